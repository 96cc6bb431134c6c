import { assertConfiguration, nearest, notValid, rosterName } from "../contract/index.ts";
import type { CodeEntry, Configuration } from "../model/generated/configuration.ts";
import { type Located, type LocatedProblem, readYaml, usageErrorOf } from "./located.ts";

/** An IANA name that this machine's time zone data knows; offsets such as +02:00 are none. */
function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function timezoneProblems({ value, placeOf }: Located<Configuration>): readonly LocatedProblem[] {
  const { timezone } = value;
  if (timezone === undefined || isTimezone(timezone)) return [];
  const near = nearest(timezone, Intl.supportedValuesOf("timeZone"));
  const hint = near === undefined ? "" : `; did you mean "${near}"?`;
  const sentence = `/timezone must be the IANA name of a time zone (Europe/Berlin), but is ${JSON.stringify(timezone)}${hint}`;
  return [{ at: placeOf(["timezone"]), sentence }];
}

/** What two entries must not share: without a repository of its own, a tree may end up under its folder's name. */
function codeKey({ repository, path = "." }: CodeEntry): string {
  if (repository !== undefined) return repository.toLowerCase();
  return path.split("/").findLast((part) => part !== "" && part !== ".") ?? ".";
}

/** Two entries of one name would be one source, and the second would hide what the first could not read. */
function duplicateProblems(
  located: Located<Configuration>,
  section: "roster" | "code",
  keys: readonly string[],
): readonly LocatedProblem[] {
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    if (first === index) return [];
    const { line } = located.placeOf(["sources", section, first]);
    const remedy =
      section === "roster" ? "give one of them another name" : "give one of them its repository, or remove it";
    const sentence = `/sources/${section}/${index} has the name "${key}" of the entry in line ${line}; ${remedy}`;
    return [{ at: located.placeOf(["sources", section, index]), sentence }];
  });
}

/**
 * Reads outlived.yaml. A UsageError names file, line and column of every mistake, and the nearest valid names.
 */
export function readConfiguration(text: string, file: string): Located<Configuration> {
  const { value, ...rest } = readYaml(text, file, "configuration");
  assertConfiguration(value, file);
  const located: Located<Configuration> = { value, ...rest };
  const problems = [
    ...timezoneProblems(located),
    ...duplicateProblems(located, "roster", (value.sources?.roster ?? []).map(rosterName)),
    ...duplicateProblems(located, "code", (value.sources?.code ?? []).map(codeKey)),
  ];
  if (problems.length > 0) throw usageErrorOf(notValid("configuration"), problems);
  return located;
}
