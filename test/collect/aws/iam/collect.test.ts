import { describe, expect, test } from "vitest";
import { iam } from "../../../../src/collect/aws/iam/index.ts";
import type { CollectContext } from "../../../../src/collect/collector.ts";
import type { Coverage } from "../../../../src/model/generated/snapshot.ts";
import { collectFrom, now, type Session, withAws } from "../connect.ts";
import { type AwsCall, html, notAuthorized, type Reply, type Script, xml, xmlError } from "../scripted-aws.ts";
import { type Line, reportText, rootLine, userLine, withAdditional } from "./report-text.ts";

const fresh = "2026-11-16T06:30:00Z";

const report = (lines: readonly Line[], generatedAt = fresh, columns?: readonly string[]): Reply =>
  xml(
    "GetCredentialReport",
    `<Content>${Buffer.from(reportText(lines, columns)).toString("base64")}</Content><ReportFormat>text/csv</ReportFormat><GeneratedTime>${generatedAt}</GeneratedTime>`,
  );

const generating = (state: string): Reply => xml("GenerateCredentialReport", `<State>${state}</State>`);

const userXml = (name: string, created = "2024-01-02T03:04:05Z"): string =>
  `<member><Path>/</Path><UserName>${name}</UserName><UserId>AIDA${name.toUpperCase()}</UserId><Arn>arn:aws:iam::111122223333:user/${name}</Arn><CreateDate>${created}</CreateDate><Tags><member><Key>owner</Key><Value>${name}@example.com</Value></member></Tags></member>`;

const users = (members: readonly string[], marker?: string): Reply =>
  xml(
    "GetAccountAuthorizationDetails",
    `<IsTruncated>${marker !== undefined}</IsTruncated>${marker === undefined ? "" : `<Marker>${marker}</Marker>`}<UserDetailList>${members.join("")}</UserDetailList>`,
  );

const summary = (counts: Readonly<Record<string, number>>): Reply =>
  xml(
    "GetAccountSummary",
    `<SummaryMap>${Object.entries(counts)
      .map(([key, value]) => `<entry><key>${key}</key><value>${value}</value></entry>`)
      .join("")}</SummaryMap>`,
  );

const keyed = userLine("deploy-bot", {
  access_key_1_active: "true",
  access_key_1_last_rotated: "2025-01-01T00:00:00Z",
});

const healthy: Script = {
  GetCredentialReport: report([rootLine(), keyed]),
  GetAccountAuthorizationDetails: users([userXml("deploy-bot")]),
  GetAccountSummary: summary({
    Users: 1,
    AccountMFAEnabled: 1,
    AccountAccessKeysPresent: 0,
    AccountPasswordPresent: 1,
  }),
};

const collect = (session: Session) => collectFrom(iam, session);

function run(changes: Script, context: Partial<CollectContext> = {}) {
  return withAws(
    { ...healthy, ...changes },
    async (session) => ({
      ...(await collect(session)),
      actions: session.server.actions().slice(1),
      calls: session.server.calls,
      events: session.events,
    }),
    { context },
  );
}

const only = (coverage: readonly Coverage[] | undefined): Coverage => {
  if (coverage?.[0] === undefined || coverage.length > 1)
    throw new Error(`One entry expected: ${JSON.stringify(coverage)}`);
  return coverage[0];
};

