import { countOf } from "../../../model/sentence.ts";
import type { ListResponse } from "../list.ts";
import type { Organization } from "../repositories.ts";
import type { GithubUser } from "./api.ts";

type UserList = ListResponse<GithubUser>;

/** What speaks for and against a list of members being whole. */
export interface Evidence extends Pick<Organization, "filledSeats"> {
  readonly members: UserList;
  readonly outside: UserList;
}

/** Further lists, which are read only where they can settle it. */
export interface FurtherEvidence {
  readonly listPublicMembers: () => Promise<UserList>;
  /** How many people are invited to the organization and have not answered; each takes a seat. */
  readonly countInvited: () => Promise<number>;
}

/**
 * Without the permission to read members GitHub answers 200 with the public members only. So a list is trusted only if
 * it accounts for every seat, or if the token was shown what not everybody is shown: an outside collaborator, or a
 * member who is not public. Returns one sentence where nothing proves it, and undefined where something does or where
 * the list was not read. https://docs.github.com/en/rest/orgs/members#list-organization-members
 */
export async function findDoubt(
  { members, outside, filledSeats }: Evidence,
  { listPublicMembers, countInvited }: FurtherEvidence,
): Promise<string | undefined> {
  if (members.pages === 0) return undefined;
  if (isStranger(members.scopes) || outside.failure?.kind === "refused") return publicOnly;
  const people = peopleOf(members);
  const isCut = members.failure !== undefined || members.sampled;
  if (filledSeats === undefined && outside.rows.length > 0) return undefined;
  const seats = people.length + peopleOf(outside).length;
  if (filledSeats !== undefined && !isCut) {
    if (filledSeats <= seats || filledSeats <= seats + (await countInvited())) return undefined;
    // A user who comes twice may hide one who never came.
    if (new Set(members.rows.map(({ id }) => id)).size < members.rows.length) return counted(filledSeats, people);
  }
  const everybodySees = await listPublicMembers();
  const { failure } = everybodySees;
  const isPublic = new Set(everybodySees.rows.map(({ id }) => id));
  if (failure === undefined && people.some(({ id }) => !isPublic.has(id))) return undefined;
  const isNotOffered = failure?.kind === "refused" && failure.status === 404;
  // A server without this list leaves the outside collaborators, whom it would refuse to such a token.
  if (filledSeats === undefined && isNotOffered && outside.failure === undefined) return undefined;
  return filledSeats === undefined || isCut
    ? "GitHub shows this token no member who is not public, so others may be missing."
    : counted(filledSeats, people);
}

function counted(seats: number, people: readonly GithubUser[]): string {
  return `GitHub counts ${countOf(seats, "taken seat")} and shows this token ${countOf(people.length, "member")}, so others may be missing.`;
}

/** Each once: a user who moves to the next page between two requests comes twice. Bots take no seat. */
function peopleOf({ rows }: UserList): readonly GithubUser[] {
  return [...new Map(rows.filter(({ isBot }) => !isBot).map((user) => [user.id, user])).values()];
}

const publicOnly = "Such a token is shown public members only, so members may be missing.";

/** GitHub treats a classic token without a scope for organizations like a stranger. */
function isStranger(scopes: readonly string[] = []): boolean {
  return scopes.length > 0 && !scopes.some((scope) => /^(read|write|admin):org$/.test(scope));
}
