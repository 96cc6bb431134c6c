import { UsageError } from "../../model/errors.ts";
import { type FailOn } from "../shell/exit-code.ts";
import { parseFailOn } from "../shell/options.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What a workflow gives the Action. A test holds the names against action.yml. */
export interface ActionInputs {
  readonly config?: string;
  readonly failOn: FailOn;
  readonly failOnGaps: boolean;
  /** auto: where the world can read the repository. */
  readonly redact: "auto" | "true" | "false";
  readonly sarifFile: string;
  /** Absent: where redaction is on no snapshot is written, elsewhere one under a name of ours. */
  readonly snapshotFile?: string;
  readonly githubToken?: string;
  readonly summary: boolean;
}

/** Reads the inputs as the runner hands them over; what is left empty has its default. */
export function readInputs(environment: Environment): ActionInputs {
  const config = readInput(environment, "config");
  const snapshotFile = readInput(environment, "snapshot-file");
  const githubToken = readInput(environment, "github-token");
  return {
    ...(config !== undefined && { config }),
    failOn: parseFailOn(readInput(environment, "fail-on") ?? "none"),
    failOnGaps: readChoice(environment, "fail-on-gaps", ["false", "true"]) === "true",
    redact: readChoice(environment, "redact", ["auto", "true", "false"]),
    sarifFile: readInput(environment, "sarif-file") ?? "outlived.sarif",
    ...(snapshotFile !== undefined && { snapshotFile }),
    ...(githubToken !== undefined && { githubToken }),
    summary: readChoice(environment, "summary", ["true", "false"]) === "true",
  };
}

/** The runner writes names in capitals with _ for spaces, and hands over what is unset as empty. */
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
