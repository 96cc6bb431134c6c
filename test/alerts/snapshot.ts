import type {
  Account,
  Coverage,
  Credential,
  Identity,
  Reference,
  Snapshot,
} from "../../src/model/generated/snapshot.ts";
import { githubUser, iamUser, organization, person, production, roster, snapshotOf } from "../resolve/records.ts";
import { type Chance, code, type Estate, type Place, people, placesOf, type Thing } from "./estate.ts";

/** What a scan cannot read. */
export interface Hidden {
  /** By the place's key. */
  readonly places: ReadonlyMap<string, "denied" | "failed" | "cut" | "facts" | "unsupported">;
  readonly hasRoster: boolean;
  /** The list of repositories was cut, so that these are missing as a whole. */
  readonly missingRepositories: readonly string[];
  /** The configuration does not ask for them. */
  readonly leavesOutAgentSecrets: boolean;
  /** The repositories that the configuration names, and whether by a pattern. Absent: all of the organization. */
  readonly selection?: { readonly repositories: readonly string[]; readonly isPattern: boolean };
}

export const nothingHidden: Hidden = {
  places: new Map(),
  hasRoster: true,
  missingRepositories: [],
  leavesOutAgentSecrets: false,
};

export function placeKey({ source, section, scope = "" }: Pick<Place, "source" | "section" | "scope">): string {
  return [source, section, scope].join(" ");
}

export function hideSome(estate: Estate, chance: Chance): Hidden {
  if (chance.oneIn(3)) return nothingHidden;
  const places = placesOf(estate)
    .filter(() => chance.oneIn(5))
    .map(
      (place) => [placeKey(place), chance.pick(["denied", "failed", "cut", "facts", "unsupported"] as const)] as const,
    );
  return {
    places: new Map(places),
    hasRoster: !chance.oneIn(8),
    missingRepositories: chance.oneIn(6) ? [chance.pick(estate.repositories)] : [],
    leavesOutAgentSecrets: chance.oneIn(2),
    ...(chance.oneIn(4) && {
      selection: { repositories: [chance.pick(estate.repositories)], isPattern: chance.oneIn(2) },
    }),
  };
}

/** The snapshot that a scan takes of the estate. */
export function takeSnapshot(estate: Estate, hidden: Hidden, chance: Chance): Snapshot {
  const { places, hasRoster, missingRepositories } = hidden;
  const visible = placesOf(estate).filter(
    (place) => isAskedFor(place, hidden) && !missingRepositories.includes(place.scope ?? ""),
  );
  const stateOf = (place: Pick<Place, "source" | "section" | "scope">) =>
    visible.some((one) => placeKey(one) === placeKey(place)) ? (places.get(placeKey(place)) ?? "whole") : "gone";
  const isSeen = (place: Pick<Place, "source" | "section" | "scope">): boolean => {
    const state = stateOf(place);
    return state === "whole" || state === "facts" || (state === "cut" && !chance.oneIn(2));
  };
  const lacksFacts = (place: Pick<Place, "source" | "section" | "scope">): boolean => stateOf(place) === "facts";
  const seen = estate.things.filter((thing) => isSeen(placeOf(thing)));
  const rosterPlace = { source: roster, section: "roster/csv" };
  const credentials = seen
    .filter(({ kind }) => kind !== "line")
    .map((thing) => credentialOf(thing, estate, lacksFacts(placeOf(thing))));
  return snapshotOf({
    collectedAt: dayText(estate.day, "T08:00:00Z"),
    sources: snapshotOf({}).sources.flatMap((one) => {
      if (one.id === roster && !hasRoster) return [];
      const { scopes: _some, ...source } = one;
      return one.id === organization && isListKnown(hidden) ? [{ ...source, scopes: estate.repositories }] : [source];
    }),
    coverage: [
      ...visible.map((place) => coverageOf(place, stateOf(place), estate.day)),
      ...listCoverage(hidden, estate.day),
    ],
    identities: people.filter(() => isSeen(rosterPlace)).map((one) => identityOf(one, estate)),
    accounts: [
      ...seen.filter(({ kind }) => kind === "access-key").map((thing) => accountOf(thing, lacksFacts(placeOf(thing)))),
      ...people
        .filter(() => isSeen({ source: organization, section: "github/members" }))
        .map((one) => githubUser(`user-${one}`, `90${one}`, { status: "active", automated: false })),
    ],
    credentials,
    references: seen.filter(({ kind }) => kind === "line").map(referenceOf),
  });
}

function isAskedFor(
  { source, section, scope }: Place,
  { hasRoster, leavesOutAgentSecrets, selection }: Hidden,
): boolean {
  if (source === roster) return hasRoster;
  if (source !== organization || scope === undefined) return true;
  if (section === "github/agent-secrets" && leavesOutAgentSecrets) return false;
  return selection === undefined || selection.repositories.includes(scope);
}

function isListKnown({ missingRepositories, selection }: Hidden): boolean {
  return missingRepositories.length === 0 && selection?.isPattern !== false;
}

