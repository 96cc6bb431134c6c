import type { Finding, Result } from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";
import type { Severity } from "../../model/policy.ts";
import { type Flagged, isWorking, severityOf } from "../flagged.ts";
import type { FlaggedGroup } from "../groups.ts";
import { ownerName, ownerStatus, successorOf } from "../ownership.ts";
import { ageOf, lastUse, stateOf, whatIsFlagged, whereFlagged } from "../phrases.ts";
import { firstOf } from "../text.ts";
import type { Anchors } from "./anchors.ts";
import { html, linkTo, type Markup, named } from "./markup.ts";

/** More of a kind in one entry is not read; `explain` and the JSON report have all. */
const mostEvidence = 16;
const mostClaims = 8;
const mostFindings = 12;
const mostPlaces = 5;
/** Of the text of a link, in bytes. */
const longestTitle = 80;

/** Where an entry stands, which decides what it need not say again. */
export interface EntryPlace {
  readonly result: Result;
  readonly anchors: Anchors;
  readonly tells: FlaggedGroup["tells"];
  /** The heading above it names the owner. */
  readonly isBelowOwner: boolean;
  /** There is much to show, so that what to do is said once, with the policy. */
  readonly isBrief: boolean;
}

/** A severity as a word in a frame: the word and the frame say it without colour. */
export function severityMark(severity: Severity): Markup {
  return html`<b class="${severity}">${severity}</b>`;
}

/** A severity beside what has it. */
export function marked(severity: Severity, content: Markup): Markup {
  return html`<div class="marked">${severityMark(severity)}<div>${content}</div></div>`;
}

/** One line of a list: how urgent, what, where, when. */
export function entryLine(flagged: Flagged, { result, tells }: EntryPlace): Markup {
  const when = { use: () => useInWords(flagged), age: () => ageOf(flagged, result), nothing: () => "" }[tells]();
  const state = [stateOf(flagged), when].filter((text) => text !== "").join(", ");
  return html`${severityMark(severityOf(flagged))}<span>${named(whatIsFlagged(flagged))}</span><span>${named(whereFlagged(flagged, result))}</span><span>${named(state)}</span>`;
}

/** "last used 12 days after leaving", "never used since 2024-05-13", "still there". */
export function useInWords(flagged: Flagged): string {
  const { type, lastUsed } = flagged.subject;
  if (type === "account") return isWorking(flagged) ? "still there" : "";
  const text = lastUse(flagged);
  if (lastUsed?.state === "used") return `last used ${text}`;
  return text.replace(/^never/, "never used");
}

/** Everything that is known of one entry. `shown` holds the findings that an earlier entry has told already. */
export function entryBody(flagged: Flagged, place: EntryPlace, shown: ReadonlyMap<Finding, string>): Markup {
  const { subject, findings } = flagged;
  const own = findings.filter((finding) => !shown.has(finding));
  const told = findings.flatMap((finding) => shown.get(finding) ?? []);
  const listed = own.slice(0, mostFindings);
  return html`<p>${subject.label} · ${sourceLink(flagged, place)}</p>${ownerLines(findings[0], place)}${listed.map(
    (finding) => findingLine(finding, subject.label, place),
  )}${moreLine(own.length - listed.length, "findings")}${unique(told).map(
    (id) => html`<p><a href="#${id}">The evidence is given once for its whole group.</a></p>`,
  )}${evidenceList(listed)}${stepList(stepsOf(listed, place))}`;
}

function sourceLink({ subject: { source } }: Flagged, { result, anchors }: EntryPlace): Markup {
  const name = result.sources.find(({ id }) => id === source)?.name ?? source;
  return linkTo(anchors.sources.get(source), named(name));
}

function findingLine(finding: Finding, label: string, { anchors }: EntryPlace): Markup {
  const { message, severity, policy, reference, location, otherLocations = [] } = finding;
  const ending = `: ${label}`;
  const text = message.endsWith(ending) ? message.slice(0, -ending.length) : message;
  const places = [...(location === undefined ? [] : [location]), ...otherLocations];
  const at = firstOf(
    places.map(({ file, line }) => `${file}:${line}`),
    mostPlaces,
  );
  return html`<p>${severityMark(severity)} ${text}.<small>${linkTo(anchors.policies.get(policy), named(policy))} · <code>${named(reference)}</code>${
    at === "" ? undefined : html` · at ${at}`
  }</small></p>`;
}

function evidenceList(findings: readonly Finding[]): Markup {
  const sentences = unique(findings.flatMap(({ evidence }) => evidence));
  const listed = sentences.slice(0, mostEvidence);
  if (listed.length === 0) return html``;
  return html`<ul>${listed.map((text) => html`<li>${text}</li>`)}</ul>${moreLine(sentences.length - listed.length, "sentences of evidence")}`;
}

function moreLine(count: number, what: string): Markup | undefined {
  return count > 0 ? html`<p>${count} more ${what}: see the JSON report.</p>` : undefined;
}

/** What to do about the findings, unless their policies say it on a page with many. */
function stepsOf(findings: readonly Finding[], { isBrief, result }: EntryPlace): readonly string[] {
  const steps = unique(findings.map(({ remediation }) => remediation));
  return isBrief ? steps.filter((step) => !result.policies.some(({ remediation }) => remediation === step)) : steps;
}

/** What to do, most urgent first. */
export function stepList(steps: readonly string[]): Markup | undefined {
  const [first, ...others] = steps;
  if (first === undefined) return undefined;
  if (others.length === 0) return html`<p class="do"><b>Do</b> ${first}</p>`;
  return html`<ul class="do">${steps.map((step) => html`<li>${step}</li>`)}</ul>`;
}

/** Who owns it and how sure that is; each claim where there are several or they do not decide. */
function ownerLines(finding: Finding, { anchors, isBelowOwner }: EntryPlace): Markup | undefined {
  const { owner } = finding;
  if (owner === undefined || owner.state === "none") return undefined;
  const isCertain = owner.state === "known" && owner.rank !== "weak";
  const claims = owner.claims.length > 1 || !isCertain ? claimList(finding) : undefined;
  if (isBelowOwner && isCertain) return claims;
  const name = linkTo(owner.identity && anchors.owners.get(owner.identity.id), named(ownerName(finding)));
  const successor = successorOf(finding);
  const rest = [
    ownerStatus(finding),
    owner.rank === undefined ? "" : `${owner.rank} evidence`,
    successor === undefined ? "" : `hand over to ${successor}`,
  ].filter((text) => text !== "");
  return html`<p>Owner: ${name}${rest.map((text) => html`, ${named(text)}`)}</p>${claims}`;
}

function claimList({ owner }: Finding): Markup {
  const claims = owner?.claims ?? [];
  const items = claims.slice(0, mostClaims).map(({ name, says, rank, method, detail = method, status }) => {
    const who = name ?? says;
    const spelt = name === undefined || name === says ? undefined : html`, spelt ${named(says)}`;
    return html`<li>${named(who)}${status && html` (${status})`}: ${rank} evidence, ${named(detail)}${spelt}</li>`;
  });
  return html`<p>Named as owner:</p><ul>${items}</ul>${moreLine(claims.length - items.length, "claims")}`;
}

/** The line of an entry as a text, for links to it. */
export function entryTitle(flagged: Flagged): Markup {
  return named(whatIsFlagged(flagged), longestTitle);
}
