import { describe, expect, test } from "vitest";
import { type Files, ownerBy, resolveFiles, useIn } from "./code-owner-files.ts";
import { githubUser, hana, inShort, mira, subjectOf } from "./records.ts";

describe("whom a CODEOWNERS file names", () => {
  test.each([
    ["a login that the roster lists", "@hnovak", "known weak 1003"],
    ["in another letter case", "@HNovak", "known weak 1003"],
    ["an e-mail address", "hana.novak@example.com", "known weak 1003"],
    ["a leaver", "@mira-okafor", "known weak 1007"],
    ["a login that resembles a name", "@hana-novak", "known weak 1003"],
    ["a team of the roster", "@acme-example/security", "known weak acme:team:security"],
    ["a team with the word", "@acme-example/security-team", "known weak acme:team:security"],
    ["a team to which nobody belongs any more", "@acme-example/growth", "known weak acme:team:growth"],
    ["somebody whom nobody knows", "@stranger", "none"],
    ["a team that the roster does not know", "@acme-example/ghosts", "none"],
    ["a team is no login", "@acme-example/hnovak", "none"],
    ["a login is no team", "@security", "none"],
  ])("%s", (_story, says, expected) => {
    expect(inShort(ownerBy({ "a.yml": [says] }))).toBe(expected);
  });

  test("is weak, however exact, and says where it stands", () => {
    expect(ownerBy({ ".github/workflows/deploy.yml": ["@hnovak"] })).toMatchObject({
      claims: [
        {
          identity: hana.id,
          rank: "weak",
          method: "code-owner",
          says: "@hnovak",
          detail: "the code owner of .github/workflows/deploy.yml:14 (.github/CODEOWNERS:3)",
          status: "active",
        },
      ],
    });
  });

  test("a login is joined through the account that bears it today", () => {
    const accounts = [githubUser("platform-hn", "5010003")];
    expect(inShort(ownerBy({ "a.yml": ["@platform-hn"] }, { accounts }))).toBe("known weak 1003");
  });

  test("a login that somebody else bears today is a conflict", () => {
    const accounts = [githubUser("mira-okafor", "777")];
    const owner = ownerBy({ "a.yml": ["@mira-okafor"] }, { accounts });
    expect(inShort(owner)).toBe("conflicting weak 1007");
    expect(owner?.claims).toMatchObject([{ recycled: true }]);
  });

  test("a bot is nobody", () => {
    const accounts = [githubUser("hnovak", "5010003", { automated: true })];
    expect(inShort(ownerBy({ "a.yml": ["@hnovak"] }, { accounts }))).toBe("none");
  });
});

describe("the code owners of one file answer for it together", () => {
  test.each<[string, readonly string[], string]>([
    ["one who has left yields to one who is here", ["@mira-okafor", "@hnovak"], "known weak 1003"],
    ["and to a team that is here", ["@mira-okafor", "@acme-example/security"], "known weak acme:team:security"],
    ["a team without anybody yields, too", ["@acme-example/growth", "@hnovak"], "known weak 1003"],
    ["one alone is a leaver", ["@mira-okafor", "@stranger"], "known weak 1007"],
    ["several leavers", ["@mira-okafor", "@leab"], "conflicting weak 1007 1021"],
    ["several who are here", ["@hnovak", "@nhaddad"], "conflicting weak 1003 1005"],
    ["somebody before the team", ["@acme-example/security", "@hnovak"], "known weak 1003"],
  ])("%s", (_story, owners, expected) => {
    expect(inShort(ownerBy({ "a.yml": owners }))).toBe(expected);
  });

  test("who yields is shown, and is no side", () => {
    const owner = ownerBy({ "a.yml": ["@mira-okafor", "@hnovak", "@nhaddad"] });
    expect(inShort(owner)).toBe("conflicting weak 1003 1005");
    const yielding = owner?.claims.find(({ says }) => says === "@mira-okafor");
    expect(yielding).toEqual({
      rank: "weak",
      method: "uncounted-code-owner",
      says: "@mira-okafor",
      detail: "the code owner of a.yml:14 (.github/CODEOWNERS:3)",
    });
  });

  test("a login that may be somebody else's makes nobody yield", () => {
    const accounts = [githubUser("hnovak", "777")];
    expect(inShort(ownerBy({ "a.yml": ["@mira-okafor", "@hnovak"] }, { accounts }))).toBe("conflicting weak 1003 1007");
  });

  test("whose status is not known makes nobody yield", () => {
    const { status: _status, endedAt: _end, ...unknown } = hana;
    const owner = ownerBy({ "a.yml": ["@mira-okafor", "@hnovak"] }, { identities: [mira, unknown] });
    expect(inShort(owner)).toBe("conflicting weak 1003 1007");
  });
});

describe("several files have their say", () => {
  test.each<[string, Files, string]>([
    ["all name the same", { "a.yml": ["@hnovak"], "b.yml": ["hana.novak@example.com"] }, "known weak 1003"],
    ["one has no owner", { "a.yml": ["@hnovak"], "b.yml": [] }, "known weak 1003"],
    ["one names nobody whom the roster knows", { "a.yml": ["@hnovak"], "b.yml": ["@stranger"] }, "known weak 1003"],
    ["they differ", { "a.yml": ["@hnovak"], "b.yml": ["@nhaddad"] }, "conflicting weak 1003 1005"],
    ["one is a leaver's alone", { "a.yml": ["@hnovak"], "b.yml": ["@mira-okafor"] }, "conflicting weak 1003 1007"],
    [
      "one is a leaver's alone, another hers with somebody",
      { "a.yml": ["@hnovak", "@mira-okafor"], "b.yml": ["@mira-okafor"] },
      "conflicting weak 1003 1007",
    ],
    ["nobody owns any", { "a.yml": [], "b.yml": [] }, "none"],
    ["one was not read", { "a.yml": ["@hnovak"], "b.yml": undefined }, "uncertain weak 1003"],
    ["none was read", { "a.yml": undefined }, "uncertain"],
  ])("%s", (_story, files, expected) => {
    expect(inShort(ownerBy(files))).toBe(expected);
  });

  test("one claim names the first of them", () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`w${index}.yml`, ["@hnovak"]]));
    expect(ownerBy(files)?.claims).toMatchObject([
      {
        detail:
          "the code owner of w0.yml:14, w1.yml:14, w2.yml:14, w3.yml:14, w4.yml:14 and 4 more (.github/CODEOWNERS:3)",
      },
    ]);
  });

  test("what was not read is said", () => {
    expect(ownerBy({ "a.yml": undefined })).toMatchObject({
      because: ["The code owners of a file that names it were not read."],
    });
  });

  test("a line in a file has the owners of that file", () => {
    const resolution = resolveFiles({ "a.yml": ["@hnovak"], "b.yml": ["@nhaddad"] });
    const owners = ["a.yml", "b.yml"].map((file) => subjectOf(resolution, "reference", useIn(file, []).id).input.owner);
    expect(owners.map(inShort)).toEqual(["known weak 1003", "known weak 1005"]);
  });
});
