import { wasReadWhole } from "../../../model/coverage.ts";
import { unique } from "../../../model/group.ts";
import { openBudget } from "../../budget.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, reportOnList } from "../coverage.ts";
import { listMembers, type MemberLists } from "./api.ts";
import { convertMembers } from "./convert.ts";

/** Members, owners and outside collaborators of an organization. */
export const members: Section<GithubConnection> = {
  section: "github/members",
  permissions: ["members=read"],
  provides: { "github-user": ["automated", "externalId", "membership", "status"] },
  leavesOut: [
    "fine-grained-token",
    "classic-token",
    "oauth-token",
    "user-ssh-key",
    "app-installation",
    "pending-invitation",
  ],
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
  return { coverage: [{ ...reportOnLists(lists, organization, connection), count: accounts.length }], accounts };
}

/** Not "not applicable": people can access the repository, and this source does not show who. */
const singleRepository: CoverageReport = {
  status: "unsupported",
  reason:
    "Members belong to an organization, and this source is a single repository; name the organization to read them.",
  consequence: "Who may work in this repository is not known.",
};

/**
 * Without the permission to read members GitHub answers 200 with the public members only, but it refuses the list of
 * outside collaborators, which needs the same permission. So the list of members is whole only if both lists came.
 */
function reportOnLists(
  { members, owners, outside }: MemberLists,
  organization: string,
  { tokenKind }: GithubConnection,
): CoverageReport {
  const reportOn = (what: string, list: MemberLists["members"]): CoverageReport =>
    reportOnList(list, hint(`the ${what} of ${organization}`, organization), tokenKind);
  const everybody = [
    reportOn("members", members),
    reportOn("outside collaborators", outside),
    reportOnScopes(members.scopes, organization),
  ];
  const incomplete = [...everybody, reportOn("owners", owners)].filter((report) => !wasReadWhole(report));
  const problems = incomplete.filter(({ sampled }) => sampled !== true);
  const [first, ...others] = problems.length > 0 ? problems : incomplete;
  if (first === undefined) return { status: "complete" };
  const reasons = [first, ...others].map(({ reason = "" }) => reason);
  if (outside.failure !== undefined && members.pages > 0) reasons.push(publicOnly);
  const nothingCame = [members, outside, owners].every((list) => list.pages === 0);
  return {
    ...first,
    status: nothingCame ? first.status : "partial",
    reason: unique(reasons).join(" "),
    ...(everybody.every(wasReadWhole) && { listed: { "github-user": "whole" } }),
  };
}

const publicOnly = "Such a token is shown public members only, so members may be missing.";

/** GitHub treats a classic token without a scope for organizations like a stranger. */
function reportOnScopes(scopes: readonly string[] = [], organization: string): CoverageReport {
  const isStranger = scopes.length > 0 && !scopes.some((scope) => /^(read|write|admin):org$/.test(scope));
  if (!isStranger) return { status: "complete" };
  const { scope, consequence } = hint("", organization);
  return { status: "partial", reason: publicOnly, requiredPermission: scope, consequence };
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
