import { readFile } from "node:fs/promises";
import { join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Who may import whom: docs/architecture.md says why. A room may always import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  contract: ["model"],
  collect: ["model", "contract"],
  resolve: ["model"],
  evaluate: ["model"],
  judge: ["model"],
  report: ["model"],
  configure: ["model", "contract"],
  estate: [],
  "policy-kit": ["model", "contract", "evaluate"],
  "scan.ts": ["model", "collect", "resolve", "evaluate", "judge"],
  command: [
    "model",
    "contract",
    "collect",
    "resolve",
    "evaluate",
    "judge",
    "report",
    "configure",
    "estate",
    "policy-kit",
    "scan.ts",
  ],
  "cli.ts": ["model", "command"],
  "action.ts": ["model", "command"],
};

/** Packages that one file or room alone may import. */
const keepers: Readonly<Record<string, RegExp>> = {
  "@open-policy-agent/opa-wasm": /^evaluate\/opa\.ts$/,
  "@octokit/": /^collect\/github\//,
  "@aws-sdk/": /^(collect|estate)\/aws\//,
  "@smithy/": /^(collect|estate)\/aws\//,
  "csv-parse": /^collect\/(roster|aws)\//,
  commander: /^(cli\.ts|command\/)/,
  ajv: /^contract\//,
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
  const [room, other] = [roomOf(from), roomOf(target)];
  if (room === other || allowed[room]?.includes(other)) return undefined;
  return `${from} imports ${target}`;
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
    { from: "report/table.ts", to: "@aws-sdk/client-iam" },
    { from: "scan.ts", to: "./cli.ts" },
    { from: "resolve/index.ts", to: "../../test/architecture.test.ts" },
    { from: "evaluate/index.ts", to: "@open-policy-agent/opa-wasm" },
  ])("a planted import of $to in $from is caught", (planted) => {
    expect(violation(planted)).toBeDefined();
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
