import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import type { CollectContext } from "../../../../src/collect/collector.ts";
import { templateSection } from "../../../../src/collect/template-provider/template-section/index.ts";

const source = "template-provider:acme";
const row = (id: string) => ({ id, name: `secret ${id}`, created_at: "2026-03-01T09:00:00+01:00" });

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

/** A server on this machine that gives one answer per page. */
async function collectFrom(answers: readonly Answer[], context: Partial<CollectContext> = {}) {
  const server = createServer(({ url = "" }, response) => {
    const page = Number(new URL(url, "http://localhost").searchParams.get("page"));
    const { status = 200, body } = answers[page - 1] ?? { status: 404, body: {} };
    response.writeHead(status).end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const connection = { source, address: `http://127.0.0.1:${address.port}`, token: "not-a-token" };
  return templateSection.collect(connection, {
    now: () => new Date("2026-11-16T08:00:00Z"),
    environment: {},
    folder: "/",
    signal: new AbortController().signal,
    progress: () => undefined,
    firstPageOnly: false,
    ...context,
  });
}

test("every page is read, and nothing but names and dates is taken", async () => {
  const first = { items: [{ ...row("1"), value: "CANARY" }], next: 2 };
  const collected = await collectFrom([{ body: first }, { body: { items: [row("2")] } }]);
  expect(collected.coverage).toMatchObject([{ source, status: "complete", count: 2, kinds: ["secret"] }]);
  expect(collected.credentials).toMatchObject([
    { id: `${source}:secret:1`, name: "secret 1", createdAt: "2026-03-01T08:00:00.000Z" },
    { id: `${source}:secret:2` },
  ]);
  expect(JSON.stringify(collected)).not.toContain("CANARY");
});

test.each<[string, readonly Answer[], object]>([
  ["a refusal", [{ status: 403, body: {} }], { status: "denied", requiredPermission: "secrets:list", count: 0 }],
  ["a fault", [{ status: 500, body: {} }], { status: "failed", reason: "The server answered HTTP 500." }],
  ["garbage", [{ body: "<html>" }], { status: "failed" }],
  ["another shape", [{ body: [] }], { status: "failed", reason: "The answer is not a page of secrets." }],
  ["a fault behind a page", [{ body: { items: [row("1")], next: 2 } }], { status: "failed", count: 1 }],
  ["a row that is none", [{ body: { items: [row("1"), {}] } }], { status: "partial", count: 1 }],
])("%s is said in the coverage", async (_story, answers, expected) => {
  const { coverage } = await collectFrom(answers);
  expect(coverage).toMatchObject([expected]);
  expect(coverage?.[0]?.consequence).toBe("Secrets may be missing.");
});

test("doctor asks for one page", async () => {
  const { coverage } = await collectFrom([{ body: { items: [row("1")], next: 2 } }], { firstPageOnly: true });
  expect(coverage).toMatchObject([{ status: "complete", count: 1 }]);
});
