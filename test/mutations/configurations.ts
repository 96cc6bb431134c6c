import { isDeepStrictEqual } from "node:util";
import { parse, stringify } from "yaml";
import type { Finding, Result } from "../../src/model/generated/result.ts";
import { matchesGlob } from "../../src/model/glob.ts";
import { isRecord } from "../../src/model/is-record.ts";
import type { Chance } from "../contract/generated-value.ts";
import { type Changed, changeBytes } from "./changes.ts";
import type { Input } from "./input.ts";
import { describeLoss, lostSilently } from "./outcome.ts";
import { changeValue } from "./values.ts";

function change(text: string, chance: Chance): Changed {
  if (chance.below(2) === 0) return changeBytes(Buffer.from(text), chance);
  const root: unknown = parse(text);
  const what = changeValue(root, chance);
  // The writer of YAML gives up where values are nested very deeply.
  const isFlow = what.includes("deeply") || chance.below(2) === 0;
  return { what, bytes: Buffer.from(isFlow ? JSON.stringify(root) : stringify(root)) };
}

/** What a plain reader finds in a YAML file; nothing where it finds no keys. */
function readPlainly(bytes: Buffer | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(bytes?.toString("utf8") ?? "");
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function yamlInput(file: string, text: string, snapshot: string, explains: Explains): Input {
  const original = readPlainly(Buffer.from(text));
  return {
    name: file,
    commands: [["evaluate", snapshot, "--config", "outlived.yaml", "--format", "json", "--quiet"]],
    change: (chance) => {
      const { what, bytes } = change(text, chance);
      return { what, files: new Map([[file, bytes]]) };
    },
    judge: ({ files }, before, after) => {
      const changed = readPlainly(files.get(file));
      return lostSilently(before, after)
        .filter((finding) => !explains(finding, original, changed, before))
        .map(describeLoss);
    },
  };
}

type Explains = (
  finding: Finding,
  original: Readonly<Record<string, unknown>>,
  changed: Readonly<Record<string, unknown>>,
  before: Result,
) => boolean;

/**
 * A configuration may switch a policy off or change what it allows: that explains its findings alone. What concerns owners
 * explains the findings of policies that read owners. Nothing else of a configuration may lose a finding.
 */
export function configurationInput(text: string, snapshot: string): Input {
  return yamlInput("outlived.yaml", text, snapshot, ({ policy }, original, changed, { policies }) => {
    const differs = (key: string): boolean => !isDeepStrictEqual(original[key], changed[key]);
    const settingsOf = ({ settings }: Readonly<Record<string, unknown>>): unknown =>
      isRecord(settings) ? settings[policy] : undefined;
    if (!isDeepStrictEqual(settingsOf(original), settingsOf(changed))) return true;
    const readsOwner = policies.some(({ id, readsOwner: reads }) => id === policy && reads);
    return readsOwner && ["timezone", "owners", "ownerTags"].some(differs);
  });
}

/** An entry of an owners file explains only findings on what it matches, as it was or as it is. */
export function ownersInput(text: string, snapshot: string): Input {
  return yamlInput("owners.yaml", text, snapshot, ({ subject, owner }, original, changed) => {
    const [before, after] = [entriesOf(original), entriesOf(changed)];
    const isIn = (entry: unknown, list: readonly unknown[]): boolean =>
      list.some((one) => isDeepStrictEqual(one, entry));
    const touched = [
      ...before.filter((entry) => !isIn(entry, after)),
      ...after.filter((entry) => !isIn(entry, before)),
    ];
    const isMoved = touched.length === 0 && !isDeepStrictEqual(before, after);
    const globs = (isMoved ? before : touched).flatMap((entry) => (isRecord(entry) ? [entry["match"]].flat() : []));
    const isAsserted = owner?.claims.some(({ method }) => method === "owners-file") ?? false;
    return isAsserted || globs.some((glob) => matchesAny(String(glob), subject.id));
  });
}

function entriesOf({ owners }: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(owners) ? owners : [];
}

/** The id of a credential begins with that of its account. */
function matchesAny(glob: string, id: string): boolean {
  return matchesGlob(glob, id) || matchesGlob(`${glob}/*`, id);
}
