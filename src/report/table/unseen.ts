import type { Result, Unknown } from "../../model/generated/result.ts";
import { type SectionState, countOf, sectionStates, sentence, some, undecided, wasRead } from "../overview.ts";
import { visible } from "../visible.ts";
import { fact } from "./findings.ts";
import type { Paint, TableOptions } from "./paint.ts";
import { wrap } from "./width.ts";

const scopeLimit = 5;
const exampleLimit = 2;

/** Everything that was not seen: gaps, accepted gaps, what nobody asked for, what stayed undecided. */
export function unseenBlocks(result: Result, options: TableOptions, paint: Paint): string[] {
  const unread = sectionStates(result).filter(({ entry }) => !wasRead(entry));
  const gaps = unread.filter(({ entry }) => entry.gap);
  const accepted = unread.filter(({ entry }) => !entry.gap && entry.accepted !== undefined);
  const others = unread.filter(({ entry }) => !entry.gap && entry.accepted === undefined);
  const describe = (state: SectionState) => describeState(state, options, paint);
  return [
    ...block("COULD NOT BE SEEN", gaps.flatMap(describe), paint.alarm),
    ...block("COULD NOT BE SEEN, AND ACCEPTED", accepted.flatMap(describe), paint.heading),
    ...block(
      "NOT PART OF THIS SCAN",
      others.flatMap((state) => describeOther(state, options)),
      paint.heading,
    ),
    ...block(
      "UNDECIDED",
      undecided(result).flatMap((unknown) => describeUnknown(unknown, options, paint)),
      paint.alarm,
    ),
  ];
}

function block(title: string, lines: readonly string[], style: (text: string) => string): string[] {
  return lines.length === 0 ? [] : [style(title), "", ...lines, ...(lines.at(-1) === "" ? [] : [""])];
}

function describeState(state: SectionState, options: TableOptions, paint: Paint): string[] {
  const { entry, scopes, policies } = state;
  const { reason, requiredPermission, consequence, accepted } = entry;
  const title = `${placeName(state)}: ${entry.status}`;
  return [
    ...wrap(visible(title), options.width - 2).map((line) => `  ${line}`),
    ...fact("where", scopes.length === 0 ? [] : [some(scopes, scopeLimit)], options, paint),
    ...fact("why", reason === undefined ? [] : [reason], options, paint),
    ...fact("needs", requiredPermission === undefined ? [] : [requiredPermission], options, paint),
    ...fact("so", consequence === undefined ? [] : [consequence], options, paint),
    ...fact("accepted", accepted === undefined ? [] : [acceptance(accepted)], options, paint),
    ...fact("unknown", policies.length === 0 ? [] : [policies.join(", ")], options, paint),
    "",
  ];
}

function acceptance({ reason, expires }: { reason: string; expires?: string }): string {
  return expires === undefined ? reason : `${sentence(reason)} Until ${expires}.`;
}

function describeOther(state: SectionState, options: TableOptions): string[] {
  const { entry, scopes, policies } = state;
  const reason = entry.reason ?? entry.consequence ?? entry.status;
  const where = scopes.length === 0 ? "" : ` (${some(scopes, scopeLimit)})`;
  const cost =
    policies.length === 0
      ? ""
      : ` Leaves ${policies.length === 1 ? "1 policy" : `${policies.length} policies`} unknown.`;
  const text = `${placeName(state)}${where}: ${sentence(reason)}${cost}`;
  return wrap(visible(text), options.width - 4).map((line, index) => (index === 0 ? `  ${line}` : `    ${line}`));
}

/** "aws/iam of acme-production (aws:111122223333)". */
export function placeName({ section, source, sourceName }: SectionState): string {
  return sourceName === source ? `${section} of ${source}` : `${section} of ${sourceName} (${source})`;
}

function describeUnknown(unknown: Unknown, options: TableOptions, paint: Paint): string[] {
  const { policy, source, section, reason, examples = [], count = 0 } = unknown;
  const title = `${policy}, ${section === undefined ? "" : `${section} of `}${source}`;
  const shown = examples.slice(0, exampleLimit);
  const rest = count - shown.length;
  return [
    ...wrap(visible(title), options.width - 2).map((line) => `  ${line}`),
    ...fact("why", [reason], options, paint),
    ...fact("such as", [...shown, rest > 0 ? `and ${countOf(rest, "other")}` : ""], options, paint),
    "",
  ];
}
