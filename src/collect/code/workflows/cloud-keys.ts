import { groupBy } from "../../../model/group.ts";
import { otherStores, ownStores } from "./clouds/access-keys.ts";
import {
  cloudOfStore,
  filesOfSignIns,
  isLiteralSecret,
  type KeyPart,
  literalKeyIds,
  literalMembers,
  looksSecret,
  partOfName,
} from "./clouds/names.ts";
import type { Cloud } from "./clouds/row.ts";
import { type ContextUse, findContextUses, withoutExpressions } from "./expressions.ts";
import { pairHalves } from "./pairs.ts";
import { filesOfSsh, isForSsh, isIdentifier, nameOfPlace, type Place, placeOf } from "./places.ts";
import { type ActionInputs, inputName, partOfPlace, partOfVaguePlace, type Surroundings } from "./slots.ts";
import { normalName, type ParsedFile, type Position, type Text } from "./texts.ts";
import {
  type Definition,
  expand,
  readVariables,
  storedUses,
  type Variables,
  type VariableUse,
  variableUses,
} from "./variables.ts";

/** One use of a part of a long-lived cloud credential. */
export interface KeyUse {
  /** undefined: only the protocol of the store is known. */
  readonly cloud: Cloud | undefined;
  readonly half: KeyPart["half"];
  /** The name in the file. It is never a value, except the public id of a key. */
  readonly name: string;
  readonly origin: "secret" | "variable" | "computed" | "literal";
  readonly position: Position;
  /** Absent for an id in a comment. */
  readonly text: Text | undefined;
  /** The normal name of the input or variable that takes it, if known. */
  readonly taker?: string;
}

/** All uses of one credential in one file. */
export interface KeySet {
  readonly cloud: Cloud | undefined;
  readonly name: string;
  /** Uses with this name come first. */
  readonly uses: readonly KeyUse[];
}

interface FileReader extends Surroundings {
  readonly variables: Variables;
  readonly sshFiles: ReadonlySet<string>;
}

function readerOf({ texts, content }: ParsedFile, inputsOfActions: ActionInputs): FileReader {
  const variables = readVariables(texts);
  return {
    variables,
    expand: (value, seenBy) => expand(value, seenBy, variables),
    files: filesOfSignIns(content),
    sshFiles: filesOfSsh(content),
    inputsOfActions,
  };
}

/** By name, the inputs of an action that are parts of cloud credentials, whatever they are called. */
export function findKeyInputs(parsed: ParsedFile): ReadonlyMap<string, KeyPart> {
  const reader = readerOf(parsed, new Map());
  const found = parsed.texts.flatMap((text) =>
    findContextUses(text.value, false).flatMap((use) => {
      const { context, name, isCondition } = use;
      if (context !== "inputs" || name === undefined || isCondition) return [];
      const place = placeOf(text, use);
      const part = partOfPlace(place, reader) ?? partOfVaguePlace(place, reader);
      return part === undefined ? [] : [[inputName(name), part] as const];
    }),
  );
  return new Map(found);
}

/** The long-lived cloud credentials of one file. Both halves of an access key are one set. */
export function findCloudKeys(parsed: ParsedFile, inputsOfActions: ActionInputs = new Map()): readonly KeySet[] {
  const reader = readerOf(parsed, inputsOfActions);
  const inTexts = parsed.texts.flatMap((text) => [
    ...usesOfStored(text, reader),
    ...usesOfVariables(text, reader),
    ...usesOfLiterals(text, reader, parsed),
  ]);
  const isCfOfAnother = namesAnotherCf(parsed.content);
  const uses = [...inTexts.filter((use) => !(isCfOfAnother && isNamedCf(use))), ...usesOfIds(parsed)];
  const idOfSecret = pairHalves(uses);
  const nameOf = ({ half, name }: KeyUse): string => (half === "secret" ? (idOfSecret.get(name) ?? name) : name);
  return [...groupBy(uses, nameOf)].flatMap(([name, members]) => {
    const isNamed = (use: KeyUse): boolean => use.name === name;
    const sorted = [...members.filter(isNamed), ...members.filter((use) => !isNamed(use))];
    return sorted.slice(0, 1).map(({ cloud }) => ({ cloud, name, uses: sorted }));
  });
}

