import type { Result } from "../../model/generated/result.ts";
import { staleSentences } from "../stale.ts";
import { tally } from "../verdict.ts";
import type { Entries } from "./entries.ts";
import { html, type Markup, named } from "./markup.ts";
import type { Section } from "./section.ts";

const mostReaders = 50;

/** Of what the report is made, what it leaves out, and what has no effect. */
export function endingSection(result: Result, entries: Entries): Section {
  const { tool, evaluatedAt, collectedAt, redacted, schemaVersion } = result;
  const stale = staleSentences(result);
  const rows = [
    ["Made by", `${tool.name} ${tool.version}`],
    ["As of", evaluatedAt],
    ["Collected at", collectedAt],
    ...readersOf(result).map((reader) => ["Read", reader] as const),
    ["Names", redacted ? "People's names are replaced." : "People's names are shown."],
    ["Result format", schemaVersion],
  ];
  const content = html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${named(value)}</dd>`)}</dl>
<p>${tally(result)}</p>${leftOut(entries)}
${stale.length === 0 ? undefined : html`<h3>Entries without effect</h3><ul>${stale.map((text) => html`<li>${text}</li>`)}</ul>`}`;
  return { id: "about", title: "About this report", content };
}

/** Each source with whom it was read as, where that is known. */
function readersOf({ sources }: Result): readonly string[] {
  const readers = sources.flatMap(({ id, name, readAs }) =>
    readAs === undefined ? [] : [`${name === id ? id : `${name} (${id})`} as ${readAs}`],
  );
  const rest = readers.length - mostReaders;
  return [...readers.slice(0, mostReaders), ...(rest > 0 ? [`${rest} more sources: see the JSON report.`] : [])];
}

/** Says what had no room, and where it is. */
export function leftOutSentences({ withoutEvidence, left }: Entries): readonly string[] {
  return [
    ...(withoutEvidence === 0 ? [] : [`${withoutEvidence} of the less urgent entries are without their evidence.`]),
    ...(left === 0 ? [] : [`${left} of the less urgent entries are only counted.`]),
  ];
}

function leftOut(entries: Entries): Markup | undefined {
  const sentences = leftOutSentences(entries);
  if (sentences.length === 0) return undefined;
  return html`<p>So that a browser can show the page, ${sentences.join(" ")} The JSON report has everything, and <code>outlived explain</code> with a reference shows one finding.</p>`;
}
