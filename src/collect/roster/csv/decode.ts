import { UsageError } from "../../../model/errors.ts";
import type { RosterEntry } from "../../../model/generated/configuration.ts";

type Encoding = NonNullable<RosterEntry["encoding"]>;

/** 80 to 9F of Windows-1252. Written down because Node 20's TextDecoder reads these as Latin-1, without € and dashes. */
const highControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replaceAll(/[\u0080-\u009F]/g, (character) => highControls[character.charCodeAt(0) - 0x80] ?? character);
}

const replacement = "\uFFFD";

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** What the first bytes tell: a byte order mark, or every second byte being zero as in UTF-16 of Latin letters. */
function encodingOfBeginning(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const beginning = [...bytes.subarray(0, 200)];
  const zeros = (parity: number): number =>
    beginning.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const many = beginning.length / 4;
  if (zeros(1) > many && zeros(0) === 0) return "utf-16le";
  if (zeros(0) > many && zeros(1) === 0) return "utf-16be";
  return undefined;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n?|\n/).length;
}

function refuse(text: string, file: string, encoding: string): never {
  const line = lineOf(text, text.indexOf(replacement));
  throw new UsageError(`This roster is not ${encoding} text as a whole: some bytes are damaged.`, {
    at: { file, line },
    hint: "Export it again, or set `encoding` of this roster in the configuration.",
  });
}

/** UTF-8, else Windows-1252; UTF-8 with a few damaged bytes is neither. */
function decodeUnmarked(bytes: Uint8Array, file: string): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = text.split(replacement).length - 1;
  if (damaged === 0) return text;
  const fine = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (fine > damaged) refuse(text, file, "UTF-8");
  return decodeWindows1252(bytes);
}

function decodeAs(encoding: Encoding | undefined, bytes: Uint8Array, file: string): string {
  if (encoding === undefined) return decodeUnmarked(bytes, file);
  return encoding === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** A roster's text without byte order mark. Throws a UsageError for spreadsheets, other binary files and damage. */
export function decodeRoster(bytes: Uint8Array, file: string, configured?: Encoding): string {
  const isSpreadsheet = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
  if (isSpreadsheet) {
    throw new UsageError("This roster is a spreadsheet, not CSV.", { at: { file }, hint: "Save it as CSV (UTF-8)." });
  }
  const encoding = configured ?? encodingOfBeginning(bytes);
  const text = decodeAs(encoding, bytes, file);
  if (encoding !== undefined && text.includes(replacement)) refuse(text, file, encoding.toUpperCase());
  if (text.includes("\0")) {
    const line = lineOf(text, text.indexOf("\0"));
    throw new UsageError("This roster is not text.", { at: { file, line }, hint: "Save it as CSV (UTF-8)." });
  }
  return text;
}
