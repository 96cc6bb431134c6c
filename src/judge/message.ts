import { uncountedCodeOwnerMethod } from "../model/clue-methods.ts";
import type { ArgumentValue } from "../model/evaluation.ts";
import type { Owner } from "../model/generated/subject.ts";
import type { Names } from "../model/names.ts";

/** What the placeholders of a policy's message stand for. */
export interface MessageValues {
  readonly subject: string;
  readonly owner: string;
  readonly arguments: Readonly<Record<string, ArgumentValue>>;
  /** How a sentence writes the text of an argument. */
  readonly wordsFor: (text: string) => string;
  /** How it writes what stands between the placeholders; by default as it is. */
  readonly literal?: (text: string) => string;
}

/** Fills `{subject}`, `{owner}` and the finding's own arguments in; a placeholder that nothing fills stays readable. */
export function renderMessage(template: string, values: MessageValues): string {
  const { literal = (text) => text } = values;
  return template.replace(/\{([A-Za-z]\w*)\}|[^{]+|\{/g, (part, name: string | undefined) => {
    if (name === undefined) return literal(part);
    if (name === "subject") return values.subject;
    if (name === "owner") return values.owner;
    const value = Object.hasOwn(values.arguments, name) ? values.arguments[name] : undefined;
    return value === undefined ? literal(part) : inWords(value, values.wordsFor);
  });
}

function inWords(value: ArgumentValue, wordsFor: MessageValues["wordsFor"]): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? wordsFor(value) : String(value);
}

interface OwnerWords {
  readonly names: Names;
  readonly nameOf: (id: string) => string | undefined;
}

/** How a sentence names the owner. */
export function ownerInWords(owner: Owner | undefined, { names, nameOf }: OwnerWords): string {
  if (owner === undefined) return "an unknown owner";
  if (owner.state === "known") {
    const { id, name } = owner.identity;
    return nameOf(id) ?? names.of(id) ?? names.value(name);
  }
  if (owner.state === "none") return "nobody";
  const claimants = new Set(
    owner.claims.flatMap(({ identity, method, says }) => {
      if (method === uncountedCodeOwnerMethod) return [];
      return (identity === undefined ? undefined : nameOf(identity)) ?? names.value(says);
    }),
  );
  return [...claimants].join(" or ") || "nobody certain";
}

/** The label of a subject with its public id where that is known. */
export function labelWith(label: string, publicId: string | undefined): string {
  return publicId === undefined ? label : `${label} [${publicId}]`;
}
