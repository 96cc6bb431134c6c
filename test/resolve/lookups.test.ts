import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Coverage, Credential, Reference, Source } from "../../src/model/generated/snapshot.ts";
import { plainNames } from "../../src/model/names.ts";
import { entry, organization, readWhole, resolveAt, subjectOf } from "./records.ts";

const shop = "acme-example/shop";

function stored(kind: Credential["kind"], id: string, facts: Partial<Credential> = {}): Credential {
  return { id, source: organization, kind, name: "TOKEN", account: null, status: "active", ...facts };
}

const ofEnvironment = stored("environment-secret", `github:${shop}:environment-secret:production:TOKEN`, {
  scope: shop,
  environment: "production",
});
const ofRepository = stored("actions-secret", `github:${shop}:actions-secret:TOKEN`, { scope: shop });
const ofOrganization = stored("organization-secret", "github:acme-example:organization-secret:TOKEN", {
  reach: "all",
});

const listed: readonly Coverage[] = [
  entry(organization, "github/environment-secrets", ["environment-secret"], { scope: shop }),
  entry(organization, "github/actions-secrets", ["actions-secret"], { scope: shop }),
  entry(organization, "github/dependabot-secrets", ["dependabot-secret"], { scope: shop }),
  entry(organization, "github/organization-secrets", ["organization-secret"]),
  entry(organization, "github/organization-dependabot-secrets", ["dependabot-secret"]),
];

interface Given {
  readonly credentials: readonly Credential[];
  readonly environments?: readonly (string | null)[] | undefined;
  readonly kind?: string;
  readonly scope?: string;
  /** Sections whose list could not be read. */
  readonly denied?: readonly string[];
  /** Sections that have no entry. */
  readonly missing?: readonly string[];
  readonly mayBePassed?: boolean;
  /** Facts of the organization. */
  readonly organizationIs?: Partial<Source>;
}

/** The id of the credential that a line means. Of all credentials, only that one shows the line. */
function meant(given: Given): string | undefined {
  const { resolution, input } = look(given);
  const id = input.credential?.id;
  for (const one of given.credentials) {
    const { references = [] } = subjectOf(resolution, "credential", one.id).input;
    expect(references, one.id).toHaveLength(one.id === id ? 1 : 0);
  }
  return id;
}

function look({ credentials, environments, kind = "actions-secret", scope = shop, mayBePassed, ...given }: Given) {
  const own: Source = { id: organization, kind: "github-organization", name: "acme-example", ...given.organizationIs };
  const { denied = [], missing = [] } = given;
  const [first, ...others] = (environments ?? []).map((environment) => ({ environment }));
  const reference: Reference = {
    id: `code:${shop}:.github/workflows/deploy.yml:secret-use:TOKEN`,
    source: `code:${shop}`,
    kind: "secret-use",
    name: "TOKEN",
    target: { kind, name: "token", scope },
    file: ".github/workflows/deploy.yml",
    line: 3,
    column: 1,
    role: "consumes",
    ...(first !== undefined && { uses: [first, ...others] }),
    ...(mayBePassed !== undefined && { mayBePassed }),
  };
  const coverage = listed
    .filter(({ section }) => !missing.includes(section))
    .map((one) => (denied.includes(one.section) ? { ...one, status: "denied" as const } : one));
  const resolution = resolveAt({
    sources: [own, { id: `code:${shop}`, kind: "repository-files", name: shop }],
    references: [reference],
    credentials: [...credentials],
    coverage: [...readWhole.filter(({ section }) => section !== "github/actions-secrets"), ...coverage],
  });
  return { resolution, input: subjectOf(resolution, "reference", reference.id).input };
}

const all = [ofEnvironment, ofRepository, ofOrganization];

