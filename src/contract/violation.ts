import { looksLikeSecret } from "../model/looks-like-secret.ts";

/** A place inside a document: keys and positions from its root. */
export type DocumentPath = readonly (string | number)[];

/** One thing in a document that its schema does not allow. */
export interface Violation {
  readonly path: DocumentPath;
  /** What is wrong, beginning with the path: `/credentials/3/createdAt must be ...`. */
  readonly sentence: string;
  /** The mistake is the key itself, the last element of the path. */
  readonly isKey: boolean;
  /** The schema allows a text here. */
  readonly acceptsText: boolean;
}

/** `/credentials/3/createdAt`; the root is `the document`. */
export function formatPath(path: DocumentPath): string {
  return path.length === 0 ? "the document" : `/${path.join("/")}`;
}

/** Splits a JSON pointer such as `/a~1b/0` into its parts; a position in a list becomes a number. */
export function parsePointer(pointer: string, root: unknown): DocumentPath {
  const path: (string | number)[] = [];
  let value = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(value) ? Number(key) : key);
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }
  return path;
}

const longestShown = 60;

/** How a sentence shows a value: quoted and cut; what looks like a secret is not shown. */
export function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "a map";
  if (typeof value !== "string") return String(value);
  if (looksLikeSecret(value)) return "something that looks like a secret (not shown)";
  return value.length > longestShown ? `${JSON.stringify(value.slice(0, longestShown))}...` : JSON.stringify(value);
}
