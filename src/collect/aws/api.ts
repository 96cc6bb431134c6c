import { GetCallerIdentityCommand, type GetCallerIdentityCommandOutput, STSClient } from "@aws-sdk/client-sts";
import { fromIni, fromNodeProviderChain } from "@aws-sdk/credential-providers";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import type { AwsEntry } from "../../model/generated/configuration.ts";
import type { CollectContext, Connected } from "../collector.ts";
import { ask, sendOptions } from "./ask.ts";
import type { AwsConnection, ClientSettings } from "./connection.ts";
import { type AwsRefusal, withoutCode } from "./refusal.ts";

type Environment = CollectContext["environment"];
type Credentials = NonNullable<ClientSettings["credentials"]>;

interface CallerIdentity {
  readonly account: string;
  readonly partition: string;
  readonly arn: string;
}

/** Throttling backs off from one second to twenty; eight attempts outlast half a minute of it. */
const attempts = 8;

/** A report that takes minutes is asked for at these distances, three and a half minutes in all. */
const reportWaits = [1000, 2000, 4000, 8000, ...Array.from({ length: 20 }, () => 10_000)];

/** Says who we are to AWS. Never throws: what AWS does not accept is a refusal. */
export async function signIn(entry: AwsEntry, context: CollectContext): Promise<Connected<AwsConnection>> {
  const { environment, signal } = context;
  const settings = settingsOf(entry, environment);
  const region = await regionOf(entry, environment);
  const client = new STSClient({ ...settings, region });
  const identify = () =>
    ask(
      "sts:GetCallerIdentity",
      () => client.send(new GetCallerIdentityCommand({}), sendOptions(signal)),
      readIdentity,
    );
  const identity = await identify();
  if ("refusal" in identity) return refused(entry, identity.refusal);
  const { account, partition, arn } = identity.value;
  const sourceId = `aws:${account}`;
  return {
    source: { id: sourceId, kind: "aws-account", name: entry.name ?? account, readAs: arn },
    connection: {
      sourceId,
      account,
      partition,
      region,
      ...(entry.regions !== undefined && { regions: entry.regions }),
      // The client's own provider remembers what it found, so that no further client signs in again.
      settings: { ...settings, credentials: client.config.credentials },
      reportWaits,
      stillAccepted: async () => "value" in (await identify()),
    },
  };
}

function settingsOf(entry: AwsEntry, environment: Environment): ClientSettings {
  return {
    credentials: credentialsOf(entry, environment),
    maxAttempts: attemptsOf(environment),
    customUserAgent: "outlived",
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 10_000,
      requestTimeout: 30_000,
      socketTimeout: 30_000,
      throwOnRequestTimeout: true,
    }),
    ...(entry.endpoint !== undefined && { endpoint: entry.endpoint }),
  };
}

function attemptsOf({ AWS_MAX_ATTEMPTS: wished = "" }: Environment): number {
  return /^[1-9]\d?$/.test(wished) ? Number(wished) : attempts;
}

/**
 * A named profile is that profile or nothing: the default chain would fall through to another identity. Keys in the
 * environment come from our context; for everything else the SDK's own chain reads the process's environment.
 */
function credentialsOf({ profile }: AwsEntry, environment: Environment): Credentials {
  if (profile !== undefined) return fromIni({ profile });
  const { AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = environment;
  if (AWS_PROFILE || !AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return fromNodeProviderChain();
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
  };
}

/** Where nobody names a region: the one from which AWS's global services are signed. */
async function regionOf({ region, profile }: AwsEntry, environment: Environment): Promise<string> {
  const named = region ?? (environment.AWS_REGION || environment.AWS_DEFAULT_REGION);
  if (named) return named;
  try {
    return await new STSClient(profile === undefined ? {} : { profile }).config.region();
  } catch {
    return "us-east-1";
  }
}

function readIdentity({ Account = "", Arn = "" }: GetCallerIdentityCommandOutput): CallerIdentity | undefined {
  const partition = /^arn:(aws[a-z-]*):/.exec(Arn)?.[1];
  return partition === undefined || !/^\d{12}$/.test(Account) ? undefined : { account: Account, partition, arn: Arn };
}

function refused(entry: AwsEntry, refusal: AwsRefusal): Connected<AwsConnection> {
  const name = entry.name ?? entry.profile ?? "default";
  return {
    source: { id: `aws:${name}`, kind: "aws-account", name },
    refusal: { ...withoutCode(refusal), consequence: "Nothing in this AWS account was read." },
  };
}
