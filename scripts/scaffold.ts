import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parsePolicyName, scaffoldPolicy } from "../src/policy-kit/scaffold.ts";

const templates = fileURLToPath(new URL("../templates/", import.meta.url));

/** What `npm run new` makes. */
export interface Scaffold {
  /** By path from the root of the repository. */
  readonly files: Readonly<Record<string, string>>;
  /** What is left to do by hand, in sentences. */
  readonly steps: readonly string[];
}

/** A request that cannot be met; the message says what would be right. */
export class ScaffoldRefusal extends Error {}

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Writes the files into a folder, formatted as the repository is: how lines break depends on the lengths of the names. */
export async function writeScaffold({ files }: Scaffold, folder: string): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text, { flag: "wx" });
  }
  const code = Object.keys(files).filter((file) => file.endsWith(".ts"));
  const biome = fileURLToPath(new URL("../node_modules/.bin/biome", import.meta.url));
  if (code.length > 0) execFileSync(biome, ["format", "--write", ...code], { cwd: folder, stdio: "pipe" });
}

/** A new provider with its first section, or a new section of a provider in `root`/src/collect. */
export async function scaffoldCollector(name: string, root: string): Promise<Scaffold> {
  const [provider = "", section = "", ...others] = name.split("/");
  if (others.length > 0 || !kebab.test(provider) || !kebab.test(section)) {
    throw new ScaffoldRefusal(`${name} is not <provider>/<section>, such as gitlab/deploy-tokens.`);
  }
  const folder = `src/collect/${provider}`;
  const test = `test/collect/${provider}/${section}`;
  const connection = await findConnection(join(root, folder), `${pascal(provider)}Connection`);
  const read = async (file: string): Promise<string> => {
    const text = respell(
      respell(await readTemplate("collector", file), "template-provider", provider),
      "template-section",
      section,
    );
    if (connection === undefined) return text;
    return text.replace("../connection.ts", connection.path).replace("connection.source", connection.source);
  };
  const files = {
    [`${folder}/${section}/index.ts`]: await read("index.ts"),
    [`${folder}/${section}/api.ts`]: await read(connection === undefined ? "api.ts" : "api-existing.ts"),
    [`${folder}/${section}/convert.ts`]: await read("convert.ts"),
    [`${test}/collect.test.ts`]: await read("collect.test.ts"),
  };
  if (connection !== undefined) {
    const list = existsSync(join(root, folder, "sections.ts")) ? `${folder}/sections.ts` : `${folder}/index.ts`;
    return { files, steps: [...stepsInProvider(provider, section, list), ...lastSteps] };
  }
  const ofProvider = {
    [`${folder}/index.ts`]: await read("provider.ts"),
    [`${folder}/connection.ts`]: await read("connection.ts"),
    [`${test}/api.test.ts`]: await read("api.test.ts"),
  };
  return { files: { ...files, ...ofProvider }, steps: [...stepsOfProvider(provider), ...lastSteps] };
}

function stepsInProvider(provider: string, section: string, list: string): readonly string[] {
  const folder = `src/collect/${provider}`;
  return [
    `Write requestPage in ${folder}/${section}/api.ts: it takes the ${pascal(provider)}Connection of the other sections.`,
    `Add ${camel(section)} to the sections of ${list}.`,
  ];
}

function stepsOfProvider(provider: string): readonly string[] {
  return [
    `Add ${provider} to the properties of sources in schema/config.schema.json, run npm run generate, and use the generated type in place of ${pascal(provider)}Entry.`,
    `Add bind(${camel(provider)}, (entries) => entries.${provider}) to src/collect/providers.ts.`,
    "Add a kind for its sources to schema/snapshot.schema.json and src/kinds/others.ts, and its title to src/kinds/providers.ts.",
  ];
}

const lastSteps = [
  "Put new kinds and fields of records into schema/snapshot.schema.json and src/kinds/, and run npm run generate. Name in leavesOut which kinds of the service the section does not read.",
  "Teach src/estate/ to answer its requests, and add the section to test/scan/fault-matrix.test.ts.",
];

interface Connection {
  /** Its file, as a section imports it. */
  readonly path: string;
  /** The expression for the id of the source. */
  readonly source: string;
}

/** Finds the connection of a provider. Returns undefined if the provider does not exist. */
async function findConnection(folder: string, type: string): Promise<Connection | undefined> {
  const names = await readdir(folder, { recursive: true }).catch(() => undefined);
  if (names === undefined) return undefined;
  for (const name of names.filter((file) => file.endsWith(".ts")).sort()) {
    const [, body] =
      new RegExp(`export interface ${type} {(.*?)\n}`, "s").exec(await readFile(join(folder, name), "utf8")) ?? [];
    const [, field, fieldType] = /readonly (source|sourceId): (string|Source);/.exec(body ?? "") ?? [];
    if (field === undefined) continue;
    return {
      path: `../${name.replaceAll("\\", "/")}`,
      source: `connection.${field}${fieldType === "Source" ? ".id" : ""}`,
    };
  }
  throw new ScaffoldRefusal(`${folder} has no ${type} with the id of its source.`);
}

/** A new policy that comes with the program. */
export async function scaffoldBuiltinPolicy(name: string, version: string): Promise<Scaffold> {
  const folder = join(templates, "policy");
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sources = await Promise.all(
    paths.sort().map(async (path) => ({ file: path.slice(folder.length + 1), text: await readFile(path, "utf8") })),
  );
  const parsed = parsePolicyName(name);
  const files = scaffoldPolicy(sources, parsed, "built-in", version);
  return {
    files: Object.fromEntries(files.map(({ file, text }) => [`policies/${parsed.risk}/${parsed.name}/${file}`, text])),
    steps: ["Change it, name it in test/policies.test.ts, then run: npm run generate && npm run goldens && npm test"],
  };
}

/** A new report format. */
export async function scaffoldReport(name: string): Promise<Scaffold> {
  if (!kebab.test(name)) throw new ScaffoldRefusal(`${name} is not a name in small letters, such as junit.`);
  const key = name.includes("-") ? `"${name}"` : name;
  return {
    files: {
      [`src/report/${name}.ts`]: respell(await readTemplate("report", "report.ts"), "template-format", name),
      [`test/report/${name}.test.ts`]: respell(await readTemplate("report", "report.test.ts"), "template-format", name),
    },
    steps: [
      `Add this line to the formats of src/report/index.ts: ${key}: { load: () => import("./${name}.ts") },`,
      "Write its goldens and look at them: npm run goldens",
    ],
  };
}

async function readTemplate(kind: string, file: string): Promise<string> {
  return readFile(join(templates, kind, file), "utf8");
}

/** A name in each of its spellings: `a-b`, `aB`, `AB` and `A_B`. */
function respell(text: string, from: string, to: string): string {
  const spellings = [(name: string) => name, camel, pascal, (name: string) => name.replaceAll("-", "_").toUpperCase()];
  return spellings.reduce((changed, spell) => changed.replaceAll(spell(from), spell(to)), text);
}

function camel(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
  return camel(name).replace(/^./, (letter) => letter.toUpperCase());
}
