import { UsageError } from "../../model/errors.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { readEventRepository } from "../shell/event.ts";
import type { FailOn } from "../shell/exit-code.ts";
import { parseFailOn } from "../shell/options.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What a workflow gives the Action. A test compares the names with action.yml. */
export interface ActionInputs {
  readonly config?: string;
  readonly waivers?: string;
  readonly failOn: FailOn;
  readonly failOnGaps: boolean;
  /** auto: if everybody can read the repository. */
  readonly redact: "auto" | "true" | "false";
  readonly sarifFile: string;
  /** Absent: a temporary file, and none if names are redacted. */
  readonly snapshotFile?: string;
  readonly githubToken?: string;
  /** auto: where code scanning is available. */
  readonly upload: "auto" | "true" | "false";
  readonly uploadToken?: string;
  /** true: an issue has the findings where code scanning does not. */
  readonly issue: boolean;
  readonly summary: boolean;
}

/** Reads the inputs from the environment. An empty input has its default. */
export function readInputs(environment: Environment): ActionInputs {
  return omitUndefined({
    config: readInput(environment, "config"),
    waivers: readInput(environment, "waivers"),
    failOn: parseFailOn(readInput(environment, "fail-on") ?? "none"),
    failOnGaps: readChoice(environment, "fail-on-gaps", ["false", "true"]) === "true",
    redact: readChoice(environment, "redact", ["auto", "true", "false"]),
    sarifFile: readInput(environment, "sarif-file") ?? "outlived.sarif",
    snapshotFile: readInput(environment, "snapshot-file"),
    githubToken: readInput(environment, "github-token"),
    upload: readChoice(environment, "upload", ["auto", "true", "false"]),
    uploadToken: readInput(environment, "upload-token"),
    issue: readChoice(environment, "issue", ["false", "true"]) === "true",
    summary: readChoice(environment, "summary", ["true", "false"]) === "true",
  });
}

/** The runner writes names in capitals and gives an unset input an empty value. */
function readInput(environment: Environment, name: string): string | undefined {
  return environment[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
}

/** One of the given words, by default the first. */
function readChoice<Word extends string>(
  environment: Environment,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const text = readInput(environment, name) ?? words[0];
  const word = words.find((one) => one === text.toLowerCase());
  if (word !== undefined) return word;
  throw new UsageError(`The input ${name} is "${text}".`, { hint: `It takes ${words.join(", ")}.` });
}

/**
 * Whether everybody can read the repository that the workflow runs in, according to the event's payload. A payload that
 * does not say so counts as public.
 */
export async function isRepositoryPublic(environment: Environment): Promise<boolean> {
  const { visibility, private: isPrivate } = await readEventRepository(environment);
  return typeof visibility === "string" ? !["private", "internal"].includes(visibility) : isPrivate !== true;
}
