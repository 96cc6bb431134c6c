import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Result } from "../../src/model/generated/result.ts";
import { type ArchivedFile, readTar, writeTar } from "../../src/policy-kit/bundle/tar.ts";
import type { Chance } from "../contract/generated-value.ts";
import { type Changed, changeBytes } from "./changes.ts";
import type { Input, Mutation } from "./input.ts";
import { changeValue } from "./values.ts";

type Sources = ReadonlyMap<string, Buffer>;

function changeFile(file: string, bytes: Buffer, chance: Chance): Changed {
  if (!file.endsWith(".json") || chance.below(2) === 0) return changeBytes(bytes, chance);
  const root: unknown = JSON.parse(bytes.toString("utf8"));
  const what = changeValue(root, chance);
  return { what, bytes: Buffer.from(JSON.stringify(root)) };
}

/** `custom/<risk>/<policy>` of the policies whose Rego is among the files. */
function policiesIn(files: Iterable<string>): readonly string[] {
  return [...files].flatMap((file) => {
    const [, id] = /([^/]+\/[^/]+)\/policy\.rego$/.exec(file) ?? [];
    return id === undefined ? [] : [`custom/${id}`];
  });
}

function regoOf(id: string, sources: Sources): string | undefined {
  const [, bytes] = [...sources].find(([file]) => file.endsWith(`${id.replace(/^custom\//, "")}/policy.rego`)) ?? [];
  return bytes?.toString("utf8");
}

/**
 * Built-in policies find the same whatever a user's policies say. A policy of which there is still a trace is in the result,
 * and finds the same if its Rego is the same.
 */
function judgePolicies(before: Result, after: Result, original: Sources, changed: Sources): readonly string[] {
  const own = policiesIn(original.keys());
  const findingsOf = (result: Result, id?: string): string =>
    JSON.stringify(
      result.findings
        .filter(({ policy }) => (id === undefined ? !policy.startsWith("custom/") : policy === id))
        .map(({ policy, subject }) => [policy, subject.id]),
    );
  const ofBuiltin = findingsOf(before) === findingsOf(after) ? [] : ["built-in policies find something else"];
  const ofOwn = own.flatMap((id) => {
    const hasTrace = [...changed.keys()].some((file) => file.includes(`${id.replace(/^custom\//, "")}/`));
    if (!hasTrace) return [];
    if (after.policies.every((policy) => policy.id !== id)) return [`${id} is left out without a word`];
    if (regoOf(id, original) !== regoOf(id, changed)) return [];
    return findingsOf(before, id) === findingsOf(after, id) ? [] : [`${id} finds something else`];
  });
  return [...ofBuiltin, ...ofOwn];
}

interface PoliciesOptions {
  readonly folder: string;
  readonly snapshot: string;
}

function evaluateWith(location: string, { snapshot }: PoliciesOptions): Pick<Input, "commands" | "needsBundle"> {
  return {
    commands: [["evaluate", snapshot, "--policies", location, "--format", "json", "--quiet"]],
    needsBundle: true,
  };
}

/** A folder of policies, of which one file is changed or deleted. */
export function policiesInput(files: readonly string[], options: PoliciesOptions): Input {
  const sources = new Map(files.map((file) => [file, readFileSync(join(options.folder, file))]));
  return {
    name: "policies",
    ...evaluateWith("my-policies", options),
    change: (chance) => {
      // Half of the changes are to the rules themselves.
      const file = chance.pick(chance.below(2) === 0 ? files.filter((one) => one.endsWith("policy.rego")) : files);
      if (chance.below(12) === 0) return { what: `${file} is deleted`, files: new Map([[file, undefined]]) };
      const { what, bytes } = changeFile(file, sources.get(file) ?? Buffer.alloc(0), chance);
      return { what: `${file}: ${what}`, files: new Map([[file, bytes]]) };
    },
    judge: (mutation, before, after) => judgePolicies(before, after, sources, withChanges(sources, mutation)),
  };
}

function withChanges(sources: Sources, { files }: Mutation): Sources {
  const changed = new Map(sources);
  for (const [file, bytes] of files) {
    if (bytes === undefined) changed.delete(file);
    else changed.set(file, bytes);
  }
  return changed;
}

