import { isDeepStrictEqual } from "node:util";
import { appendWaiver, readWaivers } from "../configure/index.ts";
import { UsageError } from "../model/errors.ts";
import type { WaiversEntry } from "../model/generated/waivers.ts";
import { matchesGlob } from "../model/glob.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { isGovernance } from "../model/policy.ts";
import { type Waiver, waiverPlace } from "../model/waiver.ts";
import { countOf } from "../report/text.ts";
import { choosePolicies, idsIn } from "./setup/judging.ts";
import { readSettings } from "./setup/settings.ts";
import { locateWaivers, waiverLimitsOf } from "./setup/waivers.ts";
import type { Edge } from "./shell/edge.ts";
import type { ExitCode } from "./shell/exit-code.ts";
import { plainText, writeNotes } from "./shell/messages.ts";
import { type CommonOptions, type JudgingOptions, unknownName } from "./shell/options.ts";
import { isThere, readUserFile } from "./shell/read-file.ts";
import { writeUserFile } from "./shell/write-file.ts";
import { type Candidate, chooseCandidate, suggest } from "./waive/candidate.ts";
import { type Found, findFindings, type LookOptions } from "./waive/findings.ts";

export interface WaiveOptions extends CommonOptions, LookOptions, Pick<JudgingOptions, "config"> {
  /** Ids or globs. Absent: that of the finding whose reference is given. */
  readonly policy?: readonly string[];
  readonly reason: string;
  readonly approver: string;
  /** A date. */
  readonly expires: string;
  readonly ticket?: string;
  /** true: write it even if it waives nothing today. */
  readonly force?: boolean;
}

/** Adds an entry to the waivers file and shows what it covers. `what` is a credential, a person or a reference. */
export async function runWaive(what: string, options: WaiveOptions, edge: Edge): Promise<ExitCode> {
  const { policy: policies = [], force = false } = options;
  const settings = await readSettings(options.config, edge);
  const known = idsIn(await choosePolicies(settings, options.policies, edge)).filter((id) => !isGovernance(id));
  const unknown = policies.find((glob) => !known.some((id) => matchesGlob(glob, id)));
  if (unknown !== undefined) throw unknownName("policy", unknown, known);
  const { file, path } = locateWaivers(settings, options.waivers, edge);
  const text = (await isThere(path)) ? await readUserFile(path, edge.folder, file) : undefined;
  const before = text === undefined ? [] : readWaivers(text, file, known).entries;
  const found = await findFindings(settings, options, edge);
  const draft = draftOf(options, file, edge, settings.configuration.value.timezone);
  const chosen = chooseCandidate({ what, policies, draft, limits: waiverLimitsOf(settings) }, found);
  if (!force) refuse(what, chosen, { found, options });
  const written = appendWaiver(text, entryOf(chosen.waiver), file);
  const after = readWaivers(written, file, known).entries;
  const added = assertAppended(before, after, chosen.waiver);
  await writeUserFile(path, written, edge.folder, "as-before");
  show(added, chosen, edge);
  writeNotes(notesOn(added, chosen, found), edge);
  return 0;
}

/** As in schema/waivers.schema.json. */
const shortestReason = 10;

function draftOf({ reason, approver, expires, ticket }: WaiveOptions, file: string, edge: Edge, timezone = "UTC") {
  // The day on which the waiver begins is that of the zone in which scans judge; this locale writes it as 2026-11-16.
  const created = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone }).format(edge.now());
  if (reason.length < shortestReason) {
    throw new UsageError(`--reason takes ${shortestReason} characters or more, so that others understand it later.`);
  }
  if (expires < created) throw new UsageError(`--expires ${expires} has passed: today is ${created}.`);
  return omitUndefined({ reason, approver, ticket, created, expires, file, line: 1, unknownPolicies: [] });
}

/** An entry that waives nothing is not what anybody wants, unless they say so. */
function refuse(
  what: string,
  { broken, covered }: Candidate,
  { found, options }: { readonly found: Found; readonly options: WaiveOptions },
): void {
  const forced = "--force writes it nevertheless.";
  if (options.snapshot === undefined && options.result === undefined) {
    throw new UsageError("What the waiver would cover is not known.", {
      hint: `Name what to look at: --snapshot FILE, or --result FILE (the JSON of a scan). ${forced}`,
    });
  }
  if (broken.length > 0)
    throw new UsageError(`This waiver would waive nothing: ${broken.join("; ")}.`, { hint: forced });
  if (covered.length > 0) return;
  const hint = [suggest(what, found), forced].filter((part) => part !== undefined).join(" ");
  throw new UsageError(`No finding of ${(options.policy ?? []).join(", ")} is about ${JSON.stringify(what)}.`, {
    hint,
  });
}

function entryOf({ policies, credentials, people, ...waiver }: Waiver): WaiversEntry {
  const { reason, approver, created, expires, ticket } = waiver;
  return omitUndefined({
    policy: oneOrAll(policies) ?? "",
    credential: oneOrAll(credentials),
    person: oneOrAll(people),
    reason,
    approver,
    created,
    expires,
    ticket,
  });
}

function oneOrAll([first, ...others]: readonly string[]): string | [string, ...string[]] | undefined {
  return first === undefined || others.length === 0 ? first : [first, ...others];
}

/** Whatever the layout of the file was, nothing of it may be lost. Returns the new entry with its line. */
function assertAppended(before: readonly Waiver[], after: readonly Waiver[], wanted: Waiver): Waiver {
  const added = after.at(-1);
  const isWanted = added !== undefined && isDeepStrictEqual({ ...added, line: 0 }, { ...wanted, line: 0 });
  if (isWanted && isDeepStrictEqual(after.slice(0, -1), before)) return added;
  throw new UsageError("The entry cannot be added to this file without changing others.", {
    at: { file: wanted.file },
    hint: "Add it by hand.",
  });
}

const mostShown = 20;

function show(added: Waiver, { covered }: Candidate, { stdout }: Edge): void {
  const shown = covered.slice(0, mostShown);
  const lines = [
    `${waiverPlace(added)}: waived until ${added.expires}, approved by ${added.approver}.`,
    covered.length === 0 ? "It covers no finding." : `It covers ${countOf(covered.length, "finding")}:`,
    ...shown.map(({ severity, policy, subject }) => `  ${severity.toUpperCase()}  ${policy}  ${subject.label}`),
    ...(covered.length > shown.length ? [`  and ${countOf(covered.length - shown.length, "other")}`] : []),
  ];
  stdout.write(`${lines.map(plainText).join("\n")}\n`);
}

function notesOn({ created }: Waiver, { broken }: Candidate, { evaluatedAt }: Found): readonly string[] {
  const isEarlier = evaluatedAt !== undefined && evaluatedAt.slice(0, 10) < created;
  return [
    ...(broken.length > 0 ? [`It waives nothing as it is: ${broken.join("; ")}.`] : []),
    ...(isEarlier
      ? [`It holds from ${created} on: judge older snapshots with --as-of ${created} to see it at work.`]
      : []),
  ];
}
