import { UsageError } from "../model/errors.ts";
import { isCustom } from "../model/policy.ts";
import { explain } from "../report/explain/explanation.ts";
import { renderExplanation } from "../report/explain/page.ts";
import type { VerdictSources } from "../report/explain/verdicts.ts";
import { safeJson } from "../report/json.ts";
import type { Opened } from "./explain/open.ts";
import { openEvaluation } from "./explain/open-evaluation.ts";
import { openResult } from "./explain/open-result.ts";
import { usualLayout, wantsColor } from "./reports.ts";
import { readSettings } from "./setup/settings.ts";
import type { Edge } from "./shell/edge.ts";
import type { ExitCode } from "./shell/exit-code.ts";
import { withoutCommandLines } from "./shell/messages.ts";
import type { CommonOptions, JudgingOptions, ListFormat } from "./shell/options.ts";
import { findPackage } from "./shell/package.ts";

export interface ExplainOptions
  extends CommonOptions,
    Pick<JudgingOptions, "config" | "owners" | "policies" | "history" | "asOf" | "redact"> {
  readonly snapshot?: readonly string[];
  readonly result?: string;
  readonly demo?: boolean;
  readonly format: ListFormat;
}

/** Prints why outlived says what it says of one credential, person or finding. */
export async function runExplain(asked: string, options: ExplainOptions, edge: Edge): Promise<ExitCode> {
  const opened = await open(asked, options, edge);
  const file = opened.find(asked);
  const sources: VerdictSources = {
    rego: await readRego(opened, options, edge),
    controls: await readControls(),
  };
  const explanation = explain(file, opened.result, sources);
  const { stdout, environment } = edge;
  if (options.format === "json") {
    stdout.write(safeJson(explanation));
    return 0;
  }
  const colour = options.color ?? wantsColor(stdout, environment);
  const page = renderExplanation(explanation, { width: stdout.columns ?? usualLayout.width, colour });
  // A workflow's runner may read stdout.
  stdout.write(withoutCommandLines(page));
  return 0;
}

/** Opens what is to be explained from. Throws a UsageError unless exactly one place is named. */
async function open(asked: string, options: ExplainOptions, edge: Edge): Promise<Opened> {
  const { snapshot, result, demo } = options;
  const given = [snapshot !== undefined, result !== undefined, demo === true].filter(Boolean).length;
  if (given !== 1) throw notOnePlace(asked, given);
  refuseUseless(options);
  if (result !== undefined) return openResult(result, edge);
  if (snapshot !== undefined) {
    const { judgeSnapshots } = await import("./evaluate.ts");
    return openEvaluation(await judgeSnapshots(snapshot, options, edge));
  }
  const { judgeDemo } = await import("./demo.ts");
  return openEvaluation(await judgeDemo(options, edge));
}

/** Options that change nothing, because what they would change was decided when the file was written, or is invented. */
const useless = {
  result: ["owners", "history", "asOf", "redact"],
  demo: ["config", "owners", "policies", "history", "asOf"],
} as const satisfies Readonly<Record<string, readonly (keyof ExplainOptions)[]>>;

/** Throws a UsageError where an option would be ignored. */
function refuseUseless(options: ExplainOptions): void {
  const place = options.result === undefined ? "demo" : "result";
  if (options.snapshot !== undefined) return;
  const named = useless[place].filter((name) => options[name] !== undefined);
  if (named.length === 0) return;
  const flags = named.map((name) => `--${name === "asOf" ? "as-of" : name}`).join(" and ");
  throw new UsageError(`${flags} would change nothing with --${place}.`, {
    hint: "A snapshot is judged again, with all options: name one with --snapshot.",
  });
}

function notOnePlace(asked: string, given: number): UsageError {
  const what = /^[\w.:/@+-]+$/.test(asked) ? asked : `'${asked}'`;
  return new UsageError(
    given === 0
      ? "Explain from what? Name a snapshot, or a result that was written as JSON."
      : "Name one of --snapshot, --result and --demo, not several.",
    {
      hint: `outlived explain ${what} --snapshot FILE (from \`scan --snapshot FILE\` or \`collect\`), --result FILE (from \`--format json=FILE\`), or --demo (the invented company).`,
    },
  );
}

/** The Rego of every policy that failed somewhere, by id. Policies of the user's are read only where one of them did. */
async function readRego(
  { result }: Opened,
  { config, policies: named }: ExplainOptions,
  edge: Edge,
): Promise<ReadonlyMap<string, string>> {
  const failed = new Set(result.findings.map(({ policy }) => policy));
  const { readCatalog } = await import("./policies/catalog.ts");
  const catalog = await readCatalog(await readSettings(config, edge), named, edge);
  // A user's own Rego may hold names.
  const wanted = catalog.filter(({ policy: { id } }) => failed.has(id) && !(result.redacted && isCustom(id)));
  return new Map(
    await Promise.all(wanted.map(async ({ policy, readRego: read }) => [policy.id, await read()] as const)),
  );
}

/** Titles of controls, by `<framework>:<control>`. */
async function readControls(): Promise<ReadonlyMap<string, string>> {
  const { readKitFiles } = await import("../policy-kit/policy-folder.ts");
  const { frameworks } = await readKitFiles(findPackage().folder);
  return new Map(
    frameworks.flatMap(({ id, controls }) =>
      controls.map((control) => [`${id}:${control.id}`, control.title] as const),
    ),
  );
}
