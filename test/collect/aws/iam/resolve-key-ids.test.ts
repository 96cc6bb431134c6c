import { describe, expect, test } from "vitest";
import { openIam } from "../../../../src/collect/aws/iam/api.ts";
import { iam } from "../../../../src/collect/aws/iam/index.ts";
import { mostFoundIds, type Patience, resolveKeyIds } from "../../../../src/collect/aws/iam/resolve-key-ids.ts";
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

const own = "AKIAZ3MGNRPQ7WEX2LTC";
const unknownKey = xmlError(
  "AccessDenied",
  `User: arn:aws:iam::111122223333:user/scanner is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key ${own}`,
  403,
);
const keyOfBot = `${arn}/access-key/2025-01-01T00:00:00Z`;
const keyOfClara = "arn:aws:iam::111122223333:user/clara/access-key/2025-01-01T00:00:00Z";
const keyOfRoot = "arn:aws:iam::111122223333:root/access-key/2019-01-01T00:00:00Z";

const accountOf = (account: string): Reply => xml("GetAccessKeyInfo", `<Account>${account}</Account>`);
const holderOf = (user: string): Reply =>
  xml(
    "GetAccessKeyLastUsed",
    `<UserName>${user}</UserName><AccessKeyLastUsed><ServiceName>s3</ServiceName><Region>N/A</Region></AccessKeyLastUsed>`,
  );

/** An account whose user deploy-bot has the key that a file names. */
const account: Script = {
  GetAccessKeyInfo: accountOf("111122223333"),
  GetAccessKeyLastUsed: ({ parameters }) => (parameters.AccessKeyId === own ? holderOf("deploy-bot") : unknownKey),
  ListAccessKeys: keysOf([own, "2025-01-01T00:00:00Z"]),
};

const find = (script: Script, found: readonly string[] = [own], credentials = [keyOfBot, keyOfClara]) =>
  withAws(script, async ({ connection, context, server }) => {
    const resolved = await iam.resolveKeyIds?.(connection, credentials, context, found);
    return { ...resolved, actions: server.actions().slice(1) };
  });

