import { formerHolder, holderOf, namedMembers } from "./people.ts";
import type { Fields } from "./records.ts";
import { at, dayOf } from "./when.ts";

/** Fine-grained tokens that members have let in, and requests for some. */
export const fineGrained = {
  fineGrainedTokens: [
    token(1, "read nothing", "hnovak", { permissions: { organization: { members: "read" } } }),
    token(2, "deploy everywhere", "mira-okafor", {
      selection: "all",
      permissions: { repository: { contents: "write", secrets: "write" }, organization: { members: "read" } },
      expiresAt: at("2027-03-01"),
      lastUsedAt: at("2026-11-14"),
    }),
    token(3, "three repositories", "FreyaLund", {
      selection: "subset",
      repositories: ["infra", "shop", "Mobile.App"],
      permissions: { repository: { contents: "read" }, other: { gists: "write" } },
    }),
    token(4, "no repository any more", "twrona", { selection: "subset", repositories: [] }),
    token(5, "expired", "noorh", { selection: "all", expired: true, expiresAt: at("2026-02-01") }),
    // Of somebody who is no member any more.
    token(6, "left behind", "dshaw", { selection: "all", permissions: { repository: { administration: "read" } } }),
    // Of the account that had a member's login before.
    { ...token(7, "old account", "hnovak", { selection: "all" }), owner: formerHolder },
    token(8, "suspended", "9f86d081884c7d65_acme", { lastUsedAt: at("2026-05-05") }),
  ],
  tokenRequests: [
    token(51, "wants everything", "lcontractor", {
      selection: "all",
      permissions: { repository: { contents: "write" } },
      expiresAt: at("2026-12-31"),
    }),
    token(52, "came too late", "bito", { expired: true, expiresAt: at("2026-10-01") }),
  ],
};

function token(id: number, name: string, login: string, fields: Fields = {}): Fields {
  return { id, tokenId: 6600000 + id, name, owner: holderOf(login), at: at(dayOf(700 + id)), ...fields };
}

/** Classic tokens and SSH keys that are authorized for single sign-on: with those of members 104, which are two pages. */
export const authorizations: readonly Fields[] = [
  authorization(1, "mira-okafor", "personal access token", {
    note: "laptop git",
    scopes: ["repo", "admin:org"],
    lastEight: "CANARY01",
    lastUsedAt: at("2026-11-12"),
    expiresAt: null,
  }),
  // An old authorization, of which GitHub does not know the token.
  authorization(2, "twrona", "personal access token", {
    scopes: ["read:org"],
    lastEight: "CANARY02",
    credentialId: null,
    expiresAt: null,
  }),
  authorization(3, "dshaw", "SSH key", { title: "old laptop", fingerprint: "SHA256:dshaw" }),
  authorization(4, "acme-ci", "personal access token", {
    note: "pipeline",
    scopes: ["repo:status"],
    lastEight: "CANARY04",
    expiresAt: at("2026-12-24"),
  }),
  // A key without a title.
  authorization(5, "acme-release", "SSH key", { fingerprint: "SHA256:release", lastUsedAt: at("2026-11-16") }),
  // Its schema has this type, too, and its documentation says that none is listed.
  authorization(6, "bito", "OAuth app token", { lastEight: "CANARY06" }),
  ...namedMembers.slice(0, 49).flatMap(({ login }, index) => [
    authorization(100 + index, login, "SSH key", {
      title: "work",
      fingerprint: `SHA256:${login}`,
      ...(index % 3 === 0 && { lastUsedAt: at(dayOf(900 + index)) }),
    }),
    authorization(200 + index, login, "personal access token", {
      note: "cli",
      scopes: index % 2 === 0 ? ["repo"] : ["read:packages", "read:org"],
      lastEight: `CANARY${index}`,
      expiresAt: index % 5 === 0 ? null : at(dayOf(1060 + index)),
    }),
  ]),
];

function authorization(id: number, login: string, type: string, fields: Fields): Fields {
  return { login, id, type, at: at(dayOf(id)), credentialId: 400000 + id, ...fields };
}