const archiveChanges: Readonly<
  Record<string, (files: readonly ArchivedFile[], at: number, chance: Chance) => readonly ArchivedFile[]>
> = {
  "is left out": (files, at) => files.toSpliced(at, 1),
  "is there twice": (files, at) => [...files, ...files.slice(at, at + 1)],
  "has the content of another": (files, at, chance) =>
    files.map((file, index) => (index === at ? { ...file, bytes: chance.pick(files).bytes } : file)),
  "has another name": (files, at, chance) =>
    files.map((file, index) =>
      index === at
        ? {
            ...file,
            name: chance.pick([`/x${file.name}`, `${file.name}.bak`, "/../../etc/x", chance.pick(files).name]),
          }
        : file,
    ),
  "has changed bytes": (files, at, chance) =>
    files.map((file, index) =>
      index === at ? { ...file, bytes: changeBytes(Buffer.from(file.bytes), chance).bytes } : file,
    ),
};

const archiveChangeNames = Object.keys(archiveChanges);

/** A bundle of policies. */
export function bundleInput(options: PoliciesOptions): Input {
  const file = "bundle.tar.gz";
  const bytes = readFileSync(join(options.folder, file));
  return {
    name: "bundles",
    ...evaluateWith(file, options),
    change: (chance) => {
      const { what, bytes: changed } = changeBundle(bytes, chance);
      return { what, files: new Map([[file, changed]]) };
    },
    judge: (mutation, before, after) =>
      judgePolicies(before, after, sourcesOf(bytes), sourcesOf(mutation.files.get(file) ?? Buffer.alloc(0))),
  };
}

/** Changes the packed file, the archive inside, or one file of it. */
function changeBundle(bytes: Buffer, chance: Chance): Changed {
  const archive = gunzipSync(bytes);
  const level = chance.below(4);
  if (level === 0) return changeBytes(bytes, chance);
  if (level === 1) {
    const { what, bytes: changed } = changeBytes(archive, chance);
    return { what: `in the archive, ${what}`, bytes: gzipSync(changed) };
  }
  const files = readTar(archive);
  const what = chance.pick(archiveChangeNames);
  const at = chance.below(files.length);
  const changed = archiveChanges[what]?.(files, at, chance) ?? files;
  return { what: `${files[at]?.name} ${what}`, bytes: gzipSync(writeTar(changed)) };
}

/** The files of a bundle. Where its archive cannot be read, none: then it must be refused. */
function sourcesOf(bundle: Buffer): Sources {
  try {
    return new Map(readTar(gunzipSync(bundle)).map(({ name, bytes }) => [name, Buffer.from(bytes)]));
  } catch {
    return new Map();
  }
}

/** Entries of the cache that earlier runs have left. Whatever one holds, the result is that of an empty cache. */
export function cacheInput(listEntries: () => Promise<readonly string[]>, options: PoliciesOptions): Input {
  return {
    name: "cache entries",
    ...evaluateWith("my-policies", options),
    change: async (chance) => {
      const entries = await listEntries();
      const file = chance.pick(entries);
      const bytes = readFileSync(join(options.folder, file));
      const isOfModule = file.includes("/policies/");
      // Without the compiled module, the answers of the compiler are read.
      const others = isOfModule ? [] : entries.filter((one) => one.includes("/policies/"));
      const { what, bytes: changed } = changeEntry(bytes, chance);
      return {
        what: `${file}: ${what}`,
        files: new Map([[file, changed], ...others.map((one) => [one, undefined] as const)]),
      };
    },
    judge: (_mutation, before, after) => {
      const told = (result: Result): string => JSON.stringify([result.findings, result.unknowns, result.policies]);
      return told(before) === told(after) ? [] : ["the result is not that of an empty cache"];
    },
  };
}

/** Half of the changes are to what an entry holds, below the line with its hash. */
function changeEntry(bytes: Buffer, chance: Chance): Changed {
  if (chance.below(2) === 0) return changeBytes(bytes, chance);
  const start = bytes.indexOf("\n") + 1;
  const { what, bytes: changed } = changeBytes(bytes.subarray(start), chance);
  return { what: `below its hash, ${what}`, bytes: Buffer.concat([bytes.subarray(0, start), changed]) };
}
