import type {
  Claim,
  CredentialInput,
  IdentityView,
  Owner,
  SubjectAccount,
  SubjectCredential,
  Use,
  UsedBefore,
} from "../../src/model/generated/subject.ts";
import { type ResolvedSubject, toSubject } from "../../src/model/resolution.ts";

type Kind = SubjectCredential["kind"];

/** Shares of each kind, in percent, in a company that uses AWS and GitHub. */
const mix: readonly (readonly [Kind, number])[] = [
  ["access-key", 35],
  ["actions-secret", 15],
  ["console-password", 20],
  ["deploy-key", 8],
  ["secret", 20],
  ["signing-certificate", 2],
];

/** Percent of credentials that may have a finding; 4 percent do. */
const risky = 5;

/** Most people and IAM users. They are made once, because making them must not count as evaluating. */
const mostPeople = 20_000;

const firstNames = ["Mira", "Rafael", "Hana", "Chloé", "Tomasz", "Priya", "Keiko", "Zainab", "Callum", "Ana"];
const lastNames = ["Okafor", "Duarte", "Novak", "Martin", "Wrona", "Natarajan", "Tanaka", "Idris", "Reid", "Ferreira"];
const services = ["s3", "ec2", "dynamodb", "sts", "lambda"];
const regions = ["eu-central-1", "eu-west-1", "us-east-1"];

/** A person with an account, and the owner that their credentials have. */
interface Person {
  readonly source: string;
  readonly account: SubjectAccount;
  readonly owner: Owner;
}

/** What one credential is made from. */
interface Draw {
  readonly random: () => number;
  readonly index: number;
  readonly risky: boolean;
  readonly person: Person;
}

/** Resolved credentials like those of a real estate, ordered by kind. The same seed and size give the same subjects. */
export function* generateCredentials(size: number, seed = 20_261_116): Generator<ResolvedSubject> {
  const random = randomNumbers(seed);
  const people = Math.min(mostPeople, Math.ceil(size / 5));
  const present = Array.from({ length: people }, (_, number) => describePerson(number, undefined));
  const leavers = Array.from({ length: 100 }, (_, number) => describePerson(people + number, 1 + below(random, 400)));
  let index = 0;
  let share = 0;
  for (const [kind, percent] of mix) {
    share += percent;
    for (const end = Math.round((size * share) / 100); index < end; index++) {
      const isRisky = random() * 100 < risky;
      const person = isRisky && random() < 0.2 ? pick(random, leavers) : pick(random, present);
      yield describeCredential(kind, { random, index, risky: isRisky, person });
    }
  }
}

function describeCredential(kind: Kind, draw: Draw): ResolvedSubject {
  const input = inputOf(kind, draw);
  const { source, credential } = input;
  const section = sectionOf(kind);
  return toSubject({
    type: "credential",
    input,
    origin: { kind, source, section },
    describe: () => ({ label: credential.name, locations: [], evidence: [], facts: {} }),
  });
}

function sectionOf(kind: Kind): string {
  if (kind === "secret") return "aws/secrets";
  if (kind === "deploy-key") return "github/deploy-keys";
  return kind === "actions-secret" ? "github/actions-secrets" : "aws/iam";
}

function inputOf(kind: Kind, draw: Draw): CredentialInput {
  if (kind === "secret") return secretOf(draw);
  if (kind === "deploy-key") return deployKeyOf(draw);
  return kind === "actions-secret" ? actionsSecretOf(draw) : userCredentialOf(kind, draw);
}

function userCredentialOf(kind: Kind, draw: Draw): CredentialInput {
  const { random, index, person } = draw;
  const { source, account } = person;
  const { name } = account;
  const id = `${account.id}/${kind}/2026-09-14T08:${10 + (index % 50)}:${10 + (Math.floor(index / 50) % 50)}Z`;
  const ageDays = ageOf(draw, 90);
  const lastUsed = useOf(draw, kind === "access-key" ? "15m" : "5m");
  const status = random() < 0.9 ? "active" : "inactive";
  const shared = {
    id,
    kind,
    name,
    status,
    valueAgeDays: ageDays,
    daysToExpiry: null,
    daysUsedAfterOwnerLeft: null,
  } as const;
  const credential: SubjectCredential =
    kind === "console-password" ? { ...shared, lastUsed } : { ...shared, ageDays, lastUsed };
  return { id, source, credential, owner: ownerOf(draw), account };
}

