import type { Credential, Reference, Source } from "../model/generated/snapshot.ts";
import { append } from "../model/group.ts";
import { keyOf } from "../model/order.ts";

/** Which private key that code hands over is one of which app. */
export interface AppKeys {
  /** What the app is called whose key a secret holds; its id, where no installation of it is known. */
  readonly appOf: (reference: Reference) => string | undefined;
  /** The lines that hand over a key of the app that is installed. */
  readonly keysOf: (installation: Pick<Credential, "appIds" | "source">) => readonly Reference[];
}

/**
 * Joins the keys of apps to installations by the ids that the provider gives an app, which never belong to another one on
 * the same host.
 */
export function joinAppKeys(
  references: readonly Reference[],
  credentials: readonly Credential[],
  sources: ReadonlyMap<string, Pick<Source, "host">>,
): AppKeys {
  const keyOfApp = (source: string, app: string): string => keyOf(sources.get(source)?.host, app);
  const byApp = new Map<string, Reference[]>();
  for (const reference of references) {
    const { holds, app, source } = reference;
    if (holds !== undefined && app !== undefined) append(byApp, keyOfApp(source, app), reference);
  }
  const names = new Map<string, string>();
  for (const { appIds = [], name, source } of byApp.size === 0 ? [] : credentials) {
    for (const app of appIds) names.set(keyOfApp(source, app), name);
  }
  return {
    appOf: ({ app, source }) => (app === undefined ? undefined : (names.get(keyOfApp(source, app)) ?? app)),
    keysOf: ({ appIds = none, source }) =>
      byApp.size === 0 ? none : appIds.flatMap((app) => byApp.get(keyOfApp(source, app)) ?? []),
  };
}

const none: readonly never[] = [];
