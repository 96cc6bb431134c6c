import { createHash } from "node:crypto";
import { keyOf } from "../model/order.ts";
import { referenceDigits } from "../model/previous.ts";

/** 32 hexadecimal digits that stay the same as long as the policy and the subject do. */
export function fingerprintOf(policy: string, id: string): string {
  return createHash("sha256").update(`${policy}\n${id}`).digest("hex").slice(0, 32);
}

/** The digits of a reference that stand for a section and scope. */
export function placeOf(section: string | undefined, scope: string | undefined): string {
  return createHash("sha256").update(keyOf(section, scope)).digest("hex").slice(0, referenceDigits.place);
}
