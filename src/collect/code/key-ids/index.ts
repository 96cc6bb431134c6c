import type { CollectContext, Collected, Section } from "../../collector.ts";
import { withCodeOwners } from "../read-code-owners.ts";
import type { CodeConnection } from "../workflows/index.ts";
import { readKeyFiles } from "./api.ts";
import { convertKeyFiles } from "./convert.ts";

async function collect(connection: CodeConnection, context: CollectContext): Promise<Collected> {
  const tree = await readKeyFiles(connection.folder, connection);
  const { section } = keyIds;
  context.progress({ source: connection.source, section, done: tree.count, unit: "files" });
  return withCodeOwners(convertKeyFiles(tree, connection.source), connection.folder);
}

/** Ids of access keys in the text files of a working tree. */
export const keyIds: Section<CodeConnection> = {
  section: "code/key-ids",
  permissions: [],
  provides: { "key-id-in-file": ["line", "column", "role", "clues"] },
  leavesOut: [],
  collect,
};
