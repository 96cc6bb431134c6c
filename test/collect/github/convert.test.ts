import { describe, expect, test } from "vitest";
import { readActionsSecret } from "../../../src/collect/github/actions-secrets/api.ts";
import { convertActionsSecret } from "../../../src/collect/github/actions-secrets/convert.ts";
import { readDeployKey } from "../../../src/collect/github/deploy-keys/api.ts";
import { convertDeployKey } from "../../../src/collect/github/deploy-keys/convert.ts";
import { type GithubUser, readUser } from "../../../src/collect/github/members/api.ts";
import { convertMembers } from "../../../src/collect/github/members/convert.ts";
import type { Credential } from "../../../src/model/generated/snapshot.ts";

// Made with ssh-keygen. The fingerprint is what ssh-keygen -l prints.
const publicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOEXdNEYIJtC5vU+W6KYblUpIA0wYTMVntjcyifSrokM mira@laptop";
const row = {
  id: 42,
  key: publicKey,
  title: "mira laptop",
  verified: true,
  created_at: "2024-03-01T10:00:00+01:00",
  read_only: false,
};

function convertKey(fields: Readonly<Record<string, unknown>>): Credential {
  const key = readDeployKey({ ...row, ...fields });
  if (key === undefined) throw new Error("the row was not understood");
  return convertDeployKey(key, "acme-example/shop", "github:acme-example");
}

describe("a deploy key", () => {
  test("of an older server has unknown authors and uses", () => {
    expect(convertKey({})).toEqual({
      id: "github:acme-example/shop:deploy-key:42",
      source: "github:acme-example",
      kind: "deploy-key",
      name: "mira laptop",
      scope: "acme-example/shop",
      account: null,
      status: "active",
      createdAt: "2024-03-01T09:00:00Z",
      expiresAt: null,
      privilege: "write",
      reach: "one",
      permissions: [{ name: "contents", level: "write" }],
      fingerprint: "SHA256:C2o0ILnHVuSl0zP7vtn5MCdRDKyLLCT1qpqYrfVa7kw",
    });
  });

  test.each<[string, Readonly<Record<string, unknown>>, Partial<Credential>]>([
    [
      "never used, since it was made",
      { last_used: null },
      { lastUsed: { state: "never", since: "2024-03-01T09:00:00Z" } },
    ],
    [
      "used",
      { last_used: "2026-11-15T21:47:03Z" },
      { lastUsed: { state: "used", at: "2026-11-15T21:47:03Z", precision: "second" } },
    ],
    ["added by nobody who still exists", { added_by: null }, { clues: [] }],
    [
      "added by a login",
      { added_by: "mira-okafor" },
      { clues: [{ method: "added-by", says: "mira-okafor", detail: "added the key to the repository" }] },
    ],
    ["that only reads", { read_only: true }, { privilege: "read", permissions: [{ name: "contents", level: "read" }] }],
    ["switched off", { enabled: false }, { status: "inactive" }],
    ["switched on", { enabled: true }, { status: "active" }],
    [
      "with a number beyond what a double holds",
      { id: 2n ** 60n },
      { id: `github:acme-example/shop:deploy-key:${2n ** 60n}` },
    ],
  ])("%s", (_story, fields, expected) => {
    expect(convertKey(fields)).toMatchObject(expected);
  });

  test.each(["", "not a key", "ssh-rsa", "ssh-rsa !!!!", publicKey.replace("ssh-ed25519", "ssh-rsa")])(
    "with %j for a key has no fingerprint",
    (key) => {
      expect(convertKey({ key })).not.toHaveProperty("fingerprint");
    },
  );

  test.each([
    ["last_used", "soon"],
    ["last_used", 0],
    ["last_used", "2026-11-15T21:47:03"],
    ["added_by", ""],
    ["added_by", 7],
  ])("whose %s is %j leaves it unknown", (member, value) => {
    const key = convertKey({ [member]: value });
    expect(key).not.toHaveProperty("lastUsed");
    expect(key).not.toHaveProperty("clues");
  });

  test.each(["id", "key", "title", "created_at", "read_only"])("without %s is not read", (member) => {
    expect(readDeployKey({ ...row, [member]: undefined })).toBeUndefined();
    expect(readDeployKey({ ...row, [member]: [] })).toBeUndefined();
  });

  test.each([null, undefined, 7, "key", []])("%j is not read", (value) => {
    expect(readDeployKey(value)).toBeUndefined();
    expect(readActionsSecret(value)).toBeUndefined();
    expect(readUser(value)).toBeUndefined();
  });
});

describe("an Actions secret", () => {
  const secret = { name: "STRIPE_KEY", created_at: "2024-04-15T11:40:00Z", updated_at: "2026-10-05T14:26:31Z" };

  test("has a name and two dates, and neither a last use nor an owner", () => {
    const read = readActionsSecret({ ...secret, value: "CANARY" });
    expect(read && convertActionsSecret(read, "acme-example/shop", "github:acme-example")).toEqual({
      id: "github:acme-example/shop:actions-secret:STRIPE_KEY",
      source: "github:acme-example",
      kind: "actions-secret",
      name: "STRIPE_KEY",
      scope: "acme-example/shop",
      account: null,
      status: "active",
      createdAt: "2024-04-15T11:40:00Z",
      rotatedAt: "2026-10-05T14:26:31Z",
    });
  });

  test.each(["name", "created_at", "updated_at"])("without %s is not read", (member) => {
    expect(readActionsSecret({ ...secret, [member]: undefined })).toBeUndefined();
  });
});

describe("members", () => {
  const user = (id: string, login: string, isBot = false): GithubUser => ({ id, login, isBot });
  const listing = (...rows: readonly GithubUser[]) => ({ rows, pages: 1, shortfalls: [], sampled: false });
  const told = (accounts: ReturnType<typeof convertMembers>) =>
    accounts.map(({ id, name, membership, privilege }) => [id, name, membership, privilege]);

  test("a member who is also an owner is an owner", () => {
    const lists = {
      members: listing(user("2", "hana"), user("1", "ingrid")),
      owners: listing(user("1", "ingrid")),
      outside: listing(user("3", "dshaw")),
    };
    expect(told(convertMembers(lists, "github:acme-example"))).toEqual([
      ["github:acme-example:user:3", "dshaw", "outside-collaborator", undefined],
      ["github:acme-example:user:2", "hana", "member", undefined],
      ["github:acme-example:user:1", "ingrid", "owner", "admin"],
    ]);
  });

  test("without a whole list of owners the membership of members is unknown", () => {
    const failure = { kind: "unreachable", says: "reset" } as const;
    const lists = {
      members: listing(user("1", "ingrid"), user("2", "hana")),
      owners: { ...listing(user("1", "ingrid")), failure },
      outside: listing(),
    };
    expect(told(convertMembers(lists, "github:acme-example"))).toEqual([
      ["github:acme-example:user:1", "ingrid", "owner", "admin"],
      ["github:acme-example:user:2", "hana", undefined, undefined],
    ]);
  });

  test("a user of the type Bot is a bot", () => {
    expect(readUser({ id: 1, login: "acme-merge[bot]", type: "Bot" })).toMatchObject({ isBot: true });
    expect(readUser({ id: 1, login: "hana", type: "User" })).toMatchObject({ isBot: false });
    expect(readUser({ id: 1, login: "hana" })).toBeUndefined();
    expect(readUser({ id: 0.5, login: "hana", type: "User" })).toBeUndefined();
  });
});
