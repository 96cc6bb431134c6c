import type { Result } from "../model/generated/result.ts";
import { openEventWriter } from "./ocsf/event.ts";
import type { Render } from "./render.ts";
import { volumesOf } from "./volumes.ts";

/**
 * A Compliance Finding of the Open Cybersecurity Schema Framework for each finding, and one with the status Warning for
 * each unknown verdict. One event on each line, as AWS Security Hub exports them and as collectors of logs read them;
 * `jq -s .` makes an array of them.
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_FindingsOutput.html
 */
export const render: Render = (result) => ({ files: volumesOf(linesOf(result)), notes: [] });

function* linesOf(result: Result): Generator<string> {
  const { ofFinding, ofUnknown } = openEventWriter(result);
  for (const finding of result.findings) yield ofFinding(finding);
  for (const unknown of result.unknowns) yield ofUnknown(unknown);
}
