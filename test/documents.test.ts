import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "glob";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import policy from "../docs/aws-policy.json" with { type: "json" };
import trust from "../docs/aws-trust-policy.json" with { type: "json" };
import configurationSchema from "../schema/config.schema.json" with { type: "json" };
import owners from "../schema/owners.schema.json" with { type: "json" };
import waivers from "../schema/waivers.schema.json" with { type: "json" };
import type { CoverageReport } from "../src/collect/collector.ts";
import { providers } from "../src/collect/providers.ts";
import { isKnownHeading } from "../src/collect/roster/csv/columns.ts";
import { convertRoster } from "../src/collect/roster/csv/convert.ts";
import { readStatus } from "../src/collect/roster/csv/status.ts";
import { readYesNo } from "../src/collect/roster/csv/words.ts";
import { runCommandLine } from "../src/command/command-line.ts";
import { applySettings, readConfiguration, readOwners } from "../src/configure/index.ts";
import { startEstate } from "../src/estate/server.ts";
import { loadBuiltinPolicies } from "../src/evaluate/index.ts";
import { formatNames, loadFormat } from "../src/report/index.ts";
import { fakeEdge } from "./command/fake-edge.ts";
import { runCli } from "./program.ts";
import { readStory } from "./report/stories.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string) => readFile(new URL(`../${path}`, import.meta.url), "utf8");

function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text = ""]) => text);
}

function keysOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const properties = "properties" in schema && typeof schema.properties === "object" ? { ...schema.properties } : {};
  return [
    ...Object.keys(properties),
    ...Object.values(schema).flatMap(keysOf),
    ...Object.values(properties).flatMap(keysOf),
  ];
}

describe("docs/configuration.md", () => {
  test("its examples are accepted by the program", async () => {
    const [outlivedYaml = "", ownersYaml = "", ...rest] = blocks(await read("docs/configuration.md"), "yaml");
    expect(rest).toEqual([]);
    const configuration = readConfiguration(outlivedYaml, "outlived.yaml");
    expect(configuration.value.sources?.aws).toHaveLength(2);
    const { policies } = await loadBuiltinPolicies();
    const active = applySettings(policies, configuration);
    expect(active).toHaveLength(policies.length - 1);
    expect(active.find(({ id }) => id.endsWith("/credential_unused"))?.values["maxIdleDays"]).toBe(45);
    expect(readOwners(ownersYaml, "owners.yaml").value.owners).toHaveLength(3);
  });

  test("it and docs/waivers.md name every key of the schemas", async () => {
    const text = (await read("docs/configuration.md")) + (await read("docs/waivers.md"));
    const keys = [...new Set([configurationSchema, owners, waivers].flatMap(keysOf))];
    expect(keys.length).toBeGreaterThan(40);
    const isNamed = (key: string) => new RegExp(`(?<!\\w)${key.replace("$", "\\$")}\\b`).test(text);
    expect(keys.filter((key) => !isNamed(key))).toEqual([]);
  });
});

describe("README.md", () => {
  test("its configuration is accepted by the program", async () => {
    const [example = ""] = blocks(await read("README.md"), "yaml");
    expect(readConfiguration(example, "outlived.yaml").value.sources?.github).toHaveLength(1);
  });

  test("its sample is how the demo begins on a terminal of 98 columns", async () => {
    const [sample = ""] = blocks(await read("README.md"), "text");
    const lines = sample.replace(/\n\.\.\.\n$/, "\n");
    expect(lines.length).toBeLessThan(sample.length);
    const { files } = (await loadFormat("table"))(readStory("acme"), { width: 98, colour: false });
    expect(files[0]?.startsWith(lines)).toBe(true);
  });
});

test.each(["README.md", "docs/reports.md"])("%s has a row for every report format", async (file) => {
  const text = await read(file);
  const [, table = ""] = text.split("| Format | For |");
  const rows = [...(table.split("\n\n")[0] ?? "").matchAll(/^\| `(\w+)` \|/gm)].map(([, name = ""]) => name);
  expect(rows.sort()).toEqual([...formatNames].sort());
});

