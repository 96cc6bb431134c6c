import {
  cloudOfSignIn,
  type KeyPart,
  partAtRegistry,
  partOfActionInput,
  partOfCommonInput,
  partOfName,
  partOfOption,
} from "./clouds/names.ts";
import type { Cloud } from "./clouds/row.ts";
import { type Mapping, normalName, type Text } from "./texts.ts";

/** A value in a text, such as an expression. */
export interface Place {
  readonly text: Text;
  /** Where it begins and ends in the text. */
  readonly range: readonly [number, number];
}

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

/** What takes a value. */
interface Slot {
  /** The normal names of what it is assigned to, the nearest first. */
  readonly names: readonly string[];
  /** The command of a script around it. */
  readonly before: string;
  readonly after: string;
  /** The line above. */
  readonly above: string;
}

/** Characters of a script around a value that are looked at. To look at more takes time. */
const searchedBefore = 800;
const searchedAfter = 400;

/** `NAME=` and `"name": ` of an assignment, `--option `. */
const assigned = /(?:(?<![\w.-])([\w.-]+)\\?["']?\s*[:=]|(?<=^|\s)(-{1,2}[\w-]+)\s)\s*(?:\$\()?\\?["']?$/;
/** `aws configure set name `, where nothing else stands between a name and its value. */
const configured = /(?<=\s)([\w.:-]+)\s+\\?["']?$/;

/** Names are shorter. To look at more takes time. */
const longestName = 200;

/** Names of what says where or as whom to sign in. Of the members of a credential one or two are secret. */
const identifier = /(?:^|_)(?:ID|EMAIL|UR[IL]|ENDPOINT|TYPE|NAME|DOMAIN|REGION|ARN)$|(?:CLIENT|TENANT|SUBSCRIPTION)ID$/;

function slotOf({ text, range: [start, end] }: Place): Slot {
  const nearby = text.value.slice(Math.max(0, start - searchedBefore), start);
  const lineStart = startOfLine(nearby);
  const before = commandBefore(nearby.slice(lineStart));
  const above = nearby.slice(nearby.lastIndexOf("\n", lineStart - 2) + 1, Math.max(0, lineStart - 1));
  const [after = ""] = text.value.slice(end, end + searchedAfter).split(/(?<![\\`])\n|;|&&/, 1);
  const member = memberBefore(before);
  const input = normalName(text.path.findLast((one) => !/^\d+$/.test(one))?.slice(0, longestName) ?? "");
  if (member === undefined) return { names: [input], before, after, above };
  return { names: identifier.test(member) ? [member] : [member, input], before, after, above };
}

/** The last command of a line. */
function commandBefore(line: string): string {
  const and = line.lastIndexOf("&&");
  return line.slice(Math.max(line.lastIndexOf(";") + 1, and < 0 ? 0 : and + 2));
}

function memberBefore(before: string): string | undefined {
  const nearby = before.slice(-longestName);
  const found = assigned.exec(nearby) ?? (/\bset\b/.test(nearby) ? configured.exec(nearby) : null);
  const name = found?.[1] ?? found?.[2];
  return name === undefined ? undefined : normalName(name);
}

/** Where the last line of a text begins. A line that ends with \ or, in PowerShell, with ` goes on. */
function startOfLine(text: string): number {
  let lineEnd = text.lastIndexOf("\n");
  while (lineEnd > 0 && /[\\`]/.test(text.charAt(lineEnd - 1))) lineEnd = text.lastIndexOf("\n", lineEnd - 1);
  return lineEnd + 1;
}

/** Whether a value is a member of an object, and says where or as whom to sign in. */
export function isIdentifier({ text, range: [start] }: Place): boolean {
  return identifier.test(memberBefore(text.value.slice(Math.max(0, start - longestName), start)) ?? "");
}

/** The normal name of what takes a value. */
export function nameOfPlace(place: Place): string {
  return slotOf(place).names[0] ?? "";
}

/** What a value is by the input, variable or registry that takes it, if that is of one cloud. */
export function partOfPlace(place: Place, surroundings: Surroundings): KeyPart | undefined {
  const slot = slotOf(place);
  const action = place.text.mapping?.action;
  return (
    first(slot.names, (name) => (action === undefined ? undefined : partOfActionInput(name, action))) ??
    partOfSignIn(place.text, slot, surroundings) ??
    first(slot.names, partOfName) ??
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

const hostInputs = ["REGISTRY", "URL", "LOGIN_SERVER", "LOGINSERVER", "REGISTRY_URL", "REGISTRY_LOGIN_SERVER", "IMAGE"];
const signIn = /(?:docker|podman|buildah|nerdctl|skopeo|crane auth|oras|helm registry|regctl registry)\s+login\b/;
const printed = /(?:\b(?:echo|printf|cat|base64|Write-Output)\b|<<<)[^=:]*$|^\s*["']?$/;

/** Users whose passwords are short-lived tokens. https://cloud.google.com/artifact-registry/docs/docker/authentication#token */
const temporaryUser =
  /(?:^|-u[\s=]*["']?|--username[\s=]+["']?)(?:AWS|oauth2accesstoken|00000000-0000-0000-0000-000000000000)\b/;

/** A sign-in to a container registry, by the inputs of an action or by a command. */
function partOfSignIn(text: Text, slot: Slot, { expand }: Surroundings): KeyPart | undefined {
  const { before, after } = slot;
  const field = fieldOfSignIn(slot);
  if (field === undefined) return undefined;
  const line = `${before} ${after}`;
  const inputs = text.mapping?.values;
  const hosts = hostInputs.map((input) => inputs?.get(input)?.slice(0, searchedAfter) ?? "").join(" ");
  const user = inputs?.get("USERNAME") ?? "";
  const where = signIn.test(line) ? line : `${user} ${hosts}`;
  return temporaryUser.test(where) ? undefined : partAtRegistry(expand(where, text), field);
}

function fieldOfSignIn({ names, before, after }: Slot): "user" | "password" | undefined {
  const [name = ""] = names;
  if (/^(?:U|(?:REGISTRY_)?USER(?:NAME)?)$/.test(name)) return "user";
  if (/^(?:P|(?:REGISTRY_)?PASS(?:WORD)?)$/.test(name)) return "password";
  const isPiped = printed.test(before) && (signIn.test(after) || signIn.test(before));
  return isPiped ? "password" : undefined;
}

const target = /(?:>>?|\btee\b|\bOut-File\b|-FilePath|\bSet-Content\b|-Path)\s*["']?([^\s"'|;&]+)/;

/** The cloud to which the file signs in with what a value is written to, or piped into. */
function cloudOfFile(
  { mapping, path }: Text,
  { names: [name = ""], before, after, above }: Slot,
  files: Surroundings["files"],
): Cloud | undefined {
  if (files.size === 0 || identifier.test(name)) return undefined;
  if (path.at(-2) === "with" && mapping !== undefined) return cloudBeside(mapping, files);
  if (!printed.test(before)) return undefined;
  const isInHeredoc = before.trim() === "" && /<<-?\s*\\?["']?\w/.test(above);
  const file = target.exec(isInHeredoc ? above : `${before} ${after}`)?.[1];
  return file === undefined ? cloudOfSignIn(`${before} ${after}`) : files.get(baseName(file));
}

/** The last part of a path. `$NAME` may stand for the whole. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replaceAll(/[${}]/g, "");
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
