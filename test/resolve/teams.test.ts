import { describe, expect, test } from "vitest";
import type { Account, Identity } from "../../src/model/generated/snapshot.ts";
import {
  accessKey,
  credentialOf,
  entry,
  iamUser,
  inShort,
  person,
  production,
  resolveAt,
  roster,
  secret,
  subjectOf,
} from "./records.ts";

const member = (number: string, name: string, team: string, facts: Partial<Identity> = {}): Identity =>
  person(number, name, { team, ...facts });
const gone = (endedAt: string): Partial<Identity> => ({ status: "departed", endedAt });

const diego = member("1008", "Diego Salas", "Payments");
const priya = member("1019", "Priya Natarajan", "Payments", gone("2026-08-14"));
const henrik = member("1025", "Henrik Dahl", "Data Science", gone("2025-12-19"));
const jonas = member("1023", "Jonas Lindqvist", "Data Science", gone("2026-03-31"));
const noor = member("1005", "Noor Haddad", "Security", { status: "suspended" });
const samuel = member("1016", "Samuel Osei", "Web", { previousTeam: "Growth" });
const identities = [diego, priya, henrik, jonas, noor, samuel];

const ownerBy = (tags: Readonly<Record<string, string>>, rows: readonly Identity[] = identities) =>
  credentialOf({
    identities: [...rows],
    credentials: [secret("s", { tags: Object.entries(tags).map(([key, value]) => ({ key, value })) })],
  }).owner;

describe("a team of the roster's column", () => {
  test.each([
    ["team", "Payments"],
    ["team", "payments"],
    ["Team", "PAYMENTS"],
    ["squad", "payments-team"],
    ["owner", "Team Payments"],
    ["owner", "payments squad"],
    ["CostCenter", "payments_department"],
    ["managed-by", "PaymentsTeam"],
    ["team", "paymentsteam"],
  ])("%s = %s owns while somebody active belongs to it", (key, value) => {
    expect(ownerBy({ [key]: value })).toMatchObject({
      state: "known",
      rank: "weak",
      identity: { id: "acme:team:payments", kind: "team", name: "Team Payments", status: "active", daysSinceEnd: null },
    });
  });

  test.each([
    ["nobody's team", { team: "Growth" }],
    ["a part of a name", { team: "Pay" }],
    ["a group word alone", { team: "team" }],
    ["an address of that name", { team: "payments@example.org" }],
  ])("%s names none", (_story, tags) => {
    expect(inShort(ownerBy(tags))).toBe("none");
  });

  test.each(["n/a", "None", "-", "unassigned"])("%s beside somebody is no team", (word) => {
    expect(inShort(ownerBy({ team: word }, [member("1", "Ada Lund", word)]))).toBe("none");
  });

  test("to which nobody who is still here belongs is retired since the last of them left", () => {
    expect(ownerBy({ team: "data-science" })).toMatchObject({
      state: "known",
      rank: "weak",
      identity: { id: "acme:team:datascience", status: "retired", daysSinceEnd: 229 },
    });
  });

  test("is retired on an unknown day where one of them left on an unknown day", () => {
    const row = member("1", "Ada Lund", "Data Science", { status: "departed", endedAt: null });
    const owner = ownerBy({ team: "Data Science" }, [...identities, row]);
    expect(owner).toMatchObject({ identity: { status: "retired" } });
    expect(owner).not.toHaveProperty("identity.daysSinceEnd");
  });

  test("is neither alive nor retired while it hangs on somebody of unknown status", () => {
    const { status: _status, endedAt: _end, ...unknown } = member("1", "Ada Lund", "Data Science");
    const owner = ownerBy({ team: "Data Science" }, [...identities, unknown]);
    expect(owner).toMatchObject({ state: "known", identity: { kind: "team" } });
    expect(owner).not.toHaveProperty("identity.status");
  });

  test.each(["complete", "partial"] as const)("is retired only where the roster was read whole: %s", (status) => {
    const owner = credentialOf({
      identities,
      coverage: [entry(roster, "roster/csv", ["person"], { status })],
      credentials: [secret("s", { tags: [{ key: "team", value: "Data Science" }] })],
    }).owner;
    const expected = status === "complete" ? "retired" : undefined;
    expect(owner?.state === "known" && owner.identity.status).toBe(expected);
  });

  test("whose only member is on leave is not retired", () => {
    expect(ownerBy({ team: "Security" })).toMatchObject({ identity: { status: "suspended" } });
  });

  test("of two rosters is one team, alive by either", () => {
    const vendor: Identity = {
      ...member("7", "Ada Lund", "data science"),
      id: "vendors:person:7",
      from: "roster:vendors",
    };
    expect(ownerBy({ team: "Data Science" }, [...identities, vendor])).toMatchObject({
      state: "known",
      identity: { id: "acme:team:datascience", status: "active" },
    });
  });
});

