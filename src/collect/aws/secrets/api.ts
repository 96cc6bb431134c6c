import { AccountClient, ListRegionsCommand } from "@aws-sdk/client-account";
import { ListSecretsCommand, ListSecretVersionIdsCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Budget } from "../../budget.ts";
import { guardSettings, sendUnder } from "../client.ts";
import type { AwsConnection } from "../connection.ts";
import { unreadable } from "../refusal.ts";
import { type AwsResponse, type Page, type PagingOptions, requestAll, requestPages } from "../request.ts";

/** The requests of this section, for metadata only. None throws: each has a response in AWS's shape or a refusal. */
export type SecretsApi = ReturnType<typeof openSecrets>;

export function openSecrets({ settings, region: home }: AwsConnection, budget: Budget) {
  const clients = new Map<string, SecretsManagerClient>();
  const clientOf = (region: string): SecretsManagerClient => {
    const client = clients.get(region) ?? new SecretsManagerClient({ ...guardSettings(settings, budget), region });
    clients.set(region, client);
    return client;
  };
  const nameOf = (region: string): string => `Secrets Manager in ${region}`;
  return {
    enabledRegions: () => {
      const client = new AccountClient({ ...guardSettings(settings, budget), region: home });
      return enabledRegions(client, budget);
    },
    // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html
    secrets: (region: string, paging: PagingOptions) =>
      requestPages(
        "secretsmanager:ListSecrets",
        (NextToken) =>
          sendUnder(budget, nameOf(region), (options) =>
            clientOf(region).send(
              new ListSecretsCommand({ MaxResults: 100, IncludePlannedDeletion: true, NextToken }),
              options,
            ),
          ),
        ({ SecretList, NextToken }) => toPage(SecretList, NextToken),
        paging,
      ),
    versions: (region: string, secretArn: string) =>
      requestPages(
        "secretsmanager:ListSecretVersionIds",
        (NextToken) =>
          sendUnder(budget, nameOf(region), (options) =>
            clientOf(region).send(
              new ListSecretVersionIdsCommand({ SecretId: secretArn, MaxResults: 100, NextToken }),
              options,
            ),
          ),
        ({ Versions, NextToken }) => toPage(Versions, NextToken),
      ),
  };
}

/** Names of the account's enabled regions. Some regions cannot be disabled, so that an empty list is unreadable. */
async function enabledRegions(client: AccountClient, budget: Budget): Promise<AwsResponse<readonly string[]>> {
  const action = "account:ListRegions";
  const response = await requestAll(
    action,
    // https://docs.aws.amazon.com/accounts/latest/reference/API_ListRegions.html
    (NextToken) =>
      sendUnder(budget, "the account's regions", (options) =>
        client.send(
          new ListRegionsCommand({
            RegionOptStatusContains: ["ENABLED", "ENABLED_BY_DEFAULT"],
            MaxResults: 50,
            NextToken,
          }),
          options,
        ),
      ),
    ({ Regions, NextToken }) => toPage(Regions, NextToken),
  );
  if ("refusal" in response) return response;
  const names = response.value.flatMap(({ RegionName }) => RegionName ?? []);
  return names.length === 0 || names.length < response.value.length
    ? { refusal: unreadable(action) }
    : { value: names };
}

/** Returns undefined if the list is missing. AWS also sends empty lists. */
function toPage<Item>(items: readonly Item[] | undefined, next: string | undefined): Page<Item> | undefined {
  if (!Array.isArray(items)) return undefined;
  return next ? { items, next } : { items };
}
