import { partitionOf, rootArn, userArn } from "./names.ts";
import type { AccountWorld, CertificateWorld, KeyWorld, PasswordWorld, UserWorld } from "./world.ts";

/** The columns, in order: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html */
const columns = [
  "user",
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  "password_last_changed",
  "password_next_rotation",
  "mfa_active",
  "access_key_1_active",
  "access_key_1_last_rotated",
  "access_key_1_last_used_date",
  "access_key_1_last_used_region",
  "access_key_1_last_used_service",
  "access_key_2_active",
  "access_key_2_last_rotated",
  "access_key_2_last_used_date",
  "access_key_2_last_used_region",
  "access_key_2_last_used_service",
  "cert_1_active",
  "cert_1_last_rotated",
  "cert_2_active",
  "cert_2_last_rotated",
] as const;

/** Writes the CSV as AWS does: root first, users without regard to case, LF between lines and none behind the last. */
export function writeCredentialReport(account: AccountWorld, generatedAt: Date): string {
  const users = account.users.filter((user) => existedAt(user, generatedAt)).toSorted(byName);
  const rows = [rootRow(account, generatedAt), ...users.map((user) => userRow(account, user, generatedAt))];
  return [columns, ...rows].map((row) => row.map(writeField).join(",")).join("\n");
}

function existedAt(user: UserWorld, at: Date): boolean {
  return user.createdAt <= at && (user.deletedAt === undefined || user.deletedAt > at);
}

function byName(one: UserWorld, other: UserWorld): number {
  const [left, right] = [one.name.toLowerCase(), other.name.toLowerCase()];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function rootRow(account: AccountWorld, generatedAt: Date): readonly string[] {
  const { root } = account;
  return [
    "<root_account>",
    rootArn(partitionOf(account), account.id),
    writeTime(root.createdAt),
    ...passwordFields(root.password).slice(0, 3),
    // Root has no rotation policy at all.
    "not_supported",
    String(root.mfa),
    ...keyFields(root.keys ?? [], generatedAt),
    ...certificateFields(root.certificates ?? [], generatedAt),
  ];
}

function userRow(account: AccountWorld, user: UserWorld, generatedAt: Date): readonly string[] {
  const password = user.password !== undefined && user.password.changedAt <= generatedAt ? user.password : undefined;
  return [
    user.name,
    userArn(account, user),
    writeTime(user.createdAt),
    ...passwordFields(password),
    String(user.mfa ?? false),
    ...keyFields(user.keys ?? [], generatedAt),
    ...certificateFields(user.certificates ?? [], generatedAt),
  ];
}

function passwordFields(password: PasswordWorld | undefined): readonly string[] {
  if (password === undefined) return ["false", "N/A", "N/A", "N/A"];
  return [
    "true",
    password.lastUsedAt === undefined ? "no_information" : writeTime(password.lastUsedAt),
    writeTime(password.changedAt),
    password.nextRotationAt === undefined ? "N/A" : writeTime(password.nextRotationAt),
  ];
}

/** Two slots in the order of the key ids, which is not the order of their creation. */
function keyFields(keys: readonly KeyWorld[], generatedAt: Date): readonly string[] {
  const known = keys.filter((key) => key.createdAt <= generatedAt).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [known[0], known[1]].flatMap((key) => {
    if (key === undefined) return ["false", "N/A", "N/A", "N/A", "N/A"];
    const active = String(key.status === "Active");
    const { lastUsed } = key;
    if (lastUsed === undefined) return [active, writeTime(key.createdAt), "N/A", "N/A", "N/A"];
    return [active, writeTime(key.createdAt), writeTime(lastUsed.at), lastUsed.region ?? "N/A", lastUsed.service];
  });
}

/** Two slots, inactive ones first. */
function certificateFields(certificates: readonly CertificateWorld[], generatedAt: Date): readonly string[] {
  const known = certificates
    .filter((certificate) => certificate.uploadedAt <= generatedAt)
    .toSorted((a, b) => Number(a.status === "Active") - Number(b.status === "Active"));
  return [known[0], known[1]].flatMap((certificate) => {
    if (certificate === undefined) return ["false", "N/A"];
    return [String(certificate.status === "Active"), writeTime(certificate.uploadedAt)];
  });
}

function writeTime(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}

/** A comma is legal in a user name. Whether AWS quotes it is not known; RFC 4180 says so. */
function writeField(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
