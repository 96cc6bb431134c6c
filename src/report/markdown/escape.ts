import { visible } from "../visible.ts";

/**
 * Signs that begin markup, HTML, a table cell, a formula, a reference to an issue, or a link. An underscore inside of a
 * word begins nothing.
 */
const active = /[&\\`*[<>|~$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/)|(?<=\bwww)\./giu;

/**
 * Makes an untrusted text plain text in GitHub's Markdown and HTML, table cells included: active signs become character
 * references, and a mention is broken by a zero-width space.
 */
export function escaped(text: string): string {
  return visible(text)
    .replace(active, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/(?<![\p{L}\p{N}.])@(?=[\w-])/gu, "@&#8203;");
}
