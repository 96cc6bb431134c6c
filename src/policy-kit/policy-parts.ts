import { documents } from "../contract/document.ts";
import type { Policy } from "../model/policy.ts";
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

/** Names of the folders right below `policies/`: OWASP's risks in words, and governance. */
const risks = [
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
] as const;

/** Checks what stands around a policy's rule: its files, README, message, controls and kinds. */
export function checkParts(
  folder: PolicyFolder,
  policy: Policy,
  examples: readonly Example[],
  frameworks: readonly Framework[],
): readonly Problem[] {
  const complain = (message: string, file = `${folder.folder}/policy.rego`): Problem => ({
    file,
    line: 1,
    column: 1,
    message,
  });
  return [
    ...checkFiles(folder, examples).map((message) => complain(message)),
    ...(folder.readme ? checkReadme(folder.readme, policy) : []),
    ...checkMessage(policy, examples).map((message) => complain(message)),
    ...policy.controls.flatMap((control) => checkControl(control, frameworks)).map((message) => complain(message)),
    ...checkKinds(policy).map((message) => complain(message)),
  ];
}

function checkFiles({ id, test, readme }: PolicyFolder, examples: readonly Example[]): readonly string[] {
  const [risk = ""] = id.split("/");
  const isKnown = risks.some((known) => known === risk);
  return [
    ...(isKnown ? [] : [`${risk} is no risk; known are ${risks.join(", ")}`]),
    ...(test ? [] : ["there is no policy_test.rego"]),
    ...(readme ? [] : ["there is no README.md"]),
    ...(examples.some(({ verdict }) => verdict === "fail") ? [] : ["there is no examples/fail-<story>.json"]),
    ...(examples.some(({ verdict }) => verdict === "pass") ? [] : ["there is no examples/pass-<story>.json"]),
  ];
}

const readmeSections = ["## What it checks", "## Why", "## How to fix", "## Limits"];

function checkReadme({ file, text }: SourceFile, { title }: Policy): readonly Problem[] {
  const prose = text.replaceAll(/^```.*?^```$/gms, "");
  const headings = prose.split("\n").filter((line) => line.startsWith("#"));
  const expected = [`# ${title}`, ...readmeSections];
  if (headings.join("\n") === expected.join("\n")) return [];
  return [{ file, line: 1, column: 1, message: `the headings are not: ${expected.join(", ")}` }];
}

function checkMessage({ message, readsOwner }: Policy, examples: readonly Example[]): readonly string[] {
  const names = [...message.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  const findings = examples.flatMap((example) => example.findings);
  const unfilled = names.filter((name) => {
    if (name === "subject") return false;
    if (name === "owner") return !readsOwner;
    return !findings.every((finding) => name in finding.arguments);
  });
  return unfilled.map((name) => `the message has {${name}}, which not every example's finding fills`);
}

function checkControl(control: string, frameworks: readonly Framework[]): readonly string[] {
  const [name = "", id = ""] = control.split(":");
  const framework = frameworks.find((candidate) => candidate.id === name);
  if (framework === undefined) return [`there is no frameworks/${name}.json for ${control}`];
  const found = framework.controls.find((candidate) => candidate.id === id);
  if (found === undefined) return [`frameworks/${name}.json has no control ${id}`];
  return found.withdrawn === true ? [`${control} was withdrawn`] : [];
}

function checkKinds({ subject, kinds = [] }: Policy): readonly string[] {
  const known = kindsOf(subject);
  const unknown = kinds.filter((kind) => !known.includes(kind));
  return unknown.map((kind) => `${kind} is no kind of ${subject}; known are ${known.join(", ")}`);
}

function kindsOf(subject: Policy["subject"]): readonly string[] {
  const definition: { readonly properties: object } = documents.snapshot.schema.$defs[subject];
  const kind: unknown = Reflect.get(definition.properties, "kind");
  const values: unknown = typeof kind === "object" && kind !== null ? Reflect.get(kind, "enum") : undefined;
  return Array.isArray(values) ? values.map(String) : [];
}
