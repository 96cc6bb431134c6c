import { convertTree } from "../../../../src/collect/code/workflows/convert.ts";
import { workflows } from "../../../../src/collect/code/workflows/index.ts";
import type { Coverage, Reference, Source } from "../../../../src/model/generated/snapshot.ts";
import { omitUndefined } from "../../../../src/model/omit-undefined.ts";
import { snapshotOf } from "../../stage.ts";

const source: Source = { id: "code:acme/shop", kind: "repository-files", name: "acme/shop" };

export interface ReadTree {
  readonly references: readonly Reference[];
  readonly coverage: Coverage;
}

/** Reads files, given as their texts by name. `repository` is empty if it is not known. */
export function readFiles(files: Readonly<Record<string, string>>, repository = "acme/shop"): ReadTree {
  const tree = { files: Object.entries(files).map(([file, text]) => ({ file, text })), unread: [] };
  const collected = convertTree(tree, omitUndefined({ source: source.id, repository: repository || undefined }));
  const read = collected.references?.map((reference) => ({ ...reference, clues: [] })) ?? [];
  const { references, coverage } = snapshotOf(workflows, source, { ...collected, references: read });
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

/** The cloud keys of a file. */
export function cloudKeys(text: string, file = workflowFile): readonly Reference[] {
  return readFiles({ [file]: text }).references.filter(({ kind }) => kind === "static-cloud-key");
}

/** `cloud NAME` of every cloud key of a workflow, given by its lines. */
export function namedKeys(...lines: readonly string[]): readonly string[] {
  return cloudKeys(["on: push", ...lines].join("\n")).map(({ cloud, name }) => `${cloud} ${name}`);
}

/** The lines of a job with one step. */
export function stepLines(...lines: readonly string[]): readonly string[] {
  return ["jobs:", "  deploy:", "    steps:", ...lines.map((line) => `      ${line}`)];
}

/** The lines of a job with one step that runs a script. */
export function scriptLines(...lines: readonly string[]): readonly string[] {
  return stepLines("- run: |", ...lines.map((line) => `    ${line}`));
}

/** The expression of a stored secret. */
export const secret = (name: string): string => `\${{ secrets.${name} }}`;

/** A workflow with one job, given by the lines in it. */
export function jobText(...lines: readonly string[]): string {
  return ["on: push", "jobs:", "  deploy:", "    environment: production", ...lines.map((line) => `    ${line}`)].join(
    "\n",
  );
}

/** A workflow with one job that has these variables. */
export function envText(...lines: readonly string[]): string {
  return jobText("env:", ...lines.map((line) => `  ${line}`));
}

/** Invented, and of the right form. */
export const keyId = "AKIAQ7ZK4M2NXW5TRB3J";
