import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gitFolders, readOriginRepository } from "../../collect/code/origin.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";

/** What a working tree says about itself; absent is not known. */
export interface Checkout {
  /** owner/name of the remote `origin`. */
  readonly repository?: string;
  /** Absent where no branch is checked out. */
  readonly ref?: string;
  readonly commit?: string;
}

const commitPattern = /^[0-9a-f]{40}$/;

/** Reads a working tree without running git. */
export async function readCheckout(folder: string, serverUrl: string | undefined): Promise<Checkout> {
  const repository = await readOriginRepository(folder, serverUrl);
  return omitUndefined({ repository, ...(await readHead(folder)) });
}

/** https://git-scm.com/docs/gitrepository-layout */
async function readHead(folder: string): Promise<Pick<Checkout, "ref" | "commit">> {
  try {
    const { own, shared } = await gitFolders(folder);
    const head = (await readFile(join(own, "HEAD"), "utf8")).trim();
    if (commitPattern.test(head)) return { commit: head };
    const [, ref] = /^ref: (refs\/heads\/\S+)$/.exec(head) ?? [];
    if (ref === undefined) return {};
    const commit = (await readLoose(shared, ref)) ?? (await readPacked(shared, ref));
    return omitUndefined({ ref, commit });
  } catch {
    return {};
  }
}

async function readLoose(shared: string, ref: string): Promise<string | undefined> {
  const text = (await readFile(join(shared, ref), "utf8").catch(() => "")).trim();
  return commitPattern.test(text) ? text : undefined;
}

async function readPacked(shared: string, ref: string): Promise<string | undefined> {
  const lines = (await readFile(join(shared, "packed-refs"), "utf8").catch(() => "")).split("\n");
  const [commit = ""] = lines.find((line) => line.endsWith(` ${ref}`))?.split(" ") ?? [];
  return commitPattern.test(commit) ? commit : undefined;
}
