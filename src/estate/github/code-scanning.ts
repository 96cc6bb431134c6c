import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { categoryOf, parseSarif, type SarifLog, type SarifResult, type SarifRun } from "./sarif-log.ts";

/**
 * A model of GitHub code scanning by its documented rules only; it was never compared with the service.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 * https://docs.github.com/en/rest/code-scanning/code-scanning
 *
 * An alert is known by ref, category, rule, path and primaryLocationLineHash. Within an uploaded category an open alert
 * without a result is fixed; a category that is not uploaded keeps its alerts as they are. An upload is processed later.
 */
export interface CodeScanning {
  /** Takes one file, or refuses it as a whole by an Error. Returns the id of the delivery. */
  readonly upload: (text: string, target?: UploadTarget) => string;
  /** Processes what was uploaded, in order. */
  readonly process: () => void;
  /** The id that the next upload gets. */
  readonly nextId: () => string;
  /** How far an upload is. Of an upload that is not processed yet, each question brings the processing nearer. */
  readonly ask: (id: string) => Delivery | undefined;
  readonly alerts: (state: "open" | "fixed") => readonly Alert[];
  /** Categories of which there is an analysis. */
  readonly categories: () => readonly string[];
  /** The newest analysis of a category, reduced to what the documentation shows of one. */
  readonly analysis: (category: string) => string | undefined;
  /** The newest first. */
  readonly analyses: () => readonly StoredAnalysis[];
  /** Adds an analysis of a category that could not be read. */
  readonly fail: (category: string) => void;
  /** Deletes an analysis; its alerts stay as they are. */
  readonly remove: (id: number) => void;
}

/** What an upload is about. */
interface UploadTarget {
  readonly ref: string;
  readonly commit: string;
}

export interface StoredAnalysis extends UploadTarget {
  readonly id: number;
  readonly category: string;
  readonly delivery: string;
  readonly run: SarifRun;
  /** Why it could not be read. */
  readonly error?: string;
}

/** How far the processing of an upload is. */
interface Delivery {
  readonly status: "pending" | "complete" | "failed";
  readonly errors: readonly string[];
}

export interface Alert {
  readonly ref: string;
  readonly category: string;
  readonly rule: string;
  readonly path: string;
  /** 32 hexadecimal digits. */
  readonly fingerprint: string;
}

interface State {
  readonly open: Map<string, Alert>;
  readonly fixed: Map<string, Alert>;
  readonly deliveries: Map<string, Delivery>;
  readonly queue: { readonly id: string; readonly log: SarifLog; readonly target: UploadTarget }[];
  /** How often each upload was asked about. */
  readonly asked: Map<string, number>;
  /** The newest first. */
  analyses: readonly StoredAnalysis[];
}

const megabytes = 1_000_000;
const shownResults = 5000;
const usualTarget: UploadTarget = { ref: "refs/heads/main", commit: "0".repeat(40) };

/** A repository's code scanning without any alert. An upload is processed when it was asked about so many times. */
export function openCodeScanning(questions = 1): CodeScanning {
  const state: State = {
    open: new Map(),
    fixed: new Map(),
    deliveries: new Map(),
    queue: [],
    asked: new Map(),
    analyses: [],
  };
  const { open, fixed, deliveries } = state;
  return {
    upload: (text, target = usualTarget) => enqueue(state, text, target),
    process: () => process(state),
    nextId: () => deliveryId(deliveries.size + 1),
    ask: (id) => {
      const asked = (state.asked.get(id) ?? 0) + 1;
      state.asked.set(id, asked);
      if (asked >= questions) process(state);
      return deliveries.get(id);
    },
    alerts: (wanted) => [...(wanted === "open" ? open : fixed).values()],
    categories: () => [...new Set(state.analyses.map(({ category }) => category))],
    analysis: (category) => {
      const newest = state.analyses.find((one) => one.category === category);
      return newest && JSON.stringify(documentedAnalysis(newest.run));
    },
    analyses: () => state.analyses,
    fail: (category) => {
      const newest = state.analyses.find((one) => one.category === category);
      if (newest === undefined) throw new Error(`There is no analysis of ${category}.`);
      const failed = { ...newest, id: nextAnalysis(state), error: "error reading field results" };
      state.analyses = [{ ...failed, run: { ...newest.run, results: [] } }, ...state.analyses];
    },
    remove: (id) => {
      state.analyses = state.analyses.filter((one) => one.id !== id);
    },
  };
}

