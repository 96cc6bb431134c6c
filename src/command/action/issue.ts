import { firstToken } from "../../collect/github/token.ts";
import { UsageError } from "../../model/errors.ts";
import { keepIssue, reportLimit, retireIssue } from "../issue/keep.ts";
import { openTracker } from "../issue/tracker.ts";
import { renderText, usualLayout } from "../reports.ts";
import type { Judged } from "../setup/previous.ts";
import type { Edge } from "../shell/edge.ts";
import { writeNotes } from "../shell/messages.ts";
import type { ActionInputs } from "./inputs.ts";
import type { UploadOutcome } from "./upload.ts";

/**
 * Keeps the issue where the findings do not go to code scanning, and closes it where they do. Throws a UsageError if that
 * cannot be done. An upload that broke changes no issue.
 */
export async function reportAsIssue(
  judged: Judged,
  upload: UploadOutcome | undefined,
  { uploadToken }: ActionInputs,
  edge: Edge,
): Promise<void> {
  const { GITHUB_REF: ref = "", GITHUB_REPOSITORY: repository = "" } = edge.environment;
  const isWanted = upload !== undefined && (upload.isComplete || upload.isUnavailable);
  if (!isWanted || ref.startsWith("refs/pull/")) return;
  const environment = { ...edge.environment, ...(uploadToken && { GITHUB_TOKEN: uploadToken }) };
  const token = firstToken(["GITHUB_TOKEN"], environment, "write issues");
  if ("problem" in token) throw new UsageError(token.problem);
  if (token.kind !== "workflow" && token.kind !== "app") {
    throw new UsageError(
      "The issue is kept with the workflow's own token or that of an App, and upload-token is neither.",
    );
  }
  const tracker = openTracker(repository, token.value, edge);
  const { result, category = "outlived" } = judged;
  if (upload.isComplete) return writeNotes(await retireIssue(tracker, category), edge);
  const report = await renderText("markdown", judged, edge, { ...usualLayout, byteLimit: reportLimit });
  writeNotes(await keepIssue(tracker, { result, category, report }), edge);
}
