import type { Credential } from "../../model/generated/snapshot.ts";
import { isRecord } from "../../model/is-record.ts";

/** A field of a value that may not be an object. */
export function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A numeric id as text. Octokit gives whole numbers beyond 2^53 as bigint. */
export function idOf(value: unknown): string | undefined {
  const isWhole = typeof value === "bigint" || (typeof value === "number" && Number.isSafeInteger(value));
  return isWhole && value > 0 ? String(value) : undefined;
}

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The value, where it is one of these words. */
export function wordOf<const Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

/**
 * What a role in a repository allows, by its name in lower case.
 * https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization
 */
export function privilegeOf(role: unknown): "read" | "write" | "admin" | undefined {
  return typeof role === "string" ? privileges.get(role) : undefined;
}

const privileges = new Map<string, "read" | "write" | "admin">([
  ["read", "read"],
  ["triage", "read"],
  ["write", "write"],
  ["maintain", "write"],
  ["admin", "admin"],
]);

/** A date and time in UTC, whatever its offset was. Without an offset it would be that of this machine. */
export function instantOf(value: unknown): string | undefined {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;
  if (typeof value !== "string" || !form.test(value)) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(".000Z", "Z");
}

/** null stays null, which is known to be none; what is neither null nor readable is undefined. */
export function nullable<T>(value: unknown, read: (value: unknown) => T | undefined): T | null | undefined {
  return value === null ? null : read(value);
}

/** When a credential was last used; null: never since it exists. */
export function lastUseSince(at: string | null, createdAt: string): NonNullable<Credential["lastUsed"]> {
  return at === null ? { state: "never", since: createdAt } : { state: "used", at, precision: "second" };
}

/** A list of texts that a header separates by commas; undefined if the header is absent or empty. */
export function scopesOf(header: unknown): readonly string[] | undefined {
  const scopes = textOf(header)?.split(",") ?? [];
  const filled = scopes.map((scope) => scope.trim()).filter((scope) => scope !== "");
  return filled.length === 0 ? undefined : filled;
}

/** What a body of a response is, without quoting it. */
export function describeBody(data: unknown): string {
  if (data === "") return "an empty body";
  if (data === null) return "null";
  if (typeof data === "string") return "a body that is not JSON";
  return Array.isArray(data) ? "a list that is not the documented one" : "an object that is not the documented one";
}