describe("an account that can be read whole", () => {
  test("is read whole by three calls, at the date of the report", async () => {
    const { coverage, accounts, credentials, actions } = await run({});
    expect(only(coverage)).toEqual({
      source: "aws:111122223333",
      section: "aws/iam",
      status: "complete",
      kinds: ["iam-user", "root", "access-key", "console-password", "signing-certificate"],
      count: 4,
      observedAt: fresh,
    });
    expect(accounts?.map(({ id, kind }) => [id, kind])).toEqual([
      ["arn:aws:iam::111122223333:root", "root"],
      ["arn:aws:iam::111122223333:user/deploy-bot", "iam-user"],
    ]);
    expect(credentials?.map(({ id }) => id)).toEqual([
      "arn:aws:iam::111122223333:root/password",
      "arn:aws:iam::111122223333:user/deploy-bot/access-key/2025-01-01T00:00:00Z",
    ]);
    expect([...actions].sort()).toEqual(["GetAccountAuthorizationDetails", "GetAccountSummary", "GetCredentialReport"]);
  });

  test("every provided fact is there, and only declared permissions are used", async () => {
    const { accounts = [], credentials = [], actions } = await run({});
    for (const record of [...accounts, ...credentials]) {
      expect(Object.keys(record)).toEqual(expect.arrayContaining([...(iam.provides[record.kind] ?? ["no such kind"])]));
    }
    expect(iam.permissions).toEqual(expect.arrayContaining(actions.map((action) => `iam:${action}`)));
  });

  test("users are listed a thousand at a time, to the last page, through an empty first one", async () => {
    const pages = [users([], "one"), users([userXml("deploy-bot")], "two"), users([userXml("second")])];
    const { accounts, calls, events } = await run({
      GetAccountAuthorizationDetails: (_call: AwsCall, nth: number) => pages[nth] ?? html,
      GetCredentialReport: report([rootLine(), keyed, userLine("second")]),
      GetAccountSummary: summary({ Users: 2 }),
    });
    expect(accounts?.map(({ name }) => name)).toEqual(["root", "deploy-bot", "second"]);
    const requests = calls
      .filter(({ action }) => action === "GetAccountAuthorizationDetails")
      .map(({ parameters }) => parameters);
    expect(requests.map(({ Marker, MaxItems }) => [Marker, MaxItems])).toEqual([
      [undefined, "1000"],
      ["one", "1000"],
      ["two", "1000"],
    ]);
    expect(events.map(({ done, unit }) => [done, unit])).toEqual([
      [0, "users"],
      [1, "users"],
      [2, "users"],
    ]);
  });
});

