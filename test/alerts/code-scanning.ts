import { gzipSync } from "node:zlib";
import { categoryOf, parseSarif, type SarifLog, type SarifResult, type SarifRun } from "../report/sarif-log.ts";

/**
 * A model of GitHub code scanning by its documented rules only; it was never compared with the service.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 * https://docs.github.com/en/rest/code-scanning/code-scanning
 *
 * An alert is known by ref, category, rule, path and primaryLocationLineHash. Within an uploaded category an open alert
 * without a result is fixed; a category that is not uploaded keeps its alerts as they are. An upload is processed later.
 */
export interface CodeScanning {
  /** Takes one file, or refuses it as a whole. */
  readonly upload: (text: string) => void;
  /** Processes what was uploaded, in order. */
  readonly process: () => void;
  readonly alerts: (state: "open" | "fixed") => readonly Alert[];
  /** Categories of which there is an analysis. */
  readonly categories: () => readonly string[];
  /** The newest analysis of a category, reduced to what the documentation shows of one. */
  readonly analysis: (category: string) => string | undefined;
}

export interface Alert {
  readonly category: string;
  readonly rule: string;
  readonly path: string;
  /** 32 hexadecimal digits. */
  readonly fingerprint: string;
}

const megabytes = 1_000_000;
const shownResults = 5000;

/** A repository's code scanning without any alert. */
export function openCodeScanning(): CodeScanning {
  const open = new Map<string, Alert>();
  const fixed = new Map<string, Alert>();
  const newest = new Map<string, SarifRun>();
  const queue: SarifLog[] = [];
  return {
    upload: (text) => {
      const log = parseSarif(text);
      refuse(log, text);
      queue.push(log);
    },
    process: () => {
      for (const run of queue.splice(0).flatMap(({ runs }) => runs)) {
        take(run, open, fixed);
        newest.set(categoryOf(run), run);
      }
    },
    alerts: (state) => [...(state === "open" ? open : fixed).values()],
    categories: () => [...newest.keys()],
    analysis: (category) => {
      const run = newest.get(category);
      return run && JSON.stringify({ version: "2.1.0", runs: [strip(run)] });
    },
  };
}

/** Rule, message and location, and the number of the alert: the documentation shows nothing else of a result. */
function strip({ tool, automationDetails, results = [] }: SarifRun): object {
  return {
    tool: { driver: { name: tool.driver.name } },
    automationDetails,
    results: results.map(({ ruleId, message, locations }, index) => ({
      guid: "00000000-0000-4000-8000-000000000000",
      ruleId,
      message,
      locations: locations.map(({ physicalLocation: { artifactLocation, region } }) => ({
        physicalLocation: { artifactLocation, region: { startLine: region.startLine } },
      })),
      properties: [{ "github/alertNumber": index + 1 }],
    })),
  };
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

function refuseRun({ results, invocations, tool }: SarifRun): void {
  if (results === undefined) throw new Error("missing property results");
  if (results.length > 25_000) throw new Error("too many results");
  if (invocations.some(({ executionSuccessful }) => !executionSuccessful)) throw new Error("unsuccessful execution");
  for (const { id, properties } of tool.driver.rules) {
    if (properties.tags.length > 20) throw new Error(`too many tags: ${id}`);
    if (Number.isNaN(Number(properties["security-severity"]))) throw new Error("invalid security severity value");
  }
  for (const { locations } of results) {
    const [location] = locations;
    if (location === undefined) throw new Error("locationFromSarifResult: expected at least one location");
    const { uri } = location.physicalLocation.artifactLocation;
    if (/^[a-z][a-z0-9+.-]*:/i.test(uri)) throw new Error(`SARIF URI scheme did not match the checkout URI: ${uri}`);
  }
}

function take(run: SarifRun, open: Map<string, Alert>, fixed: Map<string, Alert>): void {
  const category = categoryOf(run);
  const results = (run.results ?? []).slice(0, shownResults);
  const present = new Map(results.map((result) => alertOf(category, result)).map((alert) => [keyOf(alert), alert]));
  for (const [key, alert] of open) {
    if (alert.category !== category || present.has(key)) continue;
    open.delete(key);
    fixed.set(key, alert);
  }
  for (const [key, alert] of present) {
    fixed.delete(key);
    open.set(key, alert);
  }
}

function alertOf(category: string, { ruleId, locations, partialFingerprints }: SarifResult): Alert {
  return {
    category,
    rule: ruleId,
    path: locations[0]?.physicalLocation.artifactLocation.uri ?? "",
    fingerprint: partialFingerprints.primaryLocationLineHash.slice(0, 32),
  };
}

function keyOf({ category, rule, path, fingerprint }: Alert): string {
  return [category, rule, path, fingerprint].join(" | ");
}
