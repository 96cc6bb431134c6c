import { credentialRows } from "../kinds/index.ts";
import { listedOf } from "../model/coverage.ts";
import type { Coverage, Credential, Reference, Source } from "../model/generated/snapshot.ts";
import { unique } from "../model/group.ts";
import { memoize } from "../model/memoize.ts";
import { keyOf } from "../model/order.ts";

export type Target = NonNullable<Reference["target"]>;

/** What names in code are looked up in. */
export interface LookupFacts {
  readonly credentials: readonly Credential[];
  readonly sources: ReadonlyMap<string, Pick<Source, "name" | "host" | "scopes" | "privateScopes">>;
  readonly coverage: readonly Coverage[];
}

/** What a place has of a name: null is certainly nothing, undefined is not known, or several. */
type Found = Credential | null | undefined;

/**
 * Finds what a target means in a job of this environment: null is a job without one, undefined a job whose environment is
 * not known.
 */
export type LookUp = (target: Target, environment: string | null | undefined) => Found;

type LookupRow = NonNullable<(typeof credentialRows)[Credential["kind"]]["lookup"]>;
type Place = LookupRow["places"][number];

/** By kind. */
const lookupRows: ReadonlyMap<string, LookupRow> = new Map(
  Object.entries(credentialRows).flatMap(([kind, { lookup }]) => (lookup === undefined ? [] : [[kind, lookup]])),
);

/** Whether several places may store what a target names. */
export function isLookedUp({ kind }: Pick<Target, "kind">): boolean {
  return lookupRows.get(kind)?.as === kind;
}

/** The one credential that a target means in all jobs that use it; undefined where that is not certain. */
export function meantBy(lookUp: LookUp, target: Target, uses: Reference["uses"] = [{}]): Credential | undefined {
  const [first, ...others] = uses.map(({ environment }) => lookUp(target, environment));
  return others.every((one) => one?.id === first?.id) ? (first ?? undefined) : undefined;
}

/** What some jobs get in place of a target, by the same name. */
export function standInsFor(target: Target): readonly Target[] {
  const rows = [...lookupRows.values()].filter(({ insteadOf }) => insteadOf === target.kind);
  return unique(rows.map(({ as }) => as)).map((kind) => ({ ...target, kind }));
}

/**
 * Prepares the lookup of names that may be stored in an environment of a scope, in the scope, or in a source that shares
 * with scopes. The nearest place that has the name decides. Where such a place was not listed whole it may have the
 * name, so that what lies beyond is not certain.
 */
export function prepareLookups(named: readonly Target[], facts: LookupFacts): LookUp {
  const targets = named.flatMap((target) => [target, ...standInsFor(target)]);
  const stored = indexStored(facts, new Set(targets.map(({ kind, name }) => nameKey(kind, name))));
  const listed = indexListed(facts.coverage, new Set(targets.map(({ scope = "" }) => fold(scope))));
  const shares = listedShares(facts);
  const sharesWith = prepareSharing(facts.sources);
  const look = (place: Place, name: string, kind: string, scope: string): Found => {
    if (stored.has(name)) return stored.get(name);
    const storing = [...lookupRows].filter(([, { as, places }]) => as === kind && places.includes(place));
    return storing.every(([one]) => listed.get(keyOf(one, fold(scope))) === true) ? null : undefined;
  };
  const lookShared = (name: string, kind: string, scope: string): Found => {
    const sharer = fold(lookupRows.get(kind)?.sharerOf(scope) ?? "");
    const place = keyOf("source", name, sharer);
    const shared = stored.get(place);
    if (shared === undefined) return !stored.has(place) && shares.has(keyOf(kind, sharer)) ? null : undefined;
    const isShared = sharesWith(shared, scope);
    if (isShared === undefined) return undefined;
    return isShared ? shared : null;
  };
  const find = (kind: string, name: string, scope: string, environment: string | null | undefined): Found => {
    const key = nameKey(kind, name);
    const inEnvironment =
      environment === null ? null : look("environment", environmentKey(key, scope, environment), kind, scope);
    if (inEnvironment !== null) return environment === undefined ? undefined : inEnvironment;
    const inScope = look("scope", keyOf("scope", key, fold(scope)), kind, scope);
    if (inScope !== null) return inScope;
    return lookShared(key, kind, scope);
  };
  return ({ kind, name, scope }, environment) =>
    scope === undefined ? undefined : find(kind, name, scope, environment);
}

