import { count, flag, instant, list, nullable, record, text } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import type { Call } from "./handlers.ts";
import { cursorPageOf, errorResponse, notFound } from "./responses.ts";

const entry = record(
  { action: text, at: instant },
  // `repository` is a name without its owner. `actor` is null of a user who was deleted.
  { actor: nullable(text), actorId: count, actorIsBot: flag, key: text, repository: text, hook: count, app: text },
);

/** What the audit log has, the newest entry first. */
export const auditLogLists = { auditLog: list(entry) };

type Entry = ReturnType<typeof entry>;

/** Answers a search for one action since a day. Only GitHub Enterprise Cloud has the log. */
export function searchAuditLog(call: Call): EstateResponse {
  const { world, request, route } = call;
  if (world.plan !== "enterprise") return notFound(route.operation);
  const phrase = request.url.searchParams.get("phrase") ?? "";
  const [, action, since = ""] = /^action:(\S+) created:>=(\d{4}-\d\d-\d\d)$/.exec(phrase) ?? [];
  if (action === undefined) return errorResponse(422, "The estate does not know this search");
  const found = (world.auditLog ?? []).filter((one) => one.action === action && one.at.getTime() >= Date.parse(since));
  const path = `/organizations/${world.organization.id}/audit-log`;
  return cursorPageOf(call, found, path, (one) => entryBody(one, call), "after");
}

function entryBody(
  { action, at, actor, actorId, actorIsBot, key, repository, hook, app }: Entry,
  { world }: Call,
): object {
  const { login, id } = world.organization;
  const time = at.getTime();
  return {
    "@timestamp": time,
    _document_id: Buffer.from(`${action}${time}`).toString("base64url"),
    action,
    actor: actor ?? undefined,
    actor_id: actorId,
    actor_is_bot: actorIsBot,
    created_at: time,
    hook_id: hook,
    integration: app,
    key,
    operation_type: "create",
    org: login,
    org_id: id,
    repo: repository === undefined ? undefined : `${login}/${repository}`,
  };
}
