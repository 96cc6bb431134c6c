import {
  InvalidNextTokenException$,
  InvalidParameterException$,
  ListSecrets$,
  ListSecretVersionIds$,
  ResourceNotFoundException$,
} from "@aws-sdk/client-secrets-manager";
import { partitionOf } from "./names.ts";
import { type Call, numberParameter, type Operation, textParameter } from "./operation.ts";
import { modelled, type Outcome } from "./outcome.ts";
import { cutPage } from "./paging.ts";
import type { SecretWorld } from "./world.ts";

// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html
const mostResults = 100;

/** The operations of Secrets Manager that the estate knows, by name. None of them tells a value. */
export const secretsOperations: Readonly<Record<string, Operation>> = {
  ListSecrets: {
    schema: ListSecrets$,
    heeds: ["IncludePlannedDeletion", "MaxResults", "NextToken"],
    run: listSecrets,
  },
  ListSecretVersionIds: {
    schema: ListSecretVersionIds$,
    heeds: ["SecretId", "MaxResults", "NextToken", "IncludeDeprecated"],
    run: listVersions,
  },
};

function listSecrets(call: Call): Outcome {
  const withPlannedDeletion = call.parameters["IncludePlannedDeletion"] === true;
  const secrets = secretsHere(call)
    .filter((secret) => withPlannedDeletion || secret.deletionRequestedAt === undefined)
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const page = cutSecretsPage(secrets, `ListSecrets ${call.region} ${withPlannedDeletion}`, call);
  if ("problem" in page) return page;
  return { output: { SecretList: page.items.map((secret) => listEntry(call, secret)), ...page.position } };
}

function listVersions(call: Call): Outcome {
  const id = textParameter(call, "SecretId");
  const secret = secretsHere(call).find((each) => each.name === id || secretArn(call, each) === id);
  if (secret === undefined) {
    return { problem: modelled(ResourceNotFoundException$, "Secrets Manager can't find the specified secret.") };
  }
  const withDeprecated = call.parameters["IncludeDeprecated"] === true;
  const versions = (secret.versions ?? []).filter((version) => withDeprecated || version.stages.length > 0);
  const page = cutSecretsPage(versions, `ListSecretVersionIds ${call.region} ${secret.name} ${withDeprecated}`, call);
  if ("problem" in page) return page;
  const written = page.items.map((version) => ({
    VersionId: version.id,
    // A deprecated version has no stages, and then no member for them.
    ...(version.stages.length > 0 && { VersionStages: version.stages }),
    CreatedDate: version.createdAt,
  }));
  return { output: { ARN: secretArn(call, secret), Name: secret.name, Versions: written, ...page.position } };
}

/** Those whose primary is in the call's region, and replicas of others. */
function secretsHere({ account, region }: Call): readonly SecretWorld[] {
  return (account.secrets ?? []).filter((secret) => secret.region === region || secret.replicas?.includes(region));
}

function secretArn({ account, region }: Call, secret: SecretWorld): string {
  return `arn:${partitionOf(account)}:secretsmanager:${region}:${account.id}:secret:${secret.name}-${secret.suffix}`;
}

/** What ListSecrets tells; every time as the service has it, and members that it has nothing for left out. */
function listEntry(call: Call, secret: SecretWorld): object {
  const accessedOn = secret.accessedOn?.get(call.region);
  const staged = (secret.versions ?? [])
    .filter(({ stages }) => stages.length > 0)
    .map(({ id, stages }) => [id, stages]);
  const { description, kmsKeyId, owningService, deletionRequestedAt } = secret;
  return {
    ARN: secretArn(call, secret),
    Name: secret.name,
    ...(description !== undefined && { Description: description }),
    ...(kmsKeyId !== undefined && { KmsKeyId: kmsKeyId }),
    ...rotationMembers(secret.rotation),
    LastChangedDate: secret.changedAt,
    ...(accessedOn !== undefined && { LastAccessedDate: accessedOn }),
    // The time of the request, not the one of the deletion to come.
    ...(deletionRequestedAt !== undefined && { DeletedDate: deletionRequestedAt }),
    Tags: [...(secret.tags ?? [])].map(([name, value]) => ({ Key: name, Value: value })),
    ...(staged.length > 0 && { SecretVersionsToStages: Object.fromEntries(staged) }),
    ...(owningService !== undefined && { OwningService: owningService }),
    CreatedDate: secret.createdAt,
    ...(secret.replicas !== undefined && { PrimaryRegion: secret.region }),
  };
}

/** Rotation that was never set up has no member at all; switched off, it says so. */
function rotationMembers(rotation: SecretWorld["rotation"]): object {
  if (rotation === undefined) return {};
  const { enabled, days, functionArn, lastAt, nextAt } = rotation;
  return {
    RotationEnabled: enabled,
    ...(functionArn !== undefined && { RotationLambdaARN: functionArn }),
    ...(days !== undefined && { RotationRules: { AutomaticallyAfterDays: days } }),
    ...(lastAt !== undefined && { LastRotatedDate: lastAt }),
    ...(nextAt !== undefined && { NextRotationDate: nextAt }),
  };
}

interface SecretsPage<Item> {
  readonly items: readonly Item[];
  readonly position: { readonly NextToken?: string };
}

function cutSecretsPage<Item>(
  items: readonly Item[],
  bond: string,
  call: Call,
): SecretsPage<Item> | Extract<Outcome, { problem: unknown }> {
  const limit = numberParameter(call, "MaxResults") ?? mostResults;
  if (!(limit >= 1 && limit <= mostResults)) {
    const message = `1 validation error detected: Value '${limit}' at 'maxResults' failed to satisfy constraint: Member must have value between 1 and ${mostResults}`;
    return { problem: modelled(InvalidParameterException$, message) };
  }
  const page = cutPage(items, { token: textParameter(call, "NextToken"), limit, bond }, call);
  if (page === undefined) return { problem: modelled(InvalidNextTokenException$, "The NextToken value is invalid.") };
  return { items: page.items, position: page.next === undefined ? {} : { NextToken: page.next } };
}
