import type { ArgumentValue } from "../model/evaluation.ts";
import type { Claim, Owner } from "../model/generated/subject.ts";

/** What the placeholders of a policy's message stand for. */
export interface MessageValues {
  readonly subject: string;
  readonly owner: string;
  readonly arguments: Readonly<Record<string, ArgumentValue>>;
  /** The name of an identity, undefined for a text that is not the id of an identity. */
  readonly nameOf: (id: string) => string | undefined;
}

/** Fills `{subject}`, `{owner}` and the finding's own arguments in; a placeholder that nothing fills stays readable. */
export function renderMessage(template: string, values: MessageValues): string {
  return template.replace(/\{([A-Za-z]\w*)\}/g, (placeholder, name: string) => {
    if (name === "subject") return values.subject;
    if (name === "owner") return values.owner;
    const value = Object.hasOwn(values.arguments, name) ? values.arguments[name] : undefined;
    return value === undefined ? placeholder : wordsFor(value, values.nameOf);
  });
}

function wordsFor(value: ArgumentValue, nameOf: MessageValues["nameOf"]): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? (nameOf(value) ?? value) : String(value);
}

/** How a sentence names the owner. */
export function ownerInWords(owner: Owner | undefined, nameOf: MessageValues["nameOf"]): string {
  if (owner === undefined) return "an unknown owner";
  if (owner.state === "known") return nameOf(owner.identity.id) ?? owner.identity.name;
  if (owner.state === "none") return "nobody";
  const names = new Set(owner.claims.map((claim) => claimant(claim, nameOf)));
  return [...names].join(" or ") || "nobody certain";
}

function claimant(claim: Claim, nameOf: MessageValues["nameOf"]): string {
  return (claim.identity === undefined ? undefined : nameOf(claim.identity)) ?? claim.says;
}

/** The label of a subject with its public id where that is known. */
export function labelWith(label: string, publicId: string | undefined): string {
  return publicId === undefined ? label : `${label} [${publicId}]`;
}
