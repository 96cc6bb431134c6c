import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Whether a text is owner/repository. */
export function isRepositoryName(text: string): boolean {
  return /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/.test(text);
}

/** owner/repository of a working tree's origin remote on GitHub; undefined if there is none that can be read. */
export async function readOriginRepository(folder: string, serverUrl?: string): Promise<string | undefined> {
  try {
    const configuration = await readFile(join((await gitFolders(folder)).shared, "config"), "utf8");
    return originRepository(configuration, serverUrl);
  } catch {
    return undefined;
  }
}

/**
 * The folders in which git keeps what belongs to a working tree alone, such as HEAD, and what linked working trees share,
 * such as the configuration. Rejects if the folder is not a working tree. https://git-scm.com/docs/gitrepository-layout
 */
export async function gitFolders(folder: string): Promise<{ readonly own: string; readonly shared: string }> {
  const entry = join(folder, ".git");
  if ((await stat(entry)).isDirectory()) return { own: entry, shared: entry };
  const pointer = /^gitdir: (.+?)\s*$/m.exec(await readFile(entry, "utf8"))?.[1] ?? "";
  const own = resolve(folder, pointer);
  const shared = await readFile(join(own, "commondir"), "utf8").catch(() => ".");
  return { own, shared: resolve(own, shared.trim()) };
}

/** The host of a working tree's origin remote, in lower case; undefined if there is none that can be read. */
export async function readOriginHost(folder: string): Promise<string | undefined> {
  try {
    return originOf(await readFile(join((await gitFolders(folder)).shared, "config"), "utf8"))?.host;
  } catch {
    return undefined;
  }
}

/**
 * owner/repository of the remote `origin` in the text of a git configuration; undefined if there is none on the GitHub
 * server. Nothing else of the address is kept, because it may hold a token.
 */
export function originRepository(gitConfiguration: string, serverUrl = ""): string | undefined {
  const origin = originOf(gitConfiguration);
  const githubHost = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : "github.com";
  return origin?.host === githubHost && isRepositoryName(origin.path) ? origin.path : undefined;
}

function originOf(gitConfiguration: string): { readonly host: string; readonly path: string } | undefined {
  const section = /^[ \t]*\[remote "origin"\][^\n]*\n((?:[ \t]*(?!\[)[^\n]*(?:\n|$))*)/m.exec(gitConfiguration)?.[1];
  const address = /^[ \t]*url[ \t]*=[ \t]*(\S+)/m.exec(section ?? "")?.[1];
  const [, host, path] =
    /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)(?::\d+)?[:/]\/?(.+?)(?:\.git)?\/?$/.exec(address ?? "") ?? [];
  return host === undefined || path === undefined ? undefined : { host: host.toLowerCase(), path };
}
