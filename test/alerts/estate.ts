import { organization, production, roster } from "../resolve/records.ts";

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
export interface Thing {
  readonly number: number;
  readonly kind: "access-key" | "secret" | "deploy-key" | "actions-secret" | "agent-secret" | "line";
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

export const code = "code:acme-example/shop";
const regions = ["eu-central-1", "eu-west-1"];
export const people = [1, 2, 3, 4, 5];

export function createEstate(chance: Chance): Estate {
  const estate: Estate = {
    day: 400,
    leftOn: new Map(people.map((one) => [one, chance.oneIn(3) ? 300 : 0])),
    things: [],
    repositories: ["acme-example/shop", "acme-example/api", "acme-example/docs"],
    born: 0,
  };
  for (let count = 0; count < 12; count += 1) addThing(estate, chance);
  return estate;
}

function addThing(estate: Estate, chance: Chance): void {
  const kind = chance.pick([
    "access-key",
    "access-key",
    "secret",
    "deploy-key",
    "actions-secret",
    "agent-secret",
    "line",
  ] as const);
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
  if (chance.oneIn(4)) renameOrDelete(estate, chance);
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
      { source: organization, section: "github/agent-secrets", scope, kinds: ["agent-secret"] },
    ]),
    { source: organization, section: "github/members", kinds: ["github-user"] },
    { source: code, section: "code/workflows", kinds: ["secret-use", "static-cloud-key"] },
    { source: roster, section: "roster/csv", kinds: ["person"] },
  ];
}
