import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { github } from "../../../../src/collect/github/index.ts";
import type { Snapshot } from "../../../../src/model/generated/snapshot.ts";
import { type Company, serveWorld } from "../scan.ts";
import { hiddenThingsOf, type Thing, thingsOf } from "./expected.ts";
import { describeSnapshot } from "./golden.ts";
import { readOrganization } from "./read.ts";
import { type Reader, readers, readersOfWorld } from "./readers.ts";
import { acme, acmeWorld } from "./world.ts";

const all = thingsOf(acmeWorld);
const hidden = hiddenThingsOf(acmeWorld);
/** The sections that ask every repository. */
const sectionsOfRepositories = [
  "github/actions-secrets",
  "github/agent-secrets",
  "github/dependabot-secrets",
  "github/deploy-keys",
  "github/environment-secrets",
  "github/repository-invitations",
  "github/runners",
  "github/webhooks",
  "github/workflows",
];

let company: Company;
beforeAll(async () => {
  company = await serveWorld({ ...acme, ...readersOfWorld });
});
afterAll(() => company.estate.close());

test("has every kind of record that is collected", () => {
  const kinds = new Set<string>(all.map(({ kind }) => kind));
  const provided = new Set(github.sections.flatMap(({ provides }) => Object.keys(provides)));
  expect([...kinds].toSorted()).toEqual([...provided].toSorted());
});

test("is as large as it has to be", () => {
  const { repositories = [], members = [], organizationSecrets = [], authorizations = [] } = acmeWorld;
  expect([repositories.length, members.length]).toEqual([120, 60]);
  // Lists of more than one page.
  expect([organizationSecrets.length, authorizations.length].filter((length) => length <= 100)).toEqual([]);
});

const cases: readonly { readonly reader: Reader; readonly golden: string }[] = [
  { reader: readers.app, golden: "golden/github-app.txt" },
  { reader: readers.classic, golden: "golden/classic-token.txt" },
  { reader: readers.fineGrained, golden: "golden/fine-grained-token.txt" },
  { reader: readers.workflow, golden: "golden/workflow-token.txt" },
];

describe.each(cases)("the organization, read with $reader.name", ({ reader, golden }) => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await readOrganization(company.estate, reader);
  }, 30_000);

  test("yields exactly what the token sees of the world", () => {
    const { credentials, accounts, references, identities } = snapshot;
    const records = [...credentials, ...accounts, ...references].filter(({ source }) => source.startsWith("github:"));
    expect(datesOf([...records, ...identities])).toEqual(datesOf(all.filter(reader.sees)));
  });

  test("has every member of each team that it has", () => {
    const { members = [], teams = [] } = acmeWorld;
    const seen = reader.sees({ kind: "team", id: "any" }) ? teams : [];
    const accountOf = (login: string): string =>
      `github:acme-example:user:${members.find((one) => one.login === login)?.id}`;
    const expected = new Map(
      seen.map(({ slug, members: own = [] }) => [`acme-example/${slug}`, own.map(accountOf).toSorted()]),
    );
    expect(new Map(snapshot.identities.map(({ name, memberAccounts }) => [name, memberAccounts]))).toEqual(expected);
  });

  test("has what each collaborator may do where the token is shown it, and none only where it is shown all", () => {
    const { repositories = [] } = acmeWorld;
    const shown = repositories.filter(
      ({ name, blocked }) => blocked === undefined && reader.sees({ kind: "deploy-key", id: "any", repository: name }),
    );
    const isWhole = shown.length === repositories.length;
    const levels = { admin: "admin", push: "write", pull: "read" };
    for (const { externalId, access } of snapshot.accounts.filter(({ kind }) => kind === "github-user")) {
      const expected = shown.flatMap(({ name, collaborators = [] }) =>
        collaborators
          .filter(({ id, inherited }) => String(id) === externalId && inherited !== true)
          .map(({ permission }) => ({ scope: `acme-example/${name}`, privilege: levels[permission] })),
      );
      const none = isWhole ? [] : undefined;
      const byScope = expected.toSorted((one, other) => (one.scope < other.scope ? -1 : 1));
      expect([externalId, access]).toEqual([externalId, expected.length > 0 ? byScope : none]);
    }
  });

  test("says of every repository that the token lists how well it was read", () => {
    const { repositories = [] } = acmeWorld;
    const listed = repositories.filter(reader.lists).map((one) => `acme-example/${one.name}`);
    for (const section of sectionsOfRepositories) {
      const scopes = snapshot.coverage.flatMap((entry) => (entry.section === section ? (entry.scope ?? []) : []));
      expect([section, scopes.toSorted()]).toEqual([section, listed.toSorted()]);
    }
  });

  test("calls nothing absent that the token does not see", () => {
    const unseen = [...all.filter((thing) => !reader.sees(thing)), ...hidden];
    expect(unseen.length).toBeGreaterThan(0);
    expect(unseen.filter((thing) => isCalledAbsent(thing, snapshot))).toEqual([]);
  });

  test("gives away no secret", () => {
    expect(JSON.stringify(acme)).toContain("CANARY");
    expect(JSON.stringify(snapshot)).not.toContain("CANARY");
  });

  test("is as it was reviewed", async () => {
    await expect(describeSnapshot(snapshot)).toMatchFileSnapshot(golden);
  });
});

test("was answered within GitHub's contract, on second pages too", () => {
  const { requests } = company.estate;
  expect(requests.filter(({ failure }) => failure !== undefined)).toEqual([]);
  const secondPages = requests.filter(({ path }) => /[?&]page=(?!1\b)/.test(path)).map(({ operation }) => operation);
  expect([...new Set(secondPages)].toSorted()).toEqual([
    "GET /orgs/{org}/actions/secrets",
    "GET /orgs/{org}/credential-authorizations",
    "GET /orgs/{org}/repos",
  ]);
});

/** Ids in order, each with the date of the record. */
function datesOf(things: readonly { readonly id: string; readonly createdAt?: string }[]): readonly string[] {
  return things.map(({ id, createdAt = "no date" }) => `${id} ${createdAt}`).toSorted();
}

/**
 * Whether the entries on a thing's own place, else those on the source as a whole, say that all of its kind were listed.
 * A place without an entry is called absent, too.
 */
function isCalledAbsent({ kind, repository }: Thing, { coverage }: Snapshot): boolean {
  const about = coverage.filter(({ kinds }) => kinds.includes(kind));
  const scope = repository && `acme-example/${repository}`;
  const own = about.filter((entry) => entry.scope === scope);
  const decisive = own.length > 0 ? own : about.filter((entry) => entry.scope === undefined);
  return decisive.every(
    ({ status, listed }) => status === "complete" || status === "not-applicable" || listed?.[kind] === "whole",
  );
}
