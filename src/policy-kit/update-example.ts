import { isScalar, parseDocument } from "yaml";
import { findNode } from "../contract/yaml-location.ts";
import { by } from "../model/order.ts";
import { stringify } from "../model/stringify.ts";
import type { ExpectedFinding } from "./example.ts";

/** The text of an example with other findings, and nothing else changed; undefined if it has no list of findings. */
export function withFindings(text: string, findings: readonly ExpectedFinding[]): string | undefined {
  const { node } = findNode(parseDocument(text, { prettyErrors: false }), ["findings"]);
  const [start, end] = node?.range ?? [];
  if (node === undefined || isScalar(node) || start === undefined || end === undefined) return undefined;
  const line = text.slice(text.lastIndexOf("\n", start) + 1, start);
  const indentation = /^\s*/.exec(line)?.[0] ?? "";
  const sorted = findings.toSorted(by((finding) => stringify(finding)));
  const written = stringify(sorted, 2).replaceAll("\n", `\n${indentation}`);
  return `${text.slice(0, start)}${written}${text.slice(end)}`;
}
