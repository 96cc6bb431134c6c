import type { JudgedPolicy } from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Severity } from "../../model/policy.ts";
import { escaped } from "../markdown/escape.ts";
import { cut, sentence } from "../text.ts";
import { visible } from "../visible.ts";

/**
 * Well inside the bands over 9.0, 7.0 to 8.9, 4.0 to 6.9, 0.1 to 3.9.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object
 */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.5",
};
/** GitHub shows ten tags of a rule and refuses a file with more than twenty. Same page. */
const tagLimit = 10;
/** Same page: texts of a rule may have 1,024 characters, its name 255. */
const textLimit = 1024;
const nameLimit = 255;

/** SARIF knows three levels. */
export const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};

/** How GitHub spells a framework in the tags that it decorates or that people filter by. */
const frameworkTags: ReadonlyMap<string, (control: string) => string> = new Map([
  ["cwe", (control) => `external/cwe/cwe-${control.replace(/^cwe-/, "")}`],
  ["owasp-nhi-2025", (control) => `external/owasp-nhi/${control}-2025`],
  ["nist-csf-2.0", (control) => `external/nist-csf/${control}`],
]);

/** A policy as a SARIF rule. */
export function renderRule(policy: JudgedPolicy): object {
  return omitUndefined({
    id: policy.id,
    name: pascalCase(policy.id).slice(0, nameLimit),
    shortDescription: { text: clip(sentence(visible(policy.title))) },
    fullDescription: { text: clip(sentence(visible(policy.description))) },
    help: { text: helpText(policy), markdown: helpMarkdown(policy) },
    helpUri: urisOf(policy)[0],
    defaultConfiguration: { level: levels[policy.severity] },
    properties: {
      tags: tagsOf(policy.controls),
      precision: "high",
      "security-severity": securitySeverity[policy.severity],
    },
  });
}

/** Validators refuse a file whose helpUri is not a URI, so characters that a URI may not contain are encoded. */
function urisOf({ relatedResources = [] }: JudgedPolicy): readonly string[] {
  return relatedResources.flatMap((address) => {
    if (!address.startsWith("https://") || !URL.canParse(address)) return [];
    const { origin, pathname, search, hash } = new URL(address);
    return `${origin}${encoded(pathname + search)}${hash === "" ? "" : `#${encoded(hash.slice(1))}`}`;
  });
}

/** https://www.rfc-editor.org/rfc/rfc3986#appendix-A */
function encoded(text: string): string {
  return text.replaceAll(/%(?![0-9A-F]{2})|[^\w.~:/?@!$&'()*+,;=%-]/gi, encodeURIComponent);
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, letter: string) => letter.toUpperCase());
}

function helpText({ requirement, remediation }: JudgedPolicy): string {
  return `${sentence(visible(requirement))} ${sentence(visible(remediation))}`;
}

const howToExplain =
  "**About one alert:** `outlived explain REFERENCE --snapshot FILE`, with the reference at the end of the alert and a snapshot of a scan, shows the evidence and the commands that fix it. An alert at the first line of an owners file or of a configuration is about something that stands in no file of this repository.";

function helpMarkdown(policy: JudgedPolicy): string {
  const { id, description, requirement, remediation, controls } = policy;
  const paragraphs = [
    sentence(escaped(description)),
    `**What should be:** ${sentence(escaped(requirement))}`,
    `**How to fix:** ${sentence(escaped(remediation))} Step by step: \`outlived policies show ${visible(id)}\`.`,
    howToExplain,
    `**Controls:** ${controls.map((control) => `\`${visible(control)}\``).join(", ")}`,
    ...urisOf(policy).map((uri) => `<${uri}>`),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function tagsOf(controls: readonly string[]): string[] {
  const tags = controls.map(tagOf);
  const weaknesses = tags.filter((tag) => tag.startsWith("external/cwe/"));
  return unique(["security", ...weaknesses, ...tags]).slice(0, tagLimit);
}

function tagOf(control: string): string {
  const [framework = "", id = ""] = control.toLowerCase().split(/:(.*)/s);
  return frameworkTags.get(framework)?.(id) ?? `external/${framework}/${id}`;
}

function clip(text: string): string {
  return text.length <= textLimit ? text : `${cut(text, textLimit - 1)}.`;
}
