import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { repositoriesQuery } from "../../src/collect/github/bulk.ts";
import { organizationsQuery } from "../../src/collect/github/enterprise.ts";
import { isRecord } from "../../src/model/is-record.ts";
import { repository, serveWorld } from "../collect/github/scan.ts";

/** What is used of the package `graphql`. */
interface Graphql {
  readonly buildSchema: (source: string, options: object) => unknown;
  readonly parse: (source: string) => unknown;
  readonly validate: (schema: unknown, document: unknown) => readonly { readonly message: string }[];
  readonly graphqlSync: (options: object) => { readonly data?: unknown; readonly errors?: readonly unknown[] };
}

/** A folder in which `npm install @octokit/graphql-schema@15.26.1` ran. */
const folder = process.env["GITHUB_GRAPHQL"] ?? "";
const sdl = join(folder, "node_modules/@octokit/graphql-schema/schema.graphql");
const isThere = folder !== "" && existsSync(sdl);

if (!isThere) {
  const message = "GitHub's GraphQL schema is not there: set GITHUB_GRAPHQL to a folder with @octokit/graphql-schema";
  if (process.env["CI"] === "true") throw new Error(message);
  process.stderr.write(`SKIPPED: ${message}.\n`);
}

/** GitHub's own text defines two fields twice, which is not valid. */
function load(): { readonly graphql: Graphql; readonly schema: unknown } {
  const graphql: Graphql = createRequire(join(folder, "node_modules/"))("graphql");
  return { graphql, schema: graphql.buildSchema(readFileSync(sdl, "utf8"), { assumeValidSDL: true }) };
}

test.runIf(isThere)("GitHub's schema has what the queries ask for", () => {
  const { graphql, schema } = load();
  const mistakesIn = (query: string) => graphql.validate(schema, graphql.parse(query)).map(({ message }) => message);
  expect(mistakesIn(repositoriesQuery)).toEqual([]);
  expect(mistakesIn(organizationsQuery)).toEqual([]);
  expect(mistakesIn(repositoriesQuery.replace("isArchived", "isArchivd"))).toHaveLength(1);
});

test.runIf(isThere)("the estate answers the query as GitHub's schema says", async () => {
  const { graphql, schema } = load();
  const repositories = [repository("shop", 1), repository("infra", 2, { private: false, archived: true })];
  const { estate } = await serveWorld({ repositories });
  onTestFinished(() => estate.close());
  const variables = { login: "acme-example", first: 50 };
  const response = await fetch(`${estate.githubApiUrl}/graphql`, {
    method: "POST",
    headers: { authorization: "Bearer any" },
    body: JSON.stringify({ query: repositoriesQuery, variables }),
  });
  const answer: unknown = await response.json();
  const data = isRecord(answer) ? answer["data"] : undefined;
  const asGithubWould = graphql.graphqlSync({
    schema,
    source: repositoriesQuery,
    rootValue: data,
    variableValues: variables,
  });
  expect(asGithubWould.errors).toBeUndefined();
  expect(JSON.parse(JSON.stringify(asGithubWould.data))).toEqual(data);
  expect(JSON.stringify(data)).toContain("acme-example/infra");
});
