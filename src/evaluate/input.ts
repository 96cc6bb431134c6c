import { groupBy } from "../model/group.ts";
import { isRecord } from "../model/is-record.ts";
import type { ActivePolicy, Policy } from "../model/policy.ts";
import type { ResolvedSubject } from "../model/resolution.ts";

/** Fields of an object, or of every element of a list, that policies read. */
export type Fields = readonly Field[];

interface Field {
  readonly name: string;
  /** What is read below it; undefined: all of it. */
  readonly below: Fields | undefined;
}

/** Every field of `input` that one of the policies reads; undefined if that is not known of one of them. */
export function fieldsOf(policies: readonly Pick<Policy, "reads">[]): Fields | undefined {
  const paths: string[][] = [];
  for (const { reads } of policies) {
    if (reads === undefined) return undefined;
    for (const path of reads) paths.push(path.split("."));
  }
  return fieldsIn(paths);
}

function fieldsIn(paths: readonly (readonly string[])[]): Fields {
  return [...groupBy(paths, ([name = ""]) => name)].map(([name, own]): Field => {
    const below = own.map((path) => path.slice(1)).filter((path) => path.length > 0);
    return { name, below: below.length > 0 ? fieldsIn(below) : undefined };
  });
}

/**
 * A copy with nothing but the fields that policies read. The engine parses JSON slowly: with policies of which a third has
 * no filter, whole subjects cost a third more processor time.
 */
export function pick(value: unknown, fields: Fields | undefined): unknown {
  if (fields === undefined) return value;
  if (Array.isArray(value)) return value.map((element) => pick(element, fields));
  if (!isRecord(value)) return value;
  const picked: Record<string, unknown> = {};
  for (const { name, below } of fields) {
    const field = value[name];
    if (field !== undefined) picked[name] = pick(field, below);
  }
  return picked;
}

/** Some subjects of a chunk and the JSON text of the `input` that the entrypoint takes. */
export interface EngineInput {
  /** Their indices in the chunk. */
  readonly indices: readonly number[];
  readonly text: string;
}

/** The engine uses ten times the length of a text, so a text ends with the subject that exceeds this many characters. */
const longText = 8 * 1024 * 1024;

/** Writes the inputs in which policies are evaluated on the given subjects of a chunk, one by one as they are needed. */
export function* writeInputs(
  subjects: readonly ResolvedSubject[],
  indices: readonly number[],
  policies: readonly string[],
  fields: Fields | undefined,
): Generator<EngineInput> {
  for (let start = 0, end = 0; start < indices.length; start = end) {
    const texts: string[] = [];
    for (let length = 0; end < indices.length && length <= longText; end += 1) {
      const text = JSON.stringify(pick(subjects[indices[end] ?? 0]?.input, fields));
      length += text.length;
      texts.push(text);
    }
    const text = `{"policies":${JSON.stringify(policies)},"subjects":[${texts.join(",")}]}`;
    yield { indices: indices.slice(start, end), text: replaceLoneSurrogates(text) };
  }
}

/** JSON text of what policies read as `data`: the values of their settings as `data.settings.<risk>.<policy>`. */
export function writeData(policies: readonly ActivePolicy[]): string {
  const settings = nest(policies.map(({ id, values }) => ({ path: id.split("/"), values })));
  return replaceLoneSurrogates(JSON.stringify({ settings }));
}

interface SettingValues {
  /** Keys that lead to them. */
  readonly path: readonly string[];
  readonly values: object;
}

function nest(entries: readonly SettingValues[]): object {
  const nodes = [...groupBy(entries, ({ path: [name = ""] }) => name)].map(([name, inner]) => {
    const own = inner.find(({ path }) => path.length === 1);
    return [name, own?.values ?? nest(inner.map(({ path, values }) => ({ path: path.slice(1), values })))];
  });
  return Object.fromEntries(nodes);
}

/** A lone surrogate, as JSON.stringify escapes it, or any other escape. */
const escapes = /\\(?:ud[89a-f][0-9a-f]{2}|.)/gs;

/** OPA rejects a text with a lone surrogate, and with it all its subjects. U+FFFD is what UTF-8 puts in its place. */
function replaceLoneSurrogates(json: string): string {
  if (!json.includes("\\ud")) return json;
  return json.replaceAll(escapes, (escape) => (escape.length > 2 ? "\\ufffd" : escape));
}
