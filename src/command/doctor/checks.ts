import { examineWaivers, nothingFound, waiverProblems } from "../../amend/waivers.ts";
import { loadBuiltinPolicies } from "../../evaluate/index.ts";
import { UsageError } from "../../model/errors.ts";
import { isCustom } from "../../model/policy.ts";
import { noFileToPointAt } from "../../report/sarif/result.ts";
import { countOf } from "../../report/text.ts";
import type { Judging } from "../../scan.ts";
import { chooseAnchor, choosePolicies, findOwners, idsIn, ownershipOf, readOwnersFile } from "../setup/judging.ts";
import type { Settings } from "../setup/settings.ts";
import { readHistory } from "../setup/snapshot-file.ts";
import { findWaivers, readWaiversFile } from "../setup/waivers.ts";
import type { Edge } from "../shell/edge.ts";
import type { FormatRequest, JudgingOptions } from "../shell/options.ts";

/** Something that a scan needs beside its sources. */
export interface Check {
  readonly what: string;
  /** One sentence or phrase; absent where there is a mistake. */
  readonly says?: string;
  /** Sentences on what a scan would report as well. */
  readonly notes?: readonly string[];
  /** Why the scan would end with exit code 2. */
  readonly mistake?: UsageError;
}

type CheckOptions = Pick<JudgingOptions, "history" | "owners" | "policies" | "waivers"> & {
  readonly requests: readonly FormatRequest[];
};

export interface CheckedFiles {
  readonly checks: readonly Check[];
  /** What could be read of whatever names owners. */
  readonly ownership: Judging["ownership"];
}

/** Reads policies, settings, owners and waivers as a scan does, and looks whether the wanted reports can be written. */
export async function checkFiles(settings: Settings, options: CheckOptions, edge: Edge): Promise<CheckedFiles> {
  let ownership = ownershipOf(settings);
  const history = options.history ?? [];
  const readOwners = async (): Promise<string> => {
    const location = await findOwners(settings, options.owners, edge);
    if (location === undefined) return "none";
    const owners = await readOwnersFile(location, edge);
    ownership = { ...ownership, owners };
    return `${location.file}, ${countOf(owners.entries.length, "entry", "entries")}`;
  };
  const readEarlier = async (): Promise<string> => {
    const earlier = await readHistory(history, edge.folder);
    ownership = { ...ownership, history: earlier };
    return countOf(history.length, "earlier snapshot", "earlier snapshots");
  };
  const checks = [
    { what: "configuration", says: settings.file ?? "none; everything has its default" },
    await check("policies", () => describePolicies(settings, options, edge)),
    await check("owners file", readOwners),
    await check("waivers file", () => describeWaivers(settings, options, edge)),
    ...(history.length === 0 ? [] : [await check("history", readEarlier)]),
    await check("SARIF", () => describeAnchor(settings, options, edge)),
  ];
  return { checks, ownership };
}

type Said = Pick<Check, "says" | "notes">;

/** What the user can fix is part of the result; every other error is a bug. */
async function check(what: string, work: () => Promise<string | Said>): Promise<Check> {
  try {
    const said = await work();
    return { what, ...(typeof said === "string" ? { says: said } : said) };
  } catch (error) {
    if (error instanceof UsageError) return { what, mistake: error };
    throw error;
  }
}

/** What a waiver matches only a scan knows. */
async function describeWaivers(settings: Settings, options: CheckOptions, edge: Edge): Promise<string | Said> {
  const location = await findWaivers(settings, options.waivers, edge);
  if (location === undefined) return "none";
  const builtin = await loadBuiltinPolicies();
  // Policies with a mistake have a check of their own.
  const chosen = await choosePolicies(settings, options.policies, edge).catch((error: unknown) => {
    if (error instanceof UsageError) return { modules: [builtin] };
    throw error;
  });
  const waivers = await readWaiversFile(location, settings, idsIn(chosen), edge);
  return {
    says: `${location.file}, ${countOf(waivers.entries.length, "entry", "entries")}`,
    notes: waiverProblems(examineWaivers(waivers, nothingFound(edge.now()))),
  };
}

async function describePolicies(settings: Settings, options: CheckOptions, edge: Edge): Promise<string> {
  const { policies } = await choosePolicies(settings, options.policies, edge);
  const own = policies.filter(({ id }) => isCustom(id)).length;
  const builtin = `${policies.length - own} that come with outlived`;
  return own === 0 ? builtin : `${builtin}, ${own} of yours`;
}

async function describeAnchor(settings: Settings, options: CheckOptions, edge: Edge): Promise<string> {
  const anchor = chooseAnchor(settings, await findOwners(settings, options.owners, edge), edge);
  if (anchor !== undefined) return `findings without a file of their own point at ${anchor.file}`;
  const refusal = noFileToPointAt();
  if (options.requests.some(({ name }) => name === "sarif")) throw refusal;
  return `cannot be written here. ${refusal.message}`;
}
