import { describe, expect, test } from "vitest";
import type { Reference } from "../../../../src/model/generated/snapshot.ts";
import { brief, readFiles, readWorkflow, workflowFile } from "./tree.ts";

const keyId = "AKIAQ7ZK4M2NXW5TRB3J";
const secretHalf = "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";

function keys(text: string, file = workflowFile): readonly Reference[] {
  return readFiles({ [file]: text }).references.filter(({ kind }) => kind === "static-cloud-key");
}

function job(...lines: readonly string[]): string {
  return ["on: push", "jobs:", "  deploy:", "    environment: production", ...lines.map((line) => `    ${line}`)].join(
    "\n",
  );
}

function env(...lines: readonly string[]): string {
  return job("env:", ...lines.map((line) => `  ${line}`));
}

test("both halves of an access key in configure-aws-credentials are one key, with the name of its id", () => {
  const text = job(
    "steps:",
    "  - uses: aws-actions/configure-aws-credentials@e3dd6a429d7300a6a4c196c26e071d42e0343502",
    "    with:",
    "      aws-secret-access-key: ${{ secrets.DEPLOY_SECRET }}",
    "      aws-access-key-id: ${{ secrets.DEPLOY_ID }}",
  );
  expect(keys(text)).toEqual([
    {
      id: "code:acme/shop:.github/workflows/deploy.yml:static-cloud-key:DEPLOY_ID",
      source: "code:acme/shop",
      kind: "static-cloud-key",
      name: "DEPLOY_ID",
      target: { kind: "actions-secret", name: "DEPLOY_ID", scope: "acme/shop" },
      file: workflowFile,
      line: 9,
      column: 34,
      otherPlaces: [{ line: 8, column: 38, workload: "deploy", environment: "production" }],
      workload: "deploy",
      environment: "production",
      role: "consumes",
      cloud: "aws",
      oidcPossible: true,
    },
  ]);
});

test("a job that exchanges its identity token uses no static key", () => {
  const text = job(
    "permissions: { id-token: write }",
    "steps:",
    "  - uses: aws-actions/configure-aws-credentials@v5",
    "    with: { role-to-assume: 'arn:aws:iam::111122223333:role/deploy', aws-region: eu-central-1 }",
    "  - uses: azure/login@v2",
    "    with: { client-id: '${{ secrets.AZURE_CLIENT_ID }}', tenant-id: '${{ secrets.AZURE_TENANT_ID }}' }",
    "  - uses: google-github-actions/auth@v3",
    "    with: { workload_identity_provider: '${{ secrets.GCP_PROVIDER }}', service_account: '${{ secrets.GCP_SERVICE_ACCOUNT }}' }",
  );
  expect(keys(text)).toEqual([]);
});

test("temporary credentials are not static ones", () => {
  expect(keys(env("AWS_ACCESS_KEY_ID: ${{ steps.sign-in.outputs.id }}", "KEY: ASIAIOSFODNN7EXAMPLE"))).toEqual([]);
});

test.each([
  ["a stored session token", 'env: { AWS_SESSION_TOKEN: "${{ secrets.AWS_SESSION_TOKEN }}" }', "true"],
  ["a session token that is unset", "env: {}", "unset AWS_SESSION_TOKEN"],
  ["a session token in a comment", "env: {} # no AWS_SESSION_TOKEN", "# AWS_SESSION_TOKEN comes later"],
])("%s beside a stored key is no excuse", (_story, settings, script) => {
  const text = job(
    settings,
    "steps:",
    "  - run: |",
    `      ${script}`,
    "      aws configure set aws_access_key_id ${{ secrets.ID }}",
    "      aws configure set aws_secret_access_key ${{ secrets.KEY }}",
  );
  expect(keys(text)).toMatchObject([{ name: "ID" }]);
});

test.each([
  "HAS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY != '' }}",
  "HAS_KEY: ${{ '' == secrets.AWS_SECRET_ACCESS_KEY }}",
  "WHERE: ${{ secrets.AWS_SECRET_ACCESS_KEY && 'cloud' || 'local' }}",
  "HAS_NONE: ${{ !secrets['AWS_SECRET_ACCESS_KEY'] }}",
])("asking whether a key exists signs in nowhere: %s", (line) => {
  expect(keys(env(line))).toEqual([]);
  expect(keys(job("if: ${{ secrets.AWS_SECRET_ACCESS_KEY != '' }}"))).toEqual([]);
});

