import { isRecord } from "./is-record.ts";

/** The value at a path of keys; undefined where the path leads nowhere, or into a list. */
export function readPath(start: unknown, path: readonly string[], from = 0): unknown {
  let value = start;
  for (let depth = from; depth < path.length; depth += 1) {
    if (!isRecord(value)) return undefined;
    value = value[path[depth] ?? ""];
  }
  return value;
}
