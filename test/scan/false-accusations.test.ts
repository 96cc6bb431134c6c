import { describe, expect, test } from "vitest";
import { applySettings, readConfiguration } from "../../src/configure/index.ts";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import { verdictsOn } from "../../src/judge/index.ts";
import type { Coverage, Credential, Reference, Snapshot } from "../../src/model/generated/snapshot.ts";
import { plainNames } from "../../src/model/names.ts";
import { evaluateSnapshot } from "../../src/scan.ts";
import {
  accessKey,
  deployKey,
  entry,
  hana,
  iamUser,
  mira,
  organization,
  readWhole,
  snapshotOf,
} from "../resolve/records.ts";

/** Stories in which a careless reader of the facts would accuse somebody, beside the ones in which it is right to. */

const module = await loadBuiltinPolicies();
const policies = applySettings(module.policies, readConfiguration("version: 1", "outlived.yaml"));

/** The verdict of a policy on the first reference, else the first credential, with the message or the reasons. */
async function verdict(policy: string, records: Partial<Snapshot>): Promise<readonly [string, ...(readonly string[])]> {
  const judging = { modules: [module], policies, ownership: { timezone: "UTC" } };
  const snapshot = snapshotOf({ identities: [mira, hana], ...records });
  const tool = { name: "outlived", version: "0.0.0" };
  const { result, resolution } = await evaluateSnapshot(snapshot, judging, tool);
  const id = (records.references?.[0] ?? records.credentials?.[0])?.id;
  const subject = [...resolution.subjects()].find((one) => one.id === id);
  if (subject === undefined) throw new Error("The story has no subject");
  const own = verdictsOn(subject, { policies, result, resolution, names: plainNames });
  const found = own.find((one) => one.policy === policy);
  if (found === undefined) throw new Error(`${policy} does not judge a ${subject.type}`);
  const messages = result.findings.filter((one) => one.policy === policy).map(({ message }) => message);
  return [found.state, ...(found.state === "fail" ? messages : found.reasons)];
}

function line(name: string, facts: Partial<Reference>): Reference {
  const { kind = "secret-use", file = ".github/workflows/deploy.yml" } = facts;
  return {
    id: `code:acme-example/shop:${file}:${kind}:${name}`,
    source: "code:acme-example/shop",
    kind,
    name,
    file,
    line: 12,
    column: 9,
    role: "consumes",
    ...facts,
  };
}

describe("a deploy key that can write", () => {
  const policy = "overprivileged/deploy_key_can_write";
  const writer = (facts: Partial<Credential> = {}) => ({
    credentials: [deployKey(1, "hnovak", { privilege: "write", ...facts })],
  });

  test("is said to be one", async () => {
    expect(await verdict(policy, writer())).toEqual([
      "fail",
      'May push to its repository: deploy key "key 1" of acme-example/shop',
    ]);
  });

  test("is accused neither when it is off, nor when it only reads, nor when its access is not known", async () => {
    expect(await verdict(policy, writer({ status: "inactive" }))).toEqual(["pass"]);
    expect(await verdict(policy, writer({ privilege: "read" }))).toEqual(["pass"]);
    const [unknown] = await verdict(policy, { credentials: [deployKey(1, "hnovak")] });
    expect(unknown).toBe("unknown");
  });
});

const keyId = "AKIAZ3MGNRPQ7WEX2LTC";
const miraUser = iamUser("mira.okafor", { createdAt: "2021-04-12T10:00:00Z" });
const own = accessKey(miraUser, { publicId: keyId });
const described = { ...miraUser, tags: [{ key: keyId, value: "laptop" }] };

