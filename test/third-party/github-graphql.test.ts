import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLField, isObjectType, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { repositoriesQuery } from "../../src/collect/github/bulk.ts";
import { organizationsQuery } from "../../src/collect/github/enterprise.ts";
import {
  enterpriseIdentitiesQuery,
  memberEmailsQuery,
  teamMembersQuery,
  teamsQuery,
} from "../../src/collect/github/queries.ts";
import { actionsQuery, workflowsQuery } from "../../src/collect/github/workflows/queries.ts";

/** schema.graphql of @octokit/graphql-schema, which GitHub publishes. */
const published = process.env["GITHUB_GRAPHQL_SCHEMA"];
const required = process.env["CI"] === "true";

if (published === undefined && !required) {
  // Vitest shows this beside the skipped tests.
  process.stderr.write("SKIPPED: GITHUB_GRAPHQL_SCHEMA is not the schema.graphql of @octokit/graphql-schema.\n");
}

test.runIf(published === undefined && required)("GitHub's GraphQL schema is there in CI", () => {
  expect.fail("GITHUB_GRAPHQL_SCHEMA names schema.graphql of @octokit/graphql-schema 15.26.1");
});

const ours = buildSchema(readFileSync(new URL("../../fixtures/contracts/github.graphql", import.meta.url), "utf8"));

type Field = GraphQLField<unknown, unknown>;

describe.runIf(published !== undefined)("GitHub's GraphQL schema", () => {
  // GitHub publishes two of its fields twice, which a strict reader refuses.
  const read = () => buildSchema(readFileSync(published ?? "", "utf8"), { assumeValidSDL: true });

  test.each([
    [memberEmailsQuery, "nameId"],
    [organizationsQuery, "viewerIsAdmin"],
    [enterpriseIdentitiesQuery("samlIdentityProvider"), "nameId"],
    [enterpriseIdentitiesQuery("oidcProvider"), "nameId"],
    [teamsQuery, "combinedSlug"],
    [teamMembersQuery, "databaseId"],
    [repositoriesQuery, "isArchived"],
    [workflowsQuery(2), "isEmpty"],
    [actionsQuery(2), "isBinary"],
  ])("has what a query asks for, and refuses a misspelled field", (query, field) => {
    const whole = read();
    expect(validate(whole, parse(query))).toEqual([]);
    expect(validate(whole, parse(query.replace(field, `${field}s`)))).toHaveLength(1);
  });

  test("has every field of the part in the repository, with the same type and arguments", () => {
    const described = ({ args, type }: Field): string =>
      [type.toString(), ...args.map((argument) => `${argument.name}: ${argument.type.toString()}`).sort()].join(" ");
    const whole = read();
    let compared = 0;
    for (const type of Object.values(ours.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith("__")) continue;
      const other = whole.getType(type.name);
      if (!isObjectType(other)) throw new Error(`GitHub has no type ${type.name}`);
      for (const [name, field] of Object.entries(type.getFields())) {
        const its = other.getFields()[name];
        expect(its && described(its), `${type.name}.${name}`).toBe(described(field));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});
