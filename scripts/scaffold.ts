import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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

/** A new provider with its first section, or a new section of a provider that is there. */
export async function scaffoldCollector(name: string, existing: readonly string[]): Promise<Scaffold> {
  const [provider = "", section = "", ...others] = name.split("/");
  if (others.length > 0 || !kebab.test(provider) || !kebab.test(section)) {
    throw new ScaffoldRefusal(`${name} is not <provider>/<section>, such as gitlab/deploy-tokens.`);
  }
  const read = async (file: string) =>
    respell(respell(await readTemplate("collector", file), "template-provider", provider), "template-section", section);
  const folder = `src/collect/${provider}`;
  const isNew = !existing.includes(provider);
  const ownFiles = isNew
    ? {
        [`${folder}/index.ts`]: await read("provider.ts"),
        [`${folder}/connection.ts`]: await read("connection.ts"),
      }
    : {};
  return {
    files: {
      ...ownFiles,
      [`${folder}/${section}/index.ts`]: await read("index.ts"),
      [`${folder}/${section}/api.ts`]: await read("api.ts"),
      [`${folder}/${section}/convert.ts`]: await read("convert.ts"),
      [`test/collect/${provider}/${section}/collect.test.ts`]: await read("collect.test.ts"),
    },
    steps: isNew
      ? [
          `Put a line for ${provider} into src/collect/providers.ts and a key under sources in schema/config.schema.json, then run: npm run generate`,
          "New kinds and fields of records go into schema/snapshot.schema.json.",
        ]
      : [
          `Add it to the sections of ${folder}/index.ts, and use the provider's own connection and client.`,
          "New kinds and fields of records go into schema/snapshot.schema.json.",
        ],
  };
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
    steps: ["Change it, name it in test/policies.test.ts, then run: npm run generate && npm test"],
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
      `Add this line to the formats of src/report/index.ts: ${key}: () => import("./${name}.ts"),`,
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
