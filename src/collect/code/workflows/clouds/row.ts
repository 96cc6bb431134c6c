import type { Reference } from "../../../../model/generated/snapshot.ts";

/** A cloud whose credentials workflows use. */
export type Cloud = NonNullable<Reference["cloud"]>;

/** What a part of a credential is: the public id of a pair, its secret, or something that is a credential by itself. */
export type Half = "id" | "secret" | "whole";

/** Regular expressions, as texts, of what takes or names each part of a credential. */
export type Parts = Readonly<Partial<Record<Half, string>>>;

/** Names of variables, inputs, options and stored secrets, in capitals with _ between words. */
export interface NameRule extends Parts {
  /** Words that say which cloud is meant. */
  readonly of: string;
  /** What tells only directly behind such a word and at the end of the name. */
  readonly last?: Parts;
  /** The same, where words may stand between that say which one it is: `AWS_CI_SECRET`. */
  readonly end?: Parts;
  /** A word with which the name means something else. */
  readonly unless?: string;
}

/** Whole names of inputs and variables that say without naming the cloud what they take. */
interface InputRule extends Parts {
  /** One of these stands beside it, in the same mapping. */
  readonly beside?: readonly string[];
  /** None of these does. */
  readonly unless?: readonly string[];
}

/** Options of a command, without hyphens. */
interface CommandRule extends Parts {
  readonly command: string;
}

/** Inputs of some actions, in capitals with _ between words. They would say nothing elsewhere. */
interface ActionRule extends Parts {
  /** The beginning of the action's name in lower case, as a regular expression. */
  readonly action: string;
}

/** Names in lower case of the actions that have one of these words. */
export function actionsAbout(words: string): string {
  return `.*(?<![a-z0-9])(?:${words})(?![a-z0-9])`;
}

/** Inputs and variables that take the name of a role: what a job acts as in the cloud, without a key of its own. */
export interface RoleRule {
  /** The page that describes them. */
  readonly page: string;
  /** Their whole names, in capitals with _ between words. */
  readonly names: string;
  /** The beginning of the names of the actions whose inputs alone count, as a regular expression. */
  readonly action?: string;
  /** The same of actions in which such an input names something else. */
  readonly otherActions?: string;
  /** One of these stands beside it, in the same mapping. */
  readonly beside?: readonly string[];
  /** None of these does: with them it is the name of something that signs in with a key. */
  readonly without?: readonly string[];
  /** What stands before the name in a script. */
  readonly command?: string;
  /** The kind of account that is named. */
  readonly target: string;
  /** The name as it stands in a file, where expressions may compute parts of it. */
  readonly literal: string;
}

/** Everything that is particular to one cloud. */
export interface CloudRow {
  readonly cloud: Cloud;
  /** The pages that name what is below. */
  readonly pages: readonly string[];
  /** The page on exchanging an identity token of GitHub for access. Absent: no such page is known. */
  readonly identityTokens?: string;
  readonly names: readonly NameRule[];
  readonly roles?: readonly RoleRule[];
  readonly inputs?: readonly InputRule[];
  readonly actions?: readonly ActionRule[];
  readonly commands?: readonly CommandRule[];
  /** A script with such a line signs in with a file that it wrote before: `echo ... > key.json`. */
  readonly signsInWithFile?: string;
  /** Hosts of its container registry, and names of what holds one. A stored password for one does not end by itself. */
  readonly registries?: string;
  /** What the hosts of its store have in common, if that takes keys as AWS does. */
  readonly stores?: string;
  /** The host of its programming interface, if that takes a stored token as it is. */
  readonly host?: string;
  /** The user name at the registry is the id of a key. */
  readonly registryUser?: "id";
  /** The whole text of a secret that stands in the file itself. */
  readonly literal?: string;
  /** A member of a JSON object, with a value that stands in the file itself. */
  readonly literalMember?: { readonly name: string; readonly value: string };
  /** A public id of a long-lived key, recognised anywhere in the file. */
  readonly literalId?: string;
}
