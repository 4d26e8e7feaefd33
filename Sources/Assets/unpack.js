// From the text in the page to the generator’s bytes. LZMA, since gzip, the best that every browser unpacks by itself,
// would make the page an eighth larger.

/** The bytes that a text stands for: 13 bits in each two letters (Base91.swift). */
function bytesOf(text) {
  const ranks = new Map([...Array(95).keys()].map(code => String.fromCharCode(code + 32))
    .filter(letter => !'<>"\\'.includes(letter)).map((letter, rank) => [letter, rank]));
  const bytes = new Uint8Array(((text.length >> 1) * 13 + text.length % 2 * 6) >> 3);
  let [bits, count, place] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 2) {
    bits |= (ranks.get(text[at]) + 91 * (ranks.get(text[at + 1]) ?? 0)) << count;
    for (count += 13; count >= 8; count -= 8, bits >>= 8) bytes[place++] = bits;
  }
  return bytes;
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
