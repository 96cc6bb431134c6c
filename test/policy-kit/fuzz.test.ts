import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/index.ts";
import { openCompiler } from "../../src/policy-kit/compiler/run-compiler.ts";
import type { PolicyTree } from "../../src/policy-kit/policy-folder.ts";
import type { PolicyProblem } from "../../src/policy-kit/policy-problem.ts";
import { declarePolicies } from "../../src/policy-kit/policy-sources.ts";
import { generateSubjects } from "../evaluate/generated-subjects.ts";
import { activate, collectChunks } from "../evaluate/subjects.ts";
import { sharedFolder } from "./shared-compiler.ts";
import { type BuiltTree, bareTree, build, kit, root } from "./trees.ts";

const seed = 20261116;
const original = readFileSync(`${root}templates/policy/policy.rego`, "utf8");
const lines = original.split("\n");

function treeOf(texts: readonly string[]): PolicyTree {
  const policies = texts.map((text, index) => ({
    id: `custom/long_lived_secrets/policy_${index}`,
    text: text.replaceAll("template_policy", `policy_${index}`),
  }));
  return bareTree("custom", policies);
}

function numberOf(file: string): number {
  return Number(/^custom\/long_lived_secrets\/policy_(\d+)\/policy\.rego$/.exec(file)?.[1]);
}

const word = fc.constantFrom(..."input data some every not := { } [ _ in if |".split(" "), "with input as");
const line = fc.nat(lines.length - 1);
const change = fc.oneof(
  fc.record({ kind: fc.constant("drop" as const), line }),
  fc.record({ kind: fc.constant("double" as const), line }),
  fc.record({ kind: fc.constant("put" as const), line, word, at: fc.nat(60) }),
  fc.record({ kind: fc.constant("put" as const), line, word: fc.string(), at: fc.nat(60) }),
);

/** A policy after a few changes that a person or a bad disk may make. */
const changed = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
  const text = [...lines];
  for (const one of changes) {
    const before = text[one.line] ?? "";
    if (one.kind === "drop") text[one.line] = "";
    else if (one.kind === "double") text[one.line] = `${before}\n${before}`;
    else text[one.line] = `${before.slice(0, one.at)}${one.word}${before.slice(one.at)}`;
  }
  return text.join("\n");
});

const tokens = original.match(/\w+|[^\s\w]|\n/g) ?? [];

/** Words and bytes in any order, also after a whole policy. */
const soup = fc.oneof(
  fc
    .array(fc.constantFrom(...tokens, "`", "with", "every", "some", "default", "else", "\u0000", "\uFEFF"), {
      maxLength: 80,
    })
    .map((some) => some.join(" ")),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString("utf8")),
  fc.array(fc.constantFrom(...tokens), { maxLength: 40 }).map((some) => `${original}\n${some.join(" ")}`),
  fc.string({ unit: "binary", maxLength: 60 }).map((text) => `${original}\n_x := "${text}"`),
);

const values = [
  ..."1e999 -1e999 .inf .nan 99999999999999999999999999 0x1fffffffffffffffffff null ~ [] {} true 2026-01-01".split(" "),
  ..."' \" |".split(" "),
  "!!binary aGVsbG8=",
  "!unknown x",
  "&x [*x]",
  "*nobody",
  "? x",
  "{__proto__: {severity: low}}",
  `${"[".repeat(40)}${"]".repeat(40)}`,
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  `${"{a: ".repeat(5_000)}1${"}".repeat(5_000)}`,
  "x".repeat(100_000),
  "\u0000",
  "\u{1F511}",
];

