import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { offsetIn } from "../../src/contract/yaml-location.ts";

const text = "shared: &one\n  name: a\nlist:\n  - *one\n  - name: b\nempty:\n";
const document = parseDocument(text);

test.each([
  ["a value", ["list", 1, "name"], false, text.indexOf("b\n")],
  ["a key", ["list", 1, "name"], true, text.lastIndexOf("name")],
  ["a value behind an alias", ["list", 0, "name"], false, text.indexOf("a\n")],
  ["the nearest value around a path that does not exist", ["list", 1, "other"], false, text.lastIndexOf("name")],
  ["the beginning, where nothing of the path exists", ["nothing"], false, 0],
])("%s is found", (_story, path, isKey, offset) => {
  expect(offsetIn(document, { path, isKey })).toBe(offset);
});
