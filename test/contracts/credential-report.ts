import { parse } from "csv-parse/sync";
import { by } from "../../src/model/order.ts";

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const flag = /^(?:true|false)$/;
const timeOrNone = /^(?:N\/A|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/;

/**
 * The columns of the credential report in order, with the pattern of their values.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export const reportColumns: ReadonlyMap<string, RegExp> = new Map([
  ["user", /^(?:<root_account>|[\w+=,.@-]{1,64})$/],
  ["arn", /^arn:aws[a-z-]*:iam::\d{12}:(?:root|user\/[!-~]+)$/],
  ["user_creation_time", time],
  ["password_enabled", flag],
  ["password_last_used", /^(?:N\/A|no_information|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/],
  ["password_last_changed", timeOrNone],
  ["password_next_rotation", /^(?:N\/A|not_supported|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/],
  ["mfa_active", flag],
  ...accessKeyColumns(1),
  ...accessKeyColumns(2),
  ["cert_1_active", flag],
  ["cert_1_last_rotated", timeOrNone],
  ["cert_2_active", flag],
  ["cert_2_last_rotated", timeOrNone],
]);

function accessKeyColumns(slot: 1 | 2): [string, RegExp][] {
  return [
    [`access_key_${slot}_active`, flag],
    [`access_key_${slot}_last_rotated`, timeOrNone],
    [`access_key_${slot}_last_used_date`, timeOrNone],
    [`access_key_${slot}_last_used_region`, /^(?:N\/A|[a-z]{2}(?:-[a-z]+)+-\d)$/],
    [`access_key_${slot}_last_used_service`, /^(?:N\/A|[a-z0-9-]+)$/],
  ];
}

/** Checks a credential report against its documented columns, values and order. Throws an Error with the first mistake. */
export function checkCredentialReport(csv: string): void {
  if (csv.endsWith("\n") || csv.includes("\r")) throw new Error("the report has other line ends than AWS's");
  const [header = [], ...rows] = parse(csv);
  const expected = [...reportColumns.keys()];
  if (header.join() !== expected.join()) throw new Error(`the report's columns are ${header.join()}`);
  if (rows.length === 0) throw new Error("the report has no row, not even root's");
  for (const row of rows) checkRow(new Map(expected.map((name, index) => [name, row[index] ?? ""])));
  const [root, ...users] = rows.map(([name = ""]) => name);
  if (root !== "<root_account>") throw new Error("the report does not begin with root");
  const sorted = users.toSorted(by((user) => user.toLowerCase()));
  if (users.join("\n") !== sorted.join("\n")) throw new Error("the report's users are not in order");
}

function checkRow(row: ReadonlyMap<string, string>): void {
  const value = (column: string): string => row.get(column) ?? "";
  for (const [column, pattern] of reportColumns) {
    if (!pattern.test(value(column))) throw new Error(`${value("user")}: "${value(column)}" in ${column}`);
  }
  const isRoot = value("user") === "<root_account>";
  if ((value("password_next_rotation") === "not_supported") !== isRoot) {
    throw new Error(`${value("user")}: not_supported is for root's rotation, and only for it`);
  }
  if (value("password_enabled") === "false" && value("password_last_used") !== "N/A") {
    throw new Error(`${value("user")}: a password that is not enabled was used`);
  }
  for (const slot of ["access_key_1", "access_key_2"]) checkSlot(value, slot);
}

/** A slot without a key has no other facts, and a key that was never used has neither region nor service. */
function checkSlot(value: (column: string) => string, slot: string): void {
  const exists = value(`${slot}_last_rotated`) !== "N/A";
  const used = value(`${slot}_last_used_date`) !== "N/A";
  const isConsistent =
    (exists || (!used && value(`${slot}_active`) === "false")) &&
    used === (value(`${slot}_last_used_service`) !== "N/A") &&
    (used || value(`${slot}_last_used_region`) === "N/A");
  if (!isConsistent) throw new Error(`${value("user")}: ${slot} contradicts itself`);
}
