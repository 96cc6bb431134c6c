import { posix } from "node:path";
import type { Reference } from "../../../model/generated/snapshot.ts";
import { groupBy } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { findAppKeys, type Held, heldAs } from "./app-keys.ts";
import { findCloudKeys, type KeySet } from "./cloud-keys.ts";
import { findCloudRoles, type RoleUses } from "./cloud-roles.ts";
import { clouds } from "./clouds/index.ts";
import type { RoleSlot } from "./clouds/roles.ts";
import { findContextUses } from "./expressions.ts";
import type { ActionInputs } from "./slots.ts";
import type { Job, ParsedFile, Position, Text } from "./texts.ts";
import type { PassedOn } from "./values.ts";

export type FileKind = "workflow" | "action" | "dependabot";

interface FileContext {
  /** Id of the source. */
  readonly source: string;
  /** owner/repository, if known. */
  readonly repository?: string;
  readonly file: string;
  readonly kind: FileKind;
  readonly secretsOfCaller: ReadonlySet<string>;
}

type Target = NonNullable<Reference["target"]>;

/** What the inputs of the tree's own actions and workflows are. */
export interface OwnInputs {
  readonly keys: ActionInputs;
  readonly roles: PassedOn<RoleSlot>;
  readonly held: PassedOn<Held>;
}

/** Every use of a stored secret, long-lived cloud key and role in a cloud: one reference per kind and name. */
export function referencesOf(parsed: ParsedFile, context: FileContext, inputs: OwnInputs): readonly Reference[] {
  return [
    ...secretReferences(parsed, context, inputs),
    ...findCloudKeys(parsed, inputs.keys).flatMap((set) => keyReference(set, parsed, context)),
    ...findCloudRoles(parsed, inputs.roles).map((uses) => roleReference(uses, parsed, context)),
  ];
}

interface Occurrence {
  readonly position: Position;
  readonly text: Text | undefined;
}

interface SecretUse extends Occurrence {
  readonly name: string;
  readonly isStored: boolean;
}

function secretReferences(parsed: ParsedFile, context: FileContext, { held }: OwnInputs): readonly Reference[] {
  const appKeys = findAppKeys(parsed, held);
  const byName = groupBy(parsed.texts.flatMap(secretUses), ({ name }) => name);
  return [...byName].flatMap(([name, [first, ...others]]) => {
    if (first === undefined) return [];
    const target = first.isStored ? targetOf("secret", name, context) : undefined;
    return [
      {
        ...referenceAt("secret-use", name, [first, ...others], context),
        role: "consumes",
        uses: usesOf([first, ...others], parsed, context),
        ...omitUndefined({ target }),
        ...(target !== undefined && mayBePassed(parsed, context) && { mayBePassed: true }),
        ...heldAs(appKeys.get(name)),
      },
    ];
  });
}

/**
 * The jobs that read it. What stands outside of jobs is for all of them. What an action uses is read by its callers, and what
 * stands in several places by alias perhaps by jobs that are not seen. Dependabot runs in no environment.
 */
function usesOf(
  occurrences: readonly Occurrence[],
  { jobs, hasAliases }: ParsedFile,
  { kind }: FileContext,
): NonNullable<Reference["uses"]> {
  if (kind === "dependabot") return [{ environment: null }];
  if (kind === "action" || hasAliases) return [{}];
  const byJob = new Map<string | undefined, Job>();
  for (const { text } of occurrences) {
    const { job, environment } = text ?? {};
    for (const use of job === undefined ? jobs : [omitUndefined({ job, environment })]) byJob.set(use.job, use);
  }
  const [use = {}, ...further] = byJob.values();
  return [use, ...further];
}

/** GITHUB_TOKEN is not stored: every run gets its own. */
function secretUses(text: Text): readonly SecretUse[] {
  if (isInherit(text)) {
    const position = text.keyPosition ?? text.positionOf("inherit", 0);
    return [{ name: "secrets: inherit", isStored: false, position, text }];
  }
  return findContextUses(text.value, text.path.at(-1) === "if")
    .filter(({ context, name }) => context === "secrets" && name !== "GITHUB_TOKEN")
    .map(({ name, spelling, index }) => {
      return { name: spelling, isStored: name !== undefined, position: text.positionOf("secrets", index), text };
    });
}

