import { createHash, createHmac } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact, redactedNames } from "../../src/amend/redact.ts";
import { applySettings, readConfiguration } from "../../src/configure/index.ts";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { Coverage, Identity, Snapshot } from "../../src/model/generated/snapshot.ts";
import { formatNames, loadFormat } from "../../src/report/index.ts";
import { evaluateSnapshot } from "../../src/scan.ts";
import { expectValidResult } from "../judge/valid-result.ts";
import {
  accessKey,
  deployKey,
  entry,
  githubUser,
  iamUser,
  organization,
  production,
  readWhole,
  roster,
  secret,
  snapshotOf,
} from "../resolve/records.ts";

const module = await loadBuiltinPolicies();
const policies = applySettings(module.policies, readConfiguration("version: 1", "outlived.yaml"));
const formats = await Promise.all(formatNames.map(loadFormat));
const key = "0123456789abcdef0123456789abcdef";

/** Somebody's name in words, and how a system calls the same person. */
interface Called {
  readonly words: readonly string[];
  readonly login: string;
}

/** How people write a name into what they call a thing. */
const styles: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.join(" "),
  (words) => words.join(" ").toUpperCase(),
  (words) => `zzq-${words.join("_")}-zzq`,
  (words) => words.join("").toLowerCase(),
  (words) => words.join("").toUpperCase(),
  (words) => `${words.join("-").toLowerCase()}Zzq`,
  (words) => `zzq${words.map((word) => capitalized(word)).join("")}Zzq`,
  (words) => [words.at(-1), ...words.slice(0, -1)].join(", "),
  (words) => encodeURIComponent(words.join(" ")),
  (words) => `"${words.join(".")}"`,
];

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Five people, two of whom have left, in every field that a name can be in. */
function worldOf(people: readonly Called[], style: (words: readonly string[]) => string) {
  const [mira, hana, contradicted, listed, unlisted] = people;
  if (!mira || !hana || !contradicted || !listed || !unlisted) throw new Error("five people are needed");
  const identityOf = ({ words, login }: Called, number: number, facts: Partial<Identity> = {}): Identity => ({
    id: `acme:person:10${number}`,
    kind: "person",
    name: words.join(" "),
    status: "active",
    endedAt: null,
    emails: [`${login}@example.com`],
    logins: [{ system: "aws", login }],
    externalIds: [{ system: "github", id: `50100${number}` }],
    from: roster,
    ...facts,
  });
  const gone = { status: "departed" as const, endedAt: "2026-10-30" };
  const identities = [
    identityOf(mira, 11, { ...gone, successor: "acme:person:1012" }),
    identityOf(hana, 12),
    identityOf(contradicted, 13, { endedAt: "2026-10-30" }),
    identityOf(listed, 14, { ...gone, successor: `${unlisted.login}@example.com` }),
  ];
  const users = [mira, hana, contradicted, listed].map(({ login }, index) =>
    iamUser(login, { id: `arn:aws:iam::111122223333:user/${index}/${login}`, path: `/${index}/` }),
  );
  const owner = ({ words }: Called): { key: string; value: string }[] => [{ key: "Owner", value: words.join(" ") }];
  const [first] = users;
  if (first === undefined) throw new Error("users are needed");
  const coverage: Coverage[] = [
    ...readWhole.filter(({ section }) => section !== "github/deploy-keys"),
    entry(production, "aws/users", ["iam-user"], {
      status: "partial",
      reason: `The answer to iam:GetUser could not be read: "${style(mira.words)}" is not known. User: arn:aws:iam::111122223333:user/${hana.login} is not authorized to perform: secretsmanager:ListSecrets.`,
      consequence: "Whether these people may leave is not known.",
      notes: [`The key of "${style(listed.words)}" is a secret.`],
    }),
    entry(organization, "github/deploy-keys", ["deploy-key"], {
      status: "denied",
      scope: `${hana.login}/shop`,
      reason: `GitHub refused ${hana.login}/shop: the token may not read the keys.`,
      requiredPermission: "administration: read",
    }),
  ];
  const records: Partial<Snapshot> = {
    identities,
    accounts: [...users, githubUser(mira.login, "5010011"), githubUser(unlisted.login, "77")],
    credentials: [
      ...users.map((user) => accessKey(user)),
      deployKey(1, mira.login, { name: style(mira.words) }),
      deployKey(2, unlisted.login, { name: style(unlisted.words) }),
      secret("1", { tags: owner(mira), name: style(mira.words) }),
      secret("2", { tags: owner(listed) }),
      secret("3", { tags: owner(unlisted) }),
      secret("4", { tags: [{ key: "Owner", value: "1011" }] }),
      secret("5", { tags: [{ key: "Owner", value: `${contradicted.login}@example.com` }] }),
    ],
    coverage,
    references: [
      {
        id: `code:acme-example/shop:${style(mira.words)}.yml:static-cloud-key:zzq`,
        source: "code:acme-example/shop",
        kind: "static-cloud-key",
        name: `ZZQ_${style(mira.words)}`,
        file: `.github/workflows/${style(mira.words)}.yml`,
        line: 3,
        column: 1,
        role: "embeds",
        cloud: "aws",
      },
    ],
  };
  const owners = {
    file: "owners.yaml",
    entries: [{ match: "arn:aws:iam::111122223333:user/1/*", owner: `${hana.login}@example.com`, line: 3 }],
  };
  const acceptGaps = [{ source: organization, reason: `Agreed: ${style(listed.words)}` }];
  return { snapshot: snapshotOf(records), owners, acceptGaps };
}

