import { UsageError } from "../../model/errors.ts";
import type { Edge } from "../shell/edge.ts";

const leastBytes = 16;
const hint = "Make one with `openssl rand -hex 32`, keep it as a secret, and set it as OUTLIVED_REDACTION_KEY.";

interface KeyCheck {
  /** Without a key an alert of a redacted SARIF is another one after each scan. */
  readonly isRequired: boolean;
}

/**
 * Refuses a redaction key below 128 bits: whoever tries all of them learns every name. Throws a UsageError, also for a
 * required key that is not set. Called before any work is done.
 */
export function checkRedactionKey(
  { OUTLIVED_REDACTION_KEY: key }: Edge["environment"],
  { isRequired }: KeyCheck,
): void {
  if (!key) {
    if (!isRequired) return;
    throw new UsageError("SARIF in which names are replaced needs a key, so that alerts stay the same between scans.", {
      hint,
    });
  }
  if (bytesOf(key) >= leastBytes) return;
  throw new UsageError("OUTLIVED_REDACTION_KEY is too short: a key below 128 bits can be found by trying.", { hint });
}

/** How many bytes a key stands for: two hexadecimal digits are one, four characters of base64 three. */
function bytesOf(key: string): number {
  if (/^[0-9a-f]+$/i.test(key)) return Math.floor(key.length / 2);
  if (/^[\w+/-]+=*$/.test(key)) return Math.floor((key.replace(/=+$/, "").length * 3) / 4);
  return Buffer.byteLength(key);
}