describe("a secret that a workflow names", () => {
  test.each<[string, (string | null)[] | undefined, readonly Credential[], Credential | undefined]>([
    ["its environment's", ["production"], all, ofEnvironment],
    ["its environment's, in whatever letter case", ["Production"], all, ofEnvironment],
    ["its repository's, where the job names no environment", [null], all, ofRepository],
    ["its repository's, where the environment has none of that name", ["preview"], all, ofRepository],
    ["its organization's, where neither has one", ["production"], [ofOrganization], ofOrganization],
    [
      "its repository's, where no environment has that name, whichever it is",
      undefined,
      [ofRepository, ofOrganization],
      ofRepository,
    ],
    ["unknown where the environment is, and one has that name", undefined, all, undefined],
    ["unknown where jobs of several environments mean several", [null, "production"], all, undefined],
    ["the one that jobs of several environments mean", [null, "preview"], all, ofRepository],
    ["nothing where nobody stores it", [null], [], undefined],
  ])("is %s", (_story, environments, credentials, expected) => {
    expect(meant({ environments, credentials })).toBe(expected?.id);
  });

  test.each([
    ["the environment's list was denied", ["production"], [ofRepository], ["github/environment-secrets"]],
    [
      "the environment's list was denied, and which it is is not known",
      undefined,
      [ofRepository],
      ["github/environment-secrets"],
    ],
    ["the repository's list was denied", [null], [ofOrganization], ["github/actions-secrets"]],
  ])("is no wider one where %s", (_story, environments, credentials, sections) => {
    expect(meant({ environments, credentials })).toBeDefined();
    expect(meant({ environments, credentials, denied: sections })).toBeUndefined();
    expect(meant({ environments, credentials, missing: sections })).toBeUndefined();
  });

  test("is the one that was found in the nearest place, whatever else was denied", () => {
    const denied = ["github/environment-secrets", "github/actions-secrets"];
    expect(meant({ environments: ["production"], credentials: all, denied })).toBe(ofEnvironment.id);
    expect(meant({ environments: [null], credentials: all, denied })).toBe(ofRepository.id);
  });

  test.each<[string, Partial<Credential>, boolean]>([
    ["all repositories", { reach: "all" }, true],
    [
      "repositories of which it is one",
      { reach: "selected", resources: ["acme-example/infra", "Acme-Example/Shop"] },
      true,
    ],
    ["repositories of which it is none", { reach: "selected", resources: ["acme-example/infra"] }, false],
    ["repositories that could not be read", { reach: "selected" }, false],
    ["private repositories, which nobody knows", { reach: "private" }, false],
    ["repositories that GitHub did not tell", {}, false],
  ])("is the organization's where that is for %s: %#", (_story, { reach, resources }, expected) => {
    const { reach: _reach, ...rest } = ofOrganization;
    const credential = { ...rest, ...(reach && { reach }), ...(resources && { resources }) };
    expect(meant({ environments: [null], credentials: [credential] })).toBe(expected ? credential.id : undefined);
  });

  test.each<[string, Partial<Source>, boolean]>([
    ["is private", { scopes: [shop], privateScopes: ["Acme-Example/Shop"] }, true],
    ["is private, and others may exist", { privateScopes: [shop] }, true],
    ["is public", { scopes: [shop, "acme-example/infra"], privateScopes: ["acme-example/infra"] }, false],
    ["is not known", { privateScopes: ["acme-example/infra"] }, false],
  ])("of all private repositories is meant by a line in one that %s", (_story, facts, expected) => {
    const credential = { ...ofOrganization, reach: "private" as const };
    const given = { environments: [null], credentials: [credential], organizationIs: facts };
    expect(meant(given)).toBe(expected ? credential.id : undefined);
  });

  test("is none of another organization or repository", () => {
    expect(meant({ environments: [null], credentials: all, scope: "other/shop" })).toBeUndefined();
    expect(meant({ environments: [null], credentials: all, scope: "acme-example/infra" })).toBeUndefined();
  });
});

test("Dependabot reads its own secrets: the repository's, else the organization's", () => {
  const own = stored("dependabot-secret", `github:${shop}:dependabot-secret:TOKEN`, { scope: shop });
  const shared = stored("dependabot-secret", "github:acme-example:dependabot-secret:TOKEN", { reach: "all" });
  const kind = "dependabot-secret";
  expect(meant({ kind, credentials: [own, shared, ...all] })).toBe(own.id);
  expect(meant({ kind, credentials: [shared, ...all] })).toBe(shared.id);
  expect(meant({ kind, credentials: [shared], denied: ["github/dependabot-secrets"] })).toBeUndefined();
  expect(meant({ kind, credentials: all })).toBeUndefined();
});

