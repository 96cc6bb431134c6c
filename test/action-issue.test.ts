import { describe, expect, test } from "vitest";
import type { Operation } from "../src/estate/github/routes.ts";
import { leaverFiles } from "./command/leaver-files.ts";
import { runStep, serveShop } from "./step.ts";

const unavailable = () => ({ status: 403, message: "Resource not accessible by integration" });

/** No static key is left in a workflow. */
const mended = { ...leaverFiles, ".github/workflows/deploy.yml": "on: push\njobs: {}\n" };

/** A workflow file that cannot be read. */
const unreadable = { ...leaverFiles, ".github/workflows/deploy.yml": "on: push\njobs: {a: [\n" };

describe("a step that keeps an issue", () => {
  test("opens one, leaves it alone, closes it when nothing is left, and reopens it", async () => {
    const { issues, surroundings, estate } = await serveShop(unavailable);
    const step = await runStep({ issue: "true" }, surroundings);
    expect(step.status, step.log).toBe(0);
    const [issue] = issues.all();
    expect(issue).toMatchObject({ state: "open", labels: ["outlived"], title: "outlived: 1 finding: 1 high" });
    expect(issue?.body).toContain("AWS_ACCESS_KEY_ID");

    await runStep({ issue: "true" }, surroundings);
    expect(estate.requests.filter(({ method, path }) => method === "PATCH" && path.includes("/issues"))).toEqual([]);

    const closing = await runStep({ issue: "true" }, { ...surroundings, files: mended });
    expect(issue, closing.log).toMatchObject({ state: "closed", comments: [expect.stringContaining("is gone")] });
    await runStep({ issue: "true" }, { ...surroundings, files: mended });
    expect(issue?.comments).toHaveLength(1);

    await runStep({ issue: "true" }, surroundings);
    expect(issue).toMatchObject({ state: "open", title: "outlived: 1 finding: 1 high" });
    expect(issues.all()).toHaveLength(1);
    expect(estate.requests.filter(({ failure }) => failure !== undefined)).toEqual([]);
  });

  test("does not close it where what it is about could not be read", async () => {
    const { issues, surroundings } = await serveShop(unavailable);
    await runStep({ issue: "true" }, surroundings);
    await runStep({ issue: "true" }, { ...surroundings, files: unreadable });
    const [issue] = issues.all();
    expect(issue?.state).toBe("open");
    expect(issue?.body).toContain("could not be checked again, so this issue stays open");
    await runStep({ issue: "true" }, { ...surroundings, files: mended });
    expect(issue?.state).toBe("closed");
  });

  test("closes it where code scanning has the findings, and opens none there", async () => {
    let isThere = false;
    const { issues, surroundings } = await serveShop(() => (isThere ? undefined : unavailable()));
    await runStep({ issue: "true" }, surroundings);
    isThere = true;
    const step = await runStep({ issue: "true" }, surroundings);
    expect(step.outputs["uploaded"], step.log).toBe("true");
    expect(issues.all()).toMatchObject([{ state: "closed", comments: [expect.stringContaining("code scanning")] }]);
    const elsewhere = await serveShop();
    await runStep({ issue: "true" }, elsewhere.surroundings);
    expect(elsewhere.issues.all()).toEqual([]);
  });

  test("opens one where nothing is to be uploaded", async () => {
    const { issues, surroundings, tokens } = await serveShop();
    const step = await runStep({ issue: "true", upload: "false" }, surroundings);
    expect([step.status, step.outputs["uploaded"]], step.log).toEqual([0, "false"]);
    expect(issues.all()).toMatchObject([{ state: "open" }]);
    expect([...tokens]).toEqual([]);
  });

  test.each([
    ["where it is not asked for", {}, {}],
    ["on a pull request", { issue: "true" }, { GITHUB_REF: "refs/pull/7/merge" }],
  ])("opens none %s", async (_case, inputs, environment) => {
    const { estate, surroundings } = await serveShop(unavailable);
    await runStep(inputs, { ...surroundings, environment: { ...surroundings.environment, ...environment } });
    expect(estate.requests.filter(({ path }) => path.includes("/issues"))).toEqual([]);
  });

  test("leaves it as it is where an upload breaks", async () => {
    const { estate, surroundings } = await serveShop((operation) =>
      operation.startsWith("POST") ? { status: 400, message: "commit not found" } : undefined,
    );
    await runStep({ issue: "true" }, surroundings);
    expect(estate.requests.filter(({ path }) => path.includes("/issues"))).toEqual([]);
  });

  test("names nobody where the repository is public", async () => {
    const { issues, surroundings } = await serveShop(unavailable);
    const event = { repository: { private: false, visibility: "public" } };
    const step = await runStep({ issue: "true" }, { ...surroundings, event });
    const [issue] = issues.all();
    expect(issue?.body, step.log).toContain("person-");
    expect(issue?.body).not.toMatch(/mira|okafor/i);
  });

  test.each<[number, string, Operation, string]>([
    [403, "Resource not accessible by integration", "GET /repos/{owner}/{repo}/issues", "issues: write"],
    [404, "Not Found", "GET /repos/{owner}/{repo}/issues", "issues: write"],
    [410, "Issues are disabled for this repo", "POST /repos/{owner}/{repo}/issues", "Issues are disabled"],
  ])("says what is missing where GitHub answers %i", async (status, message, refused, said) => {
    const { surroundings } = await serveShop(unavailable, (operation) =>
      operation === refused ? { status, message } : undefined,
    );
    const step = await runStep({ issue: "true" }, surroundings);
    expect(step.status, step.log).toBe(2);
    const failed = step.commands.find(({ properties }) => properties["title"] === "The issue failed");
    expect([failed?.command, failed?.data]).toEqual(["error", expect.stringContaining(said)]);
    expect(step.summary).toMatch(/^## /);
    expect(step.outputs["findings-count"]).toBe("1");
  });

  test("keeps none with a person's token, which could not tell its own issues from copies", async () => {
    const { estate, surroundings } = await serveShop(unavailable);
    const step = await runStep({ issue: "true", "upload-token": "github_pat_of-somebody" }, surroundings);
    expect(step.status, step.log).toBe(2);
    expect(step.commands.some(({ data }) => data.includes("workflow's own token"))).toBe(true);
    expect(estate.requests.filter(({ path }) => path.includes("/issues"))).toEqual([]);
  });

  test("changes nobody else's issue with the same text", async () => {
    const { issues, surroundings } = await serveShop(unavailable);
    await runStep({ issue: "true" }, surroundings);
    const [first] = issues.all();
    const copy = { title: "mine", body: first?.body ?? "", state: "open" as const };
    const theirs = [
      issues.add({ ...copy, author: { login: "somebody", type: "User" }, labels: ["outlived"] }),
      issues.add({ ...copy, author: { login: "a[bot]", type: "Bot" }, labels: [] }),
      issues.add({ ...copy, author: { login: "a[bot]", type: "Bot" }, labels: ["outlived"], isPullRequest: true }),
    ];
    const step = await runStep({ issue: "true" }, { ...surroundings, files: mended });
    expect(first?.state, step.log).toBe("closed");
    expect(theirs.map(({ title, state }) => [title, state])).toEqual(theirs.map(() => ["mine", "open"]));
  });
});
