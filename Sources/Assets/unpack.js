// From the text in the page to the generator’s bytes. LZMA of the module’s parts, since gzip of the whole, the best that every
// browser unpacks by itself, would make the page a fifth larger.

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

/**
 * The module whose parts were packed one by one (.ci/pack-module): all before its code, all after it, and the code by kinds of
 * what instructions hold.
 */
function moduleOf(packed) {
  const sizes = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const parts = [];
  for (let at = 0; at + 4 <= packed.length;) {
    const end = at + 4 + sizes.getUint32(at, true);
    parts.push(fromLZMA(packed.subarray(at + 4, end)));
    at = end;
  }
  const [before, after, operations, locals, constants, offsets, calls, longs, floats, blocks, branches, declared, others] =
    parts.map(bytes => ({ bytes, at: 0 }));
  const code = new Uint8Array(parts.slice(2).reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  const take = (part, count) => { for (; count > 0; count--) code[end++] = part.bytes[part.at++]; };
  /** Takes a number in LEB128, and returns where it begins. */
  function number(part) {
    const start = end;
    do code[end++] = part.bytes[part.at]; while (part.bytes[part.at++] & 128);
    return start;
  }
  /** The value of a number without a sign that was taken. */
  function value(start) {
    let value = 0;
    for (let at = start; at < end; at++) value += (code[at] & 127) * 2 ** (7 * (at - start));
    return value;
  }
  const numbers = (part, count) => { for (; count > 0; count--) number(part); };
  const follows = Object.assign(new Array(256).fill(null), {
    0x02: blocks, 0x03: blocks, 0x04: blocks, 0x0C: branches, 0x0D: branches, 0x10: calls, 0x20: locals, 0x21: locals,
    0x22: locals, 0x23: others, 0x24: others, 0x3F: others, 0x40: others, 0x41: constants, 0x42: longs,
  });
  function body() {
    for (let kinds = value(number(declared)); kinds > 0; kinds--) {
      number(declared);
      take(declared, 1);
    }
    for (let depth = 0; depth >= 0;) {
      const operation = code[end++] = operations.bytes[operations.at++];
      if (follows[operation]) {
        if (operation <= 0x04) depth++;
        number(follows[operation]);
      } else if (operation === 0x0B) depth--;
      else if (operation >= 0x28 && operation <= 0x3E) {
        number(operations);
        number(offsets);
      } else if (operation === 0x0E) numbers(branches, value(number(branches)) + 1);
      else if (operation === 0x11) numbers(others, 2);
      else if (operation === 0x43) take(floats, 4);
      else if (operation === 0x44) take(floats, 8);
      else if (operation === 0xFC) numbers(others, [2, 1, 2, 1][value(number(others)) - 8] ?? 0);
    }
  }

  const leb = value => value < 128 ? [value] : [value & 127 | 128, ...leb(value >>> 7)];
  const count = value(number(others));
  const bodies = [];
  for (let left = count; left > 0; left--) {
    const start = end;
    body();
    bodies.push([start, end]);
  }
  const pieces = [leb(count), ...bodies.flatMap(([start, end]) => [leb(end - start), code.subarray(start, end)])];
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const all = [before.bytes, [10, ...leb(size)], ...pieces, after.bytes];
  const whole = new Uint8Array(all.reduce((sum, piece) => sum + piece.length, 0));
  let place = 0;
  for (const piece of all) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}

/** What was packed by `xz --format=lzma`, which ends with a mark of its own (Igor Pavlov, LZMA specification, 2015). */
function fromLZMA(packed) {
  if (packed[0] >= 225 || packed[13] !== 0) throw new Error('The generator is not packed by LZMA.');
  const [literalContext, literalPlace, places] = [packed[0] % 9, (packed[0] / 9 | 0) % 5, 1 << (packed[0] / 45 | 0)];
  // The range and the code in it, of 32 bits without a sign; after 13 bytes of header come 5 with which the code begins.
  const [coder, range, code] = [new Uint32Array([0xFFFFFFFF, 0]), 0, 1];
  let next = 18;
  for (const byte of packed.subarray(14, 18)) coder[code] = coder[code] << 8 | byte;

  // Each table holds the chances that a bit is 0, of 2048; each bit that comes moves its chance by a thirty-second.
  const chances = size => new Uint16Array(size).fill(1024);
  function bit(table, at) {
    const bound = (coder[range] >>> 11) * table[at];
    const one = coder[code] >= bound ? 1 : 0;
    if (one) {
      coder[range] -= bound;
      coder[code] -= bound;
      table[at] -= table[at] >> 5;
    } else {
      coder[range] = bound;
      table[at] += (2048 - table[at]) >> 5;
    }
    if (coder[range] < 0x1000000) more();
    return one;
  }
  function more() {
    if (next >= packed.length) throw new Error('The packed generator is cut off, or not what it was.');
    coder[range] <<= 8;
    coder[code] = coder[code] << 8 | packed[next++];
  }
  /** A number of some bits, highest first; what a bit is likely to be depends on those before it. */
  function number(table, bits, start = 0) {
    let branch = 1;
    for (let left = bits; left > 0; left--) branch = branch << 1 | bit(table, start + branch);
    return branch - (1 << bits);
  }
  /** The same, lowest bit first. */
  function reversed(table, bits, start = 0) {
    let [branch, value] = [1, 0];
    for (let place = 0; place < bits; place++) {
      const one = bit(table, start + branch);
      branch = branch << 1 | one;
      value |= one << place;
    }
    return value;
  }
  /** A number whose bits are as often 0 as 1. */
  function even(bits) {
    let value = 0;
    for (let left = bits; left > 0; left--) {
      coder[range] >>>= 1;
      const one = coder[code] >= coder[range] ? 1 : 0;
      if (one) coder[code] -= coder[range];
      if (coder[range] < 0x1000000) more();
      value = value << 1 | one;
    }
    return value;
  }
  const lengths = () => {
    const [choice, low, middle, high] = [chances(2), chances(8 * places), chances(8 * places), chances(256)];
    return place => !bit(choice, 0) ? number(low, 3, 8 * place)
      : !bit(choice, 1) ? 8 + number(middle, 3, 8 * place) : 16 + number(high, 8);
  };

  const literals = chances(0x300 << (literalContext + literalPlace));
  const [isMatch, isLong] = [chances(12 * places), chances(12 * places)];
  const [isAgain, isNotLast, isNotSecond, isNotThird] = [chances(12), chances(12), chances(12), chances(12)];
  const [newLength, oldLength] = [lengths(), lengths()];
  const [slots, middles, aligned] = [chances(4 * 64), chances(128), chances(16)];

  let [bytes, count, state] = [new Uint8Array(1 << 20), 0, 0];
  let distances = [0, 0, 0, 0];    // one less than how far back, of the last four matches

  function put(byte) {
    if (count === bytes.length) {
      const larger = new Uint8Array(2 * count);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[count++] = byte;
  }
  function literal() {
    const context = ((count & (1 << literalPlace) - 1) << literalContext) + ((bytes[count - 1] ?? 0) >> 8 - literalContext);
    const start = 0x300 * context;
    let branch = 1;
    if (state >= 7) {
      // After a match the byte is unlike the one that would have gone on with it: that one takes part until they part.
      let likely = bytes[count - distances[0] - 1];
      while (branch < 0x100) {
        const expected = likely >> 7 & 1;
        likely <<= 1;
        const one = bit(literals, start + (1 + expected << 8) + branch);
        branch = branch << 1 | one;
        if (one !== expected) break;
      }
    }
    while (branch < 0x100) branch = branch << 1 | bit(literals, start + branch);
    put(branch & 0xFF);
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }
  function distance(length) {
    const slot = number(slots, 6, 64 * Math.min(length, 3));
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const first = (2 | slot & 1) << bits;
    if (slot < 14) return first + reversed(middles, bits, first - slot);
    return (first >>> 0) + (even(bits - 4) << 4 >>> 0) + reversed(aligned, 4);
  }

  for (;;) {
    const place = count & places - 1;
    if (!bit(isMatch, state * places + place)) {
      literal();
      continue;
    }
    let length;
    if (!bit(isAgain, state)) {
      length = newLength(place);
      distances = [distance(length), ...distances.slice(0, 3)];
      if (distances[0] === 0xFFFFFFFF) return bytes.subarray(0, count);
      state = state < 7 ? 7 : 10;
    } else {
      let which = 0;
      if (bit(isNotLast, state)) {
        which = !bit(isNotSecond, state) ? 1 : !bit(isNotThird, state) ? 2 : 3;
      } else if (!bit(isLong, state * places + place)) {
        put(bytes[count - distances[0] - 1]);
        state = state < 7 ? 9 : 11;
        continue;
      }
      distances.unshift(...distances.splice(which, 1));
      length = oldLength(place);
      state = state < 7 ? 8 : 11;
    }
    if (distances[0] >= count) throw new Error('The packed generator is not what it was.');
    for (let left = length + 2; left > 0; left--) put(bytes[count - distances[0] - 1]);
  }
}