describe("the credential report's states", () => {
  const notPresent = xmlError("ReportNotPresent", "Unknown", 410);
  const inProgress = xmlError("ReportInProgress", "still at it", 404);

  test.each([
    { story: "none yet", first: notPresent },
    { story: "expired", first: xmlError("ReportExpired", "too old", 410) },
    { story: "one of another principal, in progress", first: inProgress },
    { story: "five hours old", first: report([rootLine()], "2026-11-16T03:00:00Z") },
  ])("$story: one is made", async ({ first }) => {
    const states = ["STARTED", "INPROGRESS", "COMPLETE"];
    const { coverage, actions, events } = await run({
      GetCredentialReport: (_call, nth) => (nth === 0 ? first : report([rootLine(), keyed])),
      GenerateCredentialReport: (_call, nth) => generating(states[nth] ?? "COMPLETE"),
    });
    expect(only(coverage)).toMatchObject({ status: "complete", observedAt: fresh });
    expect(actions.filter((action) => action.endsWith("CredentialReport"))).toEqual([
      "GetCredentialReport",
      "GenerateCredentialReport",
      "GenerateCredentialReport",
      "GenerateCredentialReport",
      "GetCredentialReport",
    ]);
    expect(events.filter(({ unit }) => unit.includes("report")).map(({ done }) => done)).toEqual([1, 2]);
  });

  test("in progress, and we may not start one: the one of another principal is awaited", async () => {
    const { coverage } = await run({
      GetCredentialReport: (_call, nth) => (nth < 2 ? inProgress : report([rootLine(), keyed])),
      GenerateCredentialReport: xmlError("AccessDenied", notAuthorized("iam:GenerateCredentialReport"), 403),
    });
    expect(only(coverage)).toMatchObject({ status: "complete" });
  });

  test("never ready: requested a limited number of times, then said", async () => {
    const { coverage, actions, accounts } = await run({
      GetCredentialReport: notPresent,
      GenerateCredentialReport: generating("INPROGRESS"),
    });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      reason: "AWS was still making the credential report when we stopped asking (iam:GenerateCredentialReport).",
      consequence: "Passwords, access keys and signing certificates, and everything of root, are not known.",
    });
    expect(actions.filter((action) => action === "GenerateCredentialReport")).toHaveLength(3);
    expect(accounts?.map(({ name }) => name)).toEqual(["deploy-bot", "root"]);
  });

  test("no capacity to make one: the old one is used, and reported as old", async () => {
    const { coverage, credentials } = await run({
      GetCredentialReport: report([rootLine(), keyed], "2026-11-15T00:00:00Z"),
      GenerateCredentialReport: xmlError(
        "LimitExceeded",
        "No more capacity to launch new report generation tasks",
        409,
      ),
    });
    const entry = only(coverage);
    expect(entry).toMatchObject({ status: "partial", observedAt: "2026-11-15T00:00:00Z" });
    expect(entry.reason).toContain("No more capacity to launch new report generation tasks");
    expect(entry.reason).toContain("Only the report that exists, of 2026-11-15T00:00:00.000Z, could be read.");
    expect(credentials).toHaveLength(2);
  });

  test("none, and we may not start one", async () => {
    const { coverage } = await run({ GetCredentialReport: notPresent });
    expect(only(coverage)).toMatchObject({ status: "partial", requiredPermission: "iam:GenerateCredentialReport" });
  });

  test("still old after it was made anew: used, and reported", async () => {
    const { coverage, actions } = await run({
      GetCredentialReport: report([rootLine(), keyed], "2026-03-01T00:00:00Z"),
      GenerateCredentialReport: generating("COMPLETE"),
    });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      reason: "AWS served a credential report of 2026-03-01T00:00:00Z although a new one was asked for.",
    });
    expect(actions.filter((action) => action === "GenerateCredentialReport")).toHaveLength(1);
  });

  test("a password that is to be rotated later does not make an old report new", async () => {
    const rotated = { ...keyed, password_next_rotation: "2027-01-01T00:00:00Z" };
    const { coverage } = await run({
      GetCredentialReport: report([rootLine(), rotated], "2026-03-01T00:00:00Z"),
      GenerateCredentialReport: generating("COMPLETE"),
    });
    expect(only(coverage)).toMatchObject({ status: "partial", observedAt: "2026-03-01T00:00:00Z" });
  });

  test("dated before its latest value: its own date is wrong", async () => {
    const used = { ...keyed, access_key_1_last_used_date: "2026-11-16T07:45:00Z" };
    const { coverage } = await run({
      GetCredentialReport: report([rootLine(), used], "2015-02-02T20:02:02Z"),
      GenerateCredentialReport: generating("COMPLETE"),
    });
    expect(only(coverage)).toMatchObject({ status: "complete", observedAt: "2026-11-16T07:45:00Z" });
  });

  test("the doctor waits for one as a scan does, but not as long", async () => {
    const script = (polls: number): Script => ({
      GetCredentialReport: (_call, nth) => (nth === 0 ? notPresent : report([rootLine(), keyed])),
      GenerateCredentialReport: (_call, nth) => generating(nth < polls ? "STARTED" : "COMPLETE"),
    });
    expect(only((await run(script(1), { firstPageOnly: true })).coverage)).toMatchObject({ status: "complete" });
    const late = only((await run(script(100), { firstPageOnly: true })).coverage);
    expect(late).toMatchObject({
      status: "partial",
      reason: "AWS was still making the credential report when we stopped asking (iam:GenerateCredentialReport).",
    });
    expect(late).not.toHaveProperty("sampled");
  });

  test("a fresh one is not enough for the doctor if AWS would make no other", async () => {
    const { coverage } = await run({}, { firstPageOnly: true });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      reason:
        "AWS refused iam:GenerateCredentialReport: no identity-based policy allows it. Only the report that exists, of 2026-11-16T06:30:00.000Z, could be read.",
      requiredPermission: "iam:GenerateCredentialReport",
    });
  });

  test("an old one that AWS would renew is enough for the doctor", async () => {
    const { coverage, actions } = await run(
      {
        GetCredentialReport: report([rootLine(), keyed], "2026-11-16T01:00:00Z"),
        GenerateCredentialReport: generating("STARTED"),
      },
      { firstPageOnly: true },
    );
    expect(only(coverage).status).toBe("complete");
    expect(actions.filter((action) => /CredentialReport/.test(action)).sort()).toEqual([
      "GenerateCredentialReport",
      "GetCredentialReport",
    ]);
  });

  test("the doctor says that none may be made", async () => {
    const { coverage } = await run(
      {
        GetCredentialReport: notPresent,
        GenerateCredentialReport: xmlError("AccessDenied", notAuthorized("iam:GenerateCredentialReport"), 403),
      },
      { firstPageOnly: true },
    );
    expect(only(coverage)).toMatchObject({ status: "partial", requiredPermission: "iam:GenerateCredentialReport" });
    expect(only(coverage)).not.toHaveProperty("sampled");
  });
});

