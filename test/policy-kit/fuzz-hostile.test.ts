import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/evaluate/index.ts";
import { checkPolicies } from "../../src/policy-kit/check.ts";
import { compilePolicies } from "../../src/policy-kit/compile.ts";
import { readKitFiles } from "../../src/policy-kit/kit-files.ts";
import type { PolicyFolder, PolicyTree } from "../../src/policy-kit/policy-folder.ts";
import type { Problem } from "../../src/policy-kit/problem.ts";
import { openBatch } from "../../src/policy-kit/rego-compiler.ts";
import { generateSubjects } from "../evaluate/generated-subjects.ts";
import { activate, collectChunks } from "../evaluate/subjects.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const kit = await readKitFiles(root);
const original = readFileSync(`${root}templates/policy/policy.rego`, "utf8");

function treeOf(texts: readonly string[]): PolicyTree {
  const policies = texts.map((text, index): PolicyFolder => {
    const folder = `custom/long_lived_secrets/policy_${index}`;
    const named = text.replaceAll("template_policy", `policy_${index}`);
    return { id: folder, folder, rego: { file: `${folder}/policy.rego`, text: named }, examples: [] };
  });
  return { origin: "custom", policies, library: [], libraryTests: [], stray: [], isBundle: true };
}

/** Checks and compiles policies, each of which may be anything, within the compiler's limit. */
async function check(texts: readonly string[]) {
  const batch = openBatch();
  const tree = treeOf(texts);
  const checked = checkPolicies(tree, kit, batch);
  const compiled = compilePolicies(tree, kit, batch);
  await batch.send({ timeout: 60_000 });
  return { ...checked(), wasm: compiled().wasm };
}

/** The numbers of the policies that have problems, each of which has a place in its policy and a sentence. */
function refused(problems: readonly Problem[], texts: readonly string[]): ReadonlySet<number> {
  for (const { file, line, column, message } of problems) {
    const text = texts[numberOf(file)] ?? "";
    expect(file).toMatch(/^custom\/long_lived_secrets\/policy_\d+\/policy\.rego$/);
    expect(line, `${file}: ${message}`).toBeGreaterThan(0);
    expect(line, `${file}: ${message}`).toBeLessThanOrEqual(text.split("\n").length + 1);
    expect(column, `${file}: ${message}`).toBeGreaterThan(0);
    expect(message).toMatch(/\S/);
  }
  return new Set(problems.map(({ file }) => numberOf(file)));
}

function numberOf(file: string): number {
  return Number(/policy_(\d+)/.exec(file)?.[1]);
}

const tokens = original.match(/\w+|[^\s\w]|\n/g) ?? [];

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

test("no soup of words or bytes breaks the check, and each refusal has its place", { timeout: 120_000 }, async () => {
  const texts = fc.sample(soup, { numRuns: 150, seed: 20261116 });
  const { problems } = await check([...texts, original]);
  const wrong = refused(problems, [...texts, original]);
  expect(wrong.size).toBeGreaterThan(75);
  expect(wrong.has(texts.length)).toBe(false);
});

const bombs = Array.from({ length: 9 }, (_, index) => {
  const inner = index === 0 ? "x" : `*a${index - 1}`;
  return `# a${index}: &a${index} [${Array(9).fill(inner).join(", ")}]`;
}).join("\n");

const values = [
  "1e999",
  "-1e999",
  ".inf",
  ".nan",
  "99999999999999999999999999",
  "0x1fffffffffffffffffff",
  "null",
  "~",
  "[]",
  "{}",
  "true",
  "2026-01-01",
  "!!binary aGVsbG8=",
  "!unknown x",
  "&x [*x]",
  "*nobody",
  "'",
  '"',
  "|",
  "? x",
  "{__proto__: {severity: low}}",
  `${"[".repeat(40)}${"]".repeat(40)}`,
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  `${"{a: ".repeat(5_000)}1${"}".repeat(5_000)}`,
  "x".repeat(100_000),
  "\u0000",
  "\u{1F511}",
];

