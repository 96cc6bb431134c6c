import {
  accessKeyId,
  type Cloud,
  isLiteralCredential,
  type KeyPart,
  partOfName,
  partOfSlot,
  stemOfName,
} from "./cloud-names.ts";
import { findContextUses } from "./expressions.ts";
import { normalKey, type ParsedFile, type Position, type Surrounding, type Text } from "./texts.ts";

/** One place where a part of a long-lived cloud credential is used or written down. */
interface KeyUse extends KeyPart {
  /** What the file calls it: never a value, except the id of an access key. */
  readonly name: string;
  readonly origin: "secret" | "variable" | "literal";
  readonly position: Position;
  /** Undefined for what stands outside of the file's texts, in a comment. */
  readonly text: Text | undefined;
}

/** All uses of one credential in one file. */
export interface KeySet {
  readonly cloud: Cloud;
  readonly name: string;
  /** Those that bear the name first. */
  readonly uses: readonly KeyUse[];
}

function isCondition(text: Text): boolean {
  return text.path.at(-1) === "if";
}

/** A session token beside it makes an AWS key a temporary one. */
function hasSessionToken({ surrounding, value }: Text): boolean {
  return surrounding?.keys.has("aws_session_token") === true || /AWS_SESSION_TOKEN/i.test(value);
}

const assigned = /([\w-]+)["']?\s*[:=\s]\s*["']?$/;

/** Enough for any name with the blanks and the expression behind it; more would only cost time. */
const longestSlot = 200;

/** What an expression at an index is assigned to: `aws configure set aws_access_key_id ${{`, `export NAME=${{`. */
function slotBefore(value: string, index: number): string | undefined {
  const nearby = value.slice(Math.max(0, index - longestSlot), index);
  const before = nearby.slice(0, Math.max(0, nearby.lastIndexOf("${{")));
  return assigned.exec(before.slice(before.lastIndexOf("\n") + 1))?.[1];
}

/** Which part of a key a stored name is: by where it is put, else by the name itself. */
function partOfUse(text: Text, name: string, index: number): KeyPart | undefined {
  const uses = text.surrounding?.uses;
  const slots = [text.path.at(-1), slotBefore(text.value, index)];
  const found = slots.flatMap((slot) => (slot === undefined ? [] : [partOfSlot(normalKey(slot), uses)]));
  return found.find((part) => part !== undefined) ?? partOfName(name);
}

function usesOfStored(text: Text): readonly KeyUse[] {
  const isTemporary = hasSessionToken(text);
  return findContextUses(text.value, isCondition(text)).flatMap(({ context, name, index }) => {
    const part = name === undefined ? undefined : partOfUse(text, name, index);
    if (name === undefined || part === undefined || (part.cloud === "aws" && isTemporary)) return [];
    const origin = context === "secrets" ? "secret" : "variable";
    return [{ ...part, name, origin, position: text.positionOf(context, index), text } as const];
  });
}

function usesOfLiteral(text: Text): readonly KeyUse[] {
  const slot = text.path.at(-1) ?? "";
  const part = partOfSlot(normalKey(slot), text.surrounding?.uses);
  if (part === undefined || part.half === "id" || (part.cloud === "aws" && hasSessionToken(text))) return [];
  if (!isLiteralCredential(part, text.value)) return [];
  return [{ ...part, name: slot.toUpperCase(), origin: "literal", position: text.start, text }];
}

/** The text that an offset of the file stands in. Texts do not overlap, and come in the order of the file. */
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

/** Ids of access keys anywhere in the file, comments included. */
function embeddedKeys(content: string, { texts, positionAt }: ParsedFile): readonly KeyUse[] {
  return [...content.matchAll(accessKeyId)].map(({ 0: name, index }): KeyUse => {
    return {
      cloud: "aws",
      half: "id",
      name,
      origin: "literal",
      position: positionAt(index),
      text: textAt(texts, index),
    };
  });
}

function bySurrounding(uses: readonly KeyUse[]): readonly (readonly KeyUse[])[] {
  const groups = new Map<Surrounding, KeyUse[]>();
  for (const use of uses) {
    const surrounding = use.text?.surrounding;
    if (surrounding === undefined) continue;
    const group = groups.get(surrounding);
    if (group === undefined) groups.set(surrounding, [use]);
    else group.push(use);
  }
  return [...groups.values()];
}

function namesOf(uses: readonly KeyUse[], half: KeyPart["half"]): readonly string[] {
  return [...new Set(uses.filter((use) => use.cloud === "aws" && use.half === half).map((use) => use.name))];
}

/** For the name of each secret half, the name of the id that it belongs to. */
function pairHalves(uses: readonly KeyUse[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const id of namesOf(uses, "id")) {
    for (const secret of namesOf(uses, "secret")) {
      if (stemOfName(id) === stemOfName(secret)) pairs.set(secret, id);
    }
  }
  for (const group of bySurrounding(uses)) {
    const [id, ...otherIds] = namesOf(group, "id");
    const [secret, ...otherSecrets] = namesOf(group, "secret");
    if (id === undefined || secret === undefined || otherIds.length > 0 || otherSecrets.length > 0) continue;
    if (!pairs.has(secret)) pairs.set(secret, id);
  }
  return pairs;
}

/** Long-lived cloud credentials of one file, one set for both halves of an access key. */
export function findCloudKeys(content: string, parsed: ParsedFile): readonly KeySet[] {
  const stored = parsed.texts.flatMap((text) => [...usesOfStored(text), ...usesOfLiteral(text)]);
  const uses = [...stored, ...embeddedKeys(content, parsed)];
  const pairs = pairHalves(uses);
  const sets = new Map<string, KeyUse[]>();
  for (const use of uses) {
    const name = use.cloud === "aws" && use.half === "secret" ? (pairs.get(use.name) ?? use.name) : use.name;
    const set = sets.get(`${use.cloud}:${name}`);
    if (set === undefined) sets.set(`${use.cloud}:${name}`, [use]);
    else set.push(use);
  }
  return [...sets].map(([key, members]) => {
    const name = key.slice(key.indexOf(":") + 1);
    const named = members.filter((use) => use.name === name);
    return { cloud: members[0]?.cloud ?? "aws", name, uses: [...named, ...members.filter((use) => use.name !== name)] };
  });
}
