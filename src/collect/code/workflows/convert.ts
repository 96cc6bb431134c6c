import { posix } from "node:path";
import type { Reference } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { firstOf } from "../../../model/sentence.ts";
import type { Collected, CoverageReport } from "../../collector.ts";
import type { TreeFile, TreeFiles } from "./api.ts";
import { findHeldInputs } from "./app-keys.ts";
import { findKeyInputs } from "./cloud-keys.ts";
import { findRoleInputs } from "./cloud-roles.ts";
import { type FileKind, type OwnInputs, referencesOf } from "./references.ts";
import { actionOf, type ParsedFile, parseFile } from "./texts.ts";

/** The source whose tree is read. */
export interface TreeContext {
  /** Id of the source. */
  readonly source: string;
  /** owner/repository, if known. */
  readonly repository?: string;
}

interface ReadFile {
  readonly file: string;
  readonly parsed: ParsedFile;
}

/** Every use of a stored secret, long-lived cloud key and role in a cloud: one reference per file, kind and name. */
export function convertTree(tree: TreeFiles, context: TreeContext): Collected {
  const files = tree.files.map(({ file, text }) => ({ file, parsed: parseFile(text, context.repository) }));
  const inputs = inputsOf(files, context.repository);
  const converted = files.map((file) => convertFile(file, context, inputs));
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
    const consequence = "Secrets, cloud keys and cloud roles that are used there are not known.";
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

/** What the inputs of the tree's own actions and workflows are, by the name that its workflows give these. */
function inputsOf(files: readonly ReadFile[], repository: string | undefined): OwnInputs {
  const callable = files.filter(({ file, parsed }) => kindOf(file) === "action" || parsed.isCallable);
  const byName = <Inputs>(find: (parsed: ParsedFile) => Inputs): ReadonlyMap<string, Inputs> =>
    new Map(
      callable.map(({ file, parsed }) => {
        const path = kindOf(file) === "action" ? posix.dirname(file) : file;
        return [actionOf(`./${path}`, repository), find(parsed)];
      }),
    );
  return { keys: byName(findKeyInputs), roles: byName(findRoleInputs), held: byName(findHeldInputs) };
}

function convertFile({ file, parsed }: ReadFile, tree: TreeContext, inputs: OwnInputs): ConvertedFile {
  const { source, repository } = tree;
  const { secretsOfCaller } = parsed;
  const context = omitUndefined({ source, repository, file, kind: kindOf(file), secretsOfCaller });
  const references = referencesOf(parsed, context, inputs);
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
