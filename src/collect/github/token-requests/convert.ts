import type { Credential } from "../../../model/generated/snapshot.ts";
import type { FineGrainedToken } from "../fine-grained-tokens/api.ts";
import { heldToken } from "../fine-grained-tokens/convert.ts";

/** The snapshot's record of a token that waits to be let in. When it was last used elsewhere says nothing here. */
export function convertTokenRequest(token: FineGrainedToken, source: string): Credential {
  return {
    ...heldToken(token, source),
    id: `${source}:token-request:${token.id}`,
    kind: "token-request",
    status: token.isExpired ? "expired" : "pending",
  };
}
