import type { RemediationStep } from "../../model/generated/result.ts";
import type { Account, Credential } from "../../model/generated/snapshot.ts";

/** What the steps for a thing depend on beside its record, with names as a report writes them. */
interface Surroundings {
  /** The name of its source. */
  readonly source: string;
  /** The same for sentences, with the host in front if that is not the provider's own. */
  readonly place: string;
  /** At now. Absent: not known. */
  readonly status: string | undefined;
}

export interface CredentialSurroundings extends Surroundings {
  /** The account it belongs to, where that is in the snapshot. */
  readonly account: Account | undefined;
  /** The provider's own id of it, where that is known. */
  readonly publicId: string | undefined;
}

/** How to switch a credential off and to delete it, in this order. */
export type RemediateCredential = (
  credential: Credential,
  surroundings: CredentialSurroundings,
) => readonly RemediationStep[];

/** How to take the rights of an account away and to remove it, in this order. */
export type RemediateAccount = (account: Account, surroundings: Surroundings) => readonly RemediationStep[];

/** A step with a command. */
export function step(purpose: string, command: string): RemediationStep {
  return { purpose, command };
}

/** A step for which there is no command. */
export function byHand(purpose: string): RemediationStep {
  return { purpose };
}

/** Whether it no longer authenticates, so that nothing but its deletion is left to do. */
export function isSwitchedOff(status: string | undefined): boolean {
  return status !== undefined && status !== "active";
}