test("of two keys between which a condition chooses, both are used", () => {
  const choice = "${{ github.ref == 'refs/heads/main' && secrets.PROD_KEY || secrets.DEV_KEY }}";
  expect(keys(env(`AWS_SECRET_ACCESS_KEY: ${choice}`)).map(({ name }) => name)).toEqual(["DEV_KEY", "PROD_KEY"]);
});

test("of the values of a JSON object only the secret one is a credential", () => {
  const creds =
    '{"clientId":"${{ secrets.APP }}","clientSecret":"${{ secrets.WORD }}","subscriptionId":"${{ secrets.SUB }}","tenantId":"${{ secrets.TENANT }}"}';
  const text = job("steps:", "  - uses: azure/login@v2", `    with: { creds: '${creds}' }`);
  expect(keys(text)).toMatchObject([{ name: "WORD", cloud: "azure" }]);
});

test("the private key inside a JSON object is a credential", () => {
  const text = job(
    "steps:",
    "  - uses: google-github-actions/auth@v3",
    `    with: { credentials_json: '{"type": "service_account", "project_id": "\${{ vars.PROJECT }}", "private_key": "\${{ secrets.PEM }}", "client_email": "\${{ vars.MAIL }}"}' }`,
  );
  expect(keys(text)).toMatchObject([{ name: "PEM", cloud: "google" }]);
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
  expect(keys(env(`ANYTHING: \${{ secrets.${name} }}`))).toMatchObject([{ name, cloud: "aws" }]);
});

test("variables may hold key ids", () => {
  const text = env("AWS_ACCESS_KEY_ID: ${{ vars.KEY_ID }}", "AWS_SECRET_ACCESS_KEY: ${{ secrets.KEY }}");
  expect(keys(text)).toMatchObject([
    { name: "KEY_ID", target: { kind: "actions-variable", name: "KEY_ID" }, otherPlaces: [{ line: 7 }] },
  ]);
});

test("a secret half without an id gives the name", () => {
  expect(keys(env("AWS_SECRET_ACCESS_KEY: ${{ secrets.ONLY }}"))).toMatchObject([{ name: "ONLY", role: "consumes" }]);
});

test("two keys side by side are paired by what their names share", () => {
  const text = job(
    "secrets:",
    "  STAGE_AWS_ACCESS_KEY_ID: ${{ secrets.STAGE_AWS_ACCESS_KEY_ID }}",
    "  PROD_AWS_ACCESS_KEY_ID: ${{ secrets.PROD_AWS_ACCESS_KEY_ID }}",
    "  PROD_AWS_SECRET_ACCESS_KEY: ${{ secrets.PROD_AWS_SECRET_ACCESS_KEY }}",
    "  STAGE_AWS_SECRET_ACCESS_KEY: ${{ secrets.STAGE_AWS_SECRET_ACCESS_KEY }}",
  );
  expect(keys(text).map(brief)).toEqual([
    "static-cloud-key PROD_AWS_ACCESS_KEY_ID consumes 7:35 8:39",
    "static-cloud-key STAGE_AWS_ACCESS_KEY_ID consumes 6:36 9:40",
  ]);
});

test("two keys side by side are paired by what their inputs share, whatever their names", () => {
  const text = env(
    "A_AWS_SECRET_ACCESS_KEY: ${{ secrets.ONE }}",
    "A_AWS_ACCESS_KEY_ID: ${{ secrets.TWO }}",
    "B_AWS_ACCESS_KEY_ID: ${{ secrets.THREE }}",
    "B_AWS_SECRET_ACCESS_KEY: ${{ secrets.FOUR }}",
  );
  expect(keys(text).map(brief)).toEqual([
    "static-cloud-key THREE consumes 8:32 9:36",
    "static-cloud-key TWO consumes 7:32 6:36",
  ]);
});