describe("what is refused is named with its permission", () => {
  const denial = (action: string) => xmlError("AccessDenied", notAuthorized(`iam:${action}`), 403);

  test("the report: users without any credential, and root as far as the summary has it", async () => {
    const { coverage, accounts, credentials } = await run({ GetCredentialReport: denial("GetCredentialReport") });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      requiredPermission: "iam:GetCredentialReport",
      reason: "AWS refused iam:GetCredentialReport: no identity-based policy allows it.",
      consequence: "Passwords, access keys and signing certificates, and everything of root, are not known.",
    });
    expect(credentials).toEqual([]);
    expect(accounts).toMatchObject([
      { name: "deploy-bot", tags: [{ key: "owner" }] },
      { kind: "root", mfa: true },
    ]);
    expect(accounts?.[0]).not.toHaveProperty("mfa");
  });

  test("the list of users: users and credentials of the report, without tags", async () => {
    const { coverage, accounts, credentials } = await run({
      GetAccountAuthorizationDetails: denial("GetAccountAuthorizationDetails"),
    });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      requiredPermission: "iam:GetAccountAuthorizationDetails",
    });
    expect(credentials).toHaveLength(2);
    expect(accounts?.find(({ name }) => name === "deploy-bot")).not.toHaveProperty("tags");
  });

  test("the counts", async () => {
    const { coverage, credentials } = await run({ GetAccountSummary: denial("GetAccountSummary") });
    expect(only(coverage)).toMatchObject({ status: "partial", requiredPermission: "iam:GetAccountSummary" });
    expect(credentials).toHaveLength(2);
  });

  test("everything: one entry names each permission, and nothing reads as empty", async () => {
    const { coverage, accounts, credentials } = await run({
      GetCredentialReport: denial("GetCredentialReport"),
      GetAccountAuthorizationDetails: denial("GetAccountAuthorizationDetails"),
      GetAccountSummary: denial("GetAccountSummary"),
    });
    expect(only(coverage)).toEqual({
      source: "aws:111122223333",
      section: "aws/iam",
      status: "denied",
      kinds: ["iam-user", "root", "access-key", "console-password", "signing-certificate"],
      reason:
        "AWS refused iam:GetCredentialReport: no identity-based policy allows it. AWS refused iam:GetAccountAuthorizationDetails: no identity-based policy allows it. AWS refused iam:GetAccountSummary: no identity-based policy allows it.",
      requiredPermission: "iam:GetCredentialReport, iam:GetAccountAuthorizationDetails, iam:GetAccountSummary",
      consequence:
        "Passwords, access keys and signing certificates, and everything of root, are not known. Tags and ids of users are not known, and users without a line in the credential report are not seen. Whether every user was listed, and whether root has credentials, could not be checked.",
      count: 0,
      observedAt: now.toISOString(),
    });
    expect([accounts, credentials]).toEqual([[], []]);
  });

  test("by a policy of the organization: which one is said", async () => {
    const message = `User: arn:aws:iam::111122223333:user/scanner is not authorized to perform: iam:GetAccountSummary on resource: * with an explicit deny in a service control policy`;
    const { coverage } = await run({ GetAccountSummary: xmlError("AccessDenied", message, 403) });
    expect(only(coverage).reason).toBe(
      "AWS refused iam:GetAccountSummary: a service control policy denies it explicitly.",
    );
  });

  test("throttled in the middle: the pages that came are kept, and lines without a user are not taken for deleted", async () => {
    const { coverage, accounts } = await run({
      GetCredentialReport: report([rootLine(), keyed, userLine("second")]),
      GetAccountAuthorizationDetails: (_call, nth) =>
        nth === 0 ? users([userXml("deploy-bot")], "next") : xmlError("Throttling", "Rate exceeded"),
    });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      reason: "AWS throttled iam:GetAccountAuthorizationDetails.",
    });
    expect(accounts?.map(({ name }) => name)).toEqual(["root", "deploy-bot", "second"]);
    expect(only(coverage)).not.toHaveProperty("skipped");
  });

  test("interrupted: said, not thrown", async () => {
    const controller = new AbortController();
    const { coverage } = await run(
      { GetAccountSummary: () => (controller.abort(), summary({ Users: 1 })) },
      { signal: controller.signal },
    );
    expect(coverage?.some(({ status, reason }) => status !== "complete" && reason?.includes("interrupted"))).toBe(true);
  });
});

