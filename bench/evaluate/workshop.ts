import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import { settingsTree } from "../../src/evaluate/settings-tree.ts";
import { generateEntrypoint } from "../../src/policy-kit/compile.ts";
import { bundle, root } from "../bundle.ts";
import { withDefaults } from "./active.ts";

/** What all contenders work with. */
export interface Workshop {
  /** Runs one thing in a process of its own, bundled as it is for users. */
  readonly program: string;
  /** Rego of the policies without their tests, with the entrypoint. */
  readonly rego: string;
  /** The same for an engine that knows no template strings. */
  readonly plainRego: string;
  /** What policies read as `data`. */
  readonly settings: string;
  /** Rego that asks for every chunk of a document and sums the answers up, as data.bench.measure. */
  readonly sums: string;
}

const sums = `package bench

measure := {
	"subjects": sum([answer.seen | some answer in _answers]),
	"findings": sum([count(answer.findings) | some answer in _answers]),
}

_answers := [answer |
	some chunk in input.chunks
	answer := data.outlived.entrypoint.credential with input as chunk
]
`;

/** Puts what contenders need into a folder. */
export async function openWorkshop(folder: string): Promise<Workshop> {
  const workshop = {
    program: join(folder, "run.js"),
    rego: join(folder, "rego"),
    plainRego: join(folder, "plain-rego"),
    settings: join(folder, "settings.json"),
    sums: join(folder, "sums.rego"),
  };
  const { policies } = await loadBuiltinPolicies();
  await Promise.all([bundle("bench/evaluate/run.ts", folder), mkdir(workshop.rego), mkdir(workshop.plainRego)]);
  await writeFile(workshop.settings, JSON.stringify({ settings: settingsTree(withDefaults(policies)) }));
  await writeFile(workshop.sums, sums);
  const sources = [...(await readRego()), { name: "entrypoint.rego", text: generateEntrypoint(policies) }];
  for (const { name, text } of sources) {
    await writeFile(join(workshop.rego, name), text);
    await writeFile(join(workshop.plainRego, name), withoutTemplates(text));
  }
  return workshop;
}

interface Rego {
  /** Of a file that lies beside all others. */
  readonly name: string;
  readonly text: string;
}

async function readRego(): Promise<readonly Rego[]> {
  const folder = join(root, "policies");
  const files = (await readdir(folder, { recursive: true })).filter((file) => /(?<!_test)\.rego$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.replaceAll(/[\\/]/g, "-"),
      text: await readFile(join(folder, file), "utf8"),
    })),
  );
}

/** `$"{days} days"` as `sprintf("%v days", [days])`, which says the same of whatever has a value. */
function withoutTemplates(rego: string): string {
  return rego.replaceAll(/\$"([^"]*)"/g, (_template, text: string) => {
    const values = [...text.matchAll(/\{([^}]*)\}/g)].map(([, value]) => value);
    return `sprintf("${text.replaceAll(/\{[^}]*\}/g, "%v")}", [${values.join(", ")}])`;
  });
}
