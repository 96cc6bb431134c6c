import { type GithubWorld, readGithubWorld } from "../../../../src/estate/github/world.ts";
import { auditLog } from "./audit-log.ts";
import { people } from "./people.ts";
import { repositories } from "./repositories.ts";
import { shares } from "./shared.ts";
import { authorizations, fineGrained } from "./tokens.ts";

/** An organization of 120 repositories and 60 members, as github.json describes one, without the tokens that read it. */
export const acme = {
  organization: { login: "acme-example", id: 6010001, name: "Acme", createdAt: "2019-02-11T09:30:00Z" },
  plan: "enterprise",
  repositories,
  ...people,
  ...shares,
  ...fineGrained,
  authorizations,
  auditLog,
};

/** The same with types, for what a test derives from it. */
export const acmeWorld: GithubWorld = readGithubWorld(acme);
