import type { Layout } from "../table/layout.ts";
import { wrap } from "../table/width.ts";
import { visible } from "../visible.ts";

/** A sentence, with its further lines indented by two more. */
export function item(text: string, { width }: Layout, indent = 2): readonly string[] {
  if (text === "") return [];
  const lines = wrap(visible(text), width - indent - 2);
  return lines.map((line, index) => " ".repeat(index === 0 ? indent : indent + 2) + line);
}
