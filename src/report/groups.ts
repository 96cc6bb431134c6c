import type { ReportedIdentity, ReportedOwner, Result } from "../model/generated/result.ts";
import { groupBy, unique } from "../model/group.ts";
import { memoizeObjects } from "../model/memoize.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { keyOf, sortBy } from "../model/order.ts";
import { isCustom, isGovernance } from "../model/policy.ts";
import {
  type Flagged,
  fixedWidth,
  flaggedSubjects,
  idleness,
  isWorking,
  rankOf,
  severityOf,
  severityThenAge,
  urgency,
} from "./flagged.ts";

/** Somebody who has left, with everything of theirs that is still there, most urgent first. */
export interface Leaver {
  readonly identity: ReportedIdentity;
  /**
   * How well what follows is known. certain: strong evidence names them. probable: only weak or conflicting evidence does.
   * open: something that was not read, or that contradicts itself, could change it.
   */
  readonly certainty: "certain" | "probable" | "open";
  /** What could change it, one sentence each. */
  readonly doubts: readonly string[];
  readonly credentials: readonly Flagged[];
  /** Accounts, and lines in files. */
  readonly others: readonly Flagged[];
}

/** What belongs together in a report, beside what leavers have. */
export interface FlaggedGroup {
  readonly title: string;
  readonly flagged: readonly Flagged[];
  /** What is worth saying of time. */
  readonly tells: "use" | "age" | "nothing";
  /** What to do about them, as instructions, most urgent first. */
  readonly steps: readonly string[];
}

/** Everything that is flagged, once each: what people who left still have, then the rest by what is wrong. */
export interface Grouping {
  readonly leavers: readonly Leaver[];
  /** What to do about what leavers have. */
  readonly leaverSteps: readonly string[];
  readonly groups: readonly FlaggedGroup[];
}

/** By what things are grouped if not by who has to hear of them. */
export type GroupBy = "source" | "policy";

/** Groups what is flagged: by who has to hear of it, or by where it is or what is wrong with it. */
export function groupFlagged(result: Result, groupedBy?: GroupBy): Grouping {
  if (groupedBy === undefined) return groupByPerson(result);
  const flagged = flaggedSubjects(result);
  const groups =
    groupedBy === "source"
      ? groupBy(flagged, ({ subject }) => subject.source)
      : groupBy(flagged.flatMap(apartByPolicy), ({ findings: [{ policy }] }) => policy);
  const titles = new Map([...result.sources.map(({ id, name }) => [id, name] as const), ...titlesOf(result)]);
  return {
    leavers: [],
    leaverSteps: [],
    groups: sortBy([...groups], ([key, some]) => keyOf(worstOf(some), key)).map(([key, some]) => ({
      title: titles.get(key) ?? key,
      flagged: sortBy(some, urgency),
      tells: "use",
      steps: groupedBy === "policy" ? stepsFor(some) : [],
    })),
  };
}

/** The same thing once for each policy that fails on it. */
function apartByPolicy(flagged: Flagged): readonly Flagged[] {
  return [...groupBy(flagged.findings, ({ policy }) => policy).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...flagged, findings: [first, ...others] }],
  );
}

function titlesOf({ policies }: Result): readonly (readonly [string, string])[] {
  return policies.map(({ id, title }) => [id, title]);
}

/** Several reports of one run show the same groups. */
const groupByPerson = memoizeObjects((result: Result): Grouping => {
  const owned = flaggedSubjects(result).map((flagged) => ({ flagged, identity: departedOwner(flagged) }));
  const leavers = groupBy(
    owned.flatMap(({ flagged, identity }) => (identity === undefined ? [] : [{ flagged, identity }])),
    ({ identity }) => identity.id,
  );
  const others = owned.flatMap(({ flagged, identity }) => (identity === undefined ? [flagged] : []));
  const sorted = sortBy([...leavers.values()].flatMap(leaverOf), leaverOrder);
  const working = sorted.flatMap(({ credentials, others: rest }) => [...credentials, ...rest]).filter(isWorking);
  return { leavers: sorted, leaverSteps: stepsFor(working), groups: groupOthers(others, result) };
});

/** The owner who has left; where evidence conflicts or is not certain, the first of the deciding claimants who has. */
function departedOwner({ findings: [{ owner }] }: Flagged): ReportedIdentity | undefined {
  if (owner?.state === "known") return hasLeft(owner.identity?.status) ? owner.identity : undefined;
  const claim = owner?.claims.find(
    ({ identity, rank, status }) => identity !== undefined && rank === owner.rank && hasLeft(status),
  );
  if (claim?.identity === undefined) return undefined;
  const { identity: id, name = claim.says, status, daysSinceEnd } = claim;
  return omitUndefined({ id, name, status, daysSinceEnd });
}

function hasLeft(status: ReportedIdentity["status"]): boolean {
  return status === "departed" || status === "retired";
}

function leaverOf(
  items: readonly { readonly flagged: Flagged; readonly identity: ReportedIdentity }[],
): readonly Leaver[] {
  const certain = items.find(({ flagged }) => isCertain(flagged));
  const identity = (certain ?? items[0])?.identity;
  const owners = items.flatMap((item) => item.flagged.findings[0].owner ?? []);
  if (identity === undefined) return [];
  const flagged = sortBy(
    items.map((item) => item.flagged),
    urgency,
  );
  return [
    {
      identity,
      certainty: certainty(certain !== undefined, owners),
      doubts: certain === undefined ? unique(owners.flatMap(({ because = [] }) => because)) : [],
      credentials: flagged.filter(({ subject }) => subject.type === "credential"),
      others: flagged.filter(({ subject }) => subject.type !== "credential"),
    },
  ];
}

