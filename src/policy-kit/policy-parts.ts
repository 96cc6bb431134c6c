import { nearest } from "../contract/nearest.ts";
import { kindsOf, uncollectedKindsOf } from "../kinds/index.ts";
import { isCustom, type Policy } from "../model/policy.ts";
import type { Example } from "./example.ts";
import type { Framework, PolicyFolder, SourceFile } from "./policy-folder.ts";
import { locateDeclared, type PolicyProblem, problemAt, problemOf } from "./policy-problem.ts";

export type Risk = keyof typeof riskControls;

/** Every risk, by the name of its folder, with the first control of a new policy. */
export const riskControls = {
  improper_offboarding: "owasp-nhi-2025:NHI1",
  secret_leakage: "owasp-nhi-2025:NHI2",
  third_party: "owasp-nhi-2025:NHI3",
  insecure_authentication: "owasp-nhi-2025:NHI4",
  overprivileged: "owasp-nhi-2025:NHI5",
  insecure_deployment: "owasp-nhi-2025:NHI6",
  long_lived_secrets: "owasp-nhi-2025:NHI7",
  environment_isolation: "owasp-nhi-2025:NHI8",
  nhi_reuse: "owasp-nhi-2025:NHI9",
  human_use: "owasp-nhi-2025:NHI10",
  governance: "nist-csf-2.0:ID.AM-02",
} as const;

/** OWASP's risks in words, and governance. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant are all that it has
export const risks = Object.keys(riskControls) as readonly Risk[];

export interface PartsContext {
  readonly frameworks: readonly Framework[];
  /** false: the policy came in a bundle, which OPA makes of the Rego alone. */
  readonly needsEveryPart: boolean;
}

/** Checks the parts of a policy beside its rule: files, README, message, controls, kinds and settings. */
export function checkParts(
  folder: PolicyFolder,
  policy: Policy,
  examples: readonly Example[],
  { frameworks, needsEveryPart }: PartsContext,
): readonly PolicyProblem[] {
  const file = `${folder.folder}/policy.rego`;
  const rego = folder.rego ?? { file, text: "" };
  const declared = [
    ...checkMessage(policy, examples),
    ...policy.controls.flatMap((control) => checkControl(control, policy.id, frameworks)),
    ...checkKinds(policy),
    ...checkSettingTypes(policy),
  ];
  return [
    ...checkRisk(folder).map((message) => problemOf(file, message)),
    ...(needsEveryPart ? checkFiles(folder).map((message) => problemOf(file, message)) : []),
    ...(folder.readme ? checkReadme(folder.readme, policy) : []),
    ...declared.map(([name, message]) => problemAt(locateDeclared(rego, name), message)),
  ];
}

/** A mistake in METADATA, with the name of the entry or the key that it belongs to. */
type DeclaredMistake = readonly [name: string, message: string];

/** The nearest known name, or all of them. */
function orKnown(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? `known are ${known.join(", ")}` : `did you mean ${near}?`;
}

function checkRisk({ id }: PolicyFolder): readonly string[] {
  const risk = id.split("/").at(-2) ?? "";
  return risks.some((known) => known === risk) ? [] : [`${risk} is not a risk; ${orKnown(risk, risks)}`];
}

function checkFiles({ test, readme, examples }: PolicyFolder): readonly string[] {
  const hasExample = (verdict: string) => examples.some(({ file }) => file.includes(`/${verdict}-`));
  return [
    ...(test ? [] : ["there is no policy_test.rego"]),
    ...(readme ? [] : ["there is no README.md"]),
    ...(hasExample("fail") ? [] : ["there is no examples/fail-<story>.json"]),
    ...(hasExample("pass") ? [] : ["there is no examples/pass-<story>.json"]),
  ];
}

const readmeSections = ["## What it checks", "## Why", "## How to fix", "## Limits"];

function checkReadme({ file, text }: SourceFile, { title }: Policy): readonly PolicyProblem[] {
  const prose = text.replaceAll(/^```.*?^```$/gms, "");
  const headings = prose.split("\n").filter((line) => line.startsWith("#"));
  const expected = [`# ${title}`, ...readmeSections];
  if (headings.join("\n") === expected.join("\n")) return [];
  return [problemOf(file, `the headings are not these: ${expected.join(", ")}`)];
}

function checkMessage({ message, readsOwner }: Policy, examples: readonly Example[]): readonly DeclaredMistake[] {
  const findings = examples.flatMap((example) => example.findings);
  return [...message.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = ""]): DeclaredMistake[] => {
    const isFilledByJudge = name === "subject" || (name === "owner" && readsOwner);
    if (isFilledByJudge || (name !== "owner" && findings.every((finding) => name in finding.arguments))) return [];
    const fix = "add it to the finding's arguments";
    return [["message", `the message has {${name}}, which not every example's finding fills; ${fix}`]];
  });
}

function checkControl(control: string, id: string, frameworks: readonly Framework[]): readonly DeclaredMistake[] {
  const [name = "", controlId = ""] = control.split(":");
  const framework = frameworks.find((candidate) => candidate.id === name);
  if (framework === undefined) {
    const known = frameworks.map((candidate) => candidate.id);
    return [[control, `there is no framework ${name} for ${control}; ${orKnown(name, known)}`]];
  }
  const found = framework.controls.find((candidate) => candidate.id === controlId);
  if (found === undefined) {
    const fix = isCustom(id) ? "fix the spelling" : "fix the spelling or add it there";
    return [[control, `frameworks/${name}.json has no control ${controlId}; ${fix}; ${framework.link} lists all`]];
  }
  return found.withdrawn === true ? [[control, `${control} was withdrawn; take the one that replaced it`]] : [];
}

/** The type of a setting is that of its default. */
function checkSettingTypes({ settings }: Policy): readonly DeclaredMistake[] {
  return Object.entries(settings).flatMap(([name, setting]): DeclaredMistake[] => {
    if (setting.minimum === undefined || typeof setting.default === "number") return [];
    return [[name, `the setting ${name} has a minimum, so its default must be a number`]];
  });
}

function checkKinds({ subject, kinds = [] }: Policy): readonly DeclaredMistake[] {
  const known = [...kindsOf(subject), ...uncollectedKindsOf(subject)];
  return kinds
    .filter((kind) => !known.includes(kind))
    .map((kind) => [kind, `${kind} is not a kind of ${subject}; ${orKnown(kind, known)}`]);
}
