import { formatInstant } from "../../../../src/estate/decode.ts";
import type { GithubWorld } from "../../../../src/estate/github/world.ts";
import type {
  AccountKind,
  CredentialKind,
  IdentityKind,
  ReferenceKind,
} from "../../../../src/model/generated/snapshot.ts";
import { workflowFiles } from "./workflows.ts";

/** Something in the world that a scan shall report, if the token sees it. */
export interface Thing {
  readonly kind: AccountKind | CredentialKind | IdentityKind | ReferenceKind;
  readonly id: string;
  /** The name of the repository that it is in. Absent: it is of the organization. */
  readonly repository?: string;
  /** What decides who sees it, beside the repository. */
  readonly trait?: "by-oauth-app" | "public-member" | "public-file" | "private-file";
  /** When it came to exist, as far as GitHub tells. */
  readonly createdAt?: string;
}

type Facts = Pick<Thing, "createdAt" | "repository" | "trait">;

type Repository = NonNullable<GithubWorld["repositories"]>[number];

/**
 * Everything in the world that is a record, without a look at what any collector makes of it. In a blocked repository
 * nobody sees anything.
 */
export function thingsOf(world: GithubWorld): readonly Thing[] {
  const { repositories = [] } = world;
  const open = repositories.filter(({ blocked }) => blocked === undefined);
  return [...open.flatMap(inRepository), ...sharedSecrets(world), ...ofMembers(world), ...ofOrganization(world)];
}

/** Everything that nobody sees, and that a scan must therefore not call absent. */
export function hiddenThingsOf({ repositories = [] }: GithubWorld): readonly Thing[] {
  return repositories.filter(({ blocked }) => blocked !== undefined).flatMap(inRepository);
}

function inRepository(one: Repository): readonly Thing[] {
  const { name: repository, deployKeys = [], environments = [], webhooks = [], runners = [], invitations = [] } = one;
  const thing = (kind: Thing["kind"], end: number | string, facts: Facts = {}): Thing =>
    thingAt(`acme-example/${repository}`, kind, end, { repository, ...facts });
  const named = (kind: Thing["kind"], secrets: Repository["secrets"] = [], place = ""): readonly Thing[] =>
    secrets.map(({ name, createdAt }) => thing(kind, `${place}${name}`, made(createdAt)));
  return [
    ...deployKeys.map(({ id, createdAt }) => thing("deploy-key", id, made(createdAt))),
    ...named("actions-secret", one.secrets),
    ...named("dependabot-secret", one.dependabotSecrets),
    ...named("agent-secret", one.agentSecrets),
    ...environments.flatMap(({ name, secrets }) => named("environment-secret", secrets, `${name}:`)),
    ...webhooks.map((hook) => thing("webhook", hook.id, factsOfWebhook(hook))),
    ...runners.map(({ id }) => thing("runner", id)),
    ...invitations
      .filter(({ invitee, expired = false }) => invitee !== undefined && !expired)
      .map(({ id, at }) => thing("pending-invitation", id, made(at))),
    ...alertsOf(one),
    ...usesIn(one),
  ];
}

/** What workflows and the actions that they use read. Everybody sees the files of a public repository. */
function usesIn({ name: repository, private: isPrivate }: Repository): readonly Thing[] {
  const trait = isPrivate ? "private-file" : "public-file";
  return (workflowFiles[repository] ?? []).flatMap(({ path, finds }) =>
    finds.map(([kind, name]) => {
      const id = `code:acme-example/${repository}:${path}:${kind}:${name}`;
      return { kind, id, repository, trait } as const;
    }),
  );
}

/** An open alert is a credential. Where it was found in a file of the repository, the line is a reference. */
function alertsOf({ name: repository, alerts = [], secretScanning = true }: Repository): readonly Thing[] {
  const open = secretScanning ? alerts.filter(({ resolved = false }) => !resolved) : [];
  const place = `acme-example/${repository}`;
  return open.flatMap(({ number, location, createdAt }): readonly Thing[] => [
    thingAt(place, "leaked-secret", number, { repository, ...made(createdAt) }),
    ...(location === undefined || location.wiki === true
      ? []
      : [thingAt(`${place}:${location.path}`, "secret-in-file", number, { repository })]),
  ]);
}

function sharedSecrets(world: GithubWorld): readonly Thing[] {
  const lists: readonly (readonly [CredentialKind, GithubWorld["organizationSecrets"]])[] = [
    ["organization-secret", world.organizationSecrets],
    ["dependabot-secret", world.organizationDependabotSecrets],
    ["codespaces-secret", world.codespacesSecrets],
    ["agent-secret", world.organizationAgentSecrets],
  ];
  return lists.flatMap(([kind, secrets = []]) =>
    secrets.map(({ name, createdAt }) => ofSource(kind, name, made(createdAt))),
  );
}

/** Their own tokens and keys. GitHub tells no other date than that on which the organization let them in. */
function ofMembers({ fineGrainedTokens = [], tokenRequests = [], authorizations = [] }: GithubWorld): readonly Thing[] {
  const kinds: Readonly<Record<string, CredentialKind>> = {
    "personal access token": "classic-token",
    "SSH key": "user-ssh-key",
  };
  return [
    ...fineGrainedTokens.map(({ tokenId, at }) => ofSource("fine-grained-token", tokenId, made(at))),
    ...tokenRequests.map(({ id, at }) => ofSource("token-request", id, made(at))),
    ...authorizations.flatMap(({ type, id, credentialId, at }) => {
      const kind = kinds[type];
      return kind === undefined ? [] : [ofSource(kind, credentialId ?? `authorization-${id}`, made(at))];
    }),
  ];
}

function ofOrganization(world: GithubWorld): readonly Thing[] {
  const { members = [], outsideCollaborators = [], pendingInvitations = [], runners = [] } = world;
  const { webhooks = [], installations = [], teams = [] } = world;
  const account = (id: number, facts: Facts = {}): Thing => ({
    kind: "github-user",
    id: `github:acme-example:user:${id}`,
    ...facts,
  });
  return [
    ...members.map((one) => account(one.id, one.public === true ? { trait: "public-member" } : {})),
    ...outsideCollaborators.map(({ id }) => account(id)),
    ...teams.map(({ id }) => ofSource("team", id)),
    ...pendingInvitations.map(({ id, at }) => ofSource("pending-invitation", id, made(at))),
    ...runners.map(({ id }) => ofSource("runner", id)),
    ...webhooks.map((hook) => ofSource("webhook", hook.id, factsOfWebhook(hook))),
    ...installations.map(({ id, createdAt }) => ofSource("app-installation", id, made(createdAt))),
  ];
}

function factsOfWebhook({
  byOauthApp = false,
  createdAt,
}: {
  readonly byOauthApp?: boolean;
  readonly createdAt: Date;
}): Facts {
  return { ...made(createdAt), ...(byOauthApp && { trait: "by-oauth-app" }) };
}

function made(date: Date): Facts {
  return { createdAt: formatInstant(date) };
}

function ofSource(kind: Thing["kind"], end: number | string, facts: Facts = {}): Thing {
  return thingAt("acme-example", kind, end, facts);
}

function thingAt(place: string, kind: Thing["kind"], end: number | string, facts: Facts): Thing {
  return { kind, id: `github:${place}:${kind}:${end}`, ...facts };
}
