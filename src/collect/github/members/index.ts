import type { Coverage } from "../../../model/generated/snapshot.ts";
import type { Collected, CollectContext, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { type Wish, coverageOfListing } from "../coverage.ts";
import { type MemberLists, listMembers } from "./api.ts";
import { convertMembers } from "./convert.ts";

const section = "github/members";
const kinds = ["github-user"];

/** Members, owners and outside collaborators of an organization. */
export const members: Section<GithubConnection> = {
  section,
  permissions: ["members=read"],
  provides: { "github-user": ["automated", "externalId", "membership", "status"] },
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const { source, organization } = connection;
  const entry = (fields: Pick<Coverage, "status"> & Partial<Coverage>): Coverage => ({
    source: source.id,
    section,
    kinds,
    observedAt: context.now().toISOString(),
    ...fields,
  });
  if (organization === undefined) return { coverage: [entry(singleRepository)] };
  const lists = await listMembers(connection, organization, context.firstPageOnly, (done) =>
    context.progress({ source: source.id, section, done, unit: "users" }),
  );
  const accounts = convertMembers(lists, source.id);
  return { coverage: [entry({ ...judgeLists(lists, organization, connection), count: accounts.length })], accounts };
}

/** Not "not applicable": people do have access to the repository, and this source does not tell who. */
const singleRepository: Pick<Coverage, "status" | "reason" | "consequence"> = {
  status: "unsupported",
  reason:
    "Members belong to an organization, and this source is a single repository; name the organization to read them.",
  consequence: "Who may work in this repository is not known.",
};

/**
 * Without the permission to read members GitHub answers 200 with the public members only and does not say so; but
 * it does refuse the outside collaborators, which take the same permission. So only with both is the list whole.
 */
function judgeLists(
  { members, owners, outside }: MemberLists,
  organization: string,
  { tokenKind }: GithubConnection,
): Verdict {
  const verdicts: readonly Verdict[] = [
    coverageOfListing(members, wish(`the members of ${organization}`, organization), tokenKind),
    coverageOfListing(outside, wish(`the outside collaborators of ${organization}`, organization), tokenKind),
    coverageOfListing(owners, wish(`the owners of ${organization}`, organization), tokenKind),
    verdictOnScopes(members.scopes ?? [], organization),
  ].filter((verdict) => verdict.status !== "complete");
  const [first] = verdicts;
  if (first === undefined) return { status: "complete" };
  const reasons = new Set(verdicts.map((verdict) => verdict.reason ?? ""));
  if (outside.failure !== undefined && members.pages > 0) reasons.add(publicOnly);
  const nothingCame = [members, outside, owners].every((list) => list.pages === 0);
  return {
    status: nothingCame ? first.status : "partial",
    reason: [...reasons].join(" "),
    ...(first.requiredPermission !== undefined && { requiredPermission: first.requiredPermission }),
    ...(first.consequence !== undefined && { consequence: first.consequence }),
  };
}

type Verdict = Pick<Coverage, "status" | "reason" | "requiredPermission" | "consequence">;

const publicOnly = "Such a token is shown public members only, so members may be missing.";

/** A classic token without a scope for organizations is treated like a stranger's. */
function verdictOnScopes(scopes: readonly string[], organization: string): Verdict {
  const isStranger = scopes.length > 0 && !scopes.some((scope) => /^(read|write|admin):org$/.test(scope));
  if (!isStranger) return { status: "complete" };
  const { scope, consequence } = wish("", organization);
  return { status: "partial", reason: publicOnly, requiredPermission: scope, consequence };
}

function wish(what: string, organization: string): Wish {
  return {
    what,
    permission: "members=read",
    scope: "read:org",
    role: `an owner of ${organization}`,
    consequence: `Who else belongs to ${organization} is not known.`,
  };
}
