import { execFile } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { render } from "../../src/report/sarif.ts";
import { narrow, readStory, stories } from "../report/stories.ts";

const run = promisify(execFile);

/** Microsoft's validator: the binary itself, because its npm wrapper passes `Sarif;Ghas` through a shell. */
function findMultitool(): string | undefined {
  const named = process.env["SARIF_MULTITOOL"];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = named ? [named] : folders.map((folder) => join(folder, "Sarif.Multitool"));
  return candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

interface ValidationLog {
  readonly runs: readonly {
    readonly results?: readonly { readonly ruleId: string; readonly level?: string; readonly message: unknown }[];
  }[];
}

const multitool = findMultitool();
const required = process.env["CI"] === "true";

if (multitool === undefined && !required) {
  // Vitest shows this beside the skipped tests.
  process.stderr.write("SKIPPED: Microsoft's SARIF multitool was not found; set SARIF_MULTITOOL to its binary.\n");
}

test.runIf(multitool === undefined && required)("the SARIF multitool is there in CI", () => {
  expect.fail("set SARIF_MULTITOOL to the binary of @microsoft/sarif-multitool-linux");
});

describe.runIf(multitool !== undefined)("Microsoft's SARIF multitool", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "outlived-sarif-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Rule ids and levels of what it complains about. Its exit code is 0 even for a file that is no JSON. */
  async function complaints(name: string, text: string): Promise<readonly string[]> {
    const file = join(folder, name);
    const output = join(folder, `${name}.out`);
    writeFileSync(file, text);
    const options = ["validate", file, "--rule-kind", "Sarif;Ghas", "-o", output, "--log", "ForceOverwrite"];
    await run(multitool ?? "", options, { maxBuffer: 64 * 1024 * 1024 });
    const log: ValidationLog = JSON.parse(readFileSync(output, "utf8"));
    return log.runs.flatMap(({ results = [] }) => results.map(({ ruleId, level = "warning" }) => `${level} ${ruleId}`));
  }

  const versionControl = { repositoryUri: "https://example.com/acme/shop", revisionId: "0123abc", branch: "main" };

  /** It is silent about a value that it cannot read, so it must miss the address of the tool in each run. */
  test.each(stories)("has nothing to say of %s but that each run has no address of the tool", async (story) => {
    const { files } = render(readStory(story), { ...narrow, versionControl });
    expect(files.length).toBeGreaterThan(0);
    for (const [index, text] of files.entries()) {
      const runs = text.match(/"automationDetails"/g) ?? [];
      expect(runs.length).toBeGreaterThan(0);
      expect(await complaints(`${story}-${index}.sarif`, text)).toEqual(runs.map(() => "warning SARIF2005"));
    }
  });

  test.each([
    ["an unknown property", /"partialFingerprints"/g, '"partialFingerprint"', "error JSON1005"],
    ["a rule that is not there", /"ruleIndex": 0/g, '"ruleIndex": 99', "error SARIF1009"],
    ["a rule without help", /"help": \{[^}]*\},/g, "", "error GH2012"],
  ])("finds %s", async (name, planted, mistake, complaint) => {
    const [text = ""] = render(readStory("leavers"), narrow).files;
    const wrong = text.replaceAll(planted, mistake);
    expect(wrong).not.toBe(text);
    expect(await complaints(`${name}.sarif`, wrong)).toContain(complaint);
  });

  test("every file holds against the schema that comes with it, types and enums included", () => {
    const schema: unknown = JSON.parse(
      readFileSync(join(dirname(realpathSync(multitool ?? "")), "sarif-2.1.0.json"), "utf8"),
    );
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    formats.default(ajv);
    const validate = ajv.compile(Object(schema));
    for (const story of stories) {
      for (const text of render(readStory(story), { ...narrow, versionControl }).files) {
        validate(JSON.parse(text));
        expect(validate.errors ?? []).toEqual([]);
        expect(validate(JSON.parse(text.replaceAll(/"level": "\w+"/g, '"level": "bad"')))).toBe(false);
      }
    }
  });
});
