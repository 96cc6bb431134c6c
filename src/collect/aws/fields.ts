import type { Tags } from "../../model/generated/snapshot.ts";

/** Whether a field of a response is a valid date. The SDK passes on invalid ones. */
export const isDate = (value: unknown): value is Date => value instanceof Date && !Number.isNaN(value.getTime());

/** ISO 8601 in UTC, in whole seconds: the precision of the credential report. */
export function toSecond(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** Tags of a user or secret; AWS leaves the list out where there are none. */
export function toTags(
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = [],
): Tags {
  return tags.map(({ Key = "", Value = "" }) => ({ key: Key, value: Value }));
}
