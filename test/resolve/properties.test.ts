import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import { isRecord } from "../../src/model/is-record.ts";
import { readPath } from "../../src/model/read-path.ts";
import type { Resolution, ResolvedSubject } from "../../src/model/resolution.ts";
import { type ResolveOptions, resolve } from "../../src/resolve/index.ts";
import { byId, given, identity, names, owners, snapshots } from "./arbitrary.ts";
import { accessKey, iamUser, now, person, readWhole, secret, snapshotOf } from "./records.ts";
import { createSubjectCheck } from "./subject-schemas.ts";

function resolveWith(snapshot: Snapshot, owners?: ResolveOptions["owners"]): Resolution {
  return resolve(snapshot, { now, ...(owners !== undefined && { owners }) });
}

function ownersIn(resolution: Resolution): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const subject of resolution.subjects()) {
    if (subject.type === "credential" || subject.type === "account") found.set(subject.input.id, subject.input.owner);
  }
  return found;
}

function everything(resolution: Resolution): string {
  const { people, coverage, sources } = resolution;
  return JSON.stringify({ subjects: [...resolution.subjects()], people, coverage, sources });
}

const typeOrder: readonly ResolvedSubject["type"][] = [
  "account",
  "credential",
  "identity",
  "reference",
  "source",
  "system",
];

test("every subject is what its schema says", () => {
  const check = createSubjectCheck();
  let seen = 0;
  fc.assert(
    fc.property(snapshots, owners, (snapshot, owners) => {
      for (const subject of resolveWith(snapshot, owners).subjects()) {
        expect(check(subject)).toEqual([]);
        seen++;
      }
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(1000);
});

test("the schemas would notice", () => {
  const check = createSubjectCheck();
  const [subject] = resolveWith(snapshotOf({})).subjects();
  if (subject === undefined) throw new Error("a snapshot has sources");
  const broken = { type: subject.type, input: { ...subject.input, surprise: 1 } };
  expect(check(broken)).toHaveLength(1);
});

test("somebody who has nothing to do with it never changes an owner", () => {
  const stranger = person("9999", "Quentin Zyx", {
    logins: [{ login: "qzyx" }],
    externalIds: [{ system: "github", id: "999" }],
  });
  fc.assert(
    fc.property(snapshots, owners, (snapshot, owners) => {
      const more = { ...snapshot, identities: [...snapshot.identities, stranger] };
      expect(ownersIn(resolveWith(more, owners))).toEqual(ownersIn(resolveWith(snapshot, owners)));
    }),
    { numRuns: 300 },
  );
});

test("the order of records never changes anything", () => {
  const shuffled = snapshots.chain((snapshot) =>
    fc
      .record({
        identities: shuffle(snapshot.identities),
        accounts: shuffle(snapshot.accounts),
        credentials: shuffle(snapshot.credentials),
        references: shuffle(snapshot.references),
        coverage: shuffle(snapshot.coverage),
        sources: shuffle(snapshot.sources),
      })
      .map((records) => [snapshot, { ...snapshot, ...records }] as const),
  );
  fc.assert(
    fc.property(shuffled, owners, ([snapshot, other], owners) => {
      expect(everything(resolveWith(other, owners))).toBe(everything(resolveWith(snapshot, owners)));
    }),
    { numRuns: 200 },
  );
});

function shuffle<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}

test("without a roster and an owners file nothing has an owner", () => {
  const coverage = readWhole.filter(({ section }) => !section.startsWith("roster/"));
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      for (const subject of resolveWith({ ...snapshot, coverage }).subjects()) {
        expect(subject.input).not.toHaveProperty("owner");
        if (subject.type === "credential")
          expect(subject.input.credential).not.toHaveProperty("daysUsedAfterOwnerLeft");
      }
    }),
  );
});

test("a rank is never higher than the best evidence, and a known owner is never disputed within it", () => {
  const ranks = ["asserted", "strong", "weak"];
  fc.assert(
    fc.property(snapshots, owners, (snapshot, owners) => {
      for (const subject of resolveWith(snapshot, owners).subjects()) {
        const owner = "owner" in subject.input ? subject.input.owner : undefined;
        if (owner === undefined) continue;
        const naming = owner.claims.filter(({ identity }) => identity !== undefined);
        const best = ranks.find((rank) => naming.some((claim) => claim.rank === rank));
        expect("rank" in owner ? owner.rank : undefined).toBe(best);
        const named = new Set(naming.filter(({ rank }) => rank === best).map(({ identity }) => identity));
        if (owner.state !== "known") continue;
        // Weak evidence of a team does not dispute a person.
        const isRival = (id = ""): boolean =>
          best !== "weak" || owner.identity.kind === "team" || !id.startsWith("acme:team:");
        expect([...named].filter(isRival)).toEqual([owner.identity.id]);
      }
    }),
    { numRuns: 300 },
  );
});