/** METADATA with one of its values replaced, a line doubled, dropped, moved in or out, or something put before it. */
const metadata = original.split("\n").flatMap((line, index, lines) => {
  const [, key] = /^(#\s+(?:- )?(?:\w+:)?)/.exec(line) ?? [];
  if (key === undefined) return [];
  const replaced = (text: string): string => lines.map((other, place) => (place === index ? text : other)).join("\n");
  return [
    ...values.filter((_, place) => place % 9 === index % 9).map((value) => replaced(`${key} ${value}`)),
    replaced(`${line}\n${line}`),
    replaced(`#${line.slice(2)}`),
    replaced(line.replace("#", "#  ")),
  ];
});

test("no METADATA breaks the check, and each refusal has its place", { timeout: 120_000 }, async () => {
  const planted = ["bomb", "proto"].map((name) => {
    const text = name === "bomb" ? bombs : "# __proto__:\n#   polluted: true";
    return original.replace("# custom:", `${text}\n# custom:`);
  });
  const texts = [...metadata, ...planted];
  expect(texts.length).toBeGreaterThan(100);
  const { problems } = await check(texts);
  const wrong = refused(problems, texts);
  expect(wrong.has(texts.length - 1)).toBe(true);
  expect(wrong.has(texts.length - 2)).toBe(true);
  expect(wrong.size).toBeGreaterThan(texts.length / 3);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

describe("what is nested without end is refused at its place", () => {
  const deep = 5_000;
  const around = (left: string, middle: string, right: string) => `${left.repeat(deep)}${middle}${right.repeat(deep)}`;
  const texts = [
    around("(", "1", ")"),
    around("[", "1", "]"),
    around('{"a": ', "1", "}"),
    around("input[", "1", "]"),
    around("[x | x := ", "1", "]"),
    around("count(", "1", ")"),
    "[".repeat(deep),
  ].map((expression) => `${original}\n_x := ${expression}\n`);

  test("beside a policy that is in order", { timeout: 60_000 }, async () => {
    const { problems } = await check([...texts, original]);
    expect(problems.map(({ file, message }) => [numberOf(file), message])).toEqual(
      texts.map((_, index) => [index, "brackets are nested more than 50 deep"]),
    );
    expect(problems.map(({ line }) => line)).toEqual(texts.map(() => original.split("\n").length + 1));
  });

  test("brackets that mean nothing are not counted", async () => {
    const hidden = `_text := "${"(".repeat(100)}\\"["\n\n_raw := \`${"[\n".repeat(100)}\`\n\n# :${"(".repeat(200)}\n`;
    const { problems } = await check([`${original}\n${hidden}`]);
    expect(problems).toEqual([]);
  });

  test("the deepest that is allowed is compiled in time", { timeout: 60_000 }, async () => {
    const begun = performance.now();
    const allowed = `${original}\n_x := ${"[".repeat(50)}1${"]".repeat(50)}\n`;
    expect((await check([allowed])).problems).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

test("a policy with the line ends of Windows is read as any other", async () => {
  expect((await check([original.replaceAll("\n", "\r\n")])).problems).toEqual([]);
});

const conditions = [
  "input.credential.ageDays > limit",
  "input.credential.ageDays >= limit - 1",
  "input.credential.ageDays != null",
  "not input.credential.ageDays < limit",
  "1 / (input.credential.ageDays - limit) != 7",
  'concat("", [input.id, input.id]) != ""',
  "count([x | x := numbers.range(1, 3000)[_]; numbers.range(1, 3000)[_] == x]) > limit",
  "count(numbers.range(1, 100000000)) > limit",
  'count({x | some i in numbers.range(1, 200000); x := concat("", [input.id, format_int(i, 10)])}) > limit',
  'regex.match("(a+)+$", input.id)',
  'startswith(input.id, "\\u0000")',
  'count(split(input.id, "")) > 0',
];

test("whatever compiles is evaluated within its limits, and the others keep their findings", {
  timeout: 120_000,
}, async () => {
  const texts = [...conditions, conditions[0] ?? ""].map((condition) =>
    original.replace("input.credential.ageDays > limit", condition),
  );
  const { policies, problems, wasm } = await check(texts);
  expect(problems).toEqual([]);
  if (wasm === undefined) throw new Error("Nothing was compiled");
  const subjects = generateSubjects({ seed: 1, count: 300, limits: [180] });
  const module = { policies, opaVersion: "any", wasm };
  const begun = performance.now();
  const chunks = await collectChunks(
    evaluate(subjects, activate(policies), [module], { timeLimit: 1_500, memoryLimit: 256 }),
  );
  expect(performance.now() - begun).toBeLessThan(60_000);
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
  for (const number of [0, texts.length - 1]) {
    expect(findingsOf(number)).toHaveLength(harmless.length);
    expect(new Set(findingsOf(number))).toEqual(new Set(harmless));
  }
  const aborted = new Set(chunks.flatMap(({ failures }) => failures.map(({ policy }) => policy)));
  expect(aborted.size).toBeGreaterThan(0);
  for (const { policy, reason } of chunks.flatMap(({ failures }) => failures)) expect(reason, policy).toMatch(/\S/);
});
