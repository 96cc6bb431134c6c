import { type ExamineContext, waivable, waivableReported } from "../../amend/waivers.ts";
import { assertResult, parseJson } from "../../contract/index.ts";
import { UsageError } from "../../model/errors.ts";
import type { Finding } from "../../model/generated/result.ts";
import { evaluateSnapshot } from "../../scan.ts";
import { chooseJudging } from "../setup/judging.ts";
import type { Settings } from "../setup/settings.ts";
import { listNotes, readSnapshots } from "../setup/snapshot-file.ts";
import type { Edge } from "../shell/edge.ts";
import { writeNotes } from "../shell/messages.ts";
import type { JudgingOptions } from "../shell/options.ts";
import { thisTool } from "../shell/package.ts";
import { mostDocument, readUserFile } from "../shell/read-file.ts";

/** Where a waiver's findings are looked for. */
export interface LookOptions extends Pick<JudgingOptions, "policies" | "owners" | "waivers" | "history"> {
  /** Snapshots, which are judged. */
  readonly snapshot?: readonly string[];
  /** A JSON result, unredacted. */
  readonly result?: string;
}

/** Findings as reports show them, and as waivers are compared with them, in the same order. */
export interface Found extends Omit<ExamineContext, "relateDay"> {
  readonly reported: readonly Finding[];
  /** When they were judged. Absent: nothing was read. */
  readonly evaluatedAt?: string;
}

const nothing: Found = { reported: [], findings: [], unknowns: [], identities: { values: () => [] } };

/** Reads the findings that a waiver may be about; none where nothing is named. */
export async function findFindings(settings: Settings, options: LookOptions, edge: Edge): Promise<Found> {
  const { snapshot, result } = options;
  if (snapshot !== undefined) return judgeFor(snapshot, settings, options, edge);
  return result === undefined ? nothing : readFrom(result, edge);
}

async function judgeFor(
  files: readonly string[],
  settings: Settings,
  options: LookOptions,
  edge: Edge,
): Promise<Found> {
  const { snapshot, notes: fileNotes } = await readSnapshots(files, edge.folder);
  const { judging, notes } = await chooseJudging(settings, options, edge);
  writeNotes([...fileNotes, ...notes, ...listNotes(snapshot, options.history)], edge);
  const { result, judgement, resolution } = await evaluateSnapshot(snapshot, judging, thisTool());
  const { identities } = resolution;
  const findings = judgement.findings.map((finding) => waivable(finding, identities));
  const { evaluatedAt } = result;
  return { reported: result.findings, findings, unknowns: judgement.unknowns, identities, evaluatedAt };
}

async function readFrom(file: string, edge: Edge): Promise<Found> {
  const value = parseJson(await readUserFile(file, edge.folder, file, mostDocument), file);
  assertResult(value, file);
  if (value.redacted) {
    throw new UsageError("This result does not name people, so nothing tells whom the waiver would be about.", {
      at: { file },
      hint: "Give one that was written without --redact, or a snapshot.",
    });
  }
  return {
    ...nothing,
    reported: value.findings,
    findings: value.findings.map(waivableReported),
    unknowns: value.unknowns,
    evaluatedAt: value.evaluatedAt,
  };
}
