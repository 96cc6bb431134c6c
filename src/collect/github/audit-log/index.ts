import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubClient } from "../client.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, reportOnList } from "../coverage.ts";
import { type ListResponse, listAll } from "../list.ts";
import { ofOrganizationsOnly } from "../per-organization.ts";
import type { TokenKind } from "../token.ts";
import { type Creation, phraseOf, readCreation, route } from "./api.ts";
import { type AddCreator, actions, prepareCreators } from "./convert.ts";

/** What the audit log says about creators, and how well it was read. */
export interface AuditLog {
  readonly addCreator: AddCreator;
  readonly report: CoverageReport;
}

/** The log of a source that is not an organization. */
export const withoutAuditLog: AuditLog = {
  addCreator: (credential) => credential,
  report: ofOrganizationsOnly("entries of the audit log"),
};

/** The creators of what GitHub's lists do not name one for. It adds clues to the records of other sections. */
export const auditLog: Section<GithubConnection> = {
  section: "github/audit-log",
  permissions: ["organization_administration=read"],
  provides: {},
  leavesOut: [],
  collect: async (connection): Promise<Collected> => ({ coverage: [(await connection.auditLog()).report] }),
};

/** The same section, whose credentials also say who created them, where the audit log does. */
export function withCreators(section: Section<GithubConnection>): Section<GithubConnection> {
  const collect: Section<GithubConnection>["collect"] = async (connection, context) => {
    const collected = await section.collect(connection, context);
    const { credentials } = collected;
    if (credentials === undefined || credentials.length === 0) return collected;
    const { addCreator } = await connection.auditLog();
    return { ...collected, credentials: credentials.map(addCreator) };
  };
  return { ...section, collect };
}

/** Reads who created what. Every action is a search of its own, because GitHub does not document a search for several. */
export async function readAuditLog(
  client: GithubClient,
  login: string,
  token: TokenKind,
  { now, firstPageOnly }: Pick<CollectContext, "now" | "firstPageOnly">,
): Promise<AuditLog> {
  const lists = await Promise.all(
    actions.map((action) =>
      listAll(client, {
        route,
        parameters: { org: login, phrase: phraseOf(action, now()), include: "web" },
        read: readCreation,
        firstPageOnly,
      }),
    ),
  );
  return {
    addCreator: prepareCreators(lists.flatMap(({ rows }) => rows)),
    report: reportOn(lists, hintOf(login), token),
  };
}

/** The first list that is not whole speaks for all. */
function reportOn(lists: readonly ListResponse<Creation>[], hint: PermissionHint, token: TokenKind): CoverageReport {
  const reports = lists.map((list) => reportOnList(list, hint, token));
  const problem = reports.find(({ status }) => status !== "complete");
  const count = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  if (problem === undefined) return { status: "complete", count };
  const isAbsent = lists.every(({ failure }) => failure?.kind === "refused" && failure.status === 404);
  return isAbsent ? notOffered(hint) : { ...problem, count };
}

/** GitHub answers 404 also to a token that may not read the log, and nothing tells the two apart. */
function notOffered({ permission, consequence }: PermissionHint): CoverageReport {
  return {
    status: "unsupported",
    reason: `GitHub shows this token no audit log: only GitHub Enterprise has one, and reading it needs ${permission}.`,
    consequence,
  };
}

function hintOf(organization: string): PermissionHint {
  return {
    what: `the audit log of ${organization}`,
    permission: "organization_administration=read",
    scope: "read:audit_log",
    role: `an owner of ${organization}`,
    consequence: `Who created the secrets, webhooks and app installations of ${organization} is not known.`,
  };
}
