import type { Credential } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { agentApps } from "./agents.ts";
import type { AppOwner, Installation } from "./api.ts";

/** The snapshot's record of one installation in an organization, whose source is `github:<login>`. */
export function convertInstallation(
  { id, slug, appIds, createdAt, reach, permissions, suspendedAt }: Installation,
  owner: AppOwner | undefined,
  source: string,
): Credential {
  return {
    id: `${source}:app-installation:${id}`,
    source,
    kind: "app-installation",
    name: slug,
    account: null,
    // Where the server does not tell, it counts as one that works.
    status: typeof suspendedAt === "string" ? "inactive" : "active",
    createdAt,
    // An installation lasts until somebody removes it; only its tokens expire.
    expiresAt: null,
    ...(typeof suspendedAt === "string" && { inactiveSince: suspendedAt }),
    ...(agentApps.has(slug) && { isAgent: true }),
    ...omitUndefined({
      appIds: appIds && [...appIds],
      reach,
      permissions: permissions?.map((permission) => ({ ...permission })),
      clues: owner && cluesOf(owner),
    }),
  };
}

/** None of an app that a company owns: no person answers for it. */
function cluesOf(owner: AppOwner): NonNullable<Credential["clues"]> {
  if (owner.kind === "company") return [];
  return [{ method: "owner", says: owner.login, externalId: owner.id, detail: "owns the GitHub App" }];
}
