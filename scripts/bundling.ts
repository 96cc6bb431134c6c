import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile } from "esbuild";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** Packages in the older module format call `require`, which a module does not have. */
const banner = `import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);`;

/** How everything that users run is bundled. */
export const bundling = {
  absWorkingDir: root,
  // No subfolders: code finds builtin/ beside itself in src/ and in dist/ alike.
  entryNames: "[name]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  mainFields: ["module", "main"],
  banner: { js: banner },
  // Names stay, so that a stack trace can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  // Their licences are in THIRD_PARTY_NOTICES.md.
  legalComments: "none",
  logLevel: "warning",
} satisfies BuildOptions;

/** The thread that evaluates, which is started by its file. */
export const threadEntry = { in: "src/evaluate/thread.ts", out: "evaluate-thread" };

/** What users run. */
export const programs = [{ in: "src/cli.ts", out: "cli" }, { in: "src/action.ts", out: "action" }, threadEntry];

export interface Bundle {
  /** The code of each file of the bundle, by its name. */
  readonly files: ReadonlyMap<string, string>;
  /** Our own source files that the bundle was made of, by their paths from the working folder. */
  readonly inputs: readonly string[];
  /** The folders of the packages whose code is in it, such as `node_modules/yaml`, sorted. */
  readonly packages: readonly string[];
  /** The same of each file, by its name. */
  readonly packagesOf: ReadonlyMap<string, readonly string[]>;
}

/** Bundles entry points under names that do not change when their code changes. */
export async function bundle(entryPoints: { in: string; out: string }[], folder: string = root): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    ...bundling,
    absWorkingDir: folder,
    entryPoints,
    outdir: "dist",
    metafile: true,
    write: false,
  });
  const names = stableNames(metafile);
  const rename = (file: string): string => names.get(file) ?? file;
  const renameImports = (code: string): string => code.replaceAll(/(?<=["']\.\/)[\w.-]+(?=["'])/g, rename);
  return {
    files: new Map(outputFiles.map(({ path, text }) => [rename(basename(path)), renameImports(text)])),
    inputs: Object.keys(metafile.inputs).filter((path) => !isFromPackage(path)),
    packages: packagesIn(metafile.inputs),
    packagesOf: new Map(
      Object.entries(metafile.outputs).map(([path, { inputs }]) => [rename(basename(path)), packagesIn(inputs)]),
    ),
  };
}

/**
 * New names by those that esbuild gave. With a hash in its name, one changed line would rename every file that leads to
 * it. As each module is in exactly one file, a file can be named after a module instead: the one that is loaded lazily,
 * or the last of our own in a file of shared code.
 */
function stableNames({ outputs }: Metafile): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [path, output] of Object.entries(outputs)) {
    const name = nameOf(basename(path), output);
    if ([...names.values()].includes(name)) throw new Error(`Two files of the bundle would be called ${name}.`);
    names.set(basename(path), name);
  }
  return names;
}

function nameOf(file: string, { entryPoint, inputs }: Metafile["outputs"][string]): string {
  const isHashed = /-[0-9A-Z]{8}\.js$/.test(file);
  if (!isHashed) return file;
  if (entryPoint !== undefined) return `${nameOfModule(entryPoint)}.js`;
  const modules = Object.keys(inputs);
  const module = modules.findLast((path) => !isFromPackage(path)) ?? modules.at(-1) ?? "runtime";
  return `chunk-${nameOfModule(module)}.js`;
}

/** `src/report/index.ts` is `report-index`; a module of a package begins with the package's name. */
function nameOfModule(path: string): string {
  const short = path.replace(/^(?:.*\/)?(?:node_modules|src)\/@?/, "").replace(/\.\w+$/, "");
  return short.replaceAll(/\W+/g, "-");
}

function isFromPackage(path: string): boolean {
  return path.includes("node_modules/");
}

function packagesIn(inputs: Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set(Object.keys(inputs).filter(isFromPackage).map(packageFolder))].sort();
}

/** A package may be inside the folder of another one. */
function packageFolder(path: string): string {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [path];
  return folder;
}
