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

  describe("of a query", () => {
    const query = "query($login: String!) { organization(login: $login) { membersWithRole(first: 1) { totalCount } } }";
    const url = new URL("http://127.0.0.1/graphql");
    const request = (text = query) => ({
      method: "POST",
      url,
      path: "/graphql",
      base: "http://127.0.0.1",
      headers: {},
      body: JSON.stringify({ query: text, variables: { login: "acme-example" } }),
    });
    const data = (organization: unknown) => answer("POST /graphql", { data: { organization } });

    test("accepts what the query asks for", () => {
      const whole = data({ membersWithRole: { totalCount: 1 } });
      expect(() => checkGithubAnswer(whole, request())).not.toThrow();
      expect(() => checkGithubAnswer(whole)).toThrow(/without its query/);
    });

    test.each([
      ["a member that it does not ask for", { membersWithRole: { totalCount: 1, nodes: [] } }, /does not ask for/],
      ["a missing member", { membersWithRole: {} }, /non-nullable field .*totalCount/],
      ["a wrong type", { membersWithRole: { totalCount: "one" } }, /Int cannot represent/],
    ])("rejects %s", (_what, organization, mistake) => {
      expect(() => checkGithubAnswer(data(organization), request())).toThrow(mistake);
    });

    test("rejects a query of a field that GitHub does not have", () => {
      const wrong = request(query.replace("totalCount", "total"));
      expect(() => checkGithubAnswer(data({ membersWithRole: { total: 1 } }), wrong)).toThrow(/Cannot query field/);
    });
  });

  test("rejects an operation without a contract", () => {
    expect(() => checkGithubAnswer(answer("GET /user", {}))).toThrow(/no contract/);
  });
});
