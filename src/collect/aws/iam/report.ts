import { parse } from "csv-parse/sync";
import { type Cell, readCell } from "./cell.ts";

/** One principal's line of the credential report. */
export interface ReportRow {
  readonly line: number;
  readonly user: string;
  readonly arn: string;
  readonly createdAt: string;
  readonly cells: Cells;
}

/** A line's values, read when they are asked for: thousands of lines have many columns that nobody needs. */
export interface Cells {
  /** undefined: the report has no such column. */
  readonly get: (column: string) => Cell | undefined;
  readonly values: () => readonly Cell[];
}

export interface CredentialReport {
  readonly rows: readonly ReportRow[];
  /** Lines that could not be told apart into columns, or that speak of another account. */
  readonly unreadableLines: readonly number[];
  /** Columns that we read and this report lacks. */
  readonly missingColumns: readonly string[];
}

const slots = ["1", "2"];

const wanted = [
  "user",
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  "password_last_changed",
  "mfa_active",
  ...slots.flatMap((slot) => [
    `access_key_${slot}_active`,
    `access_key_${slot}_last_rotated`,
    `access_key_${slot}_last_used_date`,
    `access_key_${slot}_last_used_region`,
    `access_key_${slot}_last_used_service`,
    `cert_${slot}_active`,
    `cert_${slot}_last_rotated`,
  ]),
];

/** Takes the report apart; undefined: the text is no credential report. */
export function parseReport(text: string, account: string): CredentialReport | undefined {
  const [first = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const header = first.split(",").map((name) => name.trim().toLowerCase());
  if (header[0] !== "user" || header[1] !== "arn" || header[2] !== "user_creation_time") return undefined;
  const rows: ReportRow[] = [];
  const unreadableLines: number[] = [];
  lines.forEach((line, position) => {
    if (line.trim() === "") return;
    const row = readRow(line, position + 2, header, account);
    if (row === undefined) unreadableLines.push(position + 2);
    else rows.push(row);
  });
  return { rows, unreadableLines, missingColumns: wanted.filter((column) => !header.includes(column)) };
}

function readRow(text: string, line: number, header: readonly string[], account: string): ReportRow | undefined {
  const values = anchoredValues(text, header.length) ?? quotedValues(text, header.length);
  if (values === undefined) return undefined;
  const [user = "", arn = ""] = values;
  if (!isOwnArn(arn, user, account)) return undefined;
  const cells: Cells = {
    get: (column) => {
      const value = values[header.indexOf(column)];
      return value === undefined ? undefined : readCell(value);
    },
    values: () => values.map(readCell),
  };
  const created = cells.get("user_creation_time");
  return created?.state === "date" ? { line, user, arn, createdAt: created.at, cells } : undefined;
}

/**
 * User names and paths may hold commas, and nobody says that AWS quotes them. But the ARN ends with the user's name,
 * what follows is a date, and no column behind it holds a comma save a 23rd, which is the last.
 */
function anchoredValues(text: string, columns: number): string[] | undefined {
  const anchor = /,(?=arn:[a-z-]+:iam::\d{12}:)/.exec(text);
  if (anchor === null) return undefined;
  const user = text.slice(0, anchor.index);
  const ending = user === "<root_account>" ? ":root," : `/${user},`;
  for (let at = text.lastIndexOf(ending); at > anchor.index; at = text.lastIndexOf(ending, at - 1)) {
    const arn = text.slice(anchor.index + 1, at + ending.length - 1);
    const rest = text.slice(at + ending.length).split(",");
    const fits = columns > 22 ? rest.length >= columns - 2 : rest.length === columns - 2;
    if (!fits || readCell(rest[0] ?? "").state !== "date") continue;
    return [user, arn, ...rest.slice(0, columns - 3), rest.slice(columns - 3).join(",")];
  }
  return undefined;
}

function quotedValues(text: string, columns: number): string[] | undefined {
  try {
    const [values = []]: string[][] = parse(text);
    return values.length === columns ? values : undefined;
  } catch {
    return undefined;
  }
}

function isOwnArn(arn: string, user: string, account: string): boolean {
  const [, , service, , owner, ...rest] = arn.split(":");
  if (service !== "iam" || owner !== account) return false;
  const resource = rest.join(":");
  return user === "<root_account>"
    ? resource === "root"
    : resource.startsWith("user/") && resource.endsWith(`/${user}`);
}

/** Is this the account itself? */
export const isRoot = ({ user }: ReportRow): boolean => user === "<root_account>";

/** The latest moment that the report mentions: it cannot have been made before. */
export function latestMention({ rows }: CredentialReport): string | undefined {
  let latest: string | undefined;
  for (const { cells } of rows) {
    for (const cell of cells.values()) {
      if (cell.state === "date" && (latest === undefined || cell.at > latest)) latest = cell.at;
    }
  }
  return latest;
}
