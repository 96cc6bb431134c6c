import type { GithubClient } from "../client.ts";
import type { Failure } from "../failure.ts";
import { memberOf } from "../fields.ts";
import { failureOfErrors, graphqlRoute, mayBeTooMuch } from "../graphql.ts";
import type { Repository } from "../repositories.ts";
import { readActionFiles, readWorkflowFiles, type Shown } from "./convert.ts";
import { actionsQuery, workflowsQuery } from "./queries.ts";

/** An action in a folder of a repository, which one of its workflows uses. */
export interface UsedAction {
  readonly repository: Repository;
  /** From the first folder of the repository, without a slash at the end. */
  readonly folder: string;
}

/** Repositories of one query. GitHub answers 502 where that takes it more than ten seconds; then half as many are tried. */
const largestQuery = 50;

/**
 * Reads the workflows of repositories, some in each query, and gives those of each query at once. A repository that cannot
 * be read does not concern the others.
 */
export async function* readWorkflows(
  client: GithubClient,
  repositories: readonly Repository[],
): AsyncGenerator<ReadonlyMap<Repository, Shown>> {
  yield* queryParts(client, repositories, {
    query: workflowsQuery,
    variables: (repository, index) => [[`id${index}`, repository.nodeId]],
    read: (_repository, part) => readWorkflowFiles(part),
  });
}

/** Reads the file of each action; no file where its folder has none. */
export async function readActions(
  client: GithubClient,
  actions: readonly UsedAction[],
): Promise<ReadonlyMap<UsedAction, Shown>> {
  const read = new Map<UsedAction, Shown>();
  const parts = queryParts(client, actions, {
    query: actionsQuery,
    variables: ({ repository, folder }, index) => [
      [`id${index}`, repository.nodeId],
      [`yml${index}`, `HEAD:${folder}/action.yml`],
      [`yaml${index}`, `HEAD:${folder}/action.yaml`],
    ],
    read: ({ folder }, part) => readActionFiles(folder, part),
  });
  for await (const some of parts) for (const [action, files] of some) read.set(action, files);
  return read;
}

/** A query for several things, and how the part on each is read. */
interface PartsQuery<Thing> {
  readonly query: (count: number) => string;
  /** Those of one thing. Without an id nothing can be asked for. */
  readonly variables: (thing: Thing, index: number) => readonly (readonly [string, string | undefined])[];
  readonly read: (thing: Thing, part: unknown) => Shown;
}

async function* queryParts<Thing>(
  client: GithubClient,
  things: readonly Thing[],
  { query, variables, read }: PartsQuery<Thing>,
): AsyncGenerator<ReadonlyMap<Thing, Shown>> {
  let size = largestQuery;
  for (let done = 0; done < things.length; ) {
    const some = things.slice(done, done + size);
    const values = Object.fromEntries(some.flatMap(variables).map(([name, value = ""]) => [name, value]));
    const options = some.length > 1 ? { retries: 0 } : {};
    const response = await client.request(
      graphqlRoute(client.apiUrl),
      { query: query(some.length), variables: values },
      options,
    );
    if ("failure" in response && mayBeTooMuch(response.failure) && some.length > 1) {
      size = Math.floor(some.length / 2);
      continue;
    }
    const partOf = "failure" in response ? () => response : partsIn(response.data, client.quote);
    yield new Map(
      some.map((thing, index) => {
        const part = partOf(`part${index}`);
        return [thing, "failure" in part ? part : read(thing, part.value)];
      }),
    );
    done += some.length;
  }
}

type Part = { readonly failure: Failure } | { readonly value: unknown };

/** The parts of an answer. An error concerns the part that its path names, and every part if it names none. */
function partsIn(body: unknown, quote: GithubClient["quote"]): (name: string) => Part {
  const data = memberOf(body, "data");
  const errors = memberOf(body, "errors") ?? [];
  const all: readonly unknown[] = Array.isArray(errors) ? errors : [errors];
  return (name) => {
    const own = all.filter((error) => [name, undefined].includes(partNameOf(error)));
    return own.length > 0 ? { failure: failureOfErrors(own, quote) } : { value: memberOf(data, name) };
  };
}

function partNameOf(error: unknown): string | undefined {
  const path = memberOf(error, "path");
  const [name]: readonly unknown[] = Array.isArray(path) ? path : [];
  return typeof name === "string" ? name : undefined;
}
