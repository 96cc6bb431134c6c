import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/estate/server.ts";
import { checkGithubAnswer } from "./github.ts";

const key = {
  id: 1,
  key: "ssh-ed25519 AAAA",
  url: "https://api.github.com/repos/acme-example/shop/keys/1",
  title: "mira laptop",
  verified: true,
  created_at: "2024-03-01T09:00:00Z",
  read_only: false,
  added_by: "mira-okafor",
  last_used: null,
  enabled: true,
};

function answer(operation: string, body: unknown, status = 200): Answer {
  const headers = { "content-type": "application/json; charset=utf-8" };
  return { operation, response: { status, headers, body: JSON.stringify(body) } };
}

const keys = (...rows: readonly object[]): Answer => answer("GET /repos/{owner}/{repo}/keys", rows);

describe("GitHub's contract", () => {
  test("accepts a deploy key as GitHub describes it, with and without its optional members", () => {
    const { added_by: _addedBy, last_used: _lastUsed, enabled: _enabled, ...older } = key;
    expect(() => checkGithubAnswer(keys(key, older))).not.toThrow();
  });

  test("rejects a misspelled optional member", () => {
    const { added_by, ...rest } = key;
    expect(() => checkGithubAnswer(keys({ ...rest, addedBy: added_by }))).toThrow(/addedBy/);
  });

  test("rejects a missing member", () => {
    const { read_only: _readOnly, ...rest } = key;
    expect(() => checkGithubAnswer(keys(rest))).toThrow(/read_only/);
  });

  test("rejects a wrong type where null is allowed", () => {
    expect(() => checkGithubAnswer(keys({ ...key, last_used: 0 }))).toThrow(/last_used/);
    expect(() => checkGithubAnswer(keys({ ...key, last_used: "yesterday" }))).toThrow(/date-time/);
  });

  test("rejects a value outside an enum", () => {
    const answerWith = (policy: string): Answer =>
      answer("GET /orgs/{org}/repos", [{ pull_request_creation_policy: policy }]);
    expect(() => checkGithubAnswer(answerWith("everybody"))).toThrow(
      /pull_request_creation_policy must be equal to one of/,
    );
    // It lacks other members, but this one is valid.
    expect(() => checkGithubAnswer(answerWith("collaborators_only"))).not.toThrow(/pull_request_creation_policy/);
  });

  test("rejects a member that Actions secrets do not have, such as a value", () => {
    const secret = { name: "A", created_at: "2024-03-01T09:00:00Z", updated_at: "2024-03-01T09:00:00Z" };
    const operation = "GET /repos/{owner}/{repo}/actions/secrets";
    expect(() => checkGithubAnswer(answer(operation, { total_count: 1, secrets: [secret] }))).not.toThrow();
    expect(() =>
      checkGithubAnswer(answer(operation, { total_count: 1, secrets: [{ ...secret, value: "x" }] })),
    ).toThrow(/value/);
    expect(() => checkGithubAnswer(answer(operation, { secrets: [secret] }))).toThrow(/total_count/);
  });

  test("checks the members of an error", () => {
    const operation = "GET /repos/{owner}/{repo}/keys";
    const refusal = { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" };
    expect(() => checkGithubAnswer(answer(operation, refusal, 404))).not.toThrow();
    expect(() => checkGithubAnswer(answer(operation, { mesage: "Not Found" }, 404))).toThrow(/mesage/);
  });

  test("rejects what GitHub does not show of an analysis", () => {
    const operation = "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}";
    const sarif = (result: object): Answer => {
      const given = answer(operation, { runs: [{ results: [result] }] });
      return { ...given, response: { ...given.response, headers: { "content-type": "application/sarif+json" } } };
    };
    const result = { ruleId: "a", message: { text: "x" }, properties: [{ "github/alertNumber": 1 }] };
    expect(() => checkGithubAnswer(sarif(result))).not.toThrow();
    expect(() => checkGithubAnswer(sarif({ ...result, partialFingerprints: { x: "y" } }))).toThrow(
      /partialFingerprints/,
    );
  });

  test("rejects an operation without a contract", () => {
    expect(() => checkGithubAnswer(answer("GET /user", {}))).toThrow(/no contract/);
  });
});