type World = ReturnType<typeof worldOf>;

async function evaluationOf({ snapshot, owners, acceptGaps }: World) {
  const judging = {
    modules: [module],
    policies,
    ownership: {
      timezone: "UTC",
      owners,
      acceptGaps,
    },
    anchor: { file: "owners.yaml", line: 1 },
  };
  return evaluateSnapshot(snapshot, judging, { name: "outlived", version: "0.0.0" });
}

async function redactedResult(world: World, withKey?: string): Promise<Result> {
  const { describe: describeAs, resolution } = await evaluationOf(world);
  const names = redactedNames(resolution.people(), withKey);
  return redact(describeAs(names), names, withKey);
}

function everyOutput(result: Result): string {
  return formats.flatMap((render) => render(result, { width: 140, colour: false }).files).join("\n");
}

/** Numbers tokens in the order in which they come, because running numbers follow the order of ids. */
function inOrderOfAppearance(output: string): string {
  const seen = new Map<string, string>();
  return output.replaceAll(/person-[0-9]+/g, (token) => {
    const known = seen.get(token) ?? `person<${seen.size + 1}>`;
    seen.set(token, known);
    return known;
  });
}

/** Names of as many words, that nothing of ours has. */
function neutralLike(people: readonly Called[]): readonly Called[] {
  return people.map(({ words, login }, index) => {
    const letter = "abcde"[index] ?? "";
    const neutral = words.map((word, at) => `${at === 0 ? "Q" : "W"}${word.includes("'") ? "'" : ""}xv${letter}`);
    return { words: neutral, login: isOfOtherScript(words) ? login : loginOf(neutral) };
  });
}

function loginOf(words: readonly string[]): string {
  return words.join(".").toLowerCase().replaceAll("'", "");
}

