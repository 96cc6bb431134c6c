/** Where a text stops being JSON, or where an object has a key for the second time. */
export interface JsonMistake {
  /** In UTF-16 code units from the start. */
  readonly offset: number;
  /** The text ended before the document did. */
  readonly cutOff: boolean;
  /** The key that its object has twice. */
  readonly duplicateKey?: string;
}

const blank = /[ \t\r\n]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const openEscaped = /\\(?:u[0-9a-fA-F]{0,3})?$/y;

function lengthAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}

interface Quoted {
  /** Zero where the string is not whole. */
  readonly length: number;
  /** The text ends before the string does. */
  readonly isOpen: boolean;
}

const broken: Quoted = { length: 0, isOpen: false };
const open: Quoted = { length: 0, isOpen: true };

/** Reads a string character by character, because a pattern fails on a string of some millions. */
function readQuoted(text: string, offset: number): Quoted {
  if (text[offset] !== '"') return broken;
  for (let at = offset + 1; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x22) return { length: at + 1 - offset, isOpen: false };
    if (character < 0x20) return broken;
    if (character !== 0x5c) continue;
    const length = lengthAt(escaped, text, at);
    if (length === 0) return lengthAt(openEscaped, text, at) > 0 ? open : broken;
    at += length - 1;
  }
  return open;
}

type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" | "nothing";

interface Reader {
  /** The objects and lists that are open: the keys of an object so far, undefined for a list. */
  readonly open: (Set<string> | undefined)[];
  expected: Expected;
}

function afterValue(reader: Reader): void {
  reader.expected = reader.open.length === 0 ? "nothing" : "comma or end";
}

/** Takes one of []{},: and returns false if it may not come here. */
function takeMark(reader: Reader, mark: string): boolean {
  const { open, expected } = reader;
  const isInObject = open.at(-1) !== undefined;
  if ((mark === "{" || mark === "[") && expected.startsWith("value")) {
    open.push(mark === "{" ? new Set() : undefined);
    reader.expected = mark === "{" ? "key or end" : "value or end";
    return true;
  }
  if (mark === "," && expected === "comma or end") {
    reader.expected = isInObject ? "key" : "value";
    return true;
  }
  if (mark === ":" && expected === "colon") {
    reader.expected = "value";
    return true;
  }
  const closes = open.length > 0 && mark === (isInObject ? "}" : "]") && expected.endsWith("or end");
  if (!closes) return false;
  open.pop();
  afterValue(reader);
  return true;
}

/** The first mistake of a JSON text, if it has one. JSON.parse of Node 20 does not say where it is. */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const reader: Reader = { open: [], expected: "value" };
  let offset = 0;
  for (;;) {
    offset += lengthAt(blank, text, offset);
    const next = text[offset];
    if (next === undefined) return reader.expected === "nothing" ? undefined : { offset, cutOff: true };
    if ("{}[],:".includes(next)) {
      if (!takeMark(reader, next)) return { offset, cutOff: false };
      offset += 1;
      continue;
    }
    const isKey = reader.expected.startsWith("key");
    const isValue = reader.expected.startsWith("value");
    const length = readQuoted(text, offset).length || (isValue ? lengthAt(scalar, text, offset) : 0);
    if (length === 0 || !(isKey || isValue)) return { offset, cutOff: endsInside(text, offset, isKey || isValue) };
    if (isKey) {
      const duplicateKey = addKey(reader, text.slice(offset, offset + length));
      if (duplicateKey !== undefined) return { offset, cutOff: false, duplicateKey };
      reader.expected = "colon";
    } else {
      afterValue(reader);
    }
    offset += length;
  }
}

/** Notes a key. Returns it if its object already has it. */
function addKey({ open }: Reader, quoted: string): string | undefined {
  const key = String(JSON.parse(quoted));
  const keys = open.at(-1);
  if (keys?.has(key)) return key;
  keys?.add(key);
  return undefined;
}

/** Whether the text ends within a string, number or word that more characters could complete. */
function endsInside(text: string, offset: number, mayFollow: boolean): boolean {
  if (/^\d(?:\.|[eE][+-]?)$/.test(text.slice(Math.max(0, offset - 1), offset + 3))) return true;
  if (!mayFollow) return false;
  const rest = text.slice(offset, offset + 8);
  if (rest.startsWith('"')) return readQuoted(text, offset).isOpen;
  return rest !== "" && ["true", "false", "null", "-"].some((word) => word.startsWith(rest));
}

/**
 * Whether an object of a JSON text has a key twice. `value` is what JSON.parse made of the text: it has fewer keys than
 * the text has colons outside of strings. Comparing the two costs half as much as parsing.
 */
export function hasDuplicateKey(text: string, value: unknown): boolean {
  return countColons(text) !== countKeys(value);
}

function countColons(text: string): number {
  let count = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x22) isInString = !isInString;
    else if (character === 0x5c) at += 1;
    else if (character === 0x3a && !isInString) count += 1;
  }
  return count;
}

function countKeys(value: unknown): number {
  let count = 0;
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    const children: unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += children.length;
    for (const child of children) if (typeof child === "object") open.push(child);
  }
  return count;
}
