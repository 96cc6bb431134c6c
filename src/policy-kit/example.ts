import { assertSubject, nearest, parseJson } from "../contract/index.ts";
import { UsageError } from "../model/errors.ts";
import type { ArgumentValue } from "../model/evaluation.ts";
import type { SubjectInputs } from "../model/generated/subject.ts";
import type { Policy, SubjectType } from "../model/policy.ts";
import type { SourceFile } from "./policy-folder.ts";

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

/** Reads an example and checks its input by the subject's schema. Throws UsageError. */
export function readExample({ file, text }: SourceFile, policy: Pick<Policy, "subject" | "settings">): Example {
  const { verdict, story } = nameShape.exec(file)?.groups ?? {};
  if ((verdict !== "fail" && verdict !== "pass") || story === undefined) {
    throw new UsageError("an example is called fail-<story>.json or pass-<story>.json", { at: { file } });
  }
  const { input, settings = {}, findings = [], ...others } = parseObject(text, file);
  assertSubject(policy.subject, input, file);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw unknownKey(unknown, "an example", ["input", "settings", "findings"], file);
  if (!isObject(settings)) throw new UsageError("settings is a map of values by their names", { at: { file } });
  const known = Object.keys(policy.settings);
  const undeclared = Object.keys(settings).find((name) => !known.includes(name));
  if (undeclared !== undefined) throw unknownKey(undeclared, "the settings of this policy", known, file);
  if (!Array.isArray(findings) || !findings.every(isExpectedFinding)) {
    throw new UsageError('findings is a list of {"subject": id, "arguments": {...}}', { at: { file } });
  }
  if (findings.length > 0 !== (verdict === "fail")) {
    throw new UsageError("fail examples list their findings, pass examples have none", { at: { file } });
  }
  return { file, verdict, story, input, settings, findings };
}

function unknownKey(name: string, where: string, known: readonly string[], file: string): UsageError {
  const near = nearest(name, known);
  const rest = near === undefined ? `known are ${known.join(", ") || "none"}` : `did you mean ${near}?`;
  return new UsageError(`${name} is not a part of ${where}; ${rest}`, { at: { file } });
}

function parseObject(text: string, file: string): Readonly<Record<string, unknown>> {
  const value = parseJson(text, file);
  if (isObject(value)) return value;
  throw new UsageError("an example is a JSON object", { at: { file } });
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