test("whatever else is read, an owner that was certain stays the same", () => {
  const readInPart = fc.tuple(snapshots, fc.infiniteStream(fc.integer({ min: 0, max: 3 }))).map(([snapshot, dice]) => {
    const isLost = (): boolean => dice.next().value === 0;
    const lose = <Item extends object>(item: Item, ...fields: readonly (keyof Item)[]): Item => {
      const copy = { ...item };
      for (const field of fields) if (isLost()) Reflect.deleteProperty(copy, field);
      return copy;
    };
    const accounts = snapshot.accounts.filter(({ kind }) => kind !== "iam-user" || !isLost());
    const part: Snapshot = {
      ...snapshot,
      accounts: accounts.map((one) => (one.kind === "iam-user" ? lose(one, "tags") : one)),
      credentials: snapshot.credentials.map((one) =>
        one.kind === "secret" ? lose(one, "tags", "account") : one.kind === "deploy-key" ? lose(one, "clues") : one,
      ),
      references: snapshot.references.map((one) => lose(one, "clues")),
    };
    return [part, snapshot] as const;
  });
  const states = new Map<string, number>();
  fc.assert(
    fc.property(readInPart, owners, ([part, whole], owners) => {
      const certain = ownersIn(resolveWith(whole, owners));
      for (const [id, owner] of ownersIn(resolveWith(part, owners))) {
        const state = isRecord(owner) ? String(owner["state"]) : "absent";
        states.set(state, (states.get(state) ?? 0) + 1);
        const { claims: _some, ...decision } = Object(owner);
        if (state !== "uncertain" && !isAsserted(owner))
          expect(withoutCodeOwners(owner), id).toEqual(withoutCodeOwners(certain.get(id)));
        if (isAsserted(owner)) expect(certain.get(id), id).toMatchObject(decision);
      }
    }),
    { numRuns: 300 },
  );
  expect([...states.keys()].sort()).toEqual(["conflicting", "known", "none", "uncertain"]);
});

/** Code owners whom something else outranks, or who are nobody that is known, may be missing: they decide nothing. */
function withoutCodeOwners(owner: unknown): unknown {
  if (!isRecord(owner) || !Array.isArray(owner["claims"])) return owner;
  const claims: readonly unknown[] = owner["claims"];
  const decidesNothing = (claim: unknown): boolean =>
    isRecord(claim) &&
    (claim["method"] === "uncounted-code-owner" ||
      (claim["method"] === "code-owner" && claim["identity"] === undefined));
  return { ...owner, claims: claims.filter((claim) => !decidesNothing(claim)) };
}

function isAsserted(owner: unknown): boolean {
  return isRecord(owner) && owner["rank"] === "asserted";
}

test("loose spellings alone never make strong evidence", () => {
  const loose = fc.constantFrom(...names, ...names.map((name) => name.replace(" ", ".")), ...given);
  const looseTags = fc.array(
    loose.map((value) => ({ key: "Owner", value })),
    { minLength: 1, maxLength: 2 },
  );
  const roster = fc.uniqueArray(identity, { ...byId, maxLength: 7 });
  fc.assert(
    fc.property(roster, looseTags, loose, (listed, tags, name) => {
      const identities = listed.map(({ logins: _logins, ...somebody }) => somebody);
      const user = iamUser(name.replace(" ", "-"), { tags });
      const snapshot = snapshotOf({ identities, accounts: [user], credentials: [accessKey(user)] });
      for (const [, owner] of ownersIn(resolveWith(snapshot))) expect(owner).not.toMatchObject({ rank: "strong" });
    }),
    { numRuns: 300 },
  );
});

/** Every path of keys in a value, those into lists left out. */
function pathsIn(value: unknown): readonly (readonly string[])[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, below]) => [[key], ...pathsIn(below).map((path) => [key, ...path])]);
}

test("a fact that is read alone is the same as in the whole input", () => {
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      const subjects = [...resolveWith(snapshot).subjects()];
      const paths = subjects.flatMap(({ input }) => pathsIn(JSON.parse(JSON.stringify(input))));
      const distinct = new Map(paths.map((path) => [path.join("."), path]));
      for (const subject of subjects) {
        for (const path of distinct.values()) expect(subject.read(path)).toEqual(readPath(subject.input, path));
      }
    }),
    { numRuns: 50 },
  );
});

test("subjects come by type and id, as often as they are asked for", () => {
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      const resolution = resolveWith(snapshot);
      const keys = [...resolution.subjects()].map(({ type, id }) => [typeOrder.indexOf(type), id]);
      const sorted = keys.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
      expect(keys).toEqual(sorted);
      expect([...resolution.subjects()]).toHaveLength(keys.length);
    }),
  );
});

test("order does not depend on the locale: capitals come before small letters, accents after both", () => {
  const credentials = ["ä", "z", "Z", "a"].map((name) => secret(name));
  const ids = [...resolveWith(snapshotOf({ credentials })).subjects()].flatMap(({ type, input }) =>
    type === "credential" ? [input.id.slice(-1)] : [],
  );
  expect(ids).toEqual(["Z", "a", "z", "ä"]);
});

test("earlier snapshots change nothing where the roster lists everyone, and accuse nobody who is listed", () => {
  fc.assert(
    fc.property(snapshots, snapshots, fc.boolean(), (snapshot, { identities }, isCurrent) => {
      const history = [{ collectedAt: "2026-10-01T00:00:00Z", identities }];
      const lists = isCurrent ? "current" : "everyone";
      const sources = snapshot.sources.map((source) =>
        source.kind === "roster" ? ({ ...source, lists } as const) : source,
      );
      const inputs = (options: Partial<ResolveOptions>) =>
        [...resolve({ ...snapshot, sources }, { now, ...options }).subjects()].map(({ input }) => input);
      if (!isCurrent) expect(inputs({ history })).toEqual(inputs({}));
      const statuses = (options: Partial<ResolveOptions>) =>
        inputs(options).flatMap((input) => ("identity" in input ? [[input.id, input.identity.status] as const] : []));
      const [before, after] = [statuses({}), new Map(statuses({ history }))];
      expect(before.map(([id]) => [id, after.get(id)])).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
