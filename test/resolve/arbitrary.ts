import * as fc from "fast-check";
import type {
  Account,
  Credential,
  Identity,
  LastUse,
  Reference,
  Snapshot,
} from "../../src/model/generated/snapshot.ts";
import type { ResolveOptions } from "../../src/resolve/index.ts";
import { accessKey, deployKey, githubUser, iamUser, person, secret, snapshotOf } from "./records.ts";

export const given = ["mira", "hana", "sam", "ana", "li"];
const family = ["okafor", "novak", "wei"];
export const names = given.flatMap((first) => family.map((last) => `${first} ${last}`));
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

/** Somebody of a small company. */
export const identity: fc.Arbitrary<Identity> = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    name: fc.constantFrom(...names),
    status: maybe(fc.constantFrom("active" as const, "departed" as const, "suspended" as const)),
    endedAt: maybe(fc.option(days)),
    startedAt: maybe(days),
    before: maybe(days),
    login: maybe(fc.constantFrom("mira.okafor", "hanan", "sw")),
    github: maybe(fc.constantFrom("501", "502")),
    team: maybe(fc.constantFrom("Data", "data team", "Deploy Bot")),
  })
  .map(somebody);

interface Facts {
  readonly number: number;
  readonly name: string;
  readonly status: Identity["status"];
  readonly endedAt: string | null | undefined;
  readonly startedAt: string | undefined;
  /** The last day of an earlier employment. */
  readonly before: string | undefined;
  readonly login: string | undefined;
  readonly github: string | undefined;
  readonly team: string | undefined;
}

function somebody({ number, name, status, endedAt, startedAt, before, login, github, team }: Facts): Identity {
  const { status: _status, endedAt: _end, ...listed } = person(String(number), name);
  return {
    ...listed,
    ...(status !== undefined && { status }),
    ...(endedAt !== undefined && { endedAt }),
    ...(startedAt !== undefined && { startedAt }),
    ...(before !== undefined && { earlierPeriods: [{ endedAt: before }] }),
    ...(login !== undefined && { logins: [{ system: "github", login }] }),
    ...(team !== undefined && { team }),
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

const codeOwner = fc.record({
  method: fc.constant("code-owner" as const),
  says: fc.constantFrom("@mira.okafor", "@hanan", "@acme/data", "@acme/deploy-bot", "sam.wei@example.com", "@nobody"),
  detail: fc.constant("CODEOWNERS:1"),
});

const reference: fc.Arbitrary<Reference> = fc
  .record({
    number: fc.nat(5),
    file: fc.constantFrom("a.yml", "b.yml"),
    clues: maybe(fc.array(codeOwner, { maxLength: 3 })),
  })
  .map(
    ({ number, file, clues }): Reference => ({
      id: `code:acme-example/shop:${file}:secret-use:secret-${number}`,
      source: "code:acme-example/shop",
      kind: "secret-use",
      name: `secret-${number}`,
      target: { kind: "secret", name: `secret-${number}`, scope: "eu-central-1" },
      file,
      line: number + 1,
      column: 1,
      role: "consumes",
      ...(clues !== undefined && { clues }),
    }),
  );

export const byId = { selector: ({ id }: { id: string }) => id };
/** Small estates in which much can be mistaken for something else. */
export const snapshots: fc.Arbitrary<Snapshot> = fc
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

/** Owners files with globs that match much, or nothing. */
export const owners: fc.Arbitrary<ResolveOptions["owners"]> = maybe(
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
