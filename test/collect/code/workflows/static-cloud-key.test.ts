import { describe, expect, test } from "vitest";
import { brief, cloudKeys, envText, jobText, keyId, workflowFile } from "./tree.ts";

test("both halves of an access key in configure-aws-credentials are one key, with the name of its id", () => {
  const text = jobText(
    "steps:",
    "  - uses: aws-actions/configure-aws-credentials@e3dd6a429d7300a6a4c196c26e071d42e0343502",
    "    with:",
    "      aws-secret-access-key: ${{ secrets.DEPLOY_SECRET }}",
    "      aws-access-key-id: ${{ secrets.DEPLOY_ID }}",
  );
  expect(cloudKeys(text)).toEqual([
    {
      id: "code:acme/shop:.github/workflows/deploy.yml:static-cloud-key:DEPLOY_ID",
      source: "code:acme/shop",
      kind: "static-cloud-key",
      name: "DEPLOY_ID",
      target: { kind: "actions-secret", name: "DEPLOY_ID", scope: "acme/shop" },
      file: workflowFile,
      line: 9,
      column: 34,
      otherPlaces: [{ line: 8, column: 38 }],
      workload: "deploy",
      environment: "production",
      uses: [{ job: "deploy", environment: "production" }],
      role: "consumes",
      cloud: "aws",
      oidcPossible: true,
      clues: [],
    },
  ]);
});

test("a job that exchanges its identity token uses no static key", () => {
  const text = jobText(
    "permissions: { id-token: write }",
    "steps:",
    "  - uses: aws-actions/configure-aws-credentials@v5",
    "    with: { role-to-assume: 'arn:aws:iam::111122223333:role/deploy', aws-region: eu-central-1 }",
    "  - uses: azure/login@v2",
    "    with: { client-id: '${{ secrets.AZURE_CLIENT_ID }}', tenant-id: '${{ secrets.AZURE_TENANT_ID }}' }",
    "  - uses: google-github-actions/auth@v3",
    "    with: { workload_identity_provider: '${{ secrets.GCP_PROVIDER }}', service_account: '${{ secrets.GCP_SERVICE_ACCOUNT }}' }",
  );
  expect(cloudKeys(text)).toEqual([]);
});

test("temporary credentials are not static ones", () => {
  expect(cloudKeys(envText("AWS_ACCESS_KEY_ID: ${{ steps.sign-in.outputs.id }}", "KEY: ASIAIOSFODNN7EXAMPLE"))).toEqual(
    [],
  );
});

test.each([
  ["a stored session token", 'env: { AWS_SESSION_TOKEN: "${{ secrets.AWS_SESSION_TOKEN }}" }', "true"],
  ["a session token that is unset", "env: {}", "unset AWS_SESSION_TOKEN"],
  ["a session token in a comment", "env: {} # no AWS_SESSION_TOKEN", "# AWS_SESSION_TOKEN comes later"],
])("%s beside a stored key is no excuse", (_story, settings, script) => {
  const text = jobText(
    settings,
    "steps:",
    "  - run: |",
    `      ${script}`,
    "      aws configure set aws_access_key_id ${{ secrets.ID }}",
    "      aws configure set aws_secret_access_key ${{ secrets.KEY }}",
  );
  expect(cloudKeys(text)).toMatchObject([{ name: "ID" }]);
});

test.each([
  "HAS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY != '' }}",
  "HAS_KEY: ${{ '' == secrets.AWS_SECRET_ACCESS_KEY }}",
  "WHERE: ${{ secrets.AWS_SECRET_ACCESS_KEY && 'cloud' || 'local' }}",
  "HAS_NONE: ${{ !secrets['AWS_SECRET_ACCESS_KEY'] }}",
])("asking whether a key exists signs in nowhere: %s", (line) => {
  expect(cloudKeys(envText(line))).toEqual([]);
  expect(cloudKeys(jobText("if: ${{ secrets.AWS_SECRET_ACCESS_KEY != '' }}"))).toEqual([]);
});

