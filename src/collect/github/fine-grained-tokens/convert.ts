import type { Credential } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { lastUseSince } from "../fields.ts";
import type { FineGrainedToken } from "./api.ts";

/** The snapshot's record of a token that may access the organization; `resources` are the repositories of a selection. */
export function convertFineGrainedToken(
  token: FineGrainedToken,
  source: string,
  resources: readonly string[] | undefined,
): Credential {
  const { lastUsed } = token;
  return {
    ...heldToken(token, source),
    id: `${source}:fine-grained-token:${token.tokenId}`,
    kind: "fine-grained-token",
    status: token.isExpired ? "expired" : "active",
    ...omitUndefined({
      lastUsed: lastUsed === undefined ? undefined : lastUseSince(lastUsed, token.at),
      resources: resources === undefined ? undefined : [...resources].sort(),
    }),
  };
}

/** What a token and a request for one have in common: whose it is, and what it opens or would open. */
export function heldToken(token: FineGrainedToken, source: string): Omit<Credential, "id" | "kind" | "status"> {
  const { owner, expiresAt, reach, permissions } = token;
  return {
    source,
    name: token.name,
    account: `${source}:user:${owner.id}`,
    createdAt: token.at,
    clues: [{ method: "owner", says: owner.login, externalId: owner.id, detail: "owns the token" }],
    ...omitUndefined({ expiresAt, reach, permissions }),
  };
}
