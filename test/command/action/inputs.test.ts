import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isRepositoryPublic, readInputs } from "../../../src/command/action/inputs.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("inputs of the Action", () => {
  test("what a workflow leaves empty has its default", () => {
    expect(readInputs({ INPUT_CONFIG: "", "INPUT_FAIL-ON": " ", "INPUT_GITHUB-TOKEN": "" })).toEqual({
      failOn: "none",
      failOnGaps: false,
      issue: false,
      redact: "auto",
      sarifFile: "outlived.sarif",
      upload: "auto",
      summary: true,
    });
  });

  test("what it gives is taken", () => {
    const environment = {
      INPUT_CONFIG: "security/outlived.yaml",
      "INPUT_FAIL-ON": "critical",
      "INPUT_FAIL-ON-GAPS": "True",
      INPUT_REDACT: "false",
      "INPUT_SARIF-FILE": "a.sarif",
      "INPUT_SNAPSHOT-FILE": "s.json",
      "INPUT_GITHUB-TOKEN": "token",
      INPUT_UPLOAD: "true",
      "INPUT_UPLOAD-TOKEN": "other-token",
      INPUT_ISSUE: "true",
      INPUT_SUMMARY: "false",
    };
    expect(readInputs(environment)).toEqual({
      config: "security/outlived.yaml",
      failOn: "critical",
      failOnGaps: true,
      issue: true,
      redact: "false",
      sarifFile: "a.sarif",
      snapshotFile: "s.json",
      githubToken: "token",
      upload: "true",
      uploadToken: "other-token",
      summary: false,
    });
  });

  test.each([
    ["INPUT_FAIL-ON", "hihg", 'There is no severity "hihg".'],
    ["INPUT_FAIL-ON-GAPS", "yes", 'The input fail-on-gaps is "yes".'],
    ["INPUT_REDACT", "maybe", 'The input redact is "maybe".'],
  ])("%s=%s is refused", (name, value, message) => {
    expect(() => readInputs({ [name]: value })).toThrow(message);
  });
});

describe("whether the world can read the repository", () => {
  test.each([
    [{ repository: { private: true, visibility: "private" } }, false],
    [{ repository: { private: true, visibility: "internal" } }, false],
    [{ repository: { private: true } }, false],
    [{ repository: { private: false, visibility: "public" } }, true],
    [{ repository: { private: false } }, true],
    [{ repository: { private: "true" } }, true],
    [{ repository: { private: true, visibility: "unheard of" } }, true],
    [{ schedule: "17 5 * * *" }, true],
    ["garbage", true],
  ])("%j: %s", async (payload, expected) => {
    const folder = await temporaryFolder({
      "event.json": typeof payload === "string" ? payload : JSON.stringify(payload),
    });
    expect(await isRepositoryPublic({ GITHUB_EVENT_PATH: join(folder, "event.json") })).toBe(expected);
  });

  test("no payload at all counts as public", async () => {
    expect(await isRepositoryPublic({})).toBe(true);
  });
});
