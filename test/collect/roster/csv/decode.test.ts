import { expect, test } from "vitest";
import { decodeRoster } from "../../../../src/collect/roster/csv/decode.ts";
import { refusal } from "../../../contract/refusal.ts";

const text = "ID,Name\n1,Lucía Müller\n";

function utf16(content: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\uFEFF${content}` : content, "utf16le");
  return order === "le" ? bytes : Buffer.from(bytes).swap16();
}

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`)],
  ["UTF-16 little endian", utf16(text, "le", true)],
  ["UTF-16 big endian", utf16(text, "be", true)],
  ["UTF-16 little endian without a mark", utf16(text, "le", false)],
  ["UTF-16 big endian without a mark", utf16(text, "be", false)],
  ["Windows-1252", Buffer.from(text, "latin1")],
])("detects %s", (_encoding, bytes) => {
  expect(decodeRoster(bytes, "people.csv")).toBe(text);
});

test("reads characters that only Windows-1252 has", () => {
  expect(decodeRoster(Uint8Array.of(0x31, 0x2c, 0x80, 0x96), "people.csv")).toBe("1,€–");
});

test("uses a configured encoding, and names the line of damaged bytes", () => {
  expect(decodeRoster(Buffer.from(text, "latin1"), "people.csv", "windows-1252")).toBe(text);
  const bytes = Buffer.from(text, "latin1");
  expect(refusal(() => decodeRoster(bytes, "people.csv", "utf-8"))).toMatchInlineSnapshot(
    `"people.csv:2: This roster is not UTF-8 text as a whole: some bytes are damaged. | Export it again, or set \`encoding\` of this roster in the configuration."`,
  );
});

test("UTF-8 with a damaged byte is not taken for Windows-1252", () => {
  const bytes = Buffer.concat([
    Buffer.from("ID,Name\n1,Lucía Müller\n2,Zoë\n3,"),
    Uint8Array.of(0xc3),
    Buffer.from("\n"),
  ]);
  expect(refusal(() => decodeRoster(bytes, "people.csv"))).toMatchInlineSnapshot(
    `"people.csv:4: This roster is not UTF-8 text as a whole: some bytes are damaged. | Export it again, or set \`encoding\` of this roster in the configuration."`,
  );
});

test("spreadsheets and other binary files are refused", () => {
  const xlsx = Buffer.concat([Uint8Array.of(0x50, 0x4b, 0x03, 0x04), Buffer.alloc(20)]);
  expect(refusal(() => decodeRoster(xlsx, "people.xlsx"))).toMatchInlineSnapshot(
    `"people.xlsx: This roster is a spreadsheet, not CSV. | Save it as CSV (UTF-8)."`,
  );
  const binary = Buffer.from("ID,Name\n1,a\0b\0\0c");
  expect(refusal(() => decodeRoster(binary, "people.csv"))).toMatchInlineSnapshot(
    `"people.csv:2: This roster is not text. | Save it as CSV (UTF-8)."`,
  );
});
