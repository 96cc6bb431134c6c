import { expect, test } from "vitest";
import { openClient } from "../../../src/collect/github/client.ts";
import { quickly, sendJson, serveScript, token } from "./scan.ts";

test.each([
  [{ owner: "..", repo: "shop" }],
  [{ owner: "acme-example", repo: "." }],
  [{ owner: "acme-example", repo: "%2e%2E" }],
])("a name that would change the path of the address is not requested: %j", async (parameters) => {
  const script = await serveScript((_path, response) => sendJson(response, {}));
  const signal = new AbortController().signal;
  const client = openClient({ token, apiUrl: script.url, pace: quickly, now: () => new Date(), signal });
  expect(await client.request("GET /repos/{owner}/{repo}", parameters)).toMatchObject({
    failure: { kind: "unreadable" },
  });
  expect(script.asked).toEqual([]);
  const honest = await client.request("GET /repos/{owner}/{repo}", { owner: "acme-example", repo: ".github" });
  expect(honest).toMatchObject({ data: {} });
  await script.close();
});
