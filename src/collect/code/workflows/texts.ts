import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLError,
} from "yaml";

/** A line and column, both from 1; the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The mapping that a text stands in. */
export interface Surrounding {
  /** The action that the step runs, without its version: `aws-actions/configure-aws-credentials`. */
  readonly uses?: string;
  /** Keys of the mapping that have a value, in lower case with _ for -. */
  readonly keys: ReadonlySet<string>;
}

/** One text of a YAML file with what stands around it. */
export interface Text {
  /** The keys that lead to it. */
  readonly path: readonly string[];
  readonly value: string;
  readonly surrounding?: Surrounding;
  readonly job?: string;
  readonly environment?: string;
  /** Position of a word that begins at this index of the value. */
  readonly positionOf: (word: string, index: number) => Position;
  readonly start: Position;
  readonly keyPosition?: Position;
  /** Offsets in the file, from and up to. */
  readonly range: readonly [number, number];
}

/** A file as its texts, with what makes it no valid YAML. */
export interface ParsedFile {
  readonly texts: readonly Text[];
  readonly mistakes: readonly (Position & { readonly message: string })[];
  readonly positionAt: (offset: number) => Position;
  /** Names in capitals that `on.workflow_call.secrets` takes from its caller. */
  readonly secretsOfCaller: ReadonlySet<string>;
}

interface Place {
  readonly path: readonly string[];
  readonly surrounding?: Surrounding;
  readonly uses?: string;
  readonly job?: string;
  readonly environment?: string;
  readonly key?: Scalar;
}

interface Reader {
  readonly text: string;
  readonly document: Document;
  readonly positionAt: (offset: number) => Position;
  readonly texts: Text[];
}

export function normalKey(key: string): string {
  return key.toLowerCase().replaceAll("-", "_");
}

/** The node itself, or what an alias stands for. */
function target(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function childOf(node: unknown, key: string, document: Document): unknown {
  const map = target(node, document);
  return isMap(map) ? target(map.items.find((pair) => keyOf(pair) === key)?.value, document) : undefined;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === "string" && node.value !== "" ? node.value : undefined;
}

/** The environment that a job names, unless an expression chooses it. */
function environmentOf(job: unknown, document: Document): string | undefined {
  const environment = childOf(job, "environment", document);
  const name = textOf(environment) ?? textOf(childOf(environment, "name", document));
  return name?.includes("${{") ? undefined : name;
}

/** Where a scalar's source stands as far as its value goes: a block scalar begins below its header. */
function firstOffset({ type, range }: Scalar, source: string): number {
  const start = range?.[0] ?? 0;
  return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED" ? source.indexOf("\n", start) + 1 : start;
}

function occurrences(text: string, word: string): readonly number[] {
  return [...text.matchAll(new RegExp(word, "gi"))].map((match) => match.index);
}

/**
 * From a word's place in the value of a scalar to its offset in the file: the first, second ... occurrence in the
 * value is the first, second ... in its source, however the source is quoted, folded or indented.
 */
function offsetsOfWord(node: Scalar, source: string, word: string): ReadonlyMap<number, number> {
  const from = firstOffset(node, source);
  const inSource = occurrences(source.slice(from, node.range?.[1]), word);
  const inValue = occurrences(String(node.value), word);
  return new Map(
    inValue.flatMap((index, count) => {
      const found = inSource[count];
      return found === undefined ? [] : [[index, from + found] as const];
    }),
  );
}

function readScalar(node: Scalar, place: Place, { text, positionAt, texts }: Reader): void {
  if (typeof node.value !== "string") return;
  const { uses: _uses, key, ...rest } = place;
  const [start = 0, end = 0] = node.range ?? [];
  const offsets = new Map<string, ReadonlyMap<number, number>>();
  const offsetOf = (word: string, index: number): number => {
    const known = offsets.get(word) ?? offsetsOfWord(node, text, word);
    offsets.set(word, known);
    return known.get(index) ?? start;
  };
  texts.push({
    ...rest,
    value: node.value,
    positionOf: (word, index) => positionAt(offsetOf(word, index)),
    start: positionAt(start),
    ...(key?.range ? { keyPosition: positionAt(key.range[0]) } : {}),
    range: [start, end],
  });
}

function placeInside(pair: Pair, place: Place, surrounding: Surrounding, { document }: Reader): Place {
  const key = keyOf(pair);
  const path = [...place.path, key];
  const isJob = path.length === 2 && path[0] === "jobs";
  const environment = isJob ? environmentOf(pair.value, document) : place.environment;
  const job = isJob ? key : place.job;
  return {
    path,
    surrounding,
    ...(surrounding.uses === undefined ? {} : { uses: surrounding.uses }),
    ...(job === undefined ? {} : { job }),
    ...(environment === undefined ? {} : { environment }),
    ...(isScalar(pair.key) ? { key: pair.key } : {}),
  };
}

function isEmpty(pair: Pair, document: Document): boolean {
  const value = target(pair.value, document);
  return value === null || value === undefined || (isScalar(value) && (value.value === null || value.value === ""));
}

function readNode(node: unknown, place: Place, reader: Reader): void {
  if (isScalar(node)) {
    readScalar(node, place, reader);
    return;
  }
  if (isSeq(node)) {
    node.items.forEach((item, index) => readNode(item, { ...place, path: [...place.path, String(index)] }, reader));
    return;
  }
  if (!isMap(node)) return;
  const { document } = reader;
  const own = textOf(childOf(node, "uses", document))
    ?.replace(/@.*$/, "")
    .toLowerCase();
  const uses = own ?? place.uses;
  const filled = node.items.filter((pair) => !isEmpty(pair, document));
  const surrounding: Surrounding = {
    ...(uses === undefined ? {} : { uses }),
    keys: new Set(filled.map((pair) => normalKey(keyOf(pair)))),
  };
  for (const pair of node.items) {
    if (isScalar(pair.key)) readScalar(pair.key, { ...place, surrounding }, reader);
    readNode(pair.value, placeInside(pair, place, surrounding, reader), reader);
  }
}

function secretsOfCaller(document: Document): ReadonlySet<string> {
  const call = childOf(childOf(document.contents, "on", document), "workflow_call", document);
  const secrets = childOf(call, "secrets", document);
  return new Set(isMap(secrets) ? secrets.items.map((pair) => keyOf(pair).toUpperCase()) : []);
}

function messageOf({ code, message }: YAMLError): string {
  return code === "MULTIPLE_DOCS" ? "a second document begins here" : message;
}

/** Reads the texts of a YAML file with their places; of an invalid one, what can still be told apart. */
export function parseFile(text: string): ParsedFile {
  const lineCounter = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  try {
    const options = { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: "error" } as const;
    const document = parseDocument(text, options);
    const reader: Reader = { text, document, positionAt, texts: [] };
    readNode(document.contents, { path: [] }, reader);
    const mistakes = document.errors.map((error) => ({ ...positionAt(error.pos[0]), message: messageOf(error) }));
    return { texts: reader.texts, mistakes, positionAt, secretsOfCaller: secretsOfCaller(document) };
  } catch {
    const mistakes = [{ line: 1, column: 1, message: "it is nested too deeply" }];
    return { texts: [], mistakes, positionAt, secretsOfCaller: new Set() };
  }
}
