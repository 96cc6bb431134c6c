/** Bytes of JSON text that grow as they are written. */
export interface Output {
  memory: Uint8Array<ArrayBuffer>;
  /** How many of the bytes are written. */
  length: number;
}

export function openOutput(): Output {
  return { memory: new Uint8Array(1024 * 1024), length: 0 };
}

const encoder = new TextEncoder();

const zero = 0x30;
const space = 0x20;
const quote = 0x22;
const backslash = 0x5c;
const tilde = 0x7e;

export function writeByte(output: Output, value: number): void {
  if (output.length === output.memory.length) grow(output, 1);
  output.memory[output.length++] = value;
}

export function writeBytes(output: Output, values: Uint8Array): void {
  const { length } = output;
  if (length + values.length > output.memory.length) grow(output, values.length);
  const { memory } = output;
  for (let index = 0; index < values.length; index++) memory[length + index] = values[index] ?? 0;
  output.length = length + values.length;
}

const nullText = encoder.encode("null");

export function writeNull(output: Output): void {
  writeBytes(output, nullText);
}

const halfOfPair = "\\ud";

/** Half a letter, as JSON.stringify writes one, or any other escape. */
const escapes = /\\(?:(?<half>ud[89a-f][0-9a-f]{2})|.)/gs;

/**
 * JSON text with what UTF-8 makes of half a letter in its place: an engine takes none, and would judge no subject beside
 * one that has it.
 */
export function withoutHalves(json: string): string {
  return json.replaceAll(escapes, (escape, half?: string) => (half === undefined ? escape : "\\ufffd"));
}

/** Writes text that JSON.stringify made. */
export function writeJson(output: Output, json: string): void {
  const text = json.includes(halfOfPair) ? withoutHalves(json) : json;
  // A UTF-16 code unit takes up to three bytes of UTF-8.
  if (output.length + 3 * text.length > output.memory.length) grow(output, 3 * text.length);
  output.length += encoder.encodeInto(text, output.memory.subarray(output.length)).written;
}

/** Letters that need no escape are copied one by one: most texts are too short for a call to pay. */
export function writeText(output: Output, value: string): void {
  if (output.length + value.length + 2 > output.memory.length) grow(output, value.length + 2);
  const { memory } = output;
  let end = output.length;
  memory[end++] = quote;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code < space || code > tilde || code === quote || code === backslash) {
      return writeJson(output, JSON.stringify(value));
    }
    memory[end++] = code;
  }
  memory[end++] = quote;
  output.length = end;
}

const digits = 9;

export function writeNumber(output: Output, value: number): void {
  if (!Number.isInteger(value) || value < 0 || value >= 10 ** digits) return writeJson(output, JSON.stringify(value));
  if (output.length + digits > output.memory.length) grow(output, digits);
  const { memory } = output;
  let place = output.length + digitsOf(value);
  output.length = place;
  let rest = value;
  do {
    const next = Math.floor(rest / 10);
    memory[--place] = zero + rest - next * 10;
    rest = next;
  } while (rest > 0);
}

function digitsOf(value: number): number {
  let count = 1;
  for (let limit = 10; value >= limit; limit *= 10) count += 1;
  return count;
}

function grow(output: Output, more: number): void {
  const memory = new Uint8Array(2 * (output.length + more));
  memory.set(output.memory.subarray(0, output.length));
  output.memory = memory;
}
