import { groupBy } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { by } from "../../../model/order.ts";
import { countOf } from "../../../model/sentence.ts";
import type { CollectContext } from "../../collector.ts";
import { limitConcurrency } from "../../limit-concurrency.ts";
import { type AwsRefusal, type Problem, partialProblem, problemOf, sampleProblem } from "../refusal.ts";
import type { AwsResponse } from "../request.ts";
import { concurrency, type IamApi, type Key } from "./api.ts";
import type { Principal } from "./match-users.ts";
import type { Password, SignInFacts } from "./report.ts";

/** The results of the requests about single users. */
export interface UserFacts {
  /** By ARN. What was refused is absent. */
  readonly facts: ReadonlyMap<string, SignInFacts>;
  /** The most important first. */
  readonly problems: readonly Problem[];
}

/** Takes the value out of a response. A refusal is recorded, except where the user is gone and `ifGone` is the value. */
type ValueOf = <Value>(response: AwsResponse<Value>, ifGone?: Value) => Value | undefined;

/** If facts of more users than this are missing, the report itself is at fault, and thousands of requests would not help. */
const maximumUsers = 100;

const everything = { keys: true, certificates: true, passwordAndMfa: true };

/** The doctor asks about this number of users who lack the same facts. */
const sampleSize = 2;

/** Requests what the report lacks, user by user. AWS has no such requests for root. */
export async function readUserFacts(
  api: IamApi,
  principals: readonly Principal[],
  { firstPageOnly }: CollectContext,
): Promise<UserFacts> {
  const open = principals
    .filter(({ row }) => Object.values(row?.unclear ?? everything).includes(true))
    .sort(by(({ arn }) => arn));
  const users = open.filter(({ root }) => !root);
  const chosen = firstPageOnly ? sampleOf(users) : users.slice(0, maximumUsers);
  const limit = limitConcurrency(concurrency);
  const results = await Promise.all(chosen.map((user) => limit(() => requestFacts(api, user))));
  return {
    facts: new Map(results.map(({ arn, facts }) => [arn, facts])),
    problems: [
      ...(open.length > users.length ? [rootUnclear] : []),
      ...(firstPageOnly || users.length <= maximumUsers ? [] : [tooManyUsers(users.length)]),
      ...(firstPageOnly && chosen.length < users.length ? [notRequested(chosen.length, users.length)] : []),
      ...refusalProblems(results.flatMap(({ refusals }) => refusals)),
    ],
  };
}

/** A few users for each set of open facts, so that every request is tried. */
function sampleOf(users: readonly Principal[]): readonly Principal[] {
  const alike = groupBy(users, ({ row }) => JSON.stringify(row?.unclear ?? everything));
  return [...alike.values()].flatMap((some) => some.slice(0, sampleSize));
}

function notRequested(requested: number, users: number): Problem {
  const reason = `The credential report leaves facts of ${countOf(users, "user")} open; ${requested} of them ${requested === 1 ? "was" : "were"} asked about.`;
  return sampleProblem(reason, "Not every credential of the other users is known.");
}

async function requestFacts(api: IamApi, { arn, name, row }: Principal) {
  const { keys, certificates, passwordAndMfa } = row?.unclear ?? everything;
  const refusals: AwsRefusal[] = [];
  const valueOf: ValueOf = (response, ifGone) => {
    if ("value" in response) return response.value;
    if (ifGone !== undefined && response.refusal.code === "NoSuchEntityException") return ifGone;
    refusals.push(response.refusal);
    return undefined;
  };
  const facts: SignInFacts = omitUndefined({
    keys: keys ? await requestKeys(api, name, valueOf) : undefined,
    certificates: certificates ? valueOf(await api.signingCertificates(name), []) : undefined,
    password: passwordAndMfa ? await requestPassword(api, name, valueOf) : undefined,
    mfa: passwordAndMfa ? hasAny(valueOf(await api.mfaDevices(name))) : undefined,
  });
  return { arn, facts, refusals };
}

async function requestKeys(api: IamApi, userName: string, valueOf: ValueOf): Promise<readonly Key[] | undefined> {
  const keys = valueOf(await api.accessKeys(userName), []);
  if (keys === undefined) return undefined;
  const withUse: Key[] = [];
  for (const key of keys) withUse.push({ ...key, ...valueOf(await api.accessKeyLastUsed(key.publicId)) });
  return withUse;
}

async function requestPassword(api: IamApi, userName: string, valueOf: ValueOf): Promise<Password | null | undefined> {
  const createdAt = valueOf<string | null>(await api.passwordCreatedAt(userName), null);
  if (createdAt === undefined || createdAt === null) return createdAt;
  return omitUndefined({ createdAt, usedAt: valueOf(await api.passwordUsedAt(userName)) });
}

const hasAny = (items: readonly unknown[] | undefined): boolean | undefined => items && items.length > 0;

/** One problem for each missing permission, and one for everything that failed. */
function refusalProblems(refusals: readonly AwsRefusal[]): readonly Problem[] {
  const consequence = "Credentials of some users that the credential report does not tell are not known.";
  const groups = groupBy(refusals, ({ requiredPermission = "" }) => requiredPermission);
  return [...groups.values()].flatMap(([first]) => (first === undefined ? [] : [problemOf(first, consequence)]));
}

function tooManyUsers(users: number): Problem {
  return partialProblem(
    `The credential report does not tell all of ${users} users; the first ${maximumUsers} of them were asked about one by one.`,
    `The credentials of ${countOf(users - maximumUsers, "user")} are not known whole.`,
  );
}

const rootUnclear = partialProblem(
  "The credential report does not tell all credentials of root apart, and AWS tells them nowhere else.",
  "Some access keys or signing certificates of root are not known one by one.",
);
