import type { Credential, Reference } from "../model/generated/snapshot.ts";
import { append } from "../model/group.ts";

/** Which private key that code hands over is one of which app. */
export interface AppKeys {
  /** What the app is called whose key a secret holds; its id, where no installation of it is known. */
  readonly appOf: (reference: Reference) => string | undefined;
  /** The lines that hand over a key of the app that is installed. */
  readonly keysOf: (installation: Pick<Credential, "appIds">) => readonly Reference[];
}

/** Joins the keys of apps to installations by the ids that the provider gives an app, which never belong to another one. */
export function joinAppKeys(references: readonly Reference[], credentials: readonly Credential[]): AppKeys {
  const byApp = new Map<string, Reference[]>();
  for (const reference of references) {
    if (reference.holds !== undefined && reference.app !== undefined) append(byApp, reference.app, reference);
  }
  const names = new Map<string, string>();
  for (const { appIds = [], name } of byApp.size === 0 ? [] : credentials) {
    for (const id of appIds) if (byApp.has(id)) names.set(id, name);
  }
  return {
    appOf: ({ app }) => (app === undefined ? undefined : (names.get(app) ?? app)),
    keysOf: ({ appIds = none }) => (byApp.size === 0 ? none : appIds.flatMap((id) => byApp.get(id) ?? [])),
  };
}

const none: readonly never[] = [];
