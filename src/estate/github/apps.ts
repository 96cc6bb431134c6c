import { count, formatInstant, instant, mapOf, oneOf, record, text } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import { nodeId, userBody } from "./bodies.ts";
import type { Call } from "./handlers.ts";
import { notFound, ok, pageOf } from "./responses.ts";

export const installation = record(
  {
    id: count,
    appId: count,
    slug: text,
    permissions: mapOf(oneOf("read", "write", "admin")),
    selection: oneOf("all", "selected"),
    createdAt: instant,
  },
  { suspendedAt: instant },
);

/** A public app. GitHub shows a private one to its owner only. */
export const app = record({
  slug: text,
  id: count,
  createdAt: instant,
  owner: record({ login: text, id: count, type: oneOf("User", "Organization") }),
});

type InstallationWorld = ReturnType<typeof installation>;

export function listInstallations(call: Call): EstateResponse {
  const { organization, installations = [] } = call.world;
  const path = `/organizations/${organization.id}/installations`;
  const describe = (one: InstallationWorld): object => installationBody(one, call);
  return pageOf(call, installations, path, describe, (page) => ({
    total_count: installations.length,
    installations: page,
  }));
}

function installationBody(one: InstallationWorld, { request: { base }, world: { organization } }: Call): object {
  const { id, appId, slug, permissions, selection, suspendedAt } = one;
  const url = `${base}/app/installations/${id}`;
  return {
    id,
    account: userBody({ ...organization, type: "Organization" }, base),
    app_id: appId,
    app_slug: slug,
    target_id: organization.id,
    target_type: "Organization",
    repository_selection: selection,
    permissions: Object.fromEntries(permissions),
    events: [],
    access_tokens_url: `${url}/access_tokens`,
    repositories_url: `${base}/installation/repositories`,
    html_url: `${base}/html/organizations/${organization.login}/settings/installations/${id}`,
    single_file_name: null,
    created_at: formatInstant(one.createdAt),
    updated_at: formatInstant(one.createdAt),
    suspended_at: suspendedAt === undefined ? null : formatInstant(suspendedAt),
    suspended_by: null,
  };
}

export function getApp({ request, route, world: { apps = [] } }: Call): EstateResponse {
  const found = apps.find(({ slug }) => slug === route.id);
  if (found === undefined) return notFound(route.operation);
  const { slug, id, owner, createdAt } = found;
  const address = `${request.base}/html/apps/${slug}`;
  return ok(
    {
      id,
      slug,
      node_id: nodeId("App", id),
      owner: userBody(owner, request.base),
      name: slug,
      description: null,
      external_url: address,
      html_url: address,
      created_at: formatInstant(createdAt),
      updated_at: formatInstant(createdAt),
      permissions: { metadata: "read" },
      events: [],
    },
    request,
  );
}
