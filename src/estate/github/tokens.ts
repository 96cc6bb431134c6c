import { count, flag, formatInstant, instant, json, list, nullable, oneOf, record, text } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import { minimalRepositoryBody, userBody } from "./bodies.ts";
import type { Call } from "./handlers.ts";
import { cursorPageOf, notFound, pageOf } from "./responses.ts";

const holder = record({ login: text, id: count });

const grantedToken = record(
  { id: count, tokenId: count, name: text, owner: holder, at: instant },
  {
    // Absent: none. Of a selection the names.
    selection: oneOf("all", "subset"),
    repositories: list(text),
    // By organization, repository and other: the names with their levels.
    permissions: json,
    // Absent, both are null: it never expires, and was never used.
    expiresAt: instant,
    lastUsedAt: instant,
    expired: flag,
  },
);

const authorization = record(
  { login: text, id: count, type: text, at: instant },
  {
    // `null` is what GitHub sends for old authorizations.
    credentialId: nullable(count),
    lastUsedAt: instant,
    lastEight: text,
    scopes: list(text),
    fingerprint: text,
    title: text,
    note: text,
    // Only tokens have it. `null` never expires.
    expiresAt: nullable(instant),
  },
);

/** What the world has of its members' own credentials. */
export const tokenLists = {
  fineGrainedTokens: list(grantedToken),
  tokenRequests: list(grantedToken),
  // Credentials that are authorized for single sign-on; only GitHub Enterprise Cloud has the list.
  authorizations: list(authorization),
};

type GrantedToken = ReturnType<typeof grantedToken>;
type Authorization = ReturnType<typeof authorization>;

export function listFineGrainedTokens(call: Call): EstateResponse {
  const { world, request } = call;
  return pageOf(call, world.fineGrainedTokens ?? [], pathOf(call, "personal-access-tokens"), (token) => ({
    ...tokenBody(token, request.base, "personal-access-tokens", call),
    access_granted_at: formatInstant(token.at),
  }));
}

export function listTokenRequests(call: Call): EstateResponse {
  const { world, request } = call;
  return pageOf(call, world.tokenRequests ?? [], pathOf(call, "personal-access-token-requests"), (token) => ({
    ...tokenBody(token, request.base, "personal-access-token-requests", call),
    reason: null,
    created_at: formatInstant(token.at),
  }));
}

export function listRepositoriesOfToken(call: Call): EstateResponse {
  const { world, request, route } = call;
  const token = world.fineGrainedTokens?.find(({ id }) => String(id) === route.id);
  if (token === undefined) return notFound(route.operation);
  const opened = (world.repositories ?? []).filter(({ name }) => token.repositories?.includes(name));
  return pageOf(call, opened, pathOf(call, `personal-access-tokens/${token.id}/repositories`), (repository) =>
    minimalRepositoryBody(repository, world.organization, request.base),
  );
}

export function listAuthorizations(call: Call): EstateResponse {
  const { world, route } = call;
  if (world.plan !== "enterprise") return notFound(route.operation);
  return cursorPageOf(call, world.authorizations ?? [], pathOf(call, "credential-authorizations"), authorizationBody);
}

function pathOf({ world }: Call, path: string): string {
  return `/organizations/${world.organization.id}/${path}`;
}

function tokenBody(token: GrantedToken, base: string, path: string, { world }: Call): object {
  return {
    id: token.id,
    owner: userBody(token.owner, base),
    repository_selection: token.selection ?? "none",
    repositories_url: `${base}/organizations/${world.organization.id}/${path}/${token.id}/repositories`,
    permissions: token.permissions ?? {},
    token_id: token.tokenId,
    token_name: token.name,
    token_expired: token.expired ?? false,
    token_expires_at: orNull(token.expiresAt),
    token_last_used_at: orNull(token.lastUsedAt),
  };
}

function authorizationBody(one: Authorization): object {
  return {
    login: one.login,
    credential_id: one.id,
    credential_type: one.type,
    token_last_eight: one.lastEight,
    credential_authorized_at: formatInstant(one.at),
    credential_accessed_at: orNull(one.lastUsedAt),
    scopes: one.scopes,
    fingerprint: one.fingerprint,
    authorized_credential_id: one.credentialId ?? null,
    authorized_credential_title: one.title,
    authorized_credential_note: one.note,
    authorized_credential_expires_at: one.expiresAt === undefined ? undefined : orNull(one.expiresAt ?? undefined),
  };
}

function orNull(date: Date | undefined): string | null {
  return date === undefined ? null : formatInstant(date);
}
