import { expect, test } from "vitest";
import { applySettings, defaultConfiguration, type Surroundings } from "../../src/configure/index.ts";
import { assertConfiguration } from "../../src/contract/index.ts";

const nothing: Surroundings = { environment: {}, files: [], hasSharedAwsFiles: false };

function choose(surroundings: Partial<Surroundings>): ReturnType<typeof defaultConfiguration> {
  return defaultConfiguration({ ...nothing, ...surroundings });
}

test("only the files of the folder are read by default, and notes name the sources that are left out", () => {
  const { configuration, notes } = choose({});
  expect(configuration.value).toEqual({ version: 1, sources: { code: [{ path: "." }] } });
  expect(notes).toMatchInlineSnapshot(`
    [
      "AWS is not read: the environment has no AWS credentials.",
      "GitHub is not read: none of OUTLIVED_GITHUB_APP_ID, OUTLIVED_GITHUB_TOKEN, GITHUB_TOKEN, GH_TOKEN is set.",
      "Workflow files of the current folder are read.",
      "There is no people.csv, so nobody can be known to have left.",
    ]
  `);
});

test("every source that is available is read, with a note", () => {
  const { configuration, notes } = choose({
    environment: { AWS_PROFILE: "production", GITHUB_TOKEN: "ghs_secret", GITHUB_REPOSITORY: "acme/shop" },
    files: ["README.md", "people.csv", "owners.yaml"],
  });
  expect(configuration.value).toEqual({
    version: 1,
    sources: {
      aws: [{}],
      github: [{ repositories: ["acme/shop"] }],
      code: [{ path: "." }],
      roster: [{ csv: "people.csv" }],
    },
    owners: "owners.yaml",
  });
  expect(notes).toMatchInlineSnapshot(`
    [
      "AWS is read, because AWS_PROFILE is set.",
      "GitHub is read for acme/shop with GITHUB_TOKEN.",
      "Workflow files of the current folder are read.",
      "people.csv is read as the roster.",
      "owners.yaml is read as the owners file.",
    ]
  `);
  expect(notes.join()).not.toContain("ghs_secret");
  assertConfiguration(configuration.value, "outlived.yaml");
  expect(applySettings([], configuration)).toEqual([]);
});

test("an empty variable counts as not set", () => {
  const { configuration } = choose({ environment: { AWS_PROFILE: "", GITHUB_TOKEN: "" } });
  expect(Object.keys(configuration.value.sources ?? {})).toEqual(["code"]);
});

test("AWS is read if there are shared AWS files", () => {
  expect(choose({ hasSharedAwsFiles: true }).configuration.value.sources?.aws).toEqual([{}]);
});

test("the origin remote is used without GITHUB_REPOSITORY", () => {
  const token = { GH_TOKEN: "x" };
  const byOrigin = choose({ environment: token, repository: "acme/infra" });
  expect(byOrigin.configuration.value.sources?.github).toEqual([{ repositories: ["acme/infra"] }]);
  const both = choose({ environment: { ...token, GITHUB_REPOSITORY: "acme/shop" }, repository: "acme/infra" });
  expect(both.configuration.value.sources?.github).toEqual([{ repositories: ["acme/shop"] }]);
});

test("GitHub is not read without a repository, and a note says why", () => {
  const { configuration, notes } = choose({
    environment: { OUTLIVED_GITHUB_TOKEN: "x", GITHUB_REPOSITORY: "not a name" },
  });
  expect(configuration.value.sources?.github).toBeUndefined();
  expect(notes[1]).toMatchInlineSnapshot(
    `"GitHub is not read although OUTLIVED_GITHUB_TOKEN is set: GITHUB_REPOSITORY is not set and there is no origin remote on GitHub."`,
  );
});
