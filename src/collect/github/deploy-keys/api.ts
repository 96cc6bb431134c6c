import { omitUndefined } from "../../../model/omit-undefined.ts";
import { idOf, instantOf, memberOf, nullable, textOf } from "../fields.ts";

/** What is read of a deploy key. Older servers do not send the last three, which does not mean null. */
export interface DeployKey {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly createdAt: string;
  readonly readOnly: boolean;
  readonly addedBy?: string | null;
  readonly lastUsed?: string | null;
  readonly enabled?: boolean;
}

export const route = "GET /repos/{owner}/{repo}/keys";

/** Reads one row; undefined if it is not a deploy key as GitHub documents it. */
export function readDeployKey(row: unknown): DeployKey | undefined {
  const id = idOf(memberOf(row, "id"));
  const key = memberOf(row, "key");
  const title = memberOf(row, "title");
  const createdAt = instantOf(memberOf(row, "created_at"));
  const readOnly = memberOf(row, "read_only");
  if (id === undefined || createdAt === undefined || typeof readOnly !== "boolean") return undefined;
  if (typeof key !== "string" || typeof title !== "string") return undefined;
  const enabled = memberOf(row, "enabled");
  return omitUndefined({
    id,
    key,
    title,
    createdAt,
    readOnly,
    addedBy: nullable(memberOf(row, "added_by"), textOf),
    lastUsed: nullable(memberOf(row, "last_used"), instantOf),
    enabled: typeof enabled === "boolean" ? enabled : undefined,
  });
}
