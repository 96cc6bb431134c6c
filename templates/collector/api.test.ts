import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { requestPage } from "../../../../src/collect/template-provider/template-section/api.ts";

/** Requests the second page from a server on this machine. */
async function requestFrom(status: number, body: string) {
  const server = createServer((_request, response) => void response.writeHead(status).end(body));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const connection = { source: "template-provider:acme", address: `http://127.0.0.1:${address.port}`, token: "token" };
  return requestPage(connection, 2, new AbortController().signal);
}

test.each([
  [200, '{"items": [1], "next": 3}', { items: [1], next: 3 }],
  [200, '{"items": [1], "next": 2}', { items: [1] }],
  [403, "{}", { refusal: { status: "denied", requiredPermission: "secrets:list" } }],
  [500, "{}", { refusal: { status: "failed", reason: "The server answered HTTP 500." } }],
  [200, "<html>", { refusal: { status: "failed" } }],
  [200, "[]", { refusal: { status: "failed", reason: "The answer is not a page of secrets." } }],
])("HTTP %i with %s", async (status, body, expected) => {
  const response = await requestFrom(status, body);
  expect(response).toMatchObject(expected);
  expect(Object.keys(response).includes("next")).toBe("next" in expected);
});
