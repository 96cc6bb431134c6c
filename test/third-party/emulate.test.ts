import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scan } from "../collect/github/scan.ts";
import { emulateIsThere, startEmulate } from "./emulate.ts";
import type { RunningServer } from "./moto/server.ts";

const token = "token-of-octo-admin";
const environment = { OUTLIVED_GITHUB_TOKEN: token };
const seed = {
  tokens: { [token]: { login: "octo-admin", scopes: ["repo", "admin:org"] } },
  github: {
    users: [{ login: "octo-admin", name: "Octo Admin" }],
    orgs: [{ login: "acme-example", name: "Acme" }],
    repos: [{ owner: "octo-admin", name: "shop", private: true }],
  },
};

describe.skipIf(!emulateIsThere(process.env))("a repository that emulate serves", () => {
  let emulate: RunningServer;

  beforeAll(async () => {
    emulate = await startEmulate(seed);
    const secret = { encrypted_value: "Q0FOQVJZ", key_id: "1" };
    const hook = {
      name: "web",
      config: { url: "https://user:CANARY@hooks.example.com/CANARY?t=CANARY", content_type: "json", secret: "CANARY" },
      events: ["push"],
    };
    await send("PUT", "/repos/octo-admin/shop/actions/secrets/NPM_TOKEN", secret);
    await send("POST", "/repos/octo-admin/shop/hooks", hook);
  }, 60_000);

  afterAll(() => emulate?.close());

  async function send(method: string, path: string, body: object): Promise<void> {
    const headers = { authorization: `token ${token}`, "content-type": "application/json" };
    const response = await fetch(`${emulate.url}${path}`, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  }

  test("has the secret and the webhook that were put there, and nothing of their contents", async () => {
    const { credentials, coverage, text } = await scan(
      { repositories: ["octo-admin/shop"], apiUrl: emulate.url },
      { environment },
    );
    expect(credentials.map(({ id, name }) => [id, name])).toEqual([
      ["github:octo-admin/shop:actions-secret:NPM_TOKEN", "NPM_TOKEN"],
      ["github:octo-admin/shop:webhook:1", "https://hooks.example.com"],
    ]);
    expect(text).not.toContain("CANARY");
    const whole = coverage.filter(({ status }) => status === "complete").map(({ section }) => section);
    expect(whole.sort()).toEqual(["github/actions-secrets", "github/webhooks"]);
  });

  test("what it does not know is denied, and not empty", async () => {
    const { coverage } = await scan({ organization: "acme-example", apiUrl: emulate.url }, { environment });
    expect(coverage.find(({ section }) => section === "github/deploy-keys")?.status).toBe("denied");
  });
});
