import type { Section } from "../collector.ts";
import { onHost } from "../host.ts";
import { actionsSecrets } from "./actions-secrets/index.ts";
import { agentSecrets } from "./agent-secrets/index.ts";
import { appInstallations } from "./app-installations/index.ts";
import { auditLog, withCreators } from "./audit-log/index.ts";
import { authorizations } from "./authorizations/index.ts";
import { codespacesSecrets } from "./codespaces-secrets/index.ts";
import type { GithubConnection } from "./connection.ts";
import { dependabotSecrets } from "./dependabot-secrets/index.ts";
import { deployKeys } from "./deploy-keys/index.ts";
import { environmentSecrets } from "./environment-secrets/index.ts";
import { fineGrainedTokens } from "./fine-grained-tokens/index.ts";
import { invitations } from "./invitations/index.ts";
import { leakedSecrets } from "./leaked-secrets/index.ts";
import { members } from "./members/index.ts";
import { organizationAgentSecrets } from "./organization-agent-secrets/index.ts";
import { organizationDependabotSecrets } from "./organization-dependabot-secrets/index.ts";
import { organizationRunners } from "./organization-runners/index.ts";
import { organizationSecrets } from "./organization-secrets/index.ts";
import { organizationWebhooks } from "./organization-webhooks/index.ts";
import { repositoryInvitations } from "./repository-invitations/index.ts";
import { runners } from "./runners/index.ts";
import { teams } from "./teams/index.ts";
import { tokenRequests } from "./token-requests/index.ts";
import { webhooks } from "./webhooks/index.ts";
import { workflows } from "./workflows/index.ts";

/** Every section, in the order of reports. */
export const sections: readonly Section<GithubConnection>[] = [
  deployKeys,
  actionsSecrets,
  environmentSecrets,
  organizationSecrets,
  dependabotSecrets,
  organizationDependabotSecrets,
  codespacesSecrets,
  agentSecrets,
  organizationAgentSecrets,
  members,
  teams,
  webhooks,
  organizationWebhooks,
  appInstallations,
  runners,
  organizationRunners,
  leakedSecrets,
  fineGrainedTokens,
  tokenRequests,
  authorizations,
  invitations,
  repositoryInvitations,
  workflows,
  auditLog,
].map((section) => onHost(withCreators(section)));

/** Beside what sections read: how many repositories and members an organization has, which shows whether lists are whole. */
const permissionsOfNumbers = ["organization_administration", "organization_plan"];

/** What a token of an app is asked to read, without levels. Files are read only for who asks for the workflows. */
export function permissionsOfApp(also: GithubConnection["also"]): ReadonlySet<string> {
  const read = sections.filter(({ section }) => section !== workflows.section || also.includes("workflows"));
  const needed = read.flatMap(({ permissions }) => permissions.map((permission) => permission.replace(/=.*/, "")));
  return new Set([...needed, ...permissionsOfNumbers]);
}
