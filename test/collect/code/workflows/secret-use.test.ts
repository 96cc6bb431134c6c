import * as fc from "fast-check";
import { expect, test } from "vitest";
import { brief, readFiles, readWorkflow, workflowFile } from "./tree.ts";

function briefs(text: string): readonly string[] {
  return readWorkflow(text).map(brief);
}

test("a secret in env, with, a block scalar and a condition, each at its line and column", () => {
  const text = `on: push
env:
  ROOT: \${{ secrets.ROOT_TOKEN }}
jobs:
  build:
    environment: production
    steps:
      - if: secrets.FLAG != '' && github.ref == 'refs/heads/main'
        uses: acme/notify@v1
        with: { token: "\${{ secrets['NOTIFY_TOKEN'] }}" }
      - run: |
          # secrets.NOT_THIS_ONE is a comment without an expression
          curl -H "Authorization: \${{ secrets.API_TOKEN }}" https://example.com
          echo \${{ format('{0} {1}', secrets.FIRST, secrets.SECOND) }}
`;
  expect(briefs(text)).toEqual([
    "secret-use API_TOKEN consumes 13:39",
    "secret-use FIRST consumes 14:38",
    "secret-use FLAG consumes 8:13",
    "secret-use NOTIFY_TOKEN consumes 10:29",
    "secret-use ROOT_TOKEN consumes 3:13",
    "secret-use SECOND consumes 14:53",
  ]);
});

test("a reference says which job consumes it, in which environment, and which stored secret is meant", () => {
  const text =
    "jobs:\n  deploy:\n    environment: { name: production }\n    steps:\n      - run: x ${{ secrets.deploy_token }}\n";
  expect(readWorkflow(text)).toEqual([
    {
      id: "code:acme/shop:.github/workflows/deploy.yml:secret-use:DEPLOY_TOKEN",
      source: "code:acme/shop",
      kind: "secret-use",
      name: "DEPLOY_TOKEN",
      target: { kind: "actions-secret", name: "DEPLOY_TOKEN", scope: "acme/shop" },
      file: workflowFile,
      line: 5,
      column: 20,
      workload: "deploy",
      environment: "production",
      role: "consumes",
      uses: [{ job: "deploy", environment: "production" }],
      clues: [],
    },
  ]);
});

test("an environment that an expression chooses is unknown", () => {
  const text = "jobs:\n  a:\n    environment: ${{ inputs.where }}\n    env: { X: '${{ secrets.X }}' }\n";
  expect(readWorkflow(text)[0]).not.toHaveProperty("environment");
  expect(readWorkflow(text)[0]?.target).not.toHaveProperty("environments");
});

const job = (environment: string): string => `  deploy:\n${environment}    env: { X: '\${{ secrets.X }}' }\n`;

test.each<[string, string, readonly object[]]>([
  ["an environment by its name", job("    environment: production\n"), [{ job: "deploy", environment: "production" }]],
  ["no environment", job(""), [{ job: "deploy", environment: null }]],
  ["an environment without a name", job("    environment:\n"), [{ job: "deploy", environment: null }]],
  ["an environment that an expression chooses", job("    environment: ${{ inputs.where }}\n"), [{ job: "deploy" }]],
  ["an environment of another shape", job("    environment: [production]\n"), [{ job: "deploy" }]],
  [
    "a job that calls a workflow",
    "  call:\n    uses: ./.github/workflows/deploy.yml\n    secrets: { X: '${{ secrets.X }}' }\n",
    [{ job: "call" }],
  ],
  [
    "two jobs, of which the second names an environment",
    `  test:\n    env: { X: '\${{ secrets.X }}', Y: '\${{ secrets.X }}' }\n${job("    environment: { name: live }\n")}`,
    [
      { job: "test", environment: null },
      { job: "deploy", environment: "live" },
    ],
  ],
])("the jobs that read a secret, with their environments: %s", (_, jobs, uses) => {
  expect(readWorkflow(`on: push\njobs:\n${jobs}`)).toMatchObject([{ name: "X", uses }]);
});

test("what a workflow sets outside of its jobs is read by all of them", () => {
  const jobs = "jobs:\n  test: {}\n  deploy: { environment: production }\n";
  const [reference] = readWorkflow(`env: { X: '\${{ secrets.X }}' }\n${jobs}`);
  expect(reference?.uses).toEqual([
    { job: "test", environment: null },
    { job: "deploy", environment: "production" },
  ]);
  expect(readWorkflow("env: { X: '${{ secrets.X }}' }\n")[0]?.uses).toEqual([{}]);
});

