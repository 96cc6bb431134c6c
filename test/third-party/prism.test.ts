import { afterAll, beforeAll, describe, expect, test } from "vitest";
import contract from "../../fixtures/contracts/github.schema.json" with { type: "json" };
import { scan } from "../collect/github/scan.ts";
import type { RunningServer } from "./moto/server.ts";
import { type PrismProxy, prismIsThere, startPrism, watchPrism } from "./prism.ts";

/**
 * Operations of the contract that GitHub's examples do not lead to. They belong to uploads, issues and tests; to the
 * sign-in of a GitHub App; to classic tokens; or to secrets and tokens that are for some repositories only.
 */
const notCollected = new RegExp(
  [
    "code-scanning|/issues|/rate_limit",
    "/installation$|/installation/repositories|/app/installations/",
    "credential-authorizations",
    "/codespaces/secrets/{secret_name}/|/personal-access-tokens/{pat_id}/",
  ].join("|"),
);

/** Not part of the description of the REST API. `github-graphql.test.ts` checks it against its own schema. */
const graphql = "POST /graphql";

describe.skipIf(!prismIsThere(process.env))("every request of the collectors", () => {
  const operations = Object.keys(contract.answers).filter((operation) => !notCollected.test(operation));
  let prism: RunningServer;
  let proxy: PrismProxy;

  beforeAll(async () => {
    prism = await startPrism(operations, process.env["GITHUB_OPENAPI"] ?? "");
    proxy = await watchPrism(prism);
  }, 90_000);

  afterAll(async () => {
    await proxy?.close();
    await prism?.close();
  });

  test.each([
    ["an organization", { organization: "acme-example" }],
    ["a repository", { repositories: ["acme-example/shop"] as [string] }],
  ])("of %s is one that GitHub documents", async (_what, entry) => {
    const environment = { OUTLIVED_GITHUB_TOKEN: "ghs_CANARY" };
    const { coverage } = await scan({ ...entry, apiUrl: proxy.url }, { environment, pace: { attemptTimeout: 20_000 } });
    expect(coverage.length).toBeGreaterThan(2);
    expect(proxy.answers.length).toBeGreaterThan(2);
    const problems = proxy.answers.filter(({ request, problem }) => request !== graphql && problem !== undefined);
    expect(problems).toEqual([]);
  });

  test("is among the operations of the contract, and the collectors request each of those", () => {
    const patterns = operations.map((operation) => ({
      operation,
      pattern: new RegExp(`^${operation.replaceAll(/\{\w+\}/g, "[^/?]+")}(\\?.*)?$`),
    }));
    const requested = new Set(
      proxy.answers.flatMap(({ request }) =>
        patterns.flatMap(({ operation, pattern }) => (pattern.test(request) ? [operation] : [])),
      ),
    );
    expect(operations.filter((operation) => !requested.has(operation))).toEqual([]);
  });
});
