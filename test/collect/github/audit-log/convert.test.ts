import { describe, expect, test } from "vitest";
import { phraseOf, readCreation } from "../../../../src/collect/github/audit-log/api.ts";
import { prepareCreators } from "../../../../src/collect/github/audit-log/convert.ts";
import type { Credential, CredentialKind } from "../../../../src/model/generated/snapshot.ts";

const at = "2026-08-03T10:00:00.000Z";
const entry = {
  action: "repo.create_actions_secret",
  actor: "mira-okafor",
  actor_id: 5010002,
  created_at: Date.parse(at),
};

function read(fields: object) {
  const creation = readCreation({ ...entry, ...fields });
  if (creation === undefined) throw new Error("not an entry");
  return creation;
}

function credential(kind: CredentialKind, fields: Partial<Credential>): Credential {
  return {
    id: `github:acme-example:${kind}:1`,
    source: "github:acme-example",
    kind,
    name: "x",
    status: "active",
    createdAt: at,
    ...fields,
  };
}

const secret = credential("actions-secret", { name: "NPM_TOKEN", scope: "acme-example/shop" });

describe("a creation of the audit log belongs to", () => {
  test.each<[string, object, Credential]>([
    [
      "a secret of that repository and name, in any letter case",
      { key: "npm_token", repo: "Acme-Example/shop" },
      secret,
    ],
    [
      "a secret of an environment, whose name the log does not have",
      { action: "environment.create_actions_secret", key: "NPM_TOKEN", repo: "acme-example/shop" },
      credential("environment-secret", { name: "NPM_TOKEN", scope: "acme-example/shop", environment: "production" }),
    ],
    [
      "a secret of the organization",
      { action: "org.create_actions_secret", key: "NPM_TOKEN", org: "acme-example" },
      credential("organization-secret", { name: "NPM_TOKEN" }),
    ],
    [
      "a secret of Dependabot",
      {
        action: "repo.create_integration_secret",
        key: "NPM_TOKEN",
        repo: "acme-example/shop",
        integration: "Dependabot",
      },
      credential("dependabot-secret", { name: "NPM_TOKEN", scope: "acme-example/shop" }),
    ],
    [
      "the webhook with that number",
      { action: "hook.create", hook_id: 1, name: "web" },
      credential("webhook", { name: "https://ci.example.com" }),
    ],
    [
      "the installation of the app with that name",
      { action: "integration_installation.create", integration: "Acme Deployer" },
      credential("app-installation", { name: "acme-deployer" }),
    ],
  ])("%s", (_what, fields, created) => {
    expect(prepareCreators([read(fields)])(created).clues).toEqual([
      { method: "created-by", says: "mira-okafor", externalId: "5010002", observedAt: at },
    ]);
  });

  test.each<[string, object, Partial<Credential>]>([
    ["another repository", { key: "NPM_TOKEN", repo: "acme-example/infra" }, {}],
    ["another name", { key: "PYPI_TOKEN", repo: "acme-example/shop" }, {}],
    [
      "another time: the name was created again",
      { key: "NPM_TOKEN", repo: "acme-example/shop" },
      { createdAt: "2026-09-01T00:00:00Z" },
    ],
    ["a bot", { key: "NPM_TOKEN", repo: "acme-example/shop", actor_is_bot: true }, {}],
    ["nobody", { key: "NPM_TOKEN", repo: "acme-example/shop", actor: null }, {}],
    ["another kind of secret", { action: "org.create_actions_secret", key: "NPM_TOKEN" }, {}],
  ])("no secret where it is of %s", (_what, fields, changes) => {
    expect(prepareCreators([read(fields)])({ ...secret, ...changes }).clues).toBeUndefined();
  });

  test("the secret of a repository that has another name by now", () => {
    const created = read({ key: "NPM_TOKEN", repo: "acme-example/store", repo_id: 7 });
    const shop = { owner: "acme-example", name: "shop", id: "7" };
    expect(prepareCreators([created], [shop])(secret).clues).toMatchObject([{ says: "mira-okafor" }]);
    const ofAnother = { owner: "acme-example", name: "store", id: "8" };
    expect(
      prepareCreators([created], [shop, ofAnother])({ ...secret, scope: "acme-example/store" }),
    ).not.toHaveProperty("clues");
  });

  test("the secret that was created next to it, of several with the same name", () => {
    const both = [
      read({ key: "NPM_TOKEN", repo: "acme-example/shop", created_at: Date.parse(at) + 1000 }),
      read({ key: "NPM_TOKEN", repo: "acme-example/shop", actor: "rduarte", created_at: Date.parse(at) - 200_000 }),
    ];
    expect(prepareCreators(both)(secret).clues).toMatchObject([{ says: "mira-okafor" }]);
  });
});

test.each([null, [], "x", {}, { action: "hook.create" }, { action: "hook.create", created_at: "yesterday" }])(
  "%j is not an entry",
  (row) => {
    expect(readCreation(row)).toBeUndefined();
  },
);

test("the search says since when, because GitHub gives three months without it", () => {
  expect(phraseOf("hook.create", new Date("2026-11-16T08:00:00Z"))).toBe("action:hook.create created:>=2026-05-20");
});
