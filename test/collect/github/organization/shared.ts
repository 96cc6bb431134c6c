import { type Fields, runner, secret, webhook } from "./records.ts";
import { at, dayOf } from "./when.ts";

/** A secret that the organization shares with repositories: with those that are named, or as the word says. */
function shared(
  name: string,
  readers: "all" | "private" | readonly string[],
  created: string,
  updated = created,
): Fields {
  const visibility =
    typeof readers === "string" ? { visibility: readers } : { visibility: "selected", selected: readers };
  return { ...secret(name, created, updated), ...visibility };
}

/** What belongs to the organization and opens something for several repositories. */
export const shares = {
  organizationSecrets: [
    shared("SHARED_NAME", "all", "2023-01-01"),
    shared("PRIVATE_ONLY", "private", "2023-02-01", "2025-02-01"),
    shared("SIGNING_KEY", ["shop", "website", "Mobile.App"], "2023-03-01"),
    shared("NOBODYS", [], "2022-01-01"),
    // A repository that GitHub has blocked can be selected, too.
    shared("BLOCKED_READER", ["takedown"], "2022-02-01"),
    // With these there are 105, which are two pages.
    ...Array.from({ length: 100 }, (_, index) =>
      shared(`TEAM_TOKEN_${String(index + 1).padStart(3, "0")}`, index % 2 === 0 ? "all" : "private", dayOf(index * 5)),
    ),
  ],
  organizationDependabotSecrets: [
    shared("REGISTRY_TOKEN", "all", "2023-04-01"),
    shared("PACKAGES_TOKEN", ["shop", "billing-api"], "2024-04-01", "2024-10-01"),
  ],
  codespacesSecrets: [
    shared("DOTFILES_TOKEN", "private", "2023-05-01"),
    shared("EDITOR_KEY", ["infra"], "2023-06-01"),
    shared("LICENSE", "all", "2023-07-01"),
  ],
  organizationAgentSecrets: [
    shared("SEARCH_INDEX", "all", "2026-03-01"),
    shared("BROWSER_KEY", ["agents-lab"], "2026-04-01"),
  ],
  webhooks: [
    webhook(1, "https://audit.example.com", { secret: "CANARY-HOOK", events: ["*"] }),
    webhook(2, "https://unsigned.example.com", { insecureSsl: "1" }),
    webhook(3, "https://org-oauth.example.com", { byOauthApp: true, secret: "CANARY-HOOK" }),
  ],
  runners: [runner(1, "shared-linux-1"), runner(2, "shared-linux-2", { offline: true }), runner(3, "gpu")],
  installations: [
    installation(1, "acme-deploy", {
      permissions: { contents: "write", secrets: "write" },
      createdAt: at("2026-08-20"),
    }),
    installation(2, "claude", { permissions: { contents: "write", pull_requests: "write" }, selection: "selected" }),
    installation(3, "old-scanner", { permissions: { administration: "read" }, suspendedAt: at("2025-11-30") }),
    installation(4, "mira-helper", { permissions: { members: "read" } }),
    installation(5, "outlived-acme", { permissions: { administration: "read", members: "read" } }),
  ],
  // Those of them that are public.
  apps: [
    app("acme-deploy", 501, { login: "deploy-company", id: 3300001, type: "Organization" }),
    app("old-scanner", 503, { login: "scanner-company", id: 3300002, type: "Organization" }),
    app("mira-helper", 504, { login: "mira-okafor", id: 5100005, type: "User" }),
  ],
};

function installation(id: number, slug: string, fields: Fields): Fields {
  return { id, appId: 500 + id, slug, selection: "all", createdAt: at("2024-03-03"), ...fields };
}

function app(slug: string, id: number, owner: Fields): Fields {
  return { slug, id, owner, createdAt: at("2020-01-01") };
}
