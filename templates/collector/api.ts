import { isRecord } from "../../../model/is-record.ts";
import type { Refusal } from "../../collector.ts";
import type { TemplateProviderConnection } from "../connection.ts";

/** One page of the list, or why there is none. */
export type PageResponse = { readonly items: readonly unknown[]; readonly next?: number } | Refusal;

export type RequestPage = (page: number) => Promise<PageResponse>;

/** Requests one page. A failure is a refusal in the response, never an exception. */
export async function requestPage(
  { address, token }: TemplateProviderConnection,
  page: number,
  signal: AbortSignal,
): Promise<PageResponse> {
  try {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${address}/secrets?page=${page}`, { headers, signal });
    if (response.status === 401 || response.status === 403) {
      const reason = `The secrets may not be listed (HTTP ${response.status}).`;
      return { status: "denied", reason, requiredPermission: "secrets:list" };
    }
    if (!response.ok) return { status: "failed", reason: `The server answered HTTP ${response.status}.` };
    return (
      readPage(await response.json(), page) ?? { status: "failed", reason: "The answer is not a page of secrets." }
    );
  } catch {
    return { status: "failed", reason: "The server could not be reached, or its answer could not be read." };
  }
}

function readPage(body: unknown, page: number): PageResponse | undefined {
  if (!isRecord(body) || !Array.isArray(body["items"])) return undefined;
  const { items, next } = body;
  // A link to an earlier page would never end.
  return typeof next === "number" && next > page ? { items, next } : { items };
}
