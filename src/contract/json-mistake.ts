/** Where a text stops being JSON. */
export interface JsonMistake {
  /** In UTF-16 code units from the start. */
  readonly offset: number;
  /** The text ended before the document did. */
  readonly cutOff: boolean;
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

const whole = (length: number): Quoted => ({ length, isOpen: false });
const broken: Quoted = { length: 0, isOpen: false };
const open: Quoted = { length: 0, isOpen: true };

/** Reads a string letter by letter, because a pattern gives up on one of some millions. */
function readQuoted(text: string, offset: number): Quoted {
  if (text[offset] !== '"') return broken;
  for (let at = offset + 1; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === 0x22) return whole(at + 1 - offset);
    if (letter < 0x20) return broken;
    if (letter !== 0x5c) continue;
    const length = lengthAt(escaped, text, at);
    if (length === 0) return lengthAt(openEscaped, text, at) > 0 ? open : broken;
    at += length - 1;
  }
  return open;
}

type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end" | "nothing";

interface Reader {
  readonly open: string[];
  expected: Expected;
}

function afterValue(reader: Reader): void {
  reader.expected = reader.open.length === 0 ? "nothing" : "comma or end";
}

/** Takes one of []{},: or says that it does not belong here. */
function takeMark(reader: Reader, mark: string): boolean {
  const { open, expected } = reader;
  const wantsValue = expected === "value" || expected === "value or end";
  if ((mark === "{" || mark === "[") && wantsValue) {
    open.push(mark);
    reader.expected = mark === "{" ? "key or end" : "value or end";
    return true;
  }
  if (mark === "," && expected === "comma or end") {
    reader.expected = open.at(-1) === "{" ? "key" : "value";
    return true;
  }
  if (mark === ":" && expected === "colon") {
    reader.expected = "value";
    return true;
  }
  const closes = (mark === "}" && open.at(-1) === "{") || (mark === "]" && open.at(-1) === "[");
  if (!closes || !(expected === "comma or end" || expected === "key or end" || expected === "value or end"))
    return false;
  open.pop();
  afterValue(reader);
  return true;
}

/** The first place at which a text is not JSON, or undefined where it is. Says what JSON.parse of Node 20 does not. */
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
    const isKey = reader.expected === "key" || reader.expected === "key or end";
    const isValue = reader.expected === "value" || reader.expected === "value or end";
    const length = readQuoted(text, offset).length || (isValue ? lengthAt(scalar, text, offset) : 0);
    if (length === 0 || !(isKey || isValue)) return { offset, cutOff: endsInside(text, offset, isKey || isValue) };
    offset += length;
    if (isKey) reader.expected = "colon";
    else afterValue(reader);
  }
}

/** The text ends within a string or a word that could still have become right. */
function endsInside(text: string, offset: number, mayFollow: boolean): boolean {
  if (/^\d(?:\.|[eE][+-]?)$/.test(text.slice(Math.max(0, offset - 1), offset + 3))) return true;
  if (!mayFollow) return false;
  const rest = text.slice(offset, offset + 8);
  if (rest.startsWith('"')) return readQuoted(text, offset).isOpen;
  return rest !== "" && ["true", "false", "null", "-"].some((word) => word.startsWith(rest));
}
