import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";
import { describe, expect, test } from "vitest";
import { formatNames, loadFormat } from "../../src/report/index.ts";
import { narrow, readStory, stories } from "./stories.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every format once, and the table also with all evidence and on a wide terminal. */
const renderings = [
  ...formatNames.map((format) => ({ ending: format, format, options: narrow })),
  { ending: "wide-table", format: "table", options: { ...narrow, width: 140 } },
  { ending: "details", format: "table", options: { ...narrow, details: true } },
  { ending: "wide-details", format: "table", options: { ...narrow, width: 140, details: true } },
] as const;

const goldens = stories.flatMap((story) =>
  renderings.map(({ ending, ...rendering }) => ({ golden: `${story}.${ending}`, story, ...rendering })),
);

describe("golden reports", () => {
  test("there are stories and formats", () => {
    expect(stories.length).toBeGreaterThan(5);
    expect(formatNames.length).toBeGreaterThan(3);
  });

  test.each(goldens)(
    "$golden is as it was reviewed (`npm run goldens` writes it)",
    async ({ golden, story, format, options }) => {
      const render = await loadFormat(format);
      const { files } = render(readStory(story), options);
      expect(files.length).toBeGreaterThan(0);
      const names = files.map((_, index) => (index === 0 ? golden : golden.replace(".", `-${index + 1}.`)));
      for (const [index, text] of files.entries()) {
        await expect(text).toMatchFileSnapshot(`${root}fixtures/golden/${names[index]}`);
      }
      const numbered = globSync(golden.replace(".", "-[0-9]*."), { cwd: `${root}fixtures/golden` });
      expect(numbered.filter((name) => !names.includes(name))).toEqual([]);
    },
  );

  test("every golden is read by a test", () => {
    const reports = new Set(goldens.map(({ golden }) => golden));
    const tests = globSync("test/**/*.test.ts", { cwd: root }).map((file) => readFileSync(root + file, "utf8"));
    const files = globSync("{fixtures,test/**}/golden/*", { cwd: root, posix: true });
    expect(files.length).toBeGreaterThan(stories.length);
    const stale = files.filter((file) => {
      const name = file.slice(file.lastIndexOf("/") + 1);
      return !reports.has(name.replace(/-\d+\./, ".")) && !tests.some((text) => text.includes(`golden/${name}"`));
    });
    expect(stale).toEqual([]);
  });
});
