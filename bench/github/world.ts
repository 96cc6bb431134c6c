import { permissionsOfApp } from "../../src/collect/github/sections.ts";

/** Now, in this world. */
export const today = "2026-11-16T08:00:00Z";
export const organization = { login: "acme-example", id: 1, name: "Acme", createdAt: today };

export interface Size {
  readonly repositories: number;
  readonly members: number;
}

const production = ["production", "staging", "preview"];

const workflow = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: actions/checkout@v4
      - run: npm ci && npm test && npm run deploy
        env:
          TOKEN: \${{ secrets.TOKEN }}
          PASSWORD: \${{ secrets.PASSWORD }}
`;

/** A part of the repositories have a list that is not empty: every n-th of them. */
const every = { deployKeys: 10, secrets: 3, environments: 5, dependabotSecrets: 20, webhooks: 10 };
const workflowsOfRepository = 3;

/** The file github.json of such an organization. Its app may read everything that outlived asks for. */
export function worldOf(size: Size, publicKey: string): object {
  const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdntTthvHK/RXtB4f0jjLwtZQND0ZdLJeYh/5CFaoG1";
  const secret = { createdAt: today, updatedAt: today, value: "none" };
  const deployKey = { title: "deploy", key, createdAt: today, readOnly: true, addedBy: "user-1", lastUsed: null };
  const webhook = { events: ["push"], url: "https://hooks.example.com/x", createdAt: today };
  const files = Array.from({ length: workflowsOfRepository }, (_, index) => ({
    path: `.github/workflows/${index}.yml`,
    text: workflow,
  }));
  const repositories = Array.from({ length: size.repositories }, (_, index) => {
    const has = (list: keyof typeof every): boolean => index % every[list] === 0;
    return {
      id: index + 1,
      name: `repository-${String(index).padStart(5, "0")}`,
      private: true,
      createdAt: today,
      pushedAt: today,
      files,
      deployKeys: has("deployKeys") ? [{ id: index + 1, enabled: true, ...deployKey }] : [],
      secrets: has("secrets") ? ["TOKEN", "PASSWORD"].map((name) => ({ name, ...secret })) : [],
      environments: has("environments")
        ? production.map((name, place) => ({
            id: index * 10 + place + 1,
            name,
            createdAt: today,
            secrets: [{ name: "KEY", ...secret }],
          }))
        : [],
      dependabotSecrets: has("dependabotSecrets") ? [{ name: "REGISTRY", ...secret }] : [],
      webhooks: has("webhooks") ? [{ id: index + 1, ...webhook }] : [],
    };
  });
  const members = Array.from({ length: size.members }, (_, index) => ({
    id: index + 1,
    login: `user-${index + 1}`,
    role: index < 5 ? "admin" : "member",
  }));
  const permissions = [...permissionsOfApp(["workflows"])].map((permission) => `${permission}=read`);
  return { organization, repositories, members, signingApps: [{ id: 1, slug: "acme-audit", publicKey, permissions }] };
}

/** What a program costs that asks for each list of each repository, and for each file. */
export interface NaiveCalls {
  /** Of the lists that outlived reads in this benchmark. */
  readonly same: number;
  /** With the lists of each repository that it reads only where the configuration names them, beside workflows. */
  readonly all: number;
}

export function naiveCalls({ repositories, members }: Size): NaiveCalls {
  const pages = (rows: number): number => Math.max(1, Math.ceil(rows / 100));
  // The organization, its members and administrators, and one list of each further section of the organization.
  const ofOrganization = 1 + pages(repositories) + 2 * pages(members) + listsOfOrganization;
  // Deploy keys, Actions secrets, environments, Dependabot secrets, webhooks, and the tree of the workflows.
  const lists = 6 * repositories;
  const secretsOfEnvironments = production.length * Math.ceil(repositories / every.environments);
  const same = ofOrganization + lists + secretsOfEnvironments + workflowsOfRepository * repositories;
  // Agent secrets, runners and invitations.
  return { same, all: same + 3 * repositories };
}

/**
 * Outside collaborators, invitations, three lists of tokens, four of stored secrets, webhooks, apps, runners, alerts, and the
 * audit log.
 */
const listsOfOrganization = 14;
