// From the text in the page to the generator’s bytes. It is packed by LZMA, since gzip, the best that every browser unpacks by
// itself, would make the page a fifth larger.

/** The bytes that a text stands for: 6 or 7 bits in a letter of ASCII, 13 in any other (AssetEmbedder/Letters.swift). */
function bytesOf(text) {
  const range = ([first, last]) => Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const narrow = range([0x20, 0x7E]).filter(code => !'<"\\'.includes(String.fromCharCode(code)));
  const wide = [
    [0xA1, 0xAC], [0xAE, 0x2FF], [0x370, 0x373], [0x376, 0x377], [0x37A, 0x37D], [0x384, 0x386], [0x388, 0x38A], [0x38C, 0x38C],
    [0x38E, 0x3A1], [0x3A3, 0x482], [0x48A, 0x52F], [0x531, 0x556], [0x561, 0x587], [0x5D0, 0x5EA], [0x620, 0x64A],
    [0x671, 0x6D3], [0x712, 0x72F], [0x74D, 0x7A5], [0x7CA, 0x7EA],
  ].flatMap(range);
  const shortest = 14;
  const longer = number => shortest + (number >> 1) | (number & 1) << 6;
  const [values, widths] = [new Uint16Array(0x800), new Uint8Array(0x800)];
  narrow.forEach((code, place) => {
    values[code] = place < shortest ? place : longer(place - shortest);
    widths[code] = place < shortest ? 6 : 7;
  });
  wide.forEach((code, place) => {
    values[code] = longer(narrow.length - shortest + (place >> 6)) | (place & 63) << 7;
    widths[code] = 13;
  });
  const bytes = new Uint8Array(2 * text.length);
  let [bits, count, size] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bits |= values[code] << count;
    for (count += widths[code]; count >= 8; count -= 8, bits >>>= 8) bytes[size++] = bits;
  }
  return bytes.subarray(0, size);
}

/** The generator: the first of the packed modules, which is as it is, unpacks it (.ci/pack-module, Sources/Unpacking). */
function moduleOf(packed) {
  const start = 4 + new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
  const { exports: unpacker } = new WebAssembly.Instance(new WebAssembly.Module(packed.subarray(4, start)));
  const free = unpacker.__heap_base.value;
  new Uint8Array(unpacker.memory.buffer).set(packed.subarray(start), free);
  const module = unpacker.unpack(free, packed.length - start);
  return new Uint8Array(unpacker.memory.buffer, module, unpacker.length());
}
