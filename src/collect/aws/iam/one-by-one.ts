import type { AccessKeyMetadata, SigningCertificate } from "@aws-sdk/client-iam";
import type { Listing } from "../ask.ts";
import { inLanes } from "../lanes.ts";
import { type AwsRefusal, unreadable } from "../refusal.ts";
import type { NamedThing, UserAnswers } from "./answers.ts";
import type { IamCalls } from "./calls.ts";
import { toSecond } from "./cell.ts";
import { passwordIsTold } from "./convert.ts";
import { keyUse, passwordUse } from "./last-use.ts";
import type { Principal } from "./match.ts";
import { type Problem, problemOf } from "./problem.ts";
import { readCertificateSlots, readKeySlots } from "./slots.ts";

/** What the report leaves open about one principal. */
export interface OpenQuestions {
  readonly keys: boolean;
  readonly certificates: boolean;
  readonly passwordAndMfa: boolean;
}

export interface AskedUsers {
  /** By ARN. */
  readonly answers: ReadonlyMap<string, UserAnswers>;
  readonly problems: readonly Problem[];
}

/** As many users are asked about one by one; where more are missing from a report, something else is wrong. */
const askedAtMost = 100;

/** IAM counts calls per account and action; more lanes only meet its throttle earlier. */
const lanes = 3;

/** What is open about a principal, given that a report was read. */
export function openQuestions({ row, root }: Principal): OpenQuestions {
  if (row === undefined) return { keys: true, certificates: true, passwordAndMfa: true };
  const [keys, certificates] = [readKeySlots(row).unclear, readCertificateSlots(row).unclear];
  return { keys, certificates, passwordAndMfa: !passwordIsTold(row, root) };
}

/** Asks about those users of whom the report does not tell everything. Root can't be asked about. */
export async function askOneByOne(calls: IamCalls, principals: readonly Principal[]): Promise<AskedUsers> {
  const open = principals.filter(hasQuestions).sort((a, b) => (a.arn < b.arn ? -1 : 1));
  const users = open.filter(({ root }) => !root);
  const refusals: AwsRefusal[] = [];
  const answered = await inLanes(users.slice(0, askedAtMost), lanes, async (user) => {
    const answers = await askAbout(calls, user, (refusal) => refusals.push(refusal));
    return [user.arn, answers] as const;
  });
  const problems = refusals.map(refusedQuestion);
  if (users.length > askedAtMost) problems.unshift(tooMany(users.length));
  if (open.length > users.length) problems.unshift(rootUnclear);
  return { answers: new Map(answered), problems };
}

/** What stays open because only a sample was asked for. */
export function notAsked(principals: readonly Principal[]): readonly Problem[] {
  const open = principals.filter((principal) => !principal.root && hasQuestions(principal)).length;
  if (open === 0) return [];
  const reason = `The credential report does not tell all of ${open} users; a scan asks about them one by one.`;
  const consequence = "The credentials of these users are not known whole.";
  return [{ status: "partial", sampled: true, reason, consequence }];
}

function hasQuestions(principal: Principal): boolean {
  const { keys, certificates, passwordAndMfa } = openQuestions(principal);
  return keys || certificates || passwordAndMfa;
}

type OnRefusal = (refusal: AwsRefusal) => void;

async function askAbout(calls: IamCalls, principal: Principal, onRefusal: OnRefusal): Promise<UserAnswers> {
  const open = openQuestions(principal);
  const keys = open.keys ? await askKeys(calls, principal.name, onRefusal) : undefined;
  const certificates = open.certificates ? await askCertificates(calls, principal.name, onRefusal) : undefined;
  const password = open.passwordAndMfa ? await askPassword(calls, principal, onRefusal) : undefined;
  const mfa = open.passwordAndMfa ? await askMfa(calls, principal.name, onRefusal) : undefined;
  return {
    ...(keys !== undefined && { keys }),
    ...(certificates !== undefined && { certificates }),
    ...(password !== undefined && { password }),
    ...(mfa !== undefined && { mfa }),
  };
}