/** A job that calls a reusable workflow and passes every secret. */
function isInherit({ path, value }: Text): boolean {
  return path.length === 3 && path[0] === "jobs" && path[2] === "secrets" && value === "inherit";
}

const takesIdentityToken = new Set(clouds.flatMap((row) => (row.identityTokens === undefined ? [] : [row.cloud])));

function keyReference({ name, cloud, uses }: KeySet, parsed: ParsedFile, context: FileContext): readonly Reference[] {
  const [first, ...others] = uses;
  if (first === undefined) return [];
  const target = targetOfKey(first, name, context);
  return [
    {
      ...referenceAt("static-cloud-key", name, [first, ...others], context),
      role: uses.some(({ origin }) => origin === "literal") ? "embeds" : "consumes",
      ...omitUndefined({ cloud }),
      uses: usesOf([first, ...others], parsed, context),
      // Any job of a workflow may request an id-token. https://docs.github.com/en/actions/concepts/security/openid-connect
      oidcPossible: context.kind !== "dependabot" && cloud !== undefined && takesIdentityToken.has(cloud),
      ...omitUndefined({ target }),
      ...(target !== undefined && mayBePassed(parsed, context) && { mayBePassed: true }),
    },
  ];
}

/** A role is the account with that name or, where that is stored, what stores it. */
function roleReference([first, ...others]: RoleUses, parsed: ParsedFile, context: FileContext): Reference {
  const { slot, name, origin } = first;
  const stored = origin === "secret" || origin === "variable" ? targetOf(origin, name, context) : undefined;
  const target = origin === "literal" ? { kind: slot.target, name } : stored;
  return {
    ...referenceAt("cloud-role", name, [first, ...others], context),
    role: origin === "literal" || origin === "template" ? "declares" : "consumes",
    cloud: slot.cloud,
    uses: usesOf([first, ...others], parsed, context),
    ...omitUndefined({ target }),
    ...(stored !== undefined && mayBePassed(parsed, context) && { mayBePassed: true }),
  };
}

/**
 * GitHub runs this job for its coding agent, which has secrets of its own.
 * https://docs.github.com/en/copilot/how-tos/use-copilot-agents/coding-agent/customize-the-agent-environment
 */
const jobOfAgent = "copilot-setup-steps";

/** Whether a secret may be stored where jobs do not usually look. A file that cannot be read whole may say so, too. */
function mayBePassed({ isCallable, jobs, mistakes }: ParsedFile, { kind }: FileContext): boolean {
  return kind === "action" || isCallable || mistakes.length > 0 || jobs.some(({ job }) => job === jobOfAgent);
}

/** What a key is: the access key with this id, a stored name, or nothing that has a record of its own. */
function targetOfKey(
  { cloud, half, origin }: KeySet["uses"][number],
  name: string,
  context: FileContext,
): Target | undefined {
  if (origin === "literal") return cloud === "aws" && half === "id" ? { kind: "access-key", name } : undefined;
  return origin === "computed" ? undefined : targetOf(origin, name, context);
}

/** Where a stored name is looked up; undefined if the caller of a reusable workflow decides. */
function targetOf(origin: "secret" | "variable", name: string, context: FileContext): Target | undefined {
  const { kind, repository, secretsOfCaller } = context;
  if (origin === "secret" && secretsOfCaller.has(name)) return undefined;
  const stored = origin === "variable" ? "actions-variable" : "actions-secret";
  return omitUndefined({ kind: kind === "dependabot" ? "dependabot-secret" : stored, name, scope: repository });
}

/** A reference at its first occurrence, with the others as further places. */
function referenceAt(
  kind: Reference["kind"],
  name: string,
  occurrences: readonly [Occurrence, ...Occurrence[]],
  context: FileContext,
): Omit<Reference, "role"> {
  const [{ position, text }] = occurrences;
  const { source, file } = context;
  const byPlace = new Map(occurrences.map((one) => [`${one.position.line}:${one.position.column}`, one.position]));
  const [, ...others] = byPlace.values();
  others.sort((a, b) => a.line - b.line || a.column - b.column);
  return omitUndefined({
    id: `${source}:${file}:${kind}:${name}`,
    source,
    kind,
    name,
    file,
    line: position.line,
    column: position.column,
    otherPlaces: others.length === 0 ? undefined : others,
    // An action has no jobs, so its folder is what consumes.
    workload: context.kind === "action" ? posix.dirname(file) : text?.job,
    environment: text?.environment ?? undefined,
  });
}
