import { describe, expect, test } from "vitest";
import type { Account, Identity } from "../../src/model/generated/snapshot.ts";
import {
  accessKey,
  credentialOf,
  deployKey,
  githubUser,
  iamUser,
  inShort,
  person,
  resolveAt,
  subjectOf,
} from "./records.ts";

const withLogin = (login: string): Identity => person("1", "Somebody Else", { emails: [], logins: [{ login }] });
const withEmail = (email: string): Identity => person("1", "Somebody Else", { emails: [email] });

/** Other members of the enterprise whose code is `octo`. */
const colleagues: readonly Account[] = [githubUser("ada-lund_octo", "91"), githubUser("ida-lund_octo", "92")];

const ownerOf = (login: string, identities: readonly Identity[], others: readonly Account[] = colleagues) => {
  const account = githubUser(login, "77");
  const resolution = resolveAt({ identities: [...identities], accounts: [account, ...others] });
  return inShort(subjectOf(resolution, "account", account.id).input.owner);
};

// The examples of GitHub's page, with the code "octo" for SHORT-CODE:
// https://docs.github.com/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
describe("a login that GitHub makes of an identifier", () => {
  test.each([
    ["The.Octocat", "the-octocat_octo"],
    ["The!Octocat", "the-octocat_octo"],
    ["The.Octocat@example.com", "the-octocat_octo"],
    ["internal\\The.Octocat", "the-octocat_octo"],
    ["mona.the.octocat", "mona-the-octocat_octo"],
    ["the-octocat", "The-Octocat_OCTO"],
  ])("%s becomes %s", (identifier, login) => {
    expect(ownerOf(login, [withLogin(identifier)])).toBe("known strong 1");
  });

  test.each([
    ["!The.Octocat", "the-octocat_octo"],
    ["The.Octocat!", "the-octocat_octo"],
    ["The!!Octocat", "the-octocat_octo"],
    ["The.Octocat", "the-octocat"],
    ["The.Octocat", "the-octocat_longshortcode"],
    ["The.Octocat", "the-octocat_x"],
  ])("%s never becomes %s", (identifier, login) => {
    expect(ownerOf(login, [withLogin(identifier)])).toBe("none");
  });

  test.each([
    ["otto.kern@example.com", "otto-kern_octo"],
    ["Otto_Kern@example.com", "otto-kern_octo"],
    ["bob@partner.example", "bob-partner-example_octo"],
  ])("the address %s is weak for %s: its domain is lost", (email, login) => {
    expect(ownerOf(login, [withEmail(email)])).toBe("known weak 1");
  });
});

describe("the code of the company", () => {
  const roster = [withLogin("otto.kern")];

  test.each([
    ["most members share it", colleagues, "known strong 1"],
    ["nobody else was seen", [], "known weak 1"],
    ["others have another", [githubUser("ada-lund_corp", "91"), githubUser("ida-lund_corp", "92")], "known weak 1"],
    ["others chose their logins", [githubUser("ada", "91"), githubUser("ida", "92")], "known weak 1"],
    [
      "bots do not count",
      [githubUser("ada-lund_octo", "91"), ...["a", "b", "c"].map((id) => githubUser(id, id, { automated: true }))],
      "known strong 1",
    ],
  ])("%s: %s", (_story, others, expected) => {
    expect(ownerOf("otto-kern_octo", roster, others)).toBe(expected);
  });
});

describe("whom it names", () => {
  test("a listed login with its code comes first", () => {
    expect(
      ownerOf("otto-kern_octo", [
        withLogin("otto.kern"),
        person("2", "Ida Lund", { logins: [{ system: "github", login: "otto-kern_octo" }] }),
      ]),
    ).toBe("known strong 2");
  });

  test("a listed login comes before somebody's address", () => {
    expect(
      ownerOf("otto-kern_octo", [
        withLogin("otto.kern"),
        person("2", "Ida Lund", { emails: ["otto.kern@example.com"] }),
      ]),
    ).toBe("known strong 1");
  });

  test("several are a conflict, and weak", () => {
    expect(
      ownerOf("otto-kern_octo", [
        withLogin("otto.kern"),
        person("2", "Ida Lund", { logins: [{ login: "otto-kern" }] }),
      ]),
    ).toBe("conflicting weak 1 2");
  });

  test("another numeric id on the roster makes a listed login doubtful and an address nobody's", () => {
    const externalIds = [{ system: "github", id: "5" }];
    expect(ownerOf("otto-kern_octo", [{ ...withLogin("otto.kern"), externalIds }])).toBe("conflicting strong 1");
    expect(ownerOf("otto-kern_octo", [{ ...withEmail("otto.kern@example.com"), externalIds }])).toBe("none");
  });

  test("a deploy key's added-by login, with members read and without", () => {
    const [otto, key] = [githubUser("otto-kern_octo", "77"), deployKey(1, "otto-kern_octo")];
    const owner = (accounts: readonly Account[]) =>
      inShort(
        credentialOf({ identities: [withLogin("otto.kern")], accounts: [...accounts], credentials: [key] }).owner,
      );
    expect(owner([otto, ...colleagues])).toBe("known strong 1");
    expect(owner(colleagues)).toBe("known strong 1");
    expect(owner([])).toBe("known weak 1");
  });

  test("nobody by the name of an account elsewhere", () => {
    const user = iamUser("otto-kern_octo");
    const records = { identities: [withLogin("otto.kern")], accounts: [user], credentials: [accessKey(user)] };
    expect(inShort(credentialOf(records).owner)).toBe("none");
  });

  test("and the evidence says how", () => {
    const accounts = [githubUser("otto-kern_octo", "77"), ...colleagues];
    const resolution = resolveAt({ identities: [withLogin("otto.kern")], accounts });
    expect(subjectOf(resolution, "account", "github:acme-example:user:77").describe().evidence).toContain(
      "Owner by the GitHub login, which is made of a login that the roster lists: otto-kern_octo.",
    );
  });
});
