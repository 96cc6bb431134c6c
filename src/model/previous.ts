/** One result of an earlier analysis, as code scanning gives it back. */
export interface PreviousResult {
  /** Id of the source in whose run it was. */
  readonly source: string;
  readonly policy: string;
  /** The finding's fingerprint, 32 hexadecimal digits. */
  readonly fingerprint: string;
  /** What its reference says of the section and scope in which it was seen, 6 hexadecimal digits. */
  readonly place: string;
  /** The message without what `signature` adds and without `notCheckedSince`. */
  readonly text: string;
  readonly file: string;
  readonly line: number;
  /** The day of the last scan that saw it, such as 2026-11-28. Absent: neither the file nor code scanning says. */
  readonly notCheckedSince?: string;
  /** true: that analysis had not seen it either. */
  readonly wasRepeated?: true;
}

/** Number of hexadecimal digits of a reference: of the fingerprint, and of the digest of section and scope. */
export const referenceDigits = { fingerprint: 12, place: 6 } as const;

/** What people look a finding up by: the beginning of its fingerprint, and its place: `0123456789ab-cdef01`. */
export function referenceOf(fingerprint: string, place: string): string {
  return `${fingerprint.slice(0, referenceDigits.fingerprint)}-${place}`;
}

/**
 * The end of a message in code scanning. The next scan reads it back, because code scanning is documented to return only
 * rule, message and location of a result, and an alert is known by its whole fingerprint.
 */
export function signatureOf({ fingerprint, reference }: Readonly<Record<"fingerprint" | "reference", string>>): string {
  return `Fingerprint ${fingerprint}. Reference ${reference}`;
}

const signature = / ?Fingerprint ([0-9a-f]{32})\. Reference ([0-9a-f]{12})-([0-9a-f]{6})\.?$/;

/** Reads the end of a message; undefined where it has none, or one that contradicts itself. */
export function readSignature(
  message: string,
): { readonly text: string; readonly fingerprint: string; readonly place: string } | undefined {
  const [whole, fingerprint, reference, place] = signature.exec(message) ?? [];
  if (whole === undefined || fingerprint === undefined || reference === undefined || place === undefined)
    return undefined;
  if (!fingerprint.startsWith(reference)) return undefined;
  return { text: message.slice(0, -whole.length), fingerprint, place };
}

const notCheckedPattern = / Not checked(?: since (\d{4}-\d\d-\d\d))?\.$/;

/** A message that says when its finding was last seen. */
export function addNotChecked(text: string, since: string | undefined): string {
  return `${text} Not checked${since === undefined ? "" : ` since ${since}`}.`;
}

/** Takes what `addNotChecked` added off again. */
export function readNotChecked(text: string): { readonly text: string; readonly since: string | undefined } {
  const [whole, since] = notCheckedPattern.exec(text) ?? [];
  return whole === undefined ? { text, since: undefined } : { text: text.slice(0, -whole.length), since };
}
