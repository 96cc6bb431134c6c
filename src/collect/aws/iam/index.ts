import { openBudget } from "../../budget.ts";
import type { Section } from "../../collector.ts";
import type { AwsConnection } from "../connection.ts";

/**
 * IAM users, root, console passwords, access keys and signing certificates, read by a handful of bulk requests for any
 * number of users. Only users that AWS's cached report leaves open are requested one by one.
 */
export const iam: Section<AwsConnection> = {
  section: "aws/iam",
  permissions: [
    "iam:GenerateCredentialReport",
    "iam:GetAccessKeyLastUsed",
    "iam:GetAccountAuthorizationDetails",
    "iam:GetAccountSummary",
    "iam:GetCredentialReport",
    "iam:GetLoginProfile",
    "iam:GetUser",
    "iam:ListAccessKeys",
    "iam:ListMFADevices",
    "iam:ListSigningCertificates",
    "sts:GetAccessKeyInfo",
  ],
  provides: {
    "iam-user": ["createdAt", "externalId", "mfa", "path", "status", "tags"],
    root: ["mfa", "status"],
    "access-key": ["account", "createdAt", "expiresAt", "lastUsed", "rotatedAt", "status"],
    "console-password": ["account", "lastUsed", "status"],
    "signing-certificate": ["account", "createdAt", "rotatedAt", "status"],
  },
  leavesOut: [
    "access-role",
    "ssh-public-key",
    "service-specific-credential",
    "server-certificate",
    "identity-provider",
    "roles-anywhere-subject",
    "identity-center-user",
  ],
  collect: async (connection, context) => {
    const [{ openIam }, { collectIam }] = await Promise.all([import("./api.ts"), import("./collect.ts")]);
    const budget = openBudget(context, { source: connection.sourceId, section: iam.section });
    return collectIam(openIam(connection, budget), connection, { ...context, signal: budget.signal }, iam);
  },
  resolveKeyIds: async (connection, credentials, context, found) => {
    const [{ openIam }, ids] = await Promise.all([import("./api.ts"), import("./resolve-key-ids.ts")]);
    // Fewer attempts than usual: what is refused in all of them costs an id only.
    const impatient = { ...connection, settings: { ...connection.settings, maxAttempts: 3 } };
    const part = { source: connection.sourceId, section: iam.section };
    const open = (signal: AbortSignal) => openIam(impatient, openBudget({ ...context, signal }, part));
    if (found === undefined) return ids.resolveKeyIds(open, credentials, context.signal);
    return ids.resolveFoundKeys(open, { account: connection.account, found, credentials }, context.signal);
  },
};
