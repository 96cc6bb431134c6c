import type { Credential } from "../../../model/generated/snapshot.ts";
import type { Row } from "./api.ts";

/** The snapshot's record of one secret. Pure: provider's shape in, record out. */
export function convertRow({ id, name, createdAt }: Row, source: string): Credential {
  return {
    id: `${source}:secret:${id}`,
    source,
    kind: "secret",
    name,
    account: null,
    status: "active",
    createdAt: new Date(createdAt).toISOString(),
  };
}
