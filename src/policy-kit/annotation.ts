import { LineCounter, parseDocument } from "yaml";
import { assertAnnotation } from "../contract/index.ts";
import { UsageError } from "../model/errors.ts";
import type { PolicyAnnotation } from "../model/generated/annotation.ts";
import type { Policy } from "../model/policy.ts";

/** What a policy's METADATA does not say itself. */
export interface PolicySurroundings {
  /** `<risk>/<policy>`. */
  readonly id: string;
  readonly readsOwner: boolean;
  /** Text of the policy's README.md. */
  readonly help: string;
}

/**
 * Reads the METADATA block above the `package` line of a policy. Throws UsageError with file and line where there is
 * none, where it is no YAML, or where the schema refuses it.
 */
export function readAnnotation(rego: string, file: string): PolicyAnnotation {
  const { yaml, firstLine } = metadataBlock(rego, file);
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new UsageError(`METADATA is no YAML: ${error.message}`, {
      at: { file, line: firstLine + line - 1, column: col + commentPrefix.length },
    });
  }
  const annotation: unknown = document.toJS();
  assertAnnotation(annotation, file);
  return annotation;
}

/** The policy that an annotation declares. */
export function toPolicy(annotation: PolicyAnnotation, { id, readsOwner, help }: PolicySurroundings): Policy {
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

function metadataBlock(rego: string, file: string): MetadataBlock {
  const lines = rego.split("\n");
  const marker = lines.findIndex((line) => line.trimEnd() === "# METADATA");
  const packageLine = lines.findIndex((line) => line.startsWith("package "));
  if (marker === -1 || packageLine === -1 || marker > packageLine) {
    throw new UsageError("a policy starts with a METADATA block above its package", {
      at: { file, line: 1 },
      hint: "Copy the block of a policy that is like it, then run: outlived policies check",
    });
  }
  const block = lines.slice(marker + 1, packageLine);
  const end = block.findIndex((line) => !line.startsWith("#"));
  const comments = end === -1 ? block : block.slice(0, end);
  return { yaml: comments.map((line) => line.slice(commentPrefix.length)).join("\n"), firstLine: marker + 2 };
}
