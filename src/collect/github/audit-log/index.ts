import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubClient } from "../client.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, remedyOf, reportOnList } from "../coverage.ts";
import { type ListResponse, listAll } from "../list.ts";
import { ofOrganizationsOnly } from "../per-organization.ts";
import { hasNoSingleSignOn, type Organization } from "../repositories.ts";
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
  { login, plan }: Pick<Organization, "login" | "plan">,
  { tokenKind, repositories }: Pick<GithubConnection, "repositories" | "tokenKind">,
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
  const creations = lists.flatMap(({ rows }) => rows);
  const { readable } = await repositories();
  const hasLog = plan !== undefined && !hasNoSingleSignOn(plan);
  return {
    addCreator: prepareCreators(creations, readable),
    report:
      (hasLog ? undefined : reportOnAbsent(lists, login, plan, tokenKind)) ?? reportOn(lists, hintOf(login), tokenKind),
  };
}

/** The first list that is not whole speaks for all. */
function reportOn(lists: readonly ListResponse<Creation>[], hint: PermissionHint, token: TokenKind): CoverageReport {
  const problem = lists.map((list) => reportOnList(list, hint, token)).find(({ status }) => status !== "complete");
  const count = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  if (problem === undefined) return { status: "complete", count };
  return lists.some(({ pages }) => pages > 0) ? { ...problem, count } : problem;
}

/**
 * The plans with single sign-on are those with the log. GitHub answers 404 also to a token that may not read it, and
 * where the plan is not told nothing tells the two apart.
 */
function reportOnAbsent(
  lists: readonly ListResponse<Creation>[],
  login: string,
  plan: string | undefined,
  token: TokenKind,
): CoverageReport | undefined {
  const refused = lists.flatMap(({ failure }) =>
    failure?.kind === "refused" && failure.status === 404 ? failure : [],
  );
  const [first] = refused;
  if (first === undefined || refused.length < lists.length) return undefined;
  const hint = hintOf(login);
  const { requiredPermission } = remedyOf(hint, token, first);
  const reason =
    plan === undefined
      ? `GitHub shows this token no audit log: only GitHub Enterprise has one, and reading it needs ${requiredPermission}.`
      : `${login} is on the plan "${plan}", and only GitHub Enterprise has an audit log.`;
  return { status: "unsupported", reason, consequence: hint.consequence };
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
