import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Answers by the hash of the question. A cache that is damaged or cannot be written behaves as if it were empty. */
export interface AnswerCache {
  readonly read: (key: string) => Promise<string | undefined>;
  readonly write: (answers: ReadonlyMap<string, string>) => Promise<void>;
}

/** An answer takes some hundred kilobytes. */
const mostAnswers = 200;

/** A cache in a folder that any number of processes may use at once. */
export function answerCache(folder: string): AnswerCache {
  return {
    read: async (key) => {
      try {
        return unbind(key, await readFile(join(folder, key), "utf8"));
      } catch {
        return undefined;
      }
    },
    write: async (answers) => {
      await Promise.all([...answers].map(([key, answer]) => writeEntry(folder, key, answer)));
      if (answers.size > 0) await keepNewest(folder, mostAnswers);
    },
  };
}

async function writeEntry(folder: string, key: string, answer: string): Promise<void> {
  const temporary = join(folder, `${key}.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(temporary, bind(key, answer), { mode: 0o600 });
    await rename(temporary, join(folder, key));
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** SHA-256 of a text in hex. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Binds an answer to its question by a hash over both, so that an entry under another name is not accepted. */
function bind(key: string, answer: string): string {
  return `${hashText(`${key}\n${answer}`)}\n${answer}`;
}

function unbind(key: string, entry: string): string | undefined {
  const answer = entry.slice(entry.indexOf("\n") + 1);
  return bind(key, answer) === entry ? answer : undefined;
}

/** Removes all but the newest entries of a folder, as far as it may. */
export async function keepNewest(folder: string, most: number): Promise<void> {
  try {
    const names = await readdir(folder);
    if (names.length <= most) return;
    const entries = await Promise.all(names.map(async (name) => ({ name, at: await modifiedAt(join(folder, name)) })));
    const oldest = entries.sort((a, b) => b.at - a.at).slice(most);
    await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })));
  } catch {
    // Another process may do the same; what is left over does no harm.
  }
}

/** An entry that another process has removed meanwhile counts as the oldest. */
async function modifiedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}
