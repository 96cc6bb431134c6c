import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { CodeEntry } from "../../model/generated/configuration.ts";
import type { Source } from "../../model/generated/snapshot.ts";
import type { CollectContext, Connected, Provider } from "../collector.ts";
import { readOriginRepository } from "./origin.ts";
import { type CodeConnection, workflows } from "./workflows/index.ts";

const repositoryShape = /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/;

/** The repository that a tree is of. Only the current folder is what GITHUB_REPOSITORY speaks of. */
async function repositoryOf(entry: CodeEntry, folder: string, context: CollectContext): Promise<string | undefined> {
  if (entry.repository !== undefined) return entry.repository;
  const { GITHUB_REPOSITORY: current = "", GITHUB_SERVER_URL: server } = context.environment;
  const isCurrent = folder === resolve(context.folder);
  if (isCurrent && repositoryShape.test(current)) return current;
  return readOriginRepository(folder, server);
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

async function connect(entry: CodeEntry, context: CollectContext): Promise<readonly Connected<CodeConnection>[]> {
  const path = entry.path ?? ".";
  const folder = resolve(context.folder, path);
  const repository = await repositoryOf(entry, folder, context);
  const name = repository ?? (basename(folder) || "root");
  const source: Source = { id: `code:${name}`, kind: "repository-files", name };
  if (!(await isFolder(folder))) {
    const refusal = {
      status: "failed" as const,
      reason: `There is no folder ${path}.`,
      consequence: "What its workflows and actions use is not known.",
    };
    return [{ source, refusal }];
  }
  return [{ source, connection: { source: source.id, folder, ...(repository === undefined ? {} : { repository }) } }];
}

/** Files of a repository's working tree. */
export const code: Provider<CodeEntry, CodeConnection> = {
  name: "code",
  title: "Repository files",
  sections: [workflows],
  connect,
};
