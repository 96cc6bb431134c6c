import { expect, test } from "vitest";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import { type ResolveOptions, resolve } from "../../src/resolve/index.ts";
import {
  accessKey,
  credentialOf,
  deployKey,
  githubUser,
  hana,
  iamUser,
  mira,
  now,
  organization,
  person,
  production,
  secret,
  snapshotOf,
  subjectOf,
  used,
} from "./records.ts";
import { createSubjectCheck } from "./subject-schemas.ts";

const tomasz = person("1012", "Tomasz Wrona", { contractEndsAt: "2026-09-30", employment: "contractor" });
const sam = person("1034", "Sam Whitfield", { status: "departed" });
const priya = person("1019", "Priya Natarajan", {
  status: "departed",
  endedAt: "2026-08-14",
  successor: "acme:person:1009",
});
const miraUser = iamUser("mira.okafor", { createdAt: "2024-03-01T09:12:44Z", mfa: false, path: "/people/" });
const tomaszUser = iamUser("tomasz.wrona@example.com");
const runner = iamUser("ci-runner", { path: "/service/" });
const root = iamUser("root", { id: "arn:aws:iam::111122223333:root", kind: "root", name: "root", mfa: true });

const snapshot: Snapshot = snapshotOf({
  identities: [mira, hana, tomasz, sam, priya],
  accounts: [
    miraUser,
    tomaszUser,
    runner,
    iamUser("backup-bot"),
    root,
    githubUser("mira-okafor", "5010007"),
    githubUser("ext-agency", "77", { membership: "outside-collaborator" }),
  ],
  credentials: [
    accessKey(miraUser, {
      lastUsed: { ...used("2026-11-11T14:15:00Z", "15m"), service: "s3", region: "eu-central-1" },
      rotatedAt: "2024-03-01T09:12:44Z",
    }),
    {
      id: `${tomaszUser.id}/password`,
      source: production,
      kind: "console-password",
      name: tomaszUser.name,
      account: tomaszUser.id,
      status: "active",
      createdAt: "2021-04-12T10:00:00Z",
      lastUsed: used("2026-10-20T06:40:00Z", "5m"),
    },
    accessKey(runner, { lastUsed: used("2026-11-16T06:00:00Z", "15m") }),
    accessKey(iamUser("backup-bot"), { lastUsed: { state: "never", since: "2024-03-01T09:12:44Z" } }),
    accessKey(root, { status: "inactive" }),
    secret("payments/stripe-api", {
      tags: [{ key: "Owner", value: "priya.natarajan@example.com" }],
      rotatedAt: "2024-06-03T00:00:00Z",
      lastUsed: used("2026-11-15T00:00:00Z", "day"),
      rotation: { enabled: false },
    }),
    secret("ml/feature-store-token", { tags: [{ key: "owner", value: "Sam Whitfield" }], status: "pending-deletion" }),
    secret("data/warehouse-password", { tags: [{ key: "team", value: "Data" }] }),
    deployKey(7, "mira-okafor", {
      name: "mira laptop",
      privilege: "write",
      lastUsed: used("2026-11-15T07:02:31Z", "second"),
    }),
    deployKey(8, "ext-agency", { name: "netlify" }),
    {
      id: "github:acme-example/shop:actions-secret:AWS_ACCESS_KEY_ID",
      source: organization,
      kind: "actions-secret",
      name: "AWS_ACCESS_KEY_ID",
      scope: "acme-example/shop",
      account: null,
      status: "active",
      rotatedAt: "2023-05-02T11:00:00Z",
    },
  ],
  references: [
    {
      id: "code:acme-example/shop:.github/workflows/deploy.yml:static-cloud-key:AWS_ACCESS_KEY_ID",
      source: "code:acme-example/shop",
      kind: "static-cloud-key",
      name: "AWS_ACCESS_KEY_ID",
      target: {
        kind: "actions-secret",
        name: "AWS_ACCESS_KEY_ID",
        scope: "acme-example/shop",
      },
      uses: [{ environment: null }],
      file: ".github/workflows/deploy.yml",
      line: 21,
      column: 31,
      role: "consumes",
      cloud: "aws",
      oidcPossible: true,
      workload: "deploy",
      clues: [],
    },
  ],
});

const options: ResolveOptions = {
  now,
  timezone: "Europe/Berlin",
  owners: { file: "owners.yaml", entries: [{ match: "*:user/ci-runner*", owner: "hana.novak@example.com", line: 4 }] },
};

