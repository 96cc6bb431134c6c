import { describe, expect, test } from "vitest";
import type { Reference } from "../../../../src/model/generated/snapshot.ts";
import { brief, jobText, readFiles, secret, stepLines, workflowFile } from "./tree.ts";

/** Invented, and of the right form. */
const account = "293847561038";
const arn = (name: string): string => `arn:aws:iam::${account}:role/${name}`;

function rolesIn(files: Readonly<Record<string, string>>): readonly Reference[] {
  return readFiles(files).references.filter(({ kind }) => kind === "cloud-role");
}

/** `cloud name` of the roles of a workflow, given by the lines of a step. */
function named(...lines: readonly string[]): readonly string[] {
  const text = ["on: push", ...stepLines(...lines)].join("\n");
  return rolesIn({ [workflowFile]: text }).map(({ cloud, name }) => `${cloud} ${name}`);
}

/** Of a step that takes a role on AWS. */
const withRole = (value: string): string =>
  `- { uses: aws-actions/configure-aws-credentials@v5, with: { role-to-assume: ${value} } }`;

test("a role that a workflow names is the account with that name", () => {
  const text = jobText("steps:", `  ${withRole(arn("deploy"))}`);
  expect(rolesIn({ [workflowFile]: text })).toEqual([
    {
      id: `code:acme/shop:${workflowFile}:cloud-role:${arn("deploy")}`,
      source: "code:acme/shop",
      kind: "cloud-role",
      name: arn("deploy"),
      target: { kind: "access-role", name: arn("deploy") },
      file: workflowFile,
      line: 6,
      column: 83,
      workload: "deploy",
      environment: "production",
      role: "declares",
      cloud: "aws",
      uses: [{ job: "deploy", environment: "production" }],
      clues: [],
    },
  ]);
});

test.each<[string, object | undefined, string]>([
  ["secrets.DEPLOY_ROLE", { kind: "actions-secret", name: "DEPLOY_ROLE", scope: "acme/shop" }, "DEPLOY_ROLE"],
  ["vars.deploy_role", { kind: "actions-variable", name: "DEPLOY_ROLE", scope: "acme/shop" }, "DEPLOY_ROLE"],
  ["inputs.role || vars.ROLE", { kind: "actions-variable", name: "ROLE", scope: "acme/shop" }, "ROLE"],
  ["secrets[format('ROLE_{0}', inputs.stage)]", undefined, "secrets[format('ROLE_{0}', inputs.stage)]"],
  ["fromJSON(vars.ROLES)[inputs.stage]", { kind: "actions-variable", name: "ROLES", scope: "acme/shop" }, "ROLES"],
])("a role whose name is stored means what stores it: %s", (expression, target, name) => {
  const [reference, ...others] = rolesIn({
    [workflowFile]: jobText("steps:", `  ${withRole(`"\${{ ${expression} }}"`)}`),
  });
  expect(others).toEqual([]);
  expect(reference).toMatchObject({ name, role: "consumes" });
  expect(reference?.target).toEqual(target);
});

