import type { Claim } from "./generated/subject.ts";

/**
 * How reports write what may name a person. Every text goes through one of these functions once, before sentences are
 * made of it, so that what we say ourselves is never taken for a name.
 */
export interface Names {
  /** What stands for a person, by the id of the identity; undefined for every identity that is shown. */
  readonly of: (identity: string) => string | undefined;
  /** A value that is one person's or nobody's: a login, an address, the value of an owner tag. */
  readonly value: (text: string) => string;
  /** A text from outside of which a name may be a part: what somebody calls a key, a message of a user's policy. */
  readonly text: (text: string) => string;
  /** An id or a scope, whose fixed parts are ours or the provider's. */
  readonly id: (text: string) => string;
  /** The provider's own id of a credential, such as AKIA... */
  readonly publicId: (id: string) => string;
  /** A sentence of ours in which values from outside stand already, such as why a section could not be read. */
  readonly mixed: (text: string) => string;
}

const unchanged = (text: string): string => text;

/** Everybody is called by name. */
export const plainNames: Names = {
  of: () => undefined,
  value: unchanged,
  text: unchanged,
  id: unchanged,
  publicId: unchanged,
  mixed: unchanged,
};

/** A claim as reports write it: a person whom it names, however it spells the name. */
export function renamedClaim(claim: Claim, names: Names): Claim {
  const { identity, says, detail } = claim;
  const person = identity === undefined ? undefined : names.of(identity);
  return {
    ...claim,
    says: person ?? names.value(says),
    ...(detail !== undefined && { detail: names.mixed(detail) }),
  };
}
