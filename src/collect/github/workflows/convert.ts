import { type CodeOwners, noCodeOwners, parseCodeOwners, unknownCodeOwners } from "../../code/code-owners.ts";
import { codeOwnersPlaces } from "../../code/read-code-owners.ts";
import type { TreeFile, TreeFiles } from "../../code/workflows/api.ts";
import type { Failure } from "../failure.ts";
import { memberOf, textOf } from "../fields.ts";

/** The files of a repository or of an action, with who owns those of a repository. */
interface ShownFiles extends TreeFiles {
  readonly codeOwners?: CodeOwners;
}

/** What was shown of a repository or of an action. */
export type Shown = ShownFiles | { readonly failure: Failure };

/** A file with its text, or the reason why its text is missing. */
type ShownFile = TreeFile | TreeFiles["unread"][number];

/** The files that are asked for one by one, under the names that the query gives them. */
const singleFiles: Readonly<Record<string, string>> = {
  dependabotYml: ".github/dependabot.yml",
  dependabotYaml: ".github/dependabot.yaml",
  actionYml: "action.yml",
  actionYaml: "action.yaml",
};

/** A token that may not read the content of a repository is shown one that has a default branch with nothing in it. */
const refused: Failure = { kind: "refused", status: 403, says: "no file is shown", singleSignOn: false };
const unreadable: Failure = {
  kind: "unreadable",
  says: "it answered 200 without the files that were asked for",
};

/** Reads what the query for workflows told of one repository. */
export function readWorkflowFiles(part: unknown): Shown {
  const isEmpty = memberOf(part, "isEmpty");
  const head = memberOf(part, "head");
  if (isEmpty === true && head === null) return { files: [], unread: [] };
  if (isEmpty === false && head === null) return { failure: refused };
  const folder = memberOf(part, "workflows");
  const entries = folder === null ? [] : memberOf(folder, "entries");
  if (textOf(memberOf(head, "oid")) === undefined || !Array.isArray(entries)) return { failure: unreadable };
  return {
    ...treeOf([...entries.flatMap(readEntry), ...readSingle(part, singleFiles)]),
    codeOwners: readCodeOwners(part),
  };
}

/** The first file that is there decides. */
function readCodeOwners(part: unknown): CodeOwners {
  const paths = Object.fromEntries(codeOwnersPlaces.map((place, index) => [`codeOwners${index}`, place]));
  const [first] = readSingle(part, paths);
  if (first === undefined) return noCodeOwners;
  if ("text" in first) return parseCodeOwners(first.text, first.file);
  return unknownCodeOwners(`${first.file} (${first.reason})`);
}

/** Reads what the query for actions told of the one in this folder. */
export function readActionFiles(folder: string, part: unknown): Shown {
  return treeOf(readSingle(part, { actionYml: `${folder}/action.yml`, actionYaml: `${folder}/action.yaml` }));
}

function treeOf(all: readonly ShownFile[]): TreeFiles {
  return {
    files: all.flatMap((one) => ("text" in one ? [one] : [])),
    unread: all.flatMap((one) => ("text" in one ? [] : [one])),
  };
}

/** https://git-scm.com/docs/gitformat-index: the text of such an entry is the path of another file. */
const modeOfLinks = 0o120000;

/** An entry of the folder of workflows. Only files with these endings are workflows. */
function readEntry(entry: unknown): readonly ShownFile[] {
  const name = textOf(memberOf(entry, "name"));
  if (name === undefined || !/\.ya?ml$/.test(name) || memberOf(entry, "type") !== "blob") return [];
  const file = `.github/workflows/${name}`;
  if (memberOf(entry, "mode") === modeOfLinks) return [{ file, reason: "it is a link" }];
  return [readBlob(file, memberOf(entry, "object"))];
}

/** null is the answer for a path that leads to nothing. */
function readSingle(part: unknown, paths: Readonly<Record<string, string>>): readonly ShownFile[] {
  return Object.entries(paths).flatMap(([name, file]) => {
    const blob = memberOf(part, name);
    return blob === null ? [] : [readBlob(file, blob)];
  });
}

function readBlob(file: string, blob: unknown): ShownFile {
  const text = memberOf(blob, "text");
  if (memberOf(blob, "isBinary") === true) return { file, reason: "it is not text" };
  if (memberOf(blob, "isTruncated") === true) return { file, reason: "GitHub does not give all of it" };
  return typeof text === "string" ? { file, text } : { file, reason: "GitHub gives no text of it" };
}
