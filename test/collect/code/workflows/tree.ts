import { convertTree } from "../../../../src/collect/code/workflows/convert.ts";
import { assertSnapshot } from "../../../../src/contract/index.ts";
import type { Coverage, Reference } from "../../../../src/model/generated/snapshot.ts";

export interface ReadTree {
  readonly references: readonly Reference[];
  readonly coverage: Coverage;
}

/** Reads files, given as their texts by name, and holds what comes to the schema. */
export function readFiles(
  files: Readonly<Record<string, string>>,
  repository: string | undefined = "acme/shop",
): ReadTree {
  const observedAt = "2026-11-16T08:00:00Z";
  const tree = { files: Object.entries(files).map(([file, text]) => ({ file, text })), unread: [] };
  const context = { source: "code:acme/shop", observedAt, ...(repository === "" ? {} : { repository }) };
  const { references = [], coverage = [] } = convertTree(tree, context);
  const snapshot = {
    schemaVersion: "1.0",
    collectedAt: observedAt,
    sources: [],
    coverage,
    identities: [],
    accounts: [],
    credentials: [],
    references,
    systems: [],
    removals: [],
  };
  assertSnapshot(snapshot, "what convertTree gave");
  const [only, ...others] = coverage;
  if (only === undefined || others.length > 0) throw new Error("There must be exactly one coverage entry.");
  return { references, coverage: only };
}

export const workflowFile = ".github/workflows/deploy.yml";

/** The references of one workflow. */
export function readWorkflow(text: string): readonly Reference[] {
  return readFiles({ [workflowFile]: text }).references;
}

/** `kind name role line:column line:column`. */
export function brief({ kind, name, role, line, column, otherPlaces = [] }: Reference): string {
  const places = [{ line, column }, ...otherPlaces].map((place) => `${place.line}:${place.column}`);
  return [kind, name, role, ...places].join(" ");
}
