import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GenerateCredentialReportCommand, GetAccountSummaryCommand, ListAccessKeysCommand } from "@aws-sdk/client-iam";
import { ListSecretsCommand, SortOrderType } from "@aws-sdk/client-secrets-manager";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Fault, type FaultMode, faultModes, startEstate } from "../../src/estate/server.ts";
import { always, clientsFor, errorOf } from "./aws/clients.ts";
import { emptyAccount, plainUser, serveSmallEstate, smallAccount } from "./small-estate.ts";

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "estate-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const today = JSON.stringify({ today: "2026-11-16T08:00:00Z" });

describe("an estate", () => {
  test("ends open connections and frees its port when it is closed, even if a request waits for its response", async () => {
    const before = serversAndSockets();
    const estate = await serveSmallEstate({}, always("stall"));
    const { iam } = clientsFor(estate, smallAccount);
    const waiting = errorOf(iam.send(new GetAccountSummaryCommand({})));
    await expect.poll(() => estate.requests.length).toBe(1);
    await estate.close();
    expect(await waiting).toMatchObject({ code: "ECONNRESET" });
    iam.destroy();
    expect(await reachable(estate.githubApiUrl)).toBe(false);
    await expect.poll(serversAndSockets).toEqual(before);
  });

  test("runs next to another one with a separate log", async () => {
    const [one, other] = await Promise.all([serveSmallEstate(), serveSmallEstate()]);
    await clientsFor(one, smallAccount).iam.send(new GetAccountSummaryCommand({}));
    expect([one.requests.length, other.requests.length]).toEqual([1, 0]);
    expect(one.awsEndpoint(smallAccount)).not.toBe(other.awsEndpoint(smallAccount));
  });

  test("keeps running after a request whose address is not a URL", async () => {
    const estate = await serveSmallEstate();
    const { hostname, port } = new URL(estate.githubApiUrl);
    const socket = connect(Number(port), hostname);
    socket.write("GET // HTTP/1.1\r\nhost: estate\r\n\r\n");
    await once(socket, "close");
    expect((await fetch(estate.awsEndpoint(smallAccount))).status).toBe(403);
  });

  test("has the date of its estate.json", async () => {
    const estate = await serveSmallEstate();
    expect(estate.today).toEqual(new Date("2026-11-16T08:00:00Z"));
  });
});

describe("a wrong world is rejected before the port is open", () => {
  const account = emptyAccount();
  const awsWith = (fields: object): string => JSON.stringify({ accounts: [{ ...account, ...fields }] });
  const user = plainUser("ada");

  test.each([
    ["no estate.json", {}, /estate\.json.*today/],
    ["a date that cannot be read", { "estate.json": '{"today": "soon"}' }, /estate\.json.*today/],
    ["invalid JSON", { "estate.json": today, "aws.json": '{"accounts": [' }, /aws\.json cannot be read as JSON/],
    ["no world", { "estate.json": today }, /neither aws\.json nor github\.json/],
    [
      "a misspelt key",
      { "estate.json": today, "aws.json": awsWith({ users: [{ ...user, passwrod: {} }] }) },
      'aws.json.accounts[0].users[0] has an unknown key "passwrod"',
    ],
    [
      "a missing key",
      { "estate.json": today, "aws.json": awsWith({ users: [{ name: "ada" }] }) },
      'users[0] lacks "userId"',
    ],
    [
      "an unknown status",
      { "estate.json": today, "aws.json": awsWith({ regions: { "eu-central-1": "ON" } }) },
      "regions.eu-central-1 should be one of ENABLED,",
    ],
    [
      "a date without a time",
      { "estate.json": today, "aws.json": awsWith({ root: { createdAt: "2020-01-01", mfa: true } }) },
      "root.createdAt should be a date and time",
    ],
    [
      "an object instead of a list",
      { "estate.json": today, "aws.json": awsWith({ users: {} }) },
      "users should be a list",
    ],
    [
      "text instead of a flag",
      { "estate.json": today, "aws.json": awsWith({ root: { createdAt: "2020-01-01T00:00:00Z", mfa: "yes" } }) },
      "root.mfa should be true or false",
    ],
    [
      "a negative count",
      { "estate.json": today, "aws.json": awsWith({ report: { polls: -1 } }) },
      "report.polls should be a count",
    ],
    [
      "a number instead of text",
      { "estate.json": today, "aws.json": awsWith({ id: 123456789012 }) },
      "accounts[0].id should be a text",
    ],
  ])("%s", async (_story, files, problem) => {
    await expect(startEstate({ folder: await folderWith(files) })).rejects.toThrow(problem);
  });
});

