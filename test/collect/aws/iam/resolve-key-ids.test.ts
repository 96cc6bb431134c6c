import { describe, expect, test } from "vitest";
import { openIam } from "../../../../src/collect/aws/iam/api.ts";
import { iam } from "../../../../src/collect/aws/iam/index.ts";
import { type Patience, resolveKeyIds } from "../../../../src/collect/aws/iam/resolve-key-ids.ts";
import { openBudget } from "../../../../src/collect/budget.ts";
import { withAws } from "../connect.ts";
import { html, notAuthorized, type Reply, type Script, xml, xmlError } from "../scripted-aws.ts";

const arn = "arn:aws:iam::111122223333:user/service/deploy-bot";
const denial = xmlError("AccessDenied", notAuthorized("iam:ListAccessKeys"), 403);
const throttle = xmlError("Throttling", "Rate exceeded");

function keysOf(...members: readonly (readonly [string, string])[]): Reply {
  const rows = members.map(
    ([id, at]) =>
      `<member><AccessKeyId>${id}</AccessKeyId><Status>Active</Status><CreateDate>${at}</CreateDate></member>`,
  );
  return xml("ListAccessKeys", `<AccessKeyMetadata>${rows.join("")}</AccessKeyMetadata>`);
}

/** One flagged key of each of some users. */
function flagged(users: number): readonly string[] {
  return Array.from({ length: users }, (_, n) => `${arn}-${n}/access-key/2025-01-01T00:00:00Z`);
}

const resolve = (script: Script, credentials: readonly string[]) =>
  withAws(script, async ({ connection, context, server }) => {
    const resolved = await iam.resolveKeyIds?.(connection, credentials, context);
    return { ...resolved, calls: server.calls.slice(1) };
  });

/** The same, with attempts and patience of its own. */
const resolveWith = (script: Script, credentials: readonly string[], patience: Patience) =>
  withAws(script, async ({ connection, context, server }) => {
    const impatient = { ...connection, settings: { ...connection.settings, maxAttempts: 1 } };
    const part = { source: connection.sourceId, section: iam.section };
    const open = (signal: AbortSignal) => openIam(impatient, openBudget({ ...context, signal }, part));
    const resolved = await resolveKeyIds(open, credentials, context.signal, patience);
    return { ...resolved, calls: server.calls.slice(1) };
  });

describe("resolving key ids", () => {
  test("joins by the second of creation, with one request per user", async () => {
    const { keyIds, problem, calls } = await resolve(
      { ListAccessKeys: keysOf(["AKIAOLD", "2024-01-01T00:00:00.900Z"], ["AKIANEW", "2025-01-01T00:00:00Z"]) },
      [
        `${arn}/access-key/2025-01-01T00:00:00Z`,
        `${arn}/access-key/2024-01-01T00:00:00Z`,
        `${arn}/password`,
        "arn:aws:iam::111122223333:root/access-key/2019-01-01T00:00:00Z",
      ],
    );
    expect(keyIds).toEqual([
      { credential: `${arn}/access-key/2025-01-01T00:00:00Z`, publicId: "AKIANEW" },
      { credential: `${arn}/access-key/2024-01-01T00:00:00Z`, publicId: "AKIAOLD" },
    ]);
    expect(problem).toBeUndefined();
    expect(calls.map(({ action, parameters }) => [action, parameters.UserName])).toEqual([
      ["ListAccessKeys", "deploy-bot"],
    ]);
  });

  test.each([
    ["a key that is gone", keysOf()],
    ["keys of one second", keysOf(["AKIA1", "2025-01-01T00:00:00Z"], ["AKIA2", "2025-01-01T00:00:00Z"])],
    ["a user who is gone", xmlError("NoSuchEntity", "The user with name deploy-bot cannot be found.", 404)],
  ])("%s has no id, and nothing is missing", async (_what, reply) => {
    expect(await resolve({ ListAccessKeys: reply }, flagged(1))).toMatchObject({ keyIds: [] });
    expect(await resolve({ ListAccessKeys: reply }, flagged(1))).not.toHaveProperty("problem");
  });
});

describe("ids that could not be read", () => {
  test.each([
    [
      "denied",
      denial,
      { status: "denied", requiredPermission: "iam:ListAccessKeys" },
      "AWS refused iam:ListAccessKeys",
    ],
    ["an answer that is not AWS's", html, { status: "failed" }, "The answer to iam:ListAccessKeys"],
    ["throttled", throttle, { status: "failed" }, "AWS throttled iam:ListAccessKeys"],
  ])("%s: said, with what would help", async (_what, reply, refusal, reason) => {
    const { keyIds, problem } = await resolveWith({ ListAccessKeys: reply }, flagged(2), { idle: 5000, total: 5000 });
    expect(keyIds).toEqual([]);
    expect(problem).toMatchObject({
      ...refusal,
      reason: expect.stringContaining(reason),
      consequence: "The ids of the access keys of 2 of 2 users are not known; they are named by user and date.",
    });
  });

  test("some users only: the others are named", async () => {
    const script: Script = {
      ListAccessKeys: ({ parameters }) =>
        parameters.UserName === "deploy-bot-1" ? denial : keysOf(["AKIAONE", "2025-01-01T00:00:00Z"]),
    };
    const { keyIds, problem } = await resolve(script, flagged(3));
    expect(keyIds?.map(({ credential }) => credential)).toEqual([flagged(3)[0], flagged(3)[2]]);
    expect(problem).toMatchObject({ status: "partial", requiredPermission: "iam:ListAccessKeys" });
    expect(problem?.consequence).toContain("of 1 of 3 users");
  });

  test.each([
    ["denied", denial],
    ["throttled", throttle],
  ])("%s again and again: no further user is asked about", async (_what, reply) => {
    const { problem, calls } = await resolveWith({ ListAccessKeys: reply }, flagged(60), { idle: 5000, total: 5000 });
    // Three requests are under way at once.
    expect(calls.length).toBeLessThanOrEqual(5 + 2);
    expect(problem?.consequence).toContain("of 60 of 60 users");
  });

  test.each([
    ["an answer that never comes", { idle: 50, total: 60_000 }],
    ["too many answers that take long", { idle: 60_000, total: 50 }],
  ])("%s: given up, and said", async (_what, patience) => {
    const { keyIds, problem } = await resolveKeyIds(
      (signal) => ({ accessKeys: () => untilAborted(signal) }),
      flagged(20),
      new AbortController().signal,
      patience,
    );
    expect(keyIds).toEqual([]);
    expect(problem).toMatchObject({ status: "failed", reason: expect.stringContaining("did not answer in time") });
    expect(problem?.consequence).toContain("of 20 of 20 users");
  });
});

function untilAborted(signal: AbortSignal): ReturnType<ReturnType<typeof openIam>["accessKeys"]> {
  const refusal = { code: "AbortError", status: "failed" as const, reason: "Reading was interrupted." };
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve({ refusal })));
}
