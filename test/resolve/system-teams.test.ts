import { describe, expect, test } from "vitest";
import type { Account, Coverage, Identity, Snapshot } from "../../src/model/generated/snapshot.ts";
import { identities, ownerBy, resolveFiles, stripe } from "./code-owner-files.ts";
import {
  entry,
  githubUser,
  iamUser,
  inShort,
  organization,
  person,
  readWhole,
  resolveAt,
  roster,
  secret,
  subjectOf,
} from "./records.ts";

/** What the organization says of a team. */
function teamOf(name: string, members?: readonly Account[], number = "41"): Identity {
  return {
    id: `${organization}:team:${number}`,
    kind: "team",
    name: `acme-example/${name}`,
    from: organization,
    ...(members !== undefined && { memberAccounts: members.map(({ id }) => id) }),
  };
}

const team = `${organization}:team:41`;
const byId = githubUser("somebody-new", "5010003");
const byLogin = githubUser("nhaddad", "5010005");
const leaver = githubUser("mira-okafor", "5010007");
const otherLeaver = githubUser("leab", "5010021");
const stranger = githubUser("who-is-this", "5099999");
const machine = githubUser("acme-ci[bot]", "5088888", { automated: true });
const accounts = [byId, byLogin, leaver, otherLeaver, stranger, machine];

function ownerOf(
  says: readonly string[],
  teams: readonly Identity[],
  records: Partial<Snapshot> = {},
): ReturnType<typeof ownerBy> {
  return ownerBy({ "a.yml": says }, { identities: [...identities, ...teams], accounts, ...records });
}

const coverageWith = (status: Coverage["status"], facts: Partial<Coverage> = {}): Coverage[] => [
  ...readWhole.filter(({ section }) => section !== "github/teams"),
  entry(organization, "github/teams", ["team"], { status, ...facts }),
];

describe("a team that only the organization has", () => {
  test.each<[string, readonly Account[] | undefined, string | undefined]>([
    ["with a member who is here, by the account's id", [byId, leaver], "active"],
    ["with a member who is here, by the login", [leaver, byLogin], "active"],
    ["whose members have all left", [leaver, otherLeaver], "retired"],
    ["that has nobody", [], "retired"],
    ["of which nothing but a machine is left", [leaver, machine], "retired"],
    ["with somebody whom no roster knows", [leaver, stranger], undefined],
    ["with somebody who is here beside a stranger", [stranger, byLogin], "active"],
    ["with an account that was not read", [githubUser("unseen", "1")], undefined],
  ])("%s", (_story, members, status) => {
    const owner = ownerOf(["@acme-example/payments"], [teamOf("payments", members)]);
    expect(inShort(owner)).toBe(`known weak ${team}`);
    expect(owner?.state === "known" && owner.identity.status).toBe(status);
  });

  test("ended with the last day of the last one", () => {
    const owner = ownerOf(["@acme-example/payments"], [teamOf("payments", [leaver, otherLeaver])]);
    expect(owner).toMatchObject({ identity: { name: "acme-example/payments", daysSinceEnd: 16 } });
  });

  test.each(["@Acme-Example/Payments", "@acme-example/payments"])("is found in any letter case: %s", (says) => {
    expect(inShort(ownerOf([says], [teamOf("payments", [byId])]))).toBe(`known weak ${team}`);
  });

  test("makes a leaver in the same line yield while somebody in it is here", () => {
    const line = ["@mira-okafor", "@acme-example/payments"];
    expect(inShort(ownerOf(line, [teamOf("payments", [byId])]))).toBe(`known weak ${team}`);
    expect(inShort(ownerOf(line, [teamOf("payments", [otherLeaver])]))).toBe("known weak 1007");
  });

  test("is no team of another organization", () => {
    const owner = ownerOf(["@other/payments"], [teamOf("payments", [byId])]);
    expect(inShort(owner)).toBe("uncertain");
  });

  test("is not what a roster number, a person's name or a part of its own name says", () => {
    const tagged = (value: string) =>
      subjectOf(
        resolveAt({
          identities: [...identities, teamOf("payments", [byId])],
          accounts,
          credentials: [secret("s", { tags: [{ key: "owner", value }] })],
        }),
        "credential",
        secret("s").id,
      ).input.owner;
    expect(["41", "payments", "acme-example payments"].map((value) => inShort(tagged(value)))).toEqual([
      "none",
      "none",
      "none",
    ]);
    expect(inShort(tagged("acme-example/payments"))).toBe(`known weak ${team}`);
  });

  test("can be asserted in the owners file", () => {
    const user = iamUser("ci");
    const resolution = resolveAt(
      { identities: [...identities, teamOf("payments", [byId])], accounts: [...accounts, user] },
      { owners: { file: "owners.yaml", entries: [{ match: "*", owner: "@acme-example/payments", line: 3 }] } },
    );
    expect(inShort(subjectOf(resolution, "account", user.id).input.owner)).toBe(`known asserted ${team}`);
  });

  test("makes no roster of the organization: without one nobody is known to have left", () => {
    const withoutRoster = readWhole.filter(({ source }) => source !== roster);
    const owner = ownerOf(["@acme-example/payments"], [teamOf("payments", [byId])], {
      identities: [teamOf("payments", [byId])],
      coverage: withoutRoster,
    });
    expect(owner).toBeUndefined();
  });
});

