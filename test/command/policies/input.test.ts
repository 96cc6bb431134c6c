import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isSubject } from "../../../src/contract/index.ts";
import type { Snapshot } from "../../../src/model/generated/snapshot.ts";
import { outlived, type Said } from "../custom-policies.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const key = "github:acme-example/shop:deploy-key:42";
const person = "acme:person:1036";

const at = "2026-11-16T08:00:00Z";

function read(source: string, section: string, kind: string): Snapshot["coverage"][number] {
  return { source, section, kinds: [kind], status: "complete", observedAt: at };
}

const snapshot: Snapshot = {
  schemaVersion: "1.0",
  collectedAt: at,
  collectedBy: { name: "outlived", version: "0.1.0" },
  sources: [
    { id: "github:acme-example", kind: "github-organization", name: "acme-example" },
    { id: "roster:acme", kind: "roster", name: "acme" },
  ],
  coverage: [
    read("github:acme-example", "github/deploy-keys", "deploy-key"),
    read("roster:acme", "roster/csv", "person"),
  ],
  identities: [
    {
      id: person,
      from: "roster:acme",
      kind: "person",
      name: "Clara Voss",
      status: "active",
      emails: ["clara@example.com"],
    },
  ],
  accounts: [],
  credentials: [
    {
      id: key,
      source: "github:acme-example",
      kind: "deploy-key",
      name: "agency laptop",
      scope: "acme-example/shop",
      account: null,
      status: "active",
      createdAt: "2026-11-01T08:00:00Z",
      lastUsed: { state: "used", at, precision: "second" },
    },
  ],
  references: [],
  systems: [],
  removals: [],
};

async function inputOf(id: string, ...options: readonly string[]): Promise<Said> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "snapshot.json"), JSON.stringify(snapshot));
  await writeFile(
    join(folder, "owners.yaml"),
    `version: 1\nowners:\n  - match: "${key}"\n    owner: clara@example.com\n`,
  );
  return outlived(folder, folder, "policies", "input", id, "--snapshot", "snapshot.json", ...options);
}

describe("policies input", () => {
  test("prints what a policy sees, with its owner and its age, as an example takes it", async () => {
    const { code, out, err } = await inputOf(key);
    expect(code, err).toBe(0);
    const input: unknown = JSON.parse(out);
    expect(isSubject("credential", input)).toBe(true);
    expect(input).toMatchObject({
      id: key,
      credential: { ageDays: 15 },
      owner: { state: "known", rank: "asserted", identity: { id: person, name: "Clara Voss" } },
    });
  });

  test("of another day", async () => {
    expect(JSON.parse((await inputOf(key, "--as-of", "2026-12-01T08:00:00Z")).out)).toMatchObject({
      credential: { ageDays: 30 },
    });
  });

  test.each([person, "github:acme-example"])("of a subject of another type: %s", async (id) => {
    expect(JSON.parse((await inputOf(id)).out)).toMatchObject({ id });
  });

  test.each([
    ["github:acme-example/shop:deploy-key:43", `Did you mean ${key}?`],
    ["DEPLOY-KEY", `Did you mean ${key}?`],
    ["something else", "Ids are those of the snapshot"],
    ["", "Ids are those of the snapshot"],
  ])("of an id that is not there says which may be meant: %j", async (id, hint) => {
    const { code, out, err } = await inputOf(id);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`snapshot.json: There is no subject ${JSON.stringify(id)}.`);
    expect(err).toContain(hint);
  });
});
