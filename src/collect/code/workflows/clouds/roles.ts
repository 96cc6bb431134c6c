import { isDummyRole } from "../dummies.ts";
import { clouds } from "./index.ts";
import type { Cloud, RoleRule } from "./row.ts";

/** What takes the name of a role in one cloud. */
export interface RoleSlot {
  readonly cloud: Cloud;
  readonly target: string;
  /** Finds every role that a text names, with what expressions fill in. */
  readonly literal: RegExp;
}

/** The name of a role as it stands in a text. */
interface NamedRole {
  readonly name: string;
  readonly index: number;
  /** An expression fills in a part of it. */
  readonly isComputed: boolean;
}

interface Tests {
  readonly rule: RoleRule;
  readonly slot: RoleSlot;
  readonly names: RegExp;
  readonly action: RegExp | undefined;
  readonly otherActions: RegExp | undefined;
  readonly command: RegExp | undefined;
}

const startOf = (says: string | undefined): RegExp | undefined =>
  says === undefined ? undefined : new RegExp(`^(?:${says})`);

const tests: readonly Tests[] = clouds.flatMap(({ cloud, roles = [] }) =>
  roles.map((rule) => ({
    rule,
    slot: { cloud, target: rule.target, literal: new RegExp(`(?<![\\w@}-])${rule.literal}(?![\\w+=@/$-])`, "g") },
    names: new RegExp(`^(?:${rule.names})$`),
    action: startOf(rule.action),
    otherActions: startOf(rule.otherActions),
    command: rule.command === undefined ? undefined : new RegExp(`(?:${rule.command})["']?$`),
  })),
);

/** Names are shorter, and to look at a longer text takes time. */
const longestName = 100;

/** The role that an input or variable takes, by its normal name, its action and what stands beside it. */
export function roleSlotOf(
  name: string,
  action: string | undefined,
  beside: Pick<ReadonlyMap<string, unknown>, "has">,
): RoleSlot | undefined {
  if (name.length > longestName) return undefined;
  const isBeside = (one: string): boolean => beside.has(one);
  return tests.find(
    ({ rule, ...one }) =>
      one.names.test(name) &&
      (one.action === undefined || (action !== undefined && one.action.test(action))) &&
      (action === undefined || one.otherActions?.test(action) !== true) &&
      (rule.beside === undefined || rule.beside.some(isBeside)) &&
      rule.without?.some(isBeside) !== true,
  )?.slot;
}

/** The role that a script takes behind this text. */
export function roleSlotBehind(before: string): RoleSlot | undefined {
  return tests.find(({ command }) => command?.test(before))?.slot;
}

/** The slots that commands of a script can have. */
export const scriptSlots: readonly RoleSlot[] = tests.flatMap(({ command, slot }) =>
  command === undefined ? [] : [slot],
);

/** The roles that a text names, without those of documentation. */
export function namedRoles(text: string, { literal }: RoleSlot): readonly NamedRole[] {
  return Array.from(text.matchAll(literal), ({ 0: name, index }) => {
    return { name, index, isComputed: /[{}]/.test(name) };
  }).filter(({ name }) => !isDummyRole(name));
}
