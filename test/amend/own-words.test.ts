import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";
import { expect, test } from "vitest";
import { ownWords } from "../../src/amend/redact/own-words.ts";
import { wordsOf } from "../../src/amend/redact/words.ts";
import { kindWords } from "../../src/kinds/index.ts";

const root = fileURLToPath(new URL("../../src/", import.meta.url));

/** Words that make a text a sentence of ours, and no list of words of a roster. */
const sentence = /\b(?:the|is|are|was|were|has|have|had|not|could|that|be|been|does|lacks?)\b/;
const lists = /\/(?:heading-words|words|status)\.ts$/;

/** The sentences of a source file: its texts with a space, without what is filled in. */
function sentencesIn(file: string): readonly string[] {
  const code = readFileSync(file, "utf8").replaceAll(/^\s*(?:\/\/|\*|\/\*|import|export .* from).*$/gm, "");
  const literals = code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g);
  return [...literals].map(([, text, template]) => (text ?? template ?? "").replaceAll(/\$\{[^}]*\}/g, " "));
}

test("the words of what collectors write into coverage are known, so that none is taken for a name", () => {
  const files = globSync("collect/**/*.ts", { cwd: root, absolute: true, posix: true }).filter(
    (file) => !lists.test(file),
  );
  const sentences = files.flatMap(sentencesIn).filter((text) => sentence.test(text) && !text.includes("|"));
  expect(sentences.length).toBeGreaterThan(100);
  const words = sentences.flatMap((text) => wordsOf(text).map(({ normalized }) => normalized));
  const unknown = words.filter((word) => /^[a-z]{2,}$/.test(word) && !ownWords.has(word));
  expect([...new Set(unknown)].sort()).toEqual([]);
});

test("so are the words for kinds", () => {
  const words = [...kindWords].flatMap((kind) => wordsOf(kind).map(({ normalized }) => normalized));
  expect(words.filter((word) => !ownWords.has(word))).toEqual([]);
});
