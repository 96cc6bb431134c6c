import { type CredentialReport, parseReport, type ReportRow } from "../../../../src/collect/aws/iam/report.ts";

const header = [
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
];

export type Line = Readonly<Record<string, string>>;

/** Account of every report here. */
export const account = "111122223333";

/** A user's line; what is not given is what AWS writes for a user without any credential. */
export function userLine(user: string, values: Line = {}): Line {
  return {
    ...blank,
    user,
    arn: `arn:aws:iam::${account}:user/${user}`,
    user_creation_time: "2024-01-02T03:04:05Z",
    password_enabled: "false",
    password_last_used: "N/A",
    ...values,
  };
}

/** The account's own line, in the shape of 2026. */
export function rootLine(values: Line = {}): Line {
  return {
    ...blank,
    user: "<root_account>",
    arn: `arn:aws:iam::${account}:root`,
    user_creation_time: "2019-05-06T07:08:09Z",
    password_enabled: "true",
    password_last_used: "2026-01-02T03:05:00Z",
    password_last_changed: "2020-01-01T00:00:00Z",
    password_next_rotation: "not_supported",
    mfa_active: "true",
    ...values,
  };
}

const blank: Line = {
  ...Object.fromEntries(header.map((column) => [column, "N/A"])),
  mfa_active: "false",
  access_key_1_active: "false",
  access_key_2_active: "false",
  cert_1_active: "false",
  cert_2_active: "false",
};

/** The report as AWS writes it: no quotes, line feeds, no newline at the end. */
export function reportText(lines: readonly Line[], columns: readonly string[] = header): string {
  return [columns, ...lines.map((line) => columns.map((column) => line[column] ?? "N/A"))]
    .map((values) => values.join(","))
    .join("\n");
}

export const withAdditional = [...header, "additional_credentials_info"];

export const columnsWithout = (...names: readonly string[]): readonly string[] =>
  header.filter((column) => !names.includes(column));

/** Parses a report of our account that AWS dates at half past six. */
export function parse(text: string): CredentialReport | undefined {
  return parseReport({ text, generatedAt: new Date("2026-11-16T06:30:00Z") }, account);
}

export const rowsOf = (lines: readonly Line[], columns?: readonly string[]): readonly ReportRow[] =>
  parse(reportText(lines, columns))?.rows ?? [];
