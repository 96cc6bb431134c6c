import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { readWebhook } from "../../../src/collect/github/webhooks/api.ts";
import { convertWebhook } from "../../../src/collect/github/webhooks/convert.ts";
import type { Fault } from "../../../src/estate/server.ts";
import type { Credential } from "../../../src/model/generated/snapshot.ts";
import {
  type Company,
  entryOf,
  repository,
  type Script,
  scan,
  sendJson,
  serveScript,
  serveWorld,
  token,
} from "./scan.ts";

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function world(fields: Readonly<Record<string, unknown>>, ...faults: readonly Fault[]): Promise<Company> {
  const company = await serveWorld(fields, { faults, paging: { size: 2 } });
  open.push(company.estate);
  return company;
}

const address =
  "https://user:CANARY-password@hooks.example.com:8443/services/CANARY-path?token=CANARY-query#CANARY-hash";
const row = {
  id: 7,
  name: "web",
  active: true,
  events: ["push"],
  config: { url: address, content_type: "json", insecure_ssl: "0", secret: "********" },
  created_at: "2024-03-01T10:00:00+01:00",
  updated_at: "2024-03-01T10:00:00+01:00",
  last_response: { code: 200, status: "active", message: "OK" },
};

function convert(fields: Readonly<Record<string, unknown>> = {}, place = "acme-example/shop"): Credential {
  const webhook = readWebhook({ ...row, ...fields });
  if (webhook === undefined) throw new Error("the row was not understood");
  return convertWebhook(webhook, place, "github:acme-example");
}

describe("a webhook", () => {
  test("has the origin of its address and a hash, and nothing else of it", () => {
    expect(convert()).toEqual({
      id: "github:acme-example/shop:webhook:7",
      source: "github:acme-example",
      kind: "webhook",
      name: "https://hooks.example.com:8443",
      scope: "acme-example/shop",
      account: null,
      status: "active",
      createdAt: "2024-03-01T09:00:00Z",
      expiresAt: null,
      endpoint: {
        origin: "https://hooks.example.com:8443",
        hash: createHash("sha256").update(address).digest("hex"),
      },
      signs: true,
      verifiesTls: true,
      lastResponse: 200,
    });
    expect(JSON.stringify(convert())).not.toContain("CANARY");
  });

  test("of an organization has no scope", () => {
    expect(convert({}, "acme-example")).toMatchObject({ id: "github:acme-example:webhook:7" });
    expect(convert({}, "acme-example")).not.toHaveProperty("scope");
  });

  test.each<[string, Readonly<Record<string, unknown>>, Partial<Credential>]>([
    ["switched off", { active: false }, { status: "inactive" }],
    ["without a secret", { config: { url: address, insecure_ssl: "0" } }, { signs: false }],
    ["that does not verify the receiver", { config: { url: address, insecure_ssl: "1" } }, { verifiesTls: false }],
    ["that does not, as a number", { config: { url: address, insecure_ssl: 1 } }, { verifiesTls: false }],
    ["that verifies, as a number", { config: { url: address, insecure_ssl: 0 } }, { verifiesTls: true }],
    ["without a delivery", { last_response: { code: null, status: "unused", message: null } }, { lastResponse: null }],
    ["whose last response is null itself", { last_response: null }, { lastResponse: null }],
    ["whose receiver failed", { last_response: { code: 502, status: "failed", message: "" } }, { lastResponse: 502 }],
    ["without an address", { config: { insecure_ssl: "0" } }, { name: "webhook 7", signs: false }],
    ["with something else for an address", { config: { url: "not an address" } }, { name: "webhook 7" }],
    ["with an address of a file", { config: { url: "file:///etc/passwd" } }, { name: "webhook 7" }],
  ])("%s", (_story, fields, expected) => {
    expect(convert(fields)).toMatchObject(expected);
  });

  test.each<[string, Readonly<Record<string, unknown>>, keyof Credential]>([
    ["config", { config: undefined }, "signs"],
    ["config.insecure_ssl", { config: { url: address } }, "verifiesTls"],
    ["config.insecure_ssl as a word", { config: { url: address, insecure_ssl: "yes" } }, "verifiesTls"],
    ["config.url", { config: {} }, "endpoint"],
    ["last_response", { last_response: undefined }, "lastResponse"],
    ["last_response.code as a text", { last_response: { code: "200" } }, "lastResponse"],
  ])("without %s leaves what it would tell unknown", (_member, fields, field) => {
    expect(convert(fields)).not.toHaveProperty(field);
  });

  test.each(["id", "active", "created_at"])("without %s is not read", (member) => {
    expect(readWebhook({ ...row, [member]: undefined })).toBeUndefined();
  });

  test("keeps no path, query, user or fragment of any address", () => {
    const part = fc.stringMatching(/^[a-z0-9]{6,12}$/).map((text) => `secret${text}`);
    fc.assert(
      fc.property(part, part, part, fc.webUrl(), (user, path, query, base) => {
        const { protocol, host } = new URL(base);
        const url = `${protocol}//${user}:${user}@${host}/${path}?key=${query}#${query}`;
        const text = JSON.stringify(convert({ config: { url, insecure_ssl: "0" } }));
        return ![user, path, query].some((secret) => text.includes(secret));
      }),
    );
  });
});

