import { visible } from "../visible.ts";

/**
 * Characters that begin markup, HTML, a table cell, a formula, a reference to an issue, or a link. An underscore inside
 * a word begins nothing.
 */
const active = /[&\\`*[<>|~$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/)|(?<=\bwww)\./giu;

/**
 * Makes an untrusted text plain text in GitHub's Markdown and HTML, table cells included: active characters become
 * character references, and a zero-width space breaks a mention and a reference to an issue, which GitHub looks for after
 * it has replaced the character references.
 */
export function escaped(text: string): string {
  return visible(text)
    .replace(active, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/(?<![A-Za-z0-9])@(?=[\w-])/g, "@&#8203;")
    .replace(/(?<=&#35;|\bgh-)(?=\d)/gi, "&#8203;");
}