test("the same key in several jobs of a file is one reference with all of its places", () => {
  const step = "[{ env: { AWS_ACCESS_KEY_ID: '${{ secrets.ID }}', AWS_SECRET_ACCESS_KEY: '${{ secrets.KEY }}' } }]";
  const text = `jobs:\n  a:\n    steps: ${step}\n  b:\n    steps: ${step}\n`;
  expect(keys(text)).toMatchObject([{ name: "ID", line: 3, workload: "a" }]);
  expect(keys(text)[0]?.otherPlaces).toHaveLength(3);
});

test.each([
  ["exported in a script", "export AWS_ACCESS_KEY_ID=${{ secrets.ID }}"],
  ["set by the command line", "aws configure set aws_access_key_id ${{ secrets.ID }}"],
  ["quoted in JSON", 'echo \'{"aws_access_key_id": "${{ secrets.ID }}"}\' > keys.json'],
  ["named for what it is", "deploy --key ${{ secrets.AWS_ACCESS_KEY_ID }}"],
])("a key that is %s", (_story, script) => {
  const found = keys(job("steps:", "  - run: |", `      ${script}`));
  expect(found).toMatchObject([{ cloud: "aws", role: "consumes", line: 7 }]);
});

describe("keys that the file itself holds", () => {
  test("an access key id is found everywhere", () => {
    const text = `# old key: ${keyId}\n${job("steps:", `  - run: aws --key=${keyId}; done`)}`;
    expect(keys(text)).toMatchObject([
      {
        name: keyId,
        role: "embeds",
        target: { kind: "access-key", name: keyId },
        line: 1,
        column: 12,
        otherPlaces: [{ line: 7, column: 24 }],
      },
    ]);
    expect(keys(text)[0]?.target).not.toHaveProperty("scope");
  });

  test("an access key id in a file that is not valid YAML", () => {
    expect(keys(`a: [${keyId}\nb: }`)).toMatchObject([{ name: keyId, line: 1, column: 5 }]);
  });

  test("the secret half belongs to the id, and is never repeated", () => {
    const text = env(`AWS_ACCESS_KEY_ID: ${keyId}`, `AWS_SECRET_ACCESS_KEY: ${secretHalf}`);
    const found = readWorkflow(text);
    expect(found).toMatchObject([{ name: keyId, line: 6, otherPlaces: [{ line: 7, column: 30 }] }]);
    expect(JSON.stringify(found)).not.toContain(secretHalf);
  });

  test("a secret half alone has the name of its variable", () => {
    const found = readWorkflow(env(`AWS_SECRET_ACCESS_KEY: ${secretHalf}`));
    expect(found).toMatchObject([{ name: "AWS_SECRET_ACCESS_KEY", role: "embeds", cloud: "aws" }]);
    expect(found[0]).not.toHaveProperty("target");
    expect(JSON.stringify(found)).not.toContain(secretHalf);
  });

  test("credentials of Google and Azure are never repeated", () => {
    const text = job(
      "steps:",
      "  - uses: google-github-actions/auth@v3",
      "    with:",
      `      credentials_json: '{"private_key": "-----BEGIN CANARY-----", "type": "service_account"}'`,
      "  - uses: azure/login@v2",
      "    with:",
      `      creds: '{"clientId": "1", "clientSecret": "CANARY-secret"}'`,
      "  - env:",
      "      ARM_CLIENT_SECRET: CANARY~qW8rTz.3Vb_nM5kLp0Xc7Jh2Gf9dSa",
    );
    const found = readWorkflow(text);
    expect(found.map(({ name, cloud, role }) => [name, cloud, role])).toEqual([
      ["ARM_CLIENT_SECRET", "azure", "embeds"],
      ["CREDENTIALS_JSON", "google", "embeds"],
      ["CREDS", "azure", "embeds"],
    ]);
    expect(JSON.stringify(found)).not.toContain("CANARY");
  });

  test.each([
    "AKIAIOSFODNN7EXAMPLE",
    "AKIAI44QH8DHBEXAMPLE",
    "AKIAXXXXXXXXXXXXXXXX",
    "AKIA1234567890123456",
    "AKIAABCDEFGHIJKLMNOP",
    "AKIA0000000000000000",
    "AKIAFAKEFAKEFAKEFAKE",
    "AKIAYOURACCESSKEYIDX",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "minioadminminioadminminioadminminioadmin",
    "test",
    "minioadmin",
    "localstack",
    "AKIATOOSHORT",
    `${keyId}X`,
    "${AWS_KEY}",
    "$AWS_KEY",
  ])("%s is a placeholder, no key", (value) => {
    expect(keys(env(`AWS_ACCESS_KEY_ID: "${value}"`, `AWS_SECRET_ACCESS_KEY: "${value}"`))).toEqual([]);
  });
});

