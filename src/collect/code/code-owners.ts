import type { Reference } from "../../model/generated/snapshot.ts";
import { unique } from "../../model/group.ts";
import { memoize } from "../../model/memoize.ts";
import {
  compileOwnerPattern,
  matchesPath,
  namesIn,
  type OwnerPattern,
  type PathNames,
  type StepBudget,
} from "./owner-pattern.ts";

type Clues = NonNullable<Reference["clues"]>;

/** Who owns the files of a working tree, as GitHub tells it. */
export interface CodeOwners {
  /** One clue for each owner; undefined where that is not known. */
  readonly of: (file: string) => Clues | undefined;
  /** Why the owners of files that were asked for are not known: `CODEOWNERS (it is not UTF-8 text)`. */
  readonly problems: () => readonly string[];
}

/** Our own limit: a line with more owners names nobody in particular. */
const mostOwners = 50;

/** Our own limit for all files of a tree together: it takes some seconds at most. */
const mostSteps = 100_000_000;

interface Line {
  readonly number: number;
  readonly pattern: string;
  readonly owners: readonly string[];
}

/** Nobody owns any file. */
export const noCodeOwners: CodeOwners = { of: () => [], problems: () => [] };

/** Why nobody knows who owns a file. */
export function unknownCodeOwners(problem: string): CodeOwners {
  return { of: () => undefined, problems: () => [problem] };
}

/**
 * Reads a CODEOWNERS file. The last line that means a file decides, and one without owners says that it has none. GitHub
 * skips lines that are not valid.
 */
export function parseCodeOwners(text: string, place: string, budget: StepBudget = { left: mostSteps }): CodeOwners {
  const lines = text.split("\n").flatMap((line, index) => parseLine(line, index + 1));
  const compiled = memoize((line: Line) => compileOwnerPattern(line.pattern));
  const problems = new Set<string>();
  const cluesOf = memoize((file: string): Clues | undefined => {
    const path = namesIn(file);
    const deciding = budget.left < 0 ? undefined : lines.findLast((line) => decides(compiled(line), path, budget));
    if (budget.left < 0) {
      problems.add(`${place} (to compare its patterns takes too long)`);
      return undefined;
    }
    const { number, owners } = deciding ?? { number: 0, owners: [] };
    if (owners.length > mostOwners) {
      problems.add(`${place}:${number} (it names more than ${mostOwners} owners)`);
      return undefined;
    }
    return owners.map((says) => ({ method: "code-owner", says, detail: `${place}:${number}` }));
  });
  return { of: cluesOf, problems: () => [...problems] };
}

/** Once the budget is used up the search ends. */
function decides(pattern: OwnerPattern | undefined, path: PathNames, budget: StepBudget): boolean {
  budget.left -= 1;
  return (pattern !== undefined && matchesPath(pattern, path, budget)) || budget.left < 0;
}

/** A backslash before a space makes it part of the pattern. No owner has a # in it. */
function parseLine(line: string, number: number): readonly Line[] {
  const trimmed = line.trim();
  if (trimmed === "" || trimmed.startsWith("#")) return [];
  const pattern = /^(?:\\[^]|[^\s\\])*/.exec(trimmed)?.[0] ?? "";
  const [named = ""] = trimmed.slice(pattern.length).split("#");
  const owners = unique(named.split(/\s+/).filter((owner) => owner !== ""));
  return owners.every(isOwner) ? [{ number, pattern, owners }] : [];
}

/** The longest e-mail address has 254 characters. */
const longestOwner = 254;

/** `@login`, `@organization/team`, or an e-mail address. */
function isOwner(text: string): boolean {
  return text.length <= longestOwner && /^(?:@[\w-]+(?:\/[\w.-]+)?|[^\s@/]+@[^\s@/]+\.[^\s@/]+)$/.test(text);
}