const sectionsOfRepositories = {
  "deploy-key": "github/deploy-keys",
  "actions-secret": "github/actions-secrets",
  "agent-secret": "github/agent-secrets",
} as const;

function placeOf({ kind, home }: Thing): Pick<Place, "source" | "section" | "scope"> {
  if (kind === "access-key") return { source: production, section: "aws/iam" };
  if (kind === "secret") return { source: production, section: "aws/secrets", scope: home };
  if (kind === "line") return { source: code, section: "code/workflows" };
  return {
    source: organization,
    section: sectionsOfRepositories[kind],
    scope: home,
  };
}

/** The list of repositories is one that other lists depend on, so it has an entry without a scope in each of them. */
function listCoverage({ missingRepositories, leavesOutAgentSecrets }: Hidden, day: number): Coverage[] {
  return Object.entries(sectionsOfRepositories).flatMap(([kind, section]): Coverage[] => {
    const entry = { source: organization, section, kinds: [kind], observedAt: dayText(day, "T07:00:00Z") };
    if (kind === "agent-secret" && leavesOutAgentSecrets) return [{ ...entry, status: "not-configured" }];
    if (missingRepositories.length === 0) return [];
    return [{ ...entry, status: "partial", reason: "The list of repositories was cut." }];
  });
}

function coverageOf({ source, section, scope, kinds }: Place, state: string, day: number): Coverage {
  const status = (
    { denied: "denied", failed: "failed", cut: "partial", facts: "partial", unsupported: "unsupported" } as const
  )[state];
  return {
    source,
    section,
    ...(scope !== undefined && { scope }),
    status: status ?? "complete",
    kinds,
    ...(state === "facts" && { listed: Object.fromEntries(kinds.map((kind) => [kind, "whole" as const])) }),
    observedAt: dayText(day, "T07:00:00Z"),
  };
}

function identityOf(number: number, { leftOn }: Estate): Identity {
  const left = leftOn.get(number) ?? 0;
  return person(`${number}`, `Person P${number}`, {
    startedAt: dayText(1, ""),
    status: left === 0 ? "active" : "departed",
    endedAt: left === 0 ? null : dayText(left, ""),
    emails: [`p${number}@example.com`],
    logins: [{ system: "github", login: `user-${number}` }],
    externalIds: [{ system: "github", id: `90${number}` }],
  });
}

function accountOf({ number, owner }: Thing, lacksFacts: boolean): Account {
  const { tags: _tags, ...user } = iamUser(`worker-${number}`, {
    status: "active",
    createdAt: dayText(1, "T00:00:00Z"),
    path: "/",
  });
  return lacksFacts ? user : { ...user, tags: tagsFor(owner) };
}

function tagsFor(owner: number): { key: string; value: string }[] {
  return owner === 0 ? [] : [{ key: "owner", value: `p${owner}@example.com` }];
}

function credentialOf(thing: Thing, { day }: Estate, lacksFacts: boolean): Credential {
  const { number, kind, home, owner, bornOn, lastUsedOn } = thing;
  const createdAt = dayText(bornOn, "T09:00:00Z");
  const lastUsed = { state: "used", at: dayText(Math.min(lastUsedOn, day), "T10:00:00Z"), precision: "15m" } as const;
  const common = { name: `thing-${number}`, status: "active", createdAt } as const;
  if (kind === "access-key") {
    const account = `arn:aws:iam::111122223333:user/worker-${number}`;
    return {
      ...common,
      id: `${account}/access-key/${createdAt}`,
      source: production,
      kind,
      account,
      ...(!lacksFacts && { lastUsed }),
    };
  }
  if (kind === "secret") {
    const id = `arn:aws:secretsmanager:${home}:111122223333:secret:thing-${number}`;
    return {
      ...common,
      id,
      source: production,
      kind,
      scope: home,
      account: null,
      ...(!lacksFacts && { lastUsed, rotatedAt: createdAt, tags: tagsFor(owner) }),
    };
  }
  if (kind === "deploy-key") {
    const clues = owner === 0 ? [] : [{ method: "added-by" as const, says: `user-${owner}` }];
    return {
      ...common,
      id: `github:${home}:deploy-key:${number}`,
      source: organization,
      kind,
      scope: home,
      account: null,
      ...(!lacksFacts && { lastUsed, clues }),
    };
  }
  return {
    ...common,
    id: `github:${home}:${kind}:thing-${number}`,
    source: organization,
    kind: kind === "agent-secret" ? kind : "actions-secret",
    scope: home,
    account: null,
    ...(!lacksFacts && { rotatedAt: createdAt }),
  };
}

function referenceOf({ number }: Thing): Reference {
  const file = `.github/workflows/deploy-${number}.yml`;
  return {
    id: `${code}:${file}:static-cloud-key:KEY_${number}`,
    source: code,
    kind: "static-cloud-key",
    name: `KEY_${number}`,
    file,
    line: 3,
    column: 1,
    role: "consumes",
    cloud: "aws",
    oidcPossible: true,
  };
}

/** Day 1 is 2025-01-01. */
function dayText(day: number, time: string): string {
  return new Date(Date.UTC(2025, 0, day)).toISOString().slice(0, 10) + time;
}
