import { GetCallerIdentityCommand, type GetCallerIdentityCommandOutput, STSClient } from "@aws-sdk/client-sts";
import { fromIni, fromNodeProviderChain } from "@aws-sdk/credential-providers";
import type { AwsEntry } from "../../model/generated/configuration.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { openBudget } from "../budget.ts";
import type { CollectContext, Connected } from "../collector.ts";
import { guardSettings, sendUnder } from "./client.ts";
import type { AwsConnection, ClientSettings } from "./connection.ts";
import { partitionOf } from "./partitions.ts";
import { type AwsRefusal, problemOf } from "./refusal.ts";
import { request } from "./request.ts";

type Environment = CollectContext["environment"];

interface CallerIdentity {
  readonly account: string;
  readonly partition: string;
  readonly arn: string;
}

/** With waits that grow from one second to twenty, eight attempts outlast half a minute of throttling. */
const defaultAttempts = 8;

/** Three and a half minutes in all: AWS can take minutes to make a credential report. */
const reportWaits = [1000, 2000, 4000, 8000, ...Array.from({ length: 20 }, () => 10_000)];

/** Requests from AWS which account and principal the credentials of an entry belong to. Never throws. */
export async function signIn(entry: AwsEntry, context: CollectContext): Promise<Connected<AwsConnection>> {
  const { environment } = context;
  const settings = settingsOf(entry, environment);
  const region = await regionOf(entry, environment);
  const identify = async () => {
    const budget = openBudget(context, { source: nameOf(entry), section: "aws/sign-in" });
    const client = new STSClient({ ...guardSettings(settings, budget), region });
    const identity = await request(
      "sts:GetCallerIdentity",
      () => sendUnder(budget, "AWS STS", (options) => client.send(new GetCallerIdentityCommand({}), options)),
      readIdentity,
    );
    return { identity, client };
  };
  const { identity, client } = await identify();
  if ("refusal" in identity) return refused(entry, identity.refusal);
  const { account, partition, arn } = identity.value;
  const sourceId = `aws:${account}`;
  return {
    source: { id: sourceId, kind: "aws-account", name: entry.name ?? account, readAs: arn },
    connection: omitUndefined({
      sourceId,
      account,
      partition,
      region,
      regions: entry.regions,
      // This client's provider caches its credentials, so that no other client signs in again.
      settings: { ...settings, credentials: client.config.credentials },
      reportWaits,
      stillAccepted: async () => "value" in (await identify()).identity,
      isSession: async () => (await client.config.credentials()).sessionToken !== undefined,
    }),
  };
}

function settingsOf(entry: AwsEntry, environment: Environment): ClientSettings {
  return omitUndefined({
    credentials: credentialsOf(entry, environment),
    maxAttempts: attemptsOf(environment),
    customUserAgent: "outlived",
    endpoint: entry.endpoint,
  });
}

function attemptsOf({ AWS_MAX_ATTEMPTS: attempts = "" }: Environment): number {
  return /^[1-9]\d?$/.test(attempts) ? Number(attempts) : defaultAttempts;
}

/**
 * A named profile is used alone: the default chain would fall back to another identity. Keys in the environment come
 * from our context; for everything else the SDK's own chain reads the environment of the process.
 */
function credentialsOf({ profile }: AwsEntry, environment: Environment): NonNullable<ClientSettings["credentials"]> {
  if (profile !== undefined) return fromIni({ profile });
  const { AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment;
  if (AWS_PROFILE || !AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return fromNodeProviderChain();
  return omitUndefined({
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN || undefined,
  });
}

/**
 * The configured region, else that of the environment or profile, else us-east-1, which serves the global services; but
 * the first of the regions to read where these are in another partition, such as China, whose credentials are its own.
 */
async function regionOf(entry: AwsEntry, environment: Environment): Promise<string> {
  const { region, regions: [first] = [] } = entry;
  if (region !== undefined) return region;
  const usual = environment.AWS_REGION || environment.AWS_DEFAULT_REGION || (await regionOfProfile(entry));
  return first !== undefined && partitionOf(first) !== partitionOf(usual) ? first : usual;
}

async function regionOfProfile({ profile }: AwsEntry): Promise<string> {
  try {
    return await new STSClient(omitUndefined({ profile })).config.region();
  } catch {
    return "us-east-1";
  }
}

function readIdentity({ Account = "", Arn = "" }: GetCallerIdentityCommandOutput): CallerIdentity | undefined {
  const partition = /^arn:(aws[a-z-]*):/.exec(Arn)?.[1];
  return partition === undefined || !/^\d{12}$/.test(Account) ? undefined : { account: Account, partition, arn: Arn };
}

/** How the source is called while its account is not known. */
function nameOf({ name, profile }: AwsEntry): string {
  return `aws:${name ?? profile ?? "default"}`;
}

function refused(entry: AwsEntry, refusal: AwsRefusal): Connected<AwsConnection> {
  const name = entry.name ?? entry.profile ?? "default";
  return {
    source: { id: nameOf(entry), kind: "aws-account", name },
    refusal: problemOf(refusal, "Nothing in this AWS account was read."),
  };
}
