import { isRecord } from "../../../model/is-record.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { GithubClient } from "../client.ts";
import { idOf, memberOf, textOf } from "../fields.ts";
import { route as invitations, readInvitation } from "../invitations/api.ts";
import { type ListResponse, listAll } from "../list.ts";
import type { Organization } from "../repositories.ts";
import { findDoubt } from "./doubt.ts";

/** What is read of a user. The login may change, the id never does. */
export interface GithubUser {
  readonly id: string;
  readonly login: string;
  readonly isBot: boolean;
}

export interface MemberLists {
  readonly members: ListResponse<GithubUser>;
  /** Those of the members who own the organization. */
  readonly owners: ListResponse<GithubUser>;
  readonly outside: ListResponse<GithubUser>;
  /** One sentence: why these may be only the members whom GitHub shows to everybody. Absent: they are not. */
  readonly doubt?: string;
}

/** Lists the members of an organization, its outside collaborators and its owners. */
export async function listMembers(
  client: GithubClient,
  organization: Organization,
  firstPageOnly: boolean,
  onPage: (users: number) => void,
): Promise<MemberLists> {
  let before = 0;
  const listUsers = async (route: string, parameters: Readonly<Record<string, string>> = {}) => {
    const list = await listAll(client, {
      route,
      parameters: { org: organization.login, ...parameters },
      read: readUser,
      firstPageOnly,
      onPage: (rows) => onPage(before + rows),
    });
    before += list.rows.length;
    return list;
  };
  const members = await listUsers("GET /orgs/{org}/members", { role: "all" });
  const outside = await listUsers("GET /orgs/{org}/outside_collaborators");
  const owners = await listUsers("GET /orgs/{org}/members", { role: "admin" });
  const { filledSeats } = organization;
  // Also for a sample, because a member is public only if this list has it.
  const whole = { parameters: { org: organization.login }, firstPageOnly: false };
  const doubt = await findDoubt(omitUndefined({ members, outside, filledSeats }), {
    listPublicMembers: () => listAll(client, { ...whole, route: "GET /orgs/{org}/public_members", read: readUser }),
    countInvited: async () =>
      (await listAll(client, { ...whole, route: invitations, read: readInvitation })).rows.length,
  });
  return omitUndefined({ members, owners, outside, doubt });
}

/** A user with what that user may do in a repository. */
export interface Collaborator extends GithubUser {
  /** Absent: GitHub does not tell. */
  readonly privilege?: "admin" | "write" | "read";
}

/** Lists everybody who can access a repository, which is owner/name. */
export function listCollaborators(
  client: GithubClient,
  repository: string,
  firstPageOnly: boolean,
  onPage: (users: number) => void,
): Promise<ListResponse<Collaborator>> {
  const [owner = "", repo = ""] = repository.split("/");
  return listAll(client, {
    route: "GET /repos/{owner}/{repo}/collaborators",
    parameters: { owner, repo, affiliation: "all" },
    read: readCollaborator,
    firstPageOnly,
    onPage,
  });
}

function readCollaborator(row: unknown): Collaborator | undefined {
  const user = readUser(row);
  const permissions = memberOf(row, "permissions");
  if (user === undefined || !isRecord(permissions)) return user;
  const may = (what: string): boolean => permissions[what] === true;
  return { ...user, privilege: may("admin") ? "admin" : may("push") ? "write" : "read" };
}

/** Reads one row; undefined if it is not a user as GitHub documents it. */
export function readUser(row: unknown): GithubUser | undefined {
  const id = idOf(memberOf(row, "id"));
  const login = textOf(memberOf(row, "login"));
  const type = textOf(memberOf(row, "type"));
  if (id === undefined || login === undefined || type === undefined) return undefined;
  return { id, login, isBot: type === "Bot" };
}