describe("a team and a person", () => {
  test.each([
    ["a login comes before a team of that name", { team: "dsalas" }, "known strong 1008"],
    ["a full name in an owner tag comes before a team of that name", { owner: "Rosa" }, "known weak 1"],
    ["in a team tag the team comes first", { team: "Rosa" }, "known weak acme:team:rosa"],
    ["the person decides where both are named", { owner: "Diego Salas", team: "Web" }, "known weak 1008"],
    ["a leaver decides, too", { owner: "Henrik Dahl", team: "Payments" }, "known weak 1025"],
    [
      "two teams contradict each other",
      { team: "Payments", squad: "Web" },
      "conflicting weak acme:team:payments acme:team:web",
    ],
  ])("%s", (_story, tags, expected) => {
    const rows = [
      { ...diego, logins: [{ login: "dsalas" }] },
      member("1", "Rosa", "Web"),
      member("2", "Ada Lund", "dsalas"),
      member("3", "Ida Lund", "Rosa"),
      henrik,
      samuel,
    ];
    expect(inShort(ownerBy(tags, rows))).toBe(expected);
  });

  test("what the roster says of the person is the evidence, and the team is named beside it", () => {
    const tags = [
      { key: "owner", value: "Diego Salas" },
      { key: "team", value: "Web" },
    ];
    const resolution = resolveAt({ identities, credentials: [secret("s", { tags })] });
    expect(subjectOf(resolution, "credential", secret("s").id).describe().evidence).toEqual([
      "The roster acme lists Diego Salas as active.",
      "Possible owner by the tag owner (a name): Diego Salas.",
      "Also named by the tag team (a team's name): Web.",
    ]);
  });
});

describe("a row of its own", () => {
  const row = (facts: Partial<Identity> = {}): Identity => ({
    id: "acme:team:T-7",
    kind: "team",
    name: "Payments Team",
    from: roster,
    emails: ["payments@example.com"],
    ...facts,
  });

  test.each([
    ["its own status counts", [row({ status: "active" }), priya], { id: "acme:team:T-7", status: "active" }],
    ["its own end counts, whoever is there", [row({ status: "retired" }), diego], { status: "retired" }],
    ["people of the column belong to it", [row(), diego, priya], { id: "acme:team:T-7", status: "active" }],
    ["its members belong to it", [row({ members: [samuel.id] }), samuel, priya], { status: "active" }],
    ["with nobody left it is retired", [row(), priya], { status: "retired", daysSinceEnd: 93 }],
  ])("%s", (_story, rows, identity) => {
    expect(ownerBy({ team: "payments" }, rows)).toMatchObject({ state: "known", identity });
  });

  test("of whom nothing is said has no status, as before", () => {
    expect(ownerBy({ team: "payments" }, [row()])).not.toHaveProperty("identity.status");
  });

  test("its address is strong, and weak where only the leaving of its people speaks against it", () => {
    expect(inShort(ownerBy({ owner: "payments@example.com" }, [row(), diego]))).toBe("known strong acme:team:T-7");
    expect(inShort(ownerBy({ owner: "payments@example.com" }, [row(), priya]))).toBe("known weak acme:team:T-7");
  });

  test("teams that are members of each other do not turn in circles", () => {
    const other = row({ id: "acme:team:T-8", name: "Other", members: ["acme:team:T-7"], emails: [] });
    expect(ownerBy({ team: "other" }, [row({ members: ["acme:team:T-8"] }), other])).not.toHaveProperty(
      "identity.status",
    );
  });
});

describe("the owners file", () => {
  const user = iamUser("ci");
  const ownerIs = (owner: string) =>
    credentialOf(
      { identities, accounts: [user], credentials: [accessKey(user)] },
      { owners: { file: "owners.yaml", entries: [{ match: "*", owner, line: 3 }] } },
    ).owner;

  test.each([
    ["a live team is asserted", "payments team", "known asserted acme:team:payments"],
    ["by its id", "acme:team:payments", "known asserted acme:team:payments"],
    ["a team without anybody is weak: it may bear a new name", "Data Science", "known weak acme:team:datascience"],
  ])("%s", (_story, owner, expected) => {
    expect(inShort(ownerIs(owner))).toBe(expected);
  });
});

describe("what counts identities", () => {
  const account: Account = iamUser("ci", { tags: [{ key: "team", value: "Data Science" }] });
  const resolution = resolveAt({ identities, accounts: [account], credentials: [accessKey(account)] });

  test("sees no team that has no row", () => {
    const ids = [...resolution.subjects(new Set(["identity"]))].map(({ id }) => id);
    expect(ids).toEqual(identities.map(({ id }) => id).toSorted());
  });

  test("teams are not people whom redaction replaces", () => {
    const spellings = resolution.people().flatMap((one) => one.spellings);
    expect(spellings).toContain("Henrik Dahl");
    expect(spellings.filter((one) => /data ?science/i.test(one))).toEqual([]);
  });

  test("reports know its name, its last day and why", () => {
    expect(resolution.identities.get("acme:team:datascience")).toMatchObject({
      name: "Team Data Science",
      kind: "team",
    });
    expect(resolution.lastDayOf("acme:team:datascience")).toBe("2026-03-31");
    expect(subjectOf(resolution, "credential", accessKey(account).id).describe().evidence).toEqual([
      "The roster acme lists people of Team Data Science, to which nobody who is still here belongs; the last day of the last one was 2026-03-31.",
      "Possible owner by the tag team (a team's name): Data Science.",
    ]);
    expect(account.source).toBe(production);
  });
});