describe("a response that is not AWS's is never an empty one", () => {
  const foreign: readonly (readonly [string, Reply])[] = [
    ["a sign-in page", html],
    ["a sign-in page that is no XML", { body: "<!DOCTYPE html><html><head><meta charset=utf-8></head></html>" }],
    ["an empty body", { body: "" }],
    ["JSON", { body: "{}" }],
    ["words", { body: "Bad gateway" }],
    ["the response to another call", xml("ListUsers", "<Users/><IsTruncated>false</IsTruncated>")],
    ["a server's fault", { status: 502, body: "<html>Bad gateway</html>" }],
    ["a body that is cut off", { ...users([userXml("deploy-bot")]), cut: true }],
    ["half of a body", { body: users([userXml("deploy-bot")]).body.slice(0, 200) }],
  ];

  test.each(foreign)("%s", async (_name, reply) => {
    const { coverage, accounts, credentials } = await run({
      GetCredentialReport: reply,
      GetAccountAuthorizationDetails: reply,
      GetAccountSummary: reply,
    });
    const { status, reason, requiredPermission } = only(coverage);
    expect([status, requiredPermission]).toEqual(["failed", undefined]);
    for (const action of ["iam:GetCredentialReport", "iam:GetAccountAuthorizationDetails", "iam:GetAccountSummary"])
      expect(reason).toContain(action);
    expect([accounts, credentials]).toEqual([[], []]);
  });

  const details = (inner: string) => xml("GetAccountAuthorizationDetails", inner);
  test.each([
    ["no list", details("<IsTruncated>false</IsTruncated>")],
    ["no word on whether more follows", details("<UserDetailList/>")],
    ["more, but no way to it", details("<IsTruncated>true</IsTruncated><UserDetailList/>")],
  ])("a list of users with %s", async (_name, reply) => {
    const { coverage } = await run({ GetAccountAuthorizationDetails: reply });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      reason:
        "The answer to iam:GetAccountAuthorizationDetails is not one that AWS gives: what it must hold is missing.",
    });
  });

  test("a page that comes again is not requested endlessly", async () => {
    const { coverage, actions } = await run({ GetAccountAuthorizationDetails: users([], "again") });
    expect(only(coverage).status).toBe("partial");
    expect(actions.filter((action) => action === "GetAccountAuthorizationDetails")).toHaveLength(2);
  });

  test.each([
    [
      "no CSV",
      xml(
        "GetCredentialReport",
        `<Content>${Buffer.from("<html/>").toString("base64")}</Content><GeneratedTime>${fresh}</GeneratedTime>`,
      ),
    ],
    ["no content", xml("GetCredentialReport", `<GeneratedTime>${fresh}</GeneratedTime>`)],
    ["no date", xml("GetCredentialReport", `<Content>${Buffer.from(reportText([])).toString("base64")}</Content>`)],
  ])("a report with %s", async (_name, reply) => {
    const { coverage, credentials } = await run({ GetCredentialReport: reply });
    expect(only(coverage).status).toBe("partial");
    expect(credentials).toEqual([]);
  });

  test("users without an ARN are counted as missing", async () => {
    const { coverage } = await run({
      GetAccountAuthorizationDetails: users([userXml("deploy-bot"), "<member><UserName>ghost</UserName></member>"]),
    });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      reason: "1 user came without name, id or date.",
    });
  });
});

