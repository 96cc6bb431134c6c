import { LineCounter, parseDocument } from "yaml";
import { assertAnnotation, checkDocument } from "../contract/index.ts";
import { offsetIn } from "../contract/yaml-location.ts";
import type { PolicyAnnotation } from "../model/generated/annotation.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { Policy } from "../model/policy.ts";
import { type PolicyProblem, problemOf } from "./policy-problem.ts";

/** The METADATA of a policy, or every mistake in it. */
export type AnnotationReading =
  | { readonly annotation: PolicyAnnotation }
  | { readonly problems: readonly [PolicyProblem, ...PolicyProblem[]] };

const commentPrefix = "# ";

/** Reads the METADATA block above the `package` line of a policy. */
export function readAnnotation(rego: string, file: string): AnnotationReading {
  const block = metadataBlock(rego);
  if (block === undefined) {
    const message = "a policy starts with a METADATA block above its package; `outlived policies new` writes one";
    return { problems: [problemOf(file, message)] };
  }
  const { value, mistakes } = readYaml(block.yaml);
  const [first, ...others] = mistakes.map(({ line, column, message }): PolicyProblem => {
    return { file, line: block.firstLine + line - 1, column: column + commentPrefix.length, message };
  });
  if (first !== undefined) return { problems: [first, ...others] };
  assertAnnotation(value, file);
  return { annotation: value };
}

interface MetadataBlock {
  readonly yaml: string;
  /** Line of the file on which the YAML starts. */
  readonly firstLine: number;
}

function metadataBlock(rego: string): MetadataBlock | undefined {
  const lines = rego.split(/\r?\n/);
  const marker = lines.findIndex((line) => line.trimEnd() === "# METADATA");
  const packageLine = lines.findIndex((line) => line.startsWith("package "));
  if (marker === -1 || packageLine < marker) return undefined;
  const block = lines.slice(marker + 1, packageLine);
  const end = block.findIndex((line) => !line.startsWith("#"));
  const comments = end === -1 ? block : block.slice(0, end);
  return { yaml: comments.map((line) => line.slice(commentPrefix.length)).join("\n"), firstLine: marker + 2 };
}

interface ReadYaml {
  readonly value?: unknown;
  /** With locations in the YAML. */
  readonly mistakes: readonly Omit<PolicyProblem, "file">[];
}

function readYaml(yaml: string): ReadYaml {
  const lineCounter = new LineCounter();
  const mistake = (offset: number, message: string) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col, message: `METADATA${message}` };
  };
  try {
    const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
    const [error] = document.errors;
    // Further errors are consequences of the first.
    if (error !== undefined) {
      const rest = error.code === "BLOCK_AS_IMPLICIT_KEY" ? '; put a text that holds ": " into quotes' : "";
      return { mistakes: [mistake(error.pos[0], ` is not valid YAML: ${error.message}${rest}`)] };
    }
    const value: unknown = document.toJS();
    const { violations } = checkDocument("annotation", value);
    return { value, mistakes: violations.map((one) => mistake(offsetIn(document, one), `: ${one.sentence}`)) };
  } catch (error) {
    // An alias without an anchor, too many aliases, or nesting that is too deep.
    const reason = error instanceof Error ? error.message : String(error);
    return { mistakes: [{ line: 1, column: 1, message: `METADATA is not valid YAML: ${reason}` }] };
  }
}

/** Everything about a policy that is not in its METADATA. `help` is the text of its README.md. */
type Surroundings = Pick<Policy, "id" | "readsOwner" | "help"> & {
  readonly reads?: Policy["reads"] | undefined;
  readonly findsOnlyIf?: Policy["findsOnlyIf"] | undefined;
};

/** The policy that an annotation declares. */
export function toPolicy(annotation: PolicyAnnotation, surroundings: Surroundings): Policy {
  const { id, reads, findsOnlyIf, readsOwner, help } = surroundings;
  const { custom, related_resources: related = [] } = annotation;
  return omitUndefined({
    id,
    title: annotation.title,
    description: annotation.description.trim(),
    requirement: custom.requirement,
    message: custom.message,
    severity: custom.severity,
    subject: custom.subject,
    kinds: custom.kinds,
    group: custom.group,
    requires: custom.requires,
    optional: custom.optional ?? {},
    reads,
    findsOnlyIf,
    readsOwner,
    controls: custom.controls,
    settings: custom.settings ?? {},
    remediation: custom.remediation.trim(),
    relatedResources: related.map(({ ref }) => ref),
    since: custom.since,
    help,
  });
}
