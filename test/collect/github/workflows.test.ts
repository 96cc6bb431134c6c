import type { IncomingMessage } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { nodeId } from "../../../src/estate/github/bodies.ts";
import type { GithubEntry } from "../../../src/model/generated/configuration.ts";
import { type Company, entryOf, repository, type Scan, scan, sendJson, serveScript, serveWorld } from "./scan.ts";

const section = "github/workflows";
const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const deploy = `on: push
jobs:
  ship:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
`;
const uses = (what: string) => `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ${what}\n`;
const action = (line: string) => `runs:\n  using: composite\n  steps:\n    - ${line}\n`;

type Fields = Readonly<Record<string, unknown>>;

function files(...all: readonly (readonly [path: string, text: string, fields?: Fields])[]): Fields {
  return { files: all.map(([path, text, fields]) => ({ path, text, ...fields })), deployKeys: [], secrets: [] };
}

const withDeploy = repository("shop", 1, files([".github/workflows/deploy.yml", deploy]));

async function world(repositories: readonly Fields[], fields: Fields = {}): Promise<Company> {
  const company = await serveWorld({ repositories, ...fields });
  open.push(company.estate);
  return company;
}

async function read(repositories: readonly Fields[], fields: Fields = {}, entry: GithubEntry = {}): Promise<Scan> {
  const company = await world(repositories, fields);
  return scan({ ...company.entry, also: ["workflows"], ...entry });
}

function idsOf({ snapshot }: Scan): readonly string[] {
  return snapshot.references.map(({ id }) => id);
}

describe("workflows of an organization", () => {
  test("are not read without being asked for, which is said", async () => {
    const company = await world([withDeploy]);
    const { coverage, snapshot } = await scan(company.entry);
    expect(entryOf(coverage, section)).toMatchObject({ status: "not-configured" });
    expect(entryOf(coverage, section).reason).toContain("contents=read");
    expect(snapshot.references).toEqual([]);
  });

  test("give the references that the same files give where they are checked out, with their repository", async () => {
    const result = await read([withDeploy, repository("docs", 2, files(["README.md", "text"]))]);
    expect(result.snapshot.references.map(({ id, source, scope, line }) => ({ id, source, scope, line }))).toEqual(
      ["secret-use", "static-cloud-key"].flatMap((kind) =>
        ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"].flatMap((name, index) =>
          // The two halves of a key are one finding.
          kind === "static-cloud-key" && index === 1
            ? []
            : [
                {
                  id: `code:acme-example/shop:.github/workflows/deploy.yml:${kind}:${name}`,
                  source: "github:acme-example",
                  scope: "acme-example/shop",
                  line: 9 + index,
                },
              ],
        ),
      ),
    );
    expect(entryOf(result.coverage, section, "acme-example/shop")).toMatchObject({ status: "complete", count: 3 });
    expect(entryOf(result.coverage, section, "acme-example/docs")).toMatchObject({
      status: "not-applicable",
      count: 0,
    });
  });

  test("an empty repository has none", async () => {
    const { coverage } = await read([repository("new", 1)]);
    expect(entryOf(coverage, section, "acme-example/new")).toMatchObject({ status: "not-applicable" });
  });

  test("actions of the repository are read where a workflow or another such action uses them", async () => {
    const result = await read([
      repository(
        "shop",
        1,
        files(
          [".github/workflows/a.yml", uses("./.github/actions/outer")],
          [".github/workflows/b.yml", uses("acme-example/shop/inner@v1")],
          [".github/workflows/c.yml", uses("./.github/workflows/reusable.yml")],
          [".github/actions/outer/action.yml", action("uses: ./deep")],
          ["inner/action.yaml", action(`run: echo "\${{ secrets.INNER }}"`)],
          ["deep/action.yml", action(`run: echo "\${{ secrets.DEEP }}"`)],
          ["unused/action.yml", action(`run: echo "\${{ secrets.UNUSED }}"`)],
        ),
      ),
    ]);
    expect(idsOf(result)).toEqual([
      "code:acme-example/shop:deep/action.yml:secret-use:DEEP",
      "code:acme-example/shop:inner/action.yaml:secret-use:INNER",
    ]);
    expect(entryOf(result.coverage, section, "acme-example/shop")).toMatchObject({ status: "complete", count: 2 });
  });

  test("of more actions than a person writes the first are read, and the others are a gap", async () => {
    const steps = Array.from({ length: 130 }, (_, index) => `      - uses: ./actions/a${index + 100}\n`).join("");
    const workflow = `on: push\njobs:\n  a:\n    steps:\n${steps}`;
    const actions = Array.from(
      { length: 130 },
      (_, index) => [`actions/a${index + 100}/action.yml`, action(`run: echo "\${{ secrets.S }}"`)] as const,
    );
    const result = await read([repository("shop", 1, files([".github/workflows/a.yml", workflow], ...actions))]);
    expect(idsOf(result)).toHaveLength(100);
    const entry = entryOf(result.coverage, section, "acme-example/shop");
    expect(entry).toMatchObject({ status: "partial", count: 100 });
    expect(entry.reason).toContain("more than 100 actions are used");
  });

  test.each([
    ["a link", { isLink: true }, "it is a link"],
    ["a binary file", { isBinary: true }, "it is not text"],
    ["a file that GitHub cuts off", { isLarge: true }, "GitHub does not give all of it"],
  ])("%s is a gap of its repository", async (_what, fields, reason) => {
    const { coverage } = await read([
      withDeploy,
      repository("infra", 2, files([".github/workflows/a.yml", deploy, fields])),
    ]);
    const entry = entryOf(coverage, section, "acme-example/infra");
    expect(entry).toMatchObject({ status: "partial", count: 0 });
    expect(entry.reason).toContain(`.github/workflows/a.yml (${reason})`);
    expect(entryOf(coverage, section, "acme-example/shop").status).toBe("complete");
  });

  test("have the code owners of their files, by the first CODEOWNERS that GitHub loads", async () => {
    const result = await read([
      repository(
        "shop",
        1,
        files(
          [".github/workflows/deploy.yml", deploy],
          ["CODEOWNERS", "* @acme-example/everybody\n.github/ @acme-example/platform\n"],
          ["docs/CODEOWNERS", "* @nobody"],
        ),
      ),
      repository(
        "infra",
        2,
        files([".github/workflows/a.yml", deploy], [".github/CODEOWNERS", "x", { isLarge: true }]),
      ),
    ]);
    const clues = (scope: string) =>
      result.snapshot.references.filter((one) => one.scope === scope).map((one) => one.clues);
    const platform = { method: "code-owner", says: "@acme-example/platform", detail: "CODEOWNERS:2" };
    expect(clues("acme-example/shop")).toEqual([[platform], [platform], [platform]]);
    expect(clues("acme-example/infra")).toEqual([undefined, undefined, undefined]);
    const entry = entryOf(result.coverage, section, "acme-example/infra");
    expect(entry).toMatchObject({ status: "partial", listed: { "secret-use": "whole", "static-cloud-key": "whole" } });
    expect(entry.reason).toContain(".github/CODEOWNERS (GitHub does not give all of it)");
  });

  test("only files with the endings of workflows are read, in the folder itself", async () => {
    const result = await read([
      repository("shop", 1, files([".github/workflows/a.yml.txt", deploy], [".github/workflows/old/a.yml", deploy])),
    ]);
    expect(idsOf(result)).toEqual([]);
  });
});

