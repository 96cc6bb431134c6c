import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import type { FineGrainedToken } from "../fine-grained-tokens/api.ts";
import { collectPerOrganization, type OrganizationReader } from "../per-organization.ts";
import { readRequest, route } from "./api.ts";
import { convertTokenRequest } from "./convert.ts";

const reader: OrganizationReader<FineGrainedToken> = {
  section: "github/token-requests",
  unit: "requests for fine-grained tokens",
  route,
  read: readRequest,
  convert: convertTokenRequest,
  hint: (organization) => ({
    what: `the requests for fine-grained tokens of ${organization}`,
    permission: "organization_personal_access_token_requests=read",
    scope: "admin:org",
    role: `an owner of ${organization}`,
    consequence: `Whose tokens wait to be let into ${organization} is not known.`,
    onlyApps: true,
  }),
};

/** Fine-grained tokens that wait for an owner of the organization to let them in. */
export const tokenRequests: Section<GithubConnection> = {
  section: reader.section,
  permissions: ["organization_personal_access_token_requests=read"],
  provides: { "token-request": ["account", "clues", "createdAt", "expiresAt", "permissions", "reach"] },
  leavesOut: [],
  collect: (connection, context) => collectPerOrganization(reader, connection, context),
};
