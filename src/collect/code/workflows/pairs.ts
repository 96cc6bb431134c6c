import { groupBy, unique } from "../../../model/group.ts";
import type { KeyUse } from "./cloud-keys.ts";
import { type KeyPart, stemOfName } from "./clouds/names.ts";
import type { Mapping } from "./texts.ts";

/**
 * For the name of each secret half, the name of its id: both have the same stem, or they are the only names of their
 * half in one mapping. Both are of one cloud.
 */
export function pairHalves(uses: readonly KeyUse[]): ReadonlyMap<string, string> {
  return new Map([...groupBy(uses, ({ cloud }) => cloud).values()].flatMap((ofCloud) => [...pairsOf(ofCloud)]));
}

function pairsOf(uses: readonly KeyUse[]): ReadonlyMap<string, string> {
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
