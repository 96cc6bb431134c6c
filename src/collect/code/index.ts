import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { CodeEntry } from "../../model/generated/configuration.ts";
import type { Source } from "../../model/generated/snapshot.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { CollectContext, Connected, Provider } from "../collector.ts";
import { keyIds } from "./key-ids/index.ts";
import { isRepositoryName, readOriginRepository } from "./origin.ts";
import { type CodeConnection, workflows } from "./workflows/index.ts";

async function connect(entry: CodeEntry, context: CollectContext): Promise<readonly Connected<CodeConnection>[]> {
  const path = entry.path ?? ".";
  const folder = resolve(context.folder, path);
  const repository = await repositoryOf(entry, folder, context);
  const name = repository ?? (basename(folder) || "root");
  const source: Source = { id: `code:${name}`, kind: "repository-files", name };
  const found = await stat(folder).catch(() => undefined);
  const { exclude } = entry;
  const connection = omitUndefined({ source: source.id, folder, repository, exclude });
  if (found?.isDirectory()) return [{ source, connection }];
  const consequence = "What its workflows and actions use is not known.";
  return [{ source, refusal: { status: "failed", reason: `There is no folder ${path}.`, consequence } }];
}

/** The repository of a working tree. GITHUB_REPOSITORY is the name of the current folder's repository only. */
async function repositoryOf(entry: CodeEntry, folder: string, context: CollectContext): Promise<string | undefined> {
  if (entry.repository !== undefined) return entry.repository;
  const { GITHUB_REPOSITORY: current = "", GITHUB_SERVER_URL: server } = context.environment;
  if (folder === resolve(context.folder) && isRepositoryName(current)) return current;
  return readOriginRepository(folder, server);
}

/** Files of a repository's working tree. */
export const code: Provider<CodeEntry, CodeConnection> = {
  name: "code",
  title: "Repository files",
  sections: [workflows, keyIds],
  connect,
};
