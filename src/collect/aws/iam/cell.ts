/** One value of the credential report. `word`: N/A, no_information, not_supported or nothing. */
export type Cell =
  | { readonly state: "date"; readonly at: string }
  | { readonly state: "truth"; readonly value: boolean }
  | { readonly state: "word"; readonly word: string }
  | { readonly state: "text"; readonly text: string };

const words = new Set(["n/a", "no_information", "not_supported", ""]);

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/** Reads a value in any of the forms that AWS has used: +00:00 until 2024, Z since; TRUE in the guide, true on the wire. */
export function readCell(raw: string): Cell {
  const text = raw.trim();
  const lower = text.toLowerCase();
  if (lower === "true" || lower === "false") return { state: "truth", value: lower === "true" };
  if (words.has(lower)) return { state: "word", word: lower };
  if (!instant.test(text)) return { state: "text", text };
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? { state: "text", text } : { state: "date", at: toSecond(date) };
}

/** ISO 8601 in whole seconds, which is what AWS's report keeps. */
export function toSecond(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
