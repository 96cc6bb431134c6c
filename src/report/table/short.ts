import type { Result } from "../../model/generated/result.ts";
import { groupBy, unique } from "../../model/group.ts";
import { type Flagged, isWorking, rankOf, severityOf } from "../flagged.ts";
import { type FlaggedGroup, groupFlagged, type Leaver } from "../groups.ts";
import { headline } from "../headline.ts";
import { coverageParts } from "../overview.ts";
import { ownerName } from "../ownership.ts";
import {
  explainCommand,
  leaverPhrases,
  leaversTitle,
  placeOf,
  stateOf,
  whatIsFlagged,
  whatLeaverHas,
  whereFlagged,
} from "../phrases.ts";
import type { RenderOptions } from "../render.ts";
import { sinceBaseline } from "../since-baseline.ts";
import { countOf, cut, firstOf } from "../text.ts";
import { noteSentences, notPartOfScan, shortUnseenSentences } from "../unseen.ts";
import { tally, verdictOf } from "../verdict.ts";
import { visible } from "../visible.ts";
import { waivedGroups } from "../waived.ts";
import { type Layout, readable } from "./layout.ts";
import { type Columns, columnsFor, headingLine, type Line, lineOf, paintLine, severityMark } from "./lines.ts";
import { clip, displayWidth, fit, wrap } from "./width.ts";

/** Lines of a group other than that of the leavers. */
const mostLines = 5;
/** Groups with lines of their own. With more groups, those without a critical or high finding have one line each. */
const mostGroups = 4;
/** Lines that say what to do about a group. */
const mostStepLines = 3;
const mostNotes = 2;
/** Lines of waivers. */
const mostWaived = 3;
/** Sentences that say what was not seen, and lines of one. */
const mostUnseen = 3;
const mostUnseenLines = 4;

interface Page {
  readonly result: Result;
  readonly layout: Layout;
  readonly columns: Columns;
  /** Every line is wanted. */
  readonly isWhole: boolean;
}

/** What to deal with first, in about one screen: a line for each credential, grouped by who has to hear of it. */
export function shortLines(
  result: Result,
  layout: Layout,
  options: Pick<RenderOptions, "all" | "groupBy" | "selection" | "explainWith" | "whole">,
): readonly string[] {
  const { groupBy: grouped, selection, explainWith, whole = result } = options;
  const grouping = groupFlagged(result, grouped);
  const { leavers, leaverSteps, groups } = grouping;
  const ofLeavers = leavers.flatMap((leaver) => leaver.credentials.map((one) => leaverLine(one, leaver, result)));
  const others = groups.map((group) => linesOf(group, result, options));
  const isCrowded = options.all !== true && grouped === undefined && others.length > mostGroups;
  const isUrgent = ({ group }: ShownGroup): boolean => !isCrowded || group.flagged.some(isHigh);
  const [urgent, lessUrgent] = [others.filter(isUrgent), others.filter((one) => !isUrgent(one))];
  const columns = columnsFor([...ofLeavers, ...urgent.flatMap(({ shown }) => shown)], layout);
  const page: Page = { result, layout, columns, isWhole: options.all === true };
  const blocks = [
    verdictLines([headline(groupFlagged(whole), whole), sinceBaseline(whole) ?? "", selection ?? ""], page),
    leaverLines(leavers, leaverSteps, page),
    ...urgent.map((group) => groupLines(group, page)),
    lessUrgentLines(lessUrgent, page),
    waivedLines(page),
    unseenLines(page),
    noteLines(page),
    endLines(
      [...leavers.flatMap((leaver) => leaver.credentials), ...groups.flatMap(({ flagged }) => flagged)],
      page,
      explainWith,
    ),
  ];
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}

/** The result first: what people who left still hold, how much was found, and of how much. */
function verdictLines(openings: readonly string[], { result, layout }: Page): string[] {
  const { sources, evaluatedAt, redacted } = result;
  const { state, text } = verdictOf(result);
  const now = `${countOf(sources.length, "source")} as of ${evaluatedAt.slice(0, 16).replace("T", " ")} UTC`;
  const names = redacted ? ", people's names are replaced" : "";
  const style = state === "clean" ? layout.good : layout.alarm;
  const lines = openings
    .filter((opening) => opening !== "")
    .flatMap((opening) => wrap(readable(opening), layout.width));
  const { repeated = 0, madeLater = 0, waived = 0, acceptedGaps } = result.summary;
  const isSaid = state === "findings" && repeated + madeLater + waived + acceptedGaps === 0;
  return [
    ...lines.map(layout.alarm),
    ...wrap(readable(`${text} (${now}${names})`), layout.width).map(style),
    ...(isSaid ? [] : wrap(readable(tally(result)), layout.width)),
  ];
}