test("the story of acme, subject by subject", async () => {
  const subjects = [...resolve(snapshot, options).subjects()];
  const check = createSubjectCheck();
  expect(subjects.flatMap(check)).toEqual([]);
  const described = subjects.map((subject) => {
    const { type, origin, input, publicId } = subject;
    return { type, origin, input, publicId, description: subject.describe() };
  });
  await expect(`${JSON.stringify(described, null, 2)}\n`).toMatchFileSnapshot("./golden/story.golden");
});

test("Mira's key was used 12 days after she left", () => {
  const key = subjectOf(resolve(snapshot, options), "credential", `${miraUser.id}/access-key/2024-03-01T09:12:44Z`);
  expect(key.input.credential.daysUsedAfterOwnerLeft).toBe(12);
  expect(key.input.owner).toMatchObject({ state: "known", rank: "strong", identity: { daysSinceEnd: 17 } });
  expect(key.describe().label).toBe("access key of IAM user mira.okafor (made 2024-03-01) in acme-production");
  expect(key.describe().evidence).toEqual([
    "Last used 2026-11-11 14:15 UTC (s3, eu-central-1), as AWS recorded in steps of 15 minutes.",
    "The roster acme says that Mira Okafor's last day was 2026-10-30.",
    "Owner by the name of the IAM user: mira.okafor.",
  ]);
});

test("her deploy key says so itself", () => {
  const subject = subjectOf(resolve(snapshot, options), "credential", deployKey(7, "x").id);
  expect(subject.describe().label).toBe('deploy key "mira laptop" of acme-example/shop');
  expect(subject.describe().evidence[2]).toBe("Owner by the deploy key's own added-by field: mira-okafor.");
  expect(subject.input.credential.daysUsedAfterOwnerLeft).toBe(16);
});

test("labels name nothing but what the system itself calls it", () => {
  const labels = [...resolve(snapshot, options).subjects()].map((subject) => subject.describe().label);
  expect(labels).toEqual(
    expect.arrayContaining([
      "console password of IAM user tomasz.wrona@example.com in acme-production",
      "access key of the root user (made 2024-03-01) in acme-production",
      "secret payments/stripe-api in acme-production, eu-central-1",
      "Actions secret AWS_ACCESS_KEY_ID of acme-example/shop",
      "static AWS key AWS_ACCESS_KEY_ID in .github/workflows/deploy.yml",
      "outside collaborator ext-agency of acme-example",
      "root user of acme-production",
    ]),
  );
});

test("an id that only naming the flagged would tell is kept beside the label", () => {
  const key = accessKey(miraUser, { publicId: "AKIAIOSFODNN7EXAMPLE" });
  const subject = subjectOf(resolve(snapshotOf({ credentials: [key] }), { now }), "credential", key.id);
  expect(subject.publicId).toBe("AKIAIOSFODNN7EXAMPLE");
  expect(subject.describe().label).not.toContain("AKIA");
  expect(credentialOf({ credentials: [key] }).credential).not.toHaveProperty("publicId");
});

test("a hint that names nobody says why it does not count", () => {
  const sentences = (owner: string, extra: object = {}, roster = true) => {
    const owners = { file: "owners.yaml", entries: [{ match: "*", owner, line: 3, ...extra }] };
    const coverage = roster ? snapshot.coverage : [];
    const credentials = [secret("s", { tags: [{ key: "team", value: "Data" }] })];
    const resolution = resolve(snapshotOf({ credentials, coverage, identities: [hana] }), { now, owners });
    return subjectOf(resolution, "credential", secret("s").id).describe().evidence;
  };
  expect(sentences("ghost@example.com")).toEqual([
    'The entry owners.yaml:3, "ghost@example.com", names nobody on the roster.',
    'The tag team, "Data", names nobody on the roster.',
  ]);
  expect(sentences("hana.novak@example.com", { validUntil: "2026-01-31" })[0]).toBe(
    "The entry owners.yaml:3, which lapsed after 2026-01-31, named hana.novak@example.com.",
  );
  expect(sentences("yan@example.com", {}, false)).toEqual([
    "Owner by owners.yaml:3: yan@example.com.",
    'The tag team, "Data", could not be looked up: no roster was read.',
  ]);
});

test("a conflict shows each side", () => {
  const tags = [{ key: "owner", value: "hana.novak@example.com" }];
  const user = { ...miraUser, tags };
  const resolution = resolve(
    snapshotOf({ identities: [mira, hana], accounts: [user], credentials: [accessKey(user)] }),
    options,
  );
  expect(subjectOf(resolution, "credential", accessKey(user).id).describe().evidence).toEqual([
    "The roster acme lists Hana Novak as active.",
    "The roster acme says that Mira Okafor's last day was 2026-10-30.",
    "Claimed by the tag owner: hana.novak@example.com.",
    "Claimed by the name of the IAM user: mira.okafor.",
  ]);
});
