import { type Document, isMap, isNode } from "yaml";
import type { DocumentPath } from "../contract/index.ts";

/** Offset of a value, or of the key alone; of what is nearest around it where the document does not have it. */
export function offsetIn(
  document: Document,
  { path, isKey }: { readonly path: DocumentPath; readonly isKey: boolean },
): number {
  return isKey ? offsetOfKey(document, path) : offsetOf(document, path);
}

function offsetOf(document: Document, path: DocumentPath): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node)) return node.range?.[0] ?? 0;
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

function offsetOfKey(document: Document, path: DocumentPath): number {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined;
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : offsetOf(document, path);
}
