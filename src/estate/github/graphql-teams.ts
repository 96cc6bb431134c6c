import { isRecord } from "../../model/is-record.ts";
import { count, flag, list, record, text } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import { connectionPage, nameOfQuery, refuseQuery } from "./graphql.ts";
import type { Call } from "./handlers.ts";
import { ok } from "./responses.ts";
import type { GithubWorld } from "./world.ts";

/** A team of the organization. Its members are logins; `secret` ones are shown to owners and to apps only. */
export const team = record({ id: count, slug: text }, { members: list(text), secret: flag });

type Team = NonNullable<GithubWorld["teams"]>[number];

/** Whether the body of a request is the query for teams, or for the members of one. */
export function isTeamsQuery(body: string): boolean {
  return ["outlivedTeams", "outlivedTeamMembers"].includes(nameOfQuery(body));
}

/** Answers the query for teams, and for further members of one. */
export function answerTeamsQuery(call: Call): EstateResponse {
  const { world, request, token } = call;
  const { login, first, after, team: wanted } = variablesOf(request.body);
  const teams = world.teams ?? [];
  if (wanted !== undefined) {
    const found = teams.find(({ id }) => nodeIdOf(id) === wanted);
    return ok({ data: { node: found === undefined ? null : { members: membersPage(call, found, after) } } }, request);
  }
  if (login !== world.organization.login) return refuseQuery(call, ["organization"]);
  const isOwners = token.permissions === undefined && token.member !== true;
  const shown = teams.filter(({ secret }) => secret !== true || token.member !== true);
  const page = connectionPage(call, byName(shown), after, (one) => teamBody(call, one), Number(first));
  return ok({ data: { organization: { viewerCanAdminister: isOwners, teams: page } } }, request);
}

function byName(teams: readonly Team[]): readonly Team[] {
  return teams.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
}

function teamBody(call: Call, one: Team): object {
  return {
    id: nodeIdOf(one.id),
    databaseId: one.id,
    combinedSlug: `${call.world.organization.login}/${one.slug}`,
    members: membersPage(call, one, undefined),
  };
}

function membersPage(call: Call, { members = [] }: Team, after: unknown): object {
  const users = call.world.members ?? [];
  return connectionPage(call, members, after, (login) => ({
    databaseId: users.find((user) => user.login === login)?.id ?? null,
  }));
}

function nodeIdOf(id: number): string {
  return `T_${id}`;
}

function variablesOf(body: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(body);
  return isRecord(parsed) && isRecord(parsed["variables"]) ? parsed["variables"] : {};
}
