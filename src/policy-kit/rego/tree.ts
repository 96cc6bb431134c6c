import { isRecord } from "../../model/is-record.ts";

/** The position of a part of a Rego file, as OPA gives it. Rows and columns count from 1. */
export interface RegoLocation {
  readonly file: string;
  readonly row: number;
  readonly col: number;
}

/** A term. `value` depends on `type`; see https://github.com/open-policy-agent/opa/blob/v1.22.2/v1/ast/term.go */
export interface RegoTerm {
  readonly type: string;
  readonly value: unknown;
  readonly location?: RegoLocation;
}

/** A statement of a body. `terms` is a term, a call (a list with the function first), a `some` or an `every`. */
export interface RegoExpression {
  readonly terms: RegoTerm | readonly RegoTerm[] | RegoSome | RegoEvery;
  readonly with?: readonly RegoWith[];
  readonly negated?: boolean;
}

interface RegoSome {
  readonly symbols: readonly RegoTerm[];
}

export interface RegoEvery {
  readonly key: RegoTerm | null;
  readonly value: RegoTerm;
  readonly domain: RegoTerm;
  readonly body: readonly RegoExpression[];
}

interface RegoWith {
  readonly target: RegoTerm;
  readonly value: RegoTerm;
}

export interface RegoHead {
  readonly ref: readonly RegoTerm[];
  /** The `key` of `x contains key` and `x[key] := value`. */
  readonly key?: RegoTerm;
  readonly value?: RegoTerm;
  readonly args?: readonly RegoTerm[];
}

export interface RegoRule {
  readonly default?: boolean;
  readonly head: RegoHead;
  readonly body: readonly RegoExpression[];
  readonly else?: RegoRule;
  readonly location?: RegoLocation;
}

export interface RegoImport {
  readonly path: RegoTerm;
  readonly alias?: string;
  readonly location?: RegoLocation;
}

/** One parsed file. */
export interface RegoModule {
  readonly package: { readonly path: readonly RegoTerm[]; readonly location?: RegoLocation };
  readonly imports?: readonly RegoImport[];
  readonly rules?: readonly RegoRule[];
}

/** The package without `data`, such as `improper_offboarding.owner_departed`. */
export function packageName(module: RegoModule): string {
  return dotted(module.package.path.slice(1));
}

/** The first part of a rule's name: `a` of `a`, `a.b` and `a contains x`. */
export function ruleName(head: RegoHead): string {
  return String(head.ref[0]?.value);
}

export function hasRule(module: RegoModule, name: string): boolean {
  return (module.rules ?? []).some(({ head }) => ruleName(head) === name);
}

/** The rules of one name. Each branch of an `else` chain is a rule of its own, with the arguments of the first. */
export function definitions(module: RegoModule, name: string): readonly RegoRule[] {
  return (module.rules ?? []).filter(({ head }) => ruleName(head) === name).flatMap(withElse);
}

function withElse(rule: RegoRule): readonly RegoRule[] {
  if (rule.else === undefined) return [rule];
  const { args } = rule.head;
  const head = args === undefined ? rule.else.head : { ...rule.else.head, args };
  return [rule, ...withElse({ ...rule.else, head })];
}

/** The import that a name refers to. */
export function importOf({ imports = [] }: RegoModule, name: string): RegoImport | undefined {
  return imports.find((candidate) => importName(candidate) === name);
}

/** The name that an import gives to a path. */
export function importName({ path, alias }: RegoImport): string {
  return alias ?? String(refTerms(path).at(-1)?.value);
}

/** The terms of a reference; a variable is a reference of one term. Empty for other terms. */
export function refTerms(term: RegoTerm): readonly RegoTerm[] {
  if (term.type === "var") return [term];
  return term.type === "ref" ? termList(term.value) : [];
}

/** A value that is a list of terms, as arrays, sets, calls and references have. */
export function termList(value: unknown): readonly RegoTerm[] {
  return Array.isArray(value) ? value.filter(isTerm) : [];
}

export function isTerm(value: unknown): value is RegoTerm {
  return isRecord(value) && typeof value["type"] === "string";
}

/** The text of a constant text; undefined for every other term. */
export function constant(term: RegoTerm): string | undefined {
  return term.type === "string" ? String(term.value) : undefined;
}

/** Keys and values of an object literal. */
export function pairs(term: RegoTerm): readonly (readonly [RegoTerm, RegoTerm])[] {
  if (!Array.isArray(term.value)) return [];
  return term.value.flatMap((pair): [RegoTerm, RegoTerm][] => {
    const [key, value] = termList(pair);
    return key === undefined || value === undefined ? [] : [[key, value]];
  });
}

/** A path with dots, such as `object.get` of the function in a call. */
export function dotted(terms: readonly RegoTerm[]): string {
  return terms.map(({ value }) => String(value)).join(".");
}

/** The position of a node; the beginning of a file without a name for the few nodes that OPA gives no position. */
export function locate(node: { readonly location?: RegoLocation } | undefined): RegoLocation {
  return node?.location ?? { file: "", row: 1, col: 1 };
}

interface RegoComprehension {
  readonly body: readonly RegoExpression[];
  readonly term?: RegoTerm;
  readonly key?: RegoTerm;
  readonly value?: RegoTerm;
}

/** The parts of `[term | body]`, `{term | body}` or `{key: value | body}`. */
export function comprehensionParts({ value }: RegoTerm): RegoComprehension {
  if (isComprehension(value)) return value;
  throw new Error("OPA gave a comprehension without a body");
}

function isComprehension(value: unknown): value is RegoComprehension {
  return isRecord(value) && Array.isArray(value["body"]);
}

/** The terms in a template string. */
export function templateParts({ value }: RegoTerm): readonly RegoTerm[] {
  const parts = isRecord(value) ? value["parts"] : undefined;
  if (!Array.isArray(parts)) throw new Error("OPA gave a template without parts");
  return parts.map((part: unknown) => {
    if (isTerm(part)) return part;
    const terms = isRecord(part) ? part["terms"] : undefined;
    return isTerm(terms) ? terms : asCall(termList(terms));
  });
}

/** The call that a list of terms is, the function first. */
export function asCall(terms: readonly RegoTerm[]): RegoTerm {
  return { type: "call", value: terms };
}
