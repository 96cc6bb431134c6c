import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { filtersOf } from "../../src/evaluate/filter.ts";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import { kindsOf } from "../../src/kinds/index.ts";
import { groupBy } from "../../src/model/group.ts";
import type { ActivePolicy } from "../../src/model/policy.ts";
import type { ResolvedSubject } from "../../src/model/resolution.ts";
import { readExamples } from "../../src/policy-kit/example.ts";
import { readPolicyTree } from "../../src/policy-kit/policy-folder.ts";
import { generateSubjects, subjectOf, subjectTypes } from "../evaluate/generated-subjects.ts";
import { activate } from "../evaluate/subjects.ts";
import { disagreements, firedOn, keyOf, ofKinds, type Said, sayOurs, sayTheirs } from "./differential.ts";
import { opaIsThere } from "./opa.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const subjectCount = 100_000;
const subjectCountOfOtherSettings = 20_000;

/** Every policy has to have something to say, and nothing to say, on at least so many of 100,000 subjects. */
const least = 500;

/** Settings far from the defaults, on their minimum and above it. */
const otherSettings: readonly Readonly<Record<string, number>>[] = [
  { maxIdleDays: 1, graceDays: 0, maxAgeDays: 1, maxValueAgeDays: 1 },
  { maxIdleDays: 400, graceDays: 365, maxAgeDays: 7, maxValueAgeDays: 30 },
];

