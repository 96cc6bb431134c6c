import { type AwsRefusal, refusalOf, unreadable } from "./refusal.ts";

/** What one call gave, or why it gave nothing. */
export type Answer<Value> = { readonly value: Value } | { readonly refusal: AwsRefusal };

/** What a paged call gave: everything, or what came before it was refused or cut short. */
export interface Listing<Item> {
  readonly items: readonly Item[];
  readonly refusal?: AwsRefusal;
  /** true: there are more pages, and nobody wanted them. */
  readonly more?: true;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

export interface ListingOptions {
  readonly firstPageOnly?: boolean;
  /** Told after each page how many items have come. */
  readonly onPage?: (count: number) => void;
}

/**
 * Makes one call. `read` takes what is needed from the SDK's output and gives undefined where an answer of AWS would
 * hold more: the SDK turns an empty or foreign body into an empty output without complaint.
 */
export async function ask<Output, Value>(
  action: string,
  call: () => Promise<Output>,
  read: (output: Output) => Value | undefined,
): Promise<Answer<Value>> {
  try {
    const value = read(await call());
    return value === undefined ? { refusal: unreadable(action) } : { value };
  } catch (error) {
    return { refusal: refusalOf(error, action) };
  }
}

/** Follows the pages of one call until the last one, the first refusal, or a page that was already there. */
export async function list<Output, Item>(
  action: string,
  call: (next: string | undefined) => Promise<Output>,
  read: (output: Output) => Page<Item> | undefined,
  options: ListingOptions = {},
): Promise<Listing<Item>> {
  const items: Item[] = [];
  const seen = new Set<string>();
  let next: string | undefined;
  do {
    const token = next;
    const page = await ask(action, () => call(token), read);
    if ("refusal" in page) return { items, refusal: page.refusal };
    for (const item of page.value.items) items.push(item);
    options.onPage?.(items.length);
    next = page.value.next;
    if (next === undefined) return { items };
    if (seen.has(next)) return { items, refusal: unreadable(action) };
    seen.add(next);
  } while (options.firstPageOnly !== true);
  return { items, more: true };
}

/** Options of one call. It has a signal of its own: the run's signal would gather the listeners of all calls. */
export function sendOptions(signal: AbortSignal): { readonly abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.any([signal]) };
}
