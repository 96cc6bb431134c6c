import { isRecord } from "../../../model/is-record.ts";
import type { Refusal } from "../../collector.ts";
import type { TemplateProviderConnection } from "../connection.ts";

/** One page of the list. */
export interface PageResponse {
  readonly items: readonly unknown[];
  /** Number of the next page. */
  readonly next?: number;
  /** Why the page could not be read. */
  readonly refusal?: Refusal;
}

export type RequestPage = (page: number) => Promise<PageResponse>;

/** Requests one page. A failure is a refusal in the response, never an exception. */
export async function requestPage(
  { address, token }: TemplateProviderConnection,
  page: number,
  signal: AbortSignal,
): Promise<PageResponse> {
  const refuse = (refusal: Refusal): PageResponse => ({ items: [], refusal });
  const failed = (reason: string): PageResponse => refuse({ status: "failed", reason });
  try {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${address}/secrets?page=${page}`, { headers, signal });
    if (response.status === 401 || response.status === 403) {
      const reason = `The secrets may not be listed (HTTP ${response.status}).`;
      return refuse({ status: "denied", reason, requiredPermission: "secrets:list" });
    }
    if (!response.ok) return failed(`The server answered HTTP ${response.status}.`);
    return readPage(await response.json(), page) ?? failed("The answer is not a page of secrets.");
  } catch {
    return failed("The server could not be reached, or its answer could not be read.");
  }
}

function readPage(body: unknown, page: number): PageResponse | undefined {
  const { items, next } = isRecord(body) ? body : {};
  if (!Array.isArray(items)) return undefined;
  // A link to an earlier page would never end.
  return typeof next === "number" && next > page ? { items, next } : { items };
}
