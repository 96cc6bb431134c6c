import { describe, expect, test } from "vitest";
import { filtersOf } from "../../src/evaluate/filter.ts";
import { evaluate } from "../../src/evaluate/index.ts";
import type { Condition } from "../../src/model/condition.ts";
import type { ActivePolicy } from "../../src/model/policy.ts";
import { readPath } from "../../src/model/read-path.ts";
import { activate, exampleSubject } from "../evaluate/subjects.ts";
import { drawPolicy } from "./generated-policies.ts";
import { compileDrawn } from "./generated-rego/drawn-module.ts";
import { oddInputs } from "./generated-rego/odd-inputs.ts";

/** Of 1,600 policies those in which mistakes showed that were planted, one by one, in the reading of syntax trees. */
const telling = [
  5096, 5103, 5129, 5169, 5242, 5259, 5323, 6059, 6164, 6195, 6271, 7001, 7107, 7117, 7149, 7393, 8006, 8110, 8164,
  8167, 8215, 8256, 8260,
];
const others = Array.from({ length: 12 }, (_, index) => 20261116 + index);

const module = await compileDrawn([...telling, ...others].map(drawPolicy));
const inputs = oddInputs(20261116, 150);

/** What each policy finds, by subject; a policy that contradicts itself on some subject has no entry. */
type Found = ReadonlyMap<string, readonly string[]>;

/** Each policy is asked about subjects of a kind of its own: those that another lets through would hide what is lost. */
async function findingsOf(policies: readonly ActivePolicy[]): Promise<Found> {
  const apart = policies.map((policy) => ({ ...policy, kinds: [policy.id] }));
  const subjects = policies.flatMap(({ id }) => inputs.map((input) => exampleSubject("credential", input, id)));
  const found = new Map(policies.map(({ id }): [string, string[]] => [id, []]));
  for await (const chunk of evaluate(subjects, apart, [module], { threads: 0 })) {
    for (const { policy, subject, arguments: said } of chunk.findings) {
      found.get(policy)?.push(`${chunk.subjects[subject]?.input.id} ${JSON.stringify(said)}`);
    }
    for (const { policy } of chunk.failures) found.delete(policy);
  }
  return found;
}

function askedAboutEverything({ findsOnlyIf: _condition, reads: _reads, ...policy }: ActivePolicy): ActivePolicy {
  return policy;
}

const active = activate(module.policies);
const whole = await findingsOf(active.map(askedAboutEverything));

/** The policies that find something else than when they are asked about everything. */
async function losers(policies: readonly ActivePolicy[]): Promise<readonly string[]> {
  const found = await findingsOf(policies);
  return policies.flatMap(({ id }) => (JSON.stringify(found.get(id)) === JSON.stringify(whole.get(id)) ? [] : [id]));
}

const followed = active.filter(({ id, reads }) => reads !== undefined && whole.has(id));
const finding = followed.filter(({ id }) => whole.get(id)?.length !== 0);

/** The inputs that are kept from a policy. */
function keptFrom(policy: ActivePolicy): number {
  const filter = filtersOf([policy]).get(policy.id);
  return inputs.filter((input) => filter?.({ read: (path) => readPath(input, path) }) === false).length;
}

test("policies put together at random find the same as when they are asked about everything", async () => {
  expect(await losers(followed)).toEqual([]);
});

describe("what would not show otherwise", () => {
  test("most policies compile, do not contradict themselves, and can be followed", () => {
    expect(active.length).toBeGreaterThan(25);
    expect(whole.size).toBeGreaterThan(0.9 * active.length);
    expect(followed.length).toBeGreaterThan(0.7 * whole.size);
  });

  test("most policies find something and are silent, and many are not asked about everything", () => {
    const filtered = followed.filter((policy) => keptFrom(policy) > 0);
    const silent = finding.filter(({ id }) => new Set(whole.get(id)?.map(subjectOf)).size < inputs.length);
    expect(finding.length).toBeGreaterThan(0.7 * followed.length);
    expect(silent.length).toBeGreaterThan(0.7 * followed.length);
    expect(filtered.length).toBeGreaterThan(0.4 * followed.length);
    expect(filtered.filter((policy) => finding.includes(policy)).length).toBeGreaterThan(0.3 * followed.length);
    const kept = filtered.reduce((sum, policy) => sum + keptFrom(policy), 0);
    expect(kept).toBeGreaterThan(0.2 * filtered.length * inputs.length);
  });

  test("one claim too many is caught in nearly every policy that finds something", async () => {
    const claim: Condition = { path: ["credential", "status"], operator: "equal", operand: "x" };
    const strict = finding.map((policy) => {
      const { findsOnlyIf } = policy;
      return { ...policy, findsOnlyIf: { all: findsOnlyIf === undefined ? [claim] : [findsOnlyIf, claim] } };
    });
    expect((await losers(strict)).length).toBeGreaterThan(0.8 * finding.length);
  });

  test("one field too few is caught in many policies", async () => {
    const blind = finding.map((policy) => Object.assign({}, policy, { reads: policy.reads?.slice(0, -1) }));
    expect((await losers(blind)).length).toBeGreaterThan(0.3 * finding.length);
  });
});

function subjectOf(found: string): string {
  return found.slice(0, found.indexOf(" "));
}
