export { firstOf, sentence } from "../model/sentence.ts";

/** "1 finding", "2 findings". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
