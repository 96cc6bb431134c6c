import type { Coverage } from "./generated/snapshot.ts";
import { groupBy } from "./group.ts";
import { keyOf } from "./order.ts";
import { sentence } from "./sentence.ts";

/** What entries of one section have in common where one permission would mend them all. */
interface Shortfall extends Pick<Coverage, "section" | "requiredPermission"> {
  readonly source?: string;
  readonly status?: string | undefined;
  readonly gap: boolean;
  readonly accepted?: { readonly reason: string; readonly expires?: string };
}

/**
 * Entries with the same key are reported once, with their number of scopes: they differ only by scope and in what they
 * say of it. An organization of thousands of repositories lacks a permission once, not thousands of times.
 */
export function alikeKey({ source, section, status, requiredPermission, gap, accepted }: Shortfall): string {
  return keyOf(source, section, status, requiredPermission, String(gap), accepted?.reason, accepted?.expires);
}

interface ScopedText {
  readonly scope?: string | undefined;
  readonly text?: string | undefined;
}

const mostTexts = 5;

/**
 * What alike entries say, as sentences: a text that differs from others only by the name of its scope once, with the
 * number of the others, and at most five texts. Undefined where none says anything.
 */
export function joinTexts(texts: readonly ScopedText[]): string | undefined {
  const said = texts.flatMap(({ scope, text }) => (text ? [{ scope, text }] : []));
  const alike = [
    ...groupBy(said, ({ scope, text }) => (scope === undefined ? text : text.replaceAll(scope, "\u0000"))),
  ];
  const [only] = said;
  if (said.length < 2) return only?.text;
  const sentences = alike.slice(0, mostTexts).flatMap(([pattern, [first, ...others]]) => {
    if (first === undefined) return [];
    const isOfScope = pattern !== first.text && others.length > 0;
    return isOfScope ? [sentence(first.text), `The same holds for ${others.length} more.`] : [sentence(first.text)];
  });
  const rest = alike.length - mostTexts;
  return [...sentences, ...(rest > 0 ? [`${rest} more ${rest === 1 ? "says" : "say"} something else.`] : [])].join(" ");
}
