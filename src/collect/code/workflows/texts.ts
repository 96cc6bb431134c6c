import { posix } from "node:path";
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import type { Reference } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { type Aliases, aliasesIn, childOf, keyOf, resolveAlias, textOf, writtenText } from "./nodes.ts";

/** A line and a column, both from 1. The column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The YAML mapping that contains a text. */
export interface Mapping {
  /** The action of its step, in lower case and without a version: `aws-actions/configure-aws-credentials`. */
  readonly action?: string;
  /** Its texts by the normal name of their key, without those that are empty. */
  readonly values: ReadonlyMap<string, string>;
}

/** Where in the file a node is. */
interface NodeContext {
  /** The keys that lead to it. */
  readonly path: readonly string[];
  readonly mapping?: Mapping;
  readonly job?: string;
  /** The deployment environment of the job; null without one. Absent: an expression chooses it, or there is no job. */
  readonly environment?: string | null;
}

/** A job with its environment: null if it names none, absent if an expression or the workflow that it calls chooses it. */
export type Job = NonNullable<Reference["uses"]>[number];

/** One text of a YAML file. */
export interface Text extends NodeContext {
  readonly value: string;
  /** Position of a word that begins at this index of the value. */
  readonly positionOf: (word: string, index: number) => Position;
  readonly start: Position;
  readonly keyPosition?: Position;
  /** First offset in the file, and the offset after the last. */
  readonly range: readonly [number, number];
}

/** The texts of a file, and its mistakes if it is not valid YAML. */
export interface ParsedFile {
  readonly content: string;
  readonly texts: readonly Text[];
  readonly mistakes: readonly (Position & { readonly message: string })[];
  readonly positionAt: (offset: number) => Position;
  /** Names in capitals of `on.workflow_call.secrets`, which the caller of a reusable workflow passes. */
  readonly secretsOfCaller: ReadonlySet<string>;
  /** Other workflows can call it and pass it secrets of their own. */
  readonly isCallable: boolean;
  /** A part of the file stands in other places, too: its texts tell only the first place. */
  readonly hasAliases: boolean;
  readonly jobs: readonly Job[];
}

interface Reader {
  readonly text: string;
  readonly repository: string | undefined;
  readonly aliases: Aliases;
  readonly positionAt: (offset: number) => Position;
  readonly texts: Text[];
  hasAliases: boolean;
}

/**
 * Reads the texts of a YAML file with their positions; of an invalid file, those that can be read. An action of the
 * repository (owner/repository) itself has the name that others give it.
 */
export function parseFile(text: string, repository?: string): ParsedFile {
  const lineCounter = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  try {
    const options = { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: "error" } as const;
    const document = parseDocument(text, options);
    const { contents } = document;
    const aliases = aliasesIn(contents);
    const reader: Reader = { text, repository, aliases, positionAt, texts: [], hasAliases: false };
    readNode(contents, { path: [] }, undefined, reader);
    const mistakes = document.errors.map((error) => ({ ...positionAt(error.pos[0]), message: messageOf(error) }));
    const { texts, hasAliases } = reader;
    const jobs = jobsOf(contents, aliases);
    const ofCaller = { secretsOfCaller: secretsOfCaller(contents, aliases), isCallable: isCallable(contents, aliases) };
    return { content: text, texts, mistakes, positionAt, ...ofCaller, hasAliases, jobs };
  } catch {
    const mistakes = [{ line: 1, column: 1, message: "it is nested too deeply" }];
    return {
      content: text,
      texts: [],
      mistakes,
      positionAt,
      secretsOfCaller: new Set(),
      isCallable: true,
      hasAliases: false,
      jobs: [],
    };
  }
}

function messageOf({ code, message }: YAMLError): string {
  return code === "MULTIPLE_DOCS" ? "a second document begins here" : message;
}

function secretsOfCaller(contents: unknown, aliases: Aliases): ReadonlySet<string> {
  const call = childOf(childOf(contents, "on", aliases), "workflow_call", aliases);
  const secrets = childOf(call, "secrets", aliases);
  return new Set(isMap(secrets) ? secrets.items.map((pair) => keyOf(pair).toUpperCase()) : []);
}

function isCallable(contents: unknown, aliases: Aliases): boolean {
  const on = childOf(contents, "on", aliases);
  const names = isMap(on) ? on.items.map(keyOf) : isSeq(on) ? on.items.map(textOf) : [textOf(on)];
  return names.includes("workflow_call");
}

function jobsOf(contents: unknown, aliases: Aliases): readonly Job[] {
  const jobs = childOf(contents, "jobs", aliases);
  if (!isMap(jobs)) return [];
  return jobs.items.map((pair) => omitUndefined({ job: keyOf(pair), environment: environmentOf(pair.value, aliases) }));
}

function readNode(node: unknown, context: NodeContext, key: Scalar | undefined, reader: Reader): void {
  if (isScalar(node)) readScalar(node, context, key, reader);
  if (isMap(node)) readMapping(node, context, reader);
  if (isAlias(node)) readAlias(node, context, key, reader);
  if (!isSeq(node)) return;
  node.items.forEach((item, index) => {
    readNode(item, { ...context, path: [...context.path, String(index)] }, key, reader);
  });
}

