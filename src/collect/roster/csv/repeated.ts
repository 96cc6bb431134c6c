/** Bits per text, of which few are then set by two texts that differ. */
const bitsPerText = 16;

/**
 * Tells which of many texts may occur more than once. Most keys of a roster are unique, and a map of all of them takes
 * more memory than the rows: so only a bit of each text's hash is kept. A text that occurs twice is always told. `most` is
 * about how many there are.
 */
export function findRepeated(texts: Iterable<string>, most: number): (text: string) => boolean {
  const size = 2 ** Math.ceil(Math.log2(Math.max(most, 1) * bitsPerText));
  const once = new Uint8Array(size / 8);
  const twice = new Uint8Array(size / 8);
  const isSet = (bits: Uint8Array, bit: number): boolean => ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  for (const text of texts) {
    const bit = hashOf(text) & (size - 1);
    const bits = isSet(once, bit) ? twice : once;
    bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  return (text) => isSet(twice, hashOf(text) & (size - 1));
}

/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}
