import type { CollectContext, Collected, Section } from "../../collector.ts";
import { withCodeOwners } from "../read-code-owners.ts";
import { readTree } from "./api.ts";
import { convertTree } from "./convert.ts";

/** A working tree on this machine. */
export interface CodeConnection {
  /** Id of the source. */
  readonly source: string;
  /** Absolute. */
  readonly folder: string;
  /** owner/repository, if known. */
  readonly repository?: string;
  /** The host of the repository. Absent: github.com, or not known. */
  readonly host?: string;
  /** Globs of files that are not read. */
  readonly exclude?: readonly string[];
}

async function collect(connection: CodeConnection, context: CollectContext): Promise<Collected> {
  const tree = await readTree(connection.folder, connection);
  const { section } = workflows;
  context.progress({ source: connection.source, section, done: tree.files.length, unit: "files" });
  return withCodeOwners(convertTree(tree, connection), connection.folder);
}

/** Uses of secrets, of long-lived cloud keys and of roles in clouds in workflow, action and Dependabot files. */
export const workflows: Section<CodeConnection> = {
  section: "code/workflows",
  permissions: [],
  // The cloud of a key is left open where a file has only the protocol of its store.
  provides: {
    "secret-use": ["line", "column", "role", "uses", "clues"],
    "cloud-role": ["line", "column", "role", "cloud", "uses", "clues"],
    "static-cloud-key": ["line", "column", "role", "oidcPossible", "uses", "clues"],
  },
  leavesOut: [],
  collect,
};