/** METADATA with one line replaced, doubled or moved. */
const metadata = lines.flatMap((before, index) => {
  const [, key] = /^(#\s+(?:- )?(?:\w+:)?)/.exec(before) ?? [];
  if (key === undefined) return [];
  const replacements = [
    ...values.map((value) => `${key} ${value}`),
    `${before}\n${before}`,
    `#${before.slice(2)}`,
    before.replace("#", "#  "),
  ];
  return replacements.map((text) => lines.with(index, text).join("\n"));
});

const bomb = Array.from({ length: 9 }, (_, index) => {
  const inner = index === 0 ? "x" : `*a${index - 1}`;
  return `# a${index}: &a${index} [${Array(9).fill(inner).join(", ")}]`;
}).join("\n");

/** METADATA with aliases that stand for millions of values, and with a key that changes every object of JavaScript. */
const planted = [bomb, "# __proto__:\n#   polluted: true"].map((text) =>
  original.replace("# custom:", `${text}\n# custom:`),
);

const deep = 5_000;
const around = (left: string, middle: string, right: string) => `${left.repeat(deep)}${middle}${right.repeat(deep)}`;

const tooDeep = [
  around("(", "1", ")"),
  around("[", "1", "]"),
  around('{"a": ', "1", "}"),
  around("input[", "1", "]"),
  around("[x | x := ", "1", "]"),
  around("count(", "1", ")"),
  "[".repeat(deep),
].map((expression) => `${original}\n_x := ${expression}\n`);

/** Rules that each use the next one twice. */
function ladder(rung: (index: number) => string): string {
  const rules = Array.from({ length: 40 }, (_, index) => rung(index)).join("\n\n");
  return `${original}\n${rules}\n\n_rung40 := input.owner\n\n_step40(_) := input.owner\n`;
}

const ladders = [
  ladder((index) => `_rung${index} := [_rung${index + 1}, _rung${index + 1}]`),
  ladder((index) => `_rung${index} := {"a": _rung${index + 1}, "b": _rung${index + 1}}`),
  ladder(
    (index) => `_step${index}(x) := [_step${index + 1}(x), _step${index + 1}(x)]\n\n_rung${index} := _step${index}(1)`,
  ),
];

const hidden = `_text := "${"(".repeat(100)}\\"["\n\n_raw := \`${"[\n".repeat(100)}\`\n\n# :${"(".repeat(200)}\n`;

const intact = {
  "as it is": original,
  "with brackets that mean nothing": `${original}\n${hidden}`,
  "as deep as is allowed": `${original}\n_x := ${"[".repeat(50)}1${"]".repeat(50)}\n`,
  "with the line ends of Windows": original.replaceAll("\n", "\r\n"),
};

const groups = {
  changed: fc.sample(changed, { numRuns: 35, seed }),
  soup: fc.sample(soup, { numRuns: 35, seed }),
  // Each line with another value goes to the compiler; more of them are only declared, which is faster.
  metadata: metadata.filter((_, index) => index % (values.length + 4) === 0),
  planted,
  tooDeep,
  ladders,
  intact: Object.values(intact),
};
const texts = Object.values(groups).flat();

/** The numbers of a group's texts among all texts. */
function numbersOf(group: keyof typeof groups): readonly number[] {
  const own = new Set<string>(groups[group]);
  return texts.flatMap((text, number) => (own.has(text) ? [number] : []));
}

const conditions = [
  "input.credential.ageDays > limit",
  "input.credential.ageDays >= limit - 1",
  "not input.credential.ageDays < limit",
  "1 / (input.credential.ageDays - limit) != 7",
  'concat("", [input.id, input.id]) != ""',
  "count([x | x := numbers.range(1, 300)[_]; numbers.range(1, 300)[_] == x]) > limit",
  "count(numbers.range(1, 100000000)) > limit",
  'count({x | some i in numbers.range(1, 2000); x := concat("", [input.id, format_int(i, 10)])}) > limit',
  'regex.match("(a+)+$", input.id)',
  'startswith(input.id, "\\u0000")',
  'count(split(input.id, "")) > 0',
  "input.credential.ageDays > limit",
];

let checked: BuiltTree;
let evaluable: BuiltTree;

beforeAll(async () => {
  const ask = openCompiler({ cacheFolder: await sharedFolder(), timeout: 240_000 });
  const judging = conditions.map((text) => original.replace("input.credential.ageDays > limit", text));
  [checked, evaluable] = await Promise.all([build(treeOf(texts), ask), build(treeOf(judging), ask)]);
}, 240_000);

/** Every problem has a location in its policy and a message. */
function expectLocated(problems: readonly PolicyProblem[], all: readonly string[]): void {
  for (const { file, line: row, column, message } of problems) {
    const text = all[numberOf(file)] ?? "";
    expect(numberOf(file), file).toBeLessThan(all.length);
    expect(row, `${file}: ${message}`).toBeGreaterThan(0);
    expect(row, `${file}: ${message}`).toBeLessThanOrEqual(text.split("\n").length + 1);
    expect(column, `${file}: ${message}`).toBeGreaterThan(0);
    expect(message).toMatch(/\S/);
  }
}

function messagesOf(number: number): readonly string[] {
  return checked.problems.filter(({ file }) => numberOf(file) === number).map(({ message }) => message);
}

function refusedIn(group: keyof typeof groups): number {
  return numbersOf(group).filter((number) => messagesOf(number).length > 0).length;
}

describe("whatever the policies, they are checked to the end", () => {
  test("each problem has its location and a message", () => {
    expectLocated(checked.problems, texts);
  });

  test("most random changes are refused", () => {
    expect(refusedIn("changed")).toBeGreaterThan(18);
    expect(refusedIn("soup")).toBeGreaterThan(18);
  });

  test.each(Object.entries(intact))("a policy %s among them has no problem", (_story, text) => {
    expect(messagesOf(texts.lastIndexOf(text))).toEqual([]);
  });

  test("aliases and keys cannot harm the process", () => {
    expect(refusedIn("planted")).toBe(2);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("brackets that are nested too deeply are refused at their location", () => {
    const row = lines.length + 1;
    for (const number of numbersOf("tooDeep")) {
      const own = checked.problems.filter(({ file }) => numberOf(file) === number);
      expect(own.map(({ line: found, message }) => [found, message])).toEqual([
        [row, "brackets are nested more than 50 deep"],
      ]);
    }
  });

  test("rules that refer to one another too often are refused", () => {
    expect(refusedIn("ladders")).toBe(ladders.length);
  });

  test("whatever a line of METADATA says, it is read or refused at its location", () => {
    const some = metadata.filter((_, index) => index % 4 === 0);
    const { declared } = declarePolicies(treeOf(some), kit);
    const problems = declared.flatMap((one) => one.problems);
    expect(some.length).toBeGreaterThan(150);
    expectLocated(problems, some);
    expect(new Set(problems.map(({ file }) => file)).size).toBeGreaterThan(some.length / 3);
  });
});

test("whatever compiles is evaluated within its limits, and the others keep their findings", {
  timeout: 120_000,
}, async () => {
  const { problems, module } = evaluable;
  expect(problems).toEqual([]);
  const subjects = generateSubjects({ seed: 1, count: 1_200, limits: [180] });
  const chunks = await collectChunks(
    evaluate(subjects, activate(module.policies), [module], { timeLimit: 30_000, memoryLimit: 100 }),
  );
  expect(chunks.reduce((sum, chunk) => sum + chunk.subjects.length, 0)).toBe(subjects.length);
  const findingsOf = (number: number) =>
    chunks.flatMap((chunk) =>
      chunk.findings
        .filter(({ policy }) => policy.endsWith(`/policy_${number}`))
        .map(({ subject }) => chunk.subjects[subject]?.input.id),
    );
  const harmless = subjects.flatMap(({ type, input }) =>
    type === "credential" &&
    ["access-key", "deploy-key"].includes(input.credential.kind) &&
    input.credential.status === "active" &&
    (input.credential.ageDays ?? 0) > 180
      ? [input.id]
      : [],
  );
  expect(harmless.length).toBeGreaterThan(3);
  for (const number of [0, conditions.length - 1]) {
    expect(findingsOf(number)).toHaveLength(harmless.length);
    expect(new Set(findingsOf(number))).toEqual(new Set(harmless));
  }
  const aborted = chunks.flatMap(({ failures }) => failures);
  expect(new Set(aborted.map(({ policy }) => policy)).size).toBeGreaterThan(0);
  for (const { policy, reason } of aborted) expect(reason, policy).toMatch(/\S/);
});