function enqueue({ deliveries, queue }: State, text: string, target: UploadTarget): string {
  const id = deliveryId(deliveries.size + 1);
  deliveries.set(id, { status: "pending", errors: [] });
  try {
    const log = parseSarif(text);
    refuse(log, text);
    queue.push({ id, log, target });
  } catch (error) {
    deliveries.set(id, { status: "failed", errors: [error instanceof Error ? error.message : String(error)] });
    throw error;
  }
  return id;
}

function process(state: State): void {
  for (const { id, log, target } of state.queue.splice(0)) {
    for (const run of log.runs) {
      take(run, target.ref, state);
      const analysis = { ...target, id: nextAnalysis(state), category: categoryOf(run), delivery: id, run };
      state.analyses = [analysis, ...state.analyses];
    }
    state.deliveries.set(id, { status: "complete", errors: [] });
  }
}

function nextAnalysis({ analyses }: State): number {
  return (analyses[0]?.id ?? 200) + 1;
}

function deliveryId(number: number): string {
  const digits = createHash("sha256").update(String(number)).digest("hex");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/**
 * Rule, message and location, and the number of the alert: the documentation shows nothing else of a result. It gives
 * properties as a list, where SARIF has an object.
 * https://docs.github.com/en/rest/code-scanning/code-scanning#get-a-code-scanning-analysis-for-a-repository
 */
export function documentedAnalysis({ tool, results = [] }: SarifRun, propertiesAs: "list" | "object" = "list"): object {
  const { name, rules } = tool.driver;
  const run = {
    tool: { driver: { name, rules: rules.map((rule) => ({ id: rule.id, name: rule.name })) } },
    results: results.map(({ ruleId, message, locations }, index) => ({
      guid: "00000000-0000-4000-8000-000000000000",
      ruleId,
      message,
      locations: locations.map(({ physicalLocation: { artifactLocation, region } }) => ({
        physicalLocation: {
          artifactLocation: { uri: artifactLocation.uri },
          region: { startLine: region.startLine },
        },
      })),
      properties: propertiesAs === "list" ? [{ "github/alertNumber": index + 1 }] : { "github/alertNumber": index + 1 },
    })),
  };
  return { runs: [run] };
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

function take(run: SarifRun, ref: string, { open, fixed }: State): void {
  const category = categoryOf(run);
  const results = (run.results ?? []).slice(0, shownResults);
  const present = new Map(
    results.map((result) => alertOf(ref, category, result)).map((alert) => [keyOf(alert), alert]),
  );
  for (const [key, alert] of open) {
    if (alert.ref !== ref || alert.category !== category || present.has(key)) continue;
    open.delete(key);
    fixed.set(key, alert);
  }
  for (const [key, alert] of present) {
    fixed.delete(key);
    open.set(key, alert);
  }
}

function alertOf(ref: string, category: string, { ruleId, locations, partialFingerprints }: SarifResult): Alert {
  return {
    ref,
    category,
    rule: ruleId,
    path: locations[0]?.physicalLocation.artifactLocation.uri ?? "",
    fingerprint: partialFingerprints.primaryLocationLineHash.slice(0, 32),
  };
}

function keyOf({ ref, category, rule, path, fingerprint }: Alert): string {
  return [ref, category, rule, path, fingerprint].join(" | ");
}
