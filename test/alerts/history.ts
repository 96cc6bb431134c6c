import type {
  Account,
  Coverage,
  Credential,
  Identity,
  Reference,
  Snapshot,
} from "../../src/model/generated/snapshot.ts";
import { githubUser, iamUser, organization, person, production, roster, snapshotOf } from "../resolve/records.ts";

/** A source of numbers that gives the same ones for the same seed. */
export interface Chance {
  /** An integer from 0 up to, not including, the limit. */
  readonly below: (limit: number) => number;
  /** true in one of so many cases. */
  readonly oneIn: (cases: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    oneIn: (cases) => below(cases) === 0,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("There is nothing to pick from.");
      return item;
    },
  };
}

/** A section of a source, and one of its scopes where it has some. */
export interface Place {
  readonly source: string;
  readonly section: string;
  readonly scope?: string;
  readonly kinds: string[];
}

/** Something that authenticates, as it really is. */
interface Thing {
  readonly number: number;
  readonly kind: "access-key" | "secret" | "deploy-key" | "actions-secret" | "line";
  /** Region or repository. */
  home: string;
  /** Number of a person; 0: nobody. */
  owner: number;
  readonly bornOn: number;
  lastUsedOn: number;
}

/** The estate on a day. */
export interface Estate {
  day: number;
  /** By number; the day on which a person left, or 0. */
  readonly leftOn: Map<number, number>;
  things: Thing[];
  repositories: string[];
  born: number;
}

const code = "code:acme-example/shop";
const regions = ["eu-central-1", "eu-west-1"];
const people = [1, 2, 3, 4, 5];

export function foundEstate(chance: Chance): Estate {
  const estate: Estate = {
    day: 400,
    leftOn: new Map(people.map((one) => [one, chance.oneIn(3) ? 300 : 0])),
    things: [],
    repositories: ["acme-example/shop", "acme-example/api"],
    born: 0,
  };
  for (let count = 0; count < 12; count += 1) addThing(estate, chance);
  return estate;
}

function addThing(estate: Estate, chance: Chance): void {
  const kind = chance.pick(["access-key", "access-key", "secret", "deploy-key", "actions-secret", "line"] as const);
  const bornOn = estate.day - chance.below(399);
  estate.born += 1;
  estate.things.push({
    number: estate.born,
    kind,
    home: kind === "secret" ? chance.pick(regions) : chance.pick(estate.repositories),
    owner: chance.below(people.length + 1),
    bornOn,
    lastUsedOn: bornOn + chance.below(estate.day - bornOn + 1),
  });
}

/** Lets some weeks pass: credentials come and go, change hands, people leave and return, repositories are renamed and deleted. */
export function passTime(estate: Estate, chance: Chance): void {
  estate.day += 30;
  for (const one of people)
    if (chance.oneIn(5)) estate.leftOn.set(one, estate.leftOn.get(one) === 0 ? estate.day - 5 : 0);
  for (let count = chance.below(3); count > 0; count -= 1) addThing(estate, chance);
  for (let count = chance.below(3); count > 0 && estate.things.length > 0; count -= 1) {
    const gone = chance.pick(estate.things);
    estate.things = estate.things.filter((thing) => thing !== gone);
  }
  for (const thing of estate.things) {
    if (chance.oneIn(6)) thing.owner = chance.below(people.length + 1);
    if (chance.oneIn(4)) thing.lastUsedOn = estate.day;
  }
  if (chance.oneIn(6)) renameOrDelete(estate, chance);
}

function renameOrDelete(estate: Estate, chance: Chance): void {
  const repository = chance.pick(estate.repositories);
  const others = estate.repositories.filter((one) => one !== repository);
  if (chance.oneIn(2) && others.length > 0) {
    estate.repositories = others;
    estate.things = estate.things.filter(({ home, kind }) => home !== repository || kind === "access-key");
    return;
  }
  const renamed = `${repository.replace(/-\d+$/, "")}-${estate.day}`;
  estate.repositories = [...others, renamed];
  for (const thing of estate.things) if (thing.home === repository) thing.home = renamed;
}

/** Every place of the estate that can be read. */
export function placesOf({ repositories }: Estate): readonly Place[] {
  return [
    { source: production, section: "aws/iam", kinds: ["iam-user", "root", "access-key", "console-password"] },
    ...regions.map((scope) => ({ source: production, section: "aws/secrets", scope, kinds: ["secret"] })),
    ...repositories.flatMap((scope) => [
      { source: organization, section: "github/deploy-keys", scope, kinds: ["deploy-key"] },
      { source: organization, section: "github/actions-secrets", scope, kinds: ["actions-secret"] },
    ]),
    { source: organization, section: "github/members", kinds: ["github-user"] },
    { source: code, section: "code/workflows", kinds: ["secret-use", "static-cloud-key"] },
    { source: roster, section: "roster/csv", kinds: ["person"] },
  ];
}

/** What keeps a scan from seeing everything. */
export interface Fog {
  /** By the place's key. */
  readonly places: ReadonlyMap<string, "denied" | "failed" | "cut" | "facts" | "unsupported">;
  readonly hasRoster: boolean;
  /** The list of repositories was cut, so that these are missing as a whole. */
  readonly missingRepositories: readonly string[];
}

export const clearSky: Fog = { places: new Map(), hasRoster: true, missingRepositories: [] };

export function placeKey({ source, section, scope = "" }: Pick<Place, "source" | "section" | "scope">): string {
  return [source, section, scope].join(" ");
}

export function rollFog(estate: Estate, chance: Chance): Fog {
  if (chance.oneIn(3)) return clearSky;
  const places = placesOf(estate)
    .filter(() => chance.oneIn(5))
    .map(
      (place) => [placeKey(place), chance.pick(["denied", "failed", "cut", "facts", "unsupported"] as const)] as const,
    );
  return {
    places: new Map(places),
    hasRoster: !chance.oneIn(8),
    missingRepositories: chance.oneIn(6) ? [chance.pick(estate.repositories)] : [],
  };
}

/** The estate as a scan sees it. */
export function look(estate: Estate, { places, hasRoster, missingRepositories }: Fog, chance: Chance): Snapshot {
  const visible = placesOf(estate).filter(
    ({ source, scope = "" }) => (hasRoster || source !== roster) && !missingRepositories.includes(scope),
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
    sources: snapshotOf({}).sources.filter(({ id }) => hasRoster || id !== roster),
    coverage: [
      ...visible.map((place) => coverageOf(place, stateOf(place), estate.day)),
      ...listCoverage(missingRepositories, estate.day),
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

function placeOf({ kind, home }: Thing): Pick<Place, "source" | "section" | "scope"> {
  if (kind === "access-key") return { source: production, section: "aws/iam" };
  if (kind === "secret") return { source: production, section: "aws/secrets", scope: home };
  if (kind === "line") return { source: code, section: "code/workflows" };
  return {
    source: organization,
    section: kind === "deploy-key" ? "github/deploy-keys" : "github/actions-secrets",
    scope: home,
  };
}

/** The list of repositories is one that other lists depend on, so it has an entry without a scope in each of them. */
function listCoverage(missing: readonly string[], day: number): Coverage[] {
  if (missing.length === 0) return [];
  return (["deploy-key", "actions-secret"] as const).map((kind) => ({
    source: organization,
    section: `github/${kind}s`,
    status: "partial",
    kinds: [kind],
    reason: "The list of repositories was cut.",
    observedAt: dayText(day, "T07:00:00Z"),
  }));
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
    id: `github:${home}:actions-secret:thing-${number}`,
    source: organization,
    kind: "actions-secret",
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
