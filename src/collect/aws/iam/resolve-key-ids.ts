import { append } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { countOf } from "../../../model/sentence.ts";
import type { KeyId, Refusal, ResolvedKeyIds } from "../../collector.ts";
import { limitConcurrency } from "../../limit-concurrency.ts";
import { type AwsRefusal, problemOf } from "../refusal.ts";
import { concurrency, type IamApi } from "./api.ts";

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
  const clock = startClock(patience);
  const api = openApi(AbortSignal.any([signal, clock.signal]));
  const limit = limitConcurrency(concurrency);
  let refusalsInARow = 0;
  let refusal: AwsRefusal | undefined;
  const resolveKeysOfUser = async (arn: string, keys: readonly AccessKey[]): Promise<readonly KeyId[] | undefined> => {
    if (clock.signal.aborted || refusalsInARow >= mostRefusalsInARow) return undefined;
    const response = await api.accessKeys(arn.slice(arn.lastIndexOf("/") + 1));
    if ("refusal" in response) {
      if (response.refusal.code === "NoSuchEntityException") return [];
      refusalsInARow += 1;
      refusal ??= clock.signal.aborted ? tooSlow : response.refusal;
      return undefined;
    }
    refusalsInARow = 0;
    clock.restart();
    return keys.flatMap(({ credential, createdAt }) => {
      const [found, other] = response.value.filter((key) => key.createdAt === createdAt);
      return found === undefined || other !== undefined ? [] : [{ credential, publicId: found.publicId }];
    });
  };
  const resolved = await Promise.all(users.map(([arn, keys]) => limit(() => resolveKeysOfUser(arn, keys))));
  clock.stop();
  const missed = users.filter((_, index) => resolved[index] === undefined).length;
  return omitUndefined({
    keyIds: resolved.flatMap((keys) => keys ?? []),
    problem: missed === 0 ? undefined : problemOfMissed(refusal ?? tooSlow, missed, users.length),
  });
}

function problemOfMissed(refusal: AwsRefusal, missed: number, all: number): Refusal {
  const consequence = `The ids of the access keys of ${missed} of ${countOf(all, "user")} are not known; they are named by user and date.`;
  return { ...problemOf(refusal, consequence), status: missed === all ? refusal.status : "partial" };
}

const tooSlow: AwsRefusal = {
  code: "TooSlow",
  status: "failed",
  reason: "Requests for iam:ListAccessKeys were given up, because AWS throttled them or did not answer in time.",
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

function byUser(credentials: readonly string[]): ReadonlyMap<string, readonly AccessKey[]> {
  const users = new Map<string, AccessKey[]>();
  for (const credential of credentials) {
    const [, arn, createdAt] = userKey.exec(credential) ?? [];
    if (arn !== undefined && createdAt !== undefined) append(users, arn, { credential, createdAt });
  }
  return users;
}
