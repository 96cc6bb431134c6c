import { assertWaivers, nearest, notValid } from "../contract/index.ts";
import type { UnknownPolicy } from "../model/generated/subject.ts";
import type { WaiversEntry, WaiversFile } from "../model/generated/waivers.ts";
import { matchesGlob } from "../model/glob.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { keyOf } from "../model/order.ts";
import { isGovernance } from "../model/policy.ts";
import { type Waiver, waiverId } from "../model/waiver.ts";
import { type Located, type Mistake, readYaml, usageErrorOf } from "./located.ts";

/** A waivers file with its entries as they are applied, in the order of the file. */
export interface LocatedWaivers extends Located<WaiversFile> {
  readonly entries: readonly Waiver[];
}

/**
 * Reads waivers.yaml. A UsageError has the location of every mistake. A policy that is not among the given ids is no
 * mistake, because an update may have removed it: the entry says so.
 */
export function readWaivers(text: string, file: string, policyIds: readonly string[]): LocatedWaivers {
  const { value, ...rest } = readYaml(text, file, "waivers");
  assertWaivers(value, file);
  const located: Located<WaiversFile> = { value, ...rest };
  const known = policyIds.filter((id) => !isGovernance(id));
  const entries = value.waivers.map((entry, index) => {
    const line = rest.placeOf(["waivers", index]).line ?? 1;
    return toWaiver(entry, { file, line, known });
  });
  const mistakes = [...entryMistakes(located), ...repetitions(located, entries)];
  if (mistakes.length > 0) throw usageErrorOf(notValid("waivers"), mistakes);
  return { ...located, entries };
}

interface WaiverOrigin extends Pick<Waiver, "file" | "line"> {
  /** Ids of policies that can be waived. */
  readonly known: readonly string[];
}

/** An entry as it is applied. */
function toWaiver(entry: WaiversEntry, { file, line, known }: WaiverOrigin): Waiver {
  const { policy, credential, person, reason, approver, created, expires, ticket } = entry;
  const policies = listOf(policy);
  return omitUndefined({
    policies,
    credentials: listOf(credential),
    people: listOf(person),
    reason,
    approver,
    ticket,
    created,
    expires,
    file,
    line,
    unknownPolicies: policies.flatMap((glob) => unknownPolicy(glob, known) ?? []),
  });
}

function listOf(globs: string | readonly string[] | undefined): readonly string[] {
  if (globs === undefined) return [];
  return typeof globs === "string" ? [globs] : globs;
}

function unknownPolicy(glob: string, known: readonly string[]): UnknownPolicy | undefined {
  if (known.some((id) => matchesGlob(glob, id))) return undefined;
  return { policy: glob, nearest: nearest(glob, known) ?? null };
}

/** What the schema cannot say. */
function entryMistakes({ value: { waivers }, placeOf }: Located<WaiversFile>): readonly Mistake[] {
  return waivers.flatMap(({ credential, person, created, expires }, index): Mistake[] => {
    const path = ["waivers", index];
    return [
      ...(credential === undefined && person === undefined
        ? [{ at: placeOf(path), sentence: `/waivers/${index} must have the key "credential" or "person"` }]
        : []),
      ...(expires < created
        ? [{ at: placeOf([...path, "expires"]), sentence: `/waivers/${index}/expires must not be before ${created}` }]
        : []),
    ];
  });
}

/** Two entries about the same from the same day on would be one to policies. */
function repetitions({ placeOf }: Located<WaiversFile>, entries: readonly Waiver[]): readonly Mistake[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const key = keyOf(waiverId(entry), entry.credentials.join("\n"), entry.people.join("\n"));
    const before = first.get(key);
    if (before === undefined) first.set(key, entry.line);
    if (before === undefined) return [];
    const sentence = `/waivers/${index} repeats the entry in line ${before}; remove one of them`;
    return [{ at: placeOf(["waivers", index]), sentence }];
  });
}