describe("counts that do not agree", () => {
  test("a page of users lost without an error", async () => {
    const { coverage } = await run({ GetAccountSummary: summary({ Users: 52 }) });
    expect(only(coverage)).toMatchObject({ status: "partial", reason: "AWS counts 52 users and lists 1." });
  });

  test("a list whose end is a word that the SDK reads as false", async () => {
    const reply = xml("GetAccountAuthorizationDetails", "<IsTruncated>perhaps</IsTruncated><UserDetailList/>");
    const { coverage } = await run({ GetAccountAuthorizationDetails: reply });
    expect(only(coverage)).toMatchObject({ status: "partial", reason: "AWS counts 1 user and lists 0." });
  });

  test("then a line without a user is not taken for a deleted one", async () => {
    const { coverage, accounts } = await run({
      GetCredentialReport: report([rootLine(), keyed, userLine("lost")]),
      GetAccountSummary: summary({ Users: 2 }),
    });
    expect(only(coverage)).toMatchObject({ status: "partial", reason: "AWS counts 2 users and lists 1." });
    expect(accounts?.map(({ name }) => name)).toContain("lost");
  });

  test("a user who comes on two pages is one", async () => {
    const { coverage, accounts } = await run({
      GetAccountAuthorizationDetails: (_call, nth) => users([userXml("deploy-bot")], nth === 0 ? "next" : undefined),
    });
    expect(only(coverage)).toMatchObject({ status: "complete" });
    expect(accounts?.map(({ name }) => name)).toEqual(["root", "deploy-bot"]);
  });

  test("a report without root", async () => {
    const { coverage } = await run({ GetCredentialReport: report([keyed]) });
    expect(only(coverage)).toMatchObject({ status: "partial", reason: "The credential report has no line for root." });
  });

  test("a root key and password that the report does not show yet", async () => {
    const { coverage } = await run({
      GetCredentialReport: report([rootLine({ password_enabled: "false" }), keyed]),
      GetAccountSummary: summary({ Users: 1, AccountAccessKeysPresent: 1, AccountPasswordPresent: 1 }),
    });
    expect(only(coverage).reason).toBe(
      "The account summary says that root has an access key and a password, and the credential report does not show it.",
    );
  });
});

