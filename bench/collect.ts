/**
 * Collects a big account from moto, and prints what that costs beside a bare loop of the same SDK calls: both in
 * processes of their own, in turns, in one run. `--users`, `--keys` and `--secrets` make the account smaller.
 */
import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  GenerateCredentialReportCommand,
  GetAccountAuthorizationDetailsCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  IAMClient,
} from "@aws-sdk/client-iam";
import { CreateSecretCommand, ListSecretsCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { aws } from "../src/collect/aws/index.ts";
import type { CollectContext } from "../src/collect/collector.ts";
import { limitConcurrency } from "../src/collect/limit-concurrency.ts";
import { startMoto, startProxy } from "../test/third-party/moto/server.ts";

const regions: [string, string, string] = ["eu-central-1", "eu-west-1", "us-east-1"];
const credentials = { accessKeyId: "testing", secretAccessKey: "testing" };
const rounds = 3;

interface Measured {
  readonly records: number;
  readonly seconds: number;
  /** Peak resident memory of the process. */
  readonly megabytes: number;
}

const { values } = parseArgs({
  options: {
    users: { type: "string", default: "5000" },
    keys: { type: "string", default: "3000" },
    secrets: { type: "string", default: "2000" },
    run: { type: "string" },
    endpoint: { type: "string", default: "" },
  },
});

if (values.run === undefined) await compare();
else console.log(JSON.stringify(await measure(values.run === "ours" ? collectAll : loopAll, values.endpoint)));

async function compare(): Promise<void> {
  const moto = await startMoto();
  const proxy = await startProxy(moto.url);
  try {
    const size = { users: Number(values.users), keys: Number(values.keys), secrets: Number(values.secrets) };
    console.log(
      `Seeding moto with ${size.users} users, ${size.keys} keys, ${size.secrets} secrets in ${regions.length} regions …`,
    );
    await seed(moto.url, size);
    const results: Record<"bare" | "ours", Row[]> = { bare: [], ours: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const run of ["bare", "ours"] as const) {
        const before = proxy.actions.length;
        const measured = await inOwnProcess(run, proxy.url);
        results[run].push({ ...measured, actions: proxy.actions.slice(before) });
      }
    }
    print(results.ours, results.bare);
  } finally {
    await proxy.close();
    await moto.close();
  }
}

async function seed(endpoint: string, size: { users: number; keys: number; secrets: number }): Promise<void> {
  const iam = new IAMClient({ endpoint, credentials, region: "us-east-1" });
  const users = Array.from({ length: size.users }, (_, n) => `user-${String(n).padStart(5, "0")}`);
  const create = (UserName: string) =>
    iam.send(
      new CreateUserCommand({ UserName, Path: "/people/", Tags: [{ Key: "owner", Value: `${UserName}@example.com` }] }),
    );
  const limit = limitConcurrency(8);
  await Promise.all(users.map((user) => limit(() => create(user))));
  await Promise.all(
    users.slice(0, size.keys).map((UserName) => limit(() => iam.send(new CreateAccessKeyCommand({ UserName })))),
  );
  const clients = regions.map((region) => new SecretsManagerClient({ endpoint, credentials, region }));
  const secrets = Array.from({ length: size.secrets }, (_, n) => n);
  const createSecret = async (n: number): Promise<void> => {
    await clients[n % clients.length]?.send(
      new CreateSecretCommand({ Name: `service/secret-${n}`, SecretString: "not-a-secret" }),
    );
  };
  await Promise.all(secrets.map((n) => limit(() => createSecret(n))));
  await iam.send(new GenerateCredentialReportCommand({}));
}

function inOwnProcess(run: string, endpoint: string): Promise<Measured> {
  const file = fileURLToPath(import.meta.url);
  const environment = { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" };
  const child = spawn(process.execPath, ["--import", "tsx", file, "--run", run, "--endpoint", endpoint], {
    stdio: ["ignore", "pipe", "inherit"],
    env: environment,
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(JSON.parse(output)) : reject(new Error(`${run} ended with ${code}.`)),
    );
  });
}

async function measure(work: (endpoint: string) => Promise<number>, endpoint: string): Promise<Measured> {
  const started = performance.now();
  const records = await work(endpoint);
  const seconds = (performance.now() - started) / 1000;
  return { records, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** What `outlived collect` does. */
async function collectAll(endpoint: string): Promise<number> {
  const context: CollectContext = {
    now: () => new Date(),
    environment: { AWS_ACCESS_KEY_ID: "testing", AWS_SECRET_ACCESS_KEY: "testing" },
    folder: ".",
    signal: new AbortController().signal,
    progress: () => undefined,
    firstPageOnly: false,
  };
  const [connected] = await aws.connect({ endpoint, regions, region: "us-east-1" }, context);
  if (connected === undefined || "refusal" in connected) throw new Error(connected?.refusal.reason);
  const parts = await Promise.all(aws.sections.map((section) => section.collect(connected.connection, context)));
  return parts.reduce((sum, { accounts = [], credentials: found = [] }) => sum + accounts.length + found.length, 0);
}

/** The same calls and nothing else: no conversion, no checks. */
async function loopAll(endpoint: string): Promise<number> {
  const iam = new IAMClient({ endpoint, credentials, region: "us-east-1" });
  let records = 0;
  await iam.send(new GetCredentialReportCommand({}));
  await iam.send(new GenerateCredentialReportCommand({}));
  await iam.send(new GetCredentialReportCommand({}));
  await iam.send(new GetAccountSummaryCommand({}));
  let Marker: string | undefined;
  do {
    const page = await iam.send(
      new GetAccountAuthorizationDetailsCommand({ Filter: ["User"], MaxItems: 1000, Marker }),
    );
    records += page.UserDetailList?.length ?? 0;
    Marker = page.IsTruncated === true ? page.Marker : undefined;
  } while (Marker !== undefined);
  for (const region of regions) {
    const client = new SecretsManagerClient({ endpoint, credentials, region });
    let NextToken: string | undefined;
    do {
      const page = await client.send(
        new ListSecretsCommand({ MaxResults: 100, IncludePlannedDeletion: true, NextToken }),
      );
      records += page.SecretList?.length ?? 0;
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
  }
  return records;
}

type Row = Measured & { readonly actions: readonly string[] };

function print(ours: readonly Row[], bare: readonly Row[]): void {
  const columns = ["calls", "seconds", "megabytes", "records"];
  const line = (name: string, cells: readonly string[]) =>
    console.log([name.padEnd(12), ...cells.map((cell) => cell.padStart(12))].join(""));
  const medians = (rows: readonly Row[]) => [
    median(rows.map(({ actions }) => actions.length)),
    median(rows.map(({ seconds }) => seconds)),
    median(rows.map(({ megabytes }) => megabytes)),
    median(rows.map(({ records }) => records)),
  ];
  const [of, beside] = [medians(ours), medians(bare)];
  line("", columns);
  line("collect", of.map(rounded));
  line("bare loop", beside.map(rounded));
  line(
    "ratio",
    of.map((value, position) => `${(value / (beside[position] ?? Number.NaN)).toFixed(2)}x`),
  );
  console.log(`Calls of collect: ${counted(ours.at(-1)?.actions ?? [])}.`);
  console.log(
    `Medians of ${rounds} runs each, in turns. A bare loop counts users and secrets only, collect also keys and root.`,
  );
}

function counted(actions: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const action of actions) counts.set(action, (counts.get(action) ?? 0) + 1);
  return [...counts].map(([action, count]) => `${action} ${count}`).join(", ");
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
