import type { SourceFile } from "./policy-folder.ts";
import type { Problem } from "./problem.ts";
import type { FormatAnswer } from "./rego-compiler.ts";

/** The first line of each source that OPA's formatter would write otherwise. */
export function explainFormat(sources: readonly SourceFile[], { files }: FormatAnswer): readonly Problem[] {
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  return files.flatMap(({ file, text, changed }) => {
    if (!changed) return [];
    const written = (texts.get(file) ?? "").split("\n");
    const formatted = text.split("\n");
    const index = formatted.findIndex((line, position) => line !== written[position]);
    const row = index === -1 ? formatted.length : index;
    const message = `OPA formats this otherwise: ${JSON.stringify(formatted[row] ?? "(the file ends here)")}`;
    return [{ file, line: row + 1, column: 1, message }];
  });
}
