import { groupBy, unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { keyOf } from "../../../model/order.ts";
import { openBudget } from "../../budget.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, reportOnList } from "../coverage.ts";
import { type ListResponse, listAll } from "../list.ts";
import { fullName, type Repositories, type Repository } from "../repositories.ts";
import { type LeakedSecret, openAlerts, openGenericAlerts, readLeakedSecret, routes } from "./api.ts";
import { convertLeakedSecret, convertPlace } from "./convert.ts";

/** Open alerts of secret scanning: secrets that GitHub found in content, without the secrets themselves. */
export const leakedSecrets: Section<GithubConnection> = {
  section: "github/leaked-secrets",
  permissions: ["metadata=read", "secret_scanning_alerts=read"],
  provides: {
    "leaked-secret": ["account", "createdAt", "scope", "validity"],
    "secret-in-file": ["target"],
  },
  leavesOut: ["unscanned-leaked-secret"],
  collect,
};

/** An alert with the repository that it is of, which the list of a single repository does not name. */
interface Placed {
  readonly secret: LeakedSecret;
  readonly repository: string;
}

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const { source } = connection;
  const lists = await listAlerts(connection, context);
  // Older servers list generic types without being asked for them.
  const rows = lists.flatMap((list) => list.rows);
  const distinct = new Map(rows.map((row) => [keyOf(row.repository, row.secret.number), row]));
  const open = [...distinct.values()].filter(({ secret }) => !secret.isResolved);
  const listed = reportOn(lists, source.name, connection);
  const report = listed.count === undefined ? listed : { ...listed, count: open.length };
  const repositories = await connection.repositories();
  const { readable, reports } = repositories;
  const archived = new Set(readable.flatMap((one) => (one.isArchived === true ? [fullName(one).toLowerCase()] : [])));
  const unseen = reports.find(({ scope, sampled }) => scope === undefined && sampled !== true);
  const whole = unseen === undefined ? report : withUnseen(report, unseen, hint(source.name));
  return {
    coverage: namesSome(connection, repositories) ? ofEach(whole, open, readable) : [whole],
    credentials: open.map(({ secret, repository }) => ({
      ...convertLeakedSecret(secret, repository, source.id),
      ...(archived.has(repository.toLowerCase()) && { isArchived: true }),
    })),
    references: open.flatMap(({ secret, repository }) => convertPlace(secret, repository, source.id)),
  };
}

/** Whether the entry names some repositories of an organization, so that nobody asked which others the token sees. */
function namesSome(
  { organization }: Pick<GithubConnection, "organization">,
  { all, readable, reports }: Repositories,
): boolean {
  const isListed = all !== undefined || reports.some(({ scope }) => scope === undefined);
  return organization !== undefined && !isListed && readable.length > 0;
}

/** A whole list as what it is certainly whole for: the repositories that are named, and those of which alerts came. */
function ofEach(
  report: CoverageReport,
  open: readonly Placed[],
  readable: readonly Repository[],
): readonly CoverageReport[] {
  if (report.status !== "complete") return [report];
  const alerts = groupBy(open, ({ repository }) => repository);
  const scopes = unique([...readable.map(fullName), ...alerts.keys()]).sort();
  return scopes.map((scope) => ({ scope, status: "complete", count: alerts.get(scope)?.length ?? 0 }));
}

/** The alerts that GitHub lists, and those of generic types, unless the first list was refused or shows secrets. */
async function listAlerts(
  connection: GithubConnection,
  context: CollectContext,
): Promise<readonly [ListResponse<Placed>, ...ListResponse<Placed>[]]> {
  const { source, organization } = connection;
  const { section } = leakedSecrets;
  const client = connection.openClient(openBudget(context, { source: source.id, section }));
  const [owner = "", repo = ""] = source.name.split("/");
  let before = 0;
  const list = async (always: Readonly<Record<string, string>>): Promise<ListResponse<Placed>> => {
    const response = await listAll(client, {
      ...(organization === undefined
        ? { route: routes.repository, parameters: { owner, repo } }
        : { route: routes.organization, parameters: { org: organization.login } }),
      always,
      read: (row) => placed(row, organization === undefined ? source.name : undefined),
      firstPageOnly: context.firstPageOnly,
      isEnough: showsSecrets,
      onPage: (done) => context.progress({ source: source.id, section, done: before + done, unit: "alerts" }),
    });
    before += response.rows.length;
    return response;
  };
  const first = await list(openAlerts);
  return first.pages === 0 || showsSecrets(first.rows) ? [first] : [first, await list(openGenericAlerts)];
}