describe("a member's account is a person's own only by what proves it", () => {
  const statusBy = (account: Account, rows: readonly Identity[]) => {
    const owner = ownerOf(["@acme-example/payments"], [], {
      identities: [...rows, teamOf("payments", [account])],
      accounts: [account],
    });
    return owner?.state === "known" ? owner.identity.status : inShort(owner);
  };
  const ada = person("1", "Ada Lund");

  test.each<[string, Account, readonly Identity[], string | undefined]>([
    ["an address of the organization", githubUser("al", "9", { emails: ["ada.lund@example.com"] }), [ada], "active"],
    ["a login that resembles a name", githubUser("ada-lund", "9"), [ada], undefined],
    [
      "a login that has been passed on",
      githubUser("ada", "9"),
      [{ ...ada, logins: [{ system: "github", login: "ada" }], externalIds: [{ system: "github", id: "8" }] }],
      undefined,
    ],
    [
      "addresses of two people",
      githubUser("al", "9", { emails: ["ada.lund@example.com", "ida.lund@example.com"] }),
      [ada, person("2", "Ida Lund")],
      undefined,
    ],
    [
      "a login that the roster gives to a service",
      githubUser("deployer", "9"),
      [
        ada,
        { id: "acme:workload:d", kind: "workload", name: "Deployer", from: roster, logins: [{ login: "deployer" }] },
      ],
      "retired",
    ],
  ])("%s", (_story, account, rows, status) => {
    expect(statusBy(account, rows)).toBe(status);
  });

  test("a team's own address or login does not turn in circles", () => {
    const row: Identity = {
      id: "acme:team:T-7",
      kind: "team",
      name: "Payments",
      from: roster,
      emails: ["payments@example.com"],
    };
    const shared = githubUser("shared", "9", { emails: ["payments@example.com"] });
    expect(statusBy(shared, [ada, row])).toBe("retired");
  });
});

describe("a team that a roster has by the same name", () => {
  const member = (number: string, name: string, facts: Partial<Identity> = {}) =>
    person(number, name, { team: "Payments", ...facts });
  const gone = member("1", "Ada Lund", { status: "departed", endedAt: "2026-01-31" });

  test.each<[string, readonly Identity[], readonly Account[], string]>([
    ["is alive by the roster", [member("1", "Ada Lund")], [leaver], "active"],
    ["is alive by the organization", [gone], [byId], "active"],
    ["is one that nobody answers for where all have left both", [gone], [leaver], "retired"],
    ["is not over while somebody belongs to it who is not known", [gone], [stranger], "undefined"],
  ])("%s", (_story, rows, members, status) => {
    const owner = ownerOf(["@acme-example/payments-team"], [], {
      identities: [...identities, ...rows, teamOf("payments-team", members)],
    });
    expect(inShort(owner)).toBe("known weak acme:team:payments");
    expect(owner?.state === "known" && String(owner.identity.status)).toBe(status);
  });

  test("is one team for whatever else names it, and one subject", () => {
    const resolution = resolveFiles(
      { "a.yml": ["@acme-example/payments"] },
      {
        identities: [...identities, gone, teamOf("payments", [byId])],
        accounts,
        credentials: [stripe, secret("s", { tags: [{ key: "team", value: "payments" }] })],
      },
      { owners: { file: "owners.yaml", entries: [{ match: "*:secret:s", owner: team, line: 1 }] } },
    );
    const owners = [stripe.id, secret("s").id].map((id) => subjectOf(resolution, "credential", id).input.owner);
    expect(owners.map(inShort)).toEqual(["known weak acme:team:payments", "known asserted acme:team:payments"]);
    const subjects = [...resolution.subjects(new Set(["identity"]))].map(({ input }) => input.id);
    expect(subjects.filter((id) => id.includes("team"))).toEqual([]);
  });

  test("decides by itself where two of the roster have that name", () => {
    const rows = [
      { id: "acme:team:a", kind: "team", name: "Payments", from: roster },
      { id: "acme:team:b", kind: "team", name: "payments", from: roster },
    ] as const;
    const owner = ownerOf(["@acme-example/payments"], [], {
      identities: [...identities, ...rows, teamOf("payments", [byId])],
    });
    expect(inShort(owner)).toBe(`known weak ${team}`);
  });

  test("says who lists whom", () => {
    const resolution = resolveFiles(
      { "a.yml": ["@acme-example/payments"] },
      { identities: [...identities, gone, teamOf("payments", [leaver])], accounts },
    );
    expect(subjectOf(resolution, "credential", stripe.id).describe().evidence[0]).toBe(
      "The roster acme and the GitHub organization acme-example list Team Payments, to which nobody who is still here belongs; the last day of the last one was 2026-10-30.",
    );
  });
});

