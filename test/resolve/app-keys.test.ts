import { describe, expect, test } from "vitest";
import type { Credential, Reference } from "../../src/model/generated/snapshot.ts";
import { organization, readWhole, resolveAt, subjectOf } from "./records.ts";

const scope = "acme-example/shop";
const file = ".github/workflows/release.yml";

const secret: Credential = {
  id: `github:${scope}:actions-secret:BOT_KEY`,
  source: organization,
  kind: "actions-secret",
  name: "BOT_KEY",
  scope,
  account: null,
  status: "active",
};

const installation: Credential = {
  id: `${organization}:app-installation:48`,
  source: organization,
  kind: "app-installation",
  name: "release-notes",
  appIds: ["417", "Iv23liVw7cTq0ZrX5m1s"],
  account: null,
  status: "active",
};

function use(fields: Partial<Reference>, name = "BOT_KEY"): Reference {
  return {
    id: `code:${scope}:${file}:secret-use:${name}`,
    source: `code:${scope}`,
    kind: "secret-use",
    name,
    target: { kind: "actions-secret", name, scope },
    file,
    line: 12,
    column: 9,
    role: "consumes",
    uses: [{ environment: null }],
    ...fields,
  };
}

/** What is said of the credentials and of the lines. */
function say(references: Reference[], credentials: Credential[] = [secret, installation]) {
  const resolution = resolveAt({ references, credentials, coverage: [...readWhole] });
  const of = (type: "credential" | "reference", id: string): readonly string[] =>
    subjectOf(resolution, type, id)
      .describe()
      .evidence.filter((sentence) => sentence.includes("private key"));
  return {
    ofSecret: of("credential", secret.id),
    ofInstallation: credentials.includes(installation) ? of("credential", installation.id) : [],
    ofLine: of("reference", references[0]?.id ?? ""),
    input: subjectOf(resolution, "credential", secret.id).input,
  };
}

const ofSome = "It holds the private key of a GitHub App, which never expires.";
const ofThis = "It holds the private key of the GitHub App release-notes, which never expires.";

describe("a secret that holds the private key of a GitHub App", () => {
  test("says so, and so does the line that tells it", () => {
    const { ofSecret, ofLine, ofInstallation, input } = say([use({ holds: "app-private-key" })]);
    expect([ofSecret, ofLine, ofInstallation]).toEqual([[ofSome], [ofSome], []]);
    expect(input.references).toMatchObject([{ holds: "app-private-key" }]);
  });

  test.each(["417", "Iv23liVw7cTq0ZrX5m1s"])("is joined to the installation of that app by its id %s", (app) => {
    const { ofSecret, ofLine, ofInstallation, input } = say([use({ holds: "app-private-key", app })]);
    expect([ofSecret, ofLine]).toEqual([[ofThis], [ofThis]]);
    expect(ofInstallation).toEqual([`The secret BOT_KEY in line 12 of ${file} holds its private key.`]);
    expect(input.references).toMatchObject([{ holds: "app-private-key", app }]);
  });

  test("is not joined to the app with that id on another host", () => {
    const elsewhere = { ...installation, source: "github:github.example.com/acme-example" };
    const sources = [
      { id: organization, kind: "github-organization", name: "acme-example" },
      {
        id: elsewhere.source,
        kind: "github-organization",
        name: "github.example.com/acme-example",
        host: "github.example.com",
      },
    ] as const;
    const line = use({ holds: "app-private-key", app: "417" });
    const resolution = resolveAt({
      references: [line],
      credentials: [secret, elsewhere],
      sources: [...sources],
      coverage: [...readWhole],
    });
    const evidenceOf = (id: string) => subjectOf(resolution, "credential", id).describe().evidence.join(" ");
    expect(evidenceOf(secret.id)).toContain("the GitHub App 417,");
    expect(evidenceOf(elsewhere.id)).not.toContain("private key");
  });

  test("names the app by its id where no installation of it is known", () => {
    const line = use({ holds: "app-private-key", app: "418" });
    const sentence = "It holds the private key of the GitHub App 418, which never expires.";
    expect(say([line])).toMatchObject({ ofSecret: [sentence], ofLine: [sentence], ofInstallation: [] });
    const { appIds: _appIds, ...unread } = installation;
    expect(say([line], [secret, unread]).ofSecret).toEqual([sentence]);
  });

  test("says it once for several files, and names the app if one of them does", () => {
    const other = (fields: Partial<Reference>): Reference =>
      use({ id: `${scope}:other`, file: "other.yml", ...fields });
    const named = use({ holds: "app-private-key", app: "417" });
    expect(say([named, other({ holds: "app-private-key" })]).ofSecret).toEqual([ofThis]);
    expect(say([named, other({})]).ofSecret).toEqual([ofThis]);
  });
});

test("another secret says nothing", () => {
  expect(say([use({})])).toMatchObject({ ofSecret: [], ofLine: [], ofInstallation: [] });
});

test("a key that a caller passes is told of the app alone", () => {
  const { target: _target, ...passed } = use({ holds: "app-private-key", app: "417" });
  expect(say([passed])).toMatchObject({ ofSecret: [], ofLine: [ofThis], ofInstallation: [expect.any(String)] });
});