describe("rosters", () => {
  const readRoster = (text: string): readonly CoverageReport[] =>
    convertRoster(text, { source: "roster:hr", name: "hr", entry: { csv: "people.csv" } }).coverage;

  test("the sample in README.md is read whole", async () => {
    const [sample = ""] = blocks(await read("README.md"), "csv");
    expect(readRoster(sample)).toMatchObject([{ status: "complete", count: 2 }]);
  });

  test("the columns and words that docs/rosters.md lists are understood", async () => {
    const text = await read("docs/rosters.md");
    const [table = ""] = (text.split("## What is understood")[1] ?? "").split("\n## ");
    const rows = table.split("\n").filter((line) => /^\| \w/.test(line) && !line.startsWith("| System"));
    expect(rows).toHaveLength(10);
    for (const row of rows) {
      const [, , columns = "", words = ""] = row.split("|");
      const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, one = ""]) => one);
      expect(quoted(columns).length).toBeGreaterThan(2);
      expect(quoted(columns).filter((heading) => !isKnownHeading(heading))).toEqual([]);
      const unread = quoted(words).filter((word) => readStatus(word) === undefined && readYesNo(word) === undefined);
      expect(unread).toEqual([]);
    }
  });
});

describe("docs/snapshots.md", () => {
  test("its lines are a snapshot that can be judged", async () => {
    const [lines = ""] = blocks(await read("docs/snapshots.md"), "ndjson");
    const folder = await mkdtemp(join(tmpdir(), "outlived-snapshots-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, "estate.ndjson"), lines);
    const { status, stdout, stderr } = await runCli(["evaluate", "estate.ndjson", "--format", "json"], folder);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('"policy": "long_lived_secrets/access_key_too_old"');
  });
});

describe("docs/explain.md", () => {
  test("its commands work as they are written", { timeout: 60_000 }, async () => {
    const lines = blocks(await read("docs/explain.md"), "sh").flatMap((block) => block.trim().split("\n"));
    expect(lines.length).toBeGreaterThan(2);
    const folder = await mkdtemp(join(tmpdir(), "outlived-explain-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const line of lines) {
      const [, , ...args] = line.split(" ");
      const { status, stdout, stderr } = await runCli(args, folder);
      expect(status, stderr).toBe(0);
      expect(stdout).toContain("AKIA22KAMRDFNEXAMPLE");
    }
    // The line that the demo ends with can be followed.
    const { stdout: demo } = await runCli(["demo"], folder);
    const [, args = ""] = /outlived (explain \S+ --demo)/.exec(demo) ?? [];
    expect((await runCli(args.split(" "), folder)).status, demo).toBe(0);
  });
});

describe("permissions", () => {
  const sections = providers.flatMap((provider) => provider.sections);

  test("README.md names for every section exactly what it asks for", async () => {
    const rows = (await read("README.md")).split("\n").filter((line) => /^\| `\w+\/[\w-]+` \|/.test(line));
    const named = rows.map((row) => /`([^`]+)`/.exec(row)?.[1] ?? "");
    expect(named.sort()).toEqual(sections.map(({ section }) => section).sort());
    for (const { section, permissions } of sections) {
      const [, , , cell = ""] = rows.find((row) => row.startsWith(`| \`${section}\` |`))?.split("|") ?? [];
      const asked = [...cell.matchAll(/`([\w:=]+)`/g)].map(([, name = ""]) => name);
      expect(asked.sort(), section).toEqual([...permissions].sort());
    }
  });

  test("docs/aws-policy.json allows what the AWS sections ask for and denies every value", () => {
    const actions = (effect: string) =>
      policy.Statement.filter((one) => one.Effect === effect).flatMap((one) => one.Action);
    const asked = sections
      .filter(({ section }) => section.startsWith("aws/"))
      .flatMap(({ permissions }) => permissions);
    expect(actions("Allow").sort()).toEqual([...new Set(asked)].sort());
    expect(actions("Deny")).toContain("secretsmanager:GetSecretValue");
  });
});

