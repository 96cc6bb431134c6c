import { github } from "../../../../src/collect/github/index.ts";
import { appManifest } from "../../../../src/command/init/github-app.ts";
import type { GithubWorld } from "../../../../src/estate/github/world.ts";
import { newKeys } from "../keys.ts";
import type { Thing } from "./expected.ts";

/** A token that reads the organization. */
export interface Reader {
  /** As a phrase. */
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What GitHub shows it, by its documentation. */
  readonly sees: (thing: Thing) => boolean;
  /** The repositories that it shows it, although perhaps nothing in them. */
  readonly lists: (repository: Repository) => boolean;
}

type Repository = NonNullable<GithubWorld["repositories"]>[number];

const pair = newKeys();

/** What the app of `outlived init --github` asks for. */
const manifest = appManifest(github.sections, "https://example.com");
const permissionsOfApp = Object.entries(manifest.default_permissions).map(([name, level]) => `${name}=${level}`);

/** The repositories that the owner of the fine-grained token chose. */
const chosen = ["shop", "infra", "legacy-billing", "handbook", "website", "accounts-api", "accounts-jobs"];
/** The repository of the workflow. */
const ofWorkflow = "shop";

/** How the world knows these tokens. README.md names the permissions and scopes. */
export const readersOfWorld = {
  signingApps: [{ id: 505, slug: "outlived-acme", publicKey: pair.publicKey, permissions: permissionsOfApp }],
  tokens: [
    { value: "ghp_CANARY-CLASSIC", scopes: ["repo", "admin:org", "admin:org_hook", "read:audit_log"] },
    { value: "github_pat_CANARY-FINE", permissions: permissionsOfApp, repositories: chosen },
    {
      value: "ghs_CANARY-WORKFLOW",
      // What `permissions: read-all` gives, as far as a scan could use it.
      permissions: ["actions=read", "contents=read", "issues=read", "metadata=read", "security_events=read"],
      repositories: [ofWorkflow],
    },
  ],
};

const appsOnly: ReadonlySet<string> = new Set(["fine-grained-token", "token-request"]);

export const readers = {
  app: {
    name: "a GitHub App",
    environment: { OUTLIVED_GITHUB_APP_ID: "505", OUTLIVED_GITHUB_APP_PRIVATE_KEY: pair.privateKey },
    sees: () => true,
    lists: () => true,
  },
  classic: {
    name: "an owner's classic token",
    environment: { OUTLIVED_GITHUB_TOKEN: "ghp_CANARY-CLASSIC" },
    sees: ({ kind, trait }) => !appsOnly.has(kind) && trait !== "by-oauth-app",
    lists: () => true,
  },
  fineGrained: {
    name: "a fine-grained token for some repositories",
    environment: { OUTLIVED_GITHUB_TOKEN: "github_pat_CANARY-FINE" },
    sees: ({ kind, repository, trait }) =>
      trait === "public-file" || (!appsOnly.has(kind) && (repository === undefined || chosen.includes(repository))),
    lists: ({ name, private: isPrivate }) => !isPrivate || chosen.includes(name),
  },
  workflow: {
    name: "a workflow's own token",
    environment: { GITHUB_TOKEN: "ghs_CANARY-WORKFLOW" },
    sees: ({ repository, trait }) =>
      trait === "public-member" || trait === "public-file" || (trait === "private-file" && repository === ofWorkflow),
    lists: ({ name, private: isPrivate }) => !isPrivate || name === ofWorkflow,
  },
} as const satisfies Readonly<Record<string, Reader>>;
