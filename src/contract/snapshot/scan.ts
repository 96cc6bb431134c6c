const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;

/** How far a JSON value has been read whose end is looked for. */
export interface Scan {
  depth: number;
  inString: boolean;
  /** The sign before was a backslash. */
  escaped: boolean;
  /** Newlines so far. */
  lines: number;
  isWhole: boolean;
}

/** A value of which nothing was read yet. */
export function beginValue(): Scan {
  return { depth: 0, inString: false, escaped: false, lines: 0, isWhole: false };
}

/** Whether a byte is one that JSON allows between values. */
export function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === newline || byte === 0x0d || byte === 0x09;
}

/**
 * Looks for the end of a value, whatever its brackets are; answers with the place behind it and says whether it is
 * whole. What the value is worth, JSON.parse will tell.
 */
export function skipValue(bytes: Uint8Array, from: number, scan: Scan): number {
  let at = from;
  let { depth, inString, escaped, lines } = scan;
  let isWhole = false;
  for (; at < bytes.length && !isWhole; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inString) {
      if (escaped) escaped = false;
      else if (byte === backslash) escaped = true;
      else if (byte === quote) {
        inString = false;
        isWhole = depth === 0;
      }
    } else if (byte === quote) {
      inString = true;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
    } else if (byte === 0x7d || byte === 0x5d) {
      if (depth === 0) return endWord(scan, at);
      depth -= 1;
      isWhole = depth === 0;
    } else if (depth === 0) {
      if (byte === 0x2c || isBlank(byte)) return endWord(scan, at);
    } else if (byte === newline) {
      lines += 1;
    }
  }
  Object.assign(scan, { depth, inString, escaped, lines, isWhole });
  return at;
}

/** A number or a word ends before what follows it. */
function endWord(scan: Scan, at: number): number {
  scan.isWhole = true;
  return at;
}
