import { expect, test } from "vitest";
import { verdictsOn } from "../../src/judge/index.ts";
import type { PolicyFailure } from "../../src/model/evaluation.ts";
import { plainNames } from "../../src/model/names.ts";
import type { ActivePolicy } from "../../src/model/policy.ts";
import type { ResolvedSubject } from "../../src/model/resolution.ts";
import {
  accessKey,
  blindSpot,
  chunks,
  idle,
  judgeResult,
  miraOwns,
  ownerDeparted,
  policy,
  resolution,
  tool,
  unused,
} from "./world.ts";

const secrets = policy("long_lived_secrets/secret_not_rotated", { kinds: ["secret"] });
const policies = [ownerDeparted, unused, blindSpot, secrets];

async function verdicts(
  subject: ResolvedSubject,
  findings: readonly (readonly [string, string])[] = [],
  failures: readonly PolicyFailure[] = [],
  active: readonly ActivePolicy[] = policies,
) {
  const facts = resolution();
  const evaluated = chunks([subject], { policies: active, findings, failures });
  const result = await judgeResult(evaluated, { resolution: facts, policies: active, tool });
  const said = verdictsOn(subject, { policies: active, result, resolution: facts, names: plainNames });
  // What is said of one subject is what was counted.
  for (const { policy: id, state } of said) {
    const { fail, unknown, pass } = result.policies.find((one) => one.id === id)?.counts ?? {};
    expect({ fail: state === "fail", unknown: state === "unknown", pass: state === "pass" }, id).toEqual({
      fail: (fail ?? 0) > 0,
      unknown: (unknown ?? 0) > 0,
      pass: (pass ?? 0) > 0,
    });
  }
  return Object.fromEntries(said.map(({ policy: id, state, reasons }) => [id, [state, reasons.join(" ")]]));
}

const key = accessKey("mira", { owner: miraOwns, credential: idle(3) });

test("each policy on the type of a subject has one verdict", async () => {
  expect(await verdicts(key, [[ownerDeparted.id, key.id]])).toEqual({
    [ownerDeparted.id]: ["fail", ""],
    [unused.id]: ["pass", ""],
    [secrets.id]: ["not-applicable", "It judges other kinds: secret."],
  });
});

test("a fact that was not read makes a verdict unknown, and is named", async () => {
  expect(await verdicts(accessKey("mira"))).toMatchObject({
    [ownerDeparted.id]: ["unknown", "It is not known who owns it."],
    [unused.id]: ["unknown", "It is not known when it was last used."],
  });
});

test("a doubt says why the owner is not certain", async () => {
  const owner = { state: "uncertain", because: ["The tags were not read."], claims: [] } as const;
  expect(
    await verdicts(
      accessKey("mira", { owner: { ...owner, because: [...owner.because], claims: [] }, credential: idle(3) }),
    ),
  ).toMatchObject({ [ownerDeparted.id]: ["unknown", "The tags were not read."] });
});

test("a policy that cannot apply says which fact there is not", async () => {
  const nobody = accessKey("mira", { owner: { state: "none", claims: [] }, credential: idle(3) });
  expect(await verdicts(nobody)).toMatchObject({
    [ownerDeparted.id]: [
      "not-applicable",
      "It compares owner.rank and owner.identity.status, which this one cannot have.",
    ],
  });
});

test("a policy that stopped is unknown, never passed", async () => {
  const failures = [{ policy: unused.id, reason: "conflicting values" }];
  expect(await verdicts(key, [], failures)).toMatchObject({
    [unused.id]: ["unknown", "The policy stopped: conflicting values"],
  });
});
