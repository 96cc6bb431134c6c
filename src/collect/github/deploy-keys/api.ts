import type { GithubConnection } from "../connection.ts";
import { memberOf } from "../failure.ts";
import { type Listing, listAll } from "../listing.ts";
import type { Repository } from "../repositories.ts";
import { idOf, instantOf, textOf } from "../row.ts";

/** What is taken of a deploy key. The last three may be missing on older servers, which is not the same as null. */
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

/** Lists the deploy keys of one repository. */
export function listDeployKeys(
  { client }: GithubConnection,
  { owner, name }: Repository,
  firstPageOnly: boolean,
): Promise<Listing<DeployKey>> {
  return listAll(client, {
    route: "GET /repos/{owner}/{repo}/keys",
    parameters: { owner, repo: name },
    read: readDeployKey,
    firstPageOnly,
  });
}

/** Reads one row; undefined where it is not a deploy key as GitHub documents it. */
export function readDeployKey(row: unknown): DeployKey | undefined {
  const id = idOf(memberOf(row, "id"));
  const key = memberOf(row, "key");
  const title = memberOf(row, "title");
  const createdAt = instantOf(memberOf(row, "created_at"));
  const readOnly = memberOf(row, "read_only");
  if (id === undefined || createdAt === undefined || typeof readOnly !== "boolean") return undefined;
  if (typeof key !== "string" || typeof title !== "string") return undefined;
  const addedBy = nullable(memberOf(row, "added_by"), textOf);
  const lastUsed = nullable(memberOf(row, "last_used"), instantOf);
  const enabled = memberOf(row, "enabled");
  return {
    id,
    key,
    title,
    createdAt,
    readOnly,
    ...(addedBy !== undefined && { addedBy }),
    ...(lastUsed !== undefined && { lastUsed }),
    ...(typeof enabled === "boolean" && { enabled }),
  };
}

function nullable(value: unknown, read: (value: unknown) => string | undefined): string | null | undefined {
  return value === null ? null : read(value);
}