/** Whether CF means CurseForge, Cloud Foundry or Contentful in a file, and not Cloudflare. */
function namesAnotherCf(content: string): boolean {
  const namesOther = /curseforge|bigwigsmods|wago_|modrinth|foundry|contentful/i.test(content);
  return namesOther && !/cloudflare|wrangler/i.test(content);
}

function isNamedCf({ cloud, name }: KeyUse): boolean {
  return cloud === "cloudflare" && /(?:^|_)CF_/.test(name);
}

/** Uses of stored secrets and variables. A session token excuses none of them: what is stored does not expire by itself. */
function usesOfStored(text: Text, reader: FileReader): readonly KeyUse[] {
  return storedUses(text).flatMap((use) => {
    const place = placeOf(text, use);
    const taker = nameOfPlace(place);
    const part =
      partOfPlace(place, reader) ??
      partOfVaguePlace(place, reader) ??
      (isForSsh(place, reader.sshFiles) ? undefined : partOfStored(use)) ??
      (/^(?:CREDS|CREDENTIALS?)$/.test(taker) ? partOfStored(use, `_${taker}`) : undefined);
    return part === undefined ? [] : keyUse(part, use, text).map((one) => ({ ...one, taker }));
  });
}

/**
 * What a stored secret or variable is by its name and what is added to it. Of a computed name some words are known:
 * `'{0}_AWS_SECRET_KEY'`.
 */
function partOfStored({ name, computed = "" }: ContextUse, added = ""): KeyPart | undefined {
  const names = name === undefined ? Array.from(computed.matchAll(/'([^']+)'/g), ([, word = ""]) => word) : [name];
  const parts = names.map((one) => partOfName(one.replaceAll(/\{\d\}/g, "X").toUpperCase() + added));
  return parts.find((part) => part !== undefined);
}

/** Variables that send a client of AWS elsewhere. https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
const endpoints = ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_S3_ENDPOINT", "S3_ENDPOINT_URL", "S3_ENDPOINT"];

/** A store on the machine itself or in a container beside it. Those of clouds are not reached without encryption. */
const localHost =
  /^(?:http:\/\/|(?:https:\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|(?:minio|localstack)(?:[.:/]|$)))/i;

function endpointOf({ mapping }: Text): string {
  const named = endpoints.map((name) => mapping?.values.get(name)).find((value) => value !== undefined);
  const other = mapping?.values.get("ENDPOINT") ?? "";
  return named ?? (/^https?:\/\/s3\./.test(other) ? other : "");
}

const ownStore = new RegExp(`(?:^|_)(?:${ownStores})(?=_|$)`);
const otherStore = new RegExp(`(?:^|_)(?:${otherStores})(?=_|$)`);

/**
 * Stores of several clouds take keys as AWS does. Their endpoint says which cloud it is, or leaves that open. Where the
 * name of what is stored says another cloud than what takes it, that one is meant.
 */
function partOfUse(
  taken: KeyPart,
  stored: KeyPart | undefined,
  name: string,
  text: Text,
): Pick<KeyUse, "cloud" | "half"> | undefined {
  if (stored !== undefined && stored.cloud !== taken.cloud && taken.isSure !== true) return stored;
  const half = taken.half === "whole" ? (stored?.half ?? taken.half) : taken.half;
  if (taken.cloud !== "aws") return { cloud: taken.cloud, half };
  const endpoint = endpointOf(text);
  if (localHost.test(endpoint) || ownStore.test(name)) return stored;
  if (endpoint !== "") return { cloud: cloudOfStore(endpoint), half };
  return { cloud: otherStore.test(name) ? undefined : taken.cloud, half };
}

function keyUse(taken: KeyPart, use: ContextUse, text: Text): readonly KeyUse[] {
  const { context, name, computed, index } = use;
  const part = partOfUse(taken, partOfStored(use), name ?? "", text);
  if (part === undefined) return [];
  const { cloud, half } = part;
  const position = text.positionOf(context, index);
  if (name !== undefined)
    return [{ cloud, half, name, origin: context === "vars" ? "variable" : "secret", position, text }];
  if (computed === undefined) return [];
  return [{ cloud, half, name: `${context}[${computed}]`, origin: "computed", position, text }];
}

