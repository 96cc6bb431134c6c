import { nearest } from "../contract/index.ts";
import type { PolicyDeclaration } from "../model/generated/annotation.ts";
import { locateDeclared } from "./annotation.ts";
import { followPolicy } from "./follow-policy.ts";
import type { SourceFile } from "./policy-folder.ts";
import { inOrder, type Problem } from "./problem.ts";
import type { RegoLocation, RegoModule } from "./rego-tree.ts";
import { bundleSubjectSchema, followPath, item, keysOf, type SchemaNode } from "./subject-schema.ts";

/** What one policy reads. */
export interface PolicyReads {
  /** Paths of input that its findings depend on, such as `owner.claims.status`; steps into lists are left out. Sorted. */
  readonly paths: readonly string[];
  /** What it reads depends on who owns the subject. */
  readonly readsOwner: boolean;
  readonly problems: readonly Problem[];
}

export interface DeclaredPolicy {
  readonly id: string;
  readonly rego: SourceFile;
  readonly module: RegoModule;
  readonly declaration: PolicyDeclaration;
}

/**
 * Compares what a policy reads with what its METADATA declares: every path of input that need not be there has to be
 * named by `requires` or `optional`, nothing may be named that is not read, and the same for settings.
 */
export function checkReads(policy: DeclaredPolicy, library: readonly RegoModule[]): PolicyReads {
  const schema = bundleSubjectSchema(policy.declaration.subject);
  const reads: Reading[] = [];
  const kept: (readonly string[])[] = [];
  const settings: Reading[] = [];
  const problems: Problem[] = [];
  followPolicy(policy.module, library, schema, {
    read: (path, at) => reads.push({ path, at }),
    keep: (path) => kept.push(path),
    setting: (path, at) => settings.push({ path, at }),
    problem: (message, at) => problems.push(toProblem(message, at)),
  });
  const declared = declaredPaths(policy);
  // Where something could not be followed, more may be read than is known of.
  const complete = problems.length === 0;
  problems.push(
    ...reads.flatMap((reading) => undeclared(reading, declared, schema)),
    ...declared.flatMap((entry) => needless(entry, complete ? reads : undefined, schema)),
    ...checkSettings(policy, settings, complete),
  );
  const read = reads.map(({ path }) => keysOnly(path).join("."));
  const paths = [...new Set([...read, ...kept.map((path) => keysOnly(path).join("."))])].sort();
  return { paths, readsOwner: read.some(dependsOnOwner), problems: inOrder(problems) };
}

interface Reading {
  readonly path: readonly string[];
  readonly at: RegoLocation;
}

interface DeclaredPath {
  readonly path: readonly string[];
  readonly required: boolean;
  readonly at: RegoLocation;
}

/** Facts that resolve can only know with an owner, although they stand elsewhere. */
const ownerFacts = new Set(["credential.daysUsedAfterOwnerLeft"]);

function dependsOnOwner(path: string): boolean {
  return path === "owner" || path.startsWith("owner.") || ownerFacts.has(path);
}

function declaredPaths({ rego, declaration }: DeclaredPolicy): readonly DeclaredPath[] {
  const toDeclared = (required: boolean) => (name: string) => ({
    path: name.split("."),
    required,
    at: locateDeclared(rego, name),
  });
  return [
    ...declaration.requires.map(toDeclared(true)),
    ...Object.keys(declaration.optional ?? {}).map(toDeclared(false)),
  ];
}

/** A required path covers its beginnings, too: where it is known, they are. An optional one covers itself alone. */
function undeclared({ path, at }: Reading, declared: readonly DeclaredPath[], schema: SchemaNode): readonly Problem[] {
  const { uncertain } = followPath(schema, path);
  const missing = uncertain
    .map((length) => keysOnly(path.slice(0, length)))
    .find((needed) => !declared.some((entry) => covers(entry, needed)));
  if (missing === undefined) return [];
  const name = missing.join(".");
  return [toProblem(`input.${name} may be absent; list ${name} under requires, or under optional with a reason`, at)];
}

function covers({ path, required }: DeclaredPath, needed: readonly string[]): boolean {
  return startsWith(path, needed) && (required || path.length === needed.length);
}

function needless(
  { path, required, at }: DeclaredPath,
  reads: readonly Reading[] | undefined,
  schema: SchemaNode,
): readonly Problem[] {
  const name = path.join(".");
  const list = required ? "requires" : "optional";
  const full = withLists(path, schema);
  if (full === undefined) {
    const near = nearestPath(path, schema);
    const rest = near === undefined ? "" : `; did you mean ${near}?`;
    return [toProblem(`${list} names ${name}, which the schema does not have${rest}`, at)];
  }
  if (required && full.includes(item)) {
    return [toProblem(`requires names ${name}, which lies in a list; list it under optional with a reason`, at)];
  }
  if (followPath(schema, full).uncertain.length === 0) {
    return [toProblem(`${list} names ${name}, which is always there; leave it out`, at)];
  }
  if (reads === undefined || reads.some((reading) => startsWith(keysOnly(reading.path), path))) return [];
  return [toProblem(`${list} names ${name}, which the policy never reads; leave it out`, at)];
}

/** The path with its first unknown key mended. */
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
    const candidates = [
      [...full, key],
      [...full, item, key],
    ];
    const found = candidates.find((candidate) => followPath(schema, candidate).forms.length > 0);
    if (found === undefined) return undefined;
    full = found;
  }
  return full;
}

function checkSettings(
  { id, rego, declaration }: DeclaredPolicy,
  read: readonly Reading[],
  complete: boolean,
): readonly Problem[] {
  const own = id.split("/");
  const names = Object.keys(declaration.settings ?? {});
  const wrong = read.flatMap(({ path, at }) => {
    const isOwn = path.length === own.length + 1 && startsWith(path, own);
    if (isOwn && names.includes(path.at(-1) ?? "")) return [];
    const right = names.map((name) => `data.settings.${own.join(".")}.${name}`).join(", ");
    const known = names.length === 0 ? "its METADATA declares none" : `declared are ${right}`;
    return [toProblem(`data.settings.${path.join(".")} is no setting of this policy; ${known}`, at)];
  });
  const unread = complete ? names.filter((name) => !read.some(({ path }) => path.at(-1) === name)) : [];
  const idle = unread.map((name) =>
    toProblem(`the setting ${name} is declared and never read; leave it out`, locateDeclared(rego, name)),
  );
  return [...wrong, ...idle];
}

function keysOnly(path: readonly string[]): readonly string[] {
  return path.filter((step) => step !== item);
}

function startsWith(path: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((step, index) => path[index] === step);
}

function toProblem(message: string, { file, row, col }: RegoLocation): Problem {
  return { file, line: row, column: col, message };
}