describe("finding whose key an id is", () => {
  test("asks for the account, the user, and that user's keys", async () => {
    const { keyIds, deleted, problem, actions } = await find(account);
    expect(keyIds).toEqual([{ credential: keyOfBot, publicId: own }]);
    expect([deleted, problem]).toEqual([undefined, undefined]);
    expect(actions).toEqual(["GetAccessKeyInfo", "GetAccessKeyLastUsed", "ListAccessKeys"]);
  });

  test.each([
    ["of another account", accountOf("999988887777")],
    ["of which AWS knows no account", xmlError("ValidationError", "The access key does not exist.")],
  ])("an id %s is no concern of IAM's, and no gap", async (_what, reply) => {
    const { keyIds, deleted, problem, actions } = await find({ ...account, GetAccessKeyInfo: reply });
    expect([keyIds, deleted, problem]).toEqual([[], undefined, undefined]);
    expect(actions).toEqual(["GetAccessKeyInfo"]);
  });

  describe("an id of the account that no user has", () => {
    const gone = "AKIAJ3PWZ5T7XRM2QKVD";

    test.each([
      ["refuses the key without a reason", unknownKey],
      ["says that there is none", xmlError("NoSuchEntity", "The Access Key cannot be found.", 404)],
      [
        "names no user",
        xml(
          "GetAccessKeyLastUsed",
          "<AccessKeyLastUsed><ServiceName>N/A</ServiceName><Region>N/A</Region></AccessKeyLastUsed>",
        ),
      ],
    ])("was deleted where IAM %s and answers for a key that is there", async (_what, reply) => {
      const script: Script = {
        ...account,
        GetAccessKeyLastUsed: ({ parameters }) => (parameters.AccessKeyId === own ? holderOf("deploy-bot") : reply),
      };
      const { deleted, problem, actions } = await find(script, [gone]);
      expect(deleted).toEqual([gone]);
      expect(problem).toBeUndefined();
      expect(actions).toEqual(["GetAccessKeyInfo", "GetAccessKeyLastUsed", "ListAccessKeys", "GetAccessKeyLastUsed"]);
      // One that was answered shows the same.
      const both = await find(script, [gone, own]);
      expect(both.deleted).toEqual([gone]);
      expect(both.actions).toHaveLength(5);
    });

    test.each<readonly [string, Script, readonly string[]]>([
      ["IAM refuses every key", { GetAccessKeyLastUsed: unknownKey }, [keyOfBot]],
      [
        "IAM names another user",
        { GetAccessKeyLastUsed: (_call, nth) => (nth === 0 ? unknownKey : holderOf("eve")) },
        [keyOfBot],
      ],
      ["the keys of the user cannot be listed", { ListAccessKeys: denial }, [keyOfBot]],
      ["the user has no key any more", { ListAccessKeys: keysOf() }, [keyOfBot]],
      ["no user has a key", {}, []],
      ["root has keys, whose ids nobody can request", {}, [keyOfBot, keyOfRoot]],
    ])("may be anybody's where %s", async (_what, changes, credentials) => {
      const { keyIds, deleted, problem } = await find({ ...account, ...changes }, [gone], [...credentials]);
      expect([keyIds, deleted, problem]).toEqual([[], undefined, undefined]);
    });
  });

  test("a user without a record, and one whose list lacks the id, joins nothing", async () => {
    const elsewhere = await find({ ...account, GetAccessKeyLastUsed: holderOf("eve") });
    expect(elsewhere.keyIds).toEqual([]);
    const younger = await find({ ...account, ListAccessKeys: keysOf([own, "2026-11-16T07:00:00Z"]) });
    expect(younger.keyIds).toEqual([]);
    expect([elsewhere.deleted, younger.deleted]).toEqual([undefined, undefined]);
  });

  test.each([
    ["GetAccessKeyInfo", "sts:GetAccessKeyInfo"],
    ["GetAccessKeyLastUsed", "iam:GetAccessKeyLastUsed"],
  ])("a refusal of %s names the permission", async (action, permission) => {
    const refused = xmlError("AccessDenied", notAuthorized(permission), 403);
    const { keyIds, problem } = await find({ ...account, [action]: refused });
    expect(keyIds).toEqual([]);
    expect(problem).toMatchObject({
      status: "denied",
      requiredPermission: permission,
      consequence: "The keys of 1 of 1 access key id in files are not known.",
    });
  });

  test("a refusal of the list of keys is said as for flagged users", async () => {
    const { keyIds, problem } = await find({ ...account, ListAccessKeys: denial });
    expect(keyIds).toEqual([]);
    expect(problem).toMatchObject({ status: "denied", requiredPermission: "iam:ListAccessKeys" });
  });

  test.each(["GetAccessKeyInfo", "GetAccessKeyLastUsed"])(
    "an answer of %s that is none of AWS's is a gap",
    async (action) => {
      const { keyIds, deleted, problem } = await find({ ...account, [action]: html });
      expect([keyIds, deleted]).toEqual([[], undefined]);
      expect(problem).toMatchObject({ status: "failed", reason: expect.stringContaining(action) });
    },
  );

  test("no more than a bounded number of ids is asked about, and the rest is said", async () => {
    const many = Array.from({ length: mostFoundIds + 7 }, (_, n) => `AKIA${String(n).padStart(16, "Q")}`);
    const { problem, actions } = await find({ ...account, GetAccessKeyInfo: accountOf("999988887777") }, many);
    expect(actions).toHaveLength(mostFoundIds);
    expect(problem).toEqual({
      status: "partial",
      reason: `No more than ${mostFoundIds} access key ids in files are looked up.`,
      consequence: `The keys of 7 of ${many.length} access key ids in files are not known.`,
    });
  });

  test("refused again and again: no further id is asked about", async () => {
    const many = Array.from({ length: 60 }, (_, n) => `AKIA${String(n).padStart(16, "Q")}`);
    const refused = xmlError("AccessDenied", notAuthorized("sts:GetAccessKeyInfo"), 403);
    const { problem, actions } = await find({ ...account, GetAccessKeyInfo: refused }, many);
    expect(actions.length).toBeLessThanOrEqual(5 + 2);
    expect(problem?.consequence).toContain("of 60 of 60 access key ids");
  });
});

function untilAborted(signal: AbortSignal): ReturnType<ReturnType<typeof openIam>["accessKeys"]> {
  const refusal = { code: "AbortError", status: "failed" as const, reason: "Reading was interrupted." };
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve({ refusal })));
}
