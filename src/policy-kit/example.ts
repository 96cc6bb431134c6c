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
import { offsetIn } from "../contract/yaml-location.ts";
import { UsageError } from "../model/errors.ts";
import type { ArgumentValue } from "../model/evaluation.ts";
import type { SubjectInputs } from "../model/generated/subject.ts";
import { isRecord } from "../model/is-record.ts";
import type { Policy, SubjectType } from "../model/policy.ts";
import type { PolicyFolder, SourceFile } from "./policy-folder.ts";
import type { PolicyProblem } from "./policy-problem.ts";

/** A resolved subject and the findings that a policy must have on it. */
export interface Example {
  readonly file: string;
  readonly input: SubjectInputs[SubjectType];
  /** Settings that differ from the defaults. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** All findings; empty in the file of a `pass-<story>`. */
  readonly findings: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  readonly subject: string;
  readonly arguments: Readonly<Record<string, ArgumentValue>>;
}

/** An example, or the mistakes in it. */
export type ReadExample = { readonly example: Example } | { readonly problems: readonly PolicyProblem[] };

const nameShape = /\/(fail|pass)-[a-z0-9]+(?:-[a-z0-9]+)*\.json$/;

type ExampledPolicy = Pick<Policy, "subject" | "settings">;

/** The examples of a policy, and the mistakes in those that cannot be read. */
export function readExamples(
  { examples }: PolicyFolder,
  policy: ExampledPolicy,
): { readonly examples: readonly Example[]; readonly problems: readonly PolicyProblem[] } {
  const read = examples.map((source) => readExample(source, policy));
  return {
    examples: read.flatMap((one) => ("example" in one ? [one.example] : [])),
    problems: read.flatMap((one) => ("problems" in one ? one.problems : [])),
  };
}

/** Reads an example and checks its input against the subject's schema. */
export function readExample(source: SourceFile, policy: ExampledPolicy): ReadExample {
  try {
    return parseExample(source, policy);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { line = 1, column = 1 } = error.at ?? {};
    return { problems: [{ file: source.file, line, column, message: error.message }] };
  }
}

/** Throws UsageError if the file is not JSON. */
function parseExample(source: SourceFile, policy: ExampledPolicy): ReadExample {
  const { file, text } = source;
  const refuse = (...mistakes: readonly Mistake[]): ReadExample => ({ problems: locateAll(mistakes, source) });
  const [, verdict] = nameShape.exec(file) ?? [];
  if (verdict === undefined) {
    return refuse(mistakeAt([], "an example is called fail-<story>.json or pass-<story>.json"));
  }
  const content = parseJson(text, file);
  if (!isRecord(content)) return refuse(mistakeAt([], "an example is a JSON object"));
  const { input, settings = {}, findings = [], ...others } = content;
  const [other] = Object.keys(others);
  if (other !== undefined) return refuse(unknownKey([other], "an example", ["input", "settings", "findings"]));
  if (!isSubject(policy.subject, input)) return refuse(...mistakesInInput(input, policy));
  if (!isRecord(settings)) return refuse(mistakeAt(["settings"], "settings is a map of values by their names"));
  const known = Object.keys(policy.settings);
  const unknown = Object.keys(settings).find((name) => !known.includes(name));
  if (unknown !== undefined) return refuse(unknownKey(["settings", unknown], "the settings of this policy", known));
  if (!Array.isArray(findings) || !findings.every(isExpectedFinding)) {
    return refuse(mistakeAt(["findings"], 'findings is a list of {"subject": id, "arguments": {...}}'));
  }
  if (findings.length > 0 !== (verdict === "fail")) {
    return refuse(mistakeAt(["findings"], "fail examples list their findings, pass examples have none"));
  }
  return { example: { file, input, settings, findings } };
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

function mistakesInInput(input: unknown, { subject }: ExampledPolicy): readonly Mistake[] {
  const document = `subject/${subject}` as const;
  return checkDocument(document, input).violations.map(({ path, isKey, sentence }) => ({
    path: ["input", ...path],
    isKey,
    sentence: `${notValid(document)}: ${sentence}`,
  }));
}

/** Finds the locations by a YAML parser, because JSON is YAML and JSON.parse gives no locations. */
function locateAll(mistakes: readonly Mistake[], { file, text }: SourceFile): readonly PolicyProblem[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  return mistakes.map((mistake) => {
    const { line, col } = lineCounter.linePos(offsetIn(document, mistake));
    return { file, line, column: col, message: mistake.sentence };
  });
}

function isExpectedFinding(value: unknown): value is ExpectedFinding {
  if (!isRecord(value) || Object.keys(value).length !== 2) return false;
  const { subject, arguments: values } = value;
  const isScalar = (one: unknown) => typeof one !== "object" || one === null;
  return typeof subject === "string" && isRecord(values) && Object.values(values).every(isScalar);
}
