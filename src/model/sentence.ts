/** More names in one sentence are not read. */
const fewNames = 5;

/** Up to `limit` of the names, and how many more there are: "a, b and 3 more". */
export function firstOf(names: readonly string[], limit = fewNames): string {
  const shown = names.slice(0, limit).join(", ");
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}

/** All of the names: "a, b and c". */
export function series(names: readonly string[], word: "and" | "or" = "and"): string {
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter((part) => part !== "").join(` ${word} `);
}

/** "1 finding", "2 findings". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** A sentence with its full stop. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
