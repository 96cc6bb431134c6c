import { posix } from "node:path";
import type { Coverage, Reference } from "../../../model/generated/snapshot.ts";
import type { Collected } from "../../collector.ts";
import type { TreeFile, TreeFiles } from "./api.ts";
import { findCloudKeys, type KeySet } from "./cloud-keys.ts";
import { findContextUses } from "./expressions.ts";
import { type ParsedFile, type Position, parseFile, type Text } from "./texts.ts";

/** What the tree is of, and when it was read. */
export interface TreeContext {
  readonly source: string;
  /** owner/repository, where it is known. */
  readonly repository?: string;
  readonly observedAt: string;
}

type FileKind = "workflow" | "action" | "dependabot";

interface FileContext extends TreeContext {
  readonly file: string;
  readonly kind: FileKind;
  readonly secretsOfCaller: ReadonlySet<string>;
}

type Target = NonNullable<Reference["target"]>;

function kindOf(file: string): FileKind {
  if (/^\.github\/dependabot\.ya?ml$/.test(file)) return "dependabot";
  return file.startsWith(".github/workflows/") ? "workflow" : "action";
}

/** Where a stored name is looked up; undefined where a reusable workflow's caller decides. */
function targetOf(origin: "secret" | "variable", name: string, context: FileContext): Target | undefined {
  const { kind, repository, secretsOfCaller } = context;
  if (origin === "secret" && secretsOfCaller.has(name)) return undefined;
  const stored = origin === "variable" ? "actions-variable" : "actions-secret";
  const target = { kind: kind === "dependabot" ? "dependabot-secret" : stored, name };
  return repository === undefined ? target : { ...target, scope: repository };
}

/** The job, or the folder of the action, that consumes. */
function workloadOf(text: Text | undefined, { kind, file }: FileContext): string | undefined {
  return kind === "action" ? posix.dirname(file) : text?.job;
}

function distinct(positions: readonly Position[]): readonly Position[] {
  return [...new Map(positions.map((position) => [`${position.line}:${position.column}`, position])).values()];
}

function inOrder(left: Position, right: Position): number {
  return left.line - right.line || left.column - right.column;
}

interface Occurrence {
  readonly position: Position;
  readonly text: Text | undefined;
}

/** The parts of a reference that say where it stands: the first occurrence, with the others behind it. */
function placeOf(
  occurrences: readonly [Occurrence, ...Occurrence[]],
  context: FileContext,
): Pick<Reference, "file" | "line" | "column" | "otherPlaces" | "workload" | "environment"> {
  const [{ position, text }] = occurrences;
  const [, ...others] = distinct(occurrences.map((one) => one.position));
  const workload = workloadOf(text, context);
  return {
    file: context.file,
    ...position,
    ...(others.length === 0 ? {} : { otherPlaces: [...others].sort(inOrder) }),
    ...(workload === undefined ? {} : { workload }),
    ...(text?.environment === undefined ? {} : { environment: text.environment }),
  };
}

function identify(kind: Reference["kind"], name: string, { source, file }: FileContext) {
  return { id: `${source}:${file}:${kind}:${name}`, source, kind, name };
}

interface SecretUse extends Occurrence {
  readonly name: string;
  readonly isStored: boolean;
}

/** A job of a reusable workflow that is handed every secret. */
function isInherit({ path, value }: Text): boolean {
  return path.length === 3 && path[0] === "jobs" && path[2] === "secrets" && value === "inherit";
}

/** GITHUB_TOKEN is made for every run and stored nowhere. */
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

function secretReference(name: string, uses: readonly [SecretUse, ...SecretUse[]], context: FileContext): Reference {
  const target = uses[0].isStored ? targetOf("secret", name, context) : undefined;
  return {
    ...identify("secret-use", name, context),
    ...(target === undefined ? {} : { target }),
    ...placeOf(uses, context),
    role: "consumes",
  };
}

function secretReferences(parsed: ParsedFile, context: FileContext): readonly Reference[] {
  const byName = new Map<string, [SecretUse, ...SecretUse[]]>();
  for (const use of parsed.texts.flatMap(secretUses)) {
    const others = byName.get(use.name);
    if (others === undefined) byName.set(use.name, [use]);
    else others.push(use);
  }
  return [...byName].map(([name, uses]) => secretReference(name, uses, context));
}

function keyTarget({ name, uses: [first] }: KeySet, context: FileContext): Target | undefined {
  if (first === undefined) return undefined;
  if (first.origin !== "literal") return targetOf(first.origin, name, context);
  return first.half === "id" ? { kind: "access-key", name } : undefined;
}

function keyReference(set: KeySet, context: FileContext): readonly Reference[] {
  const [first, ...others] = set.uses;
  if (first === undefined) return [];
  const target = keyTarget(set, context);
  return [
    {
      ...identify("static-cloud-key", set.name, context),
      ...(target === undefined ? {} : { target }),
      ...placeOf([first, ...others], context),
      role: set.uses.some((use) => use.origin === "literal") ? "embeds" : "consumes",
      cloud: set.cloud,
      // https://docs.github.com/en/actions/concepts/security/openid-connect : any job may ask for an id-token.
      oidcPossible: context.kind !== "dependabot",
    },
  ];
}

interface ConvertedFile {
  readonly references: readonly Reference[];
  /** `file:line:column (what is wrong)`, where the file is no valid YAML. */
  readonly mistake?: string;
}

function convertFile({ file, text }: TreeFile, tree: TreeContext): ConvertedFile {
  const parsed = parseFile(text);
  const context: FileContext = { ...tree, file, kind: kindOf(file), secretsOfCaller: parsed.secretsOfCaller };
  const keys = findCloudKeys(text, parsed).flatMap((set) => keyReference(set, context));
  const references = [...secretReferences(parsed, context), ...keys];
  const [mistake] = parsed.mistakes;
  if (mistake === undefined) return { references };
  return { references, mistake: `${file}:${mistake.line}:${mistake.column} (not valid YAML: ${mistake.message})` };
}

function coverageOf(tree: TreeFiles, mistakes: readonly string[], count: number, context: TreeContext): Coverage {
  const { source, observedAt } = context;
  const entry = { source, section: "code/workflows", kinds: ["secret-use", "static-cloud-key"], count, observedAt };
  const problems = [...mistakes, ...tree.unread.map(({ file, reason }) => `${file} (${reason})`)].sort();
  if (problems.length === 0) {
    const none = tree.files.length === 0 ? { reason: "There is no workflow or action file in this tree." } : {};
    return { ...entry, status: "complete", ...none };
  }
  return {
    ...entry,
    status: "partial",
    reason: `Not everything could be read: ${problems.join("; ")}.`,
    consequence: "Secrets and cloud keys that are used there are not known.",
  };
}

/** Every use of a stored secret and every long-lived cloud key, one reference per file, kind and name. */
export function convertTree(tree: TreeFiles, context: TreeContext): Collected {
  const converted = tree.files.map((file) => convertFile(file, context));
  const references = converted.flatMap((file) => file.references);
  references.sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
  const mistakes = converted.flatMap(({ mistake }) => (mistake === undefined ? [] : [mistake]));
  return { references, coverage: [coverageOf(tree, mistakes, references.length, context)] };
}
