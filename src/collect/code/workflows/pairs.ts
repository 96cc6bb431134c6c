import { groupBy, unique } from "../../../model/group.ts";
import type { KeyUse } from "./cloud-keys.ts";
import { type KeyPart, stemOfName } from "./clouds/names.ts";
import type { Mapping } from "./texts.ts";

/**
 * For the name of each secret half, the name of its id. Both are of one cloud, and have the same stem, or are the only
 * names of their half in one mapping or among its inputs with the same stem, or follow each other in one text.
 */
export function pairHalves(uses: readonly KeyUse[]): ReadonlyMap<string, string> {
  return new Map([...groupBy(uses, ({ cloud = "" }) => cloud).values()].flatMap((ofCloud) => [...pairsOf(ofCloud)]));
}

function pairsOf(uses: readonly KeyUse[]): ReadonlyMap<string, string> {
  const idByStem = new Map(namesOf(uses, "id").map((id) => [stemOfName(id), id]));
  const pairs = new Map<string, string>();
  for (const secret of namesOf(uses, "secret")) {
    const id = idByStem.get(stemOfName(secret));
    if (id !== undefined) pairs.set(secret, id);
  }
  for (const group of byMapping(uses)) {
    if (pairOnly(group, pairs)) continue;
    for (const alike of groupBy(group, ({ taker = "" }) => stemOfName(taker)).values()) pairOnly(alike, pairs);
    for (const inText of groupBy(group, ({ text }) => String(text?.range[0])).values()) pairNeighbours(inText, pairs);
  }
  return pairs;
}

/** Pairs the halves if there is one name of each. */
function pairOnly(uses: readonly KeyUse[], pairs: Map<string, string>): boolean {
  const [id, ...otherIds] = namesOf(uses, "id");
  const [secret, ...otherSecrets] = namesOf(uses, "secret");
  if (id === undefined || secret === undefined || otherIds.length > 0 || otherSecrets.length > 0) return false;
  if (!pairs.has(secret)) pairs.set(secret, id);
  return true;
}

/** Pairs each id with the secret behind it, if the text names nothing but such pairs. */
function pairNeighbours(uses: readonly KeyUse[], pairs: Map<string, string>): void {
  const isId = uses.map(({ half }) => half === "id");
  if (uses.length % 2 > 0 || isId.some((one, index) => one !== (index % 2 === 0))) return;
  for (const [index, { name }] of uses.entries()) {
    const secret = uses[index + 1];
    if (isId[index] === true && secret !== undefined && !pairs.has(secret.name)) pairs.set(secret.name, name);
  }
}

function namesOf(uses: readonly KeyUse[], half: KeyPart["half"]): readonly string[] {
  return unique(uses.filter((use) => use.half === half).map((use) => use.name));
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
