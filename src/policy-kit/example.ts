import { LineCounter, parseDocument } from "yaml";
import {
  checkDocument,
  type DocumentPath,
  isSubject,
  nearest,
  notValid,
  parseJson,
  type Violation,
} from "../contract/index.ts";
import type { ArgumentValue } from "../model/evaluation.ts";
import type { SubjectInputs } from "../model/generated/subject.ts";
import type { Policy, SubjectType } from "../model/policy.ts";
import { offsetIn } from "./place-in-yaml.ts";
import type { SourceFile } from "./policy-folder.ts";
import type { Problem } from "./problem.ts";

/** One resolved subject and what a policy has to say of it. */
export interface Example {
  readonly file: string;
  readonly verdict: "fail" | "pass";
  /** The file's name in words: `key-never-used`. */
  readonly story: string;
  readonly input: SubjectInputs[SubjectType];
  /** Settings that differ from the defaults. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Exactly these; none where the verdict is pass. */
  readonly findings: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  readonly subject: string;
  readonly arguments: Readonly<Record<string, ArgumentValue>>;
}

const nameShape = /\/(?<verdict>fail|pass)-(?<story>[a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;

/** An example, or what is wrong with it. */
export type ReadExample = { readonly example: Example } | { readonly problems: readonly Problem[] };

/** Reads an example and checks its input by the subject's schema. Throws a UsageError where the file is no JSON. */
export function readExample(source: SourceFile, policy: Pick<Policy, "subject" | "settings">): ReadExample {
  const refuse = (...mistakes: readonly Mistake[]): ReadExample => ({ problems: placed(mistakes, source) });
  const { file, text } = source;
  const { verdict, story } = nameShape.exec(file)?.groups ?? {};
  if ((verdict !== "fail" && verdict !== "pass") || story === undefined) {
    return refuse(mistakeAt([], "an example is called fail-<story>.json or pass-<story>.json"));
  }
  const content = parseJson(text, file);
  if (!isObject(content)) return refuse(mistakeAt([], "an example is a JSON object"));
  const { input, settings = {}, findings = [], ...others } = content;
  const [other] = Object.keys(others);
  if (other !== undefined) return refuse(unknownKey([other], "an example", ["input", "settings", "findings"]));
  if (!isSubject(policy.subject, input)) return refuse(...mistakesInInput(input, policy));
  if (!isObject(settings)) return refuse(mistakeAt(["settings"], "settings is a map of values by their names"));
  const known = Object.keys(policy.settings);
  const undeclared = Object.keys(settings).find((name) => !known.includes(name));
  if (undeclared !== undefined)
    return refuse(unknownKey(["settings", undeclared], "the settings of this policy", known));
  if (!Array.isArray(findings) || !findings.every(isExpectedFinding)) {
    return refuse(mistakeAt(["findings"], 'findings is a list of {"subject": id, "arguments": {...}}'));
  }
  if (findings.length > 0 !== (verdict === "fail")) {
    return refuse(mistakeAt(["findings"], "fail examples list their findings, pass examples have none"));
  }
  return { example: { file, verdict, story, input, settings, findings } };
}

/** Something wrong with a part of an example. */
type Mistake = Pick<Violation, "path" | "isKey" | "sentence">;

function mistakeAt(path: DocumentPath, sentence: string): Mistake {
  return { path, isKey: false, sentence };
}

function unknownKey(path: DocumentPath, where: string, known: readonly string[]): Mistake {
  const name = String(path.at(-1));
  const near = nearest(name, known);
  const rest = near === undefined ? `known are ${known.join(", ") || "none"}` : `did you mean ${near}?`;
  return { path, isKey: true, sentence: `${name} is not a part of ${where}; ${rest}` };
}

function mistakesInInput(input: unknown, { subject }: Pick<Policy, "subject">): readonly Mistake[] {
  const document = `subject/${subject}` as const;
  return checkDocument(document, input).violations.map(({ path, isKey, sentence }) => ({
    path: ["input", ...path],
    isKey,
    sentence: `${notValid(document)}: ${sentence}`,
  }));
}

/** Each with its place in the file: JSON is YAML, and its reader knows where everything stands. */
function placed(mistakes: readonly Mistake[], { file, text }: SourceFile): readonly Problem[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  return mistakes.map((mistake) => {
    const { line, col } = lineCounter.linePos(offsetIn(document, mistake));
    return { file, line, column: col, message: mistake.sentence };
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isExpectedFinding(value: unknown): value is ExpectedFinding {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  const { subject, arguments: values } = value;
  return typeof subject === "string" && isObject(values) && Object.values(values).every((one) => !isObjectLike(one));
}

function isObjectLike(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
