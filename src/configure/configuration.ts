import { assertConfiguration, assertOwners, nearest, notValid, rosterName } from "../contract/index.ts";
import type { CodeEntry, Configuration } from "../model/generated/configuration.ts";
import type { OwnersEntry, OwnersFile } from "../model/generated/owners.ts";
import { looksLikeSecret } from "../model/looks-like-secret.ts";
import { type Located, type Mistake, readYaml, usageErrorOf } from "./located.ts";

/** Reads outlived.yaml. A UsageError has the location of every mistake and the nearest valid names. */
export function readConfiguration(text: string, file: string): Located<Configuration> {
  const { value, ...rest } = readYaml(text, file, "configuration");
  assertConfiguration(value, file);
  const located: Located<Configuration> = { value, ...rest };
  const mistakes = [
    ...timezoneMistakes(located),
    ...profileMistakes(located),
    ...repeatedNames(located, "roster", (value.sources?.roster ?? []).map(rosterName), "give one of them another name"),
    ...repeatedNames(
      located,
      "code",
      (value.sources?.code ?? []).map(codeName),
      "give one of them its repository, or remove it",
    ),
  ];
  if (mistakes.length > 0) throw usageErrorOf(notValid("configuration"), mistakes);
  return located;
}

/** An owners file whose entries have their line. */
export interface LocatedOwners extends Located<OwnersFile> {
  /** In the order of the file, because the first match wins. */
  readonly entries: readonly (OwnersEntry & { readonly line: number })[];
}

/** Reads owners.yaml. A UsageError has the location of every mistake. */
export function readOwners(text: string, file: string): LocatedOwners {
  const { value, ...rest } = readYaml(text, file, "owners");
  assertOwners(value, file);
  const entries = value.owners.map((entry, index) => ({ ...entry, line: rest.placeOf(["owners", index]).line ?? 1 }));
  return { value, ...rest, entries };
}

function timezoneMistakes({ value: { timezone }, placeOf }: Located<Configuration>): readonly Mistake[] {
  if (timezone === undefined || isTimezone(timezone)) return [];
  const near = nearest(timezone, Intl.supportedValuesOf("timeZone"));
  const hint = near === undefined ? "" : `; did you mean "${near}"?`;
  const sentence = `/timezone must be the IANA name of a time zone (Europe/Berlin)${hint}`;
  return [{ at: placeOf(["timezone"]), sentence }];
}

/** A profile names a source and appears in reports. What looks like a key is not one, and is not repeated. */
function profileMistakes({ value: { sources }, placeOf }: Located<Configuration>): readonly Mistake[] {
  return (sources?.aws ?? []).flatMap(({ profile = "" }, index) => {
    if (!looksLikeSecret(profile)) return [];
    const sentence = `/sources/aws/${index}/profile must be the name of a profile, but looks like a secret (not shown)`;
    return [{ at: placeOf(["sources", "aws", index, "profile"]), sentence }];
  });
}

/** Whether this machine knows an IANA name. An offset such as +02:00 is not a name. */
function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The name of a code source: its repository, otherwise the name of its folder. */
function codeName({ repository, path = "." }: CodeEntry): string {
  if (repository !== undefined) return repository.toLowerCase();
  return path.split("/").findLast((part) => part !== "" && part !== ".") ?? ".";
}

/** Finds entries of one section with the same name: they would be one source, and the second would hide the first. */
function repeatedNames(
  { placeOf }: Located<Configuration>,
  section: "roster" | "code",
  names: readonly string[],
  remedy: string,
): readonly Mistake[] {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const { line } = placeOf(["sources", section, first]);
    const sentence = `/sources/${section}/${index} has the same name "${name}" as the entry in line ${line}; ${remedy}`;
    return [{ at: placeOf(["sources", section, index]), sentence }];
  });
}
