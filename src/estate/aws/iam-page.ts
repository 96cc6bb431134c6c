import { type Call, numberParameter, textParameter } from "./operation.ts";
import type { Problem } from "./outcome.ts";
import { cutPage } from "./paging.ts";

// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
const defaultItems = 100;
const mostItems = 1000;

export interface IamPage<Item> {
  readonly items: readonly Item[];
  /** The members that say whether and how the list goes on. */
  readonly position: { readonly IsTruncated: boolean; readonly Marker?: string };
}

/** Cuts the page that MaxItems and Marker ask for, or says what is wrong with them. */
export function cutIamPage<Item>(
  items: readonly Item[],
  bond: string,
  call: Call,
): IamPage<Item> | { readonly problem: Problem } {
  const limit = numberParameter(call, "MaxItems") ?? defaultItems;
  if (!Number.isInteger(limit) || limit < 1 || limit > mostItems) {
    const bound = limit > mostItems ? `less than or equal to ${mostItems}` : "greater than or equal to 1";
    return invalid(
      `1 validation error detected: Value '${limit}' at 'maxItems' failed to satisfy constraint: Member must have value ${bound}`,
    );
  }
  const page = cutPage(items, { token: textParameter(call, "Marker"), limit, bond }, call);
  if (page === undefined) return invalid("Invalid Marker.");
  const { next } = page;
  return {
    items: page.items,
    position: { IsTruncated: next !== undefined, ...(next !== undefined && { Marker: next }) },
  };
}

function invalid(message: string): { readonly problem: Problem } {
  return { problem: { code: "ValidationError", status: 400, message } };
}