describe("lists of webhooks", () => {
  const at = "2024-01-01T09:00:00Z";
  const hook = (id: number) => ({ id, url: `https://h${id}.example.com/CANARY-path`, createdAt: at, secret: "CANARY" });

  test("of an organization and of its repositories are two sections, read page by page", async () => {
    const { entry, estate } = await world({
      webhooks: [hook(1), hook(2), hook(3)],
      repositories: [repository("shop", 1, { webhooks: [hook(11), hook(12), hook(13)] }), repository("infra", 2)],
    });
    const { coverage, credentials, text } = await scan(entry, { environment: { OUTLIVED_GITHUB_TOKEN: "ghs_some" } });
    expect(entryOf(coverage, "github/organization-webhooks")).toMatchObject({ status: "complete", count: 3 });
    expect(entryOf(coverage, "github/webhooks", "acme-example/shop")).toMatchObject({ status: "complete", count: 3 });
    expect(entryOf(coverage, "github/webhooks", "acme-example/infra")).toMatchObject({ status: "complete", count: 0 });
    const ids = credentials.filter(({ kind }) => kind === "webhook").map(({ id }) => id);
    expect(ids).toContain("github:acme-example:webhook:3");
    expect(ids).toContain("github:acme-example/shop:webhook:13");
    expect(text).not.toContain("CANARY-path");
    expect(estate.requests.flatMap(({ failure }) => failure ?? [])).toEqual([]);
  });

  test("of a single repository: those of an organization are not shown", async () => {
    const { entry } = await world({ repositories: [repository("shop", 1, { webhooks: [hook(11)] })] });
    const { apiUrl } = entry;
    const { coverage } = await scan({ ...(apiUrl && { apiUrl }), repositories: ["acme-example/shop"] });
    expect(entryOf(coverage, "github/webhooks", "acme-example/shop")).toMatchObject({ status: "complete", count: 1 });
    expect(entryOf(coverage, "github/organization-webhooks")).toMatchObject({ status: "unsupported" });
  });

  test.each([
    ["a classic token", "ghp_some", undefined, "partial"],
    ["an OAuth app", "gho_some", undefined, "partial"],
    ["a token that turns out to have scopes", "some", ["admin:org_hook"], "partial"],
    ["a GitHub App", "ghs_some", undefined, "complete"],
    ["a fine-grained token", "github_pat_some", undefined, "partial", "complete"],
  ])("are not proven whole for %s: %s %j is %s", async (_who, value, scopes, status, ofRepository = status) => {
    const permissions = ["metadata=read", "organization_hooks=read", "repository_hooks=read"];
    const { entry } = await world({
      webhooks: [hook(1)],
      repositories: [repository("shop", 1, { webhooks: [hook(11)] })],
      tokens: [{ value, permissions, ...(scopes && { scopes }) }],
    });
    const { coverage } = await scan(entry, { environment: { OUTLIVED_GITHUB_TOKEN: value } });
    for (const [found, expected] of [
      [entryOf(coverage, "github/organization-webhooks"), status],
      [entryOf(coverage, "github/webhooks", "acme-example/shop"), ofRepository],
    ] as const) {
      expect(found).toMatchObject({ status: expected, count: 1 });
      expect(found.reason?.includes("OAuth apps") ?? false).toBe(expected === "partial");
    }
  });

  test.each([
    ["GET /orgs/{org}/hooks", "github/organization-webhooks", undefined, "organization_hooks=read"],
    ["GET /repos/{owner}/{repo}/hooks", "github/webhooks", "acme-example/shop", "repository_hooks=read"],
  ])(
    "%s that is denied names the permission; cut on page 2 it is partial",
    async (operation, section, scope, needed) => {
      const hooks = [hook(1), hook(2), hook(3)];
      const fields = { webhooks: hooks, repositories: [repository("shop", 1, { webhooks: hooks })] };
      const denied = await scan((await world(fields, { operation, mode: "deny" })).entry);
      expect(entryOf(denied.coverage, section, scope)).toMatchObject({ status: "denied", requiredPermission: needed });
      const cut = await scan((await world(fields, { operation, mode: "truncate", skip: 1 })).entry);
      expect(entryOf(cut.coverage, section, scope)).toMatchObject({ status: "partial", count: 2 });
      const alone = await scan((await world(fields, { operation, mode: "deny-by-organization" })).entry);
      expect(entryOf(alone.coverage, section, scope).reason).toContain("single sign-on");
      expect(alone.text).not.toContain("CANARY-SSO");
    },
  );

  test("404 is a refusal: these lists exist on every server", async () => {
    const { entry } = await world({
      webhooks: [hook(1)],
      repositories: [repository("shop", 1, { webhooks: [hook(11)] })],
      tokens: [{ value: token, permissions: ["metadata=read"], refusal: "404" }],
    });
    const { coverage, credentials } = await scan(entry);
    expect(entryOf(coverage, "github/organization-webhooks")).toMatchObject({ status: "denied" });
    expect(entryOf(coverage, "github/webhooks", "acme-example/shop")).toMatchObject({ status: "denied" });
    expect(credentials).toEqual([]);
  });

  test("a row without an address makes the list partial, and the webhook is kept", async () => {
    const running: Script = await serveScript((path, response) => {
      if (path.includes("/hooks")) sendJson(response, [{ ...row, config: { insecure_ssl: "0" } }]);
      else if (path === "/repos/acme-example/shop") sendJson(response, { full_name: "acme-example/shop" });
      else sendJson(response, []);
    });
    open.push(running);
    const { coverage, credentials } = await scan({ apiUrl: running.url, repositories: ["acme-example/shop"] });
    expect(entryOf(coverage, "github/webhooks", "acme-example/shop")).toMatchObject({
      status: "partial",
      listed: { webhook: "whole" },
      reason: "webhook.endpoint did not come for 1.",
    });
    expect(credentials.map(({ id }) => id)).toEqual(["github:acme-example/shop:webhook:7"]);
  });
});
