import { createHash, randomUUID } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Answers by the hash of the question. A cache that is damaged or cannot be written behaves as if it were empty. */
export interface AnswerCache {
  readonly read: (key: string) => Promise<string | undefined>;
  readonly write: (answers: ReadonlyMap<string, string>) => Promise<void>;
}

/** An answer takes some hundred kilobytes. */
const mostAnswers = 200;

/**
 * A cache in a folder that any number of processes of one user may use at once. What somebody else may have written is
 * never read: `note` is told so in a sentence, once, and the entry is made anew.
 */
export function answerCache(folder: string, note: (sentence: string) => void = () => {}): AnswerCache {
  let noted = false;
  const refuse = (path: string, why: string): undefined => {
    if (!noted) note(`What is cached in ${path} is not used: ${why}. It is made anew.`);
    noted = true;
  };
  return {
    read: async (key) => {
      try {
        const doubt = await doubtOfFolder(folder);
        if (doubt !== undefined) return refuse(folder, doubt);
        const entry = await readEntry(join(folder, key));
        return "doubt" in entry ? refuse(join(folder, key), entry.doubt) : unbind(key, entry.text);
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

/** Why somebody else may have written a file or folder; undefined: nobody else can. */
function doubtOf({ uid, mode }: Stats): string | undefined {
  // Windows has neither; there, the folder of a user is closed to others.
  const user = process.geteuid?.();
  if (user === undefined) return undefined;
  if (uid !== user) return "it belongs to another user";
  return (mode & 0o022) === 0 ? undefined : "others may write to it";
}

async function doubtOfFolder(folder: string): Promise<string | undefined> {
  const stats = await lstat(folder);
  return stats.isDirectory() ? doubtOf(stats) : "it is a link and no folder";
}

/** In bytes; hundreds of times what an entry takes. */
const longestEntry = 256 * 1024 * 1024;

/** Asks the open file and not its name, which may be given to another file in between. */
async function readEntry(path: string): Promise<{ readonly text: string } | { readonly doubt: string }> {
  // Without waiting for a writer, if it is a pipe.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.size > longestEntry) return { doubt: "it is no file that we made" };
    const doubt = doubtOf(stats);
    return doubt === undefined ? { text: await handle.readFile("utf8") } : { doubt };
  } finally {
    await handle.close();
  }
}

async function writeEntry(folder: string, key: string, answer: string): Promise<void> {
  const temporary = join(folder, `${key}.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await closeToOthers(folder);
    await writeFile(temporary, bind(key, answer), { mode: 0o600, flag: "wx" });
    await rename(temporary, join(folder, key));
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** Throws if others may write to the folder and it is not ours to change that. */
async function closeToOthers(folder: string): Promise<void> {
  if ((await doubtOfFolder(folder)) === undefined) return;
  const handle = await open(folder, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    if ((await handle.stat()).uid === process.geteuid?.()) await handle.chmod(0o700);
    else throw new Error("The folder belongs to another user");
  } finally {
    await handle.close();
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
