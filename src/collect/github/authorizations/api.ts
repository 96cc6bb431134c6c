import { omitUndefined } from "../../../model/omit-undefined.ts";
import { idOf, instantOf, memberOf, nullable, textOf } from "../fields.ts";

/** What is read of a credential that a member has authorized for single sign-on. */
export interface Authorization {
  readonly kind: "classic-token" | "user-ssh-key";
  readonly login: string;
  /** Of the authorization, which is made anew when the member authorizes the same credential again. */
  readonly id: string;
  /** Of the token or key itself. Absent: GitHub does not tell. */
  readonly credentialId?: string;
  readonly authorizedAt: string;
  /** null: never used. */
  readonly lastUsed?: string | null;
  /** The note of a token, the title of a key. */
  readonly name?: string;
  readonly scopes?: readonly string[];
  readonly fingerprint?: string;
  /** Of a token. null: never expires. */
  readonly expiresAt?: string | null;
}

/** An authorization of an OAuth app or a GitHub App, which GitHub documents as never listed here. */
export interface AppAuthorization {
  readonly kind: "app";
}

export const route = "GET /orgs/{org}/credential-authorizations";

const kinds: Readonly<Record<string, Authorization["kind"] | "app">> = {
  "personal access token": "classic-token",
  "SSH key": "user-ssh-key",
  "OAuth app token": "app",
  "GitHub app token": "app",
};

/**
 * Reads one row; undefined if it is not an authorization as GitHub documents it. The last characters of a token, which
 * GitHub sends too, are not read.
 */
export function readAuthorization(row: unknown): Authorization | AppAuthorization | undefined {
  const type = memberOf(row, "credential_type");
  const kind = typeof type === "string" && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (kind === "app") return { kind };
  const login = textOf(memberOf(row, "login"));
  const id = idOf(memberOf(row, "credential_id"));
  const authorizedAt = instantOf(memberOf(row, "credential_authorized_at"));
  if (kind === undefined || login === undefined || id === undefined || authorizedAt === undefined) return undefined;
  const isToken = kind === "classic-token";
  return omitUndefined({
    kind,
    login,
    id,
    credentialId: idOf(memberOf(row, "authorized_credential_id")),
    authorizedAt,
    lastUsed: nullable(memberOf(row, "credential_accessed_at"), instantOf),
    name: textOf(memberOf(row, isToken ? "authorized_credential_note" : "authorized_credential_title")),
    scopes: isToken ? scopesOf(memberOf(row, "scopes")) : undefined,
    fingerprint: isToken ? undefined : textOf(memberOf(row, "fingerprint")),
    expiresAt: isToken ? nullable(memberOf(row, "authorized_credential_expires_at"), instantOf) : undefined,
  });
}

function scopesOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const scopes = value.map(textOf).filter((scope) => scope !== undefined);
  return scopes.length === value.length ? scopes : undefined;
}
