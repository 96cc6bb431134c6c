import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { github } from "../../../src/collect/github/index.ts";
import { appManifest, filledAddress } from "../../../src/command/init/github-app.ts";
import { runInit } from "../../../src/command/init.ts";
import { fakeEdge } from "../fake-edge.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const homepage = "https://example.com/outlived";

test("the manifest has exactly the permissions to read that the sections declare", async () => {
  const folder = await temporaryFolder({
    ".git/config": `[remote "origin"]\n\turl = https://github.com/acme-example/shop.git\n`,
  });
  const edge = fakeEdge(folder);
  expect(await runInit({ github: true }, edge)).toBe(0);
  const manifest: unknown = JSON.parse(edge.out());
  const declared = new Set(github.sections.flatMap(({ permissions }) => permissions));
  expect(declared.size).toBeGreaterThan(3);
  expect(manifest).toMatchObject({
    name: "outlived-acme-example",
    public: false,
    default_events: [],
    hook_attributes: { active: false },
    default_permissions: Object.fromEntries([...declared].map((permission) => permission.split("="))),
  });
  expect(Object.values(appManifest(github.sections, homepage).default_permissions)).toEqual(
    Array.from(declared, () => "read"),
  );
  // A code that GitHub adds to this address is worth the private key.
  expect(new URL(appManifest(github.sections, homepage).redirect_url).hostname).toBe("localhost");
  expect(await readdir(folder)).toEqual([".git"]);
});

test("the link has the same settings, at the server of the checkout", async () => {
  const folder = await temporaryFolder({
    ".git/config": `[remote "origin"]\n\turl = git@github.acme-example.com:platform/shop.git\n`,
  });
  const edge = fakeEdge(folder, { environment: { GITHUB_SERVER_URL: "https://github.acme-example.com" } });
  await runInit({ github: true }, edge);
  const link = new URL(/^https:\S+\?\S+$/m.exec(edge.err())?.[0] ?? "");
  expect(`${link.origin}${link.pathname}`).toBe(
    "https://github.acme-example.com/organizations/platform/settings/apps/new",
  );
  const { name, default_permissions: permissions } = appManifest(github.sections, homepage, "platform");
  expect(Object.fromEntries(link.searchParams)).toMatchObject({
    name,
    public: "false",
    webhook_active: "false",
    ...permissions,
  });
  expect(edge.err()).toContain(
    "gh api --hostname github.acme-example.com --method POST /app-manifests/CODE/conversions",
  );
  expect(edge.err()).toContain("apiUrl: https://github.acme-example.com/api/v3");
});

test("it says how the key gets into the environment, and names no host of github.com", async () => {
  const edge = fakeEdge(await temporaryFolder({}));
  await runInit({ github: true }, edge);
  expect(edge.err()).toContain("gh api --method POST /app-manifests/CODE/conversions > outlived-app.json");
  expect(edge.err()).toContain(`export OUTLIVED_GITHUB_APP_PRIVATE_KEY="$(jq -r .pem outlived-app.json)"`);
  expect(edge.err()).not.toContain("apiUrl");
  expect(edge.err()).toContain('without it leave "contents" out');
});

test.each([
  [{ github: true }, "GITHUB_SERVER_URL"],
  [{ dryRun: true, names: "no" }, "GITHUB_SERVER_URL"],
] as const)("a checkout of another host is told how to say that it is GitHub: %j", async (options, variable) => {
  const folder = await temporaryFolder({
    ".git/config": `[remote "origin"]\n\turl = git@github.acme-example.com:platform/shop.git\n`,
  });
  const edge = fakeEdge(folder);
  await runInit(options, edge);
  expect(edge.err()).toContain(
    `The checkout comes from github.acme-example.com. If that is a GitHub Enterprise Server, set ${variable}=https://github.acme-example.com and run this again.`,
  );
});

test("a permission to write is never asked for, a name is never too long, and an owner may be unknown", () => {
  const sections = [{ permissions: ["secrets=read", "codespaces_secrets=write"] }, { permissions: ["members=read"] }];
  const manifest = appManifest(sections, homepage, "a".repeat(39));
  expect(manifest.default_permissions).toEqual({ members: "read", secrets: "read" });
  expect(manifest.name).toHaveLength(34);
  expect(appManifest(sections, homepage).name).toBe("outlived-your-organization");
  expect(filledAddress(manifest, "https://github.com/organizations/a/settings/apps/new")).toContain("members=read");
});
