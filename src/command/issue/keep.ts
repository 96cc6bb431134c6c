import type { Result } from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";
import { escaped } from "../../report/markdown/escape.ts";
import { firstOf } from "../../report/text.ts";
import { verdictOf } from "../../report/verdict.ts";
import { isHidden, leftOutOf, type Memory, placesOf, readMemory, renderMemory, stillLeftOut } from "./memory.ts";
import type { Issue, IssueTracker } from "./tracker.ts";

/** GitHub takes 65,536 characters; this many bytes leave room for what is added to the report. */
export const reportLimit = 55_000;
/** The report keeps its limit but for texts without bound, so that it is cut once more. */
const bodyLimit = 64_000;
const titleLimit = 200;

/** What an issue is about. */
export interface IssueContent {
  readonly result: Result;
  /** The first part of the categories of code scanning. */
  readonly category: string;
  /** The result in Markdown. */
  readonly report: string;
}

/**
 * Keeps one issue up to date: made at the first finding, edited where something changed, closed when every finding is gone
 * and nothing can hide one, reopened when findings come back. Returns what was done, in sentences.
 */
export async function keepIssue(tracker: IssueTracker, content: IssueContent): Promise<readonly string[]> {
  const { result, category } = content;
  const existing = await findIssue(tracker, category);
  const current = placesOf(result);
  const memory = existing?.isOpen === true ? readMemory(existing.body) : undefined;
  const before = memory?.places ?? [];
  const hidden = before.filter((place) => isHidden(place, result, memory?.leftOut) && !isAmong(place, current));
  // What was read once while the issue is open may hold a finding of it.
  const now = leftOutOf(result);
  const leftOut = memory?.leftOut === undefined ? now : stillLeftOut(memory.leftOut, now);
  const wanted = compose(content, { current, hidden, leftOut });
  if (existing === undefined) {
    if (current.length === 0) return [];
    await tracker.create(wanted);
    return ["An issue with the findings was opened."];
  }
  if (!existing.isOpen && current.length === 0) return [];
  if (current.length === 0 && hidden.length === 0) {
    const gone = (result.summary.waived ?? 0) > 0 ? "gone or waived" : "gone";
    const done = `Every finding of this issue is ${gone}, and nothing that could hide one was left unread.`;
    return close(tracker, existing, wanted, done);
  }
  if (existing.isOpen && isSame(existing, wanted)) return [`Issue ${existing.number} is up to date.`];
  await tracker.update(existing.number, { ...wanted, ...(!existing.isOpen && { state: "open" as const }) });
  return [`Issue ${existing.number} was ${existing.isOpen ? "updated" : "reopened"}.`];
}

/** Closes the issue where the findings are alerts of code scanning. */
export async function retireIssue(tracker: IssueTracker, category: string): Promise<readonly string[]> {
  const existing = await findIssue(tracker, category);
  if (existing === undefined || !existing.isOpen) return [];
  return close(tracker, existing, {}, "The findings are alerts of code scanning now.");
}

/** A person may copy the text of our issue into one of theirs, and anybody may write what looks like ours. */
async function findIssue(tracker: IssueTracker, category: string): Promise<Issue | undefined> {
  const ours = (await tracker.list()).filter(
    ({ isByBot, isPullRequest, body }) => isByBot && !isPullRequest && readMemory(body)?.category === category,
  );
  return ours.find(({ isOpen }) => isOpen) ?? ours.at(-1);
}

type Text = Pick<Issue, "title" | "body">;

async function close(
  tracker: IssueTracker,
  { number }: Issue,
  text: Partial<Text>,
  comment: string,
): Promise<readonly string[]> {
  await tracker.update(number, { ...text, state: "closed" });
  await tracker.comment(number, comment);
  return [`Issue ${number} was closed.`];
}

interface Places {
  readonly current: Memory["places"];
  /** Where a finding was, and may still be. */
  readonly hidden: Memory["places"];
  readonly leftOut: NonNullable<Memory["leftOut"]>;
}

function compose({ result, category, report }: IssueContent, { current, hidden, leftOut }: Places): Text {
  const sources = unique(hidden.map(([source]) => (source === "*" ? "some sources" : source)));
  const stays =
    sources.length === 0
      ? ""
      : `Earlier findings of ${escaped(firstOf(sources, 5))} could not be checked again, so this issue stays open.\n\n`;
  const memory = renderMemory({ category, places: [...current, ...hidden], leftOut });
  const end = `\n${stays}outlived keeps this issue up to date, and closes it when every finding is gone.\n\n${memory}\n`;
  const title = `${category}: ${verdictOf(result).text.replace(/\.$/, "")}`.slice(0, titleLimit);
  return { title, body: cut(report, bodyLimit - Buffer.byteLength(end)) + end };
}

/** The whole lines of a text that fit into a number of bytes. */
function cut(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  const kept = Buffer.from(text).subarray(0, most).toString();
  return `${kept.slice(0, kept.lastIndexOf("\n"))}\n\nThe rest is left out.\n`;
}

function isAmong([source, policy]: Memory["places"][number], places: Memory["places"]): boolean {
  return places.some((one) => one[0] === source && one[1] === policy);
}

/** GitHub keeps line ends and blanks at the end as it likes. */
function isSame(one: Text, other: Text): boolean {
  const plain = (text: string): string => text.replaceAll("\r\n", "\n").trimEnd();
  return one.title === other.title && plain(one.body) === plain(other.body);
}