/** Everything that people who left still have: always every credential. */
function leaverLines(leavers: readonly Leaver[], steps: readonly string[], page: Page): string[] {
  if (leavers.length === 0) return [];
  const { layout, columns } = page;
  return [
    headingLine(leaversTitle(leavers).toUpperCase(), "last used", columns, layout),
    ...leavers.flatMap((leaver) => leaverBlock(leaver, page)),
    ...stepLines(steps, page),
  ];
}

function leaverBlock(leaver: Leaver, page: Page): string[] {
  const { result, layout, columns } = page;
  const lines = leaver.credentials.map((one) => paintLine(leaverLine(one, leaver, result), columns, layout));
  return [leaverHeading(leaver, layout), ...doubtLines(leaver, layout), ...lines, ...otherLines(leaver, page)];
}

function leaverLine(flagged: Flagged, leaver: Leaver, result: Result): Line {
  return lineOf(flagged, "use", whereFlagged(flagged, result), result, whatLeaverHas(flagged, leaver));
}

function leaverHeading(leaver: Leaver, { person, width }: Layout): string {
  const shown = fit(visible(leaver.identity.name), Math.max(10, Math.floor(width / 2)));
  return `${person(shown)} · ${fit(visible(leaverPhrases(leaver).join(" · ")), width - displayWidth(shown) - 3)}`;
}

/** Why it is not certain, so that nobody who is still here is taken for a leaver. */
function doubtLines({ doubts }: Leaver, { width, label }: Layout): string[] {
  const [first] = doubts;
  if (first === undefined) return [];
  const more = doubts.length > 1 ? ` ${countOf(doubts.length - 1, "more doubt")} (--details).` : "";
  const lines = wrap(visible(`Not certain: ${first}${more}`), width - 2);
  return [
    ...lines.slice(0, 1),
    ...lines.slice(1, 2).map((line) => (lines.length > 2 ? clip(`${line} …`, width - 2) : line)),
  ].map((line) => `  ${label(line)}`);
}

/** Accounts and lines in code that are a leaver's: in one line, unless every line is wanted. */
function otherLines({ others, credentials }: Leaver, { result, layout, columns, isWhole }: Page): string[] {
  const shown = isWhole ? others : others.filter((other) => !credentials.some((one) => tellsOf(one, other, columns)));
  const [first] = shown;
  if (first === undefined) return [];
  const texts = shown.map(
    (one) => `${whatIsFlagged(one)} (${[placeOf(one, result), stateOf(one)].filter(Boolean).join(", ")})`,
  );
  const line = (one: Flagged, text: string): string =>
    severityMark(severityOf(one), layout) + fit(visible(`still ${text}`), layout.width - 11);
  return isWhole ? shown.map((one, index) => line(one, texts[index] ?? "")) : [line(first, firstOf(texts, 3))];
}

/** Whether the line of a working credential names the account, and as urgently, so that the account needs none. */
function tellsOf(credential: Flagged, other: Flagged, { where }: Columns): boolean {
  const { holder, publicId, source } = credential.subject;
  const isHolder = holder !== undefined && holder === other.subject.name && source === other.subject.source;
  const isNamed = publicId === undefined || where > 0;
  return isHolder && isNamed && isWorking(credential) && rankOf(severityOf(credential)) <= rankOf(severityOf(other));
}

interface ShownGroup {
  readonly group: FlaggedGroup;
  readonly shown: readonly Line[];
  /** What has no line. */
  readonly rest: readonly Flagged[];
}

/** Of a group that is one source the place would say nothing, so its lines name the owner. */
function linesOf(
  group: FlaggedGroup,
  result: Result,
  { all, groupBy: grouped }: Pick<RenderOptions, "all" | "groupBy">,
): ShownGroup {
  const { flagged, tells } = group;
  const end = all === true || flagged.length <= mostLines + 1 ? flagged.length : mostLines;
  const where = (one: Flagged): string =>
    grouped === "source" ? ownerName(one.findings[0]) : whereFlagged(one, result);
  const shown = flagged.slice(0, end).map((one) => lineOf(one, tells, where(one), result));
  return { group, shown, rest: flagged.slice(end) };
}

function groupLines({ group, shown, rest }: ShownGroup, page: Page): string[] {
  const { layout, columns } = page;
  const count = ` · ${group.flagged.length}`;
  const title = fit(visible(group.title.toUpperCase()), layout.width - count.length) + count;
  return [
    headingLine(title, { use: "last used", age: "value", nothing: "" }[group.tells], columns, layout),
    ...shown.map((line) => paintLine(line, columns, layout)),
    ...restLine(rest, layout),
    ...stepLines(group.steps, page),
  ];
}

function isHigh(flagged: Flagged): boolean {
  return rankOf(severityOf(flagged)) <= rankOf("high");
}

