import { count, flag, formatInstant, instant, list, oneOf, record, text } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import { minimalRepositoryBody, nodeId, userBody } from "./bodies.ts";
import type { Call } from "./handlers.ts";
import { pageOf } from "./responses.ts";
import type { RepositoryWorld } from "./world.ts";

const user = record({ login: text, id: count });

/** Somebody who is invited to the organization, by login or by address. */
const invitation = record(
  { id: count, at: instant, inviter: user },
  { login: text, email: text, role: oneOf("direct_member", "admin", "billing_manager") },
);

/** Somebody who is invited to one repository. GitHub has `invitee: null` of a user who was deleted, and of an e-mail address. */
export const repositoryInvitation = record(
  { id: count, at: instant },
  { invitee: user, inviter: user, permission: oneOf("read", "write", "admin", "triage", "maintain"), expired: flag },
);

/** What the world has beside its members. */
export const invitationLists = { pendingInvitations: list(invitation) };

export function listInvitations(call: Call): EstateResponse {
  const { world, request } = call;
  const path = `/organizations/${world.organization.id}/invitations`;
  return pageOf(call, world.pendingInvitations ?? [], path, (one) => ({
    id: one.id,
    node_id: nodeId("OrganizationInvitation", one.id),
    login: one.login ?? null,
    email: one.email ?? null,
    role: one.role ?? "direct_member",
    created_at: formatInstant(one.at),
    inviter: userBody(one.inviter, request.base),
    team_count: 0,
    invitation_teams_url: `${request.base}${path}/${one.id}/teams`,
  }));
}

export function listRepositoryInvitations(call: Call, repository: RepositoryWorld): EstateResponse {
  const { world, request } = call;
  const { base } = request;
  const body = minimalRepositoryBody(repository, world.organization, base);
  return pageOf(call, repository.invitations ?? [], `/repositories/${repository.id}/invitations`, (one) => ({
    id: one.id,
    node_id: nodeId("RepositoryInvitation", one.id),
    repository: body,
    invitee: one.invitee === undefined ? null : userBody(one.invitee, base),
    inviter: one.inviter === undefined ? null : userBody(one.inviter, base),
    permissions: one.permission ?? "write",
    created_at: formatInstant(one.at),
    expired: one.expired ?? false,
    url: `${base}/user/repository_invitations/${one.id}`,
    html_url: `${base}/html/${world.organization.login}/${repository.name}/invitations`,
  }));
}
