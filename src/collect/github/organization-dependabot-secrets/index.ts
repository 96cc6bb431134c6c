import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { collectSharedSecrets, type SharedSecretList } from "../shared-secrets.ts";
import { route, selectionRoute } from "./api.ts";
import { convertOrganizationDependabotSecret } from "./convert.ts";

const list: SharedSecretList = {
  section: "github/organization-dependabot-secrets",
  kind: "dependabot-secret",
  route,
  selectionRoute,
  convert: convertOrganizationDependabotSecret,
  plural: "Dependabot secrets",
  permission: "organization_dependabot_secrets=read",
};

/** Names, dates and reach of the secrets of an organization with which Dependabot signs in to registries. */
export const organizationDependabotSecrets: Section<GithubConnection> = {
  section: list.section,
  permissions: ["organization_dependabot_secrets=read"],
  provides: { "dependabot-secret": ["account", "createdAt", "reach", "rotatedAt"] },
  leavesOut: [],
  collect: (connection, context) => collectSharedSecrets(list, connection, context),
};
