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
  const expired = new Map(parts.map(({ repository, rows }) => [repository, rows.filter(isOver).length]));
  return {
    coverage: coverage.map((report) => withoutExpired(report, expired.get(report.scope ?? "") ?? 0)),
    accounts: parts.flatMap(({ repository, rows }) =>
      rows.flatMap((row) =>
        row.invitee === null || isOver(row)
          ? []
          : [convertRepositoryInvitation(row, row.invitee, repository, connection.source.id)],
      ),
    ),
  };
}

/** Nobody can accept it any more. */
function isOver({ invitee, isExpired }: RepositoryInvitation): boolean {
  return isExpired || invitee === null;
}

function withoutExpired(report: CoverageReport, expired: number): CoverageReport {
  if (expired === 0) return report;
  const count = report.count === undefined ? {} : { count: report.count - expired };
  return { ...report, ...count, skipped: [{ count: expired, reason: "invitations that nobody can accept any more" }] };
}