describe("members that were not read make the owner uncertain, and never none", () => {
  const unread = "The members of acme-example/payments, which owns a file that names it, were not read";

  test.each<[string, Coverage[], readonly Identity[], string]>([
    [
      "of a team that is listed",
      coverageWith("partial", { listed: { team: "whole" } }),
      [teamOf("payments")],
      `${unread}.`,
    ],
    [
      "where teams were refused",
      coverageWith("denied", { requiredPermission: "members=read" }),
      [],
      `${unread} (needs members=read).`,
    ],
    ["where the list of teams is cut", coverageWith("partial"), [], `${unread}.`],
    [
      "of an organization that an earlier version read",
      readWhole.filter(({ section }) => section !== "github/teams"),
      [],
      `${unread}.`,
    ],
  ])("%s", (_story, coverage, teams, because) => {
    const owner = ownerOf(["@acme-example/payments"], teams, { coverage });
    expect(owner).toMatchObject({ state: "uncertain", because: [because] });
  });

  test("of an organization that is no source", () => {
    expect(ownerOf(["@elsewhere/payments"], [])).toMatchObject({
      state: "uncertain",
      because: ["The members of elsewhere/payments, which owns a file that names it, were not read."],
    });
  });

  test("where every team was listed, one that is not among them is nobody", () => {
    expect(inShort(ownerOf(["@acme-example/ghosts"], [teamOf("payments", [byId])]))).toBe("none");
  });

  test("a leaver beside them is a possible owner", () => {
    const owner = ownerOf(["@mira-okafor", "@acme-example/payments"], [], { coverage: coverageWith("denied") });
    expect(inShort(owner)).toBe("uncertain weak 1007");
  });

  test("somebody beside them who is here answers for the file", () => {
    const owner = ownerOf(["@hnovak", "@acme-example/payments"], [], { coverage: coverageWith("denied") });
    expect(inShort(owner)).toBe("known weak 1003");
  });

  const { status: _status, endedAt: _end, ...ofUnknownStatus } = person("1", "Ada Lund", { team: "Payments" });

  test.each<[string, Identity, string]>([
    ["is here, is enough", { ...ofUnknownStatus, status: "active" }, "known weak acme:team:payments"],
    ["is of unknown status, is as good as before", ofUnknownStatus, "known weak acme:team:payments"],
    ["has left, is not", { ...ofUnknownStatus, status: "departed" }, "uncertain weak acme:team:payments"],
  ])("a team of the roster whose only member %s", (_story, row, expected) => {
    const owner = ownerOf(["@acme-example/payments"], [row], { coverage: coverageWith("denied") });
    expect(inShort(owner)).toBe(expected);
  });

  test("what names an owner otherwise decides", () => {
    const user = githubUser("hnovak", "5010003");
    const owner = ownerOf(["@acme-example/payments"], [], {
      coverage: coverageWith("denied"),
      credentials: [{ ...stripe, clues: [{ method: "created-by", says: "hnovak", externalId: "5010003" }] }],
      accounts: [user],
    });
    expect(inShort(owner)).toBe("known strong 1003");
  });
});
