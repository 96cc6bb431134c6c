import { idOf, memberOf, textOf } from "../fields.ts";

/** What is read of a self-hosted runner. GitHub tells neither who registered it nor when. */
export interface Runner {
  readonly id: string;
  readonly name: string;
}

export const route = "GET /repos/{owner}/{repo}/actions/runners";

/** Reads one row; undefined if it is not a runner as GitHub documents it. */
export function readRunner(row: unknown): Runner | undefined {
  const id = idOf(memberOf(row, "id"));
  const name = textOf(memberOf(row, "name"));
  return id === undefined || name === undefined ? undefined : { id, name };
}
