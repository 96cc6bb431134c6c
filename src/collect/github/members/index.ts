import { wasReadWhole } from "../../../model/coverage.ts";
import { unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { openBudget } from "../../budget.ts";
import type { CollectContext, Collected, CoverageReport, Refusal, Section } from "../../collector.ts";
import type { GithubClient } from "../client.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, refusalOf, remedyOf, reportOnList } from "../coverage.ts";
import { hasNoSingleSignOn, type Organization } from "../repositories.ts";
import { readAccess, withAccess } from "./access.ts";
import { listCollaborators, listMembers, type MemberLists } from "./api.ts";
import { convertCollaborator, convertMembers } from "./convert.ts";
import { joinEmails, readMemberEmails } from "./emails.ts";

/** Members, owners and outside collaborators of an organization, or the collaborators of a single repository. */
export const members: Section<GithubConnection> = {
  section: "github/members",
  permissions: ["members=read", "metadata=read"],
  provides: { "github-user": ["automated", "externalId", "membership", "status"] },
  leavesOut: ["oauth-token"],
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const { source, organization } = connection;
  const client = connection.openClient(openBudget(context, { source: source.id, section: members.section }));
  if (organization === undefined) return collectCollaborators(client, connection, context);
  const lists = await listMembers(client, organization, context.firstPageOnly, (done) =>
    context.progress({ source: source.id, section: members.section, done, unit: "users" }),
  );
  const report = reportOnLists(lists, organization.login, connection);
  if (lists.members.rows.length + lists.outside.rows.length + lists.owners.rows.length === 0) {
    return { coverage: [{ ...report, count: 0 }], accounts: [] };
  }
  const own = await readMemberEmails(client, organization.login, context.firstPageOnly);
  const ofEnterprise = await connection.enterpriseEmails?.();
  const access = await readAccess(connection);
  const accounts = convertMembers(lists, source.id, joinEmails(own.byUser, ofEnterprise?.byUser ?? new Map())).map(
    (account) => withAccess(account, access),
  );
  const failures = [
    { failure: own.failure, needs: emailHint(organization.login) },
    { failure: ofEnterprise?.failure, needs: enterpriseHint(organization.login) },
  ];
  const whole = failures.reduce(
    (before, { failure, needs }) =>
      failure === undefined
        ? before
        : withoutEmails(before, refusalOf(failure, needs, connection.tokenKind), organization),
    report,
  );
  const notes = [whole.notes ?? [], (context.firstPageOnly ? undefined : access.doubt) ?? []].flat();
  return { coverage: [{ ...whole, count: accounts.length, ...(notes.length > 0 && { notes }) }], accounts };
}

/** Everybody who can access the repository, whether by name, by a team or as a member of its organization. */
async function collectCollaborators(
  client: GithubClient,
  { source, tokenKind }: GithubConnection,
  { firstPageOnly, progress }: CollectContext,
): Promise<Collected> {
  const list = await listCollaborators(client, source.name, firstPageOnly, (done) =>
    progress({ source: source.id, section: members.section, done, unit: "users" }),
  );
  const needs: PermissionHint = {
    what: `the collaborators of ${source.name}`,
    permission: "metadata=read",
    scope: "repo",
    role: "someone who can write to the repository",
    consequence: `Who may work in ${source.name} is not known.`,
  };
  const isShown =
    list.failure !== undefined || list.sampled || list.rows.some(({ privilege }) => privilege === "admin");
  const lacksAdministrator = "GitHub shows this token no administrator, and every repository has one.";
  const whole = isShown ? list : { ...list, shortfalls: [...list.shortfalls, lacksAdministrator] };
  const report = reportOnList(whole, needs, tokenKind);
  const reason = `${report.reason ?? ""} GitHub shows collaborators only to those who may write to the repository.`;
  return {
    coverage: [report.status === "denied" ? { ...report, reason } : report],
    accounts: list.rows.map((user) => convertCollaborator(user, source.id)),
  };
}

/** The accounts are whole if members and outside collaborators are; who of them owns the organization is a fact of each. */
function reportOnLists(
  { members, owners, outside, doubt }: MemberLists,
  organization: string,
  { tokenKind }: GithubConnection,
): CoverageReport {
  const reportOn = (what: string, list: MemberLists["members"]): CoverageReport =>
    reportOnList(list, hint(`the ${what} of ${organization}`, organization), tokenKind);
  const reportOnDoubt = (reason: string | undefined): CoverageReport =>
    reason === undefined ? { status: "complete" } : doubtful(reason, hint("", organization), tokenKind, members.scopes);
  const everybody = [reportOn("members", members), reportOn("outside collaborators", outside), reportOnDoubt(doubt)];
  const incomplete = [...everybody, reportOn("owners", owners), reportOnDoubt(lacksOwners({ members, owners }))].filter(
    (report) => !wasReadWhole(report),
  );
  const problems = incomplete.filter(({ sampled }) => sampled !== true);
  const [first, ...others] = problems.length > 0 ? problems : incomplete;
  if (first === undefined) return { status: "complete" };
  const reasons = [first, ...others].map(({ reason = "" }) => reason);
  const { requiredPermission } = problems.find((problem) => problem.requiredPermission !== undefined) ?? {};
  const nothingCame = [members, outside, owners].every((list) => list.pages === 0);
  return {
    ...first,
    ...(requiredPermission !== undefined && { requiredPermission }),
    status: nothingCame ? first.status : "partial",
    reason: unique(reasons).join(" "),
    ...(everybody.every(wasReadWhole) && { listed: { "github-user": "whole" } }),
  };
}

/**
 * Every member was listed, but not by which addresses the organization knows them. Only GitHub Enterprise Cloud has an
 * identity provider, so that on another plan this is no gap.
 */
function withoutEmails(
  report: CoverageReport,
  { reason = "", requiredPermission, consequence }: Refusal,
  { plan }: Organization,
): CoverageReport {
  // A sample that fails is more than a sample.
  const { sampled: _sampled, ...rest } = report;
  const sentence = `E-mail addresses of members are not known: ${reason}`;
  if (hasNoSingleSignOn(plan)) return { ...report, notes: [...(report.notes ?? []), sentence] };
  return {
    ...rest,
    ...(wasReadWhole(report) && { status: "partial", listed: { "github-user": "whole" } }),
    reason: report.reason === undefined ? sentence : `${report.reason} ${sentence}`,
    ...omitUndefined({
      requiredPermission: report.requiredPermission ?? requiredPermission,
      consequence: report.consequence ?? consequence,
    }),
  };
}

function emailHint(organization: string): PermissionHint {
  return {
    what: `the e-mail addresses of members of ${organization}`,
    permission: "members=read",
    scope: "read:org",
    role: `an owner of ${organization}`,
    consequence: `Whose accounts those of ${organization} are is known by logins and numbers only.`,
  };
}

function enterpriseHint(organization: string): PermissionHint {
  return {
    ...emailHint(organization),
    what: "the identities of the enterprise's identity provider",
    scope: "read:enterprise",
    role: "an owner of the enterprise",
  };
}

/** Every organization has an owner. */
function lacksOwners({ members, owners }: Pick<MemberLists, "members" | "owners">): string | undefined {
  const isEmpty = members.pages > 0 && owners.failure === undefined && owners.rows.length === 0;
  return isEmpty ? "GitHub shows this token no owner, and every organization has one." : undefined;
}

function doubtful(
  reason: string,
  { consequence, ...needs }: PermissionHint,
  tokenKind: GithubConnection["tokenKind"],
  scopes: readonly string[] | undefined,
): CoverageReport {
  const { requiredPermission, advice } = remedyOf(needs, tokenKind, omitUndefined({ scopes }));
  return {
    status: "partial",
    reason: advice === undefined ? reason : `${reason} ${advice}`,
    requiredPermission,
    consequence,
  };
}

function hint(what: string, organization: string): PermissionHint {
  return {
    what,
    permission: "members=read",
    scope: "read:org",
    role: `an owner of ${organization}`,
    consequence: `Who else belongs to ${organization} is not known.`,
  };
}
