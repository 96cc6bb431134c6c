import { flag, record, text } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import { nodeId } from "./bodies.ts";
import type { GraphqlCall } from "./graphql-repositories.ts";
import type { RepositoryWorld } from "./world.ts";

/** A file on the default branch of a repository. */
export const repositoryFile = record(
  { path: text, text },
  // `isLink`: its text is the path of another file. `isLarge`: GitHub does not give all of it.
  { isLink: flag, isLarge: flag, isBinary: flag },
);

type FileWorld = ReturnType<typeof repositoryFile>;

type WorkflowsCall = Pick<GraphqlCall, "repositories" | "request"> & {
  /** Of others GitHub shows no file. */
  readonly mayReadFiles: (repository: RepositoryWorld) => boolean;
};

/** Whether the body of a request is one of the two queries for files. */
export function isFilesQuery(body: string): boolean {
  return /query outlived(Workflows|Actions)\(/.test(body);
}

/** Answers the query for the workflows of many repositories, and that for many of their actions. */
export function answerFilesQuery(call: WorkflowsCall): EstateResponse {
  const { query, variables } = JSON.parse(call.request.body);
  const isActions = String(query).startsWith("query outlivedActions(");
  const data: Record<string, object | null> = {};
  const errors: object[] = [];
  for (let index = 0; `id${index}` in variables; index += 1) {
    const id: unknown = variables[`id${index}`];
    const repository = call.repositories.find((one) => nodeId("Repository", one.id) === id);
    const files = repository !== undefined && call.mayReadFiles(repository) ? (repository.files ?? []) : [];
    if (repository === undefined) errors.push(notFound(id, `part${index}`));
    data[`part${index}`] =
      repository === undefined
        ? null
        : isActions
          ? actionPart(files, variables[`yml${index}`], variables[`yaml${index}`])
          : workflowsPart(repository, files, call);
  }
  return {
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ data, ...(errors.length > 0 && { errors }) }),
  };
}

function notFound(id: unknown, part: string): object {
  return {
    type: "NOT_FOUND",
    path: [part],
    message: `Could not resolve to a node with the global id of '${String(id)}'`,
  };
}

function workflowsPart(
  repository: RepositoryWorld,
  files: readonly FileWorld[],
  { mayReadFiles }: WorkflowsCall,
): object {
  const isEmpty = (repository.files ?? []).length === 0;
  const folder = ".github/workflows/";
  const entries = files.flatMap((file) => {
    const name = file.path.startsWith(folder) ? file.path.slice(folder.length) : "";
    if (name === "" || name.includes("/")) return [];
    return [{ name, mode: file.isLink === true ? 0o120000 : 0o100644, type: "blob", object: blob(file) }];
  });
  return {
    isEmpty,
    head: !isEmpty && mayReadFiles(repository) ? { oid: "0".repeat(40) } : null,
    workflows: entries.length === 0 ? null : { entries },
    dependabotYml: blobAt(files, ".github/dependabot.yml"),
    dependabotYaml: blobAt(files, ".github/dependabot.yaml"),
    actionYml: blobAt(files, "action.yml"),
    actionYaml: blobAt(files, "action.yaml"),
    codeOwners0: blobAt(files, ".github/CODEOWNERS"),
    codeOwners1: blobAt(files, "CODEOWNERS"),
    codeOwners2: blobAt(files, "docs/CODEOWNERS"),
  };
}

function actionPart(files: readonly FileWorld[], yml: unknown, yaml: unknown): object {
  const at = (expression: unknown) => blobAt(files, String(expression).replace(/^HEAD:/, ""));
  return { actionYml: at(yml), actionYaml: at(yaml) };
}

function blobAt(files: readonly FileWorld[], path: string): object | null {
  const file = files.find((one) => one.path === path);
  return file === undefined ? null : blob(file);
}

function blob({ text: content, isBinary = false, isLarge = false }: FileWorld): object {
  return { isBinary, isTruncated: isLarge, text: isBinary ? null : content };
}
