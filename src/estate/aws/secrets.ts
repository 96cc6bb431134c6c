import { ListSecrets$, ListSecretVersionIds$, ResourceNotFoundException$ } from "@aws-sdk/client-secrets-manager";
import { modelledError, type Outcome } from "./errors.ts";
import { type Call, type Operation, textParameter } from "./operation.ts";
import { pageOf, secretsRules } from "./paging.ts";
import { partitionOf, type SecretWorld, tagList } from "./world.ts";

/** None of the operations returns the value of a secret. */
export const secretsOperations: readonly Operation[] = [
  { schema: ListSecrets$, parameters: ["IncludePlannedDeletion", "MaxResults", "NextToken"], run: listSecrets },
  {
    schema: ListSecretVersionIds$,
    parameters: ["SecretId", "MaxResults", "NextToken", "IncludeDeprecated"],
    run: listVersions,
  },
];

function listSecrets(call: Call): Outcome {
  const includesDeleted = call.parameters["IncludePlannedDeletion"] === true;
  const secrets = secretsIn(call)
    .filter((secret) => includesDeleted || secret.deletionRequestedAt === undefined)
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return pageOf(secrets, `ListSecrets ${call.region} ${includesDeleted}`, secretsRules, call, (page) => ({
    SecretList: page.map((secret) => listEntry(call, secret)),
  }));
}

function listVersions(call: Call): Outcome {
  const id = textParameter(call, "SecretId");
  const secret = secretsIn(call).find((each) => each.name === id || secretArn(call, each) === id);
  if (secret === undefined) {
    return { error: modelledError(ResourceNotFoundException$, "Secrets Manager can't find the specified secret.") };
  }
  const { name, versions = [] } = secret;
  const includesDeprecated = call.parameters["IncludeDeprecated"] === true;
  const list = `ListSecretVersionIds ${call.region} ${name} ${includesDeprecated}`;
  const listed = versions.filter(({ stages }) => includesDeprecated || stages.length > 0);
  return pageOf(listed, list, secretsRules, call, (page) => ({
    ARN: secretArn(call, secret),
    Name: name,
    Versions: page.map(({ id: versionId, stages, createdAt }) => ({
      VersionId: versionId,
      // Secrets Manager omits the member for a deprecated version, which has no stages.
      VersionStages: stages.length > 0 ? stages : undefined,
      CreatedDate: createdAt,
    })),
  }));
}

/** The secrets whose primary or replica is in the call's region. */
function secretsIn({ account, region }: Call): readonly SecretWorld[] {
  return (account.secrets ?? []).filter((secret) => secret.region === region || secret.replicas?.includes(region));
}

function secretArn({ account, region }: Call, secret: SecretWorld): string {
  return `arn:${partitionOf(account)}:secretsmanager:${region}:${account.id}:secret:${secret.name}-${secret.suffix}`;
}

function listEntry(call: Call, secret: SecretWorld): object {
  const { rotation } = secret;
  const staged = (secret.versions ?? []).filter(({ stages }) => stages.length > 0);
  return {
    ARN: secretArn(call, secret),
    Name: secret.name,
    Description: secret.description,
    KmsKeyId: secret.kmsKeyId,
    // All members of rotation are absent if it was never configured.
    RotationEnabled: rotation?.enabled,
    RotationLambdaARN: rotation?.functionArn,
    RotationRules: rotation?.days === undefined ? undefined : { AutomaticallyAfterDays: rotation.days },
    LastRotatedDate: rotation?.lastAt,
    NextRotationDate: rotation?.nextAt,
    LastChangedDate: secret.changedAt,
    LastAccessedDate: secret.accessedOn?.get(call.region),
    // The time at which the deletion was requested, not the time at which it is due.
    DeletedDate: secret.deletionRequestedAt,
    Tags: tagList(secret.tags),
    SecretVersionsToStages:
      staged.length > 0 ? Object.fromEntries(staged.map(({ id, stages }) => [id, stages])) : undefined,
    OwningService: secret.owningService,
    CreatedDate: secret.createdAt,
    PrimaryRegion: secret.replicas && secret.region,
  };
}
