import { type Alias, type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import {
  checkDocument,
  type DocumentName,
  type DocumentPath,
  listProblems,
  notValid,
  type Violation,
} from "../contract/index.ts";
import { findNode, offsetIn } from "../contract/yaml-location.ts";
import { type FilePlace, formatPlace, UsageError } from "../model/errors.ts";

/** The content of a file with the locations of its values. */
export interface Located<Value> {
  readonly value: Value;
  readonly file: string;
  /** The location of a value, or of the innermost value around it if the file does not have it. */
  readonly placeOf: (path: DocumentPath) => FilePlace;
  /** The location of a key, the last element of the path. */
  readonly placeOfKey: (path: DocumentPath) => FilePlace;
}

/** A mistake in a configuration file. */
export interface Mistake {
  readonly at: FilePlace;
  readonly sentence: string;
}

/** The error for the mistakes in one file, in the order of the file. */
export function usageErrorOf(opening: string, found: readonly Mistake[], count = found.length): UsageError {
  const problems = [...found].sort((left, right) => order(left.at, right.at));
  const sentences =
    problems.length === 1
      ? problems.map((problem) => problem.sentence)
      : problems.map((problem) => `${formatPlace(problem.at)} ${problem.sentence}`);
  const [first] = problems;
  return new UsageError(listProblems(opening, sentences, count), first === undefined ? {} : { at: first.at });
}

function order(left: FilePlace, right: FilePlace): number {
  return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);
}

interface Yaml {
  readonly document: Document;
  readonly placeAt: (offset: number) => FilePlace;
}

function parse(text: string, file: string): Yaml {
  const content = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): FilePlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const document = parseOrRefuse(content, file, lineCounter);
  const [problem] = [...document.errors, ...document.warnings].sort((left, right) => left.pos[0] - right.pos[0]);
  if (problem === undefined) return { document, placeAt };
  if (problem.code === "RESOURCE_EXHAUSTION") throw tooDeep(file, problem);
  const sentence = describe(problem, content);
  throw new UsageError(`This is not valid YAML: ${sentence}`, { at: placeAt(problem.pos[0]) });
}

function describe({ code, message, pos }: YAMLError, content: string): string {
  if (code === "MULTIPLE_DOCS") return "a second document begins here; only one is read";
  if (code !== "DUPLICATE_KEY") return message;
  const key = content.slice(pos[0]).match(/^[^\s:]+/)?.[0] ?? "";
  return `the key ${JSON.stringify(key)} is given twice`;
}

function tooDeep(file: string, cause: unknown): UsageError {
  return new UsageError("This YAML cannot be read: it is nested too deeply.", { at: { file }, cause });
}

function parseOrRefuse(content: string, file: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(content, { lineCounter, prettyErrors: false, logLevel: "error" });
  } catch (cause) {
    throw tooDeep(file, cause);
  }
}

/** The limit on nested aliases, which multiply what they contain. More are an attack or an accident. */
const mostAliases = 100;

function toValue({ document, placeAt }: Yaml, file: string): unknown {
  visit(document, {
    Alias(_key, alias: Alias) {
      if (alias.resolve(document) !== undefined) return;
      throw new UsageError(`This is not valid YAML: the alias *${alias.source} has no anchor`, {
        at: placeAt(alias.range?.[0] ?? 0),
      });
    },
  });
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (cause) {
    const message = "This YAML has too many aliases, or an alias contains itself; write the values out.";
    throw new UsageError(message, { at: { file }, cause });
  }
}

/** `owner: 1007` means the text "1007", and `012345678901` must keep its 0. */
function restoreText(document: Document, problems: readonly Violation[]): boolean {
  let restored = false;
  for (const problem of problems) {
    if (!problem.acceptsText) continue;
    const { node } = findNode(document, problem.path);
    if (!isScalar(node) || typeof node.value !== "number" || node.source === undefined) continue;
    node.value = node.source;
    restored = true;
  }
  return restored;
}

/** Reads and checks a YAML document. A UsageError has file, line and column of every mistake. */
export function readYaml(text: string, file: string, kind: DocumentName): Located<unknown> {
  const yaml = parse(text, file);
  const { document, placeAt } = yaml;
  let value = toValue(yaml, file);
  if (value === null) throw new UsageError(`${notValid(kind)}: it is empty`, { at: { file } });
  const placeOf = (path: DocumentPath): FilePlace => placeAt(offsetIn(document, { path, isKey: false }));
  const placeOfKey = (path: DocumentPath): FilePlace => placeAt(offsetIn(document, { path, isKey: true }));
  let checked = checkDocument(kind, value);
  while (restoreText(document, checked.violations)) {
    value = toValue(yaml, file);
    checked = checkDocument(kind, value);
  }
  if (checked.count > 0) {
    const problems = checked.violations.map((problem) => ({
      at: placeAt(offsetIn(document, problem)),
      sentence: problem.sentence,
    }));
    throw usageErrorOf(notValid(kind), problems, checked.count);
  }
  return { value, file, placeOf, placeOfKey };
}
