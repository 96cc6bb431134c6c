import { kindsOf } from "../kinds/index.ts";
import { nearest } from "../contract/index.ts";
import type { Policy } from "../model/policy.ts";
import { locateDeclared } from "./annotation.ts";
import type { Example } from "./example.ts";
import type { PolicyFolder, SourceFile } from "./policy-folder.ts";
import type { Problem } from "./problem.ts";

/** A catalog of controls: ids, titles and links. */
export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly controls: readonly Control[];
}

interface Control {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** true: the framework took it back; no policy may name it. */
  readonly withdrawn?: boolean;
}

export type Risk = keyof typeof riskControls;

/** Every risk, which is the name of a folder, with the control that a new policy is mapped to first. */
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
export const risks: readonly Risk[] = [
  "improper_offboarding",
  "secret_leakage",
  "third_party",
  "insecure_authentication",
  "overprivileged",
  "insecure_deployment",
  "long_lived_secrets",
  "environment_isolation",
  "nhi_reuse",
  "human_use",
  "governance",
];

/** What parts are checked against. */
export interface PartsContext {
  readonly frameworks: readonly Framework[];
  /** false: a bundle, which OPA makes of the Rego alone. */
  readonly needsEveryPart: boolean;
}

/** Checks what stands around a policy's rule: its files, README, message, controls and kinds. */
export function checkParts(
  folder: PolicyFolder,
  policy: Policy,
  examples: readonly Example[],
  { frameworks, needsEveryPart }: PartsContext,
): readonly Problem[] {
  const file = `${folder.folder}/policy.rego`;
  const complain = (message: string): Problem => ({ file, line: 1, column: 1, message });
  const complainOf = (name: string, message: string): Problem => {
    const { row, col } = locateDeclared(folder.rego ?? { file, text: "" }, name);
    return { file, line: row, column: col, message };
  };
  return [
    ...checkRisk(folder).map(complain),
    ...(needsEveryPart ? checkFiles(folder).map(complain) : []),
    ...(folder.readme ? checkReadme(folder.readme, policy) : []),
    ...checkMessage(policy, examples).map((message) => complainOf("message", message)),
    ...policy.controls.flatMap((control) =>
      checkControl(control, frameworks).map((message) => complainOf(control, message)),
    ),
    ...checkKinds(policy).map(([kind, message]) => complainOf(kind, message)),
    ...checkSettingTypes(policy).map(([name, message]) => complainOf(name, message)),
  ];
}

/** The nearest of the known names, else all of them. */
function orKnown(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? `known are ${known.join(", ")}` : `did you mean ${near}?`;
}

function checkRisk({ id }: PolicyFolder): readonly string[] {
  const risk = id.split("/").at(-2) ?? "";
  return risks.some((known) => known === risk) ? [] : [`${risk} is no risk; ${orKnown(risk, risks)}`];
}

function checkFiles({ test, readme, examples }: PolicyFolder): readonly string[] {
  const hasExample = (verdict: Example["verdict"]) => examples.some(({ file }) => file.includes(`/${verdict}-`));
  return [
    ...(test ? [] : ["there is no policy_test.rego"]),
    ...(readme ? [] : ["there is no README.md"]),
    ...(hasExample("fail") ? [] : ["there is no examples/fail-<story>.json"]),
    ...(hasExample("pass") ? [] : ["there is no examples/pass-<story>.json"]),
  ];
}

const readmeSections = ["## What it checks", "## Why", "## How to fix", "## Limits"];

function checkReadme({ file, text }: SourceFile, { title }: Policy): readonly Problem[] {
  const prose = text.replaceAll(/^```.*?^```$/gms, "");
  const headings = prose.split("\n").filter((line) => line.startsWith("#"));
  const expected = [`# ${title}`, ...readmeSections];
  if (headings.join("\n") === expected.join("\n")) return [];
  return [{ file, line: 1, column: 1, message: `the headings are not these: ${expected.join(", ")}` }];
}

function checkMessage({ message, readsOwner }: Policy, examples: readonly Example[]): readonly string[] {
  const names = [...message.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  const findings = examples.flatMap((example) => example.findings);
  const unfilled = names.filter((name) => {
    if (name === "subject") return false;
    if (name === "owner") return !readsOwner;
    return !findings.every((finding) => name in finding.arguments);
  });
  return unfilled.map(
    (name) => `the message has {${name}}, which not every example's finding fills; add it to the finding's arguments`,
  );
}

function checkControl(control: string, frameworks: readonly Framework[]): readonly string[] {
  const [name = "", id = ""] = control.split(":");
  const framework = frameworks.find((candidate) => candidate.id === name);
  if (framework === undefined) {
    const known = frameworks.map((candidate) => candidate.id);
    return [`there is no framework ${name} for ${control}; ${orKnown(name, known)}`];
  }
  const found = framework.controls.find((candidate) => candidate.id === id);
  if (found === undefined) return [`${framework.title} has no control ${id}; ${framework.link} lists them`];
  return found.withdrawn === true ? [`${control} was withdrawn; take the one that replaced it`] : [];
}

/** The default gives a setting its type. */
function checkSettingTypes({ settings }: Policy): readonly (readonly [name: string, message: string])[] {
  return Object.entries(settings).flatMap(([name, setting]): [string, string][] => {
    if (setting.minimum === undefined || typeof setting.default === "number") return [];
    return [[name, `the setting ${name} has a minimum, so its default must be a number`]];
  });
}

function checkKinds({ subject, kinds = [] }: Policy): readonly (readonly [kind: string, message: string])[] {
  const known = kindsOf(subject);
  return kinds
    .filter((kind) => !known.includes(kind))
    .map((kind) => [kind, `${kind} is no kind of ${subject}; ${orKnown(kind, known)}`]);
}
