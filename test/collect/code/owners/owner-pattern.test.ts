import { expect, test } from "vitest";
import { compileOwnerPattern, matchesPath, namesIn } from "../../../../src/collect/code/owner-pattern.ts";

function matches(pattern: string, path: string): boolean | "invalid" {
  const compiled = compileOwnerPattern(pattern);
  return compiled === undefined ? "invalid" : matchesPath(compiled, namesIn(path), { left: 10_000 });
}

/** Of each pattern the paths that it means, and some that it does not. */
const table: readonly (readonly [pattern: string, means: readonly string[], not: readonly string[]])[] = [
  // The examples of GitHub's documentation.
  ["*", ["a", "a/b", ".github/workflows/ci.yml"], []],
  ["*.js", ["a.js", "a/b/c.js", "x.js/y"], ["a.jsx", "ajs"]],
  ["*.go", ["main.go", "cmd/main.go"], ["main.GO"]],
  ["/build/logs/", ["build/logs/a", "build/logs/a/b"], ["build/logs", "x/build/logs/a", "build/log/a"]],
  ["docs/*", ["docs/getting-started.md"], ["docs/build-app/troubleshooting.md", "x/docs/a.md", "docs"]],
  ["apps/", ["apps/a", "x/y/apps/a/b"], ["apps", "x/apps", "myapps/a"]],
  ["/docs/", ["docs/a", "docs/a/b"], ["x/docs/a"]],
  ["/scripts/", ["scripts/a"], ["scripts"]],
  ["**/logs", ["logs", "build/logs/a", "scripts/logs/b", "deeply/nested/logs/c/d"], ["logs.txt", "blogs/a"]],
  ["/apps/github", ["apps/github", "apps/github/a"], ["apps/github2", "x/apps/github"]],
  // What gitignore says beside these.
  ["foo", ["foo", "foo/a", "a/foo", "a/foo/b"], ["foo.txt", "afoo", "Foo"]],
  ["/foo", ["foo", "foo/a/b"], ["a/foo", "foot"]],
  ["foo/bar", ["foo/bar", "foo/bar/a"], ["a/foo/bar", "foo/bart"]],
  ["foo/bar/", ["foo/bar/a/b"], ["foo/bar", "a/foo/bar/b"]],
  ["f*", ["f", "foo", "a/foo/b"], ["afoo"]],
  ["/f*", ["foo/a"], ["a/foo"]],
  ["f*/", ["foo/a", "a/foo/b"], ["foo"]],
  ["/*", ["a"], ["a/b"]],
  ["/*/", ["a/b", "a/b/c"], ["a"]],
  ["foo/*.txt", ["foo/a.txt", "foo/.txt"], ["foo/a/b.txt", "x/foo/a.txt"]],
  ["foo/*/baz", ["foo/a/baz", "foo/a/baz/b"], ["foo/baz", "foo/a/b/baz"]],
  ["f?o", ["foo", "a/fxo"], ["fo", "fooo", "f/o"]],
  ["**", ["a", "a/b"], []],
  ["/**", ["a", "a/b"], []],
  ["**/", ["a/b"], []],
  ["**/foo/bar", ["foo/bar", "a/b/foo/bar/c"], ["foo/a/bar"]],
  ["**/*bar*", ["bar", "a/rebar", "a/barrio/b"], ["a/ba/r"]],
  ["foo/**", ["foo/a", "foo/a/b"], ["foo", "a/foo/b"]],
  ["foo/**/bar", ["foo/bar", "foo/a/b/bar/c"], ["a/foo/bar", "foo/abar"]],
  ["foo/**/", ["foo/a", "foo/a/b"], ["foo"]],
  ["foo/**/b/c*", ["foo/b/c", "foo/a/b/cd"], ["foo/b", "foo/a/b/d"]],
  ["foo**bar", ["foobar", "fooxbar"], ["foo/bar"]],
  ["f\\*o", ["f*o"], ["foo"]],
  ["f\\?o", ["f?o"], ["foo"]],
  ["my\\ file", ["my file", "a/my file/b"], ["my\\ file"]],
  ["a\\", ["a\\"], ["a"]],
  ["a#b", ["a#b"], ["a"]],
  ["/.github/workflows/", [".github/workflows/ci.yml"], ["x/.github/workflows/ci.yml"]],
  ["Ünïcode/😀*", ["Ünïcode/😀a"], ["unicode/😀a"]],
  // Nothing is called so.
  ["/", [], ["a", "a/b"]],
  ["a//b", [], ["a/b", "a"]],
  ["", [], ["a"]],
];

test.each(table)("%s", (pattern, means, not) => {
  expect(means.filter((path) => matches(pattern, path) !== true)).toEqual([]);
  expect(not.filter((path) => matches(pattern, path) !== false)).toEqual([]);
});

test.each(["!a", "a[bc]", "[Section]", "a]", "\\#a", "a/***/b", "****"])("%s is no pattern of GitHub", (pattern) => {
  expect(matches(pattern, "a")).toBe("invalid");
});

test("a pattern made to be slow takes no more steps than the product of the lengths", () => {
  const path = `${"a".repeat(2_000)}/${"a/".repeat(500)}a`;
  for (const pattern of [`${"*a".repeat(1_000)}b`, `${"**/a/".repeat(500)}b`, `${"*a*/".repeat(400)}b`]) {
    const compiled = compileOwnerPattern(pattern) ?? [];
    const budget = { left: 50_000_000 };
    expect(matchesPath(compiled, namesIn(path), budget)).toBe(false);
    expect(50_000_000 - budget.left).toBeLessThan(2 * pattern.length * path.length);
  }
});

test("nothing matches when the budget is used up", () => {
  const compiled = compileOwnerPattern("*.js") ?? [];
  const budget = { left: 3 };
  expect(matchesPath(compiled, namesIn("abc.js"), budget)).toBe(false);
  expect(budget.left).toBeLessThan(0);
});
