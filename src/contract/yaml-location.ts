import { type Document, isAlias, isMap, isNode, isSeq, type Node, type Pair } from "yaml";
import type { DocumentPath } from "./violation.ts";

interface FoundNode {
  readonly node?: Node;
  /** The pair of a map whose value the node is. */
  readonly pair?: Pair;
}

/** The node at a path of a YAML document, through aliases; the nearest node around it where the path does not exist. */
export function findNode(document: Document, path: DocumentPath): FoundNode {
  const { contents } = document;
  let found: FoundNode = isNode(contents) ? { node: contents } : {};
  for (const part of path) {
    const next = step(document, found.node, part);
    if (next === undefined) break;
    found = next;
  }
  return found;
}

function step(document: Document, node: Node | undefined, part: string | number): FoundNode | undefined {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(target)) {
    const item = typeof part === "number" ? target.items[part] : undefined;
    return isNode(item) ? { node: item } : undefined;
  }
  const pair = isMap(target) ? target.items.find(({ key }) => String(key) === String(part)) : undefined;
  if (pair === undefined) return undefined;
  return isNode(pair.value) ? { node: pair.value, pair } : { pair };
}

/** Where the value at a path begins, or its key: the number of characters before it. */
export function offsetIn(
  document: Document,
  { path, isKey }: { readonly path: DocumentPath; readonly isKey: boolean },
): number {
  const { node, pair } = findNode(document, path);
  const key = isNode(pair?.key) ? pair.key : undefined;
  const [first, second] = isKey ? [key, node] : [node, key];
  return first?.range?.[0] ?? second?.range?.[0] ?? 0;
}
