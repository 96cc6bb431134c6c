import type { Refusal } from "../../collector.ts";
import type { TemplateProviderConnection } from "../connection.ts";

/** One page of the list, or why there is none. */
export type PageResponse = { readonly items: readonly unknown[]; readonly next?: number } | Refusal;

export type RequestPage = (page: number) => Promise<PageResponse>;

/** Requests one page with the client of the connection. A failure is a refusal in the response, never an exception. */
export function requestPage(
  _connection: TemplateProviderConnection,
  _page: number,
  _signal: AbortSignal,
): Promise<PageResponse> {
  return Promise.resolve({ status: "failed", reason: "The request for template-section is not written yet." });
}