test("of two keys between which a condition chooses, both are used", () => {
  const choice = "${{ github.ref == 'refs/heads/main' && secrets.PROD_KEY || secrets.DEV_KEY }}";
  expect(cloudKeys(envText(`AWS_SECRET_ACCESS_KEY: ${choice}`)).map(({ name }) => name)).toEqual([
    "DEV_KEY",
    "PROD_KEY",
  ]);
});

test("of the values of a JSON object only the secret one is a credential", () => {
  const creds =
    '{"clientId":"${{ secrets.APP }}","clientSecret":"${{ secrets.WORD }}","subscriptionId":"${{ secrets.SUB }}","tenantId":"${{ secrets.TENANT }}"}';
  const text = jobText("steps:", "  - uses: azure/login@v2", `    with: { creds: '${creds}' }`);
  expect(cloudKeys(text)).toMatchObject([{ name: "WORD", cloud: "azure" }]);
});

test("the private key inside a JSON object is a credential", () => {
  const text = jobText(
    "steps:",
    "  - uses: google-github-actions/auth@v3",
    `    with: { credentials_json: '{"type": "service_account", "project_id": "\${{ vars.PROJECT }}", "private_key": "\${{ secrets.PEM }}", "client_email": "\${{ vars.MAIL }}"}' }`,
  );
  expect(cloudKeys(text)).toMatchObject([{ name: "PEM", cloud: "google" }]);
});

test.each([
  "BUCKET_AWS_ACCESS_KEY_ID",
  "AWS_BUCKET_ACCESS_KEY_ID",
  "OAUTH_AWS_ACCESS_KEY_ID",
  "AWS_MASTER_KEY_ID",
  "AWS_ACCESS_KEYS",
  "AWS_SECRET_ACCESS_KEY_ROTATED",
  "COUNT_AWS_SECRET_KEY",
])("a secret with the name %s is a key, whatever else its name says", (name) => {
  expect(cloudKeys(envText(`ANYTHING: \${{ secrets.${name} }}`))).toMatchObject([{ name, cloud: "aws" }]);
});

test("variables may hold key ids", () => {
  const text = envText("AWS_ACCESS_KEY_ID: ${{ vars.KEY_ID }}", "AWS_SECRET_ACCESS_KEY: ${{ secrets.KEY }}");
  expect(cloudKeys(text)).toMatchObject([
    { name: "KEY_ID", target: { kind: "actions-variable", name: "KEY_ID" }, otherPlaces: [{ line: 7 }] },
  ]);
});

test("a secret half without an id gives the name", () => {
  expect(cloudKeys(envText("AWS_SECRET_ACCESS_KEY: ${{ secrets.ONLY }}"))).toMatchObject([
    { name: "ONLY", role: "consumes" },
  ]);
});

test("two keys side by side are paired by what their names share", () => {
  const text = jobText(
    "secrets:",
    "  STAGE_AWS_ACCESS_KEY_ID: ${{ secrets.STAGE_AWS_ACCESS_KEY_ID }}",
    "  PROD_AWS_ACCESS_KEY_ID: ${{ secrets.PROD_AWS_ACCESS_KEY_ID }}",
    "  PROD_AWS_SECRET_ACCESS_KEY: ${{ secrets.PROD_AWS_SECRET_ACCESS_KEY }}",
    "  STAGE_AWS_SECRET_ACCESS_KEY: ${{ secrets.STAGE_AWS_SECRET_ACCESS_KEY }}",
  );
  expect(cloudKeys(text).map(brief)).toEqual([
    "static-cloud-key PROD_AWS_ACCESS_KEY_ID consumes 7:35 8:39",
    "static-cloud-key STAGE_AWS_ACCESS_KEY_ID consumes 6:36 9:40",
  ]);
});

