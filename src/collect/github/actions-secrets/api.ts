import type { GithubConnection } from "../connection.ts";
import { memberOf } from "../failure.ts";
import { type Listing, listAll } from "../listing.ts";
import type { Repository } from "../repositories.ts";
import { instantOf, textOf } from "../row.ts";

/** What is taken of a secret. GitHub has no call that returns a value, a creator or a last use. */
export interface ActionsSecret {
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Lists the Actions secrets of one repository by name. */
export function listActionsSecrets(
  { client }: GithubConnection,
  { owner, name }: Repository,
  firstPageOnly: boolean,
): Promise<Listing<ActionsSecret>> {
  return listAll(client, {
    route: "GET /repos/{owner}/{repo}/actions/secrets",
    parameters: { owner, repo: name },
    member: "secrets",
    read: readActionsSecret,
    firstPageOnly,
  });
}

/** Reads one row; undefined where it is not a secret as GitHub documents it. */
export function readActionsSecret(row: unknown): ActionsSecret | undefined {
  const name = textOf(memberOf(row, "name"));
  const createdAt = instantOf(memberOf(row, "created_at"));
  const updatedAt = instantOf(memberOf(row, "updated_at"));
  if (name === undefined || createdAt === undefined || updatedAt === undefined) return undefined;
  return { name, createdAt, updatedAt };
}
