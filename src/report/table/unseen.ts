import { reasonOf } from "../../model/coverage.ts";
import type { Acceptance, Result, Unknown } from "../../model/generated/result.ts";
import { type CoverageGroup, coverageParts, unresolved } from "../overview.ts";
import { countOf, firstOf, sentence } from "../text.ts";
import { type Layout, labelled, paragraph } from "./layout.ts";

const scopeLimit = 5;
const exampleLimit = 2;

/** Everything that was not seen: gaps, accepted gaps, what is not part of the scan, what stayed unresolved. */
export function unseenBlocks(result: Result, layout: Layout): string[] {
  const { gaps, accepted, others } = coverageParts(result);
  return [
    ...block(layout.alarm("COULD NOT BE SEEN"), gaps, (group) => describeGap(group, layout)),
    ...block(layout.heading("COULD NOT BE SEEN, AND ACCEPTED"), accepted, (group) => describeGap(group, layout)),
    ...block(layout.heading("NOT PART OF THIS SCAN"), others, (group) => describeOther(group, layout)),
    ...block(layout.alarm("UNDECIDED"), unresolved(result), (unknown) => describeUnknown(unknown, layout)),
  ];
}

function block<Item>(title: string, items: readonly Item[], describe: (item: Item) => readonly string[]): string[] {
  const lines = items.flatMap(describe);
  return lines.length === 0 ? [] : [title, "", ...lines, ...(lines.at(-1) === "" ? [] : [""])];
}

function describeGap({ title, entry, scopes, affected }: CoverageGroup, layout: Layout): string[] {
  return [
    ...paragraph(`${title}: ${entry.status}`, layout),
    ...labelled("where", [firstOf(scopes, scopeLimit)], layout),
    ...labelled("why", [entry.reason], layout),
    ...labelled("needs", [entry.requiredPermission], layout),
    ...labelled("so", [entry.consequence], layout),
    ...labelled("accepted", [entry.accepted && acceptance(entry.accepted)], layout),
    ...labelled("unknown", [affected.join(", ")], layout),
    "",
  ];
}

function acceptance({ reason, expires }: Acceptance): string {
  return expires === undefined ? reason : `${sentence(reason)} Until ${expires}.`;
}

function describeOther({ title, entry, scopes, affected }: CoverageGroup, layout: Layout): string[] {
  const where = scopes.length === 0 ? "" : ` (${firstOf(scopes, scopeLimit)})`;
  const reason = sentence(entry.reason ?? entry.consequence ?? reasonOf(entry));
  const cost = affected.length === 0 ? "" : ` Leaves ${countOf(affected.length, "policy", "policies")} unknown.`;
  return paragraph(`${title}${where}: ${reason}${cost}`, layout, "hanging");
}

function describeUnknown(
  { policy, source, section, reason, examples = [], count = 0 }: Unknown,
  layout: Layout,
): string[] {
  const shown = examples.slice(0, exampleLimit);
  const rest = count - shown.length;
  return [
    ...paragraph(`${policy}, ${section === undefined ? "" : `${section} of `}${source}`, layout),
    ...labelled("why", [reason], layout),
    ...labelled("such as", [...shown, rest > 0 ? `and ${countOf(rest, "other")}` : undefined], layout),
    "",
  ];
}
