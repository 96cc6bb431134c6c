import { isAlias, isMap, isScalar, type Node, type Pair, visit } from "yaml";

/** By alias the node that it stands for. */
export type Aliases = ReadonlyMap<unknown, unknown>;

/** What the aliases below a node stand for. To resolve each by itself would go through the whole file each time. */
export function aliasesIn(contents: Node | null): Aliases {
  const anchored = new Map<string, unknown>();
  const aliases = new Map<unknown, unknown>();
  visit(contents, {
    Node: (_key, node) => {
      if (isAlias(node)) aliases.set(node, anchored.get(node.source));
      else if (node.anchor !== undefined) anchored.set(node.anchor, node);
    },
  });
  return aliases;
}

/** The value of a key, where the node is a mapping that has it. */
export function childOf(node: unknown, key: string, aliases: Aliases): unknown {
  const map = resolveAlias(node, aliases);
  return isMap(map) ? resolveAlias(map.items.find((pair) => keyOf(pair) === key)?.value, aliases) : undefined;
}

/** The node itself, or what it stands for. */
export function resolveAlias(node: unknown, aliases: Aliases): unknown {
  return isAlias(node) ? aliases.get(node) : node;
}

/** The key of a pair; empty if it is no scalar. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

/** A text that is not empty. */
export function textOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === "string" && node.value !== "" ? node.value : undefined;
}

/** A text, or anything else as it is written: the id of an account may be a number that begins with a zero. */
export function writtenText(node: unknown): string | undefined {
  return isScalar(node) && (typeof node.value === "number" || typeof node.value === "boolean")
    ? node.source
    : textOf(node);
}
