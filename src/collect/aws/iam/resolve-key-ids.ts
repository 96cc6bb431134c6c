import { append } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { countOf } from "../../../model/sentence.ts";
import type { KeyId, Refusal, ResolvedKeyIds } from "../../collector.ts";
import { limitConcurrency } from "../../limit-concurrency.ts";
import { type AwsRefusal, partialProblem, problemOf } from "../refusal.ts";
import type { AwsResponse } from "../request.ts";
import { concurrency, type IamApi, type IssuedKey } from "./api.ts";

interface AccessKey {
  /** Id of the record. */
  readonly credential: string;
  readonly createdAt: string;
}

/** When to stop. The report waits for the key ids, but is complete without them. */
export interface Patience {
  /** Milliseconds without an answer that can be used. */
  readonly idle: number;
  /** Milliseconds in all. */
  readonly total: number;
}

const ordinaryPatience: Patience = { idle: 30_000, total: 300_000 };

/** After this number of refusals in a row, each with its attempts, the others would end alike. */
const mostRefusalsInARow = 5;

/** A repository may hold any number of texts that look like ids. */
export const mostFoundIds = 500;

const rootKey = /^arn:[a-z-]+:iam::\d{12}:root\//;
const userKey = /^(arn:[a-z-]+:iam::\d{12}:user\/.*)\/access-key\/([^/]+)$/;

/**
 * Resolves access keys to AWS's key ids with one ListAccessKeys per user: a key id belongs to the only key of the user
 * that was made in the same second. Keys of root, and keys that are gone or not unique, are left out. Keys of users who
 * were refused, or whom nobody asked about because AWS refused too often or too long, are left out and said.
 */
export async function resolveKeyIds(
  openApi: (signal: AbortSignal) => Pick<IamApi, "accessKeys">,
  credentials: readonly string[],
  signal: AbortSignal,
  patience: Patience = ordinaryPatience,
): Promise<ResolvedKeyIds> {
  const users = [...byUser(credentials)];
  const { answers, missed, refusal } = await askEach({ openApi, signal, patience }, users, async (api, [arn, keys]) => {
    const response = await api.accessKeys(nameOf(arn));
    if ("refusal" in response) return response.refusal.code === "NoSuchEntityException" ? { value: [] } : response;
    return { value: keys.flatMap((key) => identify(key, response.value)) };
  });
  const consequence = `The ids of the access keys of ${missed} of ${countOf(users.length, "user")} are not known; they are named by user and date.`;
  return omitUndefined({
    keyIds: answers.flat(),
    problem: refusal && { ...problemOf(refusal, consequence), status: statusOf(refusal, missed, users.length) },
  });
}

/** What is looked up in an account. */
interface FoundKeys {
  /** Twelve digits. */
  readonly account: string;
  /** Ids that files name, in a stable order. */
  readonly found: readonly string[];
  /** The keys of the account. */
  readonly credentials: readonly string[];
}

/**
 * Resolves the access keys of the users who have one of the ids. First AWS is asked whose account an id is of, so that IAM
 * is asked about its own account's only: a refusal for every id of somebody else would set off alarms. Ids of other accounts
 * are left out. Those that nobody asked about are left out and said. An id of the account that no user has was deleted,
 * unless root has keys, whose ids nobody can request.
 */
export async function resolveFoundKeys(
  openApi: (signal: AbortSignal) => Pick<IamApi, "accessKeys" | "accountOfKey" | "holderOfKey">,
  { account, found, credentials }: FoundKeys,
  signal: AbortSignal,
  patience: Patience = ordinaryPatience,
): Promise<ResolvedKeyIds> {
  const way = { openApi, signal, patience };
  const asked = await askEach(way, found.slice(0, mostFoundIds), async (api, id) => {
    const owner = await api.accountOfKey(id);
    if ("refusal" in owner) return owner;
    if (owner.value !== account) return { value: undefined };
    const holder = await api.holderOfKey(id);
    return "refusal" in holder ? holder : { value: { id, holder: holder.value } };
  });
  const own = asked.answers.filter((answer) => answer !== undefined);
  const deleted = own.flatMap(({ id, holder }) => (holder === null ? [id] : []));
  const isCertain =
    deleted.length > 0 &&
    !credentials.some((id) => rootKey.test(id)) &&
    (deleted.length < own.length || (await answersForKeys(way, credentials)));
  const holders = new Set(own.map(({ holder }) => holder));
  const held = credentials.filter((id) => holders.has(nameOf(userKey.exec(id)?.[1] ?? "")));
  const resolved = await resolveKeyIds(openApi, held, signal, patience);
  const problem = problemOfFound(asked, found.length) ?? resolved.problem;
  return omitUndefined({ keyIds: resolved.keyIds, deleted: isCertain ? deleted : undefined, problem });
}