async function askKeys(
  calls: IamCalls,
  userName: string,
  onRefusal: OnRefusal,
): Promise<readonly NamedThing[] | undefined> {
  const named = whole(await calls.accessKeys(userName), "iam:ListAccessKeys", toNamedKey, onRefusal);
  if (named === undefined) return undefined;
  return inLanes(named, 1, async (key) => {
    const use = await calls.accessKeyUse(key.publicId);
    if ("value" in use) return { ...key, lastUsed: keyUse(use.value, key.createdAt) };
    onRefusal(use.refusal);
    return key;
  });
}

async function askCertificates(
  calls: IamCalls,
  userName: string,
  onRefusal: OnRefusal,
): Promise<readonly NamedThing[] | undefined> {
  return whole(await calls.signingCertificates(userName), "iam:ListSigningCertificates", toNamedCertificate, onRefusal);
}

async function askMfa(calls: IamCalls, userName: string, onRefusal: OnRefusal): Promise<boolean | undefined> {
  const devices = await calls.mfaDevices(userName);
  if (devices.refusal === undefined) return devices.items.length > 0;
  onRefusal(devices.refusal);
  return undefined;
}

async function askPassword(
  calls: IamCalls,
  { name }: Principal,
  onRefusal: OnRefusal,
): Promise<UserAnswers["password"]> {
  const profile = await calls.loginProfile(name);
  if ("refusal" in profile) {
    if (profile.refusal.code === "NoSuchEntityException") return null;
    onRefusal(profile.refusal);
    return undefined;
  }
  const createdAt = toSecond(profile.value);
  const user = await calls.user(name);
  if ("value" in user) return { createdAt, lastUsed: passwordUse(user.value.PasswordLastUsed, createdAt) };
  onRefusal(user.refusal);
  return { createdAt };
}

/** The whole list, or nothing. A user who is gone by now has none of it. */
function whole<Item>(
  { items, refusal }: Listing<Item>,
  action: string,
  read: (item: Item) => NamedThing | undefined,
  onRefusal: OnRefusal,
): readonly NamedThing[] | undefined {
  if (refusal?.code === "NoSuchEntityException") return [];
  const named = items.flatMap((item) => read(item) ?? []);
  if (refusal === undefined && named.length === items.length) return named;
  onRefusal(refusal ?? unreadable(action));
  return undefined;
}

function toNamedKey({ AccessKeyId, Status, CreateDate }: AccessKeyMetadata): NamedThing | undefined {
  return toNamedThing(AccessKeyId, Status, CreateDate);
}

function toNamedCertificate({ CertificateId, Status, UploadDate }: SigningCertificate): NamedThing | undefined {
  return toNamedThing(CertificateId, Status, UploadDate);
}

function toNamedThing(
  publicId: string | undefined,
  status: string | undefined,
  made: Date | undefined,
): NamedThing | undefined {
  const known = statuses.get(status ?? "");
  return !publicId || known === undefined || made === undefined
    ? undefined
    : { publicId, status: known, createdAt: toSecond(made) };
}

const statuses = new Map<string, NamedThing["status"]>([
  ["Active", "active"],
  ["Inactive", "inactive"],
  ["Expired", "expired"],
]);

function refusedQuestion(refusal: AwsRefusal): Problem {
  return problemOf(refusal, "Credentials of some users that the credential report does not tell are not known.");
}

function tooMany(users: number): Problem {
  return {
    status: "partial",
    reason: `The credential report does not tell all of ${users} users; the first ${askedAtMost} of them were asked about one by one.`,
    consequence: `The credentials of ${users - askedAtMost} users are not known whole.`,
  };
}

const rootUnclear: Problem = {
  status: "partial",
  reason: "The credential report does not tell all credentials of root apart, and AWS tells them nowhere else.",
  consequence: "Some access keys or signing certificates of root are not known one by one.",
};
