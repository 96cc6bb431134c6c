import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

const repositoryShape = /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/;

/** The host that a checkout of GitHub comes from: github.com or a company's own server. */
function githubHost(serverUrl: string | undefined): string {
  return serverUrl !== undefined && URL.canParse(serverUrl) ? new URL(serverUrl).hostname : "github.com";
}

/**
 * owner/repository of the remote `origin` in the text of a git configuration; undefined where there is none on that
 * host. Nothing else of the address is kept: it may hold a token.
 */
export function originRepository(gitConfiguration: string, serverUrl?: string): string | undefined {
  const section = /^[ \t]*\[remote "origin"\][^\n]*\n((?:[ \t]*(?!\[)[^\n]*(?:\n|$))*)/m.exec(gitConfiguration)?.[1];
  const address = /^[ \t]*url[ \t]*=[ \t]*(\S+)/m.exec(section ?? "")?.[1];
  const [, host, path] =
    /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)(?::\d+)?[:/]\/?(.+?)(?:\.git)?\/?$/.exec(address ?? "") ?? [];
  if (host?.toLowerCase() !== githubHost(serverUrl)) return undefined;
  return path !== undefined && repositoryShape.test(path) ? path : undefined;
}

/** The folder that holds a working tree's git configuration; of linked work trees and submodules, the real one. */
async function gitFolder(folder: string): Promise<string> {
  const entry = join(folder, ".git");
  if ((await stat(entry)).isDirectory()) return entry;
  const pointer = /^gitdir: (.+?)\s*$/m.exec(await readFile(entry, "utf8"))?.[1] ?? "";
  const own = resolve(folder, pointer);
  const shared = await readFile(join(own, "commondir"), "utf8").catch(() => ".");
  return resolve(own, shared.trim());
}

/** owner/repository of a working tree's origin remote on GitHub; undefined where it has none that can be read. */
export async function readOriginRepository(folder: string, serverUrl?: string): Promise<string | undefined> {
  try {
    const configuration = await readFile(join(await gitFolder(folder), "config"), "utf8");
    return originRepository(configuration, serverUrl);
  } catch {
    return undefined;
  }
}
