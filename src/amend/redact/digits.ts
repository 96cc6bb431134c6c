import { createHmac } from "node:crypto";
import type { Finding } from "../../model/generated/result.ts";
import { referenceDigits, referenceOf } from "../../model/previous.ts";

/**
 * Gives digits in place of digits that are made of names, which anybody could make of a guess. Nobody can without the
 * key. https://datatracker.ietf.org/doc/html/rfc2104
 */
export function sealWith(key: string): (digits: string) => string {
  return (digits) => createHmac("sha256", key).update(digits).digest("hex").slice(0, digits.length);
}

export type Digits = Pick<Finding, "fingerprint" | "reference">;

export function sealDigits({ fingerprint, reference }: Digits, seal: (digits: string) => string): Digits {
  const sealed = seal(fingerprint);
  return { fingerprint: sealed, reference: referenceOf(sealed, seal(reference.slice(reference.indexOf("-") + 1))) };
}

/** Without a key nothing stays the same between two scans, so a number says as much. */
export function numberedDigits(position: number): Digits {
  const fingerprint = position.toString(16).padStart(referenceDigits.fingerprint, "0").padEnd(32, "0");
  return { fingerprint, reference: referenceOf(fingerprint, "0".repeat(referenceDigits.place)) };
}

/** Tells whether two results were redacted under the same key. Nothing can be learned of a key of 128 bits from it. */
export function keyCheckOf(key: string): string {
  return createHmac("sha256", key).update("key check").digest("hex").slice(0, keyCheckDigits);
}

const keyCheckDigits = 12;
