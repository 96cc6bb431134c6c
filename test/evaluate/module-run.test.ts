import { describe, expect, test } from "vitest";
import { type FindingLimits, openBudget } from "../../src/evaluate/finding-budget.ts";
import { loadPolicyModule } from "../../src/evaluate/index.ts";
import { collect, evaluateChunk, openRun } from "../../src/evaluate/module-run.ts";
import { EngineFailure, type Evaluate } from "../../src/evaluate/opa.ts";
import { activate, source } from "./subjects.ts";

const module = await loadPolicyModule(new URL("./runaway/policies.wasm", import.meta.url));
const [healthy, slow] = ["custom/governance/healthy", "custom/governance/spinning"];
const active = activate(module.policies, healthy, slow).map(({ findsOnlyIf: _condition, ...policy }) => policy);
const chunk = { type: "source", kind: "github-repository", subjects: [source("shop"), source("web")] } as const;

/** An engine on which evaluations with a policy fail; it notes which policies it was given. */
function engineWith(isFailing: (policies: readonly string[]) => EngineFailure | undefined) {
  const evaluations: (readonly string[])[] = [];
  const evaluate: Evaluate = async ({ input }) => {
    const { policies, subjects }: { policies: string[]; subjects: { id: string }[] } = JSON.parse(input);
    evaluations.push(policies);
    const failure = isFailing(policies);
    if (failure !== undefined) throw failure;
    const findings = subjects.flatMap(({ id }, index) =>
      policies.map((policy) => [index, policy, { subject: id, arguments: {} }]),
    );
    return JSON.stringify([{ result: { seen: subjects.length, findings } }]);
  };
  return { evaluations, evaluate };
}

describe("a policy that exceeds its time", () => {
  const tooSlow = new EngineFailure("it does not end", { kind: "time" });
  const failure = { policy: slow, reason: "it does not end" };

  test("is evaluated twice, and then never again", async () => {
    const { evaluations, evaluate } = engineWith((policies) => (policies.includes(slow) ? tooSlow : undefined));
    const run = openRun(0, active, undefined);
    const first = await evaluateChunk(run, chunk, 0, evaluate);
    expect(first.failures).toEqual([failure]);
    expect(first.findings.map(({ policy, subject }) => [policy, subject])).toEqual([
      [healthy, 0],
      [healthy, 1],
    ]);
    const second = await evaluateChunk(run, chunk, 1, evaluate);
    expect(collect(run, chunk, second, 1)).toMatchObject({ policies: [healthy, slow], failures: [failure] });
    expect(evaluations).toEqual([[healthy, slow], [healthy], [slow], [healthy]]);
  });

  test("fails on a later chunk that was evaluated before, and not on an earlier one", async () => {
    const quick = engineWith(() => undefined);
    const run = openRun(0, active, undefined);
    const [earlier, later] = [
      await evaluateChunk(run, chunk, 3, quick.evaluate),
      await evaluateChunk(run, chunk, 5, quick.evaluate),
    ];
    const { evaluate } = engineWith((policies) => (policies.includes(slow) ? tooSlow : undefined));
    await evaluateChunk(run, chunk, 4, evaluate);
    expect(collect(run, chunk, earlier, 3)).toEqual(earlier);
    expect(collect(run, chunk, later, 5).failures).toEqual([failure]);
    expect(collect(run, chunk, later, 5).findings.map(({ policy }) => policy)).toEqual([healthy, healthy]);
  });
});

test("policies that fail only together are evaluated one by one from then on", async () => {
  const { evaluations, evaluate } = engineWith((policies) =>
    policies.length > 1 ? new EngineFailure("too much", { kind: "memory" }) : undefined,
  );
  const run = openRun(0, active, undefined);
  for (const index of [0, 1]) {
    const { findings, failures } = await evaluateChunk(run, chunk, index, evaluate);
    expect(findings).toHaveLength(4);
    expect(failures).toEqual([]);
  }
  expect(evaluations).toEqual([[healthy, slow], [healthy], [slow], [healthy], [slow]]);
});

