import type { RemediationStep } from "../../model/generated/result.ts";
import { type Layout, layoutFor } from "../table/layout.ts";
import { pad, wrap } from "../table/width.ts";
import { visible } from "../visible.ts";
import type { Explanation } from "./explanation.ts";
import { instant } from "./facts.ts";
import { item } from "./item.ts";
import { verdictLines, verdictSummary } from "./verdict-lines.ts";

interface PageOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

/** An explanation as a page of text. */
export function renderExplanation(explanation: Explanation, options: PageOptions): string {
  const layout = layoutFor(options);
  const blocks = [
    headLines(explanation, layout),
    block("WHAT IS KNOWN", knownLines(explanation, layout), layout),
    block("WHOSE IT IS", ownerLines(explanation, layout), layout),
    block(
      explanation.owner === undefined ? "EMPLOYMENT" : "WHAT THE ROSTER SAYS",
      identityLines(explanation, layout),
      layout,
    ),
    ...verdictLines(explanation, layout).map(([title, lines]) => block(title, lines, layout)),
    block("WHERE FILES NAME IT", useLines(explanation, layout), layout),
    block(
      "NOT READ WHOLE THERE",
      explanation.unread.flatMap((text) => item(text, layout)),
      layout,
    ),
    block(belongingsTitle(explanation), belongingLines(explanation, layout), layout),
    block("COMMANDS TO COPY", commandLines(explanation.commands, layout), layout),
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n").trimEnd()).join("\n\n")}\n`;
}

function block(title: string, lines: readonly string[], { heading }: Layout): readonly string[] {
  return lines.length === 0 ? [] : [heading(title), ...lines];
}

function headLines(explanation: Explanation, layout: Layout): readonly string[] {
  const { label, evaluatedAt, collectedAt, redacted } = explanation;
  const names = redacted ? " Names and ids are replaced." : "";
  const collected = collectedAt === evaluatedAt ? "" : `, from what was collected at ${instant(collectedAt)}`;
  return [
    ...wrap(visible(label), layout.width).map(layout.credential),
    ...wrap(verdictSummary(explanation), layout.width).map(layout.alarm),
    ...wrap(visible(`As of ${instant(evaluatedAt)}${collected}.${names}`), layout.width).map(layout.label),
  ];
}

const nameWidth = 20;

function knownLines({ facts, origin, evidence, identities, type }: Explanation, layout: Layout): readonly string[] {
  // What a roster says of an identity has a block of its own.
  const sentences = type === "identity" && identities.length > 0 ? [] : evidence;
  return [
    ...originLine(origin, layout, 2),
    ...facts.flatMap(({ name, value }) => named(name, value, layout)),
    ...(sentences.length > 0 && facts.length > 0 ? item("What reports say of it:", layout) : []),
    ...sentences.flatMap((text) => item(text, layout, 4)),
  ];
}

/** A result does not say which roster an identity is from. */
function originLine(origin: Explanation["origin"], layout: Layout, indent: number): readonly string[] {
  return origin.source === "" ? [] : item(`${originInWords(origin)}:`, layout, indent);
}

/** "aws/iam of acme-production (aws:111122223333), as it was at 2026-11-16 06:12 UTC". */
function originInWords({ source, sourceName, section, scope, observedAt }: Explanation["origin"]): string {
  const name = source === sourceName ? sourceName : `${sourceName} (${source})`;
  const place = [name, scope].filter((part) => part !== undefined).join(", ");
  const where = section === undefined ? place : `${section} of ${place}`;
  return observedAt === undefined ? where : `${where}, as it was at ${instant(observedAt)}`;
}

function ownerLines({ owner }: Explanation, layout: Layout): readonly string[] {
  if (owner === undefined) return [];
  return [
    ...item(owner.decision, layout),
    ...owner.doubts.flatMap((text) => item(text, layout, 4)),
    ...owner.clues.flatMap(({ rank, found, says, names, decides, why }) => [
      ...item(
        `${decides ? "*" : "-"} ${rank}: ${found} says "${says}"${names === undefined ? "" : `, which is ${names}`}.`,
        layout,
      ),
      ...item(why, layout, 6),
    ]),
    ...(owner.clues.length === 0 ? [] : item(owner.rankOrder, layout)),
  ];
}

function identityLines({ identities }: Explanation, layout: Layout): readonly string[] {
  return identities.flatMap(({ name, id, status, endedAt, successor, origin, says }) => [
    `  ${layout.person(visible(name))}`,
    ...named("id", id, layout),
    ...named("status", status === undefined ? "not known" : [status, endedAt].filter(Boolean).join(" "), layout),
    ...(successor === undefined ? [] : named("hand over to", successor, layout)),
    ...originLine(origin, layout, 4),
    ...says.flatMap((text) => item(text, layout, 6)),
  ]);
}

function useLines({ uses, type, hasAllVerdicts, filesWereRead }: Explanation, layout: Layout): readonly string[] {
  if (uses.length === 0 && type === "credential" && hasAllVerdicts) {
    const nothing = filesWereRead ? "No file that was read uses it." : "Not known: no files of a repository were read.";
    return item(nothing, layout);
  }
  return uses.flatMap(({ file, line, says }) => [
    ...item(`${file}:${line}`, layout),
    ...says.flatMap((text) => item(text, layout, 6)),
  ]);
}

function belongingsTitle({ type }: Explanation): string {
  return type === "identity" ? "EVERYTHING OF THEIRS" : "WHAT BELONGS TO IT";
}

function belongingLines({ belongings, type }: Explanation, layout: Layout): readonly string[] {
  if (belongings.length === 0) return type === "identity" ? item("Nothing that was read is theirs.", layout) : [];
  return belongings.flatMap(({ label, state, certainty, failed, commands }) => [
    ...wrap(visible(label), layout.width - 2).map((line) => `  ${layout.credential(line)}`),
    ...item([state, certainty].filter((part) => part !== undefined).join(" · "), layout, 4),
    ...(failed.length === 0
      ? item("No policy failed on it.", layout, 4)
      : failed.flatMap(({ severity, title, policy }) =>
          item(`${severity.toUpperCase()} ${title} (${policy})`, layout, 4),
        )),
    ...commandLines(commands, layout, 4),
  ]);
}

/** A command stays on one line, however long, so that it can be copied. */
function commandLines(steps: readonly RemediationStep[], layout: Layout, indent = 2): readonly string[] {
  return steps.flatMap(({ purpose, command }, index) => {
    const number = `${index + 1}. `;
    const margin = " ".repeat(indent + number.length);
    const [first = "", ...rest] = wrap(visible(purpose), layout.width - margin.length);
    const lines = [`${" ".repeat(indent)}${number}${first}`, ...rest.map((line) => margin + line)];
    if (command === undefined) return lines;
    const shown = visible(command);
    const note = shown === command ? [] : [`${margin}(with invisible characters: copy it from --format json)`];
    return [...lines, ...note, `${margin}${layout.credential(shown)}`];
  });
}

/** An id stays on one line, however long, so that it can be copied. */
function named(name: string, value: string, { width, label }: Layout): readonly string[] {
  const lines = name === "id" ? [visible(value)] : wrap(visible(value), width - 4 - nameWidth);
  return lines.map((line, index) => `    ${label(pad(index === 0 ? visible(name) : "", nameWidth))}${line}`);
}
