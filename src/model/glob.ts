import { append } from "./group.ts";

/**
 * Whether a glob matches a whole text: `*` stands for any run of characters, `/` and nothing at all included, `?` for
 * one. Letter case counts. Costs at most the product of the two lengths, whatever the glob.
 */
export function matchesGlob(glob: string, text: string): boolean {
  let globAt = 0;
  let textAt = 0;
  let starAt = -1;
  let resumeAt = 0;
  while (textAt < text.length) {
    const wanted = glob[globAt];
    if (wanted === "*") {
      starAt = globAt++;
      resumeAt = textAt;
    } else if (wanted === "?" || wanted === text[textAt]) {
      globAt++;
      textAt++;
    } else if (starAt >= 0) {
      globAt = starAt + 1;
      textAt = ++resumeAt;
    } else {
      return false;
    }
  }
  while (glob[globAt] === "*") globAt++;
  return globAt === glob.length;
}

/** Finds the entries whose globs match an id, without trying every glob on every id. */
export type GlobIndex = (id: string) => readonly number[];

/**
 * Indexes lists of globs by what they begin with. The index answers with the positions of the entries that match, each
 * once, in ascending order.
 */
export function indexGlobs(entries: readonly (readonly string[])[]): GlobIndex {
  const byPrefix = new Map<string, { readonly position: number; readonly glob: string; readonly within: string }[]>();
  entries.forEach((globs, position) => {
    for (const glob of globs) {
      const prefix = glob.slice(0, literalLength(glob));
      append(byPrefix, prefix, { position, glob, within: longestLiteral(glob.slice(prefix.length)) });
    }
  });
  const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
  return (id) => {
    const positions = new Set<number>();
    for (const length of lengths) {
      if (length > id.length) continue;
      for (const { position, glob, within } of byPrefix.get(id.slice(0, length)) ?? []) {
        // Many globs begin alike, and to look for a text takes a tenth of the time.
        if (id.includes(within) && matchesGlob(glob, id)) positions.add(position);
      }
    }
    return [...positions].sort((a, b) => a - b);
  };
}

/** The longest part without a wildcard, which whatever matches contains. */
function longestLiteral(glob: string): string {
  return glob.split(/[*?]/).reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

function literalLength(glob: string): number {
  const wildcard = glob.search(/[*?]/);
  return wildcard < 0 ? glob.length : wildcard;
}
