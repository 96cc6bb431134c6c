import { parse } from "csv-parse/sync";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { isDate, toSecond } from "../fields.ts";
import type { Key, RawReport } from "./api.ts";

/** A console password. */
export interface Password {
  readonly createdAt?: string;
  readonly changedAt?: string;
  /** null: never used; absent: unknown. */
  readonly usedAt?: string | null;
}

/** How one principal can authenticate. An absent field is unknown. */
export interface SignInFacts {
  readonly keys?: readonly Key[];
  readonly certificates?: readonly Key[];
  /** null: the principal has none. */
  readonly password?: Password | null;
  readonly mfa?: boolean;
}

/** One line of the report: a user or root. */
export interface ReportRow extends SignInFacts {
  readonly arn: string;
  readonly name: string;
  readonly root: boolean;
  readonly createdAt: string;
  readonly keys: readonly Key[];
  readonly certificates: readonly Key[];
  /** true: the line leaves these facts open, so that they need requests of their own. */
  readonly unclear: { readonly keys: boolean; readonly certificates: boolean; readonly passwordAndMfa: boolean };
  /** The latest past date in the line. */
  readonly latestDate: string;
}

export interface CredentialReport {
  readonly rows: readonly ReportRow[];
  /** Lines that do not fit the columns, or that belong to another account. */
  readonly unreadableLines: readonly number[];
  /** Columns that we need and this report lacks. */
  readonly missingColumns: readonly string[];
  /** The report's own date, by AWS. */
  readonly generatedAt: string;
  /** When the facts were true: `generatedAt`, or a later date in the report, which proves that `generatedAt` is wrong. */
  readonly madeAt: string;
}

/** `placeholder` is what AWS writes in place of a value: n/a, no_information, not_supported or nothing. */
type Cell =
  | { readonly type: "date"; readonly at: string }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "placeholder"; readonly text: string }
  | { readonly type: "text"; readonly text: string };

/** The cells of one line by column. A column that the report lacks is absent. */
type Cells = ReadonlyMap<string, Cell>;

const rootName = "<root_account>";

const neededColumns = [
  "user",
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  "password_last_changed",
  "mfa_active",
  ...["access_key_1", "access_key_2"].flatMap((key) => [
    `${key}_active`,
    `${key}_last_rotated`,
    `${key}_last_used_date`,
    `${key}_last_used_region`,
    `${key}_last_used_service`,
  ]),
  ...["cert_1", "cert_2"].flatMap((certificate) => [`${certificate}_active`, `${certificate}_last_rotated`]),
];

/**
 * Parses the report of one account. Returns undefined if the text is not a credential report.
 * Columns: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export function parseReport({ text, generatedAt }: RawReport, account: string): CredentialReport | undefined {
  const [first = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const header = first.split(",").map((name) => name.trim().toLowerCase());
  if (header[0] !== "user" || header[1] !== "arn" || header[2] !== "user_creation_time") return undefined;
  const rows: ReportRow[] = [];
  const unreadableLines: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const row = parseRow(line, header, account);
    if (row === undefined) unreadableLines.push(index + 2);
    else rows.push(row);
  }
  const generated = toSecond(generatedAt);
  return {
    rows,
    unreadableLines,
    missingColumns: neededColumns.filter((column) => !header.includes(column)),
    generatedAt: generated,
    madeAt: rows.reduce((latest, { latestDate }) => (latestDate > latest ? latestDate : latest), generated),
  };
}

/** When the facts of a report were true, not later than `now`. */
export function observedAt({ madeAt }: CredentialReport, now: Date): string {
  return madeAt > toSecond(now) ? now.toISOString() : madeAt;
}

function parseRow(text: string, header: readonly string[], account: string): ReportRow | undefined {
  const values = splitUnquoted(text, header.length) ?? splitQuoted(text, header.length);
  if (values === undefined) return undefined;
  const [user = "", arn = ""] = values;
  const cells: Cells = new Map(header.map((column, index) => [column, parseCell(values[index] ?? "")]));
  const createdAt = dateOf(cells.get("user_creation_time"));
  if (createdAt === undefined || !isOwnArn(arn, user, account)) return undefined;
  const root = user === rootName;
  const keys = keysOf(cells, "access_key");
  const certificates = keysOf(cells, "cert");
  const enabled = cells.get("password_enabled");
  return omitUndefined({
    arn,
    name: root ? "root" : user,
    root,
    createdAt,
    keys: keys.found,
    certificates: certificates.found,
    password: passwordOf(cells),
    mfa: booleanOf(cells.get("mfa_active")),
    unclear: {
      keys: keys.unclear,
      certificates: certificates.unclear,
      passwordAndMfa: enabled?.type !== "boolean" && !(root && isPlaceholder(enabled, "not_supported")),
    },
    latestDate: latestDateOf(cells, createdAt),
  });
}

/** The date of the next password rotation lies ahead, so that it does not say when the report was made. */
function latestDateOf(cells: Cells, createdAt: string): string {
  let latest = createdAt;
  for (const [column, cell] of cells) {
    if (cell.type === "date" && cell.at > latest && column !== "password_next_rotation") latest = cell.at;
  }
  return latest;
}

