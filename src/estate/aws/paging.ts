import type { Call } from "./operation.ts";

export interface Page<Item> {
  readonly items: readonly Item[];
  /** The token of the next page; absent on the last. */
  readonly next?: string;
}

export interface PageRequest {
  /** Where to go on; absent for the first page. */
  readonly token: string | undefined;
  /** How many the caller wants at most, or the service's own default. */
  readonly limit: number;
  /** What a token belongs to: the operation and its filters. Another's token is refused. */
  readonly bond: string;
}

/** Cuts a page, never longer than the world's pages are; undefined for a token that is not one of this list. */
export function cutPage<Item>(items: readonly Item[], request: PageRequest, call: Call): Page<Item> | undefined {
  const { token, bond } = request;
  if (token === undefined && call.paging.emptyFirst) return { items: [], next: tokenOf(bond, 0) };
  const start = token === undefined ? 0 : offsetOf(token, bond);
  if (start === undefined) return undefined;
  const end = start + Math.min(request.limit, call.paging.size);
  return { items: items.slice(start, end), ...(end < items.length && { next: tokenOf(bond, end) }) };
}

function tokenOf(bond: string, offset: number): string {
  return Buffer.from(JSON.stringify([bond, offset])).toString("base64");
}

function offsetOf(token: string, bond: string): number | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, "base64").toString());
    if (!Array.isArray(parsed)) return undefined;
    const [boundTo, offset]: unknown[] = parsed;
    return boundTo === bond && typeof offset === "number" ? offset : undefined;
  } catch {
    return undefined;
  }
}
