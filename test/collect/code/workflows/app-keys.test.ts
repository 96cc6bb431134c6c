import { expect, test } from "vitest";
import { jobText, readFiles, readWorkflow, secret, stepLines, workflowFile } from "./tree.ts";

/** `NAME app` of the secrets of a workflow that hold the private key of a GitHub App, given by the lines of its steps. */
function keys(...lines: readonly string[]): readonly string[] {
  return readWorkflow(["on: push", ...stepLines(...lines)].join("\n")).flatMap(({ name, holds, app = "?" }) =>
    holds === "app-private-key" ? [`${name} ${app}`] : [],
  );
}

const key = secret("KEY");

test.each([
  ["actions/create-github-app-token@v2", "app-id: 417, private-key: X", "KEY 417"],
  ["actions/create-github-app-token@v2", "client-id: Iv23liVw7cTq0ZrX5m1s, private-key: X", "KEY Iv23liVw7cTq0ZrX5m1s"],
  ["actions/create-github-app-token@v2", "app-id: '${{ vars.APP }}', private-key: X", "KEY ?"],
  ["tibdex/github-app-token@v2", "app_id: '417', private_key: X", "KEY 417"],
  ["peter-murray/workflow-application-token-action@v3", "application_id: 417, application_private_key: X", "KEY 417"],
  ["step-security/workflow-application-token-action@v3", "application_id: 417, application_private_key: X", "KEY 417"],
  ["getsentry/action-github-app-token@v3", "app_id: 417, private_key: X", "KEY 417"],
  ["navikt/github-app-token-generator@v1", "app-id: 417, private-key: X", "KEY 417"],
  ["mercari/github-app-token-generator@v1", "app-id: 417, app-private-key: X", "KEY 417"],
  ["wow-actions/use-app-token@v2", "app_id: 417, private_key: X", "KEY 417"],
  ["heroku/use-app-token-action@main", "app_id: 417, private_key: X", "KEY 417"],
  ["machine-learning-apps/actions-app-token@master", "APP_ID: 417, APP_PEM: X", "KEY 417"],
  ["philips-software/app-token-action@v1", "app_id: 417, app_base64_private_key: X", "KEY 417"],
  ["cookpad/github-app-installation-token-action@v1", "app_id: 417, private_key: X", "KEY 417"],
  ["actionshub/app-token@main", "app_id: 417, private_key: X", "KEY 417"],
  ["oppia/get-github-app-token@v1", "app_id: 417, private_key: X", "KEY 417"],
  ["pre-commit-ci/action-get-app-token@v0", "app: 417, pkey64: X", "KEY 417"],
  ["electron/github-app-auth-action@v1", "creds: X", "KEY ?"],
  // https://github.com/cybozu/octoken-action
  ["cybozu/octoken-action@v1", "github_app_id: 417, github_app_private_key: X", "KEY 417"],
])("an action makes tokens of a GitHub App with its private key: %s, %s", (uses, inputs, found) => {
  expect(keys(`- { uses: ${uses}, with: { ${inputs.replace(/\bX\b/, `"${key}"`)} } }`)).toEqual([found]);
});

test.each<[string, string, readonly string[]]>([
  ["a variable", `- { run: renovate, env: { RENOVATE_GITHUB_APP_KEY: "${key}", GITHUB_APP_ID: 417 } }`, ["KEY 417"]],
  ["a secret", `- { run: 'sign "${secret("ACME_GH_APP_PRIVATE_KEY_B64")}"' }`, ["ACME_GH_APP_PRIVATE_KEY_B64 ?"]],
  ["a file", `- { run: 'echo "${key}" | base64 -d > ~/.keys/github-app.pem' }`, ["KEY ?"]],
  ["a file that tee writes", `- { run: 'echo "${key}" | tee "gh-app-key.pem" > /dev/null' }`, ["KEY ?"]],
  ["a condition on one", `- { if: "secrets.GITHUB_APP_PEM != ''", run: x }`, ["GITHUB_APP_PEM ?"]],
])("a name says that it is a private key of a GitHub App: that of %s", (_what, line, found) => {
  expect(keys(line)).toEqual(found);
});

test.each([
  ["the key of an app of another company", `- { uses: a/b@v1, with: { app-id: 417, private-key: "${key}" } }`],
  ["the key of a mini program", `- { run: x, env: { MINI_APP_ID: 417, MINI_APP_PRIVATE_KEY: "${key}" } }`],
  ["the id of the app", `- { uses: actions/create-github-app-token@v2, with: { app-id: "${key}" } }`],
  ["the id of a key", `- { run: x, env: { GH_APP_KEY_ID: "${key}" } }`],
  ["the secret of the app", `- { run: x, env: { GH_APP_CLIENT_SECRET: "${key}", GH_APP_WEBHOOK_SECRET: "${key}" } }`],
  ["an SSH key", `- { run: x, env: { GH_APP_SSH_PRIVATE_KEY: "${key}" } }`],
  ["another file", `- { run: 'echo "${key}" > app.pem' }`],
  [
    "a service that signs for the app",
    `- { uses: suzuki-shunsuke/create-github-app-token-aws-kms@v1, with: { private-key: "${key}" } }`,
  ],
  [
    "an input that only decides",
    `- { uses: tibdex/github-app-token@v2, with: { private_key: "\${{ secrets.KEY != '' }}" } }`,
  ],
])("%s is none", (_what, line) => {
  expect(keys(line)).toEqual([]);
});

test("a key that comes by a variable or from one of two secrets", () => {
  expect(
    keys(
      "- uses: actions/create-github-app-token@v2",
      "  env: { FROM: '${{ secrets.A || secrets.B }}' }",
      "  with: { app-id: 417, private-key: '${{ env.FROM }}' }",
    ),
  ).toEqual(["A ?", "B ?"]);
});

test("a secret for several apps tells none of them", () => {
  const step = (id: number): string =>
    `- { uses: tibdex/github-app-token@v2, with: { app_id: ${id}, private_key: "${key}" } }`;
  expect(keys(step(417), step(418))).toEqual(["KEY ?"]);
  expect(keys(step(417), step(417))).toEqual(["KEY 417"]);
});

test("a key that a workflow hands to an action or workflow of its own tree, by inputs with any names", () => {
  const action =
    "runs: { steps: [{ uses: tibdex/github-app-token@v2, with: { private_key: '${{ inputs.signs }}' } }] }\n";
  const called =
    "on: { workflow_call: { secrets: { signs: {} } } }\njobs: { a: { steps: [{ uses: tibdex/github-app-token@v2, with: { private_key: '${{ secrets.signs }}' } }] } }\n";
  const { references } = readFiles({
    "token/action.yml": action,
    ".github/workflows/called.yml": called,
    [workflowFile]: `${jobText("steps:", `  - { uses: ./token, with: { signs: "${secret("A")}", app-id: 417 } }`)}
  call:
    uses: ./.github/workflows/called.yml
    secrets: { signs: "${secret("B")}", other: "${secret("C")}" }
`,
  });
  expect(references.map(({ file, name, holds, app }) => [file, name, holds, app])).toEqual([
    [".github/workflows/called.yml", "SIGNS", "app-private-key", undefined],
    [workflowFile, "A", "app-private-key", "417"],
    [workflowFile, "B", "app-private-key", undefined],
    [workflowFile, "C", undefined, undefined],
  ]);
});
