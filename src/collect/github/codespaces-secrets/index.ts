import type { Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { collectSharedSecrets, type SharedSecretList } from "../shared-secrets.ts";
import { route, selectionRoute } from "./api.ts";
import { convertCodespacesSecret } from "./convert.ts";

const list: SharedSecretList = {
  section: "github/codespaces-secrets",
  kind: "codespaces-secret",
  route,
  selectionRoute,
  convert: convertCodespacesSecret,
  plural: "Codespaces secrets",
  permission: "organization_codespaces_secrets=read",
  absentOnServer: true,
};

/**
 * Names, dates and reach of the Codespaces secrets of an organization. Those of a repository are listed only to a token that may
 * write them, which outlived never asks for. https://docs.github.com/rest/codespaces/repository-secrets
 */
export const codespacesSecrets: Section<GithubConnection> = {
  section: list.section,
  permissions: ["organization_codespaces_secrets=read"],
  provides: { "codespaces-secret": ["account", "createdAt", "reach", "rotatedAt"] },
  leavesOut: ["repository-codespaces-secret"],
  collect: (connection, context) => collectSharedSecrets(list, connection, context),
};