/** The keys or certificates of a line. One exists if it has a date, active or not; its slot number has no meaning. */
function keysOf(
  cells: Cells,
  kind: "access_key" | "cert",
): { readonly found: readonly Key[]; readonly unclear: boolean } {
  const found: Key[] = [];
  // AWS fills this column where a user has more keys or certificates than the report has slots.
  let unclear = textOf(cells.get("additional_credentials_info")) !== undefined;
  for (const slot of [`${kind}_1`, `${kind}_2`]) {
    const active = booleanOf(cells.get(`${slot}_active`));
    const created = cells.get(`${slot}_last_rotated`);
    if (created?.type === "date") found.push(toKey(cells, slot, created.at, active));
    else if (active === true || !isPlaceholder(created)) unclear = true;
  }
  const [first, second] = found;
  if (first === undefined || first.createdAt !== second?.createdAt) return { found, unclear };
  return { found: [mergeKeys(first, second)], unclear: true };
}

function toKey(cells: Cells, slot: string, createdAt: string, active: boolean | undefined): Key {
  const used = cells.get(`${slot}_last_used_date`);
  return omitUndefined({
    createdAt,
    // A state that cannot be read is taken for a working key.
    status: active === false ? "inactive" : "active",
    usedAt: dateOf(used) ?? (isPlaceholder(used) ? null : undefined),
    service: textOf(cells.get(`${slot}_last_used_service`)),
    region: textOf(cells.get(`${slot}_last_used_region`)),
  } as const);
}

/** The report cannot distinguish two keys of one second: they become one, active if either is, used when either was. */
function mergeKeys(first: Key, second: Key): Key {
  const latest = (second.usedAt ?? "") > (first.usedAt ?? "") ? second : first;
  return { ...latest, status: first.status === "active" ? first.status : second.status };
}

/** Until 2024 AWS wrote not_supported for root, which always had a password then. */
function passwordOf(cells: Cells): Password | null | undefined {
  const enabled = cells.get("password_enabled");
  if (booleanOf(enabled) === false) return null;
  if (booleanOf(enabled) !== true && !isPlaceholder(enabled, "not_supported")) return undefined;
  const used = cells.get("password_last_used");
  return omitUndefined({
    changedAt: dateOf(cells.get("password_last_changed")),
    // N/A means that the user has no password. If the user has one, N/A says nothing about its use.
    usedAt: dateOf(used) ?? (isPlaceholder(used, "no_information") ? null : undefined),
  });
}

/**
 * Splits a line without quotes. User names and paths may contain commas, and AWS does not document that it quotes them.
 * But the ARN ends with the user name, a date follows, and only the last of more than 22 columns may contain commas.
 */
function splitUnquoted(text: string, columns: number): string[] | undefined {
  const arnStart = /,(?=arn:[a-z-]+:iam::\d{12}:)/.exec(text)?.index;
  if (arnStart === undefined) return undefined;
  const user = text.slice(0, arnStart);
  const ending = user === rootName ? ":root," : `/${user},`;
  for (let at = text.lastIndexOf(ending); at > arnStart; at = text.lastIndexOf(ending, at - 1)) {
    const arn = text.slice(arnStart + 1, at + ending.length - 1);
    const rest = text.slice(at + ending.length).split(",");
    const fits = columns > 22 ? rest.length >= columns - 2 : rest.length === columns - 2;
    if (!fits || parseCell(rest[0] ?? "").type !== "date") continue;
    return [user, arn, ...rest.slice(0, columns - 3), rest.slice(columns - 3).join(",")];
  }
  return undefined;
}

function splitQuoted(text: string, columns: number): string[] | undefined {
  try {
    const [values = []]: string[][] = parse(text);
    return values.length === columns ? values : undefined;
  } catch {
    return undefined;
  }
}

function isOwnArn(arn: string, user: string, account: string): boolean {
  const [, , service, , owner, ...rest] = arn.split(":");
  const resource = rest.join(":");
  if (service !== "iam" || owner !== account) return false;
  return user === rootName ? resource === "root" : resource.startsWith("user/") && resource.endsWith(`/${user}`);
}

const placeholders = new Set(["n/a", "no_information", "not_supported", ""]);

const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/** Accepts every form that AWS has used: +00:00 until 2024 and Z since; TRUE in the guide and true in responses. */
function parseCell(raw: string): Cell {
  const text = raw.trim();
  const lower = text.toLowerCase();
  if (lower === "true" || lower === "false") return { type: "boolean", value: lower === "true" };
  if (placeholders.has(lower)) return { type: "placeholder", text: lower };
  const date = timestamp.test(text) ? new Date(text) : undefined;
  return isDate(date) ? { type: "date", at: toSecond(date) } : { type: "text", text };
}

const dateOf = (cell: Cell | undefined): string | undefined => (cell?.type === "date" ? cell.at : undefined);
const booleanOf = (cell: Cell | undefined): boolean | undefined => (cell?.type === "boolean" ? cell.value : undefined);
const textOf = (cell: Cell | undefined): string | undefined => (cell?.type === "text" ? cell.text : undefined);
const isPlaceholder = (cell: Cell | undefined, text?: string): boolean =>
  cell?.type === "placeholder" && (text === undefined || cell.text === text);