function certainty(isCertainly: boolean, owners: readonly ReportedOwner[]): Leaver["certainty"] {
  if (isCertainly) return "certain";
  return owners.every(({ state }) => state === "uncertain") ? "open" : "probable";
}

/** Whether strong evidence names the owner. */
export function isCertain({ findings: [{ owner }] }: Flagged): boolean {
  return owner?.state === "known" && owner.rank !== "weak";
}

/** Worst first, among equals who left last. */
function leaverOrder({ identity, credentials, others }: Leaver): string {
  return keyOf(
    worstOf([...credentials, ...others]),
    fixedWidth(identity.daysSinceEnd ?? Number.MAX_SAFE_INTEGER),
    identity.id,
  );
}

const inFiles = "Keys in code";
const withoutOwner = "No known owner";
const switchedOff = "Switched off but not deleted";
const scanItself = "The scan itself";
const unusedOrOld = "Too old or unused";
const betweenEnvironments = "Shared between environments";

/** What a group is called by the risk of its worst policies. */
const riskTitles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    improper_offboarding: unusedOrOld,
    secret_leakage: "Leaked",
    third_party: "Held by third parties",
    insecure_authentication: "Weak authentication",
    overprivileged: "More privilege than needed",
    insecure_deployment: "Insecure deployment",
    long_lived_secrets: unusedOrOld,
    environment_isolation: betweenEnvironments,
    nhi_reuse: "Used in several places",
    human_use: "Used by people",
  }),
);

/** The order of groups with equally bad findings; one that is not listed comes after these. */
const firstTitles: readonly string[] = [inFiles, withoutOwner, ...riskTitles.values()];
/** They come last, however bad their findings. */
const lastTitles: readonly string[] = [switchedOff, scanItself];

const tells: ReadonlyMap<string, FlaggedGroup["tells"]> = new Map<string, FlaggedGroup["tells"]>([
  [inFiles, "nothing"],
  [unusedOrOld, "age"],
  [betweenEnvironments, "nothing"],
  [scanItself, "nothing"],
]);

/** What to do about a group whose things have no policy in common. */
const groupSteps: ReadonlyMap<string, readonly string[]> = new Map([
  [withoutOwner, ["Name the owner in owners.yaml, or by a tag where it can have tags, or delete what nobody wants."]],
  [switchedOff, ["Delete it once nothing has missed it."]],
]);

function groupOthers(flagged: readonly Flagged[], { policies }: Result): readonly FlaggedGroup[] {
  const asksForOwner = new Set(policies.filter(({ readsOwner }) => readsOwner).map(({ id }) => id));
  return sortBy([...groupBy(flagged, (one) => titleFor(one, asksForOwner))], titleOrder).map(([title, items]) => ({
    title,
    flagged: sortBy(items, title === withoutOwner ? idleness : severityThenAge),
    tells: tells.get(title) ?? "use",
    steps: groupSteps.get(title) ?? stepsFor(items),
  }));
}

/** The worst first. */
function titleOrder([title, flagged]: readonly [string, readonly Flagged[]]): string {
  if (lastTitles.includes(title)) return keyOf("1", fixedWidth(lastTitles.indexOf(title)));
  const position = firstTitles.includes(title) ? firstTitles.indexOf(title) : firstTitles.length;
  return keyOf("0", worstOf(flagged), fixedWidth(position), title);
}

function titleFor(flagged: Flagged, asksForOwner: ReadonlySet<string>): string {
  const { subject, findings } = flagged;
  const [{ policy }] = findings;
  if (isGovernance(policy)) return scanItself;
  const [risk = ""] = (isCustom(policy) ? policy.slice("custom/".length) : policy).split("/");
  const title = riskTitles.get(risk);
  // A secret that a line reads is no key in code.
  if (subject.type === "reference" && title !== betweenEnvironments) return inFiles;
  if (!isWorking(flagged)) return switchedOff;
  const isOwned = findings[0].owner?.state === "known";
  // Whatever is worse than having no owner has to be seen first.
  const worst = findings.filter(({ severity }) => severity === findings[0].severity);
  if (!isOwned && worst.some((finding) => asksForOwner.has(finding.policy))) return withoutOwner;
  return title ?? policy;
}

/** What the worst policy on each of them asks for: most urgent first, among equals what most of them need. */
function stepsFor(flagged: readonly Flagged[]): readonly string[] {
  const byStep = groupBy(flagged, ({ findings: [{ remediation }] }) => remediation);
  const order = sortBy([...byStep], ([, some]) =>
    keyOf(worstOf(some), fixedWidth(Number.MAX_SAFE_INTEGER - some.length)),
  );
  return order.map(([step]) => step);
}

/** Comes after the digits of all severities. */
const noRank = "~";

/** The digit that orders the worst severity of them. */
function worstOf(flagged: readonly Flagged[]): string {
  return flagged.reduce((worst, one) => {
    const rank = rankOf(severityOf(one));
    return rank < worst ? rank : worst;
  }, noRank);
}
