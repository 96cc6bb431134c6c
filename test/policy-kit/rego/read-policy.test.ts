import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filtersOf } from "../../../src/evaluate/filter.ts";
import { evaluate, type PolicyModule } from "../../../src/evaluate/index.ts";
import type { Condition } from "../../../src/model/condition.ts";
import type { ActivePolicy, SubjectType } from "../../../src/model/policy.ts";
import { readPath } from "../../../src/model/read-path.ts";
import { openCompiler } from "../../../src/policy-kit/compiler/run-compiler.ts";
import { activate, exampleSubject } from "../../evaluate/subjects.ts";
import { drawPolicy } from "../generated-policies.ts";
import { compileDrawn } from "../generated-rego/drawn-module.ts";
import { oddInputs } from "../generated-rego/odd-inputs.ts";
import { sharedFolder } from "../shared-compiler.ts";
import { buildStories, stories } from "./stories.ts";

/** Of 1,600 random policies, those in which planted mistakes of the reader showed. */
const telling = [
  5096, 5103, 5129, 5169, 5242, 5259, 5323, 6059, 6164, 6195, 6271, 7001, 7107, 7117, 7149, 7393, 8006, 8110, 8164,
  8167, 8215, 8256, 8260,
];
const others = Array.from({ length: 12 }, (_, index) => 20261116 + index);

const ask = openCompiler({ cacheFolder: await sharedFolder() });
const [storyModule, drawnModule] = await Promise.all([
  buildStories(ask),
  compileDrawn([...telling, ...others].map(drawPolicy), ask),
]);

interface Tried {
  readonly module: PolicyModule;
  readonly type: SubjectType;
  readonly inputs: readonly { readonly id: string }[];
}

/** What each policy finds. A policy that contradicts itself on some subject has no entry. */
type Found = ReadonlyMap<string, readonly string[]>;

/** Tries each policy on subjects of a kind of its own: those that another policy lets through would hide what is lost. */
async function findingsOf(policies: readonly ActivePolicy[], { module, type, inputs }: Tried): Promise<Found> {
  const apart = policies.map((policy) => ({ ...policy, kinds: [policy.id] }));
  const subjects = policies.flatMap(({ id }) => inputs.map((input) => exampleSubject(type, input, id)));
  const found = new Map(policies.map(({ id }): [string, string[]] => [id, []]));
  for await (const chunk of evaluate(subjects, apart, [module], { threads: 0 })) {
    for (const { policy, subject, arguments: values } of chunk.findings) {
      found.get(policy)?.push(`${chunk.subjects[subject]?.input.id} ${JSON.stringify(values)}`);
    }
    for (const { policy } of chunk.failures) found.delete(policy);
  }
  return found;
}

/** A policy that sees every input whole. */
function unfiltered({ findsOnlyIf: _condition, reads: _reads, ...policy }: ActivePolicy): ActivePolicy {
  return policy;
}

/** The condition in short, without the presence of the id, which every finding needs. */
function spell(condition: Condition): string {
  if ("all" in condition) return joined(condition.all, " & ");
  if ("any" in condition) return condition.any.length === 0 ? "never" : joined(condition.any, " | ");
  return `${condition.fails === true ? "!" : ""}${condition.path.join(".")} ${condition.operator}`;
}

function joined(conditions: readonly Condition[], sign: string): string {
  const parts = conditions.map(spell).filter((part) => part !== idKnown);
  return parts.length === 1 ? parts.join("") : `(${parts.join(sign)})`;
}

const idKnown = "id known";

