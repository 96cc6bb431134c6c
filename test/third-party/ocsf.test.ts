import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { render } from "../../src/report/ocsf.ts";
import { narrow, readStory, stories, textOf } from "../report/stories.ts";

/** Validates texts of events by the whole class, of the release that is written and of the latest one. */
const validator = `
import json, sys
from jsonschema import Draft202012Validator
from ocsf_json_schema import OcsfJsonSchemaEmbedded, get_ocsf_schema

def validator_of(release):
    classes = OcsfJsonSchemaEmbedded(get_ocsf_schema(version=release))
    schema = classes.get_class_schema(class_name="compliance_finding", profiles=[])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)

validators = {release: validator_of(release) for release in ("1.6.0", "1.8.0")}

def complaints_on(text):
    return [
        f"{release} {error.json_path}: {error.message[:200]}"
        for line in text.splitlines()
        for release, validator in validators.items()
        for error in validator.iter_errors(json.loads(line))
    ]

print(json.dumps({name: complaints_on(text) for name, text in json.load(sys.stdin).items()}))
`;

const isThere = spawnSync("python3", ["-c", "import jsonschema, ocsf_json_schema"]).status === 0;
const required = process.env["CI"] === "true";

if (!isThere && !required) {
  // Vitest shows this beside the skipped tests.
  process.stderr.write("SKIPPED: python3 has no ocsf-json-schema and jsonschema; install them by pip.\n");
}

test.runIf(!isThere && required)("the validator of OCSF is there in CI", () => {
  expect.fail("pip install ocsf-json-schema==1.2.0 jsonschema==4.26.0");
});

const leavers = textOf(render, readStory("leavers"));

const mistakes = [
  ["a severity that is none", leavers.replaceAll(/"severity_id":5/g, '"severity_id":50'), /severity_id/],
  ["an attribute that the class does not have", leavers.replaceAll('"finding_info":', '"owner":{},$&'), /owner/],
  ["a time that is a text", leavers.replaceAll(/"time":(\d+)/g, '"time":"$1"'), /time/],
] as const;

describe.runIf(isThere)("the schema of OCSF, as others made a validator of it", () => {
  test("accepts every event of every story, and refuses mistakes", () => {
    const right = Object.fromEntries(stories.map((story) => [story, render(readStory(story), narrow).files.join("")]));
    const wrong = Object.fromEntries(mistakes.map(([mistake, text]) => [mistake, text]));
    const input = JSON.stringify({ ...right, ...wrong });
    const { stdout, stderr } = spawnSync("python3", ["-c", validator], { input, encoding: "utf8" });
    expect(stdout, stderr).not.toBe("");
    const complaints: Readonly<Record<string, readonly string[]>> = JSON.parse(stdout);
    for (const story of stories) expect(complaints[story], story).toEqual([]);
    for (const [mistake, , complaint] of mistakes) expect(complaints[mistake]?.join("\n"), mistake).toMatch(complaint);
  }, 120_000);
});
