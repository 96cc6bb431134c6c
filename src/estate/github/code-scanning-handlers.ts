import { gunzipSync } from "node:zlib";
import { isRecord } from "../../model/is-record.ts";
import { formatInstant } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import { type CodeScanning, documentedAnalysis, type StoredAnalysis } from "./code-scanning.ts";
import type { Call, HandlerResponse } from "./handlers.ts";
import { errorResponse, notFound, ok, pageOf } from "./responses.ts";
import type { Operation } from "./routes.ts";
import type { SarifRun } from "./sarif-log.ts";
import type { RepositoryWorld } from "./world.ts";

/** A repository's code scanning with what goes wrong in it. */
export interface ServedCodeScanning {
  readonly store: CodeScanning;
  /** The SARIF of an analysis. Absent: what the documentation shows. */
  readonly describe?: (run: SarifRun) => object;
  /** A refusal in place of the answer. */
  readonly refuse?: (operation: Operation, request: Call["request"]) => Refused | undefined;
}

export interface Refused {
  readonly status: number;
  readonly message: string;
}

const megabytes = 1_000_000;

/** GitHub answers 404 where a repository has no analysis at all. */
export function listAnalyses(call: Call, { id }: RepositoryWorld): EstateResponse {
  const { codeScanning, request, route } = call;
  const refused = refusal(call);
  if (refused !== undefined) return refused;
  const all = codeScanning.store.analyses();
  if (all.length === 0) return errorResponse(404, "no analysis found");
  const parameters = request.url.searchParams;
  const [ref, tool] = [parameters.get("ref"), parameters.get("tool_name")];
  const wanted = all.filter(
    (one) => (ref === null || one.ref === ref) && (tool === null || one.run.tool.driver.name === tool),
  );
  const path = `/repositories/${id}${route.operation.slice(route.operation.indexOf("{repo}") + "{repo}".length)}`;
  return pageOf(call, wanted, path, (analysis) => analysisBody(analysis, call));
}

function analysisBody(
  { ref, commit, category, id, delivery, run, error = "" }: StoredAnalysis,
  { request, today }: Call,
): object {
  return {
    ref,
    commit_sha: commit,
    analysis_key: "API",
    environment: "{}",
    error,
    category,
    created_at: formatInstant(today),
    results_count: run.results?.length ?? 0,
    rules_count: run.tool.driver.rules.length,
    id,
    url: `${request.base}/repos/acme-example/shop/code-scanning/analyses/${id}`,
    sarif_id: delivery,
    tool: { name: run.tool.driver.name, guid: null, version: null },
    deletable: true,
    warning: "",
  };
}

/** Gives SARIF to who asks for it. */
export function getAnalysis(call: Call): EstateResponse {
  const { codeScanning, request, route } = call;
  const refused = refusal(call);
  if (refused !== undefined) return refused;
  const analysis = codeScanning.store.analyses().find(({ id }) => String(id) === route.id);
  if (analysis === undefined) return errorResponse(404, `No analysis found for analysis ID ${route.id}`);
  if (request.headers["accept"] !== "application/sarif+json") return ok(analysisBody(analysis, call), request);
  const { describe = documentedAnalysis } = codeScanning;
  const { status, headers, body } = ok(describe(analysis.run), request);
  return { status, headers: { ...headers, "content-type": "application/sarif+json; charset=utf-8" }, body };
}

/** Takes a compressed file, which is processed later. */
export function uploadSarif(call: Call): HandlerResponse {
  const { codeScanning, request } = call;
  const refused = refusal(call);
  if (refused !== undefined) return refused;
  const { commit_sha: commit, ref, sarif } = fieldsOf(request.body);
  if (typeof commit !== "string" || typeof ref !== "string" || typeof sarif !== "string") {
    return errorResponse(400, "Invalid request. commit_sha, ref and sarif are required.");
  }
  const compressed = Buffer.from(sarif, "base64");
  if (compressed.length > 10 * megabytes) return errorResponse(413, "Payload Too Large");
  const { store } = codeScanning;
  const id = store.nextId();
  const take = (): void => {
    try {
      store.upload(gunzipSync(compressed).toString(), { ref, commit });
    } catch {
      // The delivery says what is wrong with it.
    }
  };
  return { ...ok({ id, url: `${request.base}${request.path}/${id}` }, request), status: 202, commit: take };
}

export function getDelivery(call: Call): EstateResponse {
  const { codeScanning, request, route } = call;
  const refused = refusal(call);
  if (refused !== undefined) return refused;
  const { id = "" } = route;
  const delivery = codeScanning.store.ask(id);
  if (delivery === undefined) return notFound(route.operation);
  const { status, errors } = delivery;
  const analyses = `${request.base}/repos/acme-example/shop/code-scanning/analyses?sarif_id=${id}`;
  return ok(
    {
      processing_status: status,
      ...(status !== "pending" && { analyses_url: analyses }),
      ...(errors.length > 0 && { errors }),
    },
    request,
  );
}

function refusal({ codeScanning, request, route }: Call): EstateResponse | undefined {
  const refused = codeScanning.refuse?.(route.operation, request);
  return refused && errorResponse(refused.status, refused.message);
}

/** The members of a body; none where it is not an object. */
export function fieldsOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const fields: unknown = JSON.parse(body);
    return isRecord(fields) ? fields : {};
  } catch {
    return {};
  }
}
