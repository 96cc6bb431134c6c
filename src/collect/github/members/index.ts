import { wasReadWhole } from "../../../model/coverage.ts";
import { unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { openBudget } from "../../budget.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, remedyOf, reportOnList } from "../coverage.ts";
import { listMembers, type MemberLists } from "./api.ts";
import { convertMembers } from "./convert.ts";

/** Members, owners and outside collaborators of an organization. */
export const members: Section<GithubConnection> = {
  section: "github/members",
  permissions: ["members=read"],
  provides: { "github-user": ["automated", "externalId", "membership", "status"] },
  leavesOut: ["oauth-token"],
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const { source, organization } = connection;
  if (organization === undefined) return { coverage: [singleRepository] };
  const client = connection.openClient(openBudget(context, { source: source.id, section: members.section }));
  const lists = await listMembers(client, organization, context.firstPageOnly, (done) =>
    context.progress({ source: source.id, section: members.section, done, unit: "users" }),
  );
  const accounts = convertMembers(lists, source.id);
  return { coverage: [{ ...reportOnLists(lists, organization.login, connection), count: accounts.length }], accounts };
}

/** Not "not applicable": people can access the repository, and this source does not show who. */
const singleRepository: CoverageReport = {
  status: "unsupported",
  reason:
    "Members belong to an organization, and this source is a single repository; name the organization to read them.",
  consequence: "Who may work in this repository is not known.",
};

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
