import { describe, expect, test } from "vitest";
import type {
  Account,
  Coverage,
  Credential,
  Identity,
  Reference,
  Snapshot,
} from "../../src/model/generated/snapshot.ts";
import { plainNames } from "../../src/model/names.ts";
import { resolve } from "../../src/resolve/index.ts";
import {
  deployKey,
  entry,
  githubUser,
  hana,
  inShort,
  mira,
  now,
  organization,
  person,
  roster,
  snapshotOf,
  subjectOf,
} from "./records.ts";

const host = "github.example.com";
const server = `github:${host}/acme-example`;
const repository = "acme-example/shop";

const keyOnGithub = deployKey(1, "mira-okafor");
const keyOnServer = deployKey(1, "mira-okafor", {
  id: `github:${host}/${repository}:deploy-key:1`,
  source: server,
  scope: `${host}/${repository}`,
});

const coverageOf = (source: string): Coverage[] => [
  entry(source, "github/deploy-keys", ["deploy-key"]),
  entry(source, "github/members", ["github-user"]),
];

function snapshot(records: Partial<Snapshot>, hosts: "both" | "server" = "both"): Snapshot {
  const { sources } = snapshotOf({});
  return snapshotOf({
    sources: [
      ...sources.filter(({ id }) => hosts === "both" || id !== organization),
      { id: server, kind: "github-organization", name: `${host}/acme-example`, host },
    ],
    coverage: [
      ...coverageOf(server),
      ...(hosts === "both" ? coverageOf(organization) : []),
      entry(roster, "roster/csv", ["person"]),
    ],
    identities: [mira, hana],
    ...records,
  });
}

function ownerOf(given: Snapshot, { id }: Pick<Credential, "id">): string {
  return inShort(subjectOf(resolve(given, { now }), "credential", id).input.owner);
}

const memberOfServer = (login: string, number: string, facts: Partial<Account> = {}): Account =>
  githubUser(login, number, { source: server, ...facts });

describe("where github.com and an Enterprise Server were read", () => {
  test("a login of the server is not strong evidence of who bears it on github.com", () => {
    const given = snapshot({ credentials: [keyOnGithub, keyOnServer] });
    expect(ownerOf(given, keyOnGithub)).toBe("known strong 1007");
    expect(ownerOf(given, keyOnServer)).toBe("known weak 1007");
  });

  test("a number of the server says nothing about who has it on github.com", () => {
    const account = memberOfServer("somebody", "5010007");
    const given = snapshot({ accounts: [account] });
    expect(inShort(subjectOf(resolve(given, { now }), "account", account.id).input.owner)).toBe("none");
  });

  test("a key is not joined to who bears the login on the other host", () => {
    const namesake = memberOfServer("mira-okafor", "12", { emails: ["hana.novak@example.com"] });
    const given = snapshot({ credentials: [keyOnGithub, keyOnServer], accounts: [namesake] });
    expect(ownerOf(given, keyOnGithub)).toBe("known strong 1007");
    expect(ownerOf(given, keyOnServer)).toBe("known strong 1003");
  });

  test("a login that the roster lists for every system names its bearer on both", () => {
    const everywhere = person("1008", "Lea Brandt", { logins: [{ login: "mira-okafor" }] });
    const given = snapshot({ credentials: [keyOnGithub, keyOnServer], identities: [everywhere] });
    expect(ownerOf(given, keyOnGithub)).toBe("known strong 1008");
    expect(ownerOf(given, keyOnServer)).toBe("known strong 1008");
  });

  test("the same public key on both is found", () => {
    const fingerprint = `SHA256:${"a".repeat(43)}`;
    const on = (key: Credential, createdAt: string): Credential => ({ ...key, fingerprint, createdAt });
    const given = snapshot({
      credentials: [on(keyOnGithub, "2024-01-01T09:00:00Z"), on(keyOnServer, "2024-01-02T09:00:00Z")],
    });
    const { input } = subjectOf(resolve(given, { now }), "credential", keyOnGithub.id);
    expect(input.credential.sharedWith).toMatchObject({ others: [{ id: keyOnServer.id }] });
  });
});