/** "MEDIUM   Too old or unused: 8 access keys, 5 Actions secrets and 3 more". */
function lessUrgentLines(groups: readonly ShownGroup[], { layout }: Page): string[] {
  if (groups.length === 0) return [];
  const count = groups.reduce((sum, { group }) => sum + group.flagged.length, 0);
  return [
    layout.heading(`LESS URGENT · ${count} (--all)`),
    ...groups.map(({ group: { title, flagged } }) => {
      const worst = flagged.reduce((one, other) => (rankOf(severityOf(other)) < rankOf(severityOf(one)) ? other : one));
      const text = `${title}: ${firstOf(countsByNoun(flagged), 4)}`;
      return severityMark(severityOf(worst), layout) + fit(visible(text), layout.width - 11);
    }),
  ];
}

/** "+ 10 more: 5 Actions secrets, 3 access keys (--all)". */
function restLine(rest: readonly Flagged[], { label, width }: Layout): string[] {
  if (rest.length === 0) return [];
  return [label(fit(visible(`  + ${rest.length} more: ${firstOf(countsByNoun(rest), 4)} (--all)`), width))];
}

function countsByNoun(flagged: readonly Flagged[]): readonly string[] {
  return [...groupBy(flagged, ({ subject }) => subject.noun ?? subject.kind)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([noun, some]) => countOf(some.length, noun));
}

function stepLines(steps: readonly string[], { layout }: Page): string[] {
  return steps
    .slice(0, 1)
    .flatMap((step) =>
      wrap(cut(visible(step), mostStepLines * (layout.width - 6)), layout.width - 6).map(
        (line, index) => `  ${index === 0 ? layout.heading("Do") : "  "}  ${line}`,
      ),
    );
}

/** What could not be seen: without it somebody would take silence for a clean result. */
function unseenLines({ result, layout }: Page): string[] {
  const sentences = shortUnseenSentences(result);
  const rest = sentences.length - (mostUnseen - 1);
  const shown = rest > 1 ? [...sentences.slice(0, mostUnseen - 1), restSentence(rest, result)] : sentences;
  return [
    ...(shown.length === 0 ? [] : [layout.alarm("COULD NOT BE SEEN")]),
    ...shown.flatMap((text) => {
      const room = layout.width - 2;
      return wrap(cut(visible(text), mostUnseenLines * room), room).map((line) => `  ${line}`);
    }),
  ];
}

/** Notes are short, and one that is cut may say the opposite. */
function noteLines({ result, layout }: Page): string[] {
  const notes = noteSentences(result);
  const rest = notes.length - mostNotes;
  const shown = rest > 0 ? [...notes.slice(0, mostNotes), `${countOf(rest, "more note")} (--details).`] : notes;
  return shown.flatMap((note) => wrap(readable(note), layout.width));
}

/** What the team accepts, a line for each waiver. */
function waivedLines({ result, layout }: Page): string[] {
  const texts = waivedGroups(result).map(({ text }) => text);
  if (texts.length === 0) return [];
  const rest = texts.length - mostWaived;
  const shown = rest > 0 ? [...texts.slice(0, mostWaived), `${countOf(rest, "more waiver")} (--details).`] : texts;
  return [layout.heading("WAIVED"), ...shown.map((text) => `  ${clip(visible(text), layout.width - 2)}`)];
}

function restSentence(count: number, result: Result): string {
  const { gaps } = coverageParts(result);
  const permissions = unique(gaps.flatMap(({ entry }) => entry.requiredPermission ?? []));
  const needs = permissions.length === 0 ? "" : `, which need ${firstOf(permissions)}`;
  return `${count} more (--details)${needs}.`;
}

/** What this scan does not read, and how to see more. */
function endLines(flagged: readonly Flagged[], { result, layout }: Page, explainWith: string | undefined): string[] {
  const { others, accepted } = coverageParts(result);
  const parts = [
    ...(others.length === 0 ? [] : [notPartOfScan(others)]),
    ...(accepted.length === 0 ? [] : [countOf(accepted.length, "accepted gap")]),
  ];
  const example = flagged.find(({ subject }) => subject.publicId !== undefined) ?? flagged[0];
  return [
    ...(parts.length === 0 ? [] : [fit(visible(`${parts.join("; ")} (--details).`), layout.width)]),
    ...(example === undefined ? [] : moreLines(example, explainWith, layout)),
  ].map(layout.label);
}

/** A command is never cut: it is to be copied. */
function moreLines(example: Flagged, explainWith: string | undefined, { width }: Layout): readonly string[] {
  const evidence = `Evidence for one: ${visible(explainCommand(example, explainWith))}`;
  const all = "for all: --details";
  return displayWidth(`${evidence}   ${all}`) <= width ? [`${evidence}   ${all}`] : [evidence, `Evidence ${all}`];
}
