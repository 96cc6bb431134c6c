import { compareWithPrevious, type Judged } from "../../src/command/setup/previous.ts";
import { type Analysis, readAnalyses } from "../../src/contract/index.ts";
import type { CodeScanning } from "../../src/estate/github/code-scanning.ts";
import { categoriesToCompare, render } from "../../src/report/sarif.ts";
import { narrow } from "../report/stories.ts";

/** Changes how a scan uses the previous analysis; planted mistakes are made with it. */
export type Adjust = (judged: Judged, analyses: readonly Analysis[]) => Judged;

/** Uploads to the model as `upload` does: it reads previous analyses only of sources of which something was not seen. */
export function uploadTo(
  scanning: CodeScanning,
  judged: Judged,
  adjust: Adjust = (compared) => compared,
): { readonly compared: Judged; readonly files: readonly string[] } {
  const analyses = categoriesToCompare(judged.result, {}).flatMap((category) => {
    const text = scanning.analysis(category);
    return text === undefined ? [] : readAnalyses(text, { file: "analysis", category, day: "2026-01-01" });
  });
  const compared = adjust(compareWithPrevious(judged, analyses), analyses);
  const { files } = render(compared.result, {
    ...narrow,
    ...(compared.previous !== undefined && { previous: compared.previous }),
  });
  for (const text of files) scanning.upload(text);
  scanning.process();
  return { compared, files };
}