test("what stands in several places by alias may be read by jobs that are not seen", () => {
  const text = "jobs:\n  a:\n    env: &e { X: '${{ secrets.X }}' }\n  b:\n    environment: production\n    env: *e\n";
  expect(readWorkflow(text)[0]?.uses).toEqual([{}]);
});

test("which environment an action is used in, its callers decide, and Dependabot has none", () => {
  const text = "password: ${{ secrets.X }}\n";
  const { references } = readFiles({ ".github/dependabot.yml": text, "deploy/action.yml": text });
  expect(references.map(({ uses }) => uses)).toEqual([[{ environment: null }], [{}]]);
});

test("several uses in one file are one reference, whatever the case of the name", () => {
  const text = "env:\n  A: ${{ secrets.TOKEN }}\n  B: ${{ Secrets.token }} ${{ secrets.TOKEN }}\n";
  expect(briefs(text)).toEqual(["secret-use TOKEN consumes 2:10 3:10 3:31"]);
});

test("uses in different files are different references", () => {
  const text = "env:\n  A: ${{ secrets.TOKEN }}\n";
  const { references, coverage } = readFiles({ ".github/workflows/b.yml": text, ".github/workflows/a.yaml": text });
  expect(references.map(({ file }) => file)).toEqual([".github/workflows/a.yaml", ".github/workflows/b.yml"]);
  expect(coverage).toMatchObject({ status: "complete", count: 2 });
});

test("GITHUB_TOKEN is not a stored secret", () => {
  expect(briefs("env:\n  A: ${{ secrets.GITHUB_TOKEN }}\n  B: ${{ secrets['github_token'] }}\n")).toEqual([]);
});

test("every secret at once: inherit, toJSON and computed names", () => {
  const text = `jobs:
  call:
    uses: acme/workflows/.github/workflows/deploy.yml@v1
    secrets: inherit
  dump:
    env:
      ALL: \${{ toJSON(secrets) }}
      ONE: \${{ secrets[matrix.name] }}
      ANY: \${{ join(secrets.*, ',') }}
`;
  const references = readWorkflow(text);
  expect(references.map(brief)).toEqual([
    "secret-use secrets consumes 9:21",
    "secret-use secrets: inherit consumes 4:5",
    "secret-use secrets[...] consumes 8:16",
    "secret-use toJSON(secrets) consumes 7:23",
  ]);
  for (const reference of references) expect(reference).not.toHaveProperty("target");
});

test.each([
  ["a string in an expression", "${{ contains(github.ref, 'secrets.NAME') }}"],
  ["text outside of an expression", "echo secrets.NAME"],
  ["an output of a step of that name", "${{ steps.secrets.outputs.NAME }}"],
  ["an input of that name", "${{ inputs.secrets.NAME }}"],
  ["a longer word", "${{ env.my-secrets }} ${{ secretsmanager.NAME }}"],
])("%s is not a secret", (_story, value) => {
  expect(briefs(`env:\n  A: ${JSON.stringify(value)}\n`)).toEqual([]);
});

test("a closing brace in a string does not end the expression", () => {
  expect(briefs("env:\n  A: ${{ format('}}{0}', secrets.X) }}\n")).toEqual(["secret-use X consumes 2:26"]);
});

test("positions hold in every style of YAML, with Windows line ends, tabs and letters beyond ASCII", () => {
  const lines = [
    "env:",
    "  SINGLE: 'it''s ${{ secrets[''A''] }}'",
    '  DOUBLE: "\\t\\"${{ secrets.B }}"',
    "  FOLDED: >-",
    "    some text",
    "",
    "    then ${{ secrets.C }}",
    "  PLAIN: several",
    "    lines ${{ secrets.D }}",
    "  TAB:\t\tx\t${{ secrets.E }}",
    "  EMOJI: 🔑ü ${{ secrets.F }}",
    "  HEADER: |  # ${{ secrets.NO }}",
    "    ${{ secrets.G }}",
    "  FLOW: [1, {a: '${{ secrets.H }}'}]",
  ];
  for (const lineEnd of ["\n", "\r\n"]) {
    const positions = Object.fromEntries(
      readWorkflow(lines.join(lineEnd)).map(({ name, line, column }) => [name, { line, column }]),
    );
    const expected = ["A", "B", "C", "D", "E", "F", "G", "H"].map((name) => {
      const line = lines.findIndex((one) => one.includes(`secrets.${name}`) || one.includes(`secrets[''${name}`));
      return [name, { line: line + 1, column: (lines[line] ?? "").indexOf("secrets") + 1 }];
    });
    expect(positions).toEqual(Object.fromEntries(expected));
  }
});

