import type { Collected, CollectContext, Section } from "../../collector.ts";
import { readTree } from "./api.ts";
import { convertTree } from "./convert.ts";

/** A working tree on this machine. */
export interface CodeConnection {
  /** The source's id. */
  readonly source: string;
  /** Absolute. */
  readonly folder: string;
  /** owner/repository, where it is known. */
  readonly repository?: string;
}

async function collect(connection: CodeConnection, context: CollectContext): Promise<Collected> {
  const { source, folder, repository } = connection;
  const tree = await readTree(folder);
  context.progress({ source, section: workflows.section, done: tree.files.length, unit: "files" });
  const observedAt = context.now().toISOString();
  return convertTree(tree, { source, observedAt, ...(repository === undefined ? {} : { repository }) });
}

/** What workflow, action and Dependabot files say of secrets and long-lived cloud keys. */
export const workflows: Section<CodeConnection> = {
  section: "code/workflows",
  permissions: [],
  provides: {
    "secret-use": ["line", "column", "role"],
    "static-cloud-key": ["line", "column", "role", "cloud", "oidcPossible"],
  },
  collect,
};