describe("the id of an access key in a file", () => {
  const policy = "secret_leakage/active_key_in_repository";
  const id = line(keyId, {
    kind: "key-id-in-file",
    role: "declares",
    file: "backup.sh",
    target: { kind: "access-key", name: keyId },
  });

  test("that works is said to work, with whose it is", async () => {
    expect(await verdict(policy, { references: [id], credentials: [own], accounts: [miraUser] })).toEqual([
      "fail",
      `backup.sh holds the id of an access key that works, in line 12: ${keyId}`,
    ]);
  });

  test("that is off accuses nobody", async () => {
    const off: Credential = { ...own, status: "inactive" };
    expect(await verdict(policy, { references: [id], credentials: [off], accounts: [miraUser] })).toEqual(["pass"]);
  });

  test("that a forgotten tag describes is not known to be that of the key that came after it", async () => {
    const successor = accessKey(miraUser);
    const [state] = await verdict(policy, { references: [id], credentials: [successor], accounts: [described] });
    expect(state).toBe("unknown");
    const other = { ...successor, publicId: "AKIAI44QH8DHBQZ7M3PX" };
    const [known] = await verdict(policy, { references: [id], credentials: [other], accounts: [described] });
    expect(known).toBe("unknown");
  });

  test("of an account that nobody scanned is unknown", async () => {
    const [state] = await verdict(policy, { references: [id] });
    expect(state).toBe("unknown");
  });
});

describe("a key in a workflow", () => {
  const policy = "human_use/personal_credential_in_pipeline";
  const embedded = line(keyId, {
    kind: "static-cloud-key",
    role: "embeds",
    cloud: "aws",
    target: { kind: "access-key", name: keyId },
  });
  const judged = (credential: Credential, account = miraUser) =>
    verdict(policy, { references: [embedded], credentials: [credential], accounts: [account] });

  test("of a person's own user is that person's", async () => {
    expect(await judged(own)).toEqual([
      "fail",
      ".github/workflows/deploy.yml names an access key of mira.okafor, a person's own user, in line 12",
    ]);
  });

  test("of a machine's user is not, although somebody owns it or its name is like a person's", async () => {
    const bot = iamUser("deploy-bot", { tags: [{ key: "owner", value: "mira.okafor@example.com" }] });
    expect((await judged(accessKey(bot, { publicId: keyId }), bot))[0]).toBe("unknown");
    const service = { ...miraUser, path: "/service/" };
    expect(await judged(own, service)).toEqual(["pass"]);
    const namesake = iamUser("mira");
    expect((await judged(accessKey(namesake, { publicId: keyId }), namesake))[0]).toBe("unknown");
  });

  test("that is off, or that only a forgotten tag describes, accuses nobody", async () => {
    expect(await judged({ ...own, status: "inactive" })).toEqual(["pass"]);
    expect((await judged(accessKey(miraUser), described))[0]).toBe("unknown");
  });

  test("that is stored as a secret may be anybody's", async () => {
    const name = "AWS_ACCESS_KEY_ID";
    const stored = actionsSecret(name);
    const consumed = line(name, {
      kind: "static-cloud-key",
      cloud: "aws",
      target: { kind: "actions-secret", name, scope: "acme-example/shop" },
      uses: [{ environment: null }],
    });
    const [state] = await verdict(policy, { references: [consumed], credentials: [stored] });
    expect(state).toBe("not-applicable");
  });
});

describe("one key in two places", () => {
  const policy = "nhi_reuse/same_public_key_twice";
  const lists = [
    ...readWhole.filter(({ section }) => section !== "github/deploy-keys"),
    entry(organization, "github/deploy-keys", ["deploy-key"]),
    entry(organization, "github/authorizations", ["user-ssh-key"]),
  ];
  const first = deployKey(1, "hnovak", { fingerprint: `SHA256:${"a".repeat(43)}` });
  const laptop: Credential = {
    ...first,
    id: `${organization}:user-ssh-key:61`,
    kind: "user-ssh-key",
    name: "laptop",
    createdAt: "2022-01-03T08:00:00Z",
  };

  test("is said to be in both", async () => {
    expect(await verdict(policy, { credentials: [first, laptop], coverage: lists })).toEqual([
      "fail",
      'Same key as github:acme-example:user-ssh-key:61: deploy key "key 1" of acme-example/shop',
    ]);
  });

  test("is in one only, where the other is off or another key", async () => {
    const off: Credential = { ...laptop, status: "inactive" };
    const other = { ...laptop, fingerprint: `SHA256:${"b".repeat(43)}` };
    expect(await verdict(policy, { credentials: [first, off], coverage: lists })).toEqual(["pass"]);
    expect(await verdict(policy, { credentials: [first, other], coverage: lists })).toEqual(["pass"]);
  });

  test("is one record in one place after its repository was renamed, and no pass is claimed", async () => {
    const renamed = { ...first, id: "github:acme-example/store:deploy-key:1", scope: "acme-example/store" };
    expect(await verdict(policy, { credentials: [first, renamed], coverage: lists })).toEqual([
      "unknown",
      "It was read in two places, and may be one record under two names.",
    ]);
  });

  test("is not known to be in one only while the SSH keys of members cannot be listed", async () => {
    const sentence = "Not every list of keys was read whole.";
    expect(await verdict(policy, { credentials: [first] })).toEqual(["unknown", sentence]);
    const off: Credential = { ...laptop, status: "inactive" };
    expect(await verdict(policy, { credentials: [first, off] })).toEqual(["unknown", sentence]);
  });
});

