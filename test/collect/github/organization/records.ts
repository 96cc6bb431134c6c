import { createHash } from "node:crypto";
import { at } from "./when.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** A stored secret. Without a second day its value is that of the first. */
export function secret(name: string, created: string, updated = created): Fields {
  return { name, createdAt: at(created), updatedAt: at(updated), value: `CANARY-VALUE-${name}` };
}

/** A deploy key. No two repositories can have the same one, so each is made of its number. */
export function deployKey(id: number, title: string, fields: Fields): Fields {
  const type = Buffer.from("ssh-ed25519");
  const bytes = createHash("sha256").update(`${id}`).digest();
  const withLength = (part: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, 0, part.length]), part]);
  const blob = Buffer.concat([withLength(type), withLength(bytes)]).toString("base64");
  const defaults = { createdAt: at("2024-01-01"), readOnly: true, lastUsed: null, enabled: true };
  return { id, title, key: `ssh-ed25519 ${blob}`, ...defaults, ...fields };
}

/** A webhook. The end of its address is a canary. */
export function webhook(id: number, origin: string, fields: Fields = {}): Fields {
  return { id, url: `${origin}/hook?token=CANARY-TOKEN-${id}`, createdAt: at("2024-05-01"), ...fields };
}

/** An alert of secret scanning. */
export function alert(number: number, type: string, fields: Fields = {}): Fields {
  return { number, type, createdAt: at("2026-09-01"), secret: `CANARY-SECRET-${number}`, ...fields };
}

/** A deployment environment. */
export function environment(id: number, name: string, secrets: readonly Fields[] = []): Fields {
  return { id, name, createdAt: at("2024-02-01"), secrets };
}

/** A self-hosted runner. */
export function runner(id: number, name: string, fields: Fields = {}): Fields {
  return { id, name, ...fields };
}

/** An invitation to one repository. */
export function invitation(id: number, fields: Fields): Fields {
  return { id, at: at("2026-10-20"), ...fields };
}