test("the location of a failure names the user's folder", async () => {
  const location = "custom/governance/spinning/policy.rego:3:1";
  const { evaluate } = engineWith(() => new EngineFailure("a conflict", { location }));
  const { failures } = await evaluateChunk(openRun(0, active, "my$1/policies"), chunk, 0, evaluate);
  expect(failures[0]?.location).toBe("my$1/policies/governance/spinning/policy.rego:3:1");
});

test("several hundred thousand findings of one policy are no more than a long list", async () => {
  const entry = [0, healthy, { subject: chunk.subjects[0].input.id, arguments: {} }];
  const answer = JSON.stringify([{ result: { seen: 2, findings: Array.from({ length: 300_000 }, () => entry) } }]);
  const run = openRun(0, activate(module.policies, healthy), undefined);
  const { findings } = await evaluateChunk(run, chunk, 0, () => Promise.resolve(answer));
  expect(findings).toHaveLength(300_000);
});

describe("a user's policy that finds very much", () => {
  /** On each subject, as many findings of each policy as its number says. */
  function engineThatFinds(counts: Readonly<Record<string, number>>, value = "") {
    const evaluate: Evaluate = async ({ input }) => {
      const { policies, subjects }: { policies: string[]; subjects: { id: string }[] } = JSON.parse(input);
      const findings = subjects.flatMap(({ id }, index) =>
        policies.flatMap((policy) =>
          Array.from({ length: counts[policy] ?? 0 }, (_, n) => [
            index,
            policy,
            { subject: id, arguments: { n: `${value}${n}` } },
          ]),
        ),
      );
      return JSON.stringify([{ result: { seen: subjects.length, findings } }]);
    };
    return evaluate;
  }

  /** What is left of each of several equal chunks. */
  async function judged(evaluate: Evaluate, limits: FindingLimits, chunks: number) {
    const run = openRun(0, active, undefined, openBudget(limits));
    const found = await Promise.all(
      Array.from({ length: chunks }, (_, index) => evaluateChunk(run, chunk, index, evaluate)),
    );
    return found.map((one, index) => collect(run, chunk, one, index));
  }

  const tooMany = "more than 10 findings, and more than one for each subject (each KiB of arguments counts as one)";

  test("stops on the chunk that exceeds its limit and on all later ones, and the others keep their findings", async () => {
    const chunks = await judged(engineThatFinds({ [slow]: 4, [healthy]: 1 }), { perPolicy: 10, perRun: 100 }, 3);
    const failure = { policy: slow, reason: `it gave ${tooMany}` };
    expect(chunks.map(({ failures }) => failures)).toEqual([[], [failure], [failure]]);
    expect(chunks.map(({ findings }) => findings.filter(({ policy }) => policy === healthy).length)).toEqual([2, 2, 2]);
    expect(chunks.map(({ findings }) => findings.filter(({ policy }) => policy === slow).length)).toEqual([8, 0, 0]);
  });

  test("may find one thing on each subject, however many there are", async () => {
    const chunks = await judged(engineThatFinds({ [slow]: 1 }), { perPolicy: 3, perRun: 3 }, 20);
    expect(chunks.flatMap(({ failures }) => failures)).toEqual([]);
    expect(chunks.flatMap(({ findings }) => findings)).toHaveLength(40);
  });

  test("stops if all of the user's policies together found too much", async () => {
    const chunks = await judged(engineThatFinds({ [slow]: 3, [healthy]: 3 }), { perPolicy: 100, perRun: 10 }, 2);
    const reason = `your policies together gave ${tooMany}`;
    expect(chunks[0]?.failures).toEqual([{ policy: slow, reason }]);
    expect(chunks[0]?.findings.map(({ policy }) => policy)).toEqual(Array.from({ length: 6 }, () => healthy));
    expect(chunks[1]?.failures.map(({ policy }) => policy)).toEqual([slow, healthy].toSorted().toReversed());
  });

  test("stops for a few findings that are very long", async () => {
    const evaluate = engineThatFinds({ [slow]: 1 }, "x".repeat(20_000));
    const [first] = await judged(evaluate, { perPolicy: 10, perRun: 100 }, 1);
    expect(first).toMatchObject({ findings: [], failures: [{ policy: slow, reason: `it gave ${tooMany}` }] });
  });
});