test("two keys in one script are paired by their order, whatever their names", () => {
  const text = jobText(
    "steps:",
    "  - run: |",
    "      docker build --build-arg AWS_ACCESS_KEY_ID=${{ secrets.A }} --build-arg AWS_SECRET_ACCESS_KEY=${{ secrets.B }} .",
    "      docker run -e AWS_ACCESS_KEY_ID=${{ secrets.C }} -e AWS_SECRET_ACCESS_KEY=${{ secrets.D }} image",
  );
  expect(cloudKeys(text)).toMatchObject([
    { name: "A", otherPlaces: [{ line: 7 }] },
    { name: "C", otherPlaces: [{ line: 8 }] },
  ]);
  const script =
    "export AWS_ACCESS_KEY_ID=${{ secrets.A || secrets.B }} AWS_SECRET_ACCESS_KEY=${{ secrets.C || secrets.D }}";
  expect(cloudKeys(jobText("steps:", `  - run: ${script}`))).toHaveLength(4);
});

test("two keys side by side are paired by what their inputs share, whatever their names", () => {
  const text = envText(
    "A_AWS_SECRET_ACCESS_KEY: ${{ secrets.ONE }}",
    "A_AWS_ACCESS_KEY_ID: ${{ secrets.TWO }}",
    "B_AWS_ACCESS_KEY_ID: ${{ secrets.THREE }}",
    "B_AWS_SECRET_ACCESS_KEY: ${{ secrets.FOUR }}",
  );
  expect(cloudKeys(text).map(brief)).toEqual([
    "static-cloud-key THREE consumes 8:32 9:36",
    "static-cloud-key TWO consumes 7:32 6:36",
  ]);
});

test("the same key in several jobs of a file is one reference with all of its places", () => {
  const step = "[{ env: { AWS_ACCESS_KEY_ID: '${{ secrets.ID }}', AWS_SECRET_ACCESS_KEY: '${{ secrets.KEY }}' } }]";
  const text = `jobs:\n  a:\n    steps: ${step}\n  b:\n    steps: ${step}\n`;
  expect(cloudKeys(text)).toMatchObject([{ name: "ID", line: 3, workload: "a" }]);
  expect(cloudKeys(text)[0]?.otherPlaces).toHaveLength(3);
});

test.each([
  ["exported in a script", "export AWS_ACCESS_KEY_ID=${{ secrets.ID }}"],
  ["set by the command line", "aws configure set aws_access_key_id ${{ secrets.ID }}"],
  ["quoted in JSON", 'echo \'{"aws_access_key_id": "${{ secrets.ID }}"}\' > keys.json'],
  ["named for what it is", "deploy --key ${{ secrets.AWS_ACCESS_KEY_ID }}"],
])("a key that is %s", (_story, script) => {
  const found = cloudKeys(jobText("steps:", "  - run: |", `      ${script}`));
  expect(found).toMatchObject([{ cloud: "aws", role: "consumes", line: 7 }]);
});

