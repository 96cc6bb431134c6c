import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCodeOwners } from "../../../../src/collect/code/code-owners.ts";

const place = ".github/CODEOWNERS";

/** The owners of a file; `unknown` where they are not known. */
function ownersOf(lines: readonly string[] | string, file: string): readonly string[] | "unknown" {
  const text = typeof lines === "string" ? lines : lines.join("\n");
  return (
    parseCodeOwners(text, place)
      .of(file)
      ?.map(({ says }) => says) ?? "unknown"
  );
}

/** The example of GitHub's documentation, without the sentences. */
const example = [
  "# This is a comment.",
  "*       @global-owner1 @global-owner2",
  "*.js    @js-owner #This is an inline comment.",
  "*.go docs@example.com",
  "*.txt @octo-org/octocats",
  "/build/logs/ @doctocat",
  "docs/*  docs@example.com",
  "apps/ @octocat",
  "/docs/ @doctocat",
  "/scripts/ @doctocat @octocat",
  "**/logs @octocat",
  "/apps/ @octocat",
  "/apps/github",
];

test.each<[string, readonly string[]]>([
  ["README.md", ["@global-owner1", "@global-owner2"]],
  ["src/a.js", ["@js-owner"]],
  ["cmd/main.go", ["docs@example.com"]],
  ["deep/in/notes.txt", ["@octo-org/octocats"]],
  ["build/logs/today", ["@octocat"]],
  ["build/log", ["@global-owner1", "@global-owner2"]],
  ["docs/getting-started.md", ["@doctocat"]],
  ["x/apps/main.go", ["@octocat"]],
  ["scripts/a.js", ["@doctocat", "@octocat"]],
  ["scripts/logs/a", ["@octocat"]],
  ["apps/github/a.js", []],
  ["apps/gitlab/a.js", ["@octocat"]],
])("of GitHub's example, %s is owned by %s", (file, owners) => {
  expect(ownersOf(example, file)).toEqual(owners);
});

test("a folder in another one may have an owner of its own", () => {
  const lines = ["/apps/ @octocat", "/apps/github @doctocat"];
  expect(ownersOf(lines, "apps/github/a")).toEqual(["@doctocat"]);
  expect(ownersOf(lines, "apps/a")).toEqual(["@octocat"]);
});

describe("lines", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["the last one that means a file decides", ["a @one", "a @two"], ["@two"]],
    ["one that is not valid is skipped", ["a @one", "a owner"], ["@one"]],
    ["owners beside one that is not valid are skipped with it", ["a @one", "a @two three"], ["@one"]],
    ["a negation is skipped", ["a @one", "!a @two"], ["@one"]],
    ["a range of characters is skipped", ["a @one", "[a] @two"], ["@one"]],
    ["a section of another forge is skipped", ["[Docs] @two", "a @one"], ["@one"]],
    ["an escaped # is skipped", ["a @one", "\\#a @two"], ["@one"]],
    ["comments are skipped", ["  # a @two", "a @one # @three"], ["@one"]],
    ["a comment may touch an owner", ["a @one#two"], ["@one"]],
    ["a pattern alone means nobody", ["a @one", "a"], []],
    ["a pattern with a comment alone means nobody", ["a @one", "a # @two"], []],
    ["carriage returns, tabs and blanks do not count", ["\ta\t @one \t@two  \r"], ["@one", "@two"]],
    ["an owner who is named twice is one", ["a @one @one"], ["@one"]],
    ["letter case counts", ["a @one", "A @two"], ["@one"]],
    ["logins with a code of a company", ["a @mira_acme"], ["@mira_acme"]],
    ["bots are no owners", ["a @one", "a @dependabot[bot]"], ["@one"]],
    ["a team has one slash", ["a @one", "a @acme/two/three"], ["@one"]],
    ["an owner of endless length", ["a @one", `a @${"x".repeat(300)}`], ["@one"]],
    ["nothing", [], []],
  ])("%s", (_story, lines, owners) => {
    expect(ownersOf(lines, "a")).toEqual(owners);
  });

  test("a space in a path is escaped", () => {
    expect(ownersOf("my\\ file @one", "my file")).toEqual(["@one"]);
  });

  test("each owner is a clue with the line that says so", () => {
    expect(parseCodeOwners("\n# x\n* @mira-okafor hana.novak@example.com", place).of("a")).toEqual([
      { method: "code-owner", says: "@mira-okafor", detail: ".github/CODEOWNERS:3" },
      { method: "code-owner", says: "hana.novak@example.com", detail: ".github/CODEOWNERS:3" },
    ]);
  });
});

describe("a hostile file", () => {
  test("more than 50 owners are nobody to ask", () => {
    const many = Array.from({ length: 51 }, (_, index) => `@o${index}`);
    const owners = parseCodeOwners(`* @one\nb ${many.join(" ")}`, place);
    expect(owners.of("a")).toHaveLength(1);
    expect(owners.problems()).toEqual([]);
    expect(owners.of("b")).toBeUndefined();
    expect(owners.problems()).toEqual([".github/CODEOWNERS:2 (it names more than 50 owners)"]);
  });

  test("what takes too long is not known, and neither is what comes after it", () => {
    const owners = parseCodeOwners("*a*a*b @one\n".repeat(1_000), place, { left: 2_000 });
    expect(["a".repeat(60), "b"].map(owners.of)).toEqual([undefined, undefined]);
    expect(owners.problems()).toEqual([".github/CODEOWNERS (to compare its patterns takes too long)"]);
  });

  test("any text gives owners or none", () => {
    const line = fc.stringMatching(/^[*/a\\?#@ !.[\]-]{0,20}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.stringMatching(/^[a*/]{1,8}$/), (lines, file) => {
        expect(Array.isArray(ownersOf(lines, file))).toBe(true);
      }),
    );
  });

  test("a line before the deciding one changes nothing", () => {
    const pattern = fc.constantFrom("*", "*.yml", "/a/", "a/*", "**/b", "b", "a/**/c.yml");
    const file = fc.constantFrom("a/c.yml", "b", "a/b/c.yml", "c.txt", "a/b");
    fc.assert(
      fc.property(fc.array(pattern), pattern, file, (before, last, path) => {
        const alone = ownersOf(`${last} @last`, path);
        const all = ownersOf([...before.map((one) => `${one} @before`), `${last} @last`], path);
        if (alone.length > 0) expect(all).toEqual(["@last"]);
        else
          expect(all).toEqual(
            ownersOf(
              before.map((one) => `${one} @before`),
              path,
            ),
          );
      }),
    );
  });
});
