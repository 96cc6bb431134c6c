import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeData } from "../../src/evaluate/input.ts";
import { bundle } from "../bundle.ts";
import { withDefaults } from "./active.ts";
import { compileMix } from "./policy-mix.ts";

/** Files that all contenders work with. */
export interface BenchBuild {
  /** Runs one thing in a process of its own, bundled as it is for users. */
  readonly program: string;
  /** Compiled policies: policies.wasm, with policies.json beside it. */
  readonly module: string;
  /** Rego of the policies without their tests, with the entrypoint. */
  readonly rego: string;
  /** The same for an engine without template strings. */
  readonly plainRego: string;
  /** What policies read as `data`. */
  readonly settings: string;
  /** Rego that evaluates every chunk of a document and sums the answers up, as data.bench.measure. */
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

/** Writes what contenders need into a folder. */
export async function buildBench(folder: string, policyCount: number): Promise<BenchBuild> {
  const build = {
    program: join(folder, "run.js"),
    module: join(folder, "policies.wasm"),
    rego: join(folder, "rego"),
    plainRego: join(folder, "plain-rego"),
    settings: join(folder, "settings.json"),
    sums: join(folder, "sums.rego"),
  };
  const { wasm, catalog, policies, sources } = await compileMix(policyCount);
  await Promise.all([bundle("bench/evaluate/run.ts", folder), mkdir(build.rego), mkdir(build.plainRego)]);
  await writeFile(build.module, wasm);
  await writeFile(join(folder, "policies.json"), catalog);
  await writeFile(build.settings, writeData(withDefaults(policies)));
  await writeFile(build.sums, sums);
  for (const { file, text } of sources) {
    const name = file.replaceAll("/", "-");
    await writeFile(join(build.rego, name), text);
    await writeFile(join(build.plainRego, name), withoutTemplates(text));
  }
  return build;
}

/** `$"{days} days"` as `sprintf("%v days", [days])`, which gives the same for every value. */
function withoutTemplates(rego: string): string {
  return rego.replaceAll(/\$"([^"]*)"/g, (_template, text: string) => {
    const values = [...text.matchAll(/\{([^}]*)\}/g)].map(([, value]) => value);
    return `sprintf("${text.replaceAll(/\{[^}]*\}/g, "%v")}", [${values.join(", ")}])`;
  });
}
