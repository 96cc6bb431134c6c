import { lstat, realpath } from "node:fs/promises";
import { join } from "node:path";
import { firstOf } from "../../model/sentence.ts";
import type { Collected, CoverageReport } from "../collector.ts";
import { type CodeOwners, noCodeOwners, parseCodeOwners, unknownCodeOwners } from "./code-owners.ts";
import { decodeText, isMissing, mebibyte, readBytes, reasonOf } from "./tree.ts";

/**
 * Where GitHub looks, in this order. It does not load a file of more than 3 MB, so that nobody is a code owner.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-file-location
 */
export const codeOwnersPlaces = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;
const mostBytes = 3 * mebibyte;

/** Reads the code owners of a working tree. A tree without a CODEOWNERS file has none. */
export async function readCodeOwners(folder: string): Promise<CodeOwners> {
  for (const place of codeOwnersPlaces) {
    try {
      const about = await lstat(join(folder, place));
      if (about.isDirectory()) continue;
      return about.size > mostBytes ? noCodeOwners : await readFrom(folder, place);
    } catch (error) {
      if (!isMissing(error)) return unknownCodeOwners(`${place} (${reasonOf(error)})`);
    }
  }
  return noCodeOwners;
}

async function readFrom(folder: string, place: string): Promise<CodeOwners> {
  const read = await readBytes(folder, await realpath(folder), place, mostBytes);
  if (!(read instanceof Uint8Array)) return unknownCodeOwners(`${place} (${read.reason})`);
  const text = decodeText(read);
  return text === undefined ? unknownCodeOwners(`${place} (it is not UTF-8 text)`) : parseCodeOwners(text, place);
}

/** Adds to each reference of a working tree who owns its file. */
export async function withCodeOwners(collected: Collected, folder: string): Promise<Collected> {
  const { references = [] } = collected;
  return references.length === 0 ? collected : addCodeOwners(collected, await readCodeOwners(folder));
}

/** Adds to each reference who owns its file. Where that is not known the reference does not say. */
export function addCodeOwners({ references = [], ...collected }: Collected, owners: CodeOwners): Collected {
  const { coverage } = collected;
  const owned = references.map((reference) => {
    const clues = owners.of(reference.file);
    return clues === undefined ? reference : { ...reference, clues };
  });
  const problems = owners.problems();
  const reports = problems.length === 0 ? coverage : coverage.map((report) => withProblems(report, problems));
  return { ...collected, references: owned, coverage: reports };
}

/** The ledger makes the report partial, because clues did not come. */
function withProblems(report: CoverageReport, problems: readonly string[]): CoverageReport {
  const because = `Not every code owner is known: ${firstOf(problems)}.`;
  const { reason, consequence = "Whom to ask about what these files use is not known." } = report;
  return { ...report, reason: reason === undefined ? because : `${reason} ${because}`, consequence };
}
