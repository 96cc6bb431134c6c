import { describe, expect, test } from "vitest";
import { addPublicIds, withoutPublicId } from "../../src/amend/key-ids.ts";
import { describeFindings, judge } from "../../src/judge/index.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import { accessKey, chunks, resolution, tool, unused } from "../judge/world.ts";

const key = accessKey("mira.okafor");
const other = accessKey("other", { publicId: "AKIAEXAMPLE00000009" });

async function judged(): Promise<Judgement> {
  const policies = [unused];
  const findings = [key, other].map(({ input }) => [unused.id, input.id, { days: 9 }] as const);
  const evaluated = chunks([key, other], { policies, findings });
  return judge(evaluated, { resolution: resolution(), policies, tool });
}

describe("public ids that are learned after judging", () => {
  test("are wanted for flagged credentials whose id is not known", async () => {
    expect(withoutPublicId(await judged())).toEqual([key.input.id]);
  });

  test("get into label and message, and change nothing else", async () => {
    const judgement = await judged();
    const before = describeFindings(judgement, resolution());
    const publicId = "AKIAEXAMPLE$&000007";
    const after = describeFindings(addPublicIds(judgement, new Map([[key.input.id, publicId]])), resolution());
    const label = `access key of IAM user mira.okafor (made 2024-03-01) [${publicId}]`;
    const [first, second] = before.findings;
    expect(after.findings).toEqual([
      {
        ...first,
        subject: { ...first?.subject, label, publicId },
        message: `Unused for 9 days: ${label}`,
      },
      second,
    ]);
    expect({ ...after, findings: [] }).toEqual({ ...before, findings: [] });
  });

  test("an empty id and one of an unknown credential change nothing", async () => {
    const judgement = await judged();
    const publicIds = new Map([
      [key.input.id, ""],
      ["unknown", "AKIAEXAMPLE00000007"],
    ]);
    expect(addPublicIds(judgement, publicIds)).toEqual(judgement);
  });
});
