import { visible } from "../visible.ts";

const content: unique symbol = Symbol("content");

/** HTML in which every text from outside is escaped. Only `html` makes it, so no text can be taken for it. */
export interface Markup {
  readonly [content]: string;
}

type Value = string | number | Markup | undefined | readonly Markup[];

/** More of one text helps no reader. In bytes, as it stands in the page. */
const longestText = 2000;
/** The same of a name. */
const longestName = 300;

/** HTML from a template: texts are made visible, cut and escaped, markup stays as it is, undefined is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { [content]: parts.map((part, index) => part + written(values[index])).join("") };
}

/** A name from outside, cut shorter than a sentence would be. */
export function named(text: string, byteLimit = longestName): Markup {
  return { [content]: escaped(text, byteLimit) };
}

/** Several pieces, each on a line of its own. */
export function lines(pieces: readonly Markup[]): Markup {
  return { [content]: pieces.map((piece) => piece[content]).join("\n") };
}

/** Several pieces as a list in a sentence. */
export function listed(pieces: readonly Markup[]): Markup {
  return { [content]: pieces.map((piece) => piece[content]).join(", ") };
}

/** A style sheet of ours, as it is. */
export function styleElement(css: string): Markup {
  return { [content]: `<style>${css}</style>` };
}

/** The text of a whole page. */
export function pageText(markup: Markup): string {
  return `<!doctype html>\n${markup[content]}\n`;
}

/** UTF-8 bytes of a piece. */
export function bytesOf(markup: Markup): number {
  return Buffer.byteLength(markup[content]);
}

/** As many of the pieces as fit into so many bytes, and the number of the others. */
export function fitting(
  pieces: Iterable<Markup>,
  byteLimit: number,
): { readonly shown: Markup[]; readonly rest: number } {
  const shown: Markup[] = [];
  let bytes = 0;
  let rest = 0;
  for (const piece of pieces) {
    bytes += bytesOf(piece) + 1;
    if (bytes > byteLimit) rest += 1;
    else shown.push(piece);
  }
  return { shown, rest };
}

/** A link to a part of this page; without an id only its text. A link without a text could not be followed. */
export function linkTo(id: string | undefined, text: Markup): Markup {
  const shown = text[content].trim() === "" ? html`(no name)` : text;
  return id === undefined ? shown : html`<a href="#${id}">${shown}</a>`;
}

/** An address from outside: a link if it is one of the web and goes where it seems to go, else its text. */
export function addressOf(address: string): Markup {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isWeb = url?.protocol === "https:" && url.username === "" && address.length <= longestName;
  return url !== undefined && isWeb
    ? html`<a href="${url.href}" rel="noreferrer noopener">${named(address)}</a>`
    : named(address);
}

function written(value: Value): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(value, longestText);
  return "length" in value ? value.map((piece) => piece[content]).join("") : value[content];
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};

/** A text that means itself in an element and in a quoted attribute, of at most so many bytes. */
function escaped(text: string, byteLimit: number): string {
  const whole = escape(visible(text.slice(0, byteLimit)));
  if (text.length <= byteLimit && Buffer.byteLength(whole) <= byteLimit) return whole;
  let cut = "";
  let bytes = 0;
  for (const character of text.slice(0, byteLimit)) {
    const piece = escape(visible(character));
    bytes += Buffer.byteLength(piece);
    if (bytes > byteLimit - 3) break;
    cut += piece;
  }
  return `${cut}…`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
