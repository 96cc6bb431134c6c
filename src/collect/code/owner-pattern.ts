/** How many steps may still be taken. A hostile file could otherwise keep a scan busy for hours. */
export interface StepBudget {
  left: number;
}

/** Any number of folders, none included, or any run of characters in a name. */
const any = Symbol("any");

/** One character in any name. */
const anyOne = Symbol("any one");

type Character = string | typeof any | typeof anyOne;

/** The part of a pattern between two slashes. */
type Name = readonly Character[];

/** A pattern of a CODEOWNERS file, by the names that its paths have. */
export type OwnerPattern = readonly (Name | typeof any)[];

/**
 * Compiles a pattern; undefined if GitHub does not take it. Patterns are those of gitignore without `!`, `[ ]` and `\#`,
 * and one that ends in `/*` means the files of that folder alone, not those of the folders in it.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function compileOwnerPattern(pattern: string): OwnerPattern | undefined {
  if (/^!|[[\]]|^\\#|\*{3}/.test(pattern)) return undefined;
  const names = pattern.split("/");
  const isOneName = names.length === 1 || (names.length === 2 && names[1] === "");
  if (names[0] === "") names.shift();
  else if (isOneName) names.unshift("**");
  return names.flatMap((name, index) => compileName(name, index === names.length - 1, names.length === 1));
}

const anyName: Name = [any];

/** Compiles one part. A name matches a file, and everything in a folder of that name. */
function compileName(name: string, isLast: boolean, isOnly: boolean): OwnerPattern {
  if (name === "**") return isLast && !isOnly ? [anyName, any] : [any];
  if (name === "*") return [anyName];
  if (name === "" && isLast && !isOnly) return [anyName, any];
  const characters = Array.from(name.matchAll(/\\?[^]/gu), ([text]): Character => {
    if (text === "*") return any;
    return text === "?" ? anyOne : text.replace(/^\\(?=.)/u, "");
  });
  return isLast && name !== "" ? [characters, any] : [characters];
}

/** The characters of each name in a path. */
export type PathNames = readonly (readonly string[])[];

/** Takes a path apart, once for all the patterns that it is compared with. */
export function namesIn(path: string): PathNames {
  return path.split("/").map((name) => Array.from(name));
}

/** Whether a pattern means a file. Takes at most the product of the two lengths; false where the budget is used up. */
export function matchesPath(pattern: OwnerPattern, path: PathNames, budget: StepBudget): boolean {
  return fitsAll(pattern, path, budget, (name, characters) =>
    fitsAll(name, characters, budget, (wanted, one) => wanted === anyOne || wanted === one),
  );
}

/** Matches a list against a pattern, in which `any` matches any number of items. */
function fitsAll<Wanted, Item>(
  wanted: readonly (Wanted | typeof any)[],
  items: readonly Item[],
  budget: StepBudget,
  fits: (wanted: Wanted, item: Item) => boolean,
): boolean {
  let [at, resumeAt, anyAt] = [0, 0, -1];
  let itemAt = 0;
  while (itemAt < items.length) {
    budget.left -= 1;
    if (budget.left < 0) return false;
    const one = wanted[at];
    const item = items[itemAt];
    if (one === any) {
      anyAt = at++;
      resumeAt = itemAt;
    } else if (one !== undefined && item !== undefined && fits(one, item)) {
      at++;
      itemAt++;
    } else if (anyAt >= 0) {
      at = anyAt + 1;
      itemAt = ++resumeAt;
    } else {
      return false;
    }
  }
  while (wanted[at] === any) at++;
  return at === wanted.length;
}