describe("docs/workflow.yml", async () => {
  interface Step {
    readonly id?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, string>>;
  }
  interface Workflow {
    readonly permissions: object;
    readonly concurrency: { readonly group: string; readonly "cancel-in-progress": boolean };
    readonly jobs: {
      readonly scan: { readonly permissions: Readonly<Record<string, string>>; readonly steps: readonly Step[] };
    };
  }
  interface Declaration {
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
    readonly outputs: object;
  }
  const text = await read("docs/workflow.yml");
  const workflow: Workflow = parse(text);
  const declaration: Declaration = parse(await read("action.yml"));
  const { permissions, steps } = workflow.jobs.scan;
  const using = (action: string) => steps.filter(({ uses = "" }) => uses.includes(`/${action}@`));
  const [outlived = {}] = using("outlived");

  test("gives outlived only inputs that exist, and takes only outputs of steps before", () => {
    expect(Object.keys(outlived.with ?? {}).filter((name) => !(name in declaration.inputs))).toEqual([]);
    expect(outlived.with).toHaveProperty("github-token");
    const taken = steps.flatMap((step, index) =>
      [...JSON.stringify(step).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].map(([, id, output]) => ({
        output,
        from: steps.slice(0, index).find((one) => one.id === id)?.uses,
      })),
    );
    expect(taken).toHaveLength(2);
    for (const { from, output } of taken) {
      expect(from).toMatch(/^actions\/create-github-app-token@/);
      expect(output).toBe("token");
    }
  });

  test("pins every other action to a commit and names its version", () => {
    const lines = text.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    const others = lines.filter((line) => !line.includes("your-organization/outlived@"));
    expect(others.length).toBeGreaterThan(4);
    for (const line of others) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("has the permissions that its steps need, each with a reason, and leaves the upload to outlived", async () => {
    const named = (input: string): readonly string[] =>
      [...(declaration.inputs[input]?.description.matchAll(/"([\w-]+: write)"/g) ?? [])].map(([, one = ""]) => one);
    expect(named("upload-token")).toHaveLength(1);
    const needed = [
      ...(using("checkout").length > 0 ? ["contents: read"] : []),
      ...(using("configure-aws-credentials").length > 0 ? ["id-token: write"] : []),
      ...named("upload-token"),
    ];
    expect(Object.entries(permissions).map(([name, level]) => `${name}: ${level}`)).toEqual(needed);
    for (const one of needed) expect(text).toMatch(new RegExp(`^ +${one} # \\w`, "m"));
    expect(named("issue")).toEqual(["issues: write"]);
    for (const one of named("issue")) expect(text).toMatch(new RegExp(`^ +# ${one} # only with .issue: true`, "m"));
    const documented = (await read("docs/action.md")).split("\n").filter((line) => line.startsWith("| "));
    for (const one of [...named("upload-token"), ...named("issue")]) {
      expect(documented.filter((line) => line.endsWith(`| \`${one}\` |`))).toHaveLength(1);
    }
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency["cancel-in-progress"]).toBe(false);
    expect(text).not.toContain("upload-sarif");
  });

  /** The action that makes tokens has no input for them, which a comment beside its inputs says. */
  const withoutInput = new Set([
    "agent_secrets=read",
    "organization_agent_secrets=read",
    "organization_codespaces_secrets=read",
    "organization_dependabot_secrets=read",
  ]);

  test("asks GitHub for tokens that read exactly what is collected, and the roster", () => {
    const [roster = {}, reading = {}, ...rest] = using("create-github-app-token").map(({ with: given = {} }) =>
      Object.entries(given).flatMap(([name, level]) =>
        name.startsWith("permission-") ? [`${name.slice("permission-".length).replaceAll("-", "_")}=${level}`] : [],
      ),
    );
    expect(rest).toEqual([]);
    expect(roster).toEqual(["contents=read"]);
    const asked = providers
      .flatMap(({ sections }) => sections)
      .flatMap(({ section, permissions: needs }) => (section.startsWith("github/") ? needs : []));
    // To read files is too much for a token whose owner has not asked for it.
    const unasked = "contents=read";
    expect(asked).toContain(unasked);
    expect(text).toContain(`# permission-contents: read`);
    const wanted = [...new Set(asked)].filter((permission) => !withoutInput.has(permission) && permission !== unasked);
    expect(reading).toEqual(wanted.sort());
  });

  test("docs/action.md names the permissions of the app that the workflow needs, as README.md calls them", async () => {
    const [, prose = ""] = (await read("docs/action.md")).split("**A GitHub App**");
    const [ofRepositories = "", ofOrganization = ""] = (prose.split("all of them *read*")[0] ?? "").split(
      "organization permissions",
    );
    const named = (text: string): string[] => [...text.matchAll(/\*([^*]+)\*/g)].map(([, name = ""]) => name).sort();
    const rows = (await read("README.md")).split("\n").filter((line) => line.startsWith("| `github/"));
    const cells = rows.map((row) => row.split("|")[3] ?? "");
    const needed = (place: RegExp): string[] => {
      const inWorkflow = cells.filter(
        (cell) => place.test(cell) && ![...withoutInput, "contents=read"].some((one) => cell.includes(one)),
      );
      const names = inWorkflow.flatMap((cell) =>
        [...cell.matchAll(/\*([^*:]+): read\*/g)].map(([, name = ""]) => name),
      );
      return [...new Set(names)].sort();
    };
    expect(named(ofRepositories)).toEqual([...needed(/repository permission/), "Metadata"].sort());
    expect(named(ofOrganization)).toEqual(needed(/organization permission|a GitHub App with \*/));
  });

  test("puts the roster where the configuration of docs/action.md has it, as the step for a secret does", async () => {
    const [configuration = "", step = ""] = blocks(await read("docs/action.md"), "yaml");
    const { sources } = readConfiguration(configuration, "outlived.yaml").value;
    const path = sources?.roster?.[0]?.csv ?? "";
    const [, folder] = using("checkout").map(({ with: given }) => given?.["path"]);
    const copying = steps.flatMap(({ run = [] }) => run);
    expect(copying).toEqual([`install -D -m 600 ${folder}/people.csv ${path}`]);
    const [{ run = "" } = {}]: readonly Step[] = parse(step);
    expect(run).toMatch(new RegExp(`> ${path}$`));
    expect([run, ...copying].join("")).not.toContain("${{");
  });

  test("assumes a role that trusts one branch of one repository", () => {
    const [role = ""] = using("configure-aws-credentials").map(({ with: given }) => given?.["role-to-assume"] ?? "");
    const [account] = /\d{12}/.exec(role) ?? [];
    const [{ Condition: conditions, Principal: principal } = {}, ...others] = trust.Statement;
    expect(others).toEqual([]);
    expect(principal?.Federated).toBe(`arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`);
    expect(conditions?.StringEquals).toEqual({
      "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
      "token.actions.githubusercontent.com:sub": "repo:your-organization/your-repository:ref:refs/heads/main",
    });
  });
});

describe("the commands of README.md", () => {
  /** Lines of shell blocks and inline code that call the program. */
  async function commands(): Promise<readonly string[]> {
    const text = await read("README.md");
    const inline = [...text.matchAll(/`(outlived [a-z][^`]+)`/g)].map(([, line = ""]) => line);
    const lines = [...blocks(text, "sh").flatMap((block) => block.split("\n")), ...inline];
    return [...new Set(lines.map((line) => line.replace(/#.*$/, "").trim()))].filter((line) =>
      line.startsWith("outlived "),
    );
  }

  test("work as they are written, with its configuration and somebody's accounts", { timeout: 120_000 }, async () => {
    const estate = await startEstate({ folder: fileURLToPath(new URL("../fixtures/estates/acme/", import.meta.url)) });
    const folder = await mkdtemp(join(tmpdir(), "outlived-readme-"));
    onTestFinished(async () => {
      await estate.close();
      await rm(folder, { recursive: true });
    });
    const [example = ""] = blocks(await read("README.md"), "yaml");
    await mkdir(join(folder, ".aws"));
    await mkdir(join(folder, ".git"));
    await writeFile(
      join(folder, ".aws/credentials"),
      "[security-audit]\naws_access_key_id = AKIAEXAMPLEEXAMPLE00\naws_secret_access_key = not-a-secret\n",
    );
    await writeFile(join(folder, "outlived.yaml"), example.replace("your-organization", "acme-example"));
    await writeFile(join(folder, "people.csv"), await read("fixtures/estates/acme/people.csv"));
    const environment = {
      HOME: folder,
      AWS_ENDPOINT_URL: estate.awsEndpoint("111122223333"),
      GITHUB_API_URL: estate.githubApiUrl,
      OUTLIVED_GITHUB_TOKEN: "not-a-token",
      OUTLIVED_UPLOAD_TOKEN: "not-a-token",
      GITHUB_REPOSITORY: "acme-example/shop",
      GITHUB_REF: "refs/heads/main",
      GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    };
    const lines = await commands();
    expect(lines.length).toBeGreaterThan(12);
    for (const line of lines) {
      const [, ...args] = line.split(" ");
      const { status, stdout, stderr } = await runCli(args, folder, environment);
      const judges = ["scan", "evaluate", "upload"].includes(args[0] ?? "");
      expect(status, `${line}\n${stdout}${stderr}`).toBe(judges ? 1 : 0);
    }
    expect(await readFile(join(folder, "outlived.sarif"), "utf8")).toContain("used_after_departure");
    expect(estate.requests.filter(({ operation }) => operation.endsWith("/code-scanning/sarifs"))).toHaveLength(1);
  });
});

describe("every document", async () => {
  const files = globSync("{README.md,CHANGELOG.md,docs/**/*.md,policies/**/README.md,templates/**/*}", {
    cwd: root,
    nodir: true,
    posix: true,
  }).sort();

  /** Commands in code of any kind, such as `outlived policies test --update`, as their words. */
  function commandsIn(text: string): readonly (readonly string[])[] {
    const inline = [...text.matchAll(/`outlived ([a-z][^`\n]*)`/g)];
    const lines = [...text.matchAll(/^(?:\$ )?outlived ([a-z][^#\n]*)/gm)].filter(
      ([line]) => !/[,.:;]\s|\.$/.test(line),
    );
    return [...inline, ...lines].map(([, words = ""]) => words.trim().split(/\s+/));
  }

  async function helpOf(words: readonly string[]): Promise<string> {
    const edge = fakeEdge(root);
    expect(await runCommandLine(["help", ...words], edge), edge.err()).toBe(0);
    return edge.out();
  }

  test("names only commands and options that exist", async () => {
    const found = await Promise.all(files.map(async (file) => ({ file, commands: commandsIn(await read(file)) })));
    const all = found.flatMap(({ file, commands }) => commands.map((words) => ({ file, words })));
    expect(all.length).toBeGreaterThan(40);
    for (const { file, words } of all) {
      const path = words[0] === "policies" ? words.slice(0, 2) : words.slice(0, 1);
      const help = ["help", "version"].includes(path[0] ?? "") ? await helpOf([]) : await helpOf(path);
      for (const option of words.filter((word) => word.startsWith("--"))) {
        expect(help, `${file}: outlived ${words.join(" ")}`).toContain(` ${option.split("=")[0]}`);
      }
    }
  });
});
