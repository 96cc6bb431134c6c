/** Where a text stops being JSON. */
export interface JsonMistake {
  /** In UTF-16 code units from the start. */
  readonly offset: number;
  /** The text ended before the document did. */
  readonly cutOff: boolean;
}

const blank = /[ \t\r\n]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const inString = String.raw`[^"\\\u0000-\u001f]*`;
const escaped = String.raw`\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})`;
const quoted = new RegExp(`"${inString}(?:${escaped}${inString})*"`, "y");
const openQuoted = new RegExp(String.raw`"${inString}(?:${escaped}${inString})*(?:\\(?:u[0-9a-fA-F]{0,3})?)?$`, "y");

function lengthAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
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
    const length = lengthAt(quoted, text, offset) || (isValue ? lengthAt(scalar, text, offset) : 0);
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
  if (rest.startsWith('"')) return lengthAt(openQuoted, text, offset) > 0;
  return rest !== "" && ["true", "false", "null", "-"].some((word) => word.startsWith(rest));
}
