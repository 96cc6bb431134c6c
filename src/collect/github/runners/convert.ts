import type { Account } from "../../../model/generated/snapshot.ts";
import type { Runner } from "./api.ts";

/** The snapshot's record of one runner; `place` is owner/name of a repository or the login of an organization. */
export function convertRunner({ id, name }: Runner, place: string, source: string): Account {
  return {
    id: `github:${place}:runner:${id}`,
    source,
    kind: "runner",
    name,
    externalId: id,
    // One that is offline takes jobs again as soon as its machine is on.
    status: "active",
    automated: true,
    ...(place.includes("/") && { scope: place }),
  };
}
