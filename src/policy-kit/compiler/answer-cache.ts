import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Answers by the hash of what was asked. A cache that cannot be written or is damaged is as if it were empty. */
export interface AnswerCache {
  readonly read: (key: string) => Promise<string | undefined>;
  readonly write: (key: string, answer: string) => Promise<void>;
}

// An answer is some hundred kilobytes.
const mostAnswers = 200;

/** A cache in a folder, for any number of processes at once. */
export function answerCache(folder: string): AnswerCache {
  return {
    read: async (key) => {
      try {
        return unseal(key, await readFile(join(folder, key), "utf8"));
      } catch {
        return undefined;
      }
    },
    write: async (key, answer) => {
      const temporary = join(folder, `${key}.${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(temporary, seal(key, answer), { mode: 0o600 });
        await rename(temporary, join(folder, key));
        await keepNewest(folder, mostAnswers);
      } catch {
        await rm(temporary, { force: true }).catch(() => {});
      }
    },
  };
}

/** SHA-256 of a text in hex. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** With a hash over the key, too: an entry that came under the name of another one answers another question. */
function seal(key: string, answer: string): string {
  return `${hashText(`${key}\n${answer}`)}\n${answer}`;
}

function unseal(key: string, sealed: string): string | undefined {
  const answer = sealed.slice(sealed.indexOf("\n") + 1);
  return seal(key, answer) === sealed ? answer : undefined;
}

/** Removes the entries of a folder beyond a number of newest ones, folders with all that they hold, as far as it may. */
export async function keepNewest(folder: string, most: number): Promise<void> {
  try {
    const names = await readdir(folder);
    if (names.length <= most) return;
    const entries = await Promise.all(names.map(async (name) => ({ name, at: await modifiedAt(join(folder, name)) })));
    const oldest = entries.sort((a, b) => b.at - a.at).slice(most);
    await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })));
  } catch {
    // Another process may be at it, too; what is left over harms nobody.
  }
}

/** An entry that another process has removed meanwhile is the oldest. */
async function modifiedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}