describe.skipIf(!opaIsThere())("the shipped module and native OPA on the sources", async () => {
  const module = await loadBuiltinPolicies();
  const tree = await readPolicyTree(join(root, "policies"), "built-in");
  const sources = [...tree.library, ...tree.policies.map(({ rego }) => rego)].filter((file) => file !== undefined);
  const folder = mkdtempSync(join(tmpdir(), "outlived-differential-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let runs = 0;
  const native = (subjects: readonly ResolvedSubject[], policies: readonly ActivePolicy[], rego = sources) =>
    sayTheirs({ folder: join(folder, String(runs++)), sources: rego, policies, subjects });

  const policies = activate(module.policies);
  const examplesOfPolicies = tree.policies.flatMap((folder) => {
    const policy = module.policies.find(({ id }) => id === folder.id);
    if (policy === undefined) throw new Error(`${folder.id} was never compiled`);
    return readExamples(folder, policy).examples.map((example) => ({ policy, example }));
  });
  // Two of three are examples that fail, because few of them still do once some of their facts are changed.
  const examples = [...groupBy(examplesOfPolicies, ({ policy }) => policy.id).values()].flatMap((ofPolicy) => {
    const failing = ofPolicy.filter(({ example }) => example.findings.length > 0);
    return [failing, failing, ofPolicy].map((group) =>
      group.map(({ policy, example }) => ({ type: policy.subject, input: example.input })),
    );
  });
  const subjects = generateSubjects({ seed: 20261116, count: subjectCount, limits: limitsOf(policies), examples });

  test("there is every policy, every type and every kind", () => {
    expect(policies.map(({ id }) => id)).toEqual(tree.policies.map(({ id }) => id));
    expect(new Set(subjects.map(({ type }) => type))).toEqual(new Set(subjectTypes));
    const judged = policies.flatMap(({ subject, kinds = [] }) =>
      kinds.filter((kind) => kindsOf(subject).includes(kind)),
    );
    expect([...new Set(subjects.map(({ origin }) => origin.kind))]).toEqual(expect.arrayContaining(judged));
    expect(new Set(subjects.map(({ input }) => input.id)).size).toBe(subjectCount);
  });

  test(`agree on ${subjectCount} generated subjects, on this thread and on two others`, async () => {
    const ofEveryKind = policies.map(({ kinds: _kinds, ...policy }) => policy);
    const asked = native(subjects, ofEveryKind);
    const here = await sayOurs(subjects, policies, module, { threads: 0 });
    const onThreads = await sayOurs(subjects, policies, module, { threads: 2, subjectsHere: 0, timeLimit: 60_000 });
    expect(disagreements(here, onThreads)).toEqual([]);
    const everything = await sayOurs(subjects, ofEveryKind, module, { threads: 0 });
    const theirs = await asked;
    expect(disagreements(everything, theirs)).toEqual([]);
    expect(disagreements(here, ofKinds(theirs, policies, subjects))).toEqual([]);
    // Policies of one kind are sent each other's subjects, which would hide what one of them keeps from itself.
    expect(keptBack(theirs)).toEqual([]);
    for (const { id, subject: type } of policies) {
      expect(firedOn(here).get(id), `${id} fired`).toBeGreaterThan(least);
      const silent = subjects.filter((subject) => subject.type === type).length - (firedOn(everything).get(id) ?? 0);
      expect(silent, `${id} was silent`).toBeGreaterThan(least);
    }
  });

  /** What native OPA finds and our filter would not have asked about. */
  function keptBack(theirs: Said): readonly string[] {
    return policies.flatMap((policy) => {
      const mayFind = filtersOf([policy]).get(policy.id);
      const filtered = subjects.filter((subject) => subject.type === policy.subject && mayFind?.(subject) === false);
      return filtered.map(({ input }) => keyOf(policy.id, input.id)).filter((key) => theirs.has(key));
    });
  }

  test.each(otherSettings)("agree under the settings %o", async (values) => {
    const strict = withSettings(policies, values);
    const limits = limitsOf(strict);
    const others = generateSubjects({ seed: 20261117, count: subjectCountOfOtherSettings, limits, examples });
    const theirs = native(others, strict);
    const ours = await sayOurs(others, strict, module, { threads: 0 });
    expect(disagreements(ours, await theirs)).toEqual([]);
    expect(disagreements(ours, await sayOurs(others, policies, module, { threads: 0 })).length).toBeGreaterThan(least);
  });

  test("agree on every example under its settings", async () => {
    expect(examplesOfPolicies.length).toBeGreaterThan(40);
    const settings = new Set(examplesOfPolicies.map(({ example }) => JSON.stringify(example.settings)));
    expect(settings.size).toBeGreaterThan(1);
    for (const text of settings) {
      const active = withSettings(policies, JSON.parse(text));
      const own = examplesOfPolicies.filter(({ example }) => JSON.stringify(example.settings) === text);
      const asked = own.map(({ policy, example }) => subjectOf(policy.subject, { ...example.input, id: example.file }));
      const ours = await sayOurs(asked, active, module, { threads: 0 });
      expect(disagreements(ours, await native(asked, active))).toEqual([]);
      for (const { policy, example } of own) {
        expect(ours.get(keyOf(policy.id, example.file))?.length ?? 0, example.file).toBe(example.findings.length);
      }
    }
  });

  test("a planted disagreement is caught, on its subjects and its policy alone", async () => {
    const id = "long_lived_secrets/access_key_too_old";
    const [from, to] = ["input.credential.ageDays > limit", "input.credential.ageDays >= limit"];
    const planted = sources.map(({ file, text }) =>
      file.includes(id) ? { file, text: text.replace(from, to) } : { file, text },
    );
    const some = subjects.slice(0, 20_000);
    const atTheLimit = some.filter(
      ({ type, input }) =>
        type === "credential" &&
        input.credential.kind === "access-key" &&
        input.credential.status === "active" &&
        input.credential.ageDays === 90,
    );
    expect(atTheLimit.length).toBeGreaterThan(10);
    const [ours, theirs] = await Promise.all([
      sayOurs(some, policies, module, { threads: 0 }),
      native(some, policies, planted),
    ]);
    const expected = atTheLimit.map(({ input }) => ({
      subject: input.id,
      policy: id,
      ours: [],
      theirs: [JSON.stringify({ arguments: { age: "90 days", limit: "90 days" }, subject: input.id })],
    }));
    expect(disagreements(ours, theirs)).toEqual(expected.sort((one, other) => (one.subject < other.subject ? -1 : 1)));
  });

  test("a field that is not sent although a policy reads it is caught", async () => {
    const id = "improper_offboarding/owner_unknown";
    const chosen = policies.filter((policy) => policy.id === id);
    const blind = chosen.map((policy) => {
      return Object.assign({}, policy, { reads: policy.reads?.filter((path) => path !== "owner.claims.status") });
    });
    const some = subjects.slice(0, 20_000);
    const [ours, theirs] = await Promise.all([sayOurs(some, blind, module, { threads: 0 }), native(some, chosen)]);
    const found = disagreements(ours, theirs);
    expect(found.length).toBeGreaterThan(10);
    const conflicting = some.flatMap(({ type, input }) =>
      type === "credential" && input.owner?.state === "conflicting" ? [input.id] : [],
    );
    expect(conflicting).toEqual(expect.arrayContaining(found.map(({ subject }) => subject)));
    expect(found.flatMap((one) => one.theirs)).toEqual([]);
  });
});

function limitsOf(policies: readonly ActivePolicy[]): readonly number[] {
  const values = policies.flatMap((policy) => Object.values(policy.values));
  return [...new Set(values.filter((value) => typeof value === "number"))];
}

/** Policies under other values of those settings that they declare. */
function withSettings(
  policies: readonly ActivePolicy[],
  changed: Readonly<Record<string, unknown>>,
): readonly ActivePolicy[] {
  return policies.map((policy) => {
    const entries = Object.entries(policy.values).map(([name, value]) => [name, changed[name] ?? value]);
    return Object.assign({}, policy, { values: Object.fromEntries(entries) });
  });
}
