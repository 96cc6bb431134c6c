/** More names in one sentence are not read. */
const fewNames = 5;

/** Up to `limit` of the names, and how many more there are: "a, b and 3 more". */
export function firstOf(names: readonly string[], limit = fewNames): string {
  const shown = names.slice(0, limit).join(", ");
  return names.length > limit ? `${shown} and ${names.length - limit} more` : shown;
}

/** "1 finding", "2 findings". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** A sentence with its full stop. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
