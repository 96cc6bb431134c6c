/**
 * A lone surrogate, which JSON.stringify writes as an escape that other programs refuse. The backslash before it is not
 * one that is escaped itself. https://www.rfc-editor.org/rfc/rfc8259#section-8.2
 */
const loneSurrogate = /(?<=(?:^|[^\\])(?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/** JSON that every program reads: a lone surrogate is written as the replacement character. */
export function stringify(value: unknown, indent?: number): string {
  return withoutLoneSurrogates(JSON.stringify(value, null, indent));
}

/** JSON in which a lone surrogate is the replacement character. */
export function withoutLoneSurrogates(json: string): string {
  return json.includes("\\ud") ? json.replace(loneSurrogate, "\ufffd") : json;
}
