import { nearest } from "../contract/nearest.ts";
import type { Condition } from "../model/condition.ts";
import type { PolicyDeclaration } from "../model/generated/annotation.ts";
import { unique } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { SourceFile } from "./policy-folder.ts";
import { inOrder, locateDeclared, type PolicyProblem, problemAt } from "./policy-problem.ts";
import { readPolicy } from "./rego/read-policy.ts";
import type { PathRead } from "./rego/scope.ts";
import type { RegoModule, RegoNode } from "./rego/tree.ts";
import { bundleSubjectSchema, followPath, item, keysOf, type SchemaNode } from "./subject-schema.ts";

/** What a policy reads, and whether its METADATA declares it. */
export interface PolicyReads {
  /** Paths of `input` that its findings depend on, such as `owner.claims.status`, without steps into lists. Sorted. */
  readonly paths: readonly string[];
  /** Whether its findings depend on who owns the subject. */
  readonly readsOwner: boolean;
  /** What must hold of `input` for it to find anything; absent: nothing is known. */
  readonly findsOnlyIf?: Condition;
  readonly problems: readonly PolicyProblem[];
}

export interface DeclaredPolicy {
  readonly id: string;
  readonly rego: SourceFile;
  readonly module: RegoModule;
  readonly declaration: PolicyDeclaration;
}

/**
 * Compares what a policy reads with what its METADATA declares. `requires` or `optional` must name every path of `input`
 * that may be absent, and no path that is not read. The same holds for settings.
 */
export function checkReads(policy: DeclaredPolicy, library: readonly RegoModule[]): PolicyReads {
  const schema = bundleSubjectSchema(policy.declaration.subject);
  const { reads, kept, settings, problems, findsOnlyIf } = readPolicy(policy.module, library, schema);
  const declared = declaredPaths(policy);
  // Where something could not be followed, the policy may read more than is known.
  const isComplete = problems.length === 0;
  const mistakes = [
    ...reads.flatMap((read) => undeclared(read, declared, schema)),
    ...declared.flatMap((entry) => needless(entry, isComplete ? reads : undefined, schema)),
    ...checkSettings(policy, settings, isComplete),
  ];
  const read = reads.map(({ path }) => keysOnly(path).join("."));
  return omitUndefined({
    paths: unique([...read, ...kept.map((path) => keysOnly(path).join("."))]).sort(),
    readsOwner: read.some(dependsOnOwner),
    findsOnlyIf,
    problems: inOrder([...problems, ...mistakes]),
  });
}

/** Facts outside `owner` that are known only with an owner. */
const ownerFacts = new Set(["credential.daysUsedAfterOwnerLeft"]);

function dependsOnOwner(path: string): boolean {
  return path === "owner" || path.startsWith("owner.") || ownerFacts.has(path);
}

interface DeclaredPath {
  readonly path: readonly string[];
  readonly required: boolean;
  readonly at: RegoNode;
}

function declaredPaths({ rego, declaration }: DeclaredPolicy): readonly DeclaredPath[] {
  const { requires, optional = {} } = declaration;
  return [...requires, ...Object.keys(optional)].map((name, index) => ({
    path: name.split("."),
    required: index < requires.length,
    at: locateDeclared(rego, name),
  }));
}

function undeclared(
  { path, at }: PathRead,
  declared: readonly DeclaredPath[],
  schema: SchemaNode,
): readonly PolicyProblem[] {
  const { uncertain } = followPath(schema, path);
  const missing = uncertain
    .map((length) => keysOnly(path.slice(0, length)))
    .find((needed) => !declared.some((entry) => covers(entry, needed)));
  if (missing === undefined) return [];
  const name = missing.join(".");
  const message = `input.${name} may be absent; list ${name} under requires, or under optional with a reason`;
  return [problemAt(at, message)];
}

/** A required path covers the paths above it, too: if it is known, they are. An optional path covers only itself. */
function covers({ path, required }: DeclaredPath, needed: readonly string[]): boolean {
  return startsWith(path, needed) && (required || path.length === needed.length);
}

function needless(
  { path, required, at }: DeclaredPath,
  reads: readonly PathRead[] | undefined,
  schema: SchemaNode,
): readonly PolicyProblem[] {
  const name = path.join(".");
  const complain = (what: string) => [
    problemAt(at, `${required ? "requires" : "optional"} names ${name}, which ${what}`),
  ];
  const full = withLists(path, schema);
  if (full === undefined) {
    const near = nearestPath(path, schema);
    return complain(`the schema does not have${near === undefined ? "" : `; did you mean ${near}?`}`);
  }
  if (required && full.includes(item)) return complain("lies in a list; list it under optional with a reason");
  if (followPath(schema, full).uncertain.length === 0) return complain("is always there; leave it out");
  const isRead = reads?.some((read) => startsWith(keysOnly(read.path), path)) ?? true;
  return isRead ? [] : complain("the policy never reads; leave it out");
}

/** The path with its first unknown key replaced by the nearest known one. */
function nearestPath(path: readonly string[], schema: SchemaNode): string | undefined {
  const wrong = path.findIndex((_, index) => withLists(path.slice(0, index + 1), schema) === undefined);
  const parent = withLists(path.slice(0, wrong), schema) ?? [];
  const { forms } = followPath(schema, parent);
  const elements = followPath(schema, [...parent, item]).forms;
  const near = nearest(path[wrong] ?? "", [...keysOf(forms), ...keysOf(elements)]);
  return near === undefined ? undefined : [...path.slice(0, wrong), near, ...path.slice(wrong + 1)].join(".");
}

/** The path with its steps into lists; undefined where the schema has no such path. */
function withLists(path: readonly string[], schema: SchemaNode): readonly string[] | undefined {
  let full: readonly string[] = [];
  for (const key of path) {
    const isThere = (steps: readonly string[]) => followPath(schema, steps).forms.length > 0;
    if (isThere(full.concat(key))) full = full.concat(key);
    else if (isThere(full.concat(item, key))) full = full.concat(item, key);
    else return undefined;
  }
  return full;
}

function checkSettings(
  { id, rego, declaration }: DeclaredPolicy,
  read: readonly PathRead[],
  isComplete: boolean,
): readonly PolicyProblem[] {
  const own = id.split("/");
  const names = Object.keys(declaration.settings ?? {});
  const wrong = read.flatMap(({ path, at }) => {
    const isOwn = path.length === own.length + 1 && startsWith(path, own);
    if (isOwn && names.includes(path.at(-1) ?? "")) return [];
    const right = names.map((name) => `data.settings.${own.join(".")}.${name}`).join(", ");
    const known = names.length === 0 ? "its METADATA declares none" : `declared are ${right}`;
    return [problemAt(at, `data.settings.${path.join(".")} is no setting of this policy; ${known}`)];
  });
  const unread = isComplete ? names.filter((name) => !read.some(({ path }) => path.at(-1) === name)) : [];
  const idle = unread.map((name) =>
    problemAt(locateDeclared(rego, name), `the setting ${name} is declared and never read; leave it out`),
  );
  return [...wrong, ...idle];
}

function keysOnly(path: readonly string[]): readonly string[] {
  return path.filter((step) => step !== item);
}

function startsWith(path: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((step, index) => path[index] === step);
}
