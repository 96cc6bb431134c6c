import type { Clue, Credential, CredentialKind } from "../../../model/generated/snapshot.ts";
import { append } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { keyOf } from "../../../model/order.ts";
import { fullName, type Repository } from "../repositories.ts";
import type { Creation } from "./api.ts";

/** The actions by which credentials come to exist whose lists do not say who created them. */
const kindOfAction: Readonly<Record<string, (creation: Creation) => CredentialKind | undefined>> = {
  "repo.create_actions_secret": () => "actions-secret",
  "environment.create_actions_secret": () => "environment-secret",
  "org.create_actions_secret": () => "organization-secret",
  "repo.create_integration_secret": kindOfIntegrationSecret,
  "org.create_integration_secret": kindOfIntegrationSecret,
  "hook.create": () => "webhook",
  "integration_installation.create": () => "app-installation",
};

export const actions: readonly string[] = Object.keys(kindOfAction);

function kindOfIntegrationSecret({ app = "" }: Creation): CredentialKind | undefined {
  if (/dependabot/i.test(app)) return "dependabot-secret";
  return /codespaces/i.test(app) ? "codespaces-secret" : undefined;
}

/** A credential with who created it, where the audit log says so. */
export type AddCreator = (credential: Credential) => Credential;

/** Milliseconds by which the entry may lie apart from the date of the credential. A name can be created again later. */
const tolerance = 5 * 60_000;

/** Prepares the search for the creators of credentials. The log names repositories as they were called then. */
export function prepareCreators(creations: readonly Creation[], repositories: readonly Repository[] = []): AddCreator {
  const presentNames = new Map(repositories.map((one) => [one.id ?? "", fullName(one)]));
  const byThing = new Map<string, Creation[]>();
  for (const creation of creations) {
    const kind = kindOfAction[creation.action]?.(creation);
    if (kind === undefined || creation.login === "") continue;
    const repository = presentNames.get(creation.repositoryId ?? "none") ?? creation.repository;
    append(byThing, keyOf(kind, ...nameOf(omitUndefined({ ...creation, repository }))), creation);
  }
  return (credential) => {
    if (byThing.size === 0) return credential;
    const found = byThing.get(keyOf(credential.kind, ...nameOfCredential(credential)));
    const creation = found === undefined ? undefined : closest(found, credential.createdAt);
    return creation === undefined
      ? credential
      : { ...credential, clues: [...(credential.clues ?? []), clueOf(creation)] };
  };
}

/** How an entry names what was created: a webhook by its number, an app by its name, a secret by its place and name. */
function nameOf({ hook, key, app, repository }: Creation): readonly string[] {
  if (hook !== undefined) return [hook];
  return key === undefined ? [slugOf(app ?? "")] : [repository?.toLowerCase() ?? "", key.toUpperCase()];
}

function nameOfCredential({ id, kind, name, scope }: Credential): readonly string[] {
  if (kind === "webhook") return [id.slice(id.lastIndexOf(":") + 1)];
  return kind === "app-installation" ? [slugOf(name)] : [scope?.toLowerCase() ?? "", name.toUpperCase()];
}

/** GitHub makes the slug of an app from its name. https://docs.github.com/rest/apps/apps#get-an-app */
function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

function closest(creations: readonly Creation[], createdAt: string | undefined): Creation | undefined {
  if (createdAt === undefined) return undefined;
  const created = Date.parse(createdAt);
  const distanceOf = ({ at }: Creation): number => Math.abs(Date.parse(at) - created);
  const near = creations.filter((creation) => distanceOf(creation) <= tolerance);
  return near.toSorted((a, b) => distanceOf(a) - distanceOf(b))[0];
}

function clueOf({ login, userId, at }: Creation): Clue {
  return omitUndefined({ method: "created-by" as const, says: login, externalId: userId, observedAt: at });
}
