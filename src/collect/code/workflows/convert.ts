import { posix } from "node:path";
import type { Reference } from "../../../model/generated/snapshot.ts";
import { groupBy } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { firstOf } from "../../../model/sentence.ts";
import type { Collected, CoverageReport } from "../../collector.ts";
import type { TreeFile, TreeFiles } from "./api.ts";
import { findCloudKeys, findKeyInputs, type KeySet } from "./cloud-keys.ts";
import { clouds } from "./clouds/index.ts";
import { findContextUses } from "./expressions.ts";
import type { ActionInputs } from "./slots.ts";
import { actionOf, type Job, type ParsedFile, type Position, parseFile, type Text } from "./texts.ts";

/** The source whose tree is read. */
export interface TreeContext {
  /** Id of the source. */
  readonly source: string;
  /** owner/repository, if known. */
  readonly repository?: string;
}

type FileKind = "workflow" | "action" | "dependabot";

interface FileContext extends TreeContext {
  readonly file: string;
  readonly kind: FileKind;
  readonly secretsOfCaller: ReadonlySet<string>;
}

type Target = NonNullable<Reference["target"]>;

/** Every use of a stored secret and every long-lived cloud key: one reference per file, kind and name. */
export function convertTree(tree: TreeFiles, context: TreeContext): Collected {
  const inputs = inputsOfActions(tree.files, context.repository);
  const converted = tree.files.map((file) => convertFile(file, context, inputs));
  const references = converted.flatMap((file) => file.references);
  const used = foldersOf(
    converted.flatMap(({ uses }) => uses),
    context.repository,
  );
  const isUsed = ({ file }: ConvertedFile): boolean => kindOf(file) !== "action" || used.has(posix.dirname(file));
  const mistakes = converted.filter(isUsed).flatMap(({ mistake }) => mistake ?? []);
  const unused = converted.filter((file) => !isUsed(file)).flatMap(({ mistake }) => mistake ?? []);
  const report = reportOn(tree, mistakes, references.length);
  const note = `No workflow of this tree uses these actions, and they cannot be read: ${firstOf(unused.sort())}.`;
  return { references, coverage: [unused.length === 0 ? report : { ...report, notes: [note] }] };
}

/** The folders of the repository's own actions that these files use, each once. */
export function foldersOfUsedActions(files: readonly TreeFile[], repository: string): readonly string[] {
  const uses = files.flatMap(({ text }) => (text.includes("uses") ? usesIn(parseFile(text, repository)) : []));
  // A path that ends like a file is a workflow that can be called.
  return [...foldersOf(uses, repository)].filter((path) => !path.startsWith("..") && !/\.ya?ml$/.test(path));
}

/** What steps and jobs use. */
function usesIn({ texts }: ParsedFile): readonly string[] {
  return texts.flatMap(({ path, value }) => (path.at(-1) === "uses" ? [value] : []));
}

/** The folders that are named by their path or by the name of the repository. */
function foldersOf(uses: readonly string[], repository: string | undefined): ReadonlySet<string> {
  const own = repository?.toLowerCase();
  const paths = uses.flatMap((text) => {
    if (text.startsWith("./")) return [text];
    const [path = ""] = text.split("@");
    const isOwn = own !== undefined && (path.toLowerCase() === own || path.toLowerCase().startsWith(`${own}/`));
    return isOwn ? [`.${path.slice(own.length)}`] : [];
  });
  return new Set(paths.map((path) => posix.join(path, ".")));
}

function reportOn(tree: TreeFiles, mistakes: readonly string[], count: number): CoverageReport {
  const report = readingOf(tree, mistakes, count);
  const { excluded = 0 } = tree;
  return excluded === 0
    ? report
    : { ...report, skipped: [{ count: excluded, reason: "files that the configuration excludes" }] };
}

function readingOf(tree: TreeFiles, mistakes: readonly string[], count: number): CoverageReport {
  const problems = [...mistakes, ...tree.unread.map(({ file, reason }) => `${file} (${reason})`)].sort();
  if (problems.length > 0) {
    const reason = `Not everything could be read: ${firstOf(problems)}.`;
    const consequence = "Secrets and cloud keys that are used there are not known.";
    return { status: "partial", count, reason, consequence };
  }
  if (tree.files.length > 0) return { status: "complete", count };
  return { status: "not-applicable", count, reason: "There is no workflow or action file in this tree." };
}

interface ConvertedFile {
  readonly file: string;
  /** What its steps and jobs use. */
  readonly uses: readonly string[];
  readonly references: readonly Reference[];
  /** `file:line:column (what is wrong)`, if the file is not valid YAML. */
  readonly mistake?: string;
}

/** What the inputs of the tree's own actions are, by the name that its workflows give the action. */
function inputsOfActions(files: readonly TreeFile[], repository: string | undefined): ActionInputs {
  const actions = files.filter(({ file }) => kindOf(file) === "action");
  return new Map(
    actions.map(({ file, text }) => [
      actionOf(`./${posix.dirname(file)}`, repository),
      findKeyInputs(parseFile(text, repository)),
    ]),
  );
}

function convertFile({ file, text }: TreeFile, tree: TreeContext, inputs: ActionInputs): ConvertedFile {
  const { source, repository } = tree;
  const parsed = parseFile(text, repository);
  const { secretsOfCaller } = parsed;
  const context = omitUndefined({ source, repository, file, kind: kindOf(file), secretsOfCaller });
  const keys = findCloudKeys(parsed, inputs).flatMap((set) => keyReference(set, parsed, context));
  const references = [...secretReferences(parsed, context), ...keys];
  const [mistake] = parsed.mistakes;
  const uses = usesIn(parsed);
  if (mistake === undefined) return { file, uses, references };
  return {
    file,
    uses,
    references,
    mistake: `${file}:${mistake.line}:${mistake.column} (not valid YAML: ${mistake.message})`,
  };
}

function kindOf(file: string): FileKind {
  if (/^\.github\/dependabot\.ya?ml$/.test(file)) return "dependabot";
  return file.startsWith(".github/workflows/") ? "workflow" : "action";
}

interface Occurrence {
  readonly position: Position;
  readonly text: Text | undefined;
}

interface SecretUse extends Occurrence {
  readonly name: string;
  readonly isStored: boolean;
}

function secretReferences(parsed: ParsedFile, context: FileContext): readonly Reference[] {
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
