import { instantOf, memberOf, textOf } from "../fields.ts";

/** What is read of a secret. GitHub has no call that returns a value, a creator or a last use. */
export interface ActionsSecret {
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const route = "GET /repos/{owner}/{repo}/actions/secrets";

/** Reads one row; undefined if it is not a secret as GitHub documents it. */
export function readActionsSecret(row: unknown): ActionsSecret | undefined {
  const name = textOf(memberOf(row, "name"));
  const createdAt = instantOf(memberOf(row, "created_at"));
  const updatedAt = instantOf(memberOf(row, "updated_at"));
  if (name === undefined || createdAt === undefined || updatedAt === undefined) return undefined;
  return { name, createdAt, updatedAt };
}
