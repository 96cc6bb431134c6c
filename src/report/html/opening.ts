import type { Result } from "../../model/generated/result.ts";
import { severities } from "../../model/policy.ts";
import { groupFlagged } from "../groups.ts";
import { headline } from "../headline.ts";
import { coverageParts } from "../overview.ts";
import type { RenderOptions } from "../render.ts";
import { countOf } from "../text.ts";
import { noteSentences, notPartOfScan, unseenSentences } from "../unseen.ts";
import { type Verdict, verdictOf } from "../verdict.ts";
import { html, type Markup } from "./markup.ts";
import type { Section } from "./section.ts";

const mostUnseen = 4;

const states: Readonly<Record<Verdict["state"], string>> = {
  findings: "Findings",
  "not-clean": "Not a clean result",
  "nothing-judged": "Nothing was judged",
  clean: "Clean",
};

interface Opening {
  readonly result: Result;
  readonly options: Pick<RenderOptions, "selection" | "whole">;
  /** Links to the sections. */
  readonly contents: Markup;
}

/** The first screen: what people who left still hold, how much was found, whose access comes first, what was not seen. */
export function opening({ result, contents, options }: Opening): Markup {
  const { state, text } = verdictOf(result);
  const { selection, whole = result } = options;
  const held = headline(groupFlagged(whole), whole);
  const now = `${result.evaluatedAt.slice(0, 16).replace("T", " ")} UTC`;
  const names = result.redacted ? " People's names are replaced." : "";
  return html`<header class="${state}"><p class="state">${states[state]}</p><h1>${held === "" ? text : held}</h1>
<p>${held === "" ? "" : text} ${countOf(result.sources.length, "source")} as of ${now}.${names}${selection && html` ${selection}`}</p>
${counts(result)}
${contents}</header>`;
}

function counts({ summary }: Result): Markup {
  const numbers = [
    ...severities.map((severity) => [severity, summary.findings[severity]] as const),
    ["unknown", summary.unknowns] as const,
    ["gaps", summary.gaps] as const,
  ];
  return html`<dl class="counts">${numbers.map(([name, count]) => html`<div class="${count === 0 ? "zero" : name}"><dt>${name}</dt><dd>${count}</dd></div>`)}</dl>`;
}

/** What could not be seen, in a few sentences. */
export function unseenSection(result: Result): Section {
  const sentences = unseenSentences(result);
  const shown = sentences.slice(0, mostUnseen);
  const notes = noteSentences(result).slice(0, mostUnseen);
  const rest = sentences.length - shown.length;
  const { others, accepted } = coverageParts(result);
  const content = html`${
    shown.length === 0
      ? html`<p>${nothingUnseen(result)}</p>`
      : html`<ul>${shown.map((text) => html`<li>${text}</li>`)}</ul>`
  }${rest > 0 ? html`<p>${rest} more.</p>` : undefined}${notes.map((note) => html`<p>${note}</p>`)}${accepted.length === 0 ? undefined : html`<p>${countOf(accepted.length, "accepted gap")}.</p>`}${others.length === 0 ? undefined : html`<p>${notPartOfScan(others)}.</p>`}<p><a href="#coverage">Everything that was looked at</a></p>`;
  return { id: "unseen", title: "Could not be seen", content };
}

/** Never calls whole what was not asked for, or what somebody accepted. */
function nothingUnseen(result: Result): string {
  if (verdictOf(result).state === "nothing-judged") return "Nothing was read.";
  return result.summary.acceptedGaps > 0
    ? "No other gap than accepted ones."
    : "No gap: what was asked for could be read.";
}