describe("the log", () => {
  test("has requests for unknown accounts, and none for unknown providers", async () => {
    const estate = await serveSmallEstate();
    const stranger = estate.awsEndpoint("999999999999");
    expect((await fetch(stranger)).status).toBe(404);
    expect((await fetch(new URL("/elsewhere", stranger))).status).toBe(404);
    expect(estate.requests).toEqual([
      { provider: "aws", operation: "unknown /999999999999", method: "GET", path: "/999999999999", status: 404 },
    ]);
  });

  test("has the error of an observer as a failure", async () => {
    const estate = await serveSmallEstate(
      {},
      {
        observe: () => {
          throw new Error("not AWS's format");
        },
      },
    );
    await errorOf(clientsFor(estate, smallAccount).iam.send(new GetAccountSummaryCommand({})));
    expect(estate.requests).toMatchObject([
      { operation: "iam:GetAccountSummary", status: 500, failure: "not AWS's format" },
    ]);
  });

  test("has a parameter that the estate does not support as a failure", async () => {
    const estate = await serveSmallEstate({ users: [plainUser("ada")] });
    const { secrets } = clientsFor(estate, smallAccount);
    await errorOf(secrets.send(new ListSecretsCommand({ SortOrder: SortOrderType.asc })));
    expect(estate.requests[0]).toMatchObject({
      status: 500,
      failure: "ListSecrets: the estate does not support the parameter SortOrder",
    });
  });
});

describe("a fault", () => {
  test.each<[string, Omit<Fault, "mode">, readonly number[]]>([
    ["occurs every time without a limit", { operation: "iam:ListAccessKeys" }, [403, 403, 403]],
    ["ends after `times` requests", { operation: "iam:List*", times: 2 }, [403, 403, 200]],
    ["begins after `skip` requests", { operation: "*", skip: 1, times: 1 }, [200, 403, 200]],
    ["does not affect other operations", { operation: "iam:Get*" }, [200]],
    ["has globs in which a dot matches only a dot", { operation: "iam.List*" }, [200]],
    ["affects the scopes of its glob", { operation: "*", scope: `${smallAccount}*` }, [403]],
    ["does not affect other scopes", { operation: "*", scope: "*/eu-west-1" }, [200]],
  ])("%s", async (_story, fault, statuses) => {
    const estate = await serveSmallEstate({ users: [plainUser("ada")] }, { faults: [{ ...fault, mode: "deny" }] });
    const { iam } = clientsFor(estate, smallAccount);
    while (estate.requests.length < statuses.length) {
      await iam.send(new ListAccessKeysCommand({ UserName: "ada" })).catch(() => undefined);
    }
    expect(estate.requests.map(({ status }) => status)).toEqual(statuses);
  });

  test("can affect one region only", async () => {
    const regions = { "eu-central-1": "ENABLED", "eu-west-1": "ENABLED" };
    const faults: readonly Fault[] = [{ operation: "secretsmanager:*", scope: "*/eu-west-1", mode: "deny" }];
    const estate = await serveSmallEstate({ regions }, { faults });
    const ask = (region: string): Promise<unknown> =>
      clientsFor(estate, smallAccount, { region }).secrets.send(new ListSecretsCommand({}));
    await ask("eu-central-1");
    expect((await errorOf(ask("eu-west-1"))).name).toBe("AccessDeniedException");
  });

  test("that refuses an operation prevents its effect", async () => {
    const estate = await serveSmallEstate(
      { report: {} },
      { faults: [{ operation: "iam:GenerateCredentialReport", mode: "deny", times: 1 }] },
    );
    const { iam } = clientsFor(estate, smallAccount);
    const ask = (): Promise<string | undefined> =>
      iam.send(new GenerateCredentialReportCommand({})).then(
        ({ State }) => State,
        (error: Error) => error.name,
      );
    expect([await ask(), await ask(), await ask()]).toEqual(["AccessDenied", "STARTED", "INPROGRESS"]);
  });

  test.each(faultModes)("%s reaches the caller and is in the log", async (mode: FaultMode) => {
    const estate = await serveSmallEstate({}, always(mode));
    const requestHandler = { requestTimeout: 100, throwOnRequestTimeout: true };
    const { secrets } = clientsFor(estate, smallAccount, { requestHandler });
    const outcome = await secrets.send(new ListSecretsCommand({})).catch((error: unknown) => error);
    expect(outcome).not.toHaveProperty("SecretList");
    expect(estate.requests.map(({ fault }) => fault)).toEqual([mode]);
  });

  test("occurs before later ones that also match, until it is used up", async () => {
    const faults: readonly Fault[] = [
      { operation: "iam:*", mode: "throttle", times: 1 },
      { operation: "*", mode: "deny" },
    ];
    const estate = await serveSmallEstate({}, { faults });
    const { iam } = clientsFor(estate, smallAccount);
    const names: string[] = [];
    for (let call = 0; call < 2; call += 1) {
      names.push((await errorOf(iam.send(new GetAccountSummaryCommand({})))).name);
    }
    expect(names).toEqual(["Throttling", "AccessDenied"]);
  });
});

function serversAndSockets(): readonly string[] {
  return process
    .getActiveResourcesInfo()
    .filter((name) => name.startsWith("TCP"))
    .toSorted();
}

function reachable(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