describe("users whom the cached report leaves open", () => {
  const accessKeys = (...members: readonly (readonly [string, string, string])[]) =>
    xml(
      "ListAccessKeys",
      `<IsTruncated>false</IsTruncated><AccessKeyMetadata>${members.map(([id, status, at]) => `<member><AccessKeyId>${id}</AccessKeyId><Status>${status}</Status><CreateDate>${at}</CreateDate></member>`).join("")}</AccessKeyMetadata>`,
    );
  const keyUsed = (at?: string, service = "ec2", region = "us-east-1") =>
    xml(
      "GetAccessKeyLastUsed",
      `<AccessKeyLastUsed>${at === undefined ? "" : `<LastUsedDate>${at}</LastUsedDate>`}<ServiceName>${service}</ServiceName><Region>${region}</Region></AccessKeyLastUsed>`,
    );
  const noCertificates = xml("ListSigningCertificates", "<IsTruncated>false</IsTruncated><Certificates/>");
  const noDevices = xml("ListMFADevices", "<IsTruncated>false</IsTruncated><MFADevices/>");
  const profile = xml(
    "GetLoginProfile",
    "<LoginProfile><UserName>young</UserName><CreateDate>2026-11-16T07:00:01Z</CreateDate></LoginProfile>",
  );
  const young: Script = {
    GetAccountAuthorizationDetails: users([userXml("deploy-bot"), userXml("young", "2026-11-16T07:00:00Z")]),
    GetAccountSummary: summary({ Users: 2 }),
    ListAccessKeys: accessKeys(["AKIAYOUNG", "Active", "2026-11-16T07:00:02Z"]),
    GetAccessKeyLastUsed: keyUsed("2026-11-16T07:15:00Z"),
    ListSigningCertificates: noCertificates,
    ListMFADevices: noDevices,
    GetLoginProfile: profile,
    GetUser: xml("GetUser", "<User><UserName>young</UserName></User>"),
  };

  const twoYoung = ["young", "younger"].map((name) => userXml(name, "2026-11-16T07:00:00Z"));

  test("one made since is requested and read whole", async () => {
    const { coverage, accounts, credentials } = await run(young);
    expect(only(coverage)).toMatchObject({ status: "complete" });
    expect(accounts?.find(({ name }) => name === "young")).toMatchObject({ mfa: false, tags: [{ key: "owner" }] });
    expect(credentials?.filter(({ name }) => name === "young")).toEqual([
      expect.objectContaining({
        id: "arn:aws:iam::111122223333:user/young/access-key/2026-11-16T07:00:02Z",
        publicId: "AKIAYOUNG",
        lastUsed: { state: "used", at: "2026-11-16T07:15:00Z", precision: "15m", service: "ec2", region: "us-east-1" },
      }),
      expect.objectContaining({
        id: "arn:aws:iam::111122223333:user/young/password",
        createdAt: "2026-11-16T07:00:01Z",
        lastUsed: { state: "never", since: "2026-11-16T07:00:01Z" },
      }),
    ]);
  });

  test("the doctor reads one page of users, and asks about a few of those whom the report leaves open", async () => {
    const crowd = Array.from({ length: 20 }, (_, n) => userXml(`young-${n}`, "2026-11-16T07:00:00Z"));
    const { coverage, actions } = await run(
      {
        ...young,
        GetAccountAuthorizationDetails: users(crowd, "more"),
        GenerateCredentialReport: generating("COMPLETE"),
      },
      { firstPageOnly: true },
    );
    expect(only(coverage)).toMatchObject({
      status: "partial",
      sampled: true,
      reason:
        "Only the first page of users was read. The credential report leaves facts of 20 users open; 2 of them were asked about.",
    });
    expect(actions.filter((action) => action === "ListAccessKeys")).toHaveLength(2);
  });

  test("the doctor names a permission that is missing for users whom the report leaves open", async () => {
    const denial = xmlError("AccessDenied", notAuthorized("iam:ListMFADevices"), 403);
    const { coverage } = await run({ ...young, ListMFADevices: denial }, { firstPageOnly: true });
    expect(only(coverage).requiredPermission).toContain("iam:ListMFADevices");
    expect(only(coverage)).not.toHaveProperty("sampled");
  });

  test("a use of a service without regions has no region", async () => {
    const { credentials } = await run({ ...young, GetAccessKeyLastUsed: keyUsed("2026-11-16T07:15:00Z", "s3", "N/A") });
    expect(credentials?.find(({ publicId }) => publicId === "AKIAYOUNG")?.lastUsed).toEqual({
      state: "used",
      at: "2026-11-16T07:15:00Z",
      precision: "15m",
      service: "s3",
    });
  });

  test("one without console password or anything else", async () => {
    const { coverage, credentials } = await run({
      ...young,
      ListAccessKeys: accessKeys(),
      GetLoginProfile: xmlError("NoSuchEntity", "none", 404),
    });
    expect(only(coverage)).toMatchObject({ status: "complete" });
    expect(credentials?.filter(({ name }) => name === "young")).toEqual([]);
  });

  test("what is refused is said once for all users, with each permission", async () => {
    const { coverage, accounts } = await run({
      ...young,
      GetAccountAuthorizationDetails: users([userXml("deploy-bot"), ...twoYoung]),
      GetAccountSummary: summary({ Users: 3 }),
      ListAccessKeys: xmlError("AccessDenied", notAuthorized("iam:ListAccessKeys"), 403),
      ListMFADevices: xmlError("AccessDenied", notAuthorized("iam:ListMFADevices"), 403),
    });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      reason:
        "AWS refused iam:ListAccessKeys: no identity-based policy allows it. AWS refused iam:ListMFADevices: no identity-based policy allows it.",
      requiredPermission: "iam:ListAccessKeys, iam:ListMFADevices",
      consequence: "Credentials of some users that the credential report does not tell are not known.",
    });
    expect(accounts?.map(({ name }) => name)).toEqual(["root", "deploy-bot", "young", "younger"]);
  });

  test("of what fails for several users the first failure is said, in the order of users", async () => {
    const { coverage } = await run({
      ...young,
      GetAccountAuthorizationDetails: users([userXml("deploy-bot"), ...twoYoung]),
      GetAccountSummary: summary({ Users: 3 }),
      ListAccessKeys: (call) =>
        call.parameters.UserName === "young" ? accessKeys() : xmlError("Throttling", "Rate exceeded"),
      GetUser: html,
    });
    expect(only(coverage).reason).toBe(
      "The answer to iam:GetUser is not one that AWS gives: what it must hold is missing.",
    );
  });

  test("a list with a key that cannot be read is unreadable, and its keys are unknown", async () => {
    const { coverage, credentials } = await run({
      ...young,
      ListAccessKeys: accessKeys(
        ["AKIAYOUNG", "Active", "2026-11-16T07:00:02Z"],
        ["AKIAODD", "Perhaps", "2026-11-16T07:00:03Z"],
      ),
    });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      reason: "The answer to iam:ListAccessKeys is not one that AWS gives: what it must hold is missing.",
    });
    expect(credentials?.filter(({ name }) => name === "young").map(({ kind }) => kind)).toEqual(["console-password"]);
  });

  test("one deleted since is left out and counted", async () => {
    const { coverage, accounts } = await run({ GetCredentialReport: report([rootLine(), keyed, userLine("deleted")]) });
    expect(only(coverage)).toMatchObject({
      status: "complete",
      skipped: [{ count: 1, reason: "users deleted since the credential report was made" }],
    });
    expect(accounts?.map(({ name }) => name)).toEqual(["root", "deploy-bot"]);
  });

  test("three keys, which the report says in a column of its own, are listed", async () => {
    const many = { ...keyed, additional_credentials_info: "3 access keys" };
    const { coverage, credentials } = await run({
      GetCredentialReport: report([rootLine(), many], fresh, withAdditional),
      ListAccessKeys: accessKeys(
        ["AKIA1", "Active", "2025-01-01T00:00:00Z"],
        ["AKIA2", "Inactive", "2025-01-02T00:00:00Z"],
        ["AKIA3", "Expired", "2025-01-03T00:00:00Z"],
      ),
      GetAccessKeyLastUsed: keyUsed(),
      ListSigningCertificates: noCertificates,
    });
    expect(only(coverage)).toMatchObject({ status: "complete" });
    expect(
      credentials?.filter(({ kind }) => kind === "access-key").map(({ publicId, status }) => [publicId, status]),
    ).toEqual([
      ["AKIA1", "active"],
      ["AKIA2", "inactive"],
      ["AKIA3", "expired"],
    ]);
  });

  test("two keys of one second: each keeps its own use", async () => {
    const twins = { ...keyed, access_key_2_active: "true", access_key_2_last_rotated: "2025-01-01T00:00:00Z" };
    const { credentials } = await run({
      GetCredentialReport: report([rootLine(), twins]),
      ListAccessKeys: accessKeys(
        ["AKIA1", "Active", "2025-01-01T00:00:00Z"],
        ["AKIA2", "Active", "2025-01-01T00:00:00Z"],
      ),
      GetAccessKeyLastUsed: (call) =>
        keyUsed(call.parameters.AccessKeyId === "AKIA2" ? "2026-01-01T00:00:00Z" : undefined),
    });
    expect(
      credentials?.filter(({ kind }) => kind === "access-key").map(({ id, lastUsed }) => [id, lastUsed?.state]),
    ).toEqual([
      ["arn:aws:iam::111122223333:user/deploy-bot/access-key/2025-01-01T00:00:00Z/AKIA1", "never"],
      ["arn:aws:iam::111122223333:user/deploy-bot/access-key/2025-01-01T00:00:00Z/AKIA2", "used"],
    ]);
  });

  test("a report cut short: a hundred users are requested, the others are said", async () => {
    const crowd = Array.from({ length: 103 }, (_, n) => userXml(`user-${n}`));
    const { coverage, actions } = await run({
      ...young,
      GetAccountAuthorizationDetails: users(crowd),
      GetAccountSummary: summary({ Users: 103 }),
      GetCredentialReport: report([rootLine()]),
      ListAccessKeys: accessKeys(),
      GetLoginProfile: xmlError("NoSuchEntity", "none", 404),
    });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      consequence: "The credentials of 3 users are not known whole.",
    });
    expect(actions.filter((action) => action === "ListAccessKeys")).toHaveLength(100);
  });

  test("several problems of root are all said", async () => {
    const root = rootLine({ access_key_1_active: "true" });
    const { coverage } = await run({
      GetCredentialReport: report([root, keyed]),
      GetAccountSummary: summary({ Users: 1, AccountAccessKeysPresent: 1 }),
    });
    expect(only(coverage)).toMatchObject({
      status: "partial",
      reason:
        "The account summary says that root has an access key, and the credential report does not show it. The credential report does not tell all credentials of root apart, and AWS tells them nowhere else.",
      consequence:
        "Not every credential of root is known. Some access keys or signing certificates of root are not known one by one.",
    });
  });

  test("root with two keys of one second cannot be requested", async () => {
    const root = rootLine({
      access_key_1_active: "true",
      access_key_1_last_rotated: "2019-05-06T07:08:09Z",
      access_key_2_active: "true",
      access_key_2_last_rotated: "2019-05-06T07:08:09Z",
    });
    const { coverage, credentials, actions } = await run({ GetCredentialReport: report([root, keyed]) });
    expect(only(coverage)).toMatchObject({ status: "partial", consequence: expect.stringContaining("root") });
    expect(credentials?.filter(({ kind }) => kind === "access-key")).toHaveLength(2);
    expect(actions).not.toContain("ListAccessKeys");
  });
});
