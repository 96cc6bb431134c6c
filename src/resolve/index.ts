import type { Account, Credential, Snapshot } from "../model/generated/snapshot.ts";
import type { HeldResolution, PersonNames, Resolution } from "../model/resolution.ts";
import type { StreamedSnapshot } from "../model/streamed-snapshot.ts";
import { byId, type JoinedSnapshot } from "./joined-snapshot.ts";
import { by } from "../model/order.ts";
import { gatherPeople } from "./people.ts";
import { holdAccounts, packAccounts } from "./shelf.ts";
import { buildSubjects, everyType, streamSubjects } from "./subjects.ts";
import { openSurvey, type ResolveOptions } from "./survey.ts";

export { mergeSnapshots } from "./merge.ts";
export type { ResolveOptions } from "./survey.ts";

/**
 * Joins the records of a snapshot: who owns what and why, how old everything is, which line means which credential, and
 * what could not be read. Pure and linear; equal facts give equal subjects, in whatever order they came. Throws a
 * UsageError when `now` is no moment or the time zone does not exist.
 */
export function resolve(snapshot: Snapshot, options: ResolveOptions): HeldResolution {
  const accounts = inOrder(snapshot.accounts);
  const credentials = inOrder(snapshot.credentials);
  const accountSurvey = openSurvey(snapshot, options, holdAccounts());
  for (const account of accounts) accountSurvey.see(account);
  const credentialSurvey = accountSurvey.close();
  for (const credential of credentials) credentialSurvey.see(credential);
  const joined = credentialSurvey.join();
  let people: readonly PersonNames[] | undefined;
  return {
    ...aboutSnapshot(joined, options),
    get people() {
      people ??= namesIn(joined, accounts, credentials);
      return people;
    },
    subjects: (types = everyType) => ({
      [Symbol.iterator]: () => buildSubjects(joined, { accounts, credentials }, types),
    }),
  };
}

/**
 * The same of a snapshot whose accounts and credentials are not held: they are read once to learn what joins need to
 * know of them, and again whenever subjects are asked for. Equal facts give equal subjects, of each kind in the same
 * order.
 */
export async function resolveStream(snapshot: StreamedSnapshot, options: ResolveOptions): Promise<Resolution> {
  const accountSurvey = openSurvey(snapshot, options, packAccounts());
  for await (const batch of snapshot.accounts()) for (const account of batch) accountSurvey.see(account);
  const credentialSurvey = accountSurvey.close();
  for await (const batch of snapshot.credentials()) for (const credential of batch) credentialSurvey.see(credential);
  const joined = credentialSurvey.join();
  let people: Promise<readonly PersonNames[]> | undefined;
  return {
    ...aboutSnapshot(joined, options),
    get people() {
      people ??= namesInStream(joined, snapshot);
      return people;
    },
    subjects: (types = everyType) => streamSubjects(joined, snapshot, types),
  };
}

function aboutSnapshot(
  { collectedAt, sources, coverage, identities }: JoinedSnapshot,
  { now }: ResolveOptions,
): Omit<Resolution, "people" | "subjects"> {
  return { now, collectedAt, sources: [...sources.values()].sort(by(({ id }) => id)), coverage, identities };
}

function namesIn(
  joined: JoinedSnapshot,
  accounts: readonly Account[],
  credentials: readonly Credential[],
): readonly PersonNames[] {
  const gathering = gatherPeople(joined);
  for (const account of accounts) gathering.seeAccount(account);
  for (const credential of credentials) gathering.seeCredential(credential);
  return gathering.people();
}

async function namesInStream(joined: JoinedSnapshot, snapshot: StreamedSnapshot): Promise<readonly PersonNames[]> {
  const gathering = gatherPeople(joined);
  for await (const batch of snapshot.accounts()) for (const account of batch) gathering.seeAccount(account);
  for await (const batch of snapshot.credentials()) for (const one of batch) gathering.seeCredential(one);
  return gathering.people();
}

/** Records by id; of two with one id the later one. */
function inOrder<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...byId(items).values()].sort(by(({ id }) => id));
}