function readMapping(node: YAMLMap, context: NodeContext, reader: Reader): void {
  const { aliases } = reader;
  const uses = textOf(childOf(node, "uses", aliases));
  const action = uses === undefined ? context.mapping?.action : actionOf(uses, reader.repository);
  const values = new Map(
    node.items.flatMap((pair) => {
      const value = writtenText(resolveAlias(pair.value, aliases));
      return value === undefined ? [] : [[normalName(keyOf(pair)), value] as const];
    }),
  );
  // The credentials of a container stand below its image, which names the registry.
  const image = context.path.at(-1) === "credentials" ? context.mapping?.values.get("IMAGE") : undefined;
  if (image !== undefined) values.set("IMAGE", image);
  const mapping: Mapping = omitUndefined({ action, values });
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? pair.key : undefined;
    if (key !== undefined) readScalar(key, { ...context, mapping }, undefined, reader);
    readNode(pair.value, contextOfValue(pair, context, mapping, aliases), key, reader);
  }
}

/**
 * The name of an action in lower case and without a version. `./path` is an action of this repository, which has the name
 * that others give it, if that is known.
 */
export function actionOf(uses: string, repository = "."): string {
  const path = /^\.(?:\/(.*))?$/.exec(uses)?.[1];
  if (path === undefined) return uses.replace(/@.*$/, "").toLowerCase();
  return `${repository}${posix.join("/", path).replace(/\/$/, "")}`.toLowerCase();
}

function contextOfValue(pair: Pair, context: NodeContext, mapping: Mapping, aliases: Aliases): NodeContext {
  const key = keyOf(pair);
  const path = [...context.path, key];
  if (path.length !== 2 || path[0] !== "jobs") return { ...context, path, mapping };
  return omitUndefined({ path, mapping, job: key, environment: environmentOf(pair.value, aliases) });
}

/** A job that calls a workflow has no environment: that of the called job counts. */
function environmentOf(job: unknown, aliases: Aliases): string | null | undefined {
  const map = resolveAlias(job, aliases);
  if (!isMap(map) || childOf(map, "uses", aliases) !== undefined) return undefined;
  const pair = map.items.find((one) => keyOf(one) === "environment");
  const environment = resolveAlias(pair?.value, aliases);
  const isEmpty = environment === undefined || environment === null;
  if (isEmpty || (isScalar(environment) && (environment.value === null || environment.value === ""))) return null;
  const name = textOf(environment) ?? textOf(childOf(environment, "name", aliases));
  return name?.includes("${{") ? undefined : name;
}

/** A longer text is looked at where it is written alone: a short file may repeat it many times. */
const longestRepeated = 300;

/** A text that is written elsewhere stands here, too. */
function readAlias(node: Alias, context: NodeContext, key: Scalar | undefined, reader: Reader): void {
  reader.hasAliases = true;
  const value = writtenText(resolveAlias(node, reader.aliases)) ?? "";
  if (value !== "" && value.length <= longestRepeated) addText({ node, value }, context, key, reader);
}

function readScalar(node: Scalar, context: NodeContext, key: Scalar | undefined, reader: Reader): void {
  const value = typeof node.value === "string" ? node.value : writtenText(node);
  if (value !== undefined) addText({ node, value }, context, key, reader);
}

/** A node and the text that stands there. */
interface Written {
  readonly node: Scalar | Alias;
  readonly value: string;
}

function addText(
  written: Written,
  context: NodeContext,
  key: Scalar | undefined,
  { text, positionAt, texts }: Reader,
): void {
  const [start = 0, end = 0] = written.node.range ?? [];
  const offsetsByWord = new Map<string, ReadonlyMap<number, number>>();
  const offsetOf = (word: string, index: number): number => {
    const offsets = offsetsByWord.get(word) ?? offsetsOfWord(written, text, word);
    offsetsByWord.set(word, offsets);
    return offsets.get(index) ?? start;
  };
  texts.push({
    ...context,
    value: written.value,
    positionOf: (word, index) => positionAt(offsetOf(word, index)),
    start: positionAt(start),
    ...(key?.range ? { keyPosition: positionAt(key.range[0]) } : {}),
    range: [start, end],
  });
}

/**
 * From the index of a word in the value of a scalar to its offset in the file: the n-th occurrence in the value is the
 * n-th in its source, however the source is quoted, folded or indented.
 */
function offsetsOfWord({ node, value }: Written, source: string, word: string): ReadonlyMap<number, number> {
  const from = firstOffset(node, source);
  const inSource = occurrences(source.slice(from, node.range?.[1]), word);
  const inValue = occurrences(value, word);
  return new Map(
    inValue.flatMap((index, count) => {
      const found = inSource[count];
      return found === undefined ? [] : [[index, from + found] as const];
    }),
  );
}

/** Where the value of a scalar begins in the source. A block scalar begins below its header. */
function firstOffset(node: Scalar | Alias, source: string): number {
  const start = node.range?.[0] ?? 0;
  const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
  return isBlock ? source.indexOf("\n", start) + 1 : start;
}

function occurrences(text: string, word: string): readonly number[] {
  return [...text.matchAll(new RegExp(word.replace("$", "\\$"), "gi"))].map((match) => match.index);
}

/** A name in capitals with _ between its words: `aws-access-key-id`, `accessKeyId`, `--access-key-id`. */
export function normalName(name: string): string {
  return name
    .replace(/^-+/, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/[-.: ]/g, "_")
    .toUpperCase();
}
