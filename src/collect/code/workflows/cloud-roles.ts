import { groupBy } from "../../../model/group.ts";
import { namedRoles, type RoleSlot, roleSlotBehind, roleSlotOf, scriptSlots } from "./clouds/roles.ts";
import { type ContextUse, findContextUses } from "./expressions.ts";
import { normalName, type ParsedFile, type Position, type Text } from "./texts.ts";
import { findPassedOn, type Origin, originsOf, type PassedOn, takenByOwn } from "./values.ts";
import { expand, readVariables, type Variables } from "./variables.ts";

/** One place that says as what a job acts in a cloud. */
interface RoleUse {
  readonly slot: RoleSlot;
  /** The role itself, or what stores its name. */
  readonly name: string;
  /** template: expressions fill in parts of the name. computed: one chooses what stores it. */
  readonly origin: "literal" | "template" | "secret" | "variable" | "computed";
  readonly position: Position;
  readonly text: Text;
}

/** All places in one file that name one role, or what stores its name. */
export type RoleUses = readonly [RoleUse, ...RoleUse[]];

/** By name, the inputs of an action or workflow, and the secrets that its caller passes, that are roles. */
export function findRoleInputs(parsed: ParsedFile): ReadonlyMap<string, RoleSlot> {
  return findPassedOn(parsed, originsOf(parsed, readVariables(parsed.texts), slotOf));
}

/** The roles that the jobs of one file act as in clouds. */
export function findCloudRoles(parsed: ParsedFile, passedOn: PassedOn<RoleSlot> = new Map()): readonly RoleUses[] {
  const variables = readVariables(parsed.texts);
  const origins = originsOf(parsed, variables, (text) => slotOf(text) ?? takenByOwn(text, passedOn));
  const uses = [
    ...origins.flatMap((origin) => rolesOf(origin, variables, parsed)),
    ...parsed.texts.flatMap((text) => rolesInScript(text, parsed)),
  ];
  return [...groupBy(uses, ({ name }) => name).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** What takes a text: an input, a variable, a secret that is passed, a part of a matrix, or an input by its default. */
function slotOf({ path, mapping }: Text): RoleSlot | undefined {
  const keys = path.filter((key) => !/^\d+$/.test(key));
  const [last = "", parent = "", above] = keys.toReversed();
  const isDefault = above === "inputs" && last === "default";
  const isTaken = ["with", "env", "secrets"].includes(parent) || (keys[3] === "matrix" && keys.length > 4);
  if (!isTaken && !isDefault) return undefined;
  const beside = isDefault ? new Map<string, string>() : (mapping?.values ?? new Map<string, string>());
  return roleSlotOf(normalName(isDefault ? parent : last), parent === "with" ? mapping?.action : undefined, beside);
}

function rolesOf({ text, what: slot, uses }: Origin<RoleSlot>, variables: Variables, parsed: ParsedFile): RoleUse[] {
  const stored = uses.flatMap((use) => storedRole(use, slot, text));
  // The script that writes a variable says other things as well.
  if (text.path.at(-1) === "run") return stored;
  const value = text.value.includes("env.") ? expand(text.value, text, variables) : text.value;
  const positionOf = positionsIn(text, parsed);
  const named = namedRoles(value, slot).map(({ name, isComputed }): RoleUse => {
    return { slot, name, origin: isComputed ? "template" : "literal", position: positionOf(name), text };
  });
  return [...stored, ...named];
}

function storedRole({ context, name, computed, index }: ContextUse, slot: RoleSlot, text: Text): readonly RoleUse[] {
  if (context !== "secrets" && context !== "vars") return [];
  const position = text.positionOf(context, index);
  if (name !== undefined) {
    return [{ slot, name, origin: context === "vars" ? "variable" : "secret", position, text }];
  }
  return computed === undefined ? [] : [{ slot, name: `${context}[${computed}]`, origin: "computed", position, text }];
}

/** Characters of a script before a role in which the command stands. To look at more takes time. */
const searchedLength = 400;

/** The roles that commands of a script take. */
function rolesInScript(text: Text, parsed: ParsedFile): readonly RoleUse[] {
  const { path, value } = text;
  if (path.at(-1) !== "run" || !/role[-_]arn/i.test(value)) return [];
  const slotAt = (index: number): RoleSlot | undefined =>
    roleSlotBehind(value.slice(Math.max(0, index - searchedLength), index));
  const positionOf = positionsIn(text, parsed);
  const named = scriptSlots.flatMap((slot) =>
    namedRoles(value, slot).flatMap(({ name, index, isComputed }): RoleUse[] => {
      const position = positionOf(name);
      return slotAt(index) === slot
        ? [{ slot, name, origin: isComputed ? "template" : "literal", position, text }]
        : [];
    }),
  );
  const stored = findContextUses(value, false).flatMap((use) => {
    const slot = slotAt(use.expression[0]);
    return slot === undefined || use.isCondition ? [] : storedRole(use, slot, text);
  });
  return [...named, ...stored];
}

/** Finds words of a text in the file, in their order; a word that an expression or folding puts together at its start. */
function positionsIn({ range: [start, end], start: position }: Text, { content, positionAt }: ParsedFile) {
  const source = content.slice(start, end);
  let from: number | undefined = 0;
  return (word: string): Position => {
    const found = from === undefined ? -1 : source.indexOf(word, from);
    from = found < 0 ? undefined : found + word.length;
    return found < 0 ? position : positionAt(start + found);
  };
}
