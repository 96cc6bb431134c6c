import { openBudget } from "../../budget.ts";
import type { Section } from "../../collector.ts";
import type { AwsConnection } from "../connection.ts";

/** Metadata of the secrets in Secrets Manager, region by region. No request returns the value of a secret. */
export const secrets: Section<AwsConnection> = {
  section: "aws/secrets",
  permissions: ["account:ListRegions", "secretsmanager:ListSecretVersionIds", "secretsmanager:ListSecrets"],
  provides: {
    secret: ["account", "createdAt", "expiresAt", "lastUsed", "rotatedAt", "rotation", "status", "tags"],
  },
  leavesOut: ["secure-parameter"],
  collect: async (connection, context) => {
    const [{ openSecrets }, { collectSecrets }] = await Promise.all([import("./api.ts"), import("./collect.ts")]);
    const budget = openBudget(context, { source: connection.sourceId, section: secrets.section });
    return collectSecrets(openSecrets(connection, budget), connection, context, secrets);
  },
};
