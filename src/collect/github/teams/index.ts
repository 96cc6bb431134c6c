import { wasReadWhole } from "../../../model/coverage.ts";
import { firstOf } from "../../../model/sentence.ts";
import { openBudget } from "../../budget.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, reportOnList } from "../coverage.ts";
import { ofOrganizationsOnly } from "../per-organization.ts";
import type { Organization } from "../repositories.ts";
import { listTeams, type TeamList } from "./api.ts";
import { convertTeam } from "./convert.ts";

/** The teams of an organization, which CODEOWNERS files name, with their members. */
export const teams: Section<GithubConnection> = {
  section: "github/teams",
  permissions: ["members=read"],
  provides: { team: ["memberAccounts"] },
  leavesOut: [],
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const { source, organization, openClient } = connection;
  const { section } = teams;
  if (organization === undefined) return { coverage: [ofOrganizationsOnly("teams")] };
  const { firstPageOnly, progress } = context;
  const list = await listTeams(openClient(openBudget(context, { source: source.id, section })), organization.login, {
    firstPageOnly,
    onPage: (done) => progress({ source: source.id, section, done, unit: "teams" }),
  });
  return {
    coverage: [reportOnTeams(list, organization, connection)],
    identities: list.rows.map((team) => convertTeam(team, source.id)),
  };
}

/** A team of which members are missing was listed all the same. */
function reportOnTeams(
  list: TeamList,
  { login, privateRepositories }: Organization,
  { tokenKind }: GithubConnection,
): CoverageReport {
  const hint: PermissionHint = {
    what: `the teams of ${login}`,
    permission: "members=read",
    scope: "read:org",
    role: `an owner of ${login}`,
    consequence: `Who belongs to a team of ${login} that a CODEOWNERS file names is not known.`,
  };
  const { consequence, role } = hint;
  // What everybody in the organization is not told shows that the token is an owner's. Apps see every team.
  const mayLackSecretOnes = tokenKind !== "app" && !list.isOwners && privateRepositories === undefined;
  const isDoubtful = mayLackSecretOnes && list.pages > 0;
  const shown = isDoubtful
    ? {
        ...list,
        shortfalls: [...list.shortfalls, `GitHub shows secret teams only to their members and to owners of ${login}.`],
      }
    : list;
  const report = reportOnList(shown, hint, tokenKind);
  const whole: CoverageReport = isDoubtful ? { requiredPermission: `a token made by ${role}`, ...report } : report;
  const cut = list.rows.filter(({ members }) => members === undefined).map(({ name }) => name);
  if (cut.length === 0) return whole;
  const reason = `Not every member came of ${firstOf(cut.sort())}.`;
  return {
    ...whole,
    status: "partial",
    reason: whole.reason === undefined ? reason : `${whole.reason} ${reason}`,
    consequence,
    ...(wasReadWhole(whole) && { listed: { team: "whole" } }),
  };
}