test("a code owner of a file is the team of the file's own host", () => {
  const teamOn = (source: string, name: string, members: readonly Account[]): Identity => ({
    id: `${source}:team:41`,
    kind: "team",
    name,
    from: source,
    memberAccounts: members.map(({ id }) => id),
  });
  const leaver = githubUser("mira-okafor", "5010007");
  const namesake = memberOfServer("hnovak", "12", { emails: ["hana.novak@example.com"] });
  const teams = [
    teamOn(organization, "acme-example/payments", [leaver]),
    teamOn(server, `${host}/acme-example/payments`, [namesake]),
  ];
  const secretIn = (scope: string, source: string): Credential => ({
    id: `github:${scope}:actions-secret:TOKEN`,
    source,
    kind: "actions-secret",
    name: "TOKEN",
    scope,
    account: null,
    status: "active",
  });
  const useIn = (scope: string): Reference => ({
    id: `code:${scope}:.github/workflows/a.yml:secret-use:TOKEN`,
    source: `code:${scope}`,
    kind: "secret-use",
    name: "TOKEN",
    target: { kind: "actions-secret", name: "TOKEN", scope },
    file: ".github/workflows/a.yml",
    line: 3,
    column: 1,
    role: "consumes",
    uses: [{ environment: null }],
    clues: [{ method: "code-owner", says: "@acme-example/payments" }],
  });
  const scopes = [repository, `${host}/${repository}`];
  const listed = (source: string, scope: string): Coverage[] => [
    entry(source, "github/actions-secrets", ["actions-secret"], { scope }),
    entry(source, "github/environment-secrets", ["environment-secret"], { scope }),
    entry(source, "github/organization-secrets", ["organization-secret"]),
    entry(source, "github/teams", ["team"]),
    ...coverageOf(source),
  ];
  const base = snapshot({});
  const given: Snapshot = {
    ...base,
    sources: [
      ...base.sources,
      { id: `code:${repository}`, kind: "repository-files", name: repository },
      { id: `code:${host}/${repository}`, kind: "repository-files", name: `${host}/${repository}`, host },
    ],
    coverage: [
      ...listed(organization, repository),
      ...listed(server, `${host}/${repository}`),
      entry(roster, "roster/csv", ["person"]),
    ],
    identities: [mira, hana, ...teams],
    accounts: [leaver, namesake],
    credentials: [secretIn(repository, organization), secretIn(`${host}/${repository}`, server)],
    references: scopes.map(useIn),
  };
  const [onGithub, onServer] = given.credentials;
  const statusOf = (credential: Credential | undefined) => {
    const { owner } = subjectOf(resolve(given, { now }), "credential", credential?.id ?? "").input;
    return owner?.state === "known" ? [owner.identity.id, owner.identity.status] : owner?.state;
  };
  expect(statusOf(onGithub)).toEqual([`${organization}:team:41`, "retired"]);
  expect(statusOf(onServer)).toEqual([`${server}:team:41`, "active"]);
});

test("where only the server was read, the roster's logins and numbers are those of the server", () => {
  const account = memberOfServer("renamed-since", "5010007");
  const given = snapshot({ credentials: [keyOnServer], accounts: [account] }, "server");
  expect(ownerOf(given, keyOnServer)).toBe("known strong 1007");
  expect(inShort(subjectOf(resolve(given, { now }), "account", account.id).input.owner)).toBe("known strong 1007");
});

