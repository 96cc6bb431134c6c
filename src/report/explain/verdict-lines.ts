import { severities } from "../../model/policy.ts";
import type { Layout } from "../table/layout.ts";
import { countOf } from "../text.ts";
import { visible } from "../visible.ts";
import { waiverInWords } from "../waived.ts";
import type { Explanation } from "./explanation.ts";
import { item } from "./item.ts";
import type { ExplainedVerdict } from "./verdicts.ts";

/** What policies say, as blocks with their titles. */
export function verdictLines(
  { verdicts, hasAllVerdicts, redacted, type }: Explanation,
  layout: Layout,
): readonly (readonly [title: string, lines: readonly string[]])[] {
  const of = (state: ExplainedVerdict["state"]): readonly ExplainedVerdict[] =>
    verdicts.filter((verdict) => verdict.state === state);
  const [failed, unknown, passed, others] = [of("fail"), of("unknown"), of("pass"), of("not-applicable")];
  const isUnjudged = verdicts.length === 0 && (hasAllVerdicts || type === "identity");
  const nothing = isUnjudged ? [] : item("No policy failed on it.", layout);
  const rest = hasAllVerdicts
    ? []
    : item(
        "A result holds only what failed. What passed and what could not be decided: explain it from a snapshot.",
        layout,
      );
  return [
    [
      `WHAT FAILED · ${failed.length}`,
      failed.length === 0 ? nothing : failed.flatMap((one) => failedLines(one, redacted, layout)),
    ],
    [`COULD NOT BE DECIDED · ${unknown.length}`, unknown.flatMap((one) => unknownLines(one, layout))],
    [`PASSED · ${passed.length}`, passed.flatMap((one) => item(`${one.requirement} (${one.policy})`, layout))],
    [
      `DO NOT APPLY · ${others.length}`,
      others.flatMap((one) => item(`${one.policy}: ${one.reasons.join(" ")}`, layout)),
    ],
    ["NOT SAID HERE", rest],
  ];
}

function failedLines(verdict: ExplainedVerdict, redacted: boolean, layout: Layout): readonly string[] {
  const { policy, title, severity, requirement, findings, controls, settings, rego } = verdict;
  const named = controls.map(({ id, title: control }) => (control === undefined ? id : `${id} ${control}`));
  const values = Object.entries(settings).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return [
    `  ${layout.severity[severity](severity.toUpperCase())}  ${layout.heading(visible(title))}`,
    ...item(policy, layout, 4),
    ...findings.flatMap(({ message, reference, waived }) => [
      ...item(`${message} (reference ${reference})`, layout, 4),
      ...(waived === undefined ? [] : item(`Waived: ${waiverInWords(waived)}`, layout, 4)),
    ]),
    ...item(`What should be: ${requirement}`, layout, 4),
    ...(named.length === 0 ? [] : item(`Controls: ${named.join("; ")}.`, layout, 4)),
    ...(values.length === 0 ? [] : item(`Settings in force: ${values.join(", ")}.`, layout, 4)),
    ...[...new Set(findings.map(({ remediation }) => remediation))].flatMap((text) => item(`Next: ${text}`, layout, 4)),
    ...item(`Step by step: outlived policies show ${policy}`, layout, 4),
    ...regoLines(rego, redacted, layout),
    "",
  ];
}

/** Rego stays as it is written: a line that was broken would not be what was evaluated. */
function regoLines(rego: string | undefined, redacted: boolean, { label }: Layout): readonly string[] {
  if (rego === undefined) {
    const why = redacted ? "left out, because it may hold names" : "not at hand: name its folder with --policies";
    return [`    Its Rego is ${why}.`];
  }
  const lines = rego.split(/\r?\n/).map((line) => visible(line.replaceAll("\t", "  ")));
  return [
    `    Rego, which found it (${countOf(lines.length, "line")}):`,
    ...lines.map((line) => (line === "" ? "" : `      ${label(line)}`)),
  ];
}

function unknownLines(
  { policy, severity, title, reasons, unread }: ExplainedVerdict,
  layout: Layout,
): readonly string[] {
  return [
    ...item(`${severity.toUpperCase()} ${title} (${policy})`, layout),
    ...[...reasons, ...unread].flatMap((text) => item(text, layout, 6)),
  ];
}

/** "2 policies failed (1 critical, 1 high), 1 could not decide, 3 passed, 1 does not apply." */
export function verdictSummary({ verdicts, hasAllVerdicts, belongings, type }: Explanation): string {
  if (verdicts.length === 0 && belongings.length > 0) {
    const failed = belongings.filter((one) => one.failed.length > 0).length;
    const whose = type === "identity" ? "them" : "it";
    return `${countOf(belongings.length, "thing belongs", "things belong")} to ${whose}; policies failed on ${failed}.`;
  }
  const of = (state: ExplainedVerdict["state"]): readonly ExplainedVerdict[] =>
    verdicts.filter((verdict) => verdict.state === state);
  const failed = of("fail");
  const severe = severities.flatMap((severity) => {
    const count = failed.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const worst = severe.length === 0 ? "" : ` (${severe.join(", ")})`;
  const opening = `${failed.length === 0 ? "No policy" : countOf(failed.length, "policy", "policies")} failed${worst}`;
  if (!hasAllVerdicts) return `${opening}.`;
  const others = of("not-applicable").length;
  const rest = [
    `${of("unknown").length} could not decide`,
    `${of("pass").length} passed`,
    `${others} ${others === 1 ? "does" : "do"} not apply`,
  ];
  return `${[opening, ...rest].join(", ")}.`;
}
