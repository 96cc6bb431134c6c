import { expect, test, vi } from "vitest";
import { openBudget } from "../../../src/collect/budget.ts";
import { newServer, openClient } from "../../../src/collect/github/client.ts";
import { contextWith } from "../stage.ts";
import { quickly, sendJson, serveScript, token } from "./scan.ts";

test.each([
  [{ owner: "..", repo: "shop" }],
  [{ owner: "acme-example", repo: "." }],
  [{ owner: "acme-example", repo: "%2e%2E" }],
])("a name that would change the path of the address is not requested: %j", async (parameters) => {
  const script = await serveScript((_path, response) => sendJson(response, {}));
  const budget = openBudget(contextWith(), { source: "github", section: "test" });
  const client = openClient({
    token,
    apiUrl: script.url,
    pace: quickly,
    now: () => new Date(),
    budget,
    server: newServer(),
  });
  expect(await client.request("GET /repos/{owner}/{repo}", parameters)).toMatchObject({
    failure: { kind: "unreadable" },
  });
  expect(script.asked).toEqual([]);
  const honest = await client.request("GET /repos/{owner}/{repo}", { owner: "acme-example", repo: ".github" });
  expect(honest).toMatchObject({ data: {} });
  await script.close();
});

test("each request waits for its own attempts, not for those of others", async () => {
  const script = await serveScript((_path, response) => sendJson(response, {}, {}, 503));
  const budget = openBudget(contextWith(), { source: "github", section: "test" });
  const pace = { ...quickly, retries: 2, second: 7 };
  const client = openClient({ token, apiUrl: script.url, pace, now: () => new Date(), budget, server: newServer() });
  const timers = vi.spyOn(globalThis, "setTimeout");
  await Promise.all(["GET /a", "GET /b", "GET /c"].map((route) => client.request(route)));
  await script.close();
  const waits = timers.mock.calls.flatMap(([, wait]) => (wait === 7 || wait === 4 * 7 || wait === 9 * 7 ? [wait] : []));
  timers.mockRestore();
  // Where the attempts of all are counted together, they are 28 and 63.
  expect(waits.toSorted((left, right) => left - right)).toEqual([7, 7, 7, 28, 28, 28]);
  expect(script.asked).toHaveLength(9);
});
