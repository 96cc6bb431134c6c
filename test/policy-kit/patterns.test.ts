import { describe, expect, test } from "vitest";
import { openCompiler } from "../../src/policy-kit/compiler/run-compiler.ts";
import { checkPatterns } from "../../src/policy-kit/patterns.ts";
import { formatProblem } from "../../src/policy-kit/policy-problem.ts";
import { sharedFolder } from "./shared-compiler.ts";

const ask = openCompiler({ cacheFolder: await sharedFolder() });

/** `line:column: message` of each constant pattern that is refused in the files. */
async function refusedIn(...texts: readonly string[]): Promise<readonly string[]> {
  const sources = texts.map((text, index) => ({ file: `${index}.rego`, text }));
  const { problems, files } = await ask({ kind: "parse", sources });
  expect(problems).toEqual([]);
  const [policy, ...library] = files.map(({ module }) => module);
  return (await checkPatterns(policy === undefined ? [] : [policy], library, ask)).map(formatProblem);
}

const lookahead = "(?!svc-)";
const lookbehind = `the regular expression "${lookahead}" looks around, which RE2 cannot do`;

describe("a pattern that is refused is found with its place", () => {
  test.each([
    ["in a call", `findings if regex.match(\`${lookahead}\`, input.name)`, "0.rego:3:25"],
    ["under a negation", `findings if not regex.match("${lookahead}", input.name)`, "0.rego:3:29"],
    ["by a variable", `findings if {\n\tshape := "${lookahead}"\n\tregex.match(shape, input.name)\n}`, "0.rego:4:11"],
    ["by a rule", `findings if regex.match(_shape, input.name)\n\n_shape := "${lookahead}"`, "0.rego:5:11"],
    ["in a list", `findings if regex.match(_shapes[_], input.name)\n\n_shapes := ["a", "${lookahead}"]`, "0.rego:5:18"],
    [
      "in a set of rules",
      `findings if {\n\tsome s in _shapes\n\tregex.match(s, input.name)\n}\n\n_shapes contains "${lookahead}"`,
      "0.rego:8:18",
    ],
    [
      "in a table",
      `findings if {\n\tsome _, s in {"a": "${lookahead}"}\n\tregex.match(s, input.name)\n}`,
      "0.rego:4:21",
    ],
    ["in every", `findings if every s in {"${lookahead}"} { regex.match(s, input.name) }`, "0.rego:3:25"],
    [
      "through a function",
      `findings if _is("${lookahead}")\n\n_is(shape) if regex.match(shape, input.name)`,
      "0.rego:3:17",
    ],
    [
      "in a comprehension",
      `findings := [x | x := regex.find_all_string_submatch_n("${lookahead}", input.name, -1)]`,
      "0.rego:3:56",
    ],
  ])("%s", async (_story, rule, place) => {
    expect(await refusedIn(`package custom.a\n\n${rule}\n`)).toEqual([
      expect.stringContaining(`${place}: ${lookbehind}`),
    ]);
  });

  test("in the library, or given to it", async () => {
    const policy = `package custom.a\n\nimport data.custom.lib.name\n\nfindings if name.has("${lookahead}", input.name)\n`;
    const shared = `package custom.lib.name\n\nhas(shape, name) if regex.match(shape, name)\n\n_b if regex.match("(?=x)", "x")\n`;
    const found = await refusedIn(policy, shared);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual(expect.stringContaining("0.rego:5:22"));
    expect(found).toContainEqual(expect.stringContaining("1.rego:5:19"));
  });

  test("but rules that refer to one another are followed only so far", async () => {
    const rego = `package custom.a\n\nfindings if _a("x")\n\n_a(x) if _b(x)\n\n_b(x) if {\n\t_a(x)\n\tregex.match(x, "x")\n}\n`;
    expect(await refusedIn(rego)).toEqual([]);
  });
});

function rulesWith(patterns: readonly string[]): string {
  const rules = patterns.map((pattern, index) => `r${index} if regex.match(${JSON.stringify(pattern)}, "x")`);
  return `${["package a", ...rules].join("\n")}\n`;
}

test("the reason is told", async () => {
  const reasons = [
    ["(?<=a)b", "looks around"],
    ["(a)\\1", "refers back to a group"],
    ["(?<name>a)", "write (?P<name>...)"],
    ["a++", "possessive"],
    ["(?>a)", "atomic"],
    ["(?#c)a", "a group of a kind"],
    ["a\\Z", "an escape"],
    ["a{1001}", "repeats more than 1000 times"],
    ["(a", "is invalid in RE2 (unterminated group)"],
    ["[z-a]", "is invalid in RE2 (range out of order in character class)"],
    ["[[:foo:]]", "is invalid in RE2"],
  ] as const;
  const found = await refusedIn(rulesWith(reasons.map(([pattern]) => pattern)));
  expect(found).toEqual(reasons.map(([, reason]) => expect.stringContaining(reason)));
});

test("what RE2 takes is taken", async () => {
  const patterns = [
    "^svc-",
    "(?i)^a$",
    "(?P<name>a)",
    "\\Q+\\E",
    "[[:alpha:]]",
    "\\(?!",
    "[(?!]",
    "\\p{Latin}",
    "a{1000}",
    "(?s:.)",
    "",
  ];
  expect(await refusedIn(rulesWith(patterns))).toEqual([]);
});

test("a text that is no pattern is none of its business", async () => {
  const rego = `package a\n\nb if regex.match("x", "(?!a)")\n\nc if contains(input.name, "C++")\n\nd if regex.is_valid("(")\n`;
  expect(await refusedIn(rego)).toEqual([]);
});