function placed(row: unknown, ofSource: string | undefined): Placed | undefined {
  const secret = readLeakedSecret(row);
  const repository = ofSource ?? secret?.repository;
  return secret === undefined || repository === undefined ? undefined : { secret, repository };
}

/**
 * Servers from before May 2025 do not know the parameter that leaves the secrets out. Nothing more is asked of them.
 * https://github.blog/changelog/2025-05-20-secret-scanning-alerts-api-now-supports-hiding-secret-literals
 */
function showsSecrets(rows: readonly Placed[]): boolean {
  return rows.some(({ secret }) => secret.isShown);
}

function reportOn(
  [first, ...generic]: readonly [ListResponse<Placed>, ...ListResponse<Placed>[]],
  place: string,
  { organization, tokenKind }: GithubConnection,
): CoverageReport {
  const { failure } = first;
  const needs = hint(place);
  const report = reportOnList(withoutSecrets(first), needs, tokenKind);
  if (failure?.kind === "refused" && failure.status === 404) {
    const where = organization === undefined ? place : `every repository of ${place}`;
    const reason = `GitHub answers 404 for ${needs.what}: secret scanning is switched off in ${where}, or this token may not see them.`;
    return { ...report, reason };
  }
  const what = `the secret scanning alerts of generic types of ${place}`;
  return [report, ...generic.map((list) => reportOnList(withoutSecrets(list), { ...needs, what }, tokenKind))].reduce(
    join,
  );
}

function withoutSecrets(list: ListResponse<Placed>): ListResponse<Placed> {
  if (!showsSecrets(list.rows)) return list;
  const sentence =
    "The server sends the secrets themselves although it was asked to leave them out, so no further page was asked for.";
  return { ...list, shortfalls: [...list.shortfalls, sentence] };
}

/** Some alerts came by the first list, whatever came by the other. */
function join(one: CoverageReport, other: CoverageReport): CoverageReport {
  if (other.status === "complete") return one;
  if (one.status === "complete") return { ...other, status: "partial", count: one.count ?? 0 };
  const { sampled, ...rest } = one;
  return omitUndefined({
    ...rest,
    ...(other.sampled === true && { sampled }),
    reason: unique([one.reason, other.reason].filter((reason) => reason !== undefined)).join(" "),
    requiredPermission: one.requiredPermission ?? other.requiredPermission,
  });
}

/** The list of an organization has the alerts of what the token sees, which may not be every repository. */
function withUnseen(report: CoverageReport, unseen: CoverageReport, { consequence }: PermissionHint): CoverageReport {
  if (report.status !== "complete" && report.status !== "partial") return report;
  const { sampled: _sampled, ...rest } = report;
  const doubt = `GitHub lists the alerts of repositories that this token sees. ${unseen.reason ?? ""}`.trim();
  return omitUndefined({
    ...rest,
    status: "partial" as const,
    reason: report.reason === undefined ? doubt : `${report.reason} ${doubt}`,
    requiredPermission: report.requiredPermission ?? unseen.requiredPermission,
    consequence: report.consequence ?? consequence,
  });
}

function hint(place: string): PermissionHint {
  return {
    what: `the secret scanning alerts of ${place}`,
    permission: "secret_scanning_alerts=read",
    scope: "security_events",
    role: `an administrator or a security manager of ${place}`,
    consequence: `Which secrets leaked from ${place}, and whether they still work, is not known.`,
  };
}
