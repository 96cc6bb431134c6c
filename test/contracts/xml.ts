/** An element of an XML document, without its attributes. */
export interface Element {
  readonly name: string;
  readonly children: readonly Element[];
  /** Its own text, with entities resolved. */
  readonly text: string;
}

const token = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/** Reads a document of elements and text. Throws if it is not well-formed. */
export function parseXml(document: string): Element {
  const top: OpenElement = { name: "", children: [], text: "" };
  const open: OpenElement[] = [top];
  token.lastIndex = 0;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const match = token.exec(document);
    const current = open.at(-1);
    if (match === null || current === undefined) throw new Error(`not well-formed at character ${at}`);
    const [, closing, name = "", , selfClosing, text] = match;
    if (text !== undefined) current.text += resolveEntities(text);
    else if (closing === "/") {
      if (name !== current.name) throw new Error(`</${name}> closes <${current.name}>`);
      open.pop();
    } else {
      const element: OpenElement = { name, children: [], text: "" };
      current.children.push(element);
      if (selfClosing !== "/") open.push(element);
    }
  }
  const [root, ...others] = top.children;
  if (root === undefined || others.length > 0 || open.length !== 1) throw new Error("not one whole element");
  return root;
}

interface OpenElement {
  readonly name: string;
  readonly children: OpenElement[];
  text: string;
}

const entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function resolveEntities(text: string): string {
  return text.replaceAll(/&([^;&]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(";") ? entities.get(name) : undefined;
    if (character === undefined) throw new Error(`${whole} is not an entity`);
    return character;
  });
}
