import { type Found, schemaCopy } from "./look-around.ts";
import { fillTemplate, type TemplateValues } from "./template.ts";

/** What the files are made from. */
export interface Templates {
  readonly configuration: string;
  readonly roster: string;
  readonly gitignore: string;
  readonly workflow: string;
  /** The schema of the configuration. */
  readonly schema: string;
}

/** A file that init would write. */
export interface PlannedFile {
  /** From the current folder. */
  readonly path: string;
  readonly text: string;
  /** true: the lines are added to a file that exists. */
  readonly isAdded?: boolean;
}

/** The places that stand for what init cannot know. */
const placeholder = { owner: "your-organization", account: "111122223333", region: "eu-central-1" };

export const configurationFile = "outlived.yaml";

/** The path of the workflow from the folder of the configuration. */
export function workflowFile({ toRoot }: Pick<Found, "toRoot">): string {
  return `${toRoot}.github/workflows/outlived.yml`;
}

/** The files for what was found, in the order in which a person reads them. Without `names` no alert names a person. */
export function planFiles(found: Found, templates: Templates, names: boolean): readonly PlannedFile[] {
  return [
    { path: configurationFile, text: fillTemplate(templates.configuration, configurationValues(found)) },
    ...(found.schema === `./${schemaCopy}` ? [{ path: schemaCopy, text: templates.schema }] : []),
    ...(found.roster === "people.csv" ? [{ path: "people.csv", text: templates.roster }] : []),
    { path: ".gitignore", text: templates.gitignore, isAdded: true },
    { path: workflowFile(found), text: fillTemplate(templates.workflow, workflowValues(found, names)) },
  ];
}

function configurationValues({ aws, repository, schema, server, timezone, toRoot }: Found): TemplateValues {
  const entry = aws?.region === undefined ? "{}" : `region: ${aws.region}`;
  // GitHub runs the workflows at the root of the repository.
  const code = toRoot === "" ? "." : toRoot.slice(0, -1);
  const { host, apiUrl } = server ?? {};
  return { schema, timezone, aws: aws && entry, repository, owner: ownerOf(repository), code, host, apiUrl };
}

/** The values of the workflow that docs/workflow.yml documents, and of that of init. */
export function workflowValues(found: Omit<Found, "notes" | "schema" | "toRoot">, names: boolean): TemplateValues {
  const { action, aws, fromRoot, repository, roster, version } = found;
  return {
    owner: ownerOf(repository) ?? placeholder.owner,
    roster: `${fromRoot}${roster}`,
    config: fromRoot === "" ? "" : `${fromRoot}${configurationFile}`,
    aws: aws && "yes",
    account: aws?.account ?? placeholder.account,
    region: aws?.region ?? placeholder.region,
    action,
    version,
    redact: names ? "" : "yes",
  };
}

function ownerOf(repository: string | undefined): string | undefined {
  return repository?.split("/")[0];
}

/** The lines that a file lacks, with the end of line that its last line may lack. */
export function missingLines(existing: string, wanted: string): string {
  const present = new Set(existing.split(/\r?\n/).map((line) => line.trim()));
  const lines = wanted.split("\n").filter((line) => line !== "" && !present.has(line));
  if (lines.length === 0) return "";
  const before = existing === "" || existing.endsWith("\n") ? "" : "\n";
  return `${before}${lines.join("\n")}\n`;
}

/** What a person has to replace or to set before the workflow runs, as phrases. */
export function openPoints(workflow: string): readonly string[] {
  const lines = workflow
    .split("\n")
    .map((line, index) => ({ text: line.replace(/(?:^|\s)#.*$/, ""), line: index + 1 }));
  const replaced = new RegExp(String.raw`\byour-[\w-]+|\b${placeholder.account}\b`, "g");
  const linesOf = new Map<string, number[]>();
  for (const { text, line } of lines) {
    for (const [what] of text.matchAll(replaced)) linesOf.set(what, [...(linesOf.get(what) ?? []), line]);
  }
  const code = lines.map(({ text }) => text).join("\n");
  const named = (kind: string): string => {
    const names = [...code.matchAll(new RegExp(String.raw`\b${kind}\.(\w+)`, "g"))].map(([, name]) => name);
    return [...new Set(names)].join(", ");
  };
  return [
    ...[...linesOf].map(([what, at]) => `replace ${what} (${at.length === 1 ? "line" : "lines"} ${at.join(", ")})`),
    `set the variables ${named("vars")} and the secrets ${named("secrets")}`,
  ];
}
