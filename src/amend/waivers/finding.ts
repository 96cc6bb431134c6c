import { credentialRowOf } from "../../kinds/index.ts";
import type { Finding, ReportedOwner } from "../../model/generated/result.ts";
import type { Identity } from "../../model/generated/snapshot.ts";
import type { Owner } from "../../model/generated/subject.ts";
import { unique } from "../../model/group.ts";
import type { JudgedFinding } from "../../model/judgement.ts";
import type { Resolution } from "../../model/resolution.ts";

/** Somebody who owns, or may own, what a finding is about. */
export interface Owning {
  /** Id of the identity; of somebody whom no roster lists what a clue says. */
  readonly id: string;
  /** Ids, e-mail addresses, the roster's number and the name. */
  readonly spellings: readonly string[];
  readonly logins: readonly string[];
}

/** A finding as far as waivers ask. */
export interface WaivableFinding {
  readonly policy: string;
  readonly subject: string;
  readonly source: string;
  /** How many things it is about: of a finding on a whole scope all of its members. */
  readonly size: number;
  /** The ids by which a waiver may name it: its subject's own, and the provider's if that is known. */
  readonly ids: readonly string[];
  /** Its provider gives such things an id, and this one's could not be read. */
  readonly lacksPublicId: boolean;
  /** Everybody who may own it. Empty: nobody is known. */
  readonly owners: readonly Owning[];
}

/** What waivers ask of a finding. */
export function waivable(finding: JudgedFinding, identities: Resolution["identities"]): WaivableFinding {
  const { policy, subject, publicId } = finding;
  const { id, origin, type } = subject;
  return {
    policy: policy.id,
    subject: id,
    source: origin.source,
    size: isOnScope(finding) ? (subject.describe().facts.members?.length ?? 1) : 1,
    ids: publicId === undefined ? [id] : [id, publicId],
    lacksPublicId:
      type === "credential" && publicId === undefined && credentialRowOf(origin.kind)?.publicId !== undefined,
    owners: ownersOf(finding).map((owner) => owningOf(owner, identities)),
  };
}

/**
 * The same of a finding that was reported, unredacted. A report names people by id and name alone, and does not say whose
 * own an account is.
 */
export function waivableReported({ policy, subject, owner }: Finding): WaivableFinding {
  const { id, publicId, source, type, kind, members } = subject;
  const row = type === "credential" ? credentialRowOf(kind) : undefined;
  const isGroup = row?.ownedByScope !== undefined && id.endsWith("*");
  const owners = owner === undefined || isGroup ? [] : reportedOwners(owner);
  return {
    policy,
    subject: id,
    source,
    size: members?.length ?? 1,
    ids: publicId === undefined ? [id] : [id, publicId],
    lacksPublicId: publicId === undefined && row?.publicId !== undefined,
    owners: owners.map((one) => ({ id: one.id, spellings: spellingsOf(one), logins: [] })),
  };
}

function reportedOwners({ state, identity, claims }: ReportedOwner): readonly Named[] {
  if (identity !== undefined) return [identity];
  if (state === "none") return [];
  return claims.map((claim) => ({ id: claim.identity ?? claim.says, name: claim.name ?? claim.says }));
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whether a finding speaks of all that belongs to one scope. */
function isOnScope({ policy, subject: { origin } }: JudgedFinding): boolean {
  return policy.group === "scope" && credentialRowOf(origin.kind)?.ownedByScope !== undefined;
}

function ownersOf(finding: JudgedFinding): readonly Named[] {
  const { subject } = finding;
  const { input, type } = subject;
  // Several credentials fail together, and only the owner of the first is at hand.
  if (isOnScope(finding)) return [];
  if (type === "identity") return [subject.input.identity];
  const owners = "owner" in input && input.owner !== undefined ? claimants(input.owner) : [];
  const holder = type === "account" ? subject.input.account.holder : undefined;
  const all = holder === undefined ? owners : [...owners, { id: holder, name: holder }];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/**
 * Of an owner who is not known for certain every claim counts, since any of them may be right. Where nobody is known to
 * own it, claims name strangers, and whoever may write a tag could choose the waiver.
 */
function claimants(owner: Owner): readonly Named[] {
  if (owner.state === "known") return [owner.identity];
  if (owner.state === "none") return [];
  return owner.claims.map(({ identity, says }) => ({ id: identity ?? says, name: says }));
}

function owningOf({ id, name }: Named, identities: Resolution["identities"]): Owning {
  const identity = identities.get(id);
  if (identity === undefined) return { id, spellings: unique([id, name]), logins: [] };
  return { id, spellings: spellingsOf(identity), logins: (identity.logins ?? []).map(({ login }) => login) };
}

/** What a waiver may call somebody. Logins pass from one person to another, so they are none of it. */
export function spellingsOf({ id, name, emails = [] }: Named & Pick<Identity, "emails">): readonly string[] {
  return unique([id, id.slice(id.lastIndexOf(":") + 1), name, ...emails]);
}

/** Letter case never tells two people apart. */
export function foldCase(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
