import { sourceRowOf } from "../../kinds/index.ts";
import type { ReportedIdentity, Result } from "../../model/generated/result.ts";
import { groupBy } from "../../model/group.ts";
import { by, keyOf } from "../../model/order.ts";
import { isGovernance } from "../../model/policy.ts";
import { type Flagged, fixedWidth } from "../flagged.ts";
import { isCertain, type Leaver } from "../groups.ts";
import { countOf } from "../text.ts";
import type { Anchors } from "./anchors.ts";
import { entryTitle } from "./entry.ts";
import { html, lines, linkTo, listed, type Markup, named } from "./markup.ts";
import type { Section } from "./section.ts";
import { tableOf } from "./table.ts";

/** What is known of an owner, as few words as fit beside each other on a telephone. */
const ownerStates = ["Has left", "Not certain", "Is here", "Nobody known"] as const;

type OwnerState = (typeof ownerStates)[number];

const mostSources = 60;
const mostMatrixRows = 20;
const mostOwners = 200;
const mostLinks = 8;

/** How many flagged things of one source have an owner of each state. */
export interface MatrixRow {
  readonly source: string;
  readonly counts: Readonly<Record<OwnerState, number>>;
}

/** Counts what is flagged by source and by what is known of its owner, the source with most first. */
export function ownershipMatrix(flagged: readonly Flagged[], leavers: readonly Leaver[]): readonly MatrixRow[] {
  const ofLeavers = new Set(leavers.flatMap(({ credentials, others }) => [...credentials, ...others]));
  const owned = flagged.filter(({ findings: [{ policy }] }) => !isGovernance(policy));
  return [...groupBy(owned, ({ subject }) => subject.source)]
    .sort(by(([source, some]) => keyOf(fixedWidth(Number.MAX_SAFE_INTEGER - some.length), source)))
    .map(([source, some]) => {
      const states = groupBy(some, (one) => stateOfOwner(one, ofLeavers));
      const count = (state: OwnerState): number => states.get(state)?.length ?? 0;
      return {
        source,
        counts: {
          "Has left": count("Has left"),
          "Not certain": count("Not certain"),
          "Is here": count("Is here"),
          "Nobody known": count("Nobody known"),
        },
      };
    });
}

function stateOfOwner(flagged: Flagged, ofLeavers: ReadonlySet<Flagged>): OwnerState {
  const [{ owner }] = flagged.findings;
  if (owner === undefined || owner.state === "none") return "Nobody known";
  if (!isCertain(flagged)) return "Not certain";
  return ofLeavers.has(flagged) ? "Has left" : "Is here";
}

/** Somebody who is still there, with what is theirs. */
export type OtherOwner = readonly [ReportedIdentity, readonly Flagged[]];

/** Owners that are not among the leavers, those with most first, with what is theirs. */
export function otherOwners(flagged: readonly Flagged[]): readonly OtherOwner[] {
  const owned = flagged.flatMap((one) => {
    const identity = one.findings[0].owner?.identity;
    return identity === undefined ? [] : [{ identity, one }];
  });
  return [...groupBy(owned, ({ identity }) => identity.id).values()]
    .sort(by((some) => keyOf(fixedWidth(Number.MAX_SAFE_INTEGER - some.length), some[0]?.identity.id)))
    .flatMap((some) => {
      const [first] = some;
      return first === undefined ? [] : [[first.identity, some.map(({ one }) => one)] as const];
    });
}

/** The ids of the sources and the owners that the page lists. */
export function listedAnchors(result: Result, owners: readonly OtherOwner[]): Omit<Anchors, "policies"> {
  return {
    sources: new Map(listedSources(result).map(({ id }, index) => [id, sourceId(index)])),
    owners: new Map(owners.slice(0, mostOwners).map(([{ id }], index) => [id, ownerId(index)])),
  };
}

function sourceId(index: number): string {
  return `s${index + 1}`;
}

function ownerId(index: number): string {
  return `o${index + 1}`;
}

