import { readFile } from "node:fs/promises";
import { join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";
import { describe, expect, test } from "vitest";
import { kindsOf, providerTitles, sourceRows } from "../src/kinds/index.ts";
import type { SubjectType } from "../src/model/policy.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

const subjectTypes: readonly SubjectType[] = ["credential", "account", "identity", "reference"];

interface Import {
  readonly from: string;
  readonly to: string;
}

/** The reasons why the edges may import a room; a room may always import itself. */
const everyRoom: Readonly<Record<string, string>> = {
  model: "its types",
  kinds: "what is particular to a kind",
  contract: "reads and writes documents",
  configure: "reads the configuration",
  collect: "names the providers that exist, and has the client of GitHub's API",
  resolve: "joins snapshots that were collected in parts",
  evaluate: "loads policies",
  judge: "judges coverage alone",
  amend: "redacts a result",
  report: "renders a result",
  estate: "serves the demo",
  "policy-kit": "checks and compiles users' policies",
  "scan.ts": "runs the pipeline",
};

/** Who may import whom, and why. */
const allowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  model: {},
  kinds: { model: "the types of the records that its rows describe" },
  contract: { model: "the types that documents are checked to have" },
  collect: {
    model: "the types of the records that it writes",
    kinds: "names the kinds that a section leaves out",
    contract: "names a roster as the configuration does",
  },
  resolve: { model: "snapshot in, subjects out", kinds: "labels, owners and joins of each kind" },
  evaluate: { model: "subjects in, raw findings out" },
  judge: { model: "raw findings in, verdicts out", kinds: "which kinds a policy judges" },
  amend: { model: "a result in, a result out", kinds: "which ids are masked" },
  report: { model: "a result in, texts out", kinds: "which sections list identities" },
  configure: { model: "the types of the configuration", contract: "checks it against its schema" },
  estate: { model: "small tools that every room shares" },
  "policy-kit": {
    model: "the types of policies",
    kinds: "which kinds a policy may name",
    contract: "checks METADATA and examples against their schemas",
    evaluate: "runs examples through the engine that users run",
  },
  "scan.ts": {
    model: "the types that the stages hand on",
    collect: "first stage",
    resolve: "second stage",
    evaluate: "third stage",
    judge: "fourth stage",
    amend: "adds key ids before findings are described",
  },
  command: everyRoom,
  "cli.ts": { model: "its types", command: "runs one" },
  "action.ts": { model: "its types", command: "runs one" },
};

/** Packages that one file or room alone may import. */
const keepers: Readonly<Record<string, RegExp>> = {
  "@open-policy-agent/opa-wasm": /^evaluate\/opa\.ts$/,
  "@octokit/": /^collect\/github\//,
  "@aws-sdk/": /^(collect|estate)\/aws\//,
  "@smithy/": /^(collect|estate)\/aws\//,
  bottleneck: /^collect\/github\//,
  "csv-parse": /^collect\/aws\//,
  commander: /^(cli\.ts|command\/)/,
  ajv: /^contract\//,
};

/** Files that one room alone may import, beside their own: whoever does speaks with a provider. */
const doors: Readonly<Record<string, RegExp>> = {
  "collect/github/client.ts": /^(?:collect\/github|command\/(?:issue|upload))\//,
};

const importPattern = /(?:from|import)\s*\(?\s*"([^"]+)"/g;

async function importsIn(folder: string): Promise<Import[]> {
  const files = globSync("**/*.ts", { cwd: join(root, folder), posix: true });
  const imports = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(root, folder, file), "utf8");
      return [...text.matchAll(importPattern)].map(([, to = ""]) => ({ from: file, to }));
    }),
  );
  return imports.flat();
}

function roomOf(file: string): string {
  const [first = ""] = file.split("/");
  return first;
}

function violation({ from, to }: Import): string | undefined {
  if (!to.startsWith(".")) {
    const keeper = Object.entries(keepers).find(
      ([name]) => to === name || to.startsWith(`${name}/`) || (name.endsWith("/") && to.startsWith(name)),
    );
    return keeper && !keeper[1].test(from) ? `${from} imports ${to}` : undefined;
  }
  const target = normalize(join(from, "..", to))
    .split(sep)
    .join("/");
  if (target.startsWith("../schema/")) return roomOf(from) === "contract" ? undefined : `${from} imports ${to}`;
  if (target.startsWith("..")) return `${from} leaves src by ${to}`;
  if (doors[target]?.test(from) === false) return `${from} imports ${target}`;
  const [room, other] = [roomOf(from), roomOf(target)];
  if (room === other || Object.hasOwn(allowed[room] ?? {}, other)) return undefined;
  return `${from} imports ${target}`;
}