/**
 * Whether IAM tells who has a key that is certainly there. Its answer for one that is not there is a refusal, and means
 * something only where others are not refused.
 */
async function answersForKeys(
  way: Way<Pick<IamApi, "accessKeys" | "holderOfKey">>,
  credentials: readonly string[],
): Promise<boolean> {
  const users = [...byUser(credentials).keys()].slice(0, 1);
  const { answers } = await askEach(way, users, async (api, arn) => {
    const issued = await api.accessKeys(nameOf(arn));
    if ("refusal" in issued) return issued;
    const [key] = issued.value;
    const holder = key === undefined ? { value: null } : await api.holderOfKey(key.publicId);
    return "refusal" in holder ? holder : { value: holder.value === nameOf(arn) };
  });
  return answers[0] === true;
}

function problemOfFound({ missed, refusal }: Asked<unknown>, all: number): Refusal | undefined {
  const unasked = Math.max(0, all - mostFoundIds);
  const count = missed + unasked;
  if (count === 0) return undefined;
  const consequence = `The keys of ${count} of ${countOf(all, "access key id")} in files are not known.`;
  if (refusal !== undefined) return { ...problemOf(refusal, consequence), status: statusOf(refusal, count, all) };
  return partialProblem(`No more than ${mostFoundIds} access key ids in files are looked up.`, consequence);
}

function statusOf({ status }: AwsRefusal, missed: number, all: number): Refusal["status"] {
  return missed === all ? status : "partial";
}

function identify({ credential, createdAt }: AccessKey, issued: readonly IssuedKey[]): readonly KeyId[] {
  const [found, other] = issued.filter((key) => key.createdAt === createdAt);
  return found === undefined || other !== undefined ? [] : [{ credential, publicId: found.publicId }];
}

/** What asking about each of several things gave. */
interface Asked<Answer> {
  readonly answers: readonly Answer[];
  /** How many have no answer. */
  readonly missed: number;
  /** The first reason; absent if nothing is missing. */
  readonly refusal?: AwsRefusal;
}

/** How an account is asked. */
interface Way<Api> {
  readonly openApi: (signal: AbortSignal) => Api;
  readonly signal: AbortSignal;
  readonly patience: Patience;
}

/** Asks about each thing, until AWS refuses too often or takes too long. */
async function askEach<Api, Item, Answer>(
  { openApi, signal, patience }: Way<Api>,
  items: readonly Item[],
  ask: (api: Api, item: Item) => Promise<AwsResponse<Answer>>,
): Promise<Asked<Answer>> {
  const clock = startClock(patience);
  const api = openApi(AbortSignal.any([signal, clock.signal]));
  const limit = limitConcurrency(concurrency);
  let refusalsInARow = 0;
  let refusal: AwsRefusal | undefined;
  const askOnce = async (item: Item): Promise<readonly Answer[]> => {
    if (clock.signal.aborted || refusalsInARow >= mostRefusalsInARow) return [];
    const response = await ask(api, item);
    if ("refusal" in response) {
      refusalsInARow += 1;
      refusal ??= clock.signal.aborted ? tooSlow : response.refusal;
      return [];
    }
    refusalsInARow = 0;
    clock.restart();
    return [response.value];
  };
  const answers = (await Promise.all(items.map((item) => limit(() => askOnce(item))))).flat();
  clock.stop();
  const missed = items.length - answers.length;
  return omitUndefined({ answers, missed, refusal: missed === 0 ? undefined : (refusal ?? tooSlow) });
}

const tooSlow: AwsRefusal = {
  code: "TooSlow",
  status: "failed",
  reason: "Requests about access keys were given up, because AWS throttled them or did not answer in time.",
};

/** A signal that ends work which gets nowhere, or takes too long. */
function startClock({ idle, total }: Patience) {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const whole = setTimeout(abort, total);
  let pause = setTimeout(abort, idle);
  return {
    signal: controller.signal,
    /** Called after every answer that can be used. */
    restart: (): void => {
      clearTimeout(pause);
      pause = setTimeout(abort, idle);
    },
    stop: (): void => {
      clearTimeout(pause);
      clearTimeout(whole);
    },
  };
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

function byUser(credentials: readonly string[]): ReadonlyMap<string, readonly AccessKey[]> {
  const users = new Map<string, AccessKey[]>();
  for (const credential of credentials) {
    const [, arn, createdAt] = userKey.exec(credential) ?? [];
    if (arn !== undefined && createdAt !== undefined) append(users, arn, { credential, createdAt });
  }
  return users;
}
