import { gzipSync } from "node:zlib";

/**
 * A small model of how GitHub code scanning treats an upload. Facts:
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 * An alert is known by category, rule, path and primaryLocationLineHash. Within an uploaded category an open alert
 * without a result is fixed; a category that is not uploaded keeps its alerts as they are.
 */
export interface CodeScanning {
  /** Takes one file, or refuses it as a whole. */
  readonly upload: (text: string) => void;
  readonly alerts: (state: "open" | "fixed") => readonly string[];
}

export interface SarifLog {
  readonly runs: readonly SarifRun[];
}

export interface SarifRun {
  readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } };
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly {
      readonly level: string;
      readonly message: { readonly text: string };
    }[];
  }[];
  readonly results?: readonly SarifResult[];
}

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: {
    readonly tags: readonly string[];
    readonly precision: string;
    readonly "security-severity": string;
  };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Readonly<Record<"startLine" | "startColumn" | "endLine" | "endColumn", number>>;
    };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

const megabytes = 1_000_000;

/** A repository's code scanning without any alert. */
export function openCodeScanning(): CodeScanning {
  const open = new Set<string>();
  const fixed = new Set<string>();
  return {
    upload: (text) => {
      const log = parseSarif(text);
      refuse(log, text);
      for (const run of log.runs) take(run, open, fixed);
    },
    alerts: (state) => [...(state === "open" ? open : fixed)].sort(),
  };
}

/** The parts of a SARIF file that code scanning looks at. */
export function parseSarif(text: string): SarifLog {
  const log: SarifLog = JSON.parse(text);
  return log;
}

/** Everything before the last slash. */
export function categoryOf(run: SarifRun): string {
  const { id } = run.automationDetails;
  return id.includes("/") ? id.slice(0, id.lastIndexOf("/")) : "";
}

function refuse(log: SarifLog, text: string): void {
  if (gzipSync(text).length > 10 * megabytes) throw new Error("the file is too large");
  if (log.runs.length === 0) throw new Error("1 item required; only 0 were supplied");
  if (log.runs.length > 20) throw new Error("too many runs");
  const categories = log.runs.map(categoryOf);
  if (new Set(categories).size < categories.length) {
    throw new Error("A delivery cannot contain multiple runs with the same category");
  }
  for (const run of log.runs) refuseRun(run);
}

function refuseRun(run: SarifRun): void {
  if (run.results === undefined) throw new Error("missing property results");
  if (run.results.length > 25_000) throw new Error("too many results");
  if (run.invocations.some(({ executionSuccessful }) => !executionSuccessful))
    throw new Error("unsuccessful execution");
  for (const { id, properties } of run.tool.driver.rules) {
    if (properties.tags.length > 20) throw new Error(`too many tags: ${id}`);
    if (Number.isNaN(Number(properties["security-severity"]))) throw new Error("invalid security severity value");
  }
  for (const { locations } of run.results) {
    const [location] = locations;
    if (location === undefined) throw new Error("locationFromSarifResult: expected at least one location");
    const { uri } = location.physicalLocation.artifactLocation;
    if (/^[a-z][a-z0-9+.-]*:/i.test(uri)) throw new Error(`SARIF URI scheme did not match the checkout URI: ${uri}`);
  }
}

function take(run: SarifRun, open: Set<string>, fixed: Set<string>): void {
  const category = categoryOf(run);
  const present = new Set((run.results ?? []).map((result) => alertOf(category, result)));
  for (const alert of open) {
    if (!alert.startsWith(`${category} | `) || present.has(alert)) continue;
    open.delete(alert);
    fixed.add(alert);
  }
  for (const alert of present) {
    fixed.delete(alert);
    open.add(alert);
  }
}

function alertOf(category: string, result: SarifResult): string {
  const uri = result.locations[0]?.physicalLocation.artifactLocation.uri ?? "";
  return [category, result.ruleId, uri, result.partialFingerprints.primaryLocationLineHash].join(" | ");
}
