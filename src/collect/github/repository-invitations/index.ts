import { countOf } from "../../../model/sentence.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { listPerRepository, notAskedFor, type RepositoryList } from "../per-repository.ts";
import { type RepositoryInvitation, readRepositoryInvitation, route } from "./api.ts";
import { convertRepositoryInvitation } from "./convert.ts";

const list: RepositoryList<RepositoryInvitation> = {
  section: "github/repository-invitations",
  route,
  read: readRepositoryInvitation,
  hint: (repository) => ({
    what: `the pending invitations of ${repository}`,
    permission: "administration=read",
    scope: "repo",
    role: "an administrator of the repository",
    consequence: `Who is invited to ${repository} and has not answered is not known.`,
  }),
};

/** People who are invited to a single repository and have not answered. */
export const repositoryInvitations: Section<GithubConnection> = {
  section: list.section,
  permissions: ["administration=read", "metadata=read"],
  provides: { "pending-invitation": ["createdAt", "externalId", "privilege", "scope", "status"] },
  leavesOut: [],
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const notAsked = notAskedFor("repository-invitations", connection);
  if (notAsked !== undefined) return { coverage: [notAsked] };
  const { coverage, parts } = await listPerRepository(list, connection, context);
  const rowsOf = new Map(parts.map(({ repository, rows }) => [repository, rows]));
  return {
    coverage: coverage.map((report) => withoutOthers(report, rowsOf.get(report.scope ?? "") ?? [])),
    accounts: parts.flatMap(({ repository, rows }) =>
      rows.flatMap((row) =>
        row.invitee === null || row.isExpired
          ? []
          : [convertRepositoryInvitation(row, row.invitee, repository, connection.source.id)],
      ),
    ),
  };
}

/**
 * Nobody can accept one that has expired. One without an invitee may be of a user who was deleted, or to an e-mail address,
 * which this list does not tell. https://docs.github.com/en/graphql/reference/objects#repositoryinvitation
 */
function withoutOthers(report: CoverageReport, rows: readonly RepositoryInvitation[]): CoverageReport {
  const expired = rows.filter(({ isExpired }) => isExpired).length;
  const nameless = rows.filter(({ isExpired, invitee }) => !isExpired && invitee === null).length;
  const { count, reason: before, consequence = list.hint(report.scope ?? "").consequence } = report;
  const left = {
    ...report,
    ...(count !== undefined && { count: count - expired - nameless }),
    ...(expired > 0 && { skipped: [{ count: expired, reason: "invitations that nobody can accept any more" }] }),
  };
  if (nameless === 0) return left;
  const reason = `GitHub does not tell who is invited by ${countOf(nameless, "invitation")}.`;
  return { ...left, status: "partial", reason: before === undefined ? reason : `${before} ${reason}`, consequence };
}
