/** Where a part of a Rego file stands, as OPA gives it. */
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
  readonly location?: RegoLocation;
}

interface RegoSome {
  readonly symbols: readonly RegoTerm[];
  readonly location?: RegoLocation;
}

export interface RegoEvery {
  readonly key: RegoTerm | null;
  readonly value: RegoTerm;
  readonly domain: RegoTerm;
  readonly body: readonly RegoExpression[];
  readonly location?: RegoLocation;
}

interface RegoWith {
  readonly target: RegoTerm;
  readonly value: RegoTerm;
  readonly location?: RegoLocation;
}

export interface RegoHead {
  readonly name: string;
  readonly ref: readonly RegoTerm[];
  /** Of `x contains key` and `x[key] := value`. */
  readonly key?: RegoTerm;
  readonly value?: RegoTerm;
  readonly args?: readonly RegoTerm[];
  readonly location?: RegoLocation;
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

/** The package without `data`: `["improper_offboarding", "owner_departed"]`. */
export function packagePath(module: RegoModule): readonly string[] {
  return module.package.path.slice(1).map(({ value }) => String(value));
}

/** A rule with the rules of its `else` chain, which have the arguments of the first. */
export function withElse(rule: RegoRule): readonly RegoRule[] {
  if (rule.else === undefined) return [rule];
  const { args } = rule.head;
  const head = args === undefined ? rule.else.head : { ...rule.else.head, args };
  return [rule, ...withElse({ ...rule.else, head })];
}

/** The first part of a rule's name: `a` of `a`, `a.b` and `a contains x`. */
export function ruleName(head: RegoHead): string {
  return String(head.ref[0]?.value);
}

export function isFunction({ head }: RegoRule): boolean {
  return head.args !== undefined;
}

export function hasRule(module: RegoModule, name: string): boolean {
  return (module.rules ?? []).some(({ head }) => ruleName(head) === name);
}

/** The name that an import gives to a path. */
export function importName({ path, alias }: RegoImport): string {
  return alias ?? String(refTerms(path).at(-1)?.value);
}

/** The terms of a reference; empty for other terms. */
export function refTerms(term: RegoTerm): readonly RegoTerm[] {
  return term.type === "ref" ? termList(term.value) : [];
}

/** A value that is a list of terms: of arrays, sets, calls and references. */
export function termList(value: unknown): readonly RegoTerm[] {
  return Array.isArray(value) ? value.filter(isTerm) : [];
}

export function isTerm(value: unknown): value is RegoTerm {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** The text of a constant text; undefined for every other term. */
export function constant(term: RegoTerm): string | undefined {
  return term.type === "string" ? String(term.value) : undefined;
}

/** Keys and values of an object that is written down. */
export function pairs(term: RegoTerm): readonly (readonly [RegoTerm, RegoTerm])[] {
  if (!Array.isArray(term.value)) return [];
  return term.value.flatMap((pair): [RegoTerm, RegoTerm][] => {
    const [key, value] = termList(pair);
    return key === undefined || value === undefined ? [] : [[key, value]];
  });
}

/** `object.get`, as it stands at the head of a call. */
export function functionName(operator: RegoTerm): string {
  return refTerms(operator)
    .map(({ value }) => String(value))
    .join(".");
}

/** A variable that the parser made of `_`. */
export function isWildcard(name: string): boolean {
  return name === "_" || name.startsWith("$");
}

/** Where a node stands; the start of nowhere for the few that OPA gives no location. */
export function locate(node: { readonly location?: RegoLocation } | undefined): RegoLocation {
  return node?.location ?? { file: "", row: 1, col: 1 };
}

/** `[term | body]`, `{term | body}` or `{key: value | body}`. */
export interface RegoComprehension {
  readonly body: readonly RegoExpression[];
  readonly term?: RegoTerm;
  readonly key?: RegoTerm;
  readonly value?: RegoTerm;
}

/** The parts of a comprehension. */
export function comprehensionParts({ value }: RegoTerm): RegoComprehension {
  if (isComprehension(value)) return value;
  throw new Error("OPA gave a comprehension without a body");
}

/** What stands in a template: terms, and calls as lists with the function first. */
export function templateParts({ value }: RegoTerm): readonly (RegoTerm | readonly RegoTerm[])[] {
  const parts: unknown = typeof value === "object" && value !== null && "parts" in value ? value.parts : undefined;
  if (!Array.isArray(parts)) throw new Error("OPA gave a template without parts");
  return parts.map((part: unknown) => {
    if (isTerm(part)) return part;
    const terms: unknown = typeof part === "object" && part !== null && "terms" in part ? part.terms : undefined;
    return isTerm(terms) ? terms : termList(terms);
  });
}

function isComprehension(value: unknown): value is RegoComprehension {
  return typeof value === "object" && value !== null && "body" in value && Array.isArray(value.body);
}