/** Uses of variables whose value is stored, or stands in the file: `env: { A: ${{ secrets.B }} }`, then `--key $A`. */
function usesOfVariables(text: Text, reader: FileReader): readonly KeyUse[] {
  return variableUses(text).flatMap((variable) => {
    const definitions = reader.variables.definitionsOf(variable.name, text);
    if (definitions.length === 0) return [];
    const place: Place = { text, range: variable.range };
    const part = partOfPlace(place, reader) ?? partOfVaguePlace(place, reader);
    return part === undefined ? [] : definitions.flatMap((one) => usesOfDefinition(part, one, variable, text));
  });
}

/** The credential where the variable gets it, and where the variable is used. */
function usesOfDefinition(
  part: KeyPart,
  definition: Definition,
  { name, word, index }: VariableUse,
  text: Text,
): readonly KeyUse[] {
  const { text: source, uses } = definition;
  const position = text.positionOf(word, index);
  if (uses.length > 0) {
    const isSecret = (use: ContextUse): boolean => !isIdentifier(placeOf(source, use));
    const keys = uses.length === 1 ? uses : uses.filter(isSecret);
    return keys.flatMap((use) => keyUse(part, use, source)).flatMap((use) => [use, { ...use, position, text }]);
  }
  if (!isLiteralSecret(part, source.value.trim())) return [];
  const use = { ...part, name: name.toUpperCase(), origin: "literal", position: source.start, text: source } as const;
  return [use, { ...use, position, text }];
}

const word = /[A-Za-z0-9_~+/.-]{20,}={0,2}/g;

/** Secrets that are written in the file. */
function usesOfLiterals(text: Text, reader: FileReader, { content, positionAt }: ParsedFile): readonly KeyUse[] {
  const inMembers = literalMembers(text.value).map(({ part, name }): KeyUse => {
    const input = text.path.at(-1) ?? "";
    return { ...part, name: normalName(input === "run" ? name : input), origin: "literal", position: text.start, text };
  });
  const known = new Set(inMembers.map(({ cloud }) => cloud));
  const isTemporary = holdsTemporary(text);
  let [from] = text.range;
  const inWords = [...withoutExpressions(text.value).matchAll(word)].flatMap(({ 0: literal, index }): KeyUse[] => {
    const offset = content.indexOf(literal, from);
    if (offset >= 0) from = offset + literal.length;
    if (!looksSecret(literal)) return [];
    const place: Place = { text, range: [index, index + literal.length] };
    const part = partOfPlace(place, reader) ?? partOfVaguePlace(place, reader);
    if (part === undefined || !isLiteralSecret(part, literal) || known.has(part.cloud)) return [];
    if (part.cloud === "aws" && isTemporary) return [];
    const position = offset >= 0 ? positionAt(offset) : text.start;
    return [{ ...part, name: nameOfPlace(place), origin: "literal", position, text }];
  });
  return [...inMembers, ...inWords];
}

/** The id of a temporary access key. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
const temporaryId = /\bASIA[A-Z0-9]{16}\b/;

/** A session token beside a key that the file holds makes it a temporary one, and so does its own id in one script. */
function holdsTemporary({ mapping, value }: Text): boolean {
  return mapping?.values.has("AWS_SESSION_TOKEN") === true || (temporaryId.test(value) && !/\bAKIA/.test(value));
}

/** Ids of access keys anywhere in the file, also in comments. */
function usesOfIds({ content, texts, positionAt }: ParsedFile): readonly KeyUse[] {
  return literalKeyIds(content).map(({ cloud, id, index }) => {
    const text = textAt(texts, index);
    return { cloud, half: "id", name: id, origin: "literal", position: positionAt(index), text };
  });
}

/** The text that contains an offset of the file. Texts do not overlap, and are in the order of the file. */
function textAt(texts: readonly Text[], offset: number): Text | undefined {
  let from = 0;
  let to = texts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((texts[middle]?.range[1] ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  const found = texts[from];
  return found !== undefined && found.range[0] <= offset ? found : undefined;
}
