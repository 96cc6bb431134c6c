import { type AwsRefusal, refusalOf, unreadable } from "./refusal.ts";

/** The value of one response, or the reason why it is missing. */
export type AwsResponse<Value> = { readonly value: Value } | { readonly refusal: AwsRefusal };

/** The items of all pages up to the last one, or up to the first refusal. */
export interface PagedResponse<Item> {
  readonly items: readonly Item[];
  readonly refusal?: AwsRefusal;
  /** true: AWS has further pages, and they were not requested. */
  readonly more?: true;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Token of the next page; absent on the last page. */
  readonly next?: string;
}

export interface PagingOptions {
  readonly firstPageOnly?: boolean;
  /** Called after each page with the number of items so far. */
  readonly onPage?: (count: number) => void;
}

/**
 * Sends one request. `read` takes what we need from the SDK's output and returns undefined where AWS would have sent
 * more: the SDK turns an empty or foreign body into an empty output without an error. Never throws.
 */
export async function request<Output, Value>(
  action: string,
  send: () => Promise<Output>,
  read: (output: Output) => Value | undefined,
): Promise<AwsResponse<Value>> {
  try {
    const value = read(await send());
    return value === undefined ? { refusal: unreadable(action) } : { value };
  } catch (error) {
    return { refusal: refusalOf(error, action) };
  }
}

/** Requests page after page until the last one, the first refusal, or a page token that came before. Never throws. */
export async function requestPages<Output, Item>(
  action: string,
  send: (token: string | undefined) => Promise<Output>,
  read: (output: Output) => Page<Item> | undefined,
  options: PagingOptions = {},
): Promise<PagedResponse<Item>> {
  const items: Item[] = [];
  const tokens = new Set<string>();
  let token: string | undefined;
  do {
    const current = token;
    const page = await request(action, () => send(current), read);
    if ("refusal" in page) return { items, refusal: page.refusal };
    for (const item of page.value.items) items.push(item);
    options.onPage?.(items.length);
    token = page.value.next;
    if (token === undefined) return { items };
    if (tokens.has(token)) return { items, refusal: unreadable(action) };
    tokens.add(token);
  } while (options.firstPageOnly !== true);
  return { items, more: true };
}

/** Requests all pages; a list that is not whole is refused. Never throws. */
export async function requestAll<Output, Item>(
  action: string,
  send: (token: string | undefined) => Promise<Output>,
  read: (output: Output) => Page<Item> | undefined,
): Promise<AwsResponse<readonly Item[]>> {
  const { items, refusal } = await requestPages(action, send, read);
  return refusal === undefined ? { value: items } : { refusal };
}
