import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type EvaluateOptions, evaluate, type PolicyModule } from "../../src/evaluate/index.ts";
import type { ActivePolicy } from "../../src/model/policy.ts";
import type { ResolvedSubject } from "../../src/model/resolution.ts";
import type { SourceFile } from "../../src/policy-kit/policy-folder.ts";
import { findOpa } from "./opa.ts";

/** What one policy says of one subject: its findings as canonical JSON, in order. */
export type Said = ReadonlyMap<string, readonly string[]>;

export interface Disagreement {
  readonly subject: string;
  readonly policy: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** Everything on which two engines do not say the same. */
export function disagreements(ours: Said, theirs: Said): readonly Disagreement[] {
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return keys.flatMap((key) => {
    const [mine, other] = [ours.get(key) ?? [], theirs.get(key) ?? []];
    if (JSON.stringify(mine) === JSON.stringify(other)) return [];
    const [policy = "", subject = ""] = splitKey(key);
    return [{ subject, policy, ours: mine, theirs: other }];
  });
}

/** Of one policy and one subject; a policy's id has no blank. */
export function keyOf(policy: string, subject: string): string {
  return `${policy} ${subject}`;
}

function splitKey(key: string): readonly string[] {
  const at = key.indexOf(" ");
  return [key.slice(0, at), key.slice(at + 1)];
}

/** How many subjects each policy has findings on. */
export function firedOn(said: Said): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of said.keys()) {
    const [policy = ""] = splitKey(key);
    counts.set(policy, (counts.get(policy) ?? 0) + 1);
  }
  return counts;
}

/** Takes findings as they come, and gives them in canonical order. */
function gatherSaid(): {
  readonly add: (policy: string, subject: string, finding: unknown) => void;
  readonly said: () => Said;
} {
  const found = new Map<string, string[]>();
  return {
    add: (policy, subject, finding) => {
      const key = keyOf(policy, subject);
      const text = JSON.stringify(finding, sortedKeys);
      const known = found.get(key);
      if (known === undefined) found.set(key, [text]);
      else known.push(text);
    },
    said: () => {
      for (const texts of found.values()) texts.sort();
      return found;
    },
  };
}

/** What our path says: the public evaluation of the module. */
export async function sayOurs(
  subjects: readonly ResolvedSubject[],
  policies: readonly ActivePolicy[],
  module: PolicyModule,
  options: EvaluateOptions,
): Promise<Said> {
  const { add, said } = gatherSaid();
  let seen = 0;
  for await (const chunk of evaluate(subjects, policies, [module], options)) {
    const [failure] = chunk.failures;
    if (failure !== undefined) throw new Error(`${failure.policy} was aborted: ${failure.reason}`);
    seen += chunk.subjects.length;
    for (const { policy, subject, arguments: values } of chunk.findings) {
      const id = chunk.subjects[subject]?.input.id ?? "";
      add(policy, id, { subject: id, arguments: values });
    }
  }
  if (seen !== subjects.length) throw new Error(`${seen} of ${subjects.length} subjects were evaluated`);
  return said();
}

interface NativeRequest {
  /** An empty folder of its own. */
  readonly folder: string;
  readonly sources: readonly SourceFile[];
  readonly policies: readonly ActivePolicy[];
  readonly subjects: readonly ResolvedSubject[];
}

/**
 * What native OPA says of the sources on the whole subjects: every policy is run on every subject of its type, by
 * queries that are none of ours, and what is said of kinds that a policy does not judge is left out here.
 */
export async function sayTheirs({ folder, sources, policies, subjects }: NativeRequest): Promise<Said> {
  const driver = { file: "driver.rego", text: driverOf(policies) };
  const data = { file: "data.json", text: JSON.stringify({ settings: settingsOf(policies) }) };
  const files = [...sources, driver, data];
  for (const { file, text } of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const { add, said } = gatherSaid();
  const ids = new Set(policies.map(({ id }) => id));
  for (const type of new Set(policies.map(({ subject }) => subject))) {
    const own = subjects.filter((subject) => subject.type === type);
    if (own.length === 0) continue;
    await writeInput(join(folder, "input.json"), own);
    const parameters = files.flatMap(({ file }) => ["--data", file]);
    const answer = readAnswer(await ask(folder, [...parameters, "--input", "input.json", `data.differential.${type}`]));
    if (answer.seen !== own.length) throw new Error(`OPA saw ${answer.seen} of ${own.length} subjects`);
    for (const [index, id, finding] of answer.findings) {
      const subject = own[index];
      if (subject === undefined || !ids.has(id)) throw new Error(`OPA speaks of ${index}, ${id}`);
      add(id, subject.input.id, finding);
    }
  }
  return ofKinds(said(), policies, subjects);
}

/** What is said of subjects that the policies judge. */
export function ofKinds(said: Said, policies: readonly ActivePolicy[], subjects: readonly ResolvedSubject[]): Said {
  const kinds = new Map(policies.map((policy) => [policy.id, policy.kinds]));
  const kindOf = new Map(subjects.map(({ input, origin }) => [input.id, origin.kind]));
  return new Map(
    [...said].filter(([key]) => {
      const [policy = "", subject = ""] = splitKey(key);
      return kinds.get(policy)?.includes(kindOf.get(subject) ?? "") ?? true;
    }),
  );
}

function driverOf(policies: readonly ActivePolicy[]): string {
  const types = [...new Set(policies.map(({ subject }) => subject))].map(
    (type) => `${type} := {"seen": count(input.subjects), "findings": _${type}}`,
  );
  const calls = policies.map(({ id, subject }) => {
    const query = `some finding in data.${id.replaceAll("/", ".")}.findings with input as subject`;
    return `_${subject} contains [index, "${id}", finding] if {\n\tsome index, subject in input.subjects\n\t${query}\n}`;
  });
  return ["package differential", ...types, ...calls].join("\n\n");
}

function settingsOf(policies: readonly ActivePolicy[]): object {
  const byRisk: Record<string, Record<string, unknown>> = {};
  for (const { id, values } of policies) {
    const [risk = "", name = ""] = id.split("/");
    byRisk[risk] = { ...byRisk[risk], [name]: values };
  }
  return byRisk;
}

async function writeInput(file: string, subjects: readonly ResolvedSubject[]): Promise<void> {
  function* pieces(): Generator<string> {
    let separator = '{"subjects":[';
    for (const { input } of subjects) {
      yield `${separator}${JSON.stringify(input)}`;
      separator = ",\n";
    }
    yield "]}";
  }
  await pipeline(Readable.from(pieces()), createWriteStream(file));
}

function ask(folder: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(findOpa(), ["eval", "--format", "raw", ...parameters], { cwd: folder });
    const output: Buffer[] = [];
    let errors = "";
    child.stdout.on("data", (bytes: Buffer) => output.push(bytes));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("error", reject);
    child.on("close", (code) => {
      const text = Buffer.concat(output).toString("utf8");
      if (code === 0) resolve(text);
      else reject(new Error(`opa eval ended with code ${code}: ${errors}${text.slice(0, 1_000)}`));
    });
  });
}

interface NativeAnswer {
  readonly seen: number;
  readonly findings: readonly (readonly [number, string, unknown])[];
}

function readAnswer(text: string): NativeAnswer {
  const answer: NativeAnswer = JSON.parse(text);
  return answer;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name): [string, unknown] => [name, Reflect.get(value, name)]));
}
