import type { PolicyAnnotation } from "../model/generated/annotation.ts";
import type { Policy } from "../model/policy.ts";
import { readAnnotation } from "./annotation.ts";
import type { KitFiles, PolicyFolder, PolicyTree, SourceFile } from "./policy-folder.ts";
import type { PolicyProblem } from "./policy-problem.ts";

/** Policies with their METADATA, and what they may import. */
export interface PolicySources {
  readonly tree: PolicyTree;
  readonly kit: KitFiles;
  /** Every policy that has a policy.rego. */
  readonly declared: readonly DeclaredPolicy[];
}

/** A policy with its METADATA, or with the mistakes in it. */
export interface DeclaredPolicy {
  readonly folder: PolicyFolder;
  readonly rego: SourceFile;
  readonly annotation?: PolicyAnnotation;
  readonly problems: readonly PolicyProblem[];
  /** The compiler would crash on it. */
  readonly isTooDeep?: true;
}

/** Reads the METADATA of every policy of a tree. */
export function declarePolicies(tree: PolicyTree, kit: KitFiles): PolicySources {
  const declared = tree.policies.flatMap((folder): DeclaredPolicy[] => {
    const { rego } = folder;
    if (rego === undefined) return [];
    const deep = tooDeep(rego);
    if (deep !== undefined) return [{ folder, rego, problems: [deep], isTooDeep: true }];
    return [{ folder, rego, problems: [], ...readAnnotation(rego.text, rego.file) }];
  });
  return { tree, kit, declared };
}

/** Everything that a policy may import. */
export function importable({ tree: { origin, library }, kit }: Omit<PolicySources, "declared">): readonly SourceFile[] {
  return origin === "built-in" ? library : [...kit.library, ...library];
}

/** The policies whose METADATA can be read, as far as compiling needs them. */
export function compilable({ declared }: PolicySources): readonly Pick<Policy, "id" | "subject">[] {
  return declared.flatMap(({ folder: { id }, annotation }) =>
    annotation === undefined ? [] : [{ id, subject: annotation.custom.subject }],
  );
}

/** All Rego of a tree, tests included. */
export function regoOf({ policies, library, libraryTests }: PolicyTree): readonly SourceFile[] {
  const own = policies.flatMap(({ rego, test }) => [rego, test].filter((source) => source !== undefined));
  return [...own, ...library, ...libraryTests];
}

/** Nobody writes or reads more; several hundred crash OPA's compiler, which then names no location. */
const deepest = 50;

/** The first bracket that is nested too deeply, in Rego or in a line of METADATA. */
function tooDeep({ file, text }: SourceFile): PolicyProblem | undefined {
  const depths = { rego: 0, comment: 0 };
  /** The character that began the string, raw string or comment; empty in Rego. */
  let inside = "";
  for (const { 0: token, index } of text.matchAll(/\\["\\]|["`#\n()[\]{}]/g)) {
    const isEnd = token === "\n" ? inside !== "`" : token === inside && inside !== "#";
    if (inside !== "" && isEnd) {
      inside = "";
    } else if (inside === "" && /["`#]$/.test(token)) {
      inside = token.slice(-1);
      depths.comment = 0;
    } else if (inside === "" || inside === "#") {
      const part = inside === "" ? "rego" : "comment";
      const [opening, closing] = inside === "" ? ["([{", ")]}"] : ["[{", "]}"];
      const change = Number(opening.includes(token)) - Number(closing.includes(token));
      depths[part] = Math.max(0, depths[part] + change);
      if (depths[part] <= deepest) continue;
      const lines = text.slice(0, index).split("\n");
      const column = (lines.at(-1) ?? "").length + 1;
      return { file, line: lines.length, column, message: `brackets are nested more than ${deepest} deep` };
    }
  }
  return undefined;
}
