import type { CollectContext } from "../../collector.ts";
import type { TemplateProviderConnection } from "../connection.ts";

/** What is taken of a row. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

/** The rows that came; with a refusal there may be more. */
export interface Listing {
  readonly rows: readonly Row[];
  /** Rows that are not as the provider documents them. */
  readonly unreadable: number;
  readonly refusal?: { readonly status: "denied" | "failed"; readonly reason: string };
}

/** Lists page after page. Being refused, cut off or given garbage is a refusal in the answer, never an exception. */
export async function listRows(connection: TemplateProviderConnection, context: CollectContext): Promise<Listing> {
  const rows: Row[] = [];
  let unreadable = 0;
  for (let page: number | undefined = 1; page !== undefined; ) {
    const answer = await askPage(connection, page, context.signal);
    if ("status" in answer) return { rows, unreadable, refusal: answer };
    const read = answer.items.map(readRow).filter((row) => row !== undefined);
    rows.push(...read);
    unreadable += answer.items.length - read.length;
    page = context.firstPageOnly ? undefined : answer.next;
  }
  return { rows, unreadable };
}

interface Page {
  readonly items: readonly unknown[];
  readonly next?: number;
}

async function askPage(
  { address, token }: TemplateProviderConnection,
  page: number,
  signal: AbortSignal,
): Promise<Page | NonNullable<Listing["refusal"]>> {
  try {
    const response = await fetch(`${address}/secrets?page=${page}`, {
      headers: { authorization: `Bearer ${token}` },
      signal,
    });
    if (response.status === 401 || response.status === 403) {
      return { status: "denied", reason: `The secrets may not be listed (HTTP ${response.status}).` };
    }
    if (!response.ok) return { status: "failed", reason: `The server answered HTTP ${response.status}.` };
    const body: unknown = await response.json();
    return readPage(body, page) ?? { status: "failed", reason: "The answer is not a page of secrets." };
  } catch (error) {
    if (signal.aborted) throw error;
    return { status: "failed", reason: "The server could not be reached, or its answer could not be read." };
  }
}

function readPage(body: unknown, page: number): Page | undefined {
  const items = memberOf(body, "items");
  const next = memberOf(body, "next");
  if (!Array.isArray(items)) return undefined;
  // A page that leads back would never end.
  return typeof next === "number" && next > page ? { items, next } : { items };
}

/** Reads one row; undefined where it is not one. */
function readRow(row: unknown): Row | undefined {
  const [id, name, createdAt] = ["id", "name", "created_at"].map((key) => memberOf(row, key));
  if (typeof id !== "string" || typeof name !== "string" || typeof createdAt !== "string") return undefined;
  return Number.isNaN(Date.parse(createdAt)) ? undefined : { id, name, createdAt };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
