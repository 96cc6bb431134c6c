/**
 * Resolves estates of growing size and prints seconds, peak memory and, above all, how the time grows: ten times the
 * credentials may cost little more than ten times the time. Run with: npx tsx bench/resolve.ts
 */
import type { Account, Credential, Identity, Snapshot } from "../src/model/generated/snapshot.ts";
import { resolve } from "../src/resolve/index.ts";

interface Size {
  readonly credentials: number;
  readonly people: number;
}

const now = "2026-11-16T08:00:00Z";
const source = "aws:111122223333";
const organization = "github:acme-example";
const observedAt = "2026-11-16T07:00:00Z";

function buildPerson(index: number): Identity {
  return {
    id: `acme:person:${index}`,
    kind: "person",
    name: `Person Number${index}`,
    status: index % 5 === 0 ? "departed" : "active",
    startedAt: "2021-02-01",
    endedAt: index % 5 === 0 ? `2026-0${1 + (index % 9)}-1${index % 10}` : null,
    emails: [`person${index}@example.com`],
    logins: [{ system: "github", login: `gh-${index}` }],
    externalIds: [{ system: "github", id: String(5_000_000 + index) }],
    from: "roster:acme",
  };
}

function buildUser(index: number, people: number): Account {
  const name = index % 2 === 0 ? `person${index % people}@example.com` : `service-${index}`;
  const id = `arn:aws:iam::111122223333:user/${index}/${name}`;
  const tags = [{ key: "Owner", value: `person${(index * 7) % people}@example.com` }];
  return { id, source, kind: "iam-user", name, createdAt: "2022-01-01T00:00:00Z", tags: index % 2 === 1 ? tags : [] };
}

function buildKey(user: Account, index: number): Credential {
  return {
    id: `${user.id}/access-key/2024-03-01T00:00:00Z`,
    source,
    kind: "access-key",
    name: user.name,
    account: user.id,
    status: "active",
    createdAt: "2024-03-01T00:00:00Z",
    lastUsed: { state: "used", at: `2026-11-${10 + (index % 6)}T14:15:00Z`, precision: "15m" },
  };
}

function buildDeployKey(index: number, people: number): Credential {
  return {
    id: `github:acme-example/shop:deploy-key:${index}`,
    source: organization,
    kind: "deploy-key",
    name: `key ${index}`,
    scope: "acme-example/shop",
    account: null,
    status: "active",
    createdAt: "2024-03-01T00:00:00Z",
    clues: [{ method: "added-by", says: `gh-${index % people}` }],
  };
}

function buildEstate({ credentials, people }: Size): Snapshot {
  const half = Math.floor(credentials / 2);
  const accounts = Array.from({ length: half }, (_, index) => buildUser(index, people));
  const deployKeys = Array.from({ length: credentials - half }, (_, index) => buildDeployKey(index, people));
  return {
    schemaVersion: "1.0",
    collectedAt: now,
    sources: [{ id: source, kind: "aws-account", name: "acme" }],
    coverage: [
      { source, section: "aws/iam", status: "complete", kinds: ["iam-user", "access-key"], observedAt },
      { source: organization, section: "github/members", status: "complete", kinds: ["github-user"], observedAt },
      { source: "roster:acme", section: "roster/csv", status: "complete", kinds: ["person"], observedAt },
    ],
    identities: Array.from({ length: people }, (_, index) => buildPerson(index)),
    accounts,
    credentials: [...accounts.map(buildKey), ...deployKeys],
    references: [],
    systems: [],
    removals: [],
  };
}

/** An owners file with many globs: none of them may be tried on every id. */
const owners = {
  file: "owners.yaml",
  entries: Array.from({ length: 1000 }, (_, index) => ({
    match: `arn:aws:iam::111122223333:user/${index}0/*`,
    owner: `person${index}@example.com`,
    line: index + 1,
  })),
};

function measure(size: Size): number {
  const snapshot = buildEstate(size);
  const before = performance.now();
  const resolution = resolve(snapshot, { now, timezone: "Europe/Berlin", owners });
  let subjects = 0;
  let owned = 0;
  for (const { type, input } of resolution.subjects()) {
    subjects++;
    if (type === "credential" && input.owner?.state === "known") owned++;
  }
  const people = resolution.people.length;
  const seconds = (performance.now() - before) / 1000;
  const memory = Math.round(process.memoryUsage().rss / 1024 ** 2);
  console.log(
    `${size.credentials} credentials x ${size.people} people: ${seconds.toFixed(2)} s, ${memory} MB, ` +
      `${subjects} subjects, ${owned} with a known owner, ${people} people named`,
  );
  return seconds;
}

measure({ credentials: 2_000, people: 800 });
const small = measure({ credentials: 10_000, people: 4_000 });
const large = measure({ credentials: 100_000, people: 40_000 });
console.log(`ten times the size took ${(large / small).toFixed(1)} times the time`);
