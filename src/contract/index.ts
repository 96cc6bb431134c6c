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
export { parseJson, parseSnapshot } from "./parse.ts";
export type { DocumentPath, Problem } from "./problem.ts";
export { rosterName } from "./roster-name.ts";
export { openSnapshot } from "./snapshot/open.ts";
export { renderDocument, renderLines, type WritableSnapshot } from "./snapshot/render.ts";
export type { ReadBytes } from "./snapshot/same-bytes.ts";
