import { UsageError } from "../model/errors.ts";
import type { PolicyAnnotation } from "../model/generated/annotation.ts";
import type { Policy } from "../model/policy.ts";
import { readAnnotation, toPolicy } from "./annotation.ts";
import { type Example, readExample } from "./example.ts";
import type { OpaCommand } from "./opa-command.ts";
import type { PolicyFolder, PolicyTree, SourceFile } from "./policy-folder.ts";
import { checkParts, type Framework } from "./policy-parts.ts";
import type { Problem } from "./problem.ts";
import { parseParameters, type RegoModule } from "./rego-tree.ts";
import { checkReads } from "./requires.ts";
import { checkRuleShape } from "./rule-shape.ts";

export interface CheckedPolicies {
  /** Those that could be read at all, sorted by id. */
  readonly policies: readonly Policy[];
  readonly problems: readonly Problem[];
}

/** Reads and checks every policy of a tree, as far as that goes without compiling it. */
export async function checkPolicies(
  root: string,
  tree: PolicyTree,
  frameworks: readonly Framework[],
  opa: OpaCommand,
): Promise<CheckedPolicies> {
  const library = await Promise.all(tree.library.map((file) => parseRego(root, file, opa)));
  const checked = await Promise.all(
    tree.policies.map(async (folder): Promise<CheckedPolicy> => {
      if (folder.rego === undefined) return { problems: [missingRego(folder)] };
      return checkPolicy(folder, folder.rego, await parseRego(root, folder.rego, opa), library, frameworks);
    }),
  );
  return {
    policies: checked.flatMap(({ policy }) => (policy === undefined ? [] : [policy])),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

interface CheckedPolicy {
  readonly policy?: Policy;
  readonly problems: readonly Problem[];
}

function checkPolicy(
  folder: PolicyFolder,
  rego: SourceFile,
  module: RegoModule,
  library: readonly RegoModule[],
  frameworks: readonly Framework[],
): CheckedPolicy {
  const { id } = folder;
  const annotation = declaredBy(rego);
  if ("problem" in annotation) return { problems: [...checkRuleShape(id, rego, module), annotation.problem] };
  const reads = checkReads({ id, rego, module, declaration: annotation.custom }, library);
  const policy = toPolicy(annotation, { id, readsOwner: reads.readsOwner, help: folder.readme?.text ?? "" });
  const { examples, problems } = readExamples(folder, policy);
  return {
    policy,
    problems: [
      ...checkRuleShape(id, rego, module),
      ...reads.problems,
      ...problems,
      ...checkParts(folder, policy, examples, frameworks),
    ],
  };
}

function declaredBy(rego: SourceFile): PolicyAnnotation | { readonly problem: Problem } {
  try {
    return readAnnotation(rego.text, rego.file);
  } catch (error) {
    return { problem: problemOf(error, rego) };
  }
}

function readExamples(folder: PolicyFolder, policy: Policy): { examples: readonly Example[]; problems: Problem[] } {
  const examples: Example[] = [];
  const problems: Problem[] = [];
  for (const source of folder.examples) {
    try {
      examples.push(readExample(source, policy));
    } catch (error) {
      problems.push(problemOf(error, source));
    }
  }
  return { examples, problems };
}

/** The problem that a UsageError tells of; other errors are thrown on. */
function problemOf(error: unknown, { file }: SourceFile): Problem {
  if (!(error instanceof UsageError)) throw error;
  const { line = 1, column = 1 } = error.at ?? {};
  return { file, line, column, message: error.message };
}

function missingRego({ folder }: PolicyFolder): Problem {
  return { file: `${folder}/policy.rego`, line: 1, column: 1, message: "there is no policy.rego" };
}

async function parseRego(root: string, { file }: SourceFile, opa: OpaCommand): Promise<RegoModule> {
  return JSON.parse(await opa.run(root, ...parseParameters, file));
}
