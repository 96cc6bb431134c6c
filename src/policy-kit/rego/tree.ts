/** The position of a part of a Rego file, as OPA gives it. Rows and columns count from 1. */
interface RegoLocation {
  readonly file: string;
  readonly row: number;
  readonly col: number;
}

/** A part of the syntax tree. OPA gives nearly all of them a location. */
export interface RegoNode {
  readonly location?: RegoLocation;
}

/** A term; see https://github.com/open-policy-agent/opa/blob/v1.22.2/v1/ast/term.go */
export type RegoTerm = RegoNode &
  /** Its value is an empty object. */
  (
    | { readonly type: "null"; readonly value: object }
    | { readonly type: "boolean" | "number"; readonly value: boolean | number }
    | { readonly type: "string" | "var"; readonly value: string }
    /** A call has the function first. */
    | { readonly type: "ref" | "array" | "set" | "call"; readonly value: readonly RegoTerm[] }
    | { readonly type: "object"; readonly value: readonly (readonly [RegoTerm, RegoTerm])[] }
    | {
        readonly type: "arraycomprehension" | "setcomprehension" | "objectcomprehension";
        readonly value: Comprehension;
      }
    | { readonly type: "templatestring"; readonly value: { readonly parts: readonly (RegoTerm | RegoExpression)[] } }
  );

/** `[term | body]`, `{term | body}` or `{key: value | body}`. */
export interface Comprehension {
  readonly body: readonly RegoExpression[];
  readonly term?: RegoTerm;
  readonly key?: RegoTerm;
  readonly value?: RegoTerm;
}

/** A statement of a body. `terms` is a term, a call (a list with the function first), a `some` or an `every`. */
export interface RegoExpression {
  readonly terms: RegoTerm | readonly RegoTerm[] | { readonly symbols: readonly RegoTerm[] } | RegoEvery;
  readonly with?: readonly RegoWith[];
  readonly negated?: boolean;
}

export interface RegoEvery {
  readonly key: RegoTerm | null;
  readonly value: RegoTerm;
  readonly domain: RegoTerm;
  readonly body: readonly RegoExpression[];
}

export interface RegoWith {
  readonly target: RegoTerm;
  readonly value: RegoTerm;
}

export interface RegoRule extends RegoNode {
  readonly default?: boolean;
  readonly head: {
    readonly ref: readonly RegoTerm[];
    /** The `key` of `x contains key` and `x[key] := value`. */
    readonly key?: RegoTerm;
    readonly value?: RegoTerm;
    readonly args?: readonly RegoTerm[];
  };
  readonly body: readonly RegoExpression[];
  readonly else?: RegoRule;
}

export interface RegoImport extends RegoNode {
  readonly path: RegoTerm;
  readonly alias?: string;
}

/** One parsed file. */
export interface RegoModule {
  readonly package: RegoNode & { readonly path: readonly RegoTerm[] };
  readonly imports?: readonly RegoImport[];
  readonly rules?: readonly RegoRule[];
}

/** The package without `data`, such as `improper_offboarding.owner_departed`. */
export function packageName(module: RegoModule): string {
  return dotted(module.package.path.slice(1));
}

/** The first part of a rule's name: `a` of `a`, `a.b` and `a contains x`. */
export function ruleName({ head }: RegoRule): string {
  return dotted(head.ref.slice(0, 1));
}

export function hasRule({ rules = [] }: RegoModule, name: string): boolean {
  return rules.some((rule) => ruleName(rule) === name);
}

/** The rules of one name. Each branch of an `else` chain is a rule of its own, with the arguments of the first. */
export function definitions({ rules = [] }: RegoModule, name: string): readonly RegoRule[] {
  return rules.filter((rule) => ruleName(rule) === name).flatMap(withElse);
}

function withElse(rule: RegoRule): readonly RegoRule[] {
  const { else: otherwise, head } = rule;
  if (otherwise === undefined) return [rule];
  const args = head.args && { args: head.args };
  return [rule, ...withElse({ ...otherwise, head: { ...otherwise.head, ...args } })];
}

/** The path of the import that a name refers to. */
export function importedPath({ imports = [] }: RegoModule, name: string): readonly RegoTerm[] | undefined {
  const found = imports.find((candidate) => importName(candidate) === name);
  return found && refTerms(found.path);
}

/** The name that an import gives to a path. */
export function importName({ path, alias }: RegoImport): string {
  return alias ?? dotted(refTerms(path).slice(-1));
}

/** The terms of a reference; a variable is a reference of one term. Empty for other terms. */
export function refTerms(term: RegoTerm): readonly RegoTerm[] {
  if (term.type === "var") return [term];
  return term.type === "ref" ? term.value : [];
}

/** The text of a constant text; undefined for every other term. */
export function constant(term: RegoTerm): string | undefined {
  return term.type === "string" ? term.value : undefined;
}

/** The names in a path; empty for keys that are neither names nor constants. */
export function namesIn(terms: readonly RegoTerm[]): readonly string[] {
  return terms.map(({ value }) => (typeof value === "object" ? "" : String(value)));
}

/** A path with dots, such as `object.get` of the function in a call. */
export function dotted(terms: readonly RegoTerm[]): string {
  return namesIn(terms).join(".");
}

/** A statement, or a part of a template, as a term; undefined for `some` and `every`. */
export function asTerm(node: RegoExpression | RegoTerm): RegoTerm | undefined {
  if ("type" in node) return node;
  const { terms } = node;
  if ("type" in terms) return terms;
  return "symbols" in terms || "domain" in terms ? undefined : { type: "call", value: terms };
}
