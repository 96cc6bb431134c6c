import { type DefaultTreeAdapterTypes, parse } from "parse5";

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
      return textIn(node);
    },
  };
  return [element, ...children];
}

function textIn(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
}

/** The elements of a page with a name. */
export function named({ elements }: Page, name: string): readonly PageElement[] {
  return elements.filter((element) => element.name === name);
}