function actionsSecret(name: string): Credential {
  return {
    id: `github:acme-example/shop:actions-secret:${name}`,
    source: organization,
    kind: "actions-secret",
    name,
    scope: "acme-example/shop",
    account: null,
    status: "active",
  };
}

describe("a secret that production reads", () => {
  const policy = "environment_isolation/production_secret_outside_environment";
  const stored = actionsSecret("STRIPE_KEY");
  const ofProduction: Credential = {
    ...stored,
    id: "github:acme-example/shop:environment-secret:production:STRIPE_KEY",
    kind: "environment-secret",
    environment: "production",
  };
  const lists = [
    ...readWhole,
    entry(organization, "github/environment-secrets", ["environment-secret"], { scope: "acme-example/shop" }),
  ];
  type Environments = readonly (string | null)[];
  const judged = (environments: Environments, credentials: Credential[] = [stored], coverage: Coverage[] = lists) => {
    const target = { kind: "actions-secret", name: "STRIPE_KEY", scope: "acme-example/shop" };
    const [first = {}, ...others] = environments.map((environment) => ({ environment }));
    const reference = line("STRIPE_KEY", { target, uses: [first, ...others] });
    return verdict(policy, { references: [reference], credentials, coverage });
  };

  test("and that lies in the repository is outside of production", async () => {
    expect(await judged([null, "Production"])).toEqual([
      "fail",
      ".github/workflows/deploy.yml reads STRIPE_KEY in Production, and jobs outside of it can read this secret of the repository, too",
    ]);
  });

  test("and that lies in the organization is outside of production, where the repository gets it", async () => {
    const shared: Credential = {
      ...stored,
      id: `${organization}:organization-secret:STRIPE_KEY`,
      kind: "organization-secret",
      reach: "selected",
      resources: ["acme-example/shop"],
    };
    delete shared.scope;
    const whole = [...lists, entry(organization, "github/more", ["actions-secret"], { scope: "acme-example/shop" })];
    expect((await judged(["production"], [shared], whole))[1]).toContain("this secret of the organization, too");
    const other = { ...shared, resources: ["acme-example/infra"] };
    expect((await judged(["production"], [other], whole))[0]).toBe("pass");
    const { resources: _resources, ...unread } = shared;
    expect((await judged(["production"], [unread], whole))[0]).toBe("unknown");
  });

  test("is not the repository's of the same name, which tests read", async () => {
    expect(await judged(["production"], [stored, ofProduction])).toEqual(["pass"]);
    expect(await judged([null], [stored, ofProduction])).toEqual(["pass"]);
    expect(await judged([null, "production"], [stored, ofProduction])).toEqual([
      "unknown",
      "Which secret is read in production is not known.",
    ]);
  });

  test("is nobody's offence before production, or in no environment", async () => {
    expect(await judged(["preprod"])).toEqual(["pass"]);
    expect(await judged([null])).toEqual(["pass"]);
    expect(await judged([null], [])).toEqual(["pass"]);
  });

  test("may be the environment's own where those were not listed", async () => {
    expect(await judged(["production"], [stored], [...readWhole])).toEqual([
      "unknown",
      "Which secret is read in production is not known.",
    ]);
  });

  test("may be read anywhere where an expression or a caller chooses the environment", async () => {
    expect(await judged([])).toEqual(["unknown", "In which environments the jobs run that use it is not known."]);
  });
});
