export { type Analysis, readAnalyses, readRuns } from "./analysis.ts";
export {
  assertAnnotation,
  assertConfiguration,
  assertOwners,
  assertResult,
  assertSnapshot,
  checkDocument,
  isSubject,
  listProblems,
  notValid,
} from "./assert.ts";
export type { DocumentName } from "./document.ts";
export { nearest } from "./nearest.ts";
export { parseJson } from "./parse.ts";
export { rosterName } from "./roster-name.ts";
export { readSnapshot } from "./snapshot/read.ts";
export { renderDocument, renderLines, type WritableSnapshot } from "./snapshot/render.ts";
export type { DocumentPath, Violation } from "./violation.ts";
