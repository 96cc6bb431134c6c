/** Edits (insert, delete, replace, swap neighbours) between two words. */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const choices = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        ...(swapped ? [(beforeLast[column - 2] ?? 0) + 1] : []),
      ];
      current.push(Math.min(...choices));
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]/g, "");
}

/** The edits between a word and a known name, or the last part of the name after a slash, which costs half an edit more. */
function distance(word: string, candidate: string): number {
  const whole = editDistance(plain(word), plain(candidate));
  const lastPart = candidate.slice(candidate.lastIndexOf("/") + 1);
  return Math.min(whole, editDistance(plain(word), plain(lastPart)) + 0.5);
}

/** A longer word is not a misspelled name, and comparing it would only cost time. */
const longestWord = 200;

/** The known name that was probably meant, or undefined where none is similar. Case, spaces, - and _ do not count. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const limit = Math.max(1, Math.floor(plain(word).length / 3)) + 0.5;
  let best: { readonly name: string; readonly distance: number } | undefined;
  let begins: string | undefined;
  for (const name of known) {
    const found = distance(word, name);
    if (found <= limit && (best === undefined || found < best.distance)) best = { name, distance: found };
    if (begins === undefined && plain(word).length >= 3 && plain(name).startsWith(plain(word))) begins = name;
  }
  return best?.name ?? begins;
}