describe("the condition for a finding is read from the syntax tree", () => {
  test.each(stories.map(([name, condition]) => [name, condition] as const))("%s", (name, condition) => {
    const policy = storyModule.policies.find(({ id }) => id === `governance/${name}`);
    const found = policy?.findsOnlyIf === undefined ? idKnown : spell(policy.findsOnlyIf);
    expect(found).toBe(condition ?? idKnown);
  });

  const odd = ["x", "x", "x", "y", "", 0, 2, 3, 3, 3, 3.5, null, true, false, [], ["x"], ["x", "y"], {}, { x: true }];
  const oddValue = fc.constantFrom<unknown>(...odd);
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 4 });
  const fields = { text: maybe(oddValue), number: maybe(oddValue), flag: maybe(oddValue), list: maybe(oddValue) };
  const object = { weight: 9, arbitrary: fc.record(fields) };
  const oddInput = fc.record({ a: maybe(fc.oneof(object, { weight: 1, arbitrary: oddValue })) });

  test("a policy finds the same as without it on every input", async () => {
    const inputs = fc
      .sample(oddInput, { numRuns: 300, seed: 20261116 })
      .map((input, id) => ({ id: `${id}`, ...input }));
    const tried: Tried = { module: storyModule, type: "source", inputs };
    const policies = activate(storyModule.policies);
    const all = await findingsOf(policies.map(unfiltered), tried);
    expect(all.size).toBe(stories.length);
    expect(await findingsOf(policies, tried)).toEqual(all);
    const silent = [...all].flatMap(([id, found]) => (found.length === 0 ? [id] : []));
    expect(silent).toEqual(["governance/never"]);
  });
});

describe("random policies", async () => {
  const drawn: Tried = { module: drawnModule, type: "credential", inputs: oddInputs(20261116, 150) };
  const active = activate(drawnModule.policies);
  const whole = await findingsOf(active.map(unfiltered), drawn);
  const followed = active.filter(({ id, reads }) => reads !== undefined && whole.has(id));
  const finding = followed.filter(({ id }) => whole.get(id)?.length !== 0);

  /** The policies that find something else than on whole inputs. */
  async function losers(policies: readonly ActivePolicy[]): Promise<readonly string[]> {
    const found = await findingsOf(policies, drawn);
    return policies.flatMap(({ id }) => (JSON.stringify(found.get(id)) === JSON.stringify(whole.get(id)) ? [] : [id]));
  }

  /** How many inputs are kept from a policy. */
  function keptFrom(policy: ActivePolicy): number {
    const mayFind = filtersOf([policy]).get(policy.id);
    return drawn.inputs.filter((input) => mayFind?.({ read: (path) => readPath(input, path) }) === false).length;
  }

  test("find the same as on whole inputs", async () => {
    expect(await losers(followed)).toEqual([]);
  });

  test("mostly compile, do not contradict themselves, and can be followed", () => {
    expect(active.length).toBeGreaterThan(25);
    expect(whole.size).toBeGreaterThan(0.9 * active.length);
    expect(followed.length).toBeGreaterThan(0.7 * whole.size);
  });

  test("mostly find something and not always, and many see only some inputs", () => {
    const subjectsOf = (id: string) => new Set(whole.get(id)?.map((found) => found.slice(0, found.indexOf(" "))));
    const filtered = followed.filter((policy) => keptFrom(policy) > 0);
    const silent = finding.filter(({ id }) => subjectsOf(id).size < drawn.inputs.length);
    expect(finding.length).toBeGreaterThan(0.7 * followed.length);
    expect(silent.length).toBeGreaterThan(0.7 * followed.length);
    expect(filtered.length).toBeGreaterThan(0.4 * followed.length);
    expect(filtered.filter((policy) => finding.includes(policy)).length).toBeGreaterThan(0.3 * followed.length);
    const kept = filtered.reduce((sum, policy) => sum + keptFrom(policy), 0);
    expect(kept).toBeGreaterThan(0.2 * filtered.length * drawn.inputs.length);
  });

  test("show one condition too many in nearly every policy that finds something", async () => {
    const condition: Condition = { path: ["credential", "status"], operator: "equal", operand: "x" };
    const strict = finding.map((policy) => {
      const { findsOnlyIf } = policy;
      return { ...policy, findsOnlyIf: { all: findsOnlyIf === undefined ? [condition] : [findsOnlyIf, condition] } };
    });
    expect((await losers(strict)).length).toBeGreaterThan(0.8 * finding.length);
  });

  test("show one field too few in many policies", async () => {
    const blind = finding.map((policy) => Object.assign({}, policy, { reads: policy.reads?.slice(0, -1) }));
    expect((await losers(blind)).length).toBeGreaterThan(0.3 * finding.length);
  });
});
