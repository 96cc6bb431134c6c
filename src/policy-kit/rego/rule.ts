import { omitUndefined } from "../../model/omit-undefined.ts";
import { type Claim, necessary } from "./claim.ts";
import { compareWhole } from "./parts.ts";
import type { Scope } from "./scope.ts";
import type { RegoRule } from "./tree.ts";
import { collection, type InputParts, namedValue, type RuleValue, unknownValue, valueOf } from "./value.ts";

/** One definition of a rule: its content, and what holds of `input` if it applies. */
export type Definition = Pick<RuleValue, "parts" | "exact" | "applies" | "filled">;

/** The value of a rule, after all its definitions were followed. */
export function joinDefinitions(
  rules: readonly RegoRule[],
  follow: (rule: RegoRule) => Definition,
  scope: Scope,
): RuleValue {
  const followed = rules.map(follow);
  const applies: Claim = { any: followed.map((one) => one.applies) };
  const parts = followed.flatMap((one, index) => wrap(rules[index], one.parts));
  const exact = isAlias(rules) ? followed[0]?.exact : undefined;
  if (!isOneList(rules)) compareWhole({ parts }, scope);
  // A set or an object is there without any of its elements.
  if (rules.some(isPartial)) return { ...unknownValue(parts), applies, filled: necessary(applies) };
  if (exact !== undefined) return { ...namedValue(parts, exact), applies };
  if (rules.every(isTrueOrUndefined)) return { parts, defined: applies, holds: applies, applies };
  // Several definitions may contradict one another, which only the engine finds out.
  const value = { ...valueOf(parts, rules.length > 1 ? necessary(applies) : applies), applies };
  return isAlias(rules) ? omitUndefined({ ...value, filled: followed[0]?.filled }) : value;
}

/** Whether a definition fits all operands: a pattern, or one parameter for two operands, does not. */
export function fitsAll({ head: { args = [] }, default: isDefault }: RegoRule, parameters: number): boolean {
  return isDefault !== true && args.every(({ type }) => type === "var") && parameters === args.length;
}

/** The rule adds to a set or an object. */
function isPartial({ head }: RegoRule): boolean {
  return head.key !== undefined || head.ref.length > 1;
}

function isTrueOrUndefined({ head, default: isDefault, else: otherwise }: RegoRule): boolean {
  return head.value?.type === "boolean" && head.value.value === true && isDefault !== true && otherwise === undefined;
}

/** The rule is another name for a term. */
function isAlias([rule, ...others]: readonly RegoRule[]): boolean {
  if (rule === undefined || others.length > 0) return false;
  return rule.head.args === undefined && !isPartial(rule) && rule.default !== true && isUnconditional(rule);
}

/** The rule is one list that is made from other lists. It cannot contradict itself, so nothing in it is compared. */
function isOneList(rules: readonly RegoRule[]): boolean {
  return isAlias(rules) && rules[0]?.head.value?.type === "arraycomprehension";
}

/** The parts of the set or object that a partial rule adds to. */
function wrap(rule: RegoRule | undefined, content: InputParts): InputParts {
  const keys = rule?.head.ref.slice(1) ?? [];
  return keys.reduce(collection, rule?.head.value === undefined ? collection(content) : content);
}

function isUnconditional({ body }: RegoRule): boolean {
  return body.every(({ terms }) => "type" in terms && terms.type === "boolean" && terms.value === true);
}
