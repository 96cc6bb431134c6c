import type { GithubConnection } from "../connection.ts";
import { memberOf } from "../failure.ts";
import { type Listing, listAll } from "../listing.ts";
import { idOf, textOf } from "../row.ts";

/** What is taken of a user. The login may change, the id never does. */
export interface GithubUser {
  readonly id: string;
  readonly login: string;
  readonly isBot: boolean;
}

export interface MemberLists {
  readonly members: Listing<GithubUser>;
  readonly owners: Listing<GithubUser>;
  readonly outside: Listing<GithubUser>;
}

/** Lists who belongs to an organization: everybody, then who of them owns it, then who only has repositories in it. */
export async function listMembers(
  { client }: GithubConnection,
  organization: string,
  firstPageOnly: boolean,
  progress: (users: number) => void,
): Promise<MemberLists> {
  const users = (route: string, parameters: Readonly<Record<string, string>>, before: number) =>
    listAll(client, {
      route,
      parameters: { org: organization, ...parameters },
      read: readUser,
      firstPageOnly,
      progress: (rows) => progress(before + rows),
    });
  const members = await users("GET /orgs/{org}/members", { role: "all" }, 0);
  const outside = await users("GET /orgs/{org}/outside_collaborators", {}, members.rows.length);
  const owners = await users("GET /orgs/{org}/members", { role: "admin" }, members.rows.length + outside.rows.length);
  return { members, owners, outside };
}

/** Reads one row; undefined where it is not a user as GitHub documents it. */
export function readUser(row: unknown): GithubUser | undefined {
  const id = idOf(memberOf(row, "id"));
  const login = textOf(memberOf(row, "login"));
  const type = textOf(memberOf(row, "type"));
  if (id === undefined || login === undefined || type === undefined) return undefined;
  return { id, login, isBot: type === "Bot" };
}