test("a line in code means the secret of its own host", () => {
  const stored = (id: string, source: string, scope: string): Credential => ({
    id: `github:${id}:actions-secret:TOKEN`,
    source,
    kind: "actions-secret",
    name: "TOKEN",
    scope,
    account: null,
    status: "active",
  });
  const shared: Credential = {
    ...stored(`${host}/acme-example`, server, ""),
    id: `github:${host}/acme-example:organization-secret:SHARED`,
    kind: "organization-secret",
    name: "SHARED",
    reach: "all",
  };
  const { scope: _none, ...sharedSecret } = shared;
  const use = (name: string, scope: string): Reference => ({
    id: `code:${scope}:.github/workflows/a.yml:secret-use:${name}`,
    source: `code:${scope}`,
    kind: "secret-use",
    name,
    target: { kind: "actions-secret", name, scope },
    file: ".github/workflows/a.yml",
    line: 3,
    column: 1,
    role: "consumes",
    uses: [{ environment: null }],
  });
  const listed = (source: string, scope: string): Coverage[] => [
    entry(source, "github/actions-secrets", ["actions-secret"], { scope }),
    entry(source, "github/environment-secrets", ["environment-secret"], { scope }),
    entry(source, "github/organization-secrets", ["organization-secret"]),
  ];
  const onServer = `${host}/${repository}`;
  const credentials = [stored(onServer, server, onServer), sharedSecret];
  const references = [
    use("TOKEN", repository),
    use("TOKEN", onServer),
    use("SHARED", repository),
    use("SHARED", onServer),
  ];
  const given = snapshot({
    credentials,
    references,
    coverage: [...listed(organization, repository), ...listed(server, onServer)],
  });
  const meant = references.map(
    ({ id }) => subjectOf(resolve(given, { now }), "reference", id).input.credential?.id ?? "none",
  );
  expect(meant).toEqual(["none", credentials[0]?.id, "none", sharedSecret.id]);
});

describe("commands for what is on a server", () => {
  const commandsFor = (
    records: Partial<Snapshot>,
    type: "account" | "credential",
    id: string,
  ): (string | undefined)[] =>
    (subjectOf(resolve(snapshot(records), { now }), type, id).describe(plainNames).facts.commands ?? []).map(
      ({ command }) => command,
    );

  test("name the server, and its repositories as it does", () => {
    const secret: Credential = {
      ...keyOnServer,
      id: `github:${host}/acme-example:organization-secret:TOKEN`,
      kind: "organization-secret",
      name: "TOKEN",
    };
    const { scope: _none, ...organizationSecret } = secret;
    expect(commandsFor({ credentials: [keyOnServer] }, "credential", keyOnServer.id)).toEqual([
      "gh api --hostname github.example.com repos/acme-example/shop/keys/1",
      "GH_HOST=github.example.com gh repo deploy-key delete --repo acme-example/shop 1",
    ]);
    expect(commandsFor({ credentials: [organizationSecret] }, "credential", secret.id).filter(Boolean)).toEqual([
      "GH_HOST=github.example.com gh search code --owner acme-example TOKEN",
      "GH_HOST=github.example.com gh secret set --org acme-example --visibility VISIBILITY TOKEN",
      "GH_HOST=github.example.com gh secret delete --org acme-example TOKEN",
    ]);
    const member = memberOfServer("mira-okafor", "12");
    expect(commandsFor({ accounts: [member] }, "account", member.id).at(-1)).toBe(
      "gh api --hostname github.example.com --method DELETE orgs/acme-example/memberships/mira-okafor",
    );
  });

  test("say on which server settings are changed by hand", () => {
    const token: Credential = {
      ...keyOnServer,
      id: `github:${host}/acme-example:fine-grained-token:1`,
      kind: "fine-grained-token",
      name: "ci",
    };
    const { scope: _none, ...ofOrganization } = token;
    const { facts } = subjectOf(
      resolve(snapshot({ credentials: [ofOrganization] }), { now }),
      "credential",
      token.id,
    ).describe(plainNames);
    expect(facts.commands?.[0]?.purpose).toMatch(/^In the settings of github\.example\.com\/acme-example, under /);
  });

  test("name no host on github.com", () => {
    expect(commandsFor({ credentials: [keyOnGithub] }, "credential", keyOnGithub.id)).toEqual([
      "gh api repos/acme-example/shop/keys/1",
      "gh repo deploy-key delete --repo acme-example/shop 1",
    ]);
  });
});
