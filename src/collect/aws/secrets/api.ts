import { AccountClient, ListRegionsCommand, type Region } from "@aws-sdk/client-account";
import { ListSecretsCommand, ListSecretVersionIdsCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { type Answer, list, type Page, sendOptions } from "../ask.ts";
import type { AwsConnection } from "../connection.ts";
import { unreadable } from "../refusal.ts";
import type { SecretsCalls } from "./calls.ts";

/** The calls of this section. Each is answered or refused, none throws. */
export function openSecrets({ settings, region: home }: AwsConnection, signal: AbortSignal): SecretsCalls {
  const clients = new Map<string, SecretsManagerClient>();
  const clientOf = (region: string): SecretsManagerClient => {
    const client = clients.get(region) ?? new SecretsManagerClient({ ...settings, region });
    clients.set(region, client);
    return client;
  };
  return {
    enabledRegions: () => enabledRegions(new AccountClient({ ...settings, region: home }), signal),
    secrets: (region, listing) =>
      list(
        "secretsmanager:ListSecrets",
        // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html
        (NextToken) =>
          clientOf(region).send(
            new ListSecretsCommand({ MaxResults: 100, IncludePlannedDeletion: true, NextToken }),
            sendOptions(signal),
          ),
        ({ SecretList, NextToken }) => toPage(SecretList, NextToken),
        listing,
      ),
    versions: (region, SecretId) =>
      list(
        "secretsmanager:ListSecretVersionIds",
        (NextToken) =>
          clientOf(region).send(
            new ListSecretVersionIdsCommand({ SecretId, MaxResults: 100, NextToken }),
            sendOptions(signal),
          ),
        ({ Versions, NextToken }) => toPage(Versions, NextToken),
      ),
  };
}

async function enabledRegions(client: AccountClient, signal: AbortSignal): Promise<Answer<readonly string[]>> {
  const { items, refusal } = await list(
    "account:ListRegions",
    // https://docs.aws.amazon.com/accounts/latest/reference/API_ListRegions.html
    (NextToken) =>
      client.send(
        new ListRegionsCommand({
          RegionOptStatusContains: ["ENABLED", "ENABLED_BY_DEFAULT"],
          MaxResults: 50,
          NextToken,
        }),
        sendOptions(signal),
      ),
    ({ Regions, NextToken }) => toPage<Region>(Regions, NextToken),
  );
  if (refusal !== undefined) return { refusal };
  const names = items.flatMap(({ RegionName }) => RegionName ?? []);
  // Some regions can't be switched off, so that none at all is no answer.
  return names.length === 0 || names.length < items.length
    ? { refusal: unreadable("account:ListRegions") }
    : { value: names };
}

/** One page of a list that AWS always sends, even empty; undefined: the answer is not AWS's. */
function toPage<Item>(items: readonly Item[] | undefined, next: string | undefined): Page<Item> | undefined {
  if (!Array.isArray(items)) return undefined;
  return next ? { items, next } : { items };
}
