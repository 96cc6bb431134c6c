import { holderOf } from "./people.ts";
import type { Fields } from "./records.ts";
import { at } from "./when.ts";

/** Who created something in the last 180 days, the newest entry first. What is older GitHub no longer has. */
export const auditLog: readonly Fields[] = [
  created("repo.create_actions_secret", "2026-11-11", "bito", { key: "TEST_KEY", repository: "scratch" }),
  created("repo.create_actions_secret", "2026-08-03", "mira-okafor", { key: "NPM_TOKEN", repository: "shop" }),
  // The secret of this name was made on another day, so this was one before it.
  created("repo.create_actions_secret", "2026-07-01", "noorh", { key: "SHARED_NAME", repository: "shop" }),
  created("integration_installation.create", "2026-08-20", "rduarte", { app: "Acme Deploy" }),
  // What an app did names no person.
  { ...created("hook.create", "2026-06-06", "acme-merge[bot]", { hook: 16 }), actorIsBot: true },
];

function created(action: string, day: string, actor: string, fields: Fields): Fields {
  return { action, at: at(day), actor, actorId: holderOf(actor).id, ...fields };
}
