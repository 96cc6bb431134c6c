import { isRecord } from "../../model/is-record.ts";
import {
  definitions,
  dotted,
  hasRule,
  importedPath,
  namesIn,
  packageName,
  type RegoModule,
  type RegoRule,
  type RegoTerm,
  refTerms,
  ruleName,
} from "./tree.ts";

/** A constant text and where it is written. */
type ConstantText = RegoTerm & { readonly type: "string" | "var" };

/** Every constant text that a module passes first to one of the functions: itself, by a name, in a list or through a function. */
export function textsPassedTo(
  functions: ReadonlySet<string>,
  module: RegoModule,
  all: readonly RegoModule[],
): readonly ConstantText[] {
  return (module.rules ?? []).flatMap((rule) =>
    [...callsIn(rule)].flatMap(([operator, first]) => {
      const isMeant = operator !== undefined && functions.has(dotted(refTerms(operator)));
      return isMeant && first !== undefined ? textsOf(first, { rule, module, all, depth: 0 }) : [];
    }),
  );
}

/** Where a term stands. */
interface Place {
  readonly rule: RegoRule;
  readonly module: RegoModule;
  readonly all: readonly RegoModule[];
  /** How many names were followed to it. */
  readonly depth: number;
}

/** Rules may refer to one another in circles. */
const deepest = 6;

function textsOf(term: RegoTerm, place: Place): readonly ConstantText[] {
  if (term.type === "string") return [term];
  if (term.type === "array" || term.type === "set") return term.value.flatMap((element) => textsOf(element, place));
  if (term.type === "object") return term.value.flatMap(([, value]) => textsOf(value, place));
  return place.depth < deepest ? textsNamed(refTerms(term), { ...place, depth: place.depth + 1 }) : [];
}

/** The texts that a variable, a rule or an element of one of them may have. */
function textsNamed(reference: readonly RegoTerm[], place: Place): readonly ConstantText[] {
  const [head] = reference;
  if (head?.type !== "var") return [];
  const bound = [...boundTo(head.value, place.rule)];
  const parameter = (place.rule.head.args ?? []).findIndex(({ value }) => value === head.value);
  if (bound.length > 0) return bound.flatMap((term) => textsOf(term, place));
  if (parameter !== -1) return textsGiven(parameter, place);
  const { module, name } = findRule(reference, place);
  if (module === undefined) return [];
  return definitions(module, name).flatMap((rule) => {
    const content = rule.head.value ?? rule.head.key;
    return content === undefined ? [] : textsOf(content, { ...place, module, rule });
  });
}

/** What a rule gives a variable by `:=`, `=`, `==`, `in` and `every`. */
function* boundTo(name: string, rule: RegoRule): Generator<RegoTerm> {
  for (const [operator, one, other, list] of callsIn(rule)) {
    const called = operator === undefined ? "" : dotted(refTerms(operator));
    if (["assign", "eq", "equal", "internal.member_2"].includes(called)) {
      if (one?.value === name && other !== undefined) yield other;
      if (called !== "internal.member_2" && other?.value === name && one !== undefined) yield one;
    }
    if (called === "internal.member_3" && other?.value === name && list !== undefined) yield list;
  }
  for (const { value, domain } of nodesIn(rule)) {
    if (isTerm(value) && isTerm(domain) && value.value === name) yield domain;
  }
}

/** What the calls of a function give a parameter. */
function textsGiven(parameter: number, { rule: called, module: own, all, depth }: Place): readonly ConstantText[] {
  const name = ruleName(called);
  return all.flatMap((module) =>
    (module.rules ?? []).flatMap((rule) =>
      [...callsIn(rule)].flatMap(([operator, ...given]) => {
        const place = { rule, module, all, depth };
        const found = operator === undefined ? undefined : findRule(refTerms(operator), place);
        const term = given[parameter];
        const isCall = found?.module === own && found.name === name && term !== undefined;
        return isCall ? textsOf(term, place) : [];
      }),
    ),
  );
}

function findRule(
  reference: readonly RegoTerm[],
  { module, all }: Place,
): { readonly module: RegoModule | undefined; readonly name: string } {
  const [name = "", ...keys] = namesIn(reference);
  if (hasRule(module, name)) return { module, name };
  const path = name === "data" ? keys : [...namesIn(importedPath(module, name) ?? []).slice(1), ...keys];
  const found = all.find((one) => {
    const length = packageName(one).split(".").length;
    return path.slice(0, length).join(".") === packageName(one) && hasRule(one, path[length] ?? "");
  });
  return { module: found, name: found === undefined ? "" : (path[packageName(found).split(".").length] ?? "") };
}

/** Every call below a node, the function first. */
function* callsIn(node: unknown): Generator<readonly RegoTerm[]> {
  if (Array.isArray(node)) {
    if (node.every(isTerm)) yield node;
    for (const each of node) yield* callsIn(each);
  } else if (isRecord(node)) {
    for (const each of Object.values(node)) yield* callsIn(each);
  }
}

function* nodesIn(node: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(node)) for (const each of node) yield* nodesIn(each);
  if (!isRecord(node)) return;
  yield node;
  for (const each of Object.values(node)) yield* nodesIn(each);
}

function isTerm(node: unknown): node is RegoTerm {
  return isRecord(node) && typeof node["type"] === "string";
}
