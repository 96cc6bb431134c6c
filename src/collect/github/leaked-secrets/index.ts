import { omitUndefined } from "../../../model/omit-undefined.ts";
import { openBudget } from "../../budget.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, reportOnList } from "../coverage.ts";
import { type ListResponse, listAll } from "../list.ts";
import { fullName } from "../repositories.ts";
import { type LeakedSecret, openAlerts, readLeakedSecret, routes } from "./api.ts";
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
  const { source, organization } = connection;
  const { section } = leakedSecrets;
  const [owner = "", repo = ""] = source.name.split("/");
  const list = await listAll(connection.openClient(openBudget(context, { source: source.id, section })), {
    ...(organization === undefined
      ? { route: routes.repository, parameters: { owner, repo } }
      : { route: routes.organization, parameters: { org: organization.login } }),
    always: openAlerts,
    read: (row) => placed(row, organization === undefined ? source.name : undefined),
    firstPageOnly: context.firstPageOnly,
    isEnough: showsSecrets,
    onPage: (done) => context.progress({ source: source.id, section, done, unit: "alerts" }),
  });
  const open = list.rows.filter(({ secret }) => !secret.isResolved);
  const listed = reportOn(list, source.name, connection);
  const report = listed.count === undefined ? listed : { ...listed, count: open.length };
  const { readable, reports } = await connection.repositories();
  const archived = new Set(readable.flatMap((one) => (one.isArchived === true ? [fullName(one).toLowerCase()] : [])));
  const unseen = reports.find(({ scope, sampled }) => scope === undefined && sampled !== true);
  return {
    coverage: [unseen === undefined ? report : withUnseen(report, unseen, hint(source.name))],
    credentials: open.map(({ secret, repository }) => ({
      ...convertLeakedSecret(secret, repository, source.id),
      ...(archived.has(repository.toLowerCase()) && { isArchived: true }),
    })),
    references: open.flatMap(({ secret, repository }) => convertPlace(secret, repository, source.id)),
  };
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
  list: ListResponse<Placed>,
  place: string,
  { organization, tokenKind }: GithubConnection,
): CoverageReport {
  const { failure } = list;
  const needs = hint(place);
  if (failure?.kind === "refused" && failure.status === 404) {
    const report = reportOnList(list, needs, tokenKind);
    const where = organization === undefined ? place : `every repository of ${place}`;
    const reason = `GitHub answers 404 for ${needs.what}: secret scanning is switched off in ${where}, or this token may not see them.`;
    return { ...report, reason };
  }
  if (showsSecrets(list.rows)) {
    const sentence =
      "The server sends the secrets themselves although it was asked to leave them out, so no further page was asked for.";
    return reportOnList({ ...list, shortfalls: [...list.shortfalls, sentence] }, needs, tokenKind);
  }
  return reportOnList(list, needs, tokenKind);
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