describe("Google and Azure", () => {
  test.each([
    ["google", "credentials_json", "google-github-actions/auth@v3"],
    ["google", "service_account_key", "google-github-actions/setup-gcloud@v0"],
    ["azure", "creds", "Azure/login@v2"],
    ["azure", "client-secret", "azure/some-action@v1"],
  ])("%s: the input %s of %s", (cloud, input, uses) => {
    const text = jobText("steps:", `  - uses: ${uses}`, `    with: { ${input}: '\${{ secrets.CLOUD }}' }`);
    expect(cloudKeys(text)).toMatchObject([{ name: "CLOUD", cloud, oidcPossible: true, line: 7 }]);
  });

  test.each([
    ["google", "GOOGLE_CREDENTIALS"],
    ["azure", "ARM_CLIENT_SECRET"],
    ["azure", "AZURE_CREDENTIALS"],
  ])("%s: the variable %s", (cloud, variable) => {
    expect(cloudKeys(envText(`${variable}: \${{ secrets.CLOUD }}`))).toMatchObject([{ name: "CLOUD", cloud }]);
  });

  test.each([
    ["google", "GCP_SA_KEY"],
    ["google", "GCP_PROD_CREDENTIALS_JSON"],
    ["azure", "AZURE_CREDENTIALS_STAGING"],
    ["azure", "PROD_ARM_CLIENT_SECRET"],
  ])("%s: a secret with the name %s, whatever takes it", (cloud, name) => {
    expect(cloudKeys(envText(`ANYTHING: \${{ secrets.${name} }}`))).toMatchObject([{ name, cloud }]);
  });

  test("an input creds of another action, and secrets of other things", () => {
    const text = jobText(
      "steps:",
      "  - uses: acme/other@v1",
      "    with: { creds: '${{ secrets.A }}', client-secret: '${{ secrets.B }}' }",
      "  - env:",
      "      MAPS: ${{ secrets.GOOGLE_MAPS_API_KEY }}",
      "      KMS: ${{ secrets.AWS_KMS_KEY_ID }}",
      "      MASTER: ${{ secrets.AWS_CUSTOMER_MASTER_KEY_ID }}",
      "      TABLE: ${{ secrets.AWS_ACCESS_KEYS_TABLE }}",
      "      ARN: ${{ secrets.AWS_ACCESS_KEY_ARN }}",
      "      DAYS: ${{ vars.AWS_ACCESS_KEY_ROTATION_DAYS }}",
      "      MADE: ${{ vars.AWS_ACCESS_KEY_CREATED_AT }}",
      "      STATE: ${{ vars.AWS_ACCESS_KEY_STATUS }}",
      "      WHERE: ${{ vars.AWS_ACCESS_KEY_ID_SSM_PARAMETER }}",
      "      MAVEN: ${{ secrets.SONATYPE_OSS_KEY }}",
      "      UNTIL: ${{ secrets.AZURE_CREDENTIALS_EXPIRE_ON }}",
      "      OAUTH: ${{ secrets.GOOGLE_OAUTH_CREDENTIALS }}",
      "      FILE: ./secrets/azure-client-secret-of-production.json",
      "      ARM_CLIENT_SECRET: ./secrets/azure-client-secret-of-production.json",
      "      AZURE_CLIENT_SECRET: 00000000-0000-0000-0000-000000000000",
      "      ROLE: ${{ secrets.AWS_ROLE_ARN }}",
      "      REGION: ${{ vars.AWS_REGION }}",
    );
    expect(cloudKeys(text)).toEqual([]);
  });
});

test("Dependabot cannot exchange a token, an action can", () => {
  const registry =
    "registries:\n  ecr:\n    username: ${{ secrets.ECR_AWS_ACCESS_KEY_ID }}\n    password: ${{ secrets.ECR_AWS_SECRET_ACCESS_KEY }}\n";
  expect(cloudKeys(registry, ".github/dependabot.yml")).toMatchObject([
    {
      name: "ECR_AWS_ACCESS_KEY_ID",
      oidcPossible: false,
      target: { kind: "dependabot-secret" },
      otherPlaces: [{ line: 4 }],
    },
  ]);
  const action = `runs:\n  steps:\n    - env: { AWS_ACCESS_KEY_ID: ${keyId} }\n`;
  expect(cloudKeys(action, "deploy/action.yml")).toMatchObject([{ oidcPossible: true, workload: "deploy" }]);
});

test.each([
  ["on: push", workflowFile, undefined],
  ["on: [push, workflow_dispatch]", workflowFile, undefined],
  ["on: workflow_call", workflowFile, true],
  ["on: [push, workflow_call]", workflowFile, true],
  ["on: { push: , workflow_call: }", workflowFile, true],
  ["on: push", ".github/actions/x/action.yml", true],
  ["on: [push", workflowFile, true],
  ["on: push\njobs: { copilot-setup-steps: {} }", workflowFile, true],
])("a secret may be that of a caller: %s in %s", (on, file, expected) => {
  const text = `${on}\nenv:\n  AWS_SECRET_ACCESS_KEY: \${{ secrets.K }}\n`;
  expect(cloudKeys(text, file).map(({ mayBePassed }) => mayBePassed)).toEqual([expected]);
});
