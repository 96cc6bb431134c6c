import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { CodeEntry } from "../../model/generated/configuration.ts";
import type { Source } from "../../model/generated/snapshot.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { isLoopback } from "../address.ts";
import type { CollectContext, Connected, Provider } from "../collector.ts";
import { hostName, onHost, sourceOnHost } from "../host.ts";
import { keyIds } from "./key-ids/index.ts";
import { isRepositoryName, readOriginRepository } from "./origin.ts";
import { type CodeConnection, workflows } from "./workflows/index.ts";

async function connect(entry: CodeEntry, context: CollectContext): Promise<readonly Connected<CodeConnection>[]> {
  const path = entry.path ?? ".";
  const folder = resolve(context.folder, path);
  const { repository, host } = splitHost(await repositoryOf(entry, folder, context), context);
  const name = repository ?? (basename(folder) || "root");
  const own: Source = { id: `code:${name}`, kind: "repository-files", name };
  const source = sourceOnHost(own, host);
  const found = await stat(folder).catch(() => undefined);
  const { exclude } = entry;
  const connection = omitUndefined({ source: own.id, folder, repository, host, exclude });
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

/** A repository that is named without a host is on the server of the workflow that runs. */
function splitHost(
  named: string | undefined,
  { environment: { GITHUB_SERVER_URL: server = "" } }: Pick<CollectContext, "environment">,
): Pick<CodeConnection, "repository" | "host"> {
  if (named === undefined) return {};
  const [, host, repository = named] = /^([^/]+)\/([^/]+\/[^/]+)$/.exec(named) ?? [];
  const url = URL.canParse(server) ? new URL(server) : undefined;
  const isOwn = url === undefined || url.hostname === "github.com" || isLoopback(url.hostname);
  return omitUndefined({ repository, host: host ?? (isOwn ? undefined : hostName(url)) });
}

/** Files of a repository's working tree. */
export const code: Provider<CodeEntry, CodeConnection> = {
  name: "code",
  title: "Repository files",
  sections: [onHost(workflows), onHost(keyIds)],
  connect,
};
