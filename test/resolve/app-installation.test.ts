import { expect, test } from "vitest";
import type { Clue, Credential } from "../../src/model/generated/snapshot.ts";
import { hana, inShort, mira, organization, resolveAt, subjectOf } from "./records.ts";

function installation(clues: Clue[]): Credential {
  return {
    id: `${organization}:app-installation:48`,
    source: organization,
    kind: "app-installation",
    name: "release-notes",
    account: null,
    status: "active",
    createdAt: "2024-02-01T09:00:00Z",
    clues,
  };
}

const ownerOf = (
  clues: Clue[],
  owners?: { file: string; entries: { match: string; owner: string; line: number }[] },
) => {
  const one = installation(clues);
  const resolution = resolveAt({ credentials: [one], identities: [mira, hana] }, owners ? { owners } : {});
  const subject = subjectOf(resolution, "credential", one.id);
  const { label, evidence } = subject.describe();
  return { label, owner: inShort(subject.input.owner), evidence };
};

const ofApp: Clue = { method: "owner", says: "mira-okafor", externalId: "5010007" };
const installer: Clue = { method: "created-by", says: "mira-okafor", externalId: "5010007" };

test("the owner of the App owns its installation, and the sentence says so", () => {
  expect(ownerOf([ofApp])).toMatchObject({
    label: "installation of the GitHub App release-notes in acme-example",
    owner: "known strong 1007",
    evidence: [
      "The roster acme says that Mira Okafor's last day was 2026-10-30.",
      "Owner by GitHub's record of who owns the App: mira-okafor.",
      "Installed on 2024-02-01.",
    ],
  });
});

test("who installed it owns it, by the audit log and not by a field of the installation", () => {
  const { owner, evidence } = ownerOf([installer]);
  expect(owner).toBe("known strong 1007");
  expect(evidence).toContain("Owner by the audit log's record of who made the GitHub App installation: mira-okafor.");
});

test("who installed it yields to the App's owner who is still here", () => {
  const here: Clue = { method: "owner", says: "hnovak", externalId: "5010003" };
  expect(ownerOf([here, installer]).owner).toBe("known strong 1003");
});

test("the owners file decides before both", () => {
  const owners = { file: "owners.yaml", entries: [{ match: "*app-installation*", owner: "1003", line: 3 }] };
  expect(ownerOf([ofApp, installer], owners).owner).toBe("known asserted 1003");
});

test("an owner whom the roster does not know is shown, and is nobody's offence", () => {
  const stranger = ownerOf([{ method: "owner", says: "octo-vendor", externalId: "99" }]);
  expect(stranger.owner).toBe("none");
  expect(stranger.evidence[0]).toBe(`GitHub's record of who owns the App, "octo-vendor", names nobody on the roster.`);
});

test("a login without its number that somebody else bears by now is no proof", () => {
  const account = {
    id: `${organization}:user:77`,
    source: organization,
    kind: "github-user" as const,
    name: "mira-okafor",
    externalId: "77",
  };
  const one = installation([{ method: "owner", says: "mira-okafor" }]);
  const resolution = resolveAt({ credentials: [one], identities: [mira], accounts: [account] });
  expect(inShort(subjectOf(resolution, "credential", one.id).input.owner)).toBe("conflicting strong 1007");
});
