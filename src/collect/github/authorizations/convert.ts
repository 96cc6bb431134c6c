import type { Credential } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { lastUseSince } from "../fields.ts";
import type { Authorization } from "./api.ts";

/**
 * The snapshot's record of a credential that is authorized for single sign-on. GitHub tells neither when it was made nor
 * the number of its owner: the date is that of the authorization, and the account is left for the login to find.
 */
export function convertAuthorization(one: Authorization, source: string): Credential {
  const { kind, lastUsed, scopes } = one;
  return {
    id: `${source}:${kind}:${one.credentialId ?? `authorization-${one.id}`}`,
    source,
    kind,
    name: one.name ?? unnamed(one),
    status: "active",
    createdAt: one.authorizedAt,
    clues: [{ method: "owner", says: one.login, detail: "authorized it for single sign-on" }],
    ...omitUndefined({
      // SSH keys have no expiry date. https://docs.github.com/en/rest/users/keys
      expiresAt: kind === "user-ssh-key" ? null : one.expiresAt,
      lastUsed: lastUsed === undefined ? undefined : lastUseSince(lastUsed, one.authorizedAt),
      permissions: scopes?.map((name) => ({ name, level: levelOf(name) })),
      fingerprint: one.fingerprint,
    }),
  };
}

function unnamed({ kind, authorizedAt }: Authorization): string {
  return `${kind === "classic-token" ? "no note" : "no title"}, authorized ${authorizedAt.slice(0, 10)}`;
}

/** What a scope allows at most. https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps */
function levelOf(scope: string): "read" | "write" | "admin" {
  if (/^read:|:(read|email)$|^notifications$/.test(scope)) return "read";
  return /^(admin|delete|manage_\w+):|^(repo|site_admin|delete_repo)$/.test(scope) ? "admin" : "write";
}
