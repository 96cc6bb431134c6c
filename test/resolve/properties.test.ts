import * as fc from "fast-check";
import { expect, test } from "vitest";
import type {
  Account,
  Credential,
  Identity,
  LastUse,
  Reference,
  Snapshot,
} from "../../src/model/generated/snapshot.ts";
import type { Resolution, ResolvedSubject } from "../../src/model/resolution.ts";
import { type ResolveOptions, resolve } from "../../src/resolve/index.ts";
import { accessKey, deployKey, githubUser, iamUser, now, person, readWhole, secret, snapshotOf } from "./records.ts";
import { createSubjectCheck } from "./subject-schemas.ts";

const given = ["mira", "hana", "sam", "ana", "li"];
const family = ["okafor", "novak", "wei"];
const names = given.flatMap((first) => family.map((last) => `${first} ${last}`));
const days = fc.constantFrom("2025-12-19", "2026-10-30", "2026-11-15", "2026-11-16", "2027-03-31");
const moments = fc.constantFrom(
  "2024-03-01T09:12:44Z",
  "2026-10-31T12:00:00Z",
  "2026-11-11T14:15:00Z",
  "2026-11-20T00:00:00Z",
);
const words = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom(...names.map((name) => name.replace(" ", "."))),
  fc.constantFrom(...names.map((name) => `${name.replace(" ", ".")}@example.com`)),
  fc.constantFrom("deploy-bot", "Data", "ext@agency.example", "x"),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const tags = fc.array(fc.record({ key: fc.constantFrom("Owner", "CreatedBy", "team", "note"), value: words }), {
  maxLength: 3,
});
const lastUsed: fc.Arbitrary<LastUse> = fc.oneof(
  fc.record({
    state: fc.constant("used" as const),
    at: moments,
    precision: fc.constantFrom("second" as const, "15m" as const, "day" as const),
  }),
  fc.record({ state: fc.constant("never" as const), since: moments }),
);

const identity: fc.Arbitrary<Identity> = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    name: fc.constantFrom(...names),
    status: maybe(fc.constantFrom("active" as const, "departed" as const, "suspended" as const)),
    endedAt: maybe(fc.option(days)),
    startedAt: maybe(days),
    login: maybe(fc.constantFrom("mira.okafor", "hanan", "sw")),
    github: maybe(fc.constantFrom("501", "502")),
  })
  .map(somebody);

interface Facts {
  readonly number: number;
  readonly name: string;
  readonly status: Identity["status"];
  readonly endedAt: string | null | undefined;
  readonly startedAt: string | undefined;
  readonly login: string | undefined;
  readonly github: string | undefined;
}

function somebody({ number, name, status, endedAt, startedAt, login, github }: Facts): Identity {
  const { status: _status, endedAt: _end, ...listed } = person(String(number), name);
  return {
    ...listed,
    ...(status !== undefined && { status }),
    ...(endedAt !== undefined && { endedAt }),
    ...(startedAt !== undefined && { startedAt }),
    ...(login !== undefined && { logins: [{ system: "github", login }] }),
    ...(github !== undefined && { externalIds: [{ system: "github", id: github }] }),
  };
}

const account: fc.Arbitrary<Account> = fc
  .record({
    name: words,
    isGithub: fc.boolean(),
    number: fc.constantFrom("501", "502", "503"),
    createdAt: maybe(moments),
    tags,
  })
  .map(({ name, isGithub, number, createdAt, tags }) => {
    const facts = { tags, ...(createdAt !== undefined && { createdAt }) };
    return isGithub ? githubUser(name, number, facts) : iamUser(name, facts);
  });

const looseCredential: fc.Arbitrary<Credential> = fc
  .record({
    number: fc.integer({ min: 1, max: 20 }),
    says: words,
    tags,
    lastUsed: maybe(lastUsed),
    isKey: fc.boolean(),
  })
  .map(({ number, says, tags, lastUsed, isKey }) => {
    const facts = { tags, ...(lastUsed !== undefined && { lastUsed }) };
    return isKey ? deployKey(number, says, facts) : secret(`secret-${number}`, facts);
  });

const reference: fc.Arbitrary<Reference> = fc
  .record({ number: fc.nat(5), file: fc.constantFrom("a.yml", "b.yml") })
  .map(
    ({ number, file }): Reference => ({
      id: `code:acme-example/shop:${file}:secret-use:secret-${number}`,
      source: "code:acme-example/shop",
      kind: "secret-use",
      name: `secret-${number}`,
      target: { kind: "secret", name: `secret-${number}`, scope: "eu-central-1" },
      file,
      line: number + 1,
      column: 1,
      role: "consumes",
    }),
  );

const byId = { selector: ({ id }: { id: string }) => id };
const snapshots: fc.Arbitrary<Snapshot> = fc
  .record({
    identities: fc.uniqueArray(identity, { ...byId, maxLength: 7 }),
    accounts: fc.uniqueArray(account, { ...byId, maxLength: 6 }),
    credentials: fc.uniqueArray(looseCredential, { ...byId, maxLength: 6 }),
    references: fc.uniqueArray(reference, { ...byId, maxLength: 4 }),
    lastUsed: maybe(lastUsed),
  })
  .map(({ lastUsed, ...records }) => {
    const users = records.accounts.filter(({ kind }) => kind === "iam-user");
    const keys = users.map((user) => accessKey(user, lastUsed === undefined ? {} : { lastUsed }));
    return snapshotOf({ ...records, credentials: [...records.credentials, ...keys] });
  });

const owners: fc.Arbitrary<ResolveOptions["owners"]> = maybe(
  fc.record({
    file: fc.constant("owners.yaml"),
    entries: fc.array(
      fc.record({
        match: fc.constantFrom("*", "arn:*", "*deploy*", "github:*"),
        owner: words,
        line: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 3 },
    ),
  }),
);

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
        if (owner.state === "known") expect([...named]).toEqual([owner.identity.id]);
      }
    }),
    { numRuns: 300 },
  );
});

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

test("subjects come by type, kind and id, as often as they are asked for", () => {
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      const resolution = resolveWith(snapshot);
      const keys = [...resolution.subjects()].map(({ type, context, input }) => [
        typeOrder.indexOf(type),
        context.kind,
        input.id,
      ]);
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
