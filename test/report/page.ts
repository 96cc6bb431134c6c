import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect } from "vitest";

/** An element of a parsed page. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside. */
  readonly text: string;
}

export interface Page {
  readonly elements: readonly PageElement[];
  /** What an HTML parser has to complain of. */
  readonly mistakes: readonly string[];
}

/** Reads a page as a browser does. */
export function readPage(html: string): Page {
  const mistakes: string[] = [];
  const document = parse(html, {
    onParseError: ({ code, startLine, startCol }) => mistakes.push(`${startLine}:${startCol} ${code}`),
  });
  return { elements: elementsIn(document), mistakes };
}

function elementsIn(node: DefaultTreeAdapterTypes.Node): PageElement[] {
  const children = "childNodes" in node ? node.childNodes.flatMap(elementsIn) : [];
  if (!("tagName" in node)) return children;
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  const element: PageElement = {
    name: node.tagName,
    attributes,
    get text() {
      return innerText(node);
    },
  };
  return [element, ...children];
}

function innerText(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(innerText).join("") : "";
}

/** The elements of a page with a name. */
export function named({ elements }: Page, name: string): readonly PageElement[] {
  return elements.filter((element) => element.name === name);
}

/** The text of the whole page, style left out. */
export function textIn(page: Page): string {
  return named(page, "body")[0]?.text ?? "";
}

/** The text below the heading with an id. */
export function sectionIn(page: Page, id: string): string {
  const section = named(page, "section").find(({ attributes }) => attributes["aria-labelledby"] === id);
  return section?.text ?? "";
}

/** Everything that may stand in a page; what a browser would load or run is not among it. */
const elementNames =
  /^(?:html|head|meta|title|style|body|header|main|footer|nav|section|div|h[1-3]|p|a|ul|li|dl|dt|dd|b|i|strong|small|span|code|table|caption|thead|tbody|tr|th|td|details|summary|svg|line|circle|text)$/;
const attributeNames =
  /^(?:lang|charset|http-equiv|content|name|class|id|href|rel|role|scope|data-head|aria-labelledby|aria-label|aria-hidden|width|height|x|y|x1|x2|y1|y2|cx|cy|r|text-anchor)$/;
const addresses = /^(?:#[a-z]+\d*|https:\/\/[^\s"<>]+)$/;

/** Nothing in it loads, runs or leaves its place. */
export function expectHarmless({ elements, mistakes }: Page): void {
  expect(mistakes).toEqual([]);
  expect(elements.length).toBeGreaterThan(40);
  const names = new Set(elements.map(({ name }) => name));
  expect([...names].filter((name) => !elementNames.test(name))).toEqual([]);
  const attributes = elements.flatMap((element) => Object.entries(element.attributes));
  expect(attributes.filter(([name]) => !attributeNames.test(name))).toEqual([]);
  const links = attributes.filter(([name]) => name === "href").map(([, address]) => address);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((address) => !addresses.test(address))).toEqual([]);
}

/** Every id is there once, and every link inside the page leads somewhere. */
export function expectLinked({ elements }: Page): void {
  const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
  const known = new Set(ids);
  expect(ids.length).toBe(known.size);
  const targets = elements.flatMap(({ attributes: { href = "" } }) => (href.startsWith("#") ? [href.slice(1)] : []));
  expect(targets.filter((target) => !known.has(target))).toEqual([]);
  const labels = elements.flatMap(({ attributes }) => attributes["aria-labelledby"] ?? []);
  expect(labels.filter((label) => !known.has(label))).toEqual([]);
}

/** The same of a page that takes long to parse. */
export function brokenLinks(html: string): readonly string[] {
  const known = new Set([...html.matchAll(/ id="(\w+)"/g)].map(([, id]) => id));
  return [...html.matchAll(/ href="#(\w+)"/g)].flatMap(([, id = ""]) => (known.has(id) ? [] : [id]));
}