/** The sources that the page lists. */
function listedSources({ sources }: Pick<Result, "sources">): Result["sources"] {
  return sources.slice(0, mostSources);
}

interface Ownership {
  readonly result: Result;
  readonly flagged: readonly Flagged[];
  readonly leavers: readonly Leaver[];
  readonly owners: readonly OtherOwner[];
  readonly anchors: Anchors;
  /** The ids of entries on the page by subject. */
  readonly entries: ReadonlyMap<string, string>;
}

/** The picture of who owns what where, and both ends of it: the sources and the owners, with links to what is theirs. */
export function ownershipSection(ownership: Ownership): Section {
  const { result, flagged, leavers, owners, entries } = ownership;
  const bySource = groupBy(flagged, ({ subject }) => subject.source);
  const sources = listedSources(result).map(({ id, name, kind }, index) => {
    const own = bySource.get(id) ?? [];
    const noun = sourceRowOf(kind)?.noun ?? kind;
    const text = html`<span>${named(noun)}</span> <b>${named(name)}</b> <code>${named(id)}</code>`;
    return html`<li id="${sourceId(index)}">${text}${linksTo(own, entries)}</li>`;
  });
  const people = owners.slice(0, mostOwners).map(([{ name, status }, own], index) => {
    const text = html`<b>${named(name)}</b> <span>${status ?? "not in a roster"}</span>`;
    return html`<li id="${ownerId(index)}">${text}${linksTo(own, entries)}</li>`;
  });
  const rest = result.sources.length - sources.length;
  const more = rest > 0 ? html`<p>${countOf(rest, "more source")}: see the JSON report.</p>` : undefined;
  const content = html`${matrix(ownershipMatrix(flagged, leavers), ownership)}
<h3>Sources</h3><ul class="index">${lines(sources)}</ul>${more}
${people.length === 0 ? undefined : html`<h3>Owners who are still there</h3><ul class="index">${lines(people)}</ul>`}${owners.length > people.length ? html`<p>${countOf(owners.length - people.length, "more owner")}: see the JSON report.</p>` : undefined}`;
  return { id: "owners", title: "Who owns what, and where", content };
}

function linksTo(flagged: readonly Flagged[], entries: ReadonlyMap<string, string>): Markup {
  if (flagged.length === 0) return html`<small>nothing flagged</small>`;
  const onPage = flagged.filter(({ key }) => entries.has(key)).slice(0, mostLinks);
  const links = onPage.map((one) => linkTo(entries.get(one.key), entryTitle(one)));
  const rest = flagged.length - links.length;
  return html`<small>${flagged.length} flagged: ${listed(links)}${rest > 0 ? html` and ${rest} more` : undefined}</small>`;
}

function matrix(rows: readonly MatrixRow[], { result, anchors }: Ownership): Markup | undefined {
  if (rows.length === 0) return undefined;
  const most = rows.reduce((max, { counts }) => Math.max(max, ...Object.values(counts)), 1);
  const shown = rows.slice(0, mostMatrixRows);
  const names = new Map(result.sources.map(({ id, name }) => [id, name]));
  const rest = rows.length - shown.length;
  const table = tableOf({
    caption: "Flagged credentials, accounts and lines in files by source and owner",
    heads: ["Source", ...ownerStates],
    rows: shown.map(({ source, counts }) => [
      linkTo(anchors.sources.get(source), named(names.get(source) ?? source)),
      ...ownerStates.map((state) => cell(counts[state], most)),
    ]),
    style: "matrix",
  });
  return html`${table}${rest > 0 ? html`<p>${countOf(rest, "more source")} with fewer.</p>` : undefined}`;
}

/** A number with a disc whose area shows it. */
function cell(count: number, most: number): Markup {
  const radius = count === 0 ? 0 : Math.max(2, 15 * Math.sqrt(count / most));
  return html`<svg aria-hidden="true" width="32" height="32"><circle class="disc" cx="16" cy="16" r="${radius.toFixed(1)}"/></svg><span>${count}</span>`;
}
