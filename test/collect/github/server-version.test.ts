import { afterEach, expect, test } from "vitest";
import { reportOnUnsupported } from "../../../src/collect/github/server-version.ts";
import { scan, sendJson, serveScript } from "./scan.ts";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

/** An Enterprise Server whose /meta answers with a body. */
async function server(meta: unknown, base = "/api/v3") {
  const script = await serveScript((path, response) => {
    if (path === `${base}/meta`) return meta === undefined ? sendJson(response, {}, {}, 404) : sendJson(response, meta);
    if (path.includes("/keys")) return sendJson(response, []);
    if (path.includes("/secrets")) return sendJson(response, { message: "Not Found" }, {}, 404);
    return sendJson(response, { full_name: "acme-example/shop" });
  });
  open.push(script.close);
  const { coverage } = await scan({ apiUrl: `${script.url}${base}`, repositories: ["acme-example/shop"] });
  const asked = script.asked.filter(({ path }) => path.endsWith("/meta")).length;
  const secrets = coverage.find(({ section }) => section === "github/actions-secrets");
  const keys = coverage.find(({ section }) => section === "github/deploy-keys");
  return { secrets, keys, asked };
}

test("what an old Enterprise Server does not offer is unsupported, not denied", async () => {
  const { secrets, keys, asked } = await server({ installed_version: "2.22.4" });
  expect(secrets).toMatchObject({
    status: "unsupported",
    reason: "GitHub Enterprise Server 2.22.4 does not offer Actions secrets by its API; version 3.0 does.",
    consequence: "Which Actions secrets there are is not known.",
  });
  expect(secrets).not.toHaveProperty("scope");
  expect(keys?.status).toBe("complete");
  expect(asked).toBe(1);
});

test.each([
  ["a present one", { installed_version: "3.17.2" }],
  ["one that does not tell its version", undefined],
  ["one whose version is no version", { installed_version: ["3"] }],
])("%s is asked", async (_case, meta) => {
  expect((await server(meta)).secrets).toMatchObject({
    status: "denied",
    scope: expect.stringMatching(/^127\.0\.0\.1:\d+\/acme-example\/shop$/),
  });
});

test("elsewhere nobody asks for a version", async () => {
  expect(await server({ installed_version: "2.22.4" }, "")).toMatchObject({ secrets: { status: "denied" }, asked: 0 });
});

test.each([
  ["3.9.1", "3.10", "GitHub Enterprise Server 3.9.1 does not offer codespaces by its API; version 3.10 does."],
  ["3.10.0", "3.10", undefined],
  ["4.0.0", "3.10", undefined],
  [undefined, "3.10", undefined],
] as const)("version %s, offered since %s", async (version, since, reason) => {
  const report = await reportOnUnsupported({ serverVersion: async () => version }, "codespaces", since);
  expect(report?.reason).toBe(reason);
});