describe("Google and Azure", () => {
  test.each([
    ["google", "credentials_json", "google-github-actions/auth@v3"],
    ["google", "service_account_key", "google-github-actions/setup-gcloud@v0"],
    ["azure", "creds", "Azure/login@v2"],
    ["azure", "client-secret", "azure/some-action@v1"],
  ])("%s: the input %s of %s", (cloud, input, uses) => {
    const text = job("steps:", `  - uses: ${uses}`, `    with: { ${input}: '\${{ secrets.CLOUD }}' }`);
    expect(keys(text)).toMatchObject([{ name: "CLOUD", cloud, oidcPossible: true, line: 7 }]);
  });

  test.each([
    ["google", "GOOGLE_CREDENTIALS"],
    ["azure", "ARM_CLIENT_SECRET"],
    ["azure", "AZURE_CREDENTIALS"],
  ])("%s: the variable %s", (cloud, variable) => {
    expect(keys(env(`${variable}: \${{ secrets.CLOUD }}`))).toMatchObject([{ name: "CLOUD", cloud }]);
  });

  test.each([
    ["google", "GCP_SA_KEY"],
    ["google", "GCP_PROD_CREDENTIALS_JSON"],
    ["azure", "AZURE_CREDENTIALS_STAGING"],
    ["azure", "PROD_ARM_CLIENT_SECRET"],
  ])("%s: a secret with the name %s, whatever takes it", (cloud, name) => {
    expect(keys(env(`ANYTHING: \${{ secrets.${name} }}`))).toMatchObject([{ name, cloud }]);
  });

  test("an input creds of another action, and secrets of other things", () => {
    const text = job(
      "steps:",
      "  - uses: acme/other@v1",
      "    with: { creds: '${{ secrets.A }}', client-secret: '${{ secrets.B }}' }",
      "  - env:",
      "      MAPS: ${{ secrets.GOOGLE_MAPS_API_KEY }}",
      "      KMS: ${{ secrets.AWS_KMS_KEY_ID }}",
      "      MASTER: ${{ secrets.AWS_CUSTOMER_MASTER_KEY_ID }}",
      "      TABLE: ${{ secrets.AWS_ACCESS_KEYS_TABLE }}",
      "      ARN: ${{ secrets.AWS_ACCESS_KEY_ARN }}",
      "      UNTIL: ${{ secrets.AZURE_CREDENTIALS_EXPIRE_ON }}",
      "      OAUTH: ${{ secrets.GOOGLE_OAUTH_CREDENTIALS }}",
      "      FILE: ./secrets/azure-client-secret-of-production.json",
      "      ARM_CLIENT_SECRET: ./secrets/azure-client-secret-of-production.json",
      "      AZURE_CLIENT_SECRET: 00000000-0000-0000-0000-000000000000",
      "      ROLE: ${{ secrets.AWS_ROLE_ARN }}",
      "      REGION: ${{ vars.AWS_REGION }}",
    );
    expect(keys(text)).toEqual([]);
  });
});

test("Dependabot cannot exchange a token, an action can", () => {
  const registry =
    "registries:\n  ecr:\n    username: ${{ secrets.ECR_AWS_ACCESS_KEY_ID }}\n    password: ${{ secrets.ECR_AWS_SECRET_ACCESS_KEY }}\n";
  expect(keys(registry, ".github/dependabot.yml")).toMatchObject([
    {
      name: "ECR_AWS_ACCESS_KEY_ID",
      oidcPossible: false,
      target: { kind: "dependabot-secret" },
      otherPlaces: [{ line: 4 }],
    },
  ]);
  const action = `runs:\n  steps:\n    - env: { AWS_ACCESS_KEY_ID: ${keyId} }\n`;
  expect(keys(action, "deploy/action.yml")).toMatchObject([{ oidcPossible: true, workload: "deploy" }]);
});
