import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { collectSharedSecrets, type SharedSecretList } from "../shared-secrets.ts";
import { route, selectionRoute } from "./api.ts";
import { convertOrganizationSecret } from "./convert.ts";

const list: SharedSecretList = {
  section: "github/organization-secrets",
  kind: "organization-secret",
  route,
  selectionRoute,
  convert: convertOrganizationSecret,
  plural: "Actions secrets",
  permission: "organization_secrets=read",
};

/** Names, dates and reach of the Actions secrets of an organization. */
export const organizationSecrets: Section<GithubConnection> = {
  section: list.section,
  permissions: ["organization_secrets=read"],
  provides: { "organization-secret": ["account", "createdAt", "reach", "rotatedAt"] },
  leavesOut: [],
  collect: (connection, context) => collectSharedSecrets(list, connection, context),
};
