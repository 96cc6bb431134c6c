import { type ProviderName, sourceRows } from "../kinds/index.ts";
import type { Source } from "../model/generated/snapshot.ts";

/** The system whose logins and ids the records of a source have, as rosters name it: the provider, unless its host is another. */
export type SystemOf = (provider: ProviderName, source: string) => string;

/**
 * Logins and ids of two hosts are different people. A roster that names a provider means the provider's own host where that
 * was read, else the only host that was read; of any other host it names nobody.
 */
export function prepareSystems(sources: ReadonlyMap<string, Source>): SystemOf {
  const hosts = new Map<ProviderName, Set<string | undefined>>();
  for (const { kind, host } of sources.values()) {
    const { provider } = sourceRows[kind];
    if (provider !== undefined) hosts.set(provider, (hosts.get(provider) ?? new Set()).add(host));
  }
  return (provider, source) => {
    const host = sources.get(source)?.host;
    const isMeant = host === undefined || hosts.get(provider)?.size === 1;
    return isMeant ? provider : `${provider}:${host}`;
  };
}