test("a secret that a reusable workflow takes from its caller has no target", () => {
  const text =
    "on:\n  workflow_call:\n    secrets:\n      token: { required: true }\nenv:\n  A: ${{ secrets.TOKEN }}\n  B: ${{ secrets.OTHER }}\n";
  expect(readWorkflow(text).map(({ name, target }) => [name, target?.kind])).toEqual([
    ["OTHER", "actions-secret"],
    ["TOKEN", undefined],
  ]);
});

test("an action is its own workload, and Dependabot has its own secrets", () => {
  const { references } = readFiles({
    ".github/actions/push/action.yml": "runs:\n  steps:\n    - run: ${{ secrets.PUSH }}\n",
    ".github/dependabot.yml": "registries:\n  npm:\n    token: ${{secrets.NPM}}\n",
  });
  expect(references).toMatchObject([
    { name: "PUSH", workload: ".github/actions/push", target: { kind: "actions-secret" } },
    { name: "NPM", line: 3, column: 15, target: { kind: "dependabot-secret", scope: "acme/shop" } },
  ]);
});

test("without a known repository the target has no scope", () => {
  const { references } = readFiles({ [workflowFile]: "env: { A: '${{ secrets.A }}' }" }, "");
  expect(references[0]?.target).toEqual({ kind: "actions-secret", name: "A" });
});

test("a value behind an alias is found where it is written", () => {
  const text = "env: &shared\n  A: ${{ secrets.A }}\njobs:\n  a:\n    env: *shared\n";
  expect(briefs(text)).toEqual(["secret-use A consumes 2:10"]);
});

test("a file that is not valid YAML is named, and what can be read of it is kept", () => {
  const broken = "env:\n  A: ${{ secrets.A }}\njobs:\n  a: [1,\n  b: 2\n";
  const { references, coverage } = readFiles({
    [workflowFile]: broken,
    ".github/workflows/good.yml": "env: { B: '${{ secrets.B }}' }",
  });
  expect(references.map(({ name }) => name).sort()).toEqual(["A", "B"]);
  expect(coverage.status).toBe("partial");
  expect(coverage.reason).toMatchInlineSnapshot(
    `"Not everything could be read: .github/workflows/deploy.yml:5:3 (not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ])."`,
  );
  expect(coverage.consequence).toMatchInlineSnapshot(
    `"Secrets, cloud keys and cloud roles that are used there are not known."`,
  );
});

test("a second document in a file is reported", () => {
  const { coverage } = readFiles({ [workflowFile]: "env: {}\n---\nenv: { A: '${{ secrets.A }}' }\n" });
  expect(coverage.status).toBe("partial");
  expect(coverage.reason).toContain(`${workflowFile}:2:1`);
});

test("a file that is nested too deeply is reported", () => {
  const { coverage } = readFiles({ [workflowFile]: "[".repeat(100_000) });
  expect(coverage).toMatchObject({ status: "partial", count: 0 });
});

test("in a tree without files there is nothing to read", () => {
  const reason = "There is no workflow or action file in this tree.";
  expect(readFiles({}).coverage).toMatchObject({ status: "not-applicable", count: 0, reason });
});

test("a secret is found at its position, whatever surrounds it", () => {
  const noise = fc
    .string({ unit: fc.constantFrom(..."ab 'é.-/()|&!".split("")) })
    .map((text) => text.replaceAll("'", ""));
  const name = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,8}$/).filter((one) => one !== "GITHUB_TOKEN");
  fc.assert(
    fc.property(noise, noise, name, fc.nat(5), (before, after, secret, blank) => {
      const lines = [...Array.from({ length: blank }, () => ""), `x${before}\${{ a || secrets.${secret} }}${after}`];
      const text = `env:\n  A: |\n${lines.map((line) => (line === "" ? "" : `    ${line}`)).join("\n")}\n`;
      const row = 3 + blank;
      const column = 4 + 1 + before.length + "${{ a || ".length + 1;
      const uses = readWorkflow(text).filter(({ kind }) => kind === "secret-use");
      expect(uses.map(brief)).toEqual([`secret-use ${secret} consumes ${row}:${column}`]);
    }),
  );
});
