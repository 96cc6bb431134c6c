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

/** Requests one page with the client of the connection. A failure is a refusal in the response, never an exception. */
export function requestPage(
  _connection: TemplateProviderConnection,
  _page: number,
  _signal: AbortSignal,
): Promise<PageResponse> {
  const reason = "The request for template-section is not written yet.";
  return Promise.resolve({ items: [], refusal: { status: "failed", reason } });
}