/** The permissions that would mend the lists in which a target is looked up, in order. */
export function permissionsFor({ kind, scope = "" }: Target, coverage: readonly Coverage[]): readonly string[] {
  const storing = [...lookupRows].flatMap(([one, { as }]) => (as === kind ? [one] : []));
  const permissions = coverage.flatMap((entry) => {
    const isAbout = entry.scope === undefined || fold(entry.scope) === fold(scope);
    const isCut = storing.some((one) => entry.kinds.includes(one) && listedOf(entry, one) !== "whole");
    return isAbout && isCut ? (entry.requiredPermission ?? []) : [];
  });
  return unique(permissions).sort();
}

/** Every credential that is looked up and has one of the names, by its place; undefined where a place has several. */
function indexStored(
  { credentials, sources }: LookupFacts,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Credential | undefined> {
  const stored = new Map<string, Credential | undefined>();
  for (const credential of wanted.size === 0 ? [] : credentials) {
    const { kind, name, scope, environment, source } = credential;
    const as = lookupRows.get(kind)?.as;
    const key = as === undefined ? undefined : nameKey(as, name);
    if (key === undefined || !wanted.has(key)) continue;
    const places =
      scope === undefined
        ? [keyOf("source", key, fold(sources.get(source)?.name ?? ""))]
        : environment === undefined
          ? [keyOf("scope", key, fold(scope))]
          : [environmentKey(key, scope, environment), environmentKey(key, scope, undefined)];
    for (const place of places) stored.set(place, stored.has(place) ? undefined : credential);
  }
  return stored;
}

/** Whether every list of a kind and a scope is whole. What is not in it was not asked for. */
function indexListed(coverage: readonly Coverage[], scopes: ReadonlySet<string>): ReadonlyMap<string, boolean> {
  const listed = new Map<string, boolean>();
  for (const entry of coverage) {
    if (entry.scope === undefined || !scopes.has(fold(entry.scope))) continue;
    for (const kind of entry.kinds) {
      const key = keyOf(kind, fold(entry.scope));
      listed.set(key, listed.get(key) !== false && listedOf(entry, kind) === "whole");
    }
  }
  return listed;
}

/** The kinds that references name, each with the name of a source of which everything that it shares was listed. */
function listedShares({ coverage, sources }: LookupFacts): ReadonlySet<string> {
  const sharing = [...lookupRows].flatMap(([kind, { as, places }]) =>
    places.includes("source") ? [{ kind, as }] : [],
  );
  return new Set(
    sharing.flatMap(({ kind, as }) => {
      const entries = coverage.filter(({ scope, kinds }) => scope === undefined && kinds.includes(kind));
      const names = unique(entries.map(({ source }) => source)).filter((source) =>
        entries.every((entry) => entry.source !== source || listedOf(entry, kind) === "whole"),
      );
      return names.map((source) => keyOf(as, fold(sources.get(source)?.name ?? "")));
    }),
  );
}

/** Whether a credential of a source is shared with a scope of it; undefined where that is not known. */
function prepareSharing(
  sources: LookupFacts["sources"],
): (credential: Credential, scope: string) => boolean | undefined {
  const scopesOf = memoize((source: string) => {
    const { scopes = [], privateScopes } = sources.get(source) ?? {};
    return privateScopes && { all: new Set(scopes.map(fold)), private: new Set(privateScopes.map(fold)) };
  });
  return ({ reach, resources, source }, scope) => {
    if (reach === "all") return true;
    if (reach === "selected") return resources?.some((one) => fold(one) === fold(scope));
    if (reach !== "private") return undefined;
    const known = scopesOf(source);
    if (known?.private.has(fold(scope)) === true) return true;
    return known?.all.has(fold(scope)) === true ? false : undefined;
  };
}

/** Without an environment: any of the scope. */
function environmentKey(name: string, scope: string, environment: string | undefined): string {
  return environment === undefined
    ? keyOf("environments", name, fold(scope))
    : keyOf("environment", name, fold(scope), fold(environment));
}

function nameKey(kind: string, name: string): string {
  return keyOf(kind, name.toUpperCase());
}

/** Providers compare the names of scopes, environments and sources without letter case. */
function fold(text: string): string {
  return text.toLowerCase();
}
