import { expect, test } from "vitest";
import { fillTemplate } from "../../../src/command/init/template.ts";

const template =
  "a: <<name>>-<<name>>\n<<if shown>>\nb: 1\n<<else>>\nb: 2\n<<end>>\n<<if shown>>\nc: <<name>>\n<<end>>\nd: ${{ x }}";

test.each([
  ["yes", "a: v-v\nb: 1\nc: v\nd: ${{ x }}"],
  ["", "a: v-v\nb: 2\nd: ${{ x }}"],
  [undefined, "a: v-v\nb: 2\nd: ${{ x }}"],
])("a template with %j has its values and lines", (shown, expected) => {
  expect(fillTemplate(template, { name: "v", shown })).toBe(expected);
});

test("a value is never a pattern, nor read as a template", () => {
  expect(fillTemplate("<<a>>", { a: "$& <<b>>" })).toBe("$& <<b>>");
});

test.each([
  ["a value that is missing", "<<gone>>"],
  ["a condition that is missing", "<<if gone>>\n<<end>>"],
  ["no end", "<<if a>>\nx"],
  ["an end too many", "<<end>>"],
  ["an else of nothing", "<<else>>"],
  ["a condition in a condition", "<<if a>>\n<<if a>>\n<<end>>\n<<end>>"],
])("a template with %s is an error of ours", (_story, text) => {
  expect(() => fillTemplate(text, { a: "1" })).toThrow("The template");
});
