import { LineCounter, parseDocument } from "yaml";
import { assertAnnotation, checkDocument } from "../contract/index.ts";
import type { Condition } from "../model/condition.ts";
import type { PolicyAnnotation } from "../model/generated/annotation.ts";
import type { Policy } from "../model/policy.ts";
import { offsetIn } from "./place-in-yaml.ts";
import type { SourceFile } from "./policy-folder.ts";
import type { Problem } from "./problem.ts";
import type { RegoLocation } from "./rego-tree.ts";

/** What a policy's METADATA does not say itself. */
export interface PolicySurroundings {
  /** `<risk>/<policy>`. */
  readonly id: string;
  /** Absent where not every reading could be followed. */
  readonly reads?: readonly string[];
  /** Absent where nothing is known that must hold. */
  readonly findsOnlyIf?: Condition;
  readonly readsOwner: boolean;
  /** Text of the policy's README.md. */
  readonly help: string;
}

/** What a METADATA block declares, or every mistake in it with its place. */
export type AnnotationReading =
  | { readonly annotation: PolicyAnnotation }
  | { readonly problems: readonly [Problem, ...Problem[]] };

/** Reads the METADATA block above the `package` line of a policy. */
export function readAnnotation(rego: string, file: string): AnnotationReading {
  const block = metadataBlock(rego);
  if (block === undefined) {
    const message = "a policy starts with a METADATA block above its package; `outlived policies new` writes one";
    return { problems: [{ file, line: 1, column: 1, message }] };
  }
  const { value, mistakes } = readYaml(block.yaml);
  const [first, ...others] = mistakes.map(({ line, column, message }): Problem => {
    return { file, line: block.firstLine + line - 1, column: column + commentPrefix.length, message };
  });
  if (first !== undefined) return { problems: [first, ...others] };
  assertAnnotation(value, file);
  return { annotation: value };
}

interface ReadYaml {
  readonly value: unknown;
  /** With places in the YAML. */
  readonly mistakes: readonly Omit<Problem, "file">[];
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
    // The errors behind the first are of its making.
    if (error !== undefined) {
      const rest = error.code === "BLOCK_AS_IMPLICIT_KEY" ? '; put a text that holds ": " into quotes' : "";
      return { value: undefined, mistakes: [mistake(error.pos[0], ` is no YAML: ${error.message}${rest}`)] };
    }
    const value: unknown = document.toJS();
    const { violations } = checkDocument("annotation", value);
    const mistakes = violations.map((one) => mistake(offsetIn(document, one), `: ${one.sentence}`));
    return { value, mistakes };
  } catch (error) {
    // An alias that stands for nothing or for too much, or nesting without end.
    const reason = error instanceof Error ? error.message : String(error);
    return { value: undefined, mistakes: [{ line: 1, column: 1, message: `METADATA is no YAML: ${reason}` }] };
  }
}

/** The policy that an annotation declares. */
export function toPolicy(annotation: PolicyAnnotation, surroundings: PolicySurroundings): Policy {
  const { id, reads, findsOnlyIf, readsOwner, help } = surroundings;
  const { custom } = annotation;
  return {
    id,
    title: annotation.title,
    description: annotation.description.trim(),
    requirement: custom.requirement,
    message: custom.message,
    severity: custom.severity,
    subject: custom.subject,
    ...(custom.kinds && { kinds: custom.kinds }),
    requires: custom.requires,
    optional: custom.optional ?? {},
    ...(reads && { reads }),
    ...(findsOnlyIf && { findsOnlyIf }),
    readsOwner,
    controls: custom.controls,
    settings: custom.settings ?? {},
    remediation: custom.remediation.trim(),
    relatedResources: (annotation.related_resources ?? []).map(({ ref }) => ref),
    since: custom.since,
    help,
  };
}

const commentPrefix = "# ";

interface MetadataBlock {
  readonly yaml: string;
  /** Line of the file on which the YAML starts. */
  readonly firstLine: number;
}

function metadataBlock(rego: string): MetadataBlock | undefined {
  const lines = rego.split(/\r?\n/);
  const marker = lines.findIndex((line) => line.trimEnd() === "# METADATA");
  const packageLine = lines.findIndex((line) => line.startsWith("package "));
  if (marker === -1 || packageLine === -1 || marker > packageLine) return undefined;
  const block = lines.slice(marker + 1, packageLine);
  const end = block.findIndex((line) => !line.startsWith("#"));
  const comments = end === -1 ? block : block.slice(0, end);
  return { yaml: comments.map((line) => line.slice(commentPrefix.length)).join("\n"), firstLine: marker + 2 };
}

/** The line of the METADATA that names something, as an entry of a list or as a key. */
export function locateDeclared({ file, text }: SourceFile, name: string): RegoLocation {
  const lines = text.split("\n");
  const row = lines.findIndex(
    (line) => line.startsWith("#") && [`- ${name}`, `${name}:`].some((s) => line.includes(` ${s}`)),
  );
  return { file, row: row + 1 || 1, col: 1 };
}
