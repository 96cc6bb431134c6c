import { alikeKey, joinTexts } from "../../model/alike.ts";
import { reasonOf } from "../../model/coverage.ts";
import type { Finding, JudgedCoverage, JudgedPolicy, Place, Result } from "../../model/generated/result.ts";
import { groupBy, unique } from "../../model/group.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { sortBy } from "../../model/order.ts";
import { isCustom, isGovernance, type Severity, severities } from "../../model/policy.ts";
import { isInRepository, placeText, repositoryPath } from "../../report/places.ts";
import { countOf, cut } from "../../report/text.ts";
import { hasNothingToRead, silentSources, verdictOf } from "../../report/verdict.ts";
import { visible } from "../../report/visible.ts";
import type { Annotation } from "./workflow-commands.ts";

/** GitHub shows ten errors and ten warnings per step. https://docs.github.com/rest/checks/runs */
const shownPerLevel = 10;

/** A longer text is not read on the page of a run. */
const longest = 2000;

/** Says how much could not be seen and how much each policy found, after what else is to be said. Names nobody. */
export function annotationsOf(result: Result, first: readonly Annotation[] = []): readonly Annotation[] {
  const own = [
    ...nothingConfigured(result),
    ...silent(result),
    ...gaps(result),
    ...stoppedPolicies(result),
    ...failedPolicies(result),
  ];
  // The texts come from providers and from authors of policies.
  const harmless = own.map(({ level, title, message, place }) =>
    omitUndefined({
      level,
      title: plain(title),
      message: plain(message),
      place: place && { ...place, file: visible(repositoryPath(place.file)) },
    }),
  );
  const all = [...first, ...harmless];
  const surplus = (["error", "warning"] as const).map((level) => surplusOf(all, level));
  const hidden = new Set(surplus.flat());
  return [...all.filter((annotation) => !hidden.has(annotation)), ...surplus.flatMap(moreOf)];
}

function plain(text: string): string {
  return visible(cut(text, longest));
}

function silent(result: Result): readonly Annotation[] {
  return silentSources(result).map((id) => ({
    level: "error",
    title: `${id} gave nothing`,
    message: describeGaps(result.coverage.filter(({ source, gap }) => gap && source === id)),
  }));
}

function nothingConfigured(result: Result): readonly Annotation[] {
  if (!hasNothingToRead(result)) return [];
  return [{ level: "error", title: "No source is configured", message: verdictOf(result).text }];
}

function gaps(result: Result): readonly Annotation[] {
  const silent = new Set(silentSources(result));
  const entries = result.coverage.filter(({ gap, source }) => gap && !silent.has(source));
  return [...groupBy(entries, ({ source, section }) => `${source}, ${section}`)].map(([place, alike]) => ({
    level: "warning",
    title: `Not read whole: ${place}`,
    message: describeGaps(alike),
  }));
}

function describeGaps(entries: readonly JudgedCoverage[]): string {
  const texts = [...groupBy(entries, alikeKey).values()].map((alike) => {
    const reasons = joinTexts(alike.map((entry) => ({ scope: entry.scope, text: reasonOf(entry) })));
    const [needed] = alike.flatMap(({ requiredPermission }) => requiredPermission ?? []);
    return `${reasons ?? ""}${needed === undefined ? "" : ` It needs ${needed}.`}`;
  });
  return unique(texts).join(" ");
}

function stoppedPolicies({ unknowns }: Result): readonly Annotation[] {
  const stopped = unknowns.filter(({ cause }) => cause === "aborted");
  return unique(stopped.map(({ policy }) => policy)).map((policy) => ({
    level: "error",
    title: `The policy ${policy} stopped`,
    message: `What it would have said is unknown. ${isCustom(policy) ? "The log says where it stopped." : "This is a bug in outlived."}`,
  }));
}

/**
 * One annotation for each policy, at the first line of code that it is about, the worst first; after them one for each
 * further line. Governance findings are about gaps, which have annotations of their own.
 */
function failedPolicies({ policies, findings }: Result): readonly Annotation[] {
  const grouped = (isWaived: boolean): ReadonlyMap<string, readonly Finding[]> =>
    groupBy(
      findings.filter(({ waived }) => (waived !== undefined) === isWaived),
      ({ policy }) => policy,
    );
  const [byPolicy, waivedBy] = [grouped(false), grouped(true)];
  const failed = policies.filter(
    ({ id, counts }) => counts.fail > (waivedBy.get(id)?.length ?? 0) && !isGovernance(id),
  );
  const annotated = sortBy(failed, ({ severity }) => String(severities.indexOf(severity))).map((policy) => {
    const own = byPolicy.get(policy.id) ?? [];
    const level: Annotation["level"] = isSevere(policy.severity) ? "error" : "warning";
    return { policy, own, places: placesOf(own), common: { level, title: `${policy.title} (${policy.severity})` } };
  });
  return [
    ...annotated.map(({ policy, own, places: [place], common }) =>
      omitUndefined({ ...common, message: describeFindings(policy, own), place }),
    ),
    ...annotated.flatMap(({ policy, places, common }) =>
      places
        .slice(1)
        .map((place) => ({ ...common, message: `Here, too (${policy.id}). ${policy.remediation}`, place })),
    ),
  ];
}

function isSevere(severity: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf("high");
}

/** The lines of the repository at which findings point, once each. */
function placesOf(findings: readonly Finding[]): readonly Place[] {
  const all = findings.flatMap(({ location, otherLocations = [] }) => [
    ...(location ? [location] : []),
    ...otherLocations,
  ]);
  const inside = all.filter(({ file }) => isInRepository(file));
  return [...groupBy(inside, placeText).values()].flatMap(([place]) => (place === undefined ? [] : [place]));
}

function describeFindings({ id, subject, remediation }: JudgedPolicy, findings: readonly Finding[]): string {
  const count = unique(findings.map((finding) => finding.subject.id)).length;
  const subjects = countOf(count, subject, subject === "identity" ? "identities" : undefined);
  const several = findings.length === count ? "" : `${findings.length} findings on `;
  return `${several}${subjects} (${id}). ${remediation}`;
}

/** The annotations of a level for which there is no room. One place is kept to say how many they are. */
function surplusOf(all: readonly Annotation[], level: Annotation["level"]): readonly Annotation[] {
  const wanted = all.filter((annotation) => annotation.level === level);
  return wanted.length <= shownPerLevel ? [] : wanted.slice(shownPerLevel - 1);
}

function moreOf([first, ...others]: readonly Annotation[]): readonly Annotation[] {
  if (first === undefined) return [];
  return [{ level: first.level, title: `${others.length + 1} more`, message: "The job summary has them all." }];
}
