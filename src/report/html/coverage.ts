import { reasonOf, wasReadWhole } from "../../model/coverage.ts";
import type { Result, Unknown } from "../../model/generated/result.ts";
import { type CoverageGroup, groupCoverage, unresolved } from "../overview.ts";
import { countOf, firstOf, sentence } from "../text.ts";
import type { Anchors } from "./anchors.ts";
import { fitting, html, lines, linkTo, listed, type Markup, named } from "./markup.ts";
import type { Section } from "./section.ts";
import { tableOf } from "./table.ts";

const scopeLimit = 5;
const mostExamples = 3;
const mostPolicies = 30;
const mostNotes = 5;
/** Shares of the page. */
const readBytes = 120_000;
const unreadBytes = 250_000;
const undecidedBytes = 80_000;

/** What was looked at and how well: gaps first, then what is not part of the scan, then what was read whole. */
export function coverageSection(result: Result, anchors: Anchors): Section {
  const groups = groupCoverage(result);
  const unread = groups.filter(({ entry }) => !wasReadWhole(entry));
  const gaps = unread.filter(({ entry }) => entry.gap);
  const accepted = unread.filter(({ entry }) => !entry.gap && entry.accepted !== undefined);
  const others = unread.filter(({ entry }) => !entry.gap && entry.accepted === undefined);
  const read = groups.filter(({ entry }) => wasReadWhole(entry));
  const missing = [...gaps, ...accepted, ...others];
  const content = html`<p>${summaryOf({ gaps, accepted, others, read })}</p>
${coverageTable("What could not be seen", [...gaps, ...accepted], anchors, unreadBytes)}
${undecided(unresolved(result), anchors)}
${coverageTable("Not part of this scan", others, anchors, unreadBytes)}
${coverageTable("Read whole", read, anchors, readBytes)}
${missing.length + read.length === 0 ? html`<p>Nothing was looked at.</p>` : undefined}`;
  return { id: "coverage", title: "What was looked at", content };
}

type Groups = Readonly<Record<"gaps" | "accepted" | "others" | "read", readonly CoverageGroup[]>>;

function summaryOf({ gaps, accepted, others, read }: Groups): string {
  const parts = [
    gaps.length === 0 ? "No gap" : countOf(gaps.length, "gap"),
    ...(accepted.length === 0 ? [] : [countOf(accepted.length, "accepted gap")]),
    `${countOf(read.length, "section")} read whole`,
    `${countOf(others.length, "section")} not part of this scan`,
  ];
  return `${parts.join(", ")}. What was not seen is unknown, not clean.`;
}

function coverageTable(
  caption: string,
  groups: readonly CoverageGroup[],
  anchors: Anchors,
  byteLimit: number,
): Markup | undefined {
  if (groups.length === 0) return undefined;
  const rows = groups.map((group) => [where(group, anchors), status(group), said(group, anchors)]);
  const { shown, rest } = fitting(rows.map(lines), byteLimit);
  const heads = ["Section", "Status", "What that means"];
  const table = tableOf({ caption, heads, rows: rows.slice(0, shown.length) });
  return html`${table}${rest > 0 ? html`<p>${rest} more: see the JSON report.</p>` : undefined}`;
}

function where({ entry, source, scopes }: CoverageGroup, anchors: Anchors): Markup {
  const place = scopes.length === 0 ? undefined : html`<small>${firstOf(scopes, scopeLimit)}</small>`;
  return html`${named(entry.section)}<small>${linkTo(anchors.sources.get(entry.source), named(source))}</small>${place}`;
}

function status({ entry, count }: CoverageGroup): Markup {
  const mark = entry.gap ? html`<b class="gap">${entry.status}</b>` : html`${entry.status}`;
  return html`${mark}${count === undefined ? undefined : html`<small>${countOf(count, "record")}</small>`}`;
}

function said({ entry, affected, skipped, notes }: CoverageGroup, anchors: Anchors): Markup {
  const { requiredPermission, consequence, accepted } = entry;
  const until = accepted?.expires === undefined ? "" : ` until ${accepted.expires}`;
  const policies = affected.slice(0, mostPolicies).map((id) => linkTo(anchors.policies.get(id), named(id)));
  return html`${wasReadWhole(entry) ? undefined : html`<p>${sentence(reasonOf(entry))}</p>`}${
    requiredPermission && html`<p>Needs <code>${requiredPermission}</code></p>`
  }${consequence && html`<p>${sentence(consequence)}</p>`}${
    accepted && html`<p>Accepted${until}: ${sentence(accepted.reason)}</p>`
  }${policies.length === 0 ? undefined : html`<details><summary>${countOf(affected.length, "policy", "policies")} could not decide</summary><p>${listed(policies)}</p></details>`}${[
    ...notes.slice(0, mostNotes),
    ...skipped.slice(0, mostNotes),
  ].map((text) => html`<p>${sentence(text)}</p>`)}`;
}

function undecided(unknowns: readonly Unknown[], anchors: Anchors): Markup | undefined {
  if (unknowns.length === 0) return undefined;
  const rows = unknowns.map(({ policy, source, section, reason, examples = [], count = examples.length }) => {
    const some = examples.slice(0, mostExamples).map((example) => html`<code>${named(example)}</code>`);
    const rest = count - some.length;
    const more = rest > 0 ? html` and ${countOf(rest, "other")}` : undefined;
    return [
      html`${linkTo(anchors.policies.get(policy), named(policy))}<small>${section === undefined ? "" : `${section} of `}${linkTo(anchors.sources.get(source), named(source))}</small>`,
      html`undecided`,
      html`<p>${sentence(reason)}</p>${some.length === 0 ? undefined : html`<p>Such as ${listed(some)}${more}</p>`}`,
    ];
  });
  const { shown, rest } = fitting(rows.map(lines), undecidedBytes);
  const table = tableOf({
    caption: "Undecided",
    heads: ["Policy", "Status", "Why"],
    rows: rows.slice(0, shown.length),
  });
  return html`${table}${rest > 0 ? html`<p>${rest} more: see the JSON report.</p>` : undefined}`;
}