describe("workflows that a token may not read", () => {
  const refused = { tokens: [{ value: "ghp_CANARY", permissions: ["metadata=read"], scopes: ["public_repo"] }] };

  test("are refused, although GitHub shows an empty tree and no error", async () => {
    const company = await world([withDeploy], refused);
    const { coverage } = await scan(
      { ...company.entry, also: ["workflows"] },
      { environment: { OUTLIVED_GITHUB_TOKEN: "ghp_CANARY" } },
    );
    const entry = entryOf(coverage, section, "acme-example/shop");
    expect(entry).toMatchObject({ status: "denied", requiredPermission: "repo" });
  });
});

/** Forwards everything to the estate but the queries for which `refuse` has an answer. */
async function behind(company: Company, refuse: (ids: readonly string[]) => number | undefined): Promise<string> {
  const script = await serveScript((path, response, request) => {
    const forward = async (): Promise<void> => {
      const body = await bodyOf(request);
      const ids: readonly string[] = path === "/graphql" ? idsIn(JSON.parse(body).variables) : [];
      const status = ids.length === 0 ? undefined : refuse(ids);
      if (status !== undefined) return sendJson(response, { message: "Bad Gateway" }, {}, status);
      const answer = await fetch(`${company.entry.apiUrl}${path}`, {
        method: request.method ?? "GET",
        headers: { authorization: "Bearer any" },
        ...(body !== "" && { body }),
      });
      sendJson(response, await answer.text(), {}, answer.status);
    };
    void forward();
  });
  open.push(script);
  return script.url;
}

function idsIn(variables: Fields): readonly string[] {
  return Object.entries(variables).flatMap(([name, value]) => (/^id\d+$/.test(name) ? [String(value)] : []));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** The id that the estate gives the third repository. */
const slow = nodeId("Repository", 3);

describe("workflows of many repositories", () => {
  const total = 60;
  const many = Array.from({ length: total }, (_, index) =>
    repository(`r${String(index).padStart(3, "0")}`, index + 1, files([".github/workflows/deploy.yml", deploy])),
  );

  test("take one query for fifty of them", async () => {
    const company = await world(many);
    const result = await scan({ ...company.entry, also: ["workflows"] });
    const queries = company.estate.requests.filter(({ operation }) => operation === "POST /graphql");
    // Two lists of the members and the facts of repositories are queries, too.
    expect(queries.length).toBeLessThan(3 + Math.ceil(total / 50) + 4);
    expect(new Set(result.snapshot.references.map(({ scope }) => scope)).size).toBe(total);
  });

  test("are asked for by halves where GitHub takes too long", async () => {
    const company = await world(many);
    const apiUrl = await behind(company, (ids) => (ids.length > 25 ? 502 : undefined));
    const result = await scan({ ...company.entry, apiUrl, also: ["workflows"] });
    expect(new Set(result.snapshot.references.map(({ scope }) => scope)).size).toBe(total);
  });

  test("one that GitHub never gives does not cost the others", async () => {
    const few = many.slice(0, 3);
    const company = await world(few);
    const apiUrl = await behind(company, (ids) => (ids.includes(slow) ? 502 : undefined));
    const { coverage, snapshot } = await scan({ ...company.entry, apiUrl, also: ["workflows"] });
    expect(new Set(snapshot.references.map(({ scope }) => scope)).size).toBe(few.length - 1);
    const entry = entryOf(coverage, section, "acme-example/r002");
    expect(entry).toMatchObject({ status: "failed" });
    expect(entry.reason).toContain("the workflow files of acme-example/r002");
  });
});
