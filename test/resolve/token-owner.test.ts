import { describe, expect, test } from "vitest";
import type { Account, Credential } from "../../src/model/generated/snapshot.ts";
import {
  credentialOf,
  entry,
  githubUser,
  hana,
  inShort,
  mira,
  now,
  organization,
  person,
  readWhole,
  resolveAt,
  subjectOf,
} from "./records.ts";

/** A token of a user by number, made long ago. */
function fineGrained(login: string, number: string, facts: Partial<Credential> = {}): Credential {
  return {
    id: `${organization}:fine-grained-token:1`,
    source: organization,
    kind: "fine-grained-token",
    name: "ci",
    account: `${organization}:user:${number}`,
    status: "active",
    createdAt: "2024-03-01T09:00:00Z",
    clues: [{ method: "owner", says: login, externalId: number }],
    ...facts,
  };
}

/** A token of which only the login of its owner is told. */
function classic(login: string, facts: Partial<Credential> = {}): Credential {
  return {
    id: `${organization}:classic-token:1`,
    source: organization,
    kind: "classic-token",
    name: "laptop",
    status: "active",
    createdAt: "2024-03-01T09:00:00Z",
    clues: [{ method: "owner", says: login }],
    ...facts,
  };
}

const withoutMembers = readWhole.filter(({ section }) => section !== "github/members");
const identities = [mira, hana];

describe("a token of a user by number", () => {
  test("belongs to whom the roster lists with that number, members read or not", () => {
    const credentials = [fineGrained("renamed-since", "5010007")];
    expect(inShort(credentialOf({ identities, credentials }).owner)).toBe("known strong 1007");
    expect(inShort(credentialOf({ identities, credentials, coverage: withoutMembers }).owner)).toBe(
      "known strong 1007",
    );
    const accounts = [githubUser("renamed-since", "5010007")];
    expect(inShort(credentialOf({ identities, credentials, accounts }).owner)).toBe("known strong 1007");
  });

  test("is its owner's also if it was let in after the last day", () => {
    const credentials = [fineGrained("mira-okafor", "5010007", { createdAt: "2026-11-10T09:00:00Z" })];
    expect(inShort(credentialOf({ identities, credentials }).owner)).toBe("known strong 1007");
    const accounts = [githubUser("mira-okafor", "5010007")];
    expect(inShort(credentialOf({ identities, credentials, accounts }).owner)).toBe("known strong 1007");
  });

  test("is in conflict where the roster lists that login with another number", () => {
    const credentials = [fineGrained("mira-okafor", "777")];
    const { owner } = credentialOf({ identities, credentials });
    expect(inShort(owner)).toBe("conflicting strong 1007");
    expect(owner?.claims[0]).toMatchObject({
      recycled: true,
      detail: "the fine-grained token's own owner field (the roster lists another account id)",
    });
  });

  test("is not the namesake's whom the roster lists with another number", () => {
    const credentials = [fineGrained("miraokafor", "777")];
    expect(inShort(credentialOf({ identities, credentials }).owner)).toBe("none");
    const unnumbered = person("1007", "Mira Okafor");
    expect(inShort(credentialOf({ identities: [unnumbered], credentials }).owner)).toBe("known weak 1007");
  });

  test("is known by its login where the roster lists no numbers", () => {
    const { externalIds: _ids, ...unnumbered } = mira;
    const credentials = [fineGrained("mira-okafor", "777")];
    expect(inShort(credentialOf({ identities: [unnumbered], credentials }).owner)).toBe("known strong 1007");
  });
});

describe("a token of which the login is told", () => {
  const accounts: Account[] = [githubUser("mira-okafor", "5010007")];

  test("belongs to the account that bears the login", () => {
    const credentials = [classic("Mira-Okafor")];
    const input = credentialOf({ identities, credentials, accounts });
    expect(inShort(input.owner)).toBe("known strong 1007");
    expect(input.account).toMatchObject({ id: `${organization}:user:5010007`, name: "mira-okafor" });
    expect(subjectOf(resolveAt({ identities, credentials, accounts }), "credential", input.id).describe().label).toBe(
      'classic token "laptop" of mira-okafor in acme-example',
    );
  });

  test("belongs to no account of another organization, nor to an invitation", () => {
    const others = [
      githubUser("mira-okafor", "5010007", { source: "github:other" }),
      {
        id: `${organization}:pending-invitation:1`,
        source: organization,
        kind: "pending-invitation" as const,
        name: "mira-okafor",
        status: "pending" as const,
      },
    ];
    expect(credentialOf({ identities, credentials: [classic("mira-okafor")], accounts: others })).not.toHaveProperty(
      "account",
    );
  });

  test("is certain without an account if every member was listed, or if the roster lists no numbers", () => {
    const credentials = [classic("mira-okafor")];
    expect(inShort(credentialOf({ identities, credentials }).owner)).toBe("known strong 1007");
    const unnumbered = identities.map(({ externalIds: _ids, ...one }) => one);
    const coverage = withoutMembers;
    expect(inShort(credentialOf({ identities: unnumbered, credentials, coverage }).owner)).toBe("known strong 1007");
  });

  test("is not certain where members were not listed and the roster lists numbers", () => {
    const denied = entry(organization, "github/members", ["github-user"], { status: "denied" });
    const { owner } = credentialOf({
      identities,
      credentials: [classic("mira-okafor")],
      coverage: [...withoutMembers, denied],
    });
    expect(inShort(owner)).toBe("uncertain strong 1007");
  });

  test("is in conflict where the account that bears the login has another number than the roster lists", () => {
    const { owner } = credentialOf({
      identities,
      credentials: [classic("mira-okafor")],
      accounts: [githubUser("mira-okafor", "777")],
    });
    expect(inShort(owner)).toBe("conflicting strong 1007");
  });
});

describe("an invitation", () => {
  const invitation = (facts: Partial<Account>): Account => ({
    id: `${organization}:pending-invitation:1`,
    source: organization,
    kind: "pending-invitation",
    name: "mira.okafor@example.com",
    status: "pending",
    createdAt: "2026-11-10T09:00:00Z",
    ...facts,
  });
  const ownerOf = (facts: Partial<Account>) => {
    const accounts = [invitation(facts)];
    return subjectOf(resolveAt({ identities, accounts }, { now }), "account", accounts[0]?.id ?? "").input;
  };

  test.each([
    ["by address", { emails: ["mira.okafor@example.com"] }],
    ["by a name that is an address", {}],
    ["by login", { name: "mira-okafor" }],
    ["by number", { name: "renamed-since", externalId: "5010007" }],
  ])("%s belongs to whom it invites, although it is younger than the last day", (_how, facts) => {
    const { owner, account } = ownerOf(facts);
    expect(inShort(owner)).toBe("known strong 1007");
    expect(account.holder).toBe("acme:person:1007");
  });

  test("to a repository comes from the section that read this repository", () => {
    const scope = "acme-example/shop";
    const accounts = [invitation({ scope })];
    const coverage = [
      ...readWhole,
      entry(organization, "github/invitations", ["pending-invitation"]),
      { ...entry(organization, "github/repository-invitations", ["pending-invitation"]), scope },
    ];
    const { origin } = subjectOf(resolveAt({ accounts, coverage }), "account", accounts[0]?.id ?? "");
    expect(origin).toMatchObject({ section: "github/repository-invitations", scope });
  });

  test("of a login with another number than the roster lists is in conflict", () => {
    expect(inShort(ownerOf({ name: "mira-okafor", externalId: "777" }).owner)).toBe("conflicting strong 1007");
  });
});
