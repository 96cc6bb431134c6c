import { groupBy, unique } from "../../../model/group.ts";
import {
  accessKeyId,
  type Cloud,
  isLiteralCredential,
  type KeyPart,
  partOfInput,
  partOfName,
  stemOfName,
} from "./cloud-names.ts";
import { isDummy } from "./dummies.ts";
import { findContextUses } from "./expressions.ts";
import { type Mapping, normalKey, type ParsedFile, type Position, type Text } from "./texts.ts";

/** One use of a part of a long-lived cloud credential. */
interface KeyUse extends KeyPart {
  /** The name in the file. It is never a value, except the id of an access key. */
  readonly name: string;
  readonly origin: "secret" | "variable" | "literal";
  readonly position: Position;
  /** Absent for an id in a comment. */
  readonly text: Text | undefined;
}

/** All uses of one credential in one file. */
export interface KeySet {
  readonly cloud: Cloud;
  readonly name: string;
  /** Uses with this name come first. */
  readonly uses: readonly KeyUse[];
}

/** The long-lived cloud credentials of one file. Both halves of an access key are one set. */
export function findCloudKeys(content: string, parsed: ParsedFile): readonly KeySet[] {
  const inTexts = parsed.texts.flatMap((text) => [...usesOfStored(text), ...usesOfLiteral(text)]);
  const uses = [...inTexts, ...embeddedIds(content, parsed)];
  const idOfSecret = pairHalves(uses);
  const nameOf = ({ cloud, half, name }: KeyUse): string =>
    cloud === "aws" && half === "secret" ? (idOfSecret.get(name) ?? name) : name;
  return [...groupBy(uses, (use) => `${use.cloud}:${nameOf(use)}`).values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const name = nameOf(first);
    const isNamed = (use: KeyUse): boolean => use.name === name;
    const sorted = [...members.filter(isNamed), ...members.filter((use) => !isNamed(use))];
    return [{ cloud: first.cloud, name, uses: sorted }];
  });
}

/** Uses of stored secrets and variables. A session token excuses none of them: what is stored does not expire by itself. */
function usesOfStored(text: Text): readonly KeyUse[] {
  if (text.path.at(-1) === "if") return [];
  return findContextUses(text.value, false).flatMap(({ context, name, index, isCondition }) => {
    const part = name === undefined || isCondition ? undefined : partOfUse(text, name, index);
    if (name === undefined || part === undefined) return [];
    const origin = context === "secrets" ? "secret" : "variable";
    return [{ ...part, name, origin, position: text.positionOf(context, index), text } as const];
  });
}

/** A session token beside a key that the file holds makes it a temporary one. */
function hasSessionToken({ mapping }: Text): boolean {
  return mapping?.keys.has("aws_session_token") === true;
}

/** Which part of a key a stored name is: by the input that takes it, else by the name itself. */
function partOfUse(text: Text, name: string, index: number): KeyPart | undefined {
  const key = inputBefore(text.value, index);
  const input = isIdentifierIn(text, key) ? undefined : text.path.at(-1);
  const inputs = [input, key].filter((one) => one !== undefined);
  const parts = inputs.map((input) => partOfInput(normalKey(input), text.mapping?.action));
  return parts.find((part) => part !== undefined) ?? partOfName(name);
}

/** A member of a JSON object that says where or as whom to sign in. Of the members of a credential one or two are secret. */
const identifier = /(?:id|email|ur[il]|endpoint|type|name|domain)$/i;

function isIdentifierIn({ value }: Text, key: string | undefined): boolean {
  return key !== undefined && value.trimStart().startsWith("{") && identifier.test(key);
}

const assigned = /([\w-]+)["']?\s*[:=\s]\s*["']?$/;

/** Characters before an expression in which its input is looked for. Names are shorter, and a longer search takes time. */
const searchedLength = 200;

/** What an expression is assigned to: `aws configure set aws_access_key_id ${{`, `export NAME=${{`. */
function inputBefore(value: string, index: number): string | undefined {
  const nearby = value.slice(Math.max(0, index - searchedLength), index);
  const before = nearby.slice(0, Math.max(0, nearby.lastIndexOf("${{")));
  return assigned.exec(before.slice(before.lastIndexOf("\n") + 1))?.[1];
}

/** A credential that is written in the file. Ids of access keys are found everywhere, also outside of inputs. */
function usesOfLiteral(text: Text): readonly KeyUse[] {
  const input = text.path.at(-1) ?? "";
  const part = partOfInput(normalKey(input), text.mapping?.action);
  if (part === undefined || part.half === "id" || (part.cloud === "aws" && hasSessionToken(text))) return [];
  if (!isLiteralCredential(part, text.value)) return [];
  return [{ ...part, name: input.toUpperCase(), origin: "literal", position: text.start, text }];
}

/** Ids of access keys anywhere in the file, also in comments. */
function embeddedIds(content: string, { texts, positionAt }: ParsedFile): readonly KeyUse[] {
  return [...content.matchAll(accessKeyId)].flatMap(({ 0: name, index }) => {
    if (isDummy(name.slice("AKIA".length))) return [];
    const text = textAt(texts, index);
    return [{ cloud: "aws", half: "id", name, origin: "literal", position: positionAt(index), text } as const];
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

/**
 * For the name of each secret half, the name of its id: both have the same stem, or they are the only names of their
 * half in one mapping.
 */
function pairHalves(uses: readonly KeyUse[]): ReadonlyMap<string, string> {
  const idByStem = new Map(namesOf(uses, "id").map((id) => [stemOfName(id), id]));
  const pairs = new Map<string, string>();
  for (const secret of namesOf(uses, "secret")) {
    const id = idByStem.get(stemOfName(secret));
    if (id !== undefined) pairs.set(secret, id);
  }
  for (const group of byMapping(uses)) {
    const [id, ...otherIds] = namesOf(group, "id");
    const [secret, ...otherSecrets] = namesOf(group, "secret");
    if (id === undefined || secret === undefined || otherIds.length > 0 || otherSecrets.length > 0) continue;
    if (!pairs.has(secret)) pairs.set(secret, id);
  }
  return pairs;
}

function namesOf(uses: readonly KeyUse[], half: KeyPart["half"]): readonly string[] {
  return unique(uses.filter((use) => use.cloud === "aws" && use.half === half).map((use) => use.name));
}

function byMapping(uses: readonly KeyUse[]): Iterable<readonly KeyUse[]> {
  const groups = new Map<Mapping, KeyUse[]>();
  for (const use of uses) {
    const mapping = use.text?.mapping;
    if (mapping === undefined) continue;
    const group = groups.get(mapping);
    if (group === undefined) groups.set(mapping, [use]);
    else group.push(use);
  }
  return groups.values();
}
