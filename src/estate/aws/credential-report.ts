import { by } from "../../model/order.ts";
import { formatInstant } from "../decode.ts";
import { type AccountWorld, type CertificateWorld, iamArn, type KeyWorld, rootArn, type UserWorld } from "./world.ts";

/** The columns in order: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html */
const columns = [
  "user",
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  "password_last_changed",
  "password_next_rotation",
  "mfa_active",
  ...[1, 2].flatMap((slot) => [
    `access_key_${slot}_active`,
    `access_key_${slot}_last_rotated`,
    `access_key_${slot}_last_used_date`,
    `access_key_${slot}_last_used_region`,
    `access_key_${slot}_last_used_service`,
  ]),
  ...[1, 2].flatMap((slot) => [`cert_${slot}_active`, `cert_${slot}_last_rotated`]),
];

/** Writes the CSV as AWS does: root first, users sorted without regard to case, LF only between lines. */
export function writeCredentialReport(account: AccountWorld, generatedAt: Date): string {
  const users = account.users
    .filter(
      ({ createdAt, deletedAt }) => createdAt <= generatedAt && (deletedAt === undefined || deletedAt > generatedAt),
    )
    .toSorted(by((user) => user.name.toLowerCase()));
  const rows = [
    rowOf("<root_account>", rootArn(account), account.root, generatedAt),
    ...users.map((user) => rowOf(user.name, iamArn(account, "User", user), user, generatedAt)),
  ];
  return [columns, ...rows].map((row) => row.map(writeField).join(",")).join("\n");
}

type Owner = Pick<UserWorld, "createdAt" | "mfa" | "password" | "keys" | "certificates">;

/** Keys are ordered by their id and not by their creation, certificates with the inactive ones first. */
function rowOf(name: string, arn: string, owner: Owner, generatedAt: Date): readonly string[] {
  const keys = (owner.keys ?? []).filter((key) => key.createdAt <= generatedAt).toSorted(by((key) => key.id));
  const certificates = (owner.certificates ?? [])
    .filter((certificate) => certificate.uploadedAt <= generatedAt)
    .toSorted((a, b) => Number(a.status === "Active") - Number(b.status === "Active"));
  return [
    name,
    arn,
    formatInstant(owner.createdAt),
    ...passwordFields(owner, generatedAt),
    // Rotation of the password of root is not supported, and no world has a rotation policy for users.
    name === "<root_account>" ? "not_supported" : "N/A",
    String(owner.mfa ?? false),
    ...keyFields(keys[0]),
    ...keyFields(keys[1]),
    ...certificateFields(certificates[0]),
    ...certificateFields(certificates[1]),
  ];
}

function passwordFields({ password }: Owner, generatedAt: Date): readonly string[] {
  if (password === undefined || password.changedAt > generatedAt) return ["false", "N/A", "N/A"];
  const { lastUsedAt, changedAt } = password;
  return ["true", lastUsedAt === undefined ? "no_information" : formatInstant(lastUsedAt), formatInstant(changedAt)];
}

function keyFields(key: KeyWorld | undefined): readonly string[] {
  if (key === undefined) return ["false", "N/A", "N/A", "N/A", "N/A"];
  const { status, createdAt, lastUsed } = key;
  const use =
    lastUsed === undefined
      ? ["N/A", "N/A", "N/A"]
      : [formatInstant(lastUsed.at), lastUsed.region ?? "N/A", lastUsed.service];
  return [String(status === "Active"), formatInstant(createdAt), ...use];
}

function certificateFields(certificate: CertificateWorld | undefined): readonly string[] {
  if (certificate === undefined) return ["false", "N/A"];
  return [String(certificate.status === "Active"), formatInstant(certificate.uploadedAt)];
}

/** A comma is legal in a user name. AWS does not document whether it quotes such a name; RFC 4180 requires it. */
function writeField(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
