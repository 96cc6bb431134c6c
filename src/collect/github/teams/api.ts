import { unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { countOf, sentence } from "../../../model/sentence.ts";
import type { GithubClient } from "../client.ts";
import { idOf, memberOf, textOf } from "../fields.ts";
import { mayBeTooMuch, queryGraphql, readConnection } from "../graphql.ts";
import type { ListResponse } from "../list.ts";
import { teamMembersQuery, teamsQuery } from "../queries.ts";

/** A team of an organization. */
export interface Team {
  /** It stays when the name changes. */
  readonly id: string;
  /** As a CODEOWNERS file mentions it, without the @: acme-example/payments. */
  readonly name: string;
  /** Ids of the users who belong to it or to one of its child teams. Absent: not all of them could be read. */
  readonly members?: readonly string[];
}

/** The teams that the token is shown. */
export interface TeamList extends ListResponse<Team> {
  /** Whether GitHub says that the token may do in the organization what its owners may. */
  readonly isOwners: boolean;
}

interface ListOptions {
  readonly firstPageOnly: boolean;
  /** Called after each page with the number of teams so far. */
  readonly onPage: (teams: number) => void;
}

/** Teams of one query, each with up to 100 members. Where GitHub fails on them, half as many are tried. */
const largestPage = 50;

/** Lists the teams of an organization with their members. */
export async function listTeams(
  client: GithubClient,
  login: string,
  { firstPageOnly, onPage }: ListOptions,
): Promise<TeamList> {
  const teams = new Map<string, Team>();
  const shortfalls: string[] = [];
  let [pages, unreadable, isOwners] = [0, 0, false];
  let [first, after]: [number, string | null] = [largestPage, null];
  const close = (end: Partial<TeamList>, total?: number): TeamList => {
    if (unreadable > 0) shortfalls.push(`GitHub left out what it knows of ${countOf(unreadable, "team")}.`);
    const received = teams.size + unreadable;
    if (total !== undefined && total !== received) shortfalls.push(`GitHub counts ${total}, but ${received} came.`);
    return { rows: [...teams.values()], pages, shortfalls: unique(shortfalls), sampled: false, isOwners, ...end };
  };
  for (;;) {
    const options = first > 1 ? { retries: 0 } : {};
    const { data, failure } = await queryGraphql(client, teamsQuery, { login, first, after }, options);
    // A connection that broke is tried again, too: these queries are sent once, and only the last one as often as others.
    if ((mayBeTooMuch(failure) || failure?.kind === "unreachable") && first > 1) {
      first = Math.floor(first / 2);
      continue;
    }
    const organization = memberOf(data, "organization");
    const page = readConnection(memberOf(organization, "teams"), after);
    if ("failure" in page) return close({ failure: failure ?? page.failure });
    pages += 1;
    isOwners = memberOf(organization, "viewerCanAdminister") === true;
    if (failure !== undefined && "says" in failure)
      shortfalls.push(`A part of the answer did not come: ${sentence(failure.says)}`);
    for (const node of page.nodes) {
      const team = await readTeam(client, node);
      if (team === undefined) unreadable += 1;
      else teams.set(team.id, team);
    }
    onPage(teams.size);
    if (page.after === undefined) return close({}, page.total);
    if (firstPageOnly) return close({ sampled: true });
    after = page.after;
  }
}

/** Reads a team; undefined if it is not one as GitHub documents it. */
async function readTeam(client: GithubClient, node: unknown): Promise<Team | undefined> {
  const id = idOf(memberOf(node, "databaseId"));
  const name = textOf(memberOf(node, "combinedSlug"));
  if (id === undefined || name === undefined) return undefined;
  const members = await readMembers(client, textOf(memberOf(node, "id")), memberOf(node, "members"));
  return omitUndefined({ id, name, members });
}

/** Every member of a team, given the first page; undefined if one may be missing. */
async function readMembers(
  client: GithubClient,
  team: string | undefined,
  firstPage: unknown,
): Promise<readonly string[] | undefined> {
  const members = new Set<string>();
  let connection = firstPage;
  let after: string | null = null;
  for (;;) {
    const page = readConnection(connection, after);
    if ("failure" in page) return undefined;
    for (const node of page.nodes) {
      const id = idOf(memberOf(node, "databaseId"));
      if (id !== undefined) members.add(id);
    }
    if (page.after === undefined) return members.size === page.total ? [...members] : undefined;
    if (team === undefined) return undefined;
    after = page.after;
    const { data } = await queryGraphql(client, teamMembersQuery, { team, after });
    connection = memberOf(memberOf(data, "node"), "members");
  }
}
