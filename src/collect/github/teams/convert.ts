import type { Identity } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { Team } from "./api.ts";

/** The snapshot's record of a team. Its members are the accounts that the section of members gives. */
export function convertTeam({ id, name, members }: Team, source: string): Identity {
  const memberAccounts = members?.map((user) => `${source}:user:${user}`).sort();
  return { id: `${source}:team:${id}`, kind: "team", name, from: source, ...omitUndefined({ memberAccounts }) };
}
