import {
  cloudOfSignIn,
  type KeyPart,
  partAtHost,
  partOfActionInput,
  partOfCommonInput,
  partOfName,
  partOfOption,
} from "./clouds/names.ts";
import type { Cloud } from "./clouds/row.ts";
import { baseName, identifier, isInHeredoc, type Place, printed, type Slot, slotOf } from "./places.ts";
import { partOfSignIn } from "./registries.ts";
import type { Mapping, Text } from "./texts.ts";

/** By the name of an action and that of an input, what the input is. */
export type ActionInputs = ReadonlyMap<string, ReadonlyMap<string, KeyPart>>;

/** What the rest of the file, and of the tree, says about its places. */
export interface Surroundings {
  /** Of the tree's own actions. */
  readonly inputsOfActions: ActionInputs;
  /** A text with the variables in it replaced by their values, where the file holds these. */
  readonly expand: (value: string, seenBy: Text) => string;
  /** By the name of a file, the cloud to which a script signs in with it. */
  readonly files: ReadonlyMap<string, Cloud>;
}

/** What stands in a request before the value that signs it in. */
const header = /(?:Authorization:\s*Bearer\s+|X-Auth-Key:\s*)$/i;

/** What a value is by the input, variable or registry that takes it, if that is of one cloud. */
export function partOfPlace(place: Place, surroundings: Surroundings): KeyPart | undefined {
  const slot = slotOf(place);
  const action = place.text.mapping?.action;
  return (
    first(slot.names, (name) => (action === undefined ? undefined : partOfActionInput(name, action))) ??
    partOfSignIn(place.text, slot, surroundings.expand) ??
    first(slot.names, partOfName) ??
    (header.test(slot.before) ? partAtHost(`${slot.before} ${slot.after}`) : undefined) ??
    partOfOwnInput(place.text, surroundings)
  );
}

/** What an input is for an action of the tree itself. */
function partOfOwnInput({ path, mapping }: Text, { inputsOfActions }: Surroundings): KeyPart | undefined {
  const inputs = path.at(-2) === "with" ? inputsOfActions.get(mapping?.action ?? "") : undefined;
  return inputs?.get(inputName(path.at(-1) ?? ""));
}

/** GitHub compares the names of inputs without letter case. */
export function inputName(name: string): string {
  return name.toUpperCase();
}

/** What a value is by an option or input that names no cloud, or by the file that it is written to. */
export function partOfVaguePlace(place: Place, { files }: Surroundings): KeyPart | undefined {
  const slot = slotOf(place);
  const beside = place.text.mapping?.values ?? new Map<string, string>();
  const byName =
    first(slot.names.slice(0, 1), (name) => partOfOption(name, slot.before)) ??
    first(slot.names, (name) => partOfCommonInput(name, beside));
  const cloud = byName === undefined ? cloudOfFile(place.text, slot, files) : undefined;
  return byName ?? (cloud && { cloud, half: "whole" });
}

function first<Item>(items: readonly Item[], partOf: (item: Item) => KeyPart | undefined): KeyPart | undefined {
  for (const item of items) {
    const part = partOf(item);
    if (part !== undefined) return part;
  }
  return undefined;
}

/** The cloud to which the file signs in with what a value is written to, or piped into. */
function cloudOfFile(
  { mapping, path }: Text,
  { names: [name = ""], before, after, above, file }: Slot,
  files: Surroundings["files"],
): Cloud | undefined {
  if (files.size === 0 || identifier.test(name)) return undefined;
  if (path.at(-2) === "with" && mapping !== undefined) return cloudBeside(mapping, files);
  if (!printed.test(before)) return undefined;
  if (file !== undefined) return files.get(baseName(file));
  return cloudOfSignIn(isInHeredoc(before, above) ? above : `${before} ${after}`);
}

const cloudByMapping = new WeakMap<Mapping, readonly [Surroundings["files"], Cloud | undefined]>();

/** The cloud to which the file signs in with a file that one of the inputs names. */
function cloudBeside(mapping: Mapping, files: Surroundings["files"]): Cloud | undefined {
  const known = cloudByMapping.get(mapping);
  if (known?.[0] === files) return known[1];
  const named = Array.from(mapping.values.values(), (value) => files.get(baseName(value)));
  const cloud = named.find((one) => one !== undefined);
  cloudByMapping.set(mapping, [files, cloud]);
  return cloud;
}
