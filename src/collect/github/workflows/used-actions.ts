import type { TreeFile, TreeFiles } from "../../code/workflows/api.ts";
import { foldersOfUsedActions } from "../../code/workflows/convert.ts";
import type { GithubClient } from "../client.ts";
import { fullName, type Repository } from "../repositories.ts";
import { readActions, type UsedAction } from "./api.ts";
import type { Shown } from "./convert.ts";

/** Our own limit for one repository, so that none takes the time of the others. Most repositories have a few actions. */
const mostActions = 100;

/** What was read of a repository so far. */
interface Growing {
  readonly files: TreeFile[];
  readonly unread: TreeFiles["unread"][number][];
  /** Folders of actions that were asked for. That of the first folder comes with the workflows. */
  readonly asked: Set<string>;
}

/** Adds the actions of each repository itself that its workflows use, and those that these use in turn. */
export async function addUsedActions(
  client: GithubClient,
  workflowsOf: ReadonlyMap<Repository, Shown>,
): Promise<ReadonlyMap<Repository, Shown>> {
  const growing = new Map<Repository, Growing>();
  const whole = new Map(workflowsOf);
  for (const [repository, shown] of workflowsOf) {
    if ("failure" in shown) continue;
    const [files, unread] = [[...shown.files], [...shown.unread]];
    growing.set(repository, { files, unread, asked: new Set(["."]) });
    whole.set(repository, { ...shown, files, unread });
  }
  let fresh = [...growing].map(([repository, { files }]) => [repository, [...files]] as const);
  for (;;) {
    const actions = fresh.flatMap(([repository, files]) => newActions(repository, files, growing.get(repository)));
    if (actions.length === 0) return whole;
    const read = await readActions(client, actions);
    fresh = [...read].map(([action, shown]) => {
      const { files, unread } = "failure" in shown ? notGiven(action) : shown;
      growing.get(action.repository)?.files.push(...files);
      growing.get(action.repository)?.unread.push(...unread);
      return [action.repository, [...files]] as const;
    });
  }
}

/** The actions that these files use and that were not asked for yet. */
function newActions(
  repository: Repository,
  files: readonly TreeFile[],
  growing: Growing | undefined,
): readonly UsedAction[] {
  if (growing === undefined) return [];
  const { asked, unread } = growing;
  const folders = foldersOfUsedActions(files, fullName(repository)).filter((folder) => !asked.has(folder));
  return folders.flatMap((folder) => {
    asked.add(folder);
    if (asked.size <= mostActions + 1) return [{ repository, folder }];
    unread.push({ file: `${folder}/action.yml`, reason: `more than ${mostActions} actions are used` });
    return [];
  });
}

function notGiven({ folder }: UsedAction): TreeFiles {
  return { files: [], unread: [{ file: `${folder}/action.yml`, reason: "GitHub did not give it" }] };
}