/** Stages that ask src/kinds instead of naming a provider, a kind or a section. */
const kindlessRooms = "{resolve,judge,amend,report}";

const kindNames = new Set(
  [...subjectTypes.flatMap(kindsOf), ...Object.keys(sourceRows), ...Object.keys(providerTitles)].filter(
    // Also words of tags, which have nothing to do with the kinds.
    (kind) => kind !== "team" && kind !== "workload",
  ),
);

const providerText = /^(?:aws|github|code|roster)[/:]|\barn:|\bA[KS]IA|\bIAM\b/;

/** String literals of code that name a provider, a kind or a section; comments may name examples. */
function namedKinds(code: string): readonly string[] {
  const withoutComments = code.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:"'`\\])\/\/.*$/gm, "");
  const literals = [...withoutComments.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)];
  return literals.map(([, plain, template]) => plain ?? template ?? "").filter(isKindText);
}

function isKindText(text: string): boolean {
  return kindNames.has(text) || providerText.test(text);
}

describe("who may import whom", () => {
  test("every import in src stays inside the rules", async () => {
    const imports = await importsIn("src");
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map(violation).filter((found) => found !== undefined)).toEqual([]);
  });

  test("every file of src belongs to a known room", () => {
    const rooms = new Set(globSync("**/*.ts", { cwd: join(root, "src"), posix: true }).map(roomOf));
    expect(rooms.size).toBeGreaterThan(8);
    expect([...rooms].filter((room) => !(room in allowed))).toEqual([]);
  });

  test.each([
    { from: "judge/index.ts", to: "../collect/index.ts" },
    { from: "model/policy.ts", to: "../judge/index.ts" },
    { from: "kinds/index.ts", to: "../resolve/index.ts" },
    { from: "report/table.ts", to: "@aws-sdk/client-iam" },
    { from: "scan.ts", to: "./cli.ts" },
    { from: "command/scan.ts", to: "../collect/github/client.ts" },
    { from: "resolve/index.ts", to: "../../test/architecture.test.ts" },
    { from: "evaluate/index.ts", to: "@open-policy-agent/opa-wasm" },
  ])("a planted import of $to in $from is caught", (planted) => {
    expect(violation(planted)).toBeDefined();
  });

  test("stages after collecting name no provider, no kind and no section", async () => {
    const files = globSync(`${kindlessRooms}/**/*.ts`, { cwd: join(root, "src"), posix: true });
    expect(files.length).toBeGreaterThan(30);
    const named = await Promise.all(
      files.map(async (file) => {
        const code = (await readFile(join(root, "src", file), "utf8")).replaceAll(/^import [^;]*;$/gm, "");
        return namedKinds(code).map((text) => `${file}: ${text}`);
      }),
    );
    expect(named.flat()).toEqual([]);
  });

  test.each([
    'if (kind === "access-key") return;',
    'const isRoster = section.startsWith("roster/");',
    'if (source.kind === "aws-account") return;',
    "const detail = `the IAM user ${name}`;",
    'const provider = "github";',
  ])("a planted %s is caught", (planted) => {
    expect(namedKinds(planted)).toHaveLength(1);
  });

  test("only the edges touch the process and the console", async () => {
    const files = globSync("**/*.ts", { cwd: join(root, "src"), posix: true }).filter(
      (file) => !/^(cli|action)\.ts$/.test(file),
    );
    const offenders = await Promise.all(
      files.map(async (file) => {
        const text = await readFile(join(root, "src", file), "utf8");
        return /\bprocess\.(env|exit|stdout|stderr|argv|cwd)\b|\bconsole\./.test(text)
          ? [relative(root, join(root, "src", file))]
          : [];
      }),
    );
    expect(offenders.flat()).toEqual([]);
  });

  test("no folder is a drawer for everything", () => {
    const folders = globSync("src/**/", { cwd: root, posix: true });
    expect(folders.length).toBeGreaterThan(8);
    expect(folders.filter((folder) => /\/(utils?|common|helpers?|shared|constants|types)$/.test(folder))).toEqual([]);
  });
});
