import { afterEach, describe, expect, test, vi } from "vitest";
import { iam } from "../../src/collect/aws/iam/index.ts";
import { openBudget } from "../../src/collect/budget.ts";
import type { ProgressEvent } from "../../src/collect/collector.ts";
import { collectFrom, withAws } from "./aws/connect.ts";
import { xml } from "./aws/scripted-aws.ts";
import { entryOf, scan, sendJson, serveScript } from "./github/scan.ts";
import { contextWith } from "./stage.ts";

const part = { source: "aws:111122223333", section: "aws/iam" };

afterEach(() => {
  vi.useRealTimers();
});

describe("a budget", () => {
  test("has as many calls as the configuration gives it, and says what raises them", () => {
    const budget = openBudget(contextWith({ limits: { calls: 2 } }), part);
    budget.spend();
    budget.spend();
    expect(budget.spentOn()).toBeUndefined();
    expect(() => budget.spend()).toThrow("the limit of 2 calls for one section was reached (limits.calls");
    expect(budget.spentOn()).toContain("limits.calls in the configuration raises it");
  });

  test("takes nothing from another one", () => {
    const context = contextWith({ limits: { calls: 1 } });
    openBudget(context, part).spend();
    expect(() => openBudget(context, part).spend()).not.toThrow();
  });

  test("does not call the end of the run its own", () => {
    const run = new AbortController();
    const budget = openBudget(contextWith({ signal: run.signal }), part);
    run.abort();
    expect(budget.signal.aborted).toBe(true);
    expect(budget.spentOn()).toBeUndefined();
  });

  test("says every few seconds what it waits for", async () => {
    vi.useFakeTimers();
    const events: ProgressEvent[] = [];
    const budget = openBudget(contextWith({ progress: (event) => void events.push(event) }), part);
    const answer = budget.call("AWS IAM", () => new Promise((resolve) => setTimeout(resolve, 12_000)));
    await vi.advanceTimersByTimeAsync(30_000);
    await answer;
    expect(events).toEqual([
      { ...part, waitingFor: "AWS IAM" },
      { ...part, waitingFor: "AWS IAM" },
    ]);
  });
});

describe("a list that does not end is ended by the budget, and what came is kept", () => {
  test("of GitHub", async () => {
    let pages = 0;
    const running = await serveScript((path, response) => {
      if (!path.includes("/keys"))
        return sendJson(response, { full_name: "acme-example/shop", total_count: 0, secrets: [] });
      pages += 1;
      const link = `<http://${response.req.headers.host}/repositories/1/keys?page=${pages}>; rel="next"`;
      return sendJson(response, [], { link });
    });
    const entry = { apiUrl: running.url, repositories: ["acme-example/shop"] as [string] };
    const { coverage } = await scan(entry, { limits: { calls: 7 } });
    await running.close();
    expect(pages).toBe(7);
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop")).toMatchObject({ status: "partial" });
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop").reason).toContain(
      "the limit of 7 calls for one section was reached (limits.calls in the configuration raises it)",
    );
    expect(entryOf(coverage, "github/actions-secrets", "acme-example/shop").status).toBe("complete");
  });

  test("of AWS", async () => {
    const users = (_call: unknown, nth: number) =>
      xml(
        "GetAccountAuthorizationDetails",
        `<UserDetailList/><IsTruncated>true</IsTruncated><Marker>page-${nth}</Marker>`,
      );
    await withAws(
      { GetAccountAuthorizationDetails: users },
      async (session) => {
        const { coverage } = await collectFrom(iam, session);
        expect(coverage[0]?.reason).toContain("the limit of 12 calls for one section was reached");
        expect(session.server.calls.length).toBeLessThanOrEqual(12 + 1);
      },
      { context: { limits: { calls: 12 } } },
    );
  });
});
