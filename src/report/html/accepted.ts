import type { Result } from "../../model/generated/result.ts";
import { changesSince, sinceBaseline } from "../since-baseline.ts";
import { waivedGroups } from "../waived.ts";
import { severityMark } from "./entry.ts";
import { fitting, html, lines, type Markup } from "./markup.ts";
import type { Section } from "./section.ts";

/** Bytes for each of the lists. */
const listBytes = 60_000;

/** What the team accepts, by waiver. Undefined where nothing is waived. */
export function waivedSection(result: Result): Section | undefined {
  const groups = waivedGroups(result);
  if (groups.length === 0) return undefined;
  const items = groups.flatMap(({ text, findings }) => [
    html`<li><strong>${text}</strong></li>`,
    ...findings.map(({ severity, message }) => html`<li>${severityMark(severity)} ${message}</li>`),
  ]);
  return { id: "waived", title: "Waived", content: bounded(items) };
}

/** What is new, fixed, or gone from sight since an earlier result. Undefined where none was given. */
export function baselineSection(result: Result): Section | undefined {
  const sentence = sinceBaseline(result);
  if (sentence === undefined) return undefined;
  const parts = changesSince(result).flatMap(({ title, changes }) =>
    changes.length === 0
      ? []
      : html`<h3>${title}</h3>${bounded(changes.map(({ severity, text }) => html`<li>${severityMark(severity)} ${text}</li>`))}`,
  );
  return { id: "baseline", title: "Since the baseline", content: html`<p>${sentence}</p>${parts}` };
}

/** As many of the items as have room, and how many more there are. */
function bounded(items: readonly Markup[]): Markup {
  const { shown, rest } = fitting(items, listBytes);
  return html`<ul>${lines(shown)}</ul>${rest > 0 ? html`<p>${rest} more: see the JSON report.</p>` : undefined}`;
}
