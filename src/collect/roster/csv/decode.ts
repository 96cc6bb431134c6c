import { UsageError } from "../../../model/errors.ts";
import type { RosterEntry } from "../../../model/generated/configuration.ts";

type Encoding = NonNullable<RosterEntry["encoding"]>;

const replacement = "\uFFFD";

/** The text of a roster without byte order mark. Throws a UsageError for spreadsheets, other binary files and damage. */
export function decodeRoster(bytes: Uint8Array, file: string, configured?: Encoding): string {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new UsageError("This roster is a spreadsheet, not CSV.", { at: { file }, hint: "Save it as CSV (UTF-8)." });
  }
  const encoding = configured ?? detectEncoding(bytes);
  const text = decodeAs(encoding, bytes, file);
  if (encoding !== undefined && text.includes(replacement)) refuse(text, file, encoding.toUpperCase());
  if (!text.includes("\0")) return text;
  const line = lineOf(text, text.indexOf("\0"));
  throw new UsageError("This roster is not text.", { at: { file, line }, hint: "Save it as CSV (UTF-8)." });
}

/** The encoding in which `decodeRoster` reads these bytes. */
export function encodingOf(bytes: Uint8Array, configured?: Encoding): Encoding {
  const named = configured ?? detectEncoding(bytes);
  if (named !== undefined) return named;
  return new TextDecoder().decode(bytes).includes(replacement) ? "windows-1252" : "utf-8";
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** The encoding that a byte order mark names, or UTF-16 if every second byte is zero, as in Latin letters. */
function detectEncoding(bytes: Uint8Array): Encoding | undefined {
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

function decodeAs(encoding: Encoding | undefined, bytes: Uint8Array, file: string): string {
  if (encoding === "windows-1252") return decodeWindows1252(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const damaged = text.split(replacement).length - 1;
  if (encoding !== undefined || damaged === 0) return text;
  // UTF-8 in which a few bytes are damaged has more whole letters than damaged ones, other encodings have none.
  const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (whole > damaged) refuse(text, file, "UTF-8");
  return decodeWindows1252(bytes);
}

/** The characters 80 to 9F of Windows-1252. Node 20's TextDecoder reads them as Latin-1, without € and dashes. */
const highControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replaceAll(/[\u0080-\u009F]/g, (character) => highControls[character.charCodeAt(0) - 0x80] ?? character);
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
