import { alert, deployKey, environment, type Fields, invitation, runner, secret, webhook } from "./records.ts";
import { services } from "./services.ts";
import { at } from "./when.ts";
import { filesOf } from "./workflows.ts";

/** Repositories that each show something of their own. */
const special: Readonly<Record<string, Fields>> = {
  // Has something of every kind. It was renamed.
  shop: {
    formerNames: ["store"],
    deployKeys: [
      deployKey(9100001, "mira laptop", { addedBy: "mira-okafor", lastUsed: at("2026-11-15"), readOnly: false }),
      // Of the former holder of a login that somebody else has now.
      deployKey(9100002, "release box", { addedBy: "pwalsh", createdAt: at("2021-03-01"), lastUsed: at("2026-11-01") }),
      // GitHub does not know any more who added it.
      deployKey(9100003, "old mirror", { addedBy: null, createdAt: at("2019-06-01") }),
      deployKey(9100004, "switched off", { addedBy: "rduarte", enabled: false }),
    ],
    secrets: [
      secret("AWS_ACCESS_KEY_ID", "2022-06-20", "2023-05-09"),
      secret("AWS_SECRET_ACCESS_KEY", "2022-06-20", "2023-05-09"),
      // The organization has one of the same name.
      secret("NPM_TOKEN", "2026-08-03"),
      secret("SHARED_NAME", "2024-03-01"),
    ],
    environments: [
      environment(1, "production/eu", [secret("SHARED_NAME", "2024-04-01"), secret("STRIPE_KEY", "2024-04-01")]),
      environment(2, "blue green", [secret("STRIPE_KEY", "2024-05-01")]),
      environment(3, "Übung: 50%", [secret("STRIPE_KEY", "2024-06-01", "2025-06-01")]),
      environment(4, "empty"),
    ],
    dependabotSecrets: [secret("NPM_TOKEN", "2024-01-15")],
    agentSecrets: [secret("AGENT_KEY", "2026-10-10")],
    webhooks: [
      webhook(11, "https://ci.example.com", { secret: "CANARY-HOOK", lastResponse: 200, events: ["push", "release"] }),
      webhook(12, "http://old-ci.example.com:8080", { insecureSsl: "1", lastResponse: 404 }),
      webhook(13, "https://retired.example.com", { inactive: true, secret: "CANARY-HOOK" }),
      webhook(14, "https://oauth.example.com", { byOauthApp: true, secret: "CANARY-HOOK" }),
    ],
    runners: [runner(21, "shop-build-1"), runner(22, "shop-build-2", { offline: true })],
    alerts: [
      alert(1, "stripe_api_key", {
        validity: "active",
        publiclyLeaked: true,
        location: { path: "src/pay.ts", line: 12, column: 9 },
      }),
      alert(2, "slack_api_token", {
        validity: "inactive",
        location: { path: "Home.md", line: 3, column: 1, wiki: true },
      }),
      alert(3, "generic_password", { resolved: true }),
      // In an issue, so there is no file.
      alert(4, "google_api_key"),
    ],
    invitations: [
      invitation(31, { invitee: { login: "vendor-qa", id: 5300001 }, permission: "maintain" }),
      invitation(32, { invitee: { login: "vendor-old", id: 5300002 }, permission: "read", expired: true }),
      // GitHub does not know any more who was invited.
      invitation(33, { permission: "admin" }),
    ],
  },
  // Nobody can write to it, and its keys still open it.
  "legacy-billing": {
    archived: true,
    deployKeys: [
      deployKey(9100011, "nightly export", { addedBy: "dshaw", readOnly: false, lastUsed: at("2026-11-10") }),
    ],
    secrets: [secret("ORACLE_PASSWORD", "2019-04-01", "2020-04-01")],
    environments: [environment(5, "production", [secret("FTP_PASSWORD", "2019-05-01")])],
    webhooks: [webhook(15, "https://archive.example.com", { secret: "CANARY-HOOK", lastResponse: null })],
    alerts: [
      alert(1, "postgres_url", {
        validity: "unknown",
        publiclyLeaked: false,
        location: { path: "db/config.yml", line: 4, column: 13 },
      }),
    ],
  },
  // Everybody sees it, and only an administrator its keys.
  website: {
    private: false,
    deployKeys: [deployKey(9100021, "cdn purge", { addedBy: "acme-ci", lastUsed: at("2026-11-16") })],
    secrets: [secret("CDN_TOKEN", "2025-02-01")],
    environments: [environment(6, "github-pages"), environment(7, "production", [secret("CDN_TOKEN", "2025-03-01")])],
    webhooks: [webhook(16, "https://chat.example.com")],
    alerts: [
      alert(1, "cdn_token", {
        validity: "active",
        publiclyLeaked: true,
        location: { path: "deploy.sh", line: 2, column: 5 },
      }),
    ],
  },
  // A public fork. A fork gets no secrets of where it comes from.
  sdk: { private: false, fork: true, secrets: [secret("SDK_TOKEN", "2024-09-09")] },
  "sdk-fork": { fork: true },
  // Everybody in the enterprise sees it.
  handbook: {
    internal: true,
    deployKeys: [deployKey(9100031, "print server", { addedBy: "hnovak" })],
    secrets: [secret("SEARCH_KEY", "2023-03-03")],
  },
  infra: {
    deployKeys: [
      // Whose account was suspended, so that GitHub hides its login.
      deployKey(9100041, "terraform", {
        addedBy: "9f86d081884c7d65_acme",
        readOnly: false,
        lastUsed: at("2026-11-16"),
      }),
    ],
    secrets: [secret("TF_TOKEN", "2021-01-01", "2026-01-01")],
    environments: [environment(8, "prod:eu", [secret("TF_VAR", "2022-02-02")])],
    runners: [runner(23, "infra-runner")],
    invitations: [invitation(34, { invitee: { login: "dagency", id: 5200001 }, permission: "triage" })],
  },
  // Secret scanning is switched off, so GitHub lists no alert of it.
  scratch: { secretScanning: false, secrets: [secret("TEST_KEY", "2026-11-11")] },
  // GitHub has blocked it, and answers for nothing in it.
  takedown: {
    blocked: "dmca",
    deployKeys: [deployKey(9100051, "blocked", { addedBy: "twrona" })],
    secrets: [secret("BLOCKED_TOKEN", "2025-05-05")],
  },
  "agents-lab": {
    agentSecrets: [secret("MODEL_KEY", "2026-06-01"), secret("SANDBOX_TOKEN", "2026-06-02", "2026-09-02")],
  },
  // The name has upper case and a dot.
  "Mobile.App": {
    deployKeys: [deployKey(9100061, "store upload", { addedBy: "FreyaLund", lastUsed: at("2024-01-05") })],
    alerts: [
      alert(1, "apple_key", { validity: "active", location: { path: "fastlane/Fastfile", line: 7, column: 3 } }),
    ],
  },
  // Nothing at all.
  empty: {},
};

/** 12 that are special, and 108 of services. */
const all: readonly (readonly [string, Fields])[] = [...Object.entries(special), ...services];

/** Who may work in which of them: the outside collaborators, one member by name, and one who is in a team. */
const collaborators: Readonly<Record<string, readonly Fields[]>> = {
  shop: [
    { login: "dagency", id: 5200001, permission: "push" },
    { login: "bito", id: 5100109, permission: "admin" },
    { login: "noorh", id: 5100003, permission: "push", inherited: true },
  ],
  infra: [{ login: "dagency", id: 5200001, permission: "pull" }],
  website: [{ login: "lfreelance", id: 5200002, permission: "pull" }],
  "legacy-billing": [{ login: "vendor-build", id: 5200003, permission: "admin" }],
  "payments-api": [{ login: "lfreelance", id: 5200002, permission: "push" }],
};

export const repositories = all.map(([name, fields], index) => ({
  id: 7100001 + index,
  name,
  private: true,
  createdAt: at("2019-03-01"),
  pushedAt: at("2026-11-01"),
  files: filesOf(name),
  collaborators: collaborators[name] ?? [],
  ...fields,
}));
