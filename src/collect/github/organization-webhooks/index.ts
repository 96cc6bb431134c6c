import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { collectPerOrganization, type OrganizationReader } from "../per-organization.ts";
import { hidesFrom, readWebhook, route, type Webhook } from "./api.ts";
import { convertOrganizationWebhook } from "./convert.ts";

const reader: OrganizationReader<Webhook> = {
  section: "github/organization-webhooks",
  unit: "webhooks",
  route,
  read: readWebhook,
  convert: convertOrganizationWebhook,
  // GitHub says this of users, and so of fine-grained tokens, only in the description of this list.
  doubt: hidesFrom("classic", "fine-grained"),
  hint: (organization) => ({
    what: `the webhooks of ${organization}`,
    permission: "organization_hooks=read",
    scope: "admin:org_hook",
    role: `an owner of ${organization}`,
    consequence: `Where ${organization} sends the events of all its repositories, and whether they are signed, is not known.`,
  }),
};

/** Webhooks of the organization, which receive the events of every repository. GitHub does not tell their last response. */
export const organizationWebhooks: Section<GithubConnection> = {
  section: reader.section,
  permissions: ["organization_hooks=read"],
  provides: { webhook: ["account", "createdAt", "endpoint", "expiresAt", "signs", "verifiesTls"] },
  leavesOut: [],
  collect: (connection, context) => collectPerOrganization(reader, connection, context),
};
