import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { collectSharedSecrets, type SharedSecretList } from "../shared-secrets.ts";
import { route, selectionRoute } from "./api.ts";
import { convertOrganizationAgentSecret } from "./convert.ts";

const list: SharedSecretList = {
  section: "github/organization-agent-secrets",
  kind: "agent-secret",
  route,
  selectionRoute,
  convert: convertOrganizationAgentSecret,
  plural: "agent secrets",
  permission: "organization_agent_secrets=read",
  absentOnServer: true,
};

/** Names, dates and reach of the secrets that an organization gives to AI agents. */
export const organizationAgentSecrets: Section<GithubConnection> = {
  section: list.section,
  permissions: ["organization_agent_secrets=read"],
  provides: { "agent-secret": ["account", "createdAt", "reach", "rotatedAt"] },
  leavesOut: [],
  collect: (connection, context) => collectSharedSecrets(list, connection, context),
};
