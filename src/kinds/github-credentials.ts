import type { Credential } from "../model/generated/snapshot.ts";
import type { CredentialRow } from "./credential-row.ts";
import {
  actionsSecretSteps,
  agentSecretSteps,
  appInstallationSteps,
  authorizationSteps,
  deployKeySteps,
  fineGrainedTokenSteps,
  leakedSecretSteps,
  storedSecretSteps,
  tokenRequestSteps,
  webhookSteps,
} from "./remediation/github-credentials.ts";

type Label = CredentialRow["label"];

/** A credential that lives in a repository or, without one, in the organization. */
function placed(noun: string): Label {
  return ({ name, scope }, { source }) => `${noun} ${name} of ${scope ?? source}`;
}

/** A credential of a member of the organization. */
function held(noun: string): Label {
  return ({ name }, { source, account }) =>
    `${noun} "${name}"${account === undefined ? "" : ` of ${account.name}`} in ${source}`;
}

/** The start of all ids of a repository or, without one, of the organization. */
function placeId({ scope, source }: Pick<Credential, "scope" | "source">): string {
  return scope === undefined ? source : `github:${scope}`;
}

/** What every stored secret has in common: GitHub gives names and dates only, https://docs.github.com/rest/actions/secrets */
function storedSecret(kind: string, noun: string): Omit<CredentialRow, "remediate"> {
  return {
    provider: "github",
    noun,
    label: placed(noun),
    // GitHub stores the names in capitals and compares repositories without letter case.
    namedInCodeBy: "name-ignoring-case",
    ownedByScope: ofPlace(kind),
  };
}

function ofPlace(kind: string): NonNullable<CredentialRow["ownedByScope"]> {
  return {
    place: placeId,
    members: (place) => `${placeId(place)}:${kind}:*`,
  };
}

/** The organization, or the user, of a repository, with its host where it has one. */
function organizationOf(repository: string): string {
  return repository.slice(0, repository.lastIndexOf("/"));
}

/**
 * The secret of the environment that a job names comes before that of the repository, and this before the organization's.
 * https://docs.github.com/actions/security-for-github-actions/security-guides/about-secrets#naming-your-secrets
 */
function workflowSecret(place: "environment" | "scope" | "source"): Required<Pick<CredentialRow, "lookup">> {
  return { lookup: { as: "actions-secret", places: [place], sharerOf: organizationOf } };
}

/** One row for each kind of credential on GitHub. */
export const githubCredentialRows = {
  "deploy-key": {
    provider: "github",
    noun: "deploy key",
    useIsSignIn: true,
    label: ({ name, scope }, { source }) => `deploy key "${name}" of ${scope ?? source}`,
    namedInCodeBy: "name",
    isKeyPair: true,
    ownerFacts: [{ field: "clues", unread: "Who added this deploy key was not read." }],
    remediate: deployKeySteps,
  },
  "actions-secret": {
    ...storedSecret("actions-secret", "Actions secret"),
    ...workflowSecret("scope"),
    remediate: actionsSecretSteps,
  },
  "environment-secret": {
    ...storedSecret("environment-secret", "environment secret"),
    ...workflowSecret("environment"),
    label: ({ name, scope, environment }, { source }) =>
      `secret ${name} of the environment ${environment ?? "?"} of ${scope ?? source}`,
    remediate: storedSecretSteps("actions"),
  },
  "organization-secret": {
    ...storedSecret("organization-secret", "organization secret"),
    ...workflowSecret("source"),
    remediate: storedSecretSteps("actions"),
  },
  "dependabot-secret": {
    ...storedSecret("dependabot-secret", "Dependabot secret"),
    lookup: {
      as: "dependabot-secret",
      places: ["scope", "source"],
      sharerOf: organizationOf,
      // A workflow that Dependabot starts gets no other secrets.
      // https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
      insteadOf: "actions-secret",
    },
    remediate: storedSecretSteps("dependabot"),
  },
  "codespaces-secret": {
    ...storedSecret("codespaces-secret", "Codespaces secret"),
    remediate: storedSecretSteps("codespaces"),
  },
  "agent-secret": {
    ...storedSecret("agent-secret", "agent secret"),
    remediate: agentSecretSteps,
  },
  "fine-grained-token": {
    provider: "github",
    noun: "fine-grained token",
    useIsSignIn: true,
    firstSeenAs: "Authorized",
    label: held("fine-grained token"),
    namedInCodeBy: "name",
    ownerFacts: [{ field: "clues", unread: "Whose fine-grained token this is was not read." }],
    remediate: fineGrainedTokenSteps,
  },
  "token-request": {
    provider: "github",
    noun: "request for a fine-grained token",
    firstSeenAs: "Requested",
    label: held("requested fine-grained token"),
    namedInCodeBy: "name",
    ownerFacts: [{ field: "clues", unread: "Who requested this fine-grained token was not read." }],
    remediate: tokenRequestSteps,
  },
  "classic-token": {
    provider: "github",
    noun: "classic token",
    useIsSignIn: true,
    firstSeenAs: "Authorized",
    label: held("classic token"),
    namedInCodeBy: "name",
    ownerFacts: [{ field: "clues", unread: "Whose classic token this is was not read." }],
    remediate: authorizationSteps,
  },
  "user-ssh-key": {
    provider: "github",
    noun: "SSH key",
    useIsSignIn: true,
    firstSeenAs: "Authorized",
    label: held("SSH key"),
    namedInCodeBy: "name",
    isKeyPair: true,
    ownerFacts: [{ field: "clues", unread: "Whose SSH key this is was not read." }],
    remediate: authorizationSteps,
  },
  webhook: {
    provider: "github",
    noun: "webhook",
    label: ({ name, scope }, { source }) => `webhook to ${name} of ${scope ?? source}`,
    namedInCodeBy: "name",
    ownedByScope: ofPlace("webhook"),
    remediate: webhookSteps,
  },
  "app-installation": {
    provider: "github",
    noun: "GitHub App installation",
    firstSeenAs: "Installed",
    label: ({ name }, { source }) => `installation of the GitHub App ${name} in ${source}`,
    namedInCodeBy: "name",
    ownerFacts: [{ field: "clues", unread: "GitHub does not tell who owns this GitHub App.", isToldOfSome: true }],
    clueDetails: { owner: "GitHub's record of who owns the App" },
    remediate: appInstallationSteps,
  },
  "leaked-secret": {
    provider: "github",
    noun: "leaked secret",
    firstSeenAs: "Found",
    label: ({ name, scope }, { source }) => `leaked ${name} in ${scope ?? source}`,
    namedInCodeBy: "id",
    ownedByScope: ofPlace("leaked-secret"),
    remediate: leakedSecretSteps,
  },
} as const satisfies Readonly<Record<string, CredentialRow>>;