function secretOf(draw: Draw): CredentialInput {
  const { random, index, person } = draw;
  const name = `team-${index % 300}/service-${index}/database`;
  const id = `arn:aws:secretsmanager:eu-central-1:111122223333:secret:${name}-${1_000_000 + index}`;
  const valueAgeDays = ageOf(draw, 180);
  const credential: SubjectCredential = {
    id,
    kind: "secret",
    name,
    status: random() < 0.97 ? "active" : "pending-deletion",
    ageDays: valueAgeDays + below(random, 1000),
    valueAgeDays,
    daysToExpiry: null,
    lastUsed: useOf(draw, "day"),
    daysUsedAfterOwnerLeft: null,
    rotation: { enabled: false, daysOverdue: null },
  };
  return { id, source: person.source, credential, owner: ownerOf(draw) };
}

function deployKeyOf(draw: Draw): CredentialInput {
  const { random, index } = draw;
  const id = `github:acme-example/repository-${index % 2000}:deploy-key:${9_000_000 + index}`;
  const credential: SubjectCredential = {
    id,
    kind: "deploy-key",
    name: "argo-sync",
    status: "active",
    ageDays: below(random, 1500),
    daysToExpiry: null,
    lastUsed: useOf(draw, "second"),
    daysUsedAfterOwnerLeft: null,
    privilege: "read",
    reach: "one",
  };
  return { id, source: "github:acme-example", credential, owner: ownerOf(draw) };
}

function actionsSecretOf(draw: Draw): CredentialInput {
  const { random, index } = draw;
  const name = `SERVICE_${index}_TOKEN`;
  const id = `github:acme-example/repository-${index % 2000}:actions-secret:${name}`;
  const valueAgeDays = ageOf(draw, 180);
  const ageDays = valueAgeDays + below(random, 1000);
  const file = ".github/workflows/deploy.yml";
  return {
    id,
    source: "github:acme-example",
    credential: {
      id,
      kind: "actions-secret",
      name,
      status: "active",
      ageDays,
      valueAgeDays,
      daysUsedAfterOwnerLeft: null,
    },
    owner: ownerOf(draw),
    references: [{ kind: "secret-use", name, file, line: 10 + (index % 90), role: "consumes", workload: "deploy" }],
  };
}

function ageOf({ random, risky }: Draw, limit: number): number {
  return risky && random() < 0.5 ? 400 + below(random, 1000) : below(random, limit);
}

function useOf({ random, risky }: Draw, precision: UsedBefore["precision"]): Use {
  if (random() < 0.05) return { state: "never", since: "2026-10-20T08:30:00Z", idleDays: 14 };
  const idleDays = risky && random() < 0.5 ? 100 + below(random, 900) : below(random, 60);
  const [service, region] = [pick(random, services), pick(random, regions)];
  return { state: "used", at: "2026-10-12T14:15:00Z", precision, idleDays, service, region };
}

function ownerOf({ random, risky, person }: Draw): Owner {
  return risky && random() < 0.2 ? { state: "none", claims: [] } : person.owner;
}

function describePerson(number: number, daysSinceEnd: number | undefined): Person {
  const [first, last] = [firstNames[number % 10] ?? "", lastNames[Math.floor(number / 10) % 10] ?? ""];
  const email = `${first}.${last}.${number}@example.com`.toLowerCase();
  const account = 111_122_220_000 + (number % 40);
  const id = `arn:aws:iam::${account}:user/${email}`;
  const live = { accessKeys: 1, passwords: 1, certificates: 0 };
  return {
    source: `aws:${account}`,
    account: { id, kind: "iam-user", name: email, status: "active", purpose: "person", mfa: true, ageDays: 900, live },
    owner: ownedBy(partyOf(number, `${first} ${last}`, daysSinceEnd), email),
  };
}

function partyOf(number: number, name: string, daysSinceEnd: number | undefined): IdentityView {
  return {
    id: `acme:person:${1_000_000 + number}`,
    kind: "person",
    name,
    status: daysSinceEnd === undefined ? "active" : "departed",
    daysSinceEnd: daysSinceEnd ?? null,
    employment: number % 9 === 0 ? "contractor" : "employee",
    daysPastContract: null,
    daysSinceMove: null,
    team: `Team ${number % 300}`,
  };
}

function ownedBy(identity: IdentityView, email: string): Owner {
  const { id, status = "active", daysSinceEnd = null } = identity;
  const shared = { identity: id, rank: "strong", says: email, status, daysSinceEnd } as const;
  const claims: Claim[] = [{ ...shared, method: "user-name", detail: "the name of the IAM user" }];
  if (email.length % 5 === 0) claims.push({ ...shared, method: "owner-tag", detail: "the tag Owner" });
  return { state: "known", rank: "strong", identity, claims };
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error("The list to pick from is empty");
  return item;
}

function below(random: () => number, limit: number): number {
  return Math.floor(random() * limit);
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