function isOfOtherScript(words: readonly string[]): boolean {
  return words.some((word) => !/^[A-Za-z']+$/.test(word));
}

const inScripts: readonly string[] = [
  "Zoë Ångström",
  "Ayşe Çelik",
  "Анна Ковалёва",
  "Άννα Παππά",
  "نور حداد",
  "נועה לוי",
  "अनिल कुमार",
  "王 芳",
  "김 민준",
  "สมชาย ใจดี",
  "ნინო ბერიძე",
  "Արամ Պետրոսյան",
  "さくら 田中",
];
const short = ["Al", "Bo", "Li", "Ng", "Oz", "Xu", "Yu"];
const likeOurs = ["Key", "Secret", "Will", "May", "Roster", "Person", "User", "Access", "Grant", "Page", "Day"];

const names = fc.oneof(
  fc.constantFrom(...inScripts).map((name) => name.split(" ")),
  fc.constantFrom(...short, ...likeOurs).map((word) => [word]),
  fc
    .tuple(fc.constantFrom(...short, ...likeOurs), fc.constantFrom("Okafor", "O'Brien", "McDonald", "Key", "Ng"))
    .map((words): string[] => words),
);
const peoples = fc
  .uniqueArray(names, { minLength: 5, maxLength: 5, selector: ([first = ""]) => first.toLowerCase() })
  .map((all) =>
    all.map(
      (words, index): Called => ({
        words,
        login: isOfOtherScript(words) ? `zzu${"abcde"[index] ?? ""}` : loginOf(words),
      }),
    ),
  );

describe("names of any kind", () => {
  test("are replaced wherever they are values, and nothing else is", async () => {
    await fc.assert(
      fc.asyncProperty(peoples, fc.constantFrom(...styles), async (people, style) => {
        const real = await redactedResult(worldOf(people, style));
        expectValidResult(real);
        const placeholders = await redactedResult(worldOf(neutralLike(people), style));
        expect(inOrderOfAppearance(everyOutput(real))).toBe(inOrderOfAppearance(everyOutput(placeholders)));
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe("somebody who has a redacted report and every name, but no key", () => {
  const people: readonly Called[] = [
    { words: ["Mira", "Okafor"], login: "mira.okafor" },
    { words: ["Hana", "Novak"], login: "hana.novak" },
    { words: ["Sam", "Whitfield"], login: "sam.whitfield" },
    { words: ["Priya", "Natarajan"], login: "priya.natarajan" },
    { words: ["Jonas", "Lindqvist"], login: "jonas.lindqvist" },
  ];
  const world = worldOf(people, (words) => words.join(" "));

  test("finds no digits that a guess gives, in any report", async () => {
    const [redacted, { result, resolution }] = await Promise.all([redactedResult(world, key), evaluationOf(world)]);
    const output = everyOutput(redacted);
    const texts = [
      ...resolution.people().flatMap(({ id, spellings, values = [] }) => [id, ...spellings, ...values]),
      ...world.snapshot.accounts.map(({ id }) => id),
      ...world.snapshot.credentials.map(({ id }) => id),
    ];
    const guesses = texts.flatMap((text) => [text, ...policies.map(({ id }) => `${id}\n${text}`)]);
    const digests = guesses.flatMap((guess) => [
      ...["md5", "sha1", "sha256", "sha512"].map((hash) => createHash(hash).update(guess).digest("hex")),
      ...["", "outlived", "undefined", "person"].map((none) => createHmac("sha256", none).update(guess).digest("hex")),
    ]);
    const seen = new Set(output.match(/[0-9a-f]{6,}/g));
    expect(seen.size).toBeGreaterThan(10);
    const found = digests.filter((digest) => [10, 12, 32].some((length) => seen.has(digest.slice(0, length))));
    expect(found).toEqual([]);
    // The same guesses do find what is not redacted, so that they are the right ones.
    const plain = new Set(everyOutput(result).match(/[0-9a-f]{32}/g));
    expect(digests.some((digest) => plain.has(digest.slice(0, 32)))).toBe(true);
  });

  test("cannot tell two scans under different keys to be of the same people", async () => {
    const tokens = async (withKey: string): Promise<readonly string[]> =>
      everyOutput(await redactedResult(world, withKey)).match(/person-[0-9a-f]{10}/g) ?? [];
    const [one, other] = await Promise.all([tokens(key), tokens(key.replace("0", "f"))]);
    expect(one.length).toBe(other.length);
    expect(one.filter((token) => other.includes(token))).toEqual([]);
  });
});