test("the name of an environment is replaced where it may name a person", () => {
  const credential = { ...ofEnvironment, environment: "mira-preview" };
  const names = { ...plainNames, text: (text: string) => text.replaceAll("mira", "person-1") };
  const subject = subjectOf(resolveAt({ credentials: [credential] }), "credential", credential.id);
  expect(subject.describe().label).toBe("secret TOKEN of the environment mira-preview of acme-example/shop");
  expect(subject.describe(names).label).toBe("secret TOKEN of the environment person-1-preview of acme-example/shop");
  expect(JSON.stringify(subject.describe(names).facts.commands)).toContain("--env person-1-preview");
});

test("less that was read never joins a line to another credential", () => {
  const subset = fc.subarray(all);
  const environments = fc.constantFrom([null], ["production"], ["preview"], [null, "production"], undefined);
  const sections = fc.subarray(["github/environment-secrets", "github/actions-secrets"]);
  fc.assert(
    fc.property(subset, environments, sections, (credentials, environments, denied) => {
      // What was denied gave no records.
      const left = credentials.filter(
        ({ kind }) =>
          !(kind === "environment-secret" && denied.includes("github/environment-secrets")) &&
          !(kind === "actions-secret" && denied.includes("github/actions-secrets")),
      );
      const whole = meant({ credentials, environments });
      const less = meant({ credentials: left, environments, denied });
      expect([undefined, whole]).toContain(less);
    }),
  );
});

describe("a name that is stored nowhere", () => {
  const isNowhere = (given: Partial<Given>) =>
    look({ credentials: [], environments: [null], ...given }).input.reference.storedNowhere;
  const elsewhere = { ...ofOrganization, reach: "selected" as const, resources: ["acme-example/infra"] };

  test("is known to be so where every list that could have it was read whole", () => {
    expect(isNowhere({})).toBe(true);
    expect(isNowhere({ environments: ["production"] })).toBe(true);
    expect(isNowhere({ credentials: [elsewhere] })).toBe(true);
    const ofPrivate = { credentials: [{ ...ofOrganization, reach: "private" as const }] };
    expect(isNowhere({ ...ofPrivate, organizationIs: { scopes: [shop], privateScopes: [] } })).toBe(true);
    expect(isNowhere({ ...ofPrivate, organizationIs: { scopes: [shop] } })).toBeUndefined();
  });

  test.each([[["production"]], [[null, "production"]], [undefined]])(
    "is read in no environment: %j",
    (environments) => {
      const { readIn } = look({ credentials: [], environments }).input.reference;
      expect(readIn).toEqual({ state: "known", environments: [] });
      const mayBePassed = look({ credentials: [], environments, mayBePassed: true }).input.reference.readIn;
      expect(mayBePassed?.state).toBe("uncertain");
    },
  );

  test.each([
    ["it is the repository's", { credentials: [ofRepository] }],
    ["an environment has it that no job names", { credentials: [ofEnvironment], environments: [null] }],
    ["a job reads the environment that has it", { credentials: [ofEnvironment], environments: [null, "production"] }],
    ["which environment a job names is not known", { credentials: [ofEnvironment], environments: undefined }],
    ["the organization shares it", { credentials: [ofOrganization] }],
    [
      "the organization shares it with private repositories",
      { credentials: [{ ...elsewhere, reach: "private" as const }] },
    ],
    [
      "the repositories that the organization shares it with were not read",
      { credentials: [{ ...ofOrganization, reach: "selected" as const }] },
    ],
    [
      "Dependabot has it, whose jobs get it",
      { credentials: [stored("dependabot-secret", `${shop}:1`, { scope: shop })] },
    ],
    [
      "the organization shares it with Dependabot",
      { credentials: [stored("dependabot-secret", "2", { reach: "all" })] },
    ],
    ["a caller may pass it", { mayBePassed: true }],
    ["the repository is not one that was read", { scope: "acme-example/other" }],
  ])("is not said where %s", (_story, given) => {
    expect(isNowhere(given)).toBeUndefined();
  });

  test.each([
    "github/actions-secrets",
    "github/dependabot-secrets",
    "github/environment-secrets",
    "github/organization-dependabot-secrets",
    "github/organization-secrets",
  ])("is not said where %s was not read whole", (section) => {
    expect(isNowhere({ environments: ["production"], denied: [section] })).toBeUndefined();
    expect(isNowhere({ environments: ["production"], missing: [section] })).toBeUndefined();
  });
});