describe("on AWS", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["an input of any action", [`- { uses: acme/deploy@v1, with: { role-arn: ${arn("a")} } }`], ["a"]],
    ["a variable", [`- { run: x, env: { AWS_ROLE_ARN: ${arn("a")}, PROD_AWS_ROLE_ARN_2: ${arn("b")} } }`], ["a"]],
    ["a folded text", ["- uses: a/b@v1", "  with:", "    role-to-assume: >-", `      ${arn("a")}`], ["a"]],
    ["a text of several lines", ["- uses: a/b@v1", "  with:", "    role-to-assume: |", `      ${arn("a")}`, ""], ["a"]],
    ["a partition of its own", [withRole(arn("a").replace("aws", "aws-us-gov"))], ["a"]],
    [
      "one of two",
      [withRole(`"\${{ github.ref == 'refs/heads/main' && '${arn("a")}' || '${arn("team/b")}' }}"`)],
      ["a", "team/b"],
    ],
  ])("%s", (_what, lines, names) => {
    expect(named(...lines).map((name) => name.replace(/^aws .*?:role\//, ""))).toEqual(names);
  });

  test.each([
    ["the documentation's account", withRole(arn("a").replace(account, "123456789012"))],
    ["another account of documentation", withRole(arn("a").replace(account, "111122223333"))],
    ["an account of zeros", withRole(arn("a").replace(account, "000000000000"))],
    ["a placeholder", withRole("arn:aws:iam::<ACCOUNT_ID>:role/deploy")],
    [
      "the role of CloudFormation",
      `- { uses: aws-actions/aws-cloudformation-github-deploy@v1, with: { role-arn: ${arn("a")} } }`,
    ],
    ["the role of a function", `- { uses: a/b@v1, with: { execution-role-arn: ${arn("a")}, role: ${arn("b")} } }`],
    ["an account that is stored", withRole(`"\${{ format('{0}', secrets.ACCOUNT) }}"`)],
    ["an output of a step", withRole(`"\${{ steps.a.outputs.role }}"`)],
    ["a condition", withRole(`"\${{ secrets.ROLE != '' }}"`)],
    ["a comment", `# ${withRole(arn("a"))}`],
    ["the role of a pod", `- { run: "eks.amazonaws.com/role-arn: ${arn("a")}" }`],
  ])("%s is no role of the job", (_what, line) => {
    expect(named(line, "- run: x")).toEqual([]);
  });

  test("in scripts, where a command takes the role itself", () => {
    const script = [
      "aws sts assume-role \\",
      `  --role-session-name x --role-arn ${arn("a")}`,
      `aws sts assume-role-with-web-identity --role-arn "${secret("B")}" --web-identity-token x`,
      `aws configure set role_arn ${arn("c")}`,
      `export AWS_ROLE_ARN=${arn("d")}`,
      `aws lambda create-function --role ${arn("e")}`,
      `aws cloudformation deploy --role-arn ${arn("f")}`,
      `aws sts get-caller-identity; aws cloudformation deploy --role-arn ${arn("g")}`,
    ];
    const found = rolesIn({ [workflowFile]: stepLines("- run: |", ...script.map((line) => `    ${line}`)).join("\n") });
    expect(found.map((one) => brief(one).replaceAll(/arn:\S*\//g, ""))).toEqual([
      "cloud-role B consumes 7:65",
      "cloud-role a declares 6:46",
      "cloud-role c declares 8:38",
      "cloud-role d declares 9:31",
    ]);
  });

  test("a name of which expressions fill in parts is no account, unless the file has these parts", () => {
    const text = jobText(
      "env: { ACCOUNT: 293847561038, STAGE: prod }",
      "steps:",
      `  ${withRole('"arn:aws:iam::${{ secrets.ACCOUNT }}:role/deploy-${{ inputs.stage }}"')}`,
      `  ${withRole('"arn:aws:iam::${{ env.ACCOUNT }}:role/deploy-${{ env.STAGE }}"')}`,
      `  ${withRole(`"\${{ format('arn:aws:iam::{0}:role/deploy', vars.ACCOUNT) }}"`)}`,
    );
    expect(rolesIn({ [workflowFile]: text }).map(({ name, target }) => [name, target?.kind])).toEqual([
      ["arn:aws:iam::${{ secrets.ACCOUNT }}:role/deploy-${{ inputs.stage }}", undefined],
      [arn("deploy-prod"), "access-role"],
      ["arn:aws:iam::{0}:role/deploy", undefined],
    ]);
  });
});

describe("in other clouds", () => {
  const provider = "projects/839201746512/locations/global/workloadIdentityPools/github/providers/shop";
  const application = "8f3c1b7e-5d29-4a60-9c4e-71b0d2f6a835";

  test.each<[string, string, readonly string[]]>([
    [
      "a service account of Google Cloud",
      `- { uses: google-github-actions/auth@v2, with: { workload_identity_provider: ${provider}, service_account: d@acme.iam.gserviceaccount.com } }`,
      ["google d@acme.iam.gserviceaccount.com"],
    ],
    [
      "a provider of identities of Google Cloud, where no service account stands beside it",
      `- { uses: google-github-actions/auth@v2, with: { workload_identity_provider: "//iam.googleapis.com/${provider}" } }`,
      [`google ${provider}`],
    ],
    [
      "the same without a host",
      `- { uses: google-github-actions/auth@v2, with: { workload_identity_provider: ${provider} } }`,
      [`google ${provider}`],
    ],
    [
      "a service account that signs in with a key",
      `- { uses: google-github-actions/auth@v2, with: { credentials_json: x, service_account: d@acme.iam.gserviceaccount.com } }`,
      [],
    ],
    [
      "those of documentation",
      `- { uses: google-github-actions/auth@v2, with: { workload_identity_provider: x, service_account: my-sa@my-project.iam.gserviceaccount.com } }`,
      [],
    ],
    [
      "an application of Azure",
      `- { uses: Azure/login@v2, with: { client-id: ${application} } }`,
      [`azure ${application}`],
    ],
    ["one that is stored", `- { uses: azure/login@v2, with: { client-id: "${secret("ID")}" } }`, ["azure ID"]],
    ["one with a secret", `- { uses: azure/login@v2, with: { client-id: "${secret("ID")}", creds: x } }`, []],
    ["an id of zeros", `- { uses: azure/login@v2, with: { client-id: 00000000-0000-0000-0000-000000000000 } }`, []],
    ["a client of something else", `- { uses: acme/login@v2, with: { client-id: ${application} } }`, []],
    [
      "one for Terraform",
      `- { run: terraform apply, env: { ARM_CLIENT_ID: ${application}, ARM_USE_OIDC: true } }`,
      [`azure ${application}`],
    ],
    [
      "one with a secret for Terraform",
      `- { run: terraform apply, env: { ARM_CLIENT_ID: ${application}, ARM_USE_OIDC: true, ARM_CLIENT_SECRET: x } }`,
      [],
    ],
    [
      "a role of Alibaba Cloud",
      "- { uses: aliyun/configure-aliyun-credentials-action@v1, with: { role-to-assume: 'acs:ram::1839204756102938:role/github' } }",
      ["alibaba acs:ram::1839204756102938:role/github"],
    ],
  ])("%s", (_what, line, names) => {
    expect(named(line)).toEqual(names);
  });
});

describe("a role is found where it is written", () => {
  const briefs = (...lines: readonly string[]): readonly string[] =>
    rolesIn({ [workflowFile]: lines.join("\n") }).map((one) => brief(one).replaceAll(/arn:\S*\//g, ""));

  test("in a matrix, by the part of it that is used", () => {
    const matrix = ["jobs:", "  deploy:", "    strategy:", "      matrix:"];
    expect(
      briefs(
        ...matrix,
        "        include:",
        `          - { stage: test, where: ${arn("a")}, other: ${arn("x")} }`,
        `          - { stage: live, where: ${arn("b")} }`,
        "    steps:",
        `      ${withRole('"${{ matrix.where }}"')}`,
      ),
    ).toEqual(["cloud-role a declares 6:35", "cloud-role b declares 7:35"]);
    expect(
      briefs(
        ...matrix,
        `        place: [{ in: ${arn("a")}, other: ${arn("x")} }]`,
        "    steps:",
        `      ${withRole('"${{ matrix.place.in }}"')}`,
        "  other:",
        `    strategy: { matrix: { place: [{ in: ${arn("y")} }] } }`,
      ),
    ).toEqual(["cloud-role a declares 5:23"]);
  });

  test("in variables, of the nearest scope, and those that a script exports", () => {
    expect(
      briefs(
        `env: { WHERE: ${arn("a")}, HIDDEN: ${arn("x")} }`,
        "jobs:",
        "  deploy:",
        `    env: { HIDDEN: "${secret("B")}", AGAIN: "\${{ env.WHERE }}" }`,
        "    steps:",
        `      - run: echo "EXPORTED=${secret("C")}" >> $GITHUB_ENV`,
        `      ${withRole('"${{ env.AGAIN }}"')}`,
        `      ${withRole('"${{ env.HIDDEN }}"')}`,
        `      ${withRole('"${{ env.EXPORTED }}"')}`,
      ),
    ).toEqual(["cloud-role B consumes 4:25", "cloud-role C consumes 6:33", "cloud-role a declares 1:15 4:47"]);
  });

  test("in the defaults and options of inputs", () => {
    expect(
      briefs(
        "on:",
        "  workflow_dispatch:",
        "    inputs:",
        `      where: { type: choice, default: ${arn("a")}, options: [${arn("a")}, ${arn("b")}] }`,
        "jobs:",
        `  deploy: { steps: [{ uses: a/b@v1, with: { role-to-assume: "\${{ github.event.inputs.where }}" } }] }`,
      ),
    ).toEqual(["cloud-role a declares 4:39 4:83", "cloud-role b declares 4:117"]);
  });

  test("behind an alias, and where the alias stands", () => {
    expect(
      briefs(
        `env: { NAME: &role ${arn("a")} }`,
        "jobs:",
        "  deploy:",
        "    steps:",
        "      - { uses: a/b@v1, with: { role-to-assume: *role } }",
      ),
    ).toEqual(["cloud-role a declares 5:49"]);
  });
});

describe("a role that a workflow hands to an action or workflow of its own tree, by inputs with any names", () => {
  const taking = (expression: string): string => withRole(`"\${{ ${expression} }}"`);
  const called = [
    "on: { workflow_call: { inputs: { where: {} }, secrets: { hidden: {} } } }",
    "jobs:",
    "  deploy:",
    "    steps:",
    `      ${taking("inputs.where")}`,
    `      ${taking("secrets.hidden")}`,
  ].join("\n");
  const calling = [
    "jobs:",
    "  call:",
    "    uses: ./.github/workflows/called.yml",
    `    with: { Where: ${arn("a")}, other: ${arn("x")} }`,
    `    secrets: { HIDDEN: "${secret("B")}", other: "${secret("X")}" }`,
  ].join("\n");
  const pairs = (files: Readonly<Record<string, string>>): readonly (readonly unknown[])[] =>
    rolesIn(files).map(({ file, name, role, target }) => [file, name, role, target?.kind]);

  test("a workflow", () => {
    expect(pairs({ ".github/workflows/called.yml": called, [workflowFile]: calling })).toEqual([
      [".github/workflows/called.yml", "HIDDEN", "consumes", undefined],
      [workflowFile, "B", "consumes", "actions-secret"],
      [workflowFile, arn("a"), "declares", "access-role"],
    ]);
  });

  test("an action", () => {
    const action = `inputs: { where: {} }\nruns: { steps: [{ uses: a/b@v1, with: { role-to-assume: "\${{ inputs.where }}" } }] }\n`;
    const use = jobText("steps:", `  - { uses: ./deploy, with: { where: ${arn("a")}, other: ${arn("x")} } }`);
    expect(pairs({ "deploy/action.yml": action, [workflowFile]: use })).toEqual([
      [workflowFile, arn("a"), "declares", "access-role"],
    ]);
  });

  test("but not to others", () => {
    expect(pairs({ [workflowFile]: calling })).toEqual([]);
  });
});

test("a secret that a caller may pass may be stored elsewhere", () => {
  const text = jobText("steps:", `  ${withRole(`"${secret("ROLE")}"`)}`).replace("on: push", "on: workflow_call");
  expect(rolesIn({ [workflowFile]: text })).toMatchObject([{ name: "ROLE", mayBePassed: true }]);
});
