import { documents, subjectDefinitions } from "../contract/document.ts";
import { unique } from "../model/group.ts";
import { isRecord } from "../model/is-record.ts";
import type { SubjectType } from "../model/policy.ts";

/** A part of a JSON Schema, as far as subject schemas use it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly anyOf?: readonly SchemaNode[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
}

const sharedDefinitions = /urn:outlived:schema:(?:subject\/definitions|snapshot-1\.0\.json)#/g;

/** The schema of a policy's input as one document without references to others, as OPA requires it. */
export function bundleSubjectSchema(type: SubjectType): SchemaNode {
  const { $id: _id, ...schema } = documents[`subject/${type}`].schema;
  return forOpa({ ...schema, $defs: subjectDefinitions });
}

/** A schema without references to other documents and without lists of types, with which OPA refuses comparisons. */
export function forOpa(schema: object): SchemaNode {
  return JSON.parse(JSON.stringify(schema).replaceAll(sharedDefinitions, "#"), (_key, node: unknown) => {
    const types = isRecord(node) ? node["type"] : undefined;
    return Array.isArray(types) ? { anyOf: types.map((type: unknown) => Object.assign({}, node, { type })) } : node;
  });
}

/** The step of a path into any element of a list. */
export const item = "[]";

/** What the schema says about a path, which consists of keys from the root and of `item` for each step into a list. */
export interface SchemaPath {
  /** Forms that the value may have there; empty if the schema has no such path. */
  readonly forms: readonly SchemaNode[];
  /** Lengths of those beginnings of the path that may be absent. */
  readonly uncertain: readonly number[];
}

/** Follows a path through a bundled schema. */
export function followPath(schema: SchemaNode, path: readonly string[]): SchemaPath {
  let forms = formsOf(schema, schema);
  const uncertain: number[] = [];
  for (const [index, step] of path.entries()) {
    const found = forms.map((form) => stepInto(form, step));
    if (found.some((next) => next === undefined || !next.always)) uncertain.push(index + 1);
    forms = found.flatMap((next) => (next === undefined ? [] : formsOf(next.node, schema)));
  }
  return { forms, uncertain };
}

/** The keys of all forms, sorted. */
export function keysOf(forms: readonly SchemaNode[]): readonly string[] {
  return unique(forms.flatMap(({ properties }) => Object.keys(properties ?? {}))).sort();
}

interface NextNode {
  readonly node: SchemaNode;
  readonly always: boolean;
}

function stepInto(form: SchemaNode, step: string): NextNode | undefined {
  if (step === item) return form.items && { node: form.items, always: true };
  const node = form.properties?.[step];
  return node && { node, always: form.required?.includes(step) ?? false };
}

function formsOf(node: SchemaNode, root: SchemaNode): readonly SchemaNode[] {
  if (node.$ref !== undefined) {
    const { $ref, ...beside } = node;
    const name = $ref.replace("#/$defs/", "");
    const target = root.$defs?.[name];
    if (target === undefined) throw new Error(`The subject schema has no definition ${$ref}`);
    return formsOf({ ...target, ...beside }, root);
  }
  return node.anyOf === undefined ? [node] : node.anyOf.flatMap((form) => formsOf(form, root));
}
