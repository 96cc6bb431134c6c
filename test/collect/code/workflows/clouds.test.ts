import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { clouds } from "../../../../src/collect/code/workflows/clouds/index.ts";
import { cloudKeys, namedKeys, readFiles, secret, stepLines, workflowFile } from "./tree.ts";

test("every cloud of the schema has one row, and every row names its pages", async () => {
  const schema: unknown = JSON.parse(
    await readFile(new URL("../../../../schema/snapshot.schema.json", import.meta.url), "utf8"),
  );
  expect(schema).toMatchObject({
    $defs: { reference: { properties: { cloud: { enum: clouds.map(({ cloud }) => cloud) } } } },
  });
  for (const { pages } of clouds) {
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(page).toMatch(/^https:\/\//);
  }
});

test("the policy has words for every cloud", async () => {
  const policy = new URL(
    "../../../../policies/insecure_deployment/static_cloud_key_in_workflow/policy.rego",
    import.meta.url,
  );
  const words = (await readFile(policy, "utf8")).match(/"(\w+)": "[\w ]+"/g) ?? [];
  expect(words.map((word) => word.split('"')[1])).toEqual(clouds.map(({ cloud }) => cloud));
});

describe("a stored secret that its name gives away", () => {
  test.each([
    [
      "aws",
      "AWS_ACCESS_KEY AWS_SECRET_KEY AWS_KEY AWS_SECRET AWS_ID AWSACCESSKEYID AWS_SECRET_KEY_PROD PROD_AWS_SECRET",
    ],
    [
      "aws",
      "TF_VAR_AWS_ACCESS_KEY AWS_CREDENTIALS S3_ACCESS_KEY_ID S3_SECRET_KEY AWS_S3_SECRET AWS_KEY_STAGING CI_AWS_AK",
    ],
    ["aws", "AWS_BEARER_TOKEN_BEDROCK CI_BEDROCK_API_KEY BEDROCK_SECRET_ACCESS_KEY"],
    ["aws", "AWS_IAM_KEY AWS_CI_SECRET AWS_ECR_KEY ECR_ACCESS_KEY_ID TF_STATE_SECRET_ACCESS_KEY AWS_SECRET_ACESS_KEY"],
    ["azure", "ARM_ACCESS_KEY AZURE_STORAGE_KEY AZURE_STORAGE_CONNECTION_STRING AZURE_CREDENTIAL AZURE_APP_SECRET"],
    [
      "azure",
      "AZURE_SQL_BACKUP_STORAGE_CONNECTION_STRING AZURE_STORAGE_SHARED_KEY AZURE_SP_PASSWORD AZ_CLIENT_SECRET AZURE_SAS_TOKEN AZURE_STORAGE_SAS AZURE_WEBAPP_PUBLISH_PROFILE ACR_PASSWORD",
    ],
    [
      "azure",
      "AZUREAPPSERVICE_PUBLISHPROFILE_0A1B2C STORAGE_CONNECTION_STRING AZURE_STATIC_WEB_APPS_API_TOKEN_CALM_SEA_0 COMMUNICATION_SERVICES_CONNECTION_STRING",
    ],
    [
      "azure",
      "ARM_CLIENT_CERTIFICATE STORAGE_ACCOUNT_KEY SWA_CLI_DEPLOYMENT_TOKEN ACR_CLIENT_SECRET AKS_CREDENTIALS SERVICE_PRINCIPAL_SECRET AZURE_SPN_PASSWORD",
    ],
    [
      "azure",
      "SERVICEBUS_CONN_STR AZURE_SERVICEBUS_KEY AZURE_STORAGE_CONNECTION AZURECREDENTIALS AZURE_TENANT_SECRET PLAYWRIGHT_SERVICE_ACCESS_TOKEN",
    ],
    [
      "google",
      "GCE_KEY GCP_PROD_KEY CLOUD_RUN_SA_KEY SA_KEY SERVICE_ACCOUNT_JSON GCP_SVC_ACC_KEY GCLOUD_AUTH GCR_PASSWORD",
    ],
    [
      "google",
      "FIREBASE_LOGIN_TOKEN GCS_HMAC_SECRET GCP_KEY_BASE64 GPLAY_SERVICE_ACCOUNT_JSON PLAY_CONFIG_JSON ANDROID_GOOGLE_PLAY_SERVICE_FILE",
    ],
    ["google", "GCP_KEY GCP_SA_JSON GCP_JSON_KEY PROD_GS_CREDENTIALS_JSON FIREBASE_SERVICE_ACCOUNT FIREBASE_TOKEN"],
    [
      "google",
      "FIREBASE_SERVICE_ACCOUNT_SHOP_1A2B GCLOUD_SERVICE_KEY GOOGLE_APPLICATION_CREDENTIALS GCR_JSON_KEY GKE_SA_KEY",
    ],
    [
      "google",
      "GOOGLE_SERVICE_ACCOUNT_JSON GCP_SERVICE_ACCOUNT_KEY PLAY_STORE_SERVICE_ACCOUNT_JSON GCP_SA_KEY_B64 FIREBASE_PRIVATE_KEY FIREBASE_ADMIN_SDK_B64 VERTEXAI_KEY",
    ],
    [
      "cloudflare",
      "CLOUDFLARE_API_TOKEN CF_API_TOKEN CLOUDFLARE_API_KEY CF_GLOBAL_API_KEY R2_ACCESS_KEY_ID CLOUDFLARE_TOKEN CLOUDFLARE_TUNNEL_TOKEN",
    ],
    ["cloudflare", "WRANGLER_TOKEN CLOUDFLARE_ACCOUNT_TOKEN CLOUDFLARE_LOGS_TOKEN_PROD R2_KEY R2_SECRET CF_AUTH_TOKEN"],
    ["alibaba", "ALIYUN_REGISTRY_PASSWORD ALIYUN_ACR_PASSWORD OSS_KEY_SECRET"],
    ["alibaba", "ALIBABA_CLOUD_ACCESS_KEY_ID ALICLOUD_ACCESS_KEY ALIYUN_ACCESS_KEY_SECRET OSS_ACCESS_KEY_ID ALIYUN_AK"],
    [
      "oracle",
      "OCI_CLI_KEY_CONTENT OCI_PRIVATE_KEY OCI_AUTH_TOKEN TF_VAR_OCI_PRIVATE_KEY OCI_ACCESS_KEY OCI_SECRET_KEY",
    ],
    ["oracle", "OCI_KEY_FILE OCI_SIGNING_KEY OCI_CLIENT_SECRET OCI_S3_SECRET_KEY"],
    ["tencent", "TKE_REGISTRY_PASSWORD TENCENT_DOCKER_PASSWORD"],
    ["tencent", "TENCENTCLOUD_SECRET_ID TENCENT_SECRET_KEY TENCENT_CLOUD_SECRET_ID COS_SECRET_KEY"],
    ["ibm", "IBMCLOUD_API_KEY IBM_CLOUD_API_KEY IC_API_KEY IAAS_CLASSIC_API_KEY BLUEMIX_APIKEY"],
    [
      "digitalocean",
      "DIGITALOCEAN_ACCESS_TOKEN DIGITALOCEAN_TOKEN DO_API_TOKEN DO_PAT SPACES_ACCESS_KEY_ID DO_SPACES_SECRET",
    ],
    ["ibm", "CLOUDANT_APIKEY IBM_COS_API_KEY QISKIT_IBM_TOKEN IBM_CLOUD_PASSWORD ICR_PASSWORD IAM_APIKEY"],
    ["digitalocean", "DOCTL_ACCESS_TOKEN DO_DEPLOY_TOKEN DO_SECRET_KEY DO_PERSONAL_ACCESS_TOKEN"],
    ["vercel", "ZEIT_TOKEN NOW_TOKEN BLOB_READ_WRITE_TOKEN VERCEL_PREVIEWS_TOKEN"],
    ["vercel", "VERCEL_TOKEN VERCEL_API_TOKEN VERCEL_ACCESS_TOKEN VERCEL_TOKEN_PROD"],
  ])("%s: %s", (cloud, names) => {
    for (const name of names.split(" ")) {
      expect(namedKeys(`env: { ANYTHING: "${secret(name)}" }`), name).toEqual([`${cloud} ${name}`]);
    }
  });
});

test.each([
  "AWS_ACCOUNT_ID AWS_REGION AWS_ROLE_ARN AWS_SECRET_NAME AWS_SECRET_ARN AWS_KEY_NAME AWS_SSH_KEY AWS_KMS_KEY_ID AWS_S3_BUCKET",
  "AZURE_CLIENT_ID AZURE_TENANT_ID AZURE_SUBSCRIPTION_ID AZURE_STORAGE_ACCOUNT AZURE_OPENAI_API_KEY ACR_LOGIN_SERVER ACR_USERNAME",
  "AZUREAPPSERVICE_CLIENTID_0A1B AZURE_KEYVAULT_NAME AZURE_CREDENTIALS_EXPIRE_ON ARM_IMAGE DATABASE_CONNECTION_STRING",
  "GCP_PROJECT_ID GCP_SERVICE_ACCOUNT GCP_SA_EMAIL GOOGLE_SERVICES_JSON GOOGLE_CLIENT_SECRET GOOGLE_MAPS_API_KEY GCP_WORKLOAD_IDENTITY_PROVIDER",
  "CLOUDFLARE_ACCOUNT_ID CLOUDFLARE_ZONE_ID CLOUDFLARE_EMAIL CLOUDFLARE_TURNSTILE_SECRET_KEY CF_ACCESS_CLIENT_SECRET",
  "ALIYUN_SSH_PRIVATE_KEY ALIYUN_HOST ALIYUN_USER OSS_BUCKET OSSRH_TOKEN OCI_SSH_PRIVATE_KEY OCI_CLI_TENANCY OCI_CLI_USER OCI_HOST",
  "TENCENT_CLOUD_SSH_KEY COS_BUCKET IBM_CLOUD_REGION DO_SSH_KEY DIGITALOCEAN_APP_ID SPACES_BUCKET VERCEL_ORG_ID VERCEL_PROJECT_ID",
  "GCP_SA GCP_AUTH AZURE_SP GOOGLE_ANALYTICS_KEY FIREBASE_API_KEY FIREBASE_APP_ID CLOUDFRONT_KEY_PAIR AWS_SESSION_NAME AWS_ECR_REPOSITORY",
  "DOCKER_PASSWORD NPM_TOKEN SSH_PRIVATE_KEY KUBECONFIG KOPIA_S3_WASABI_CREDS",
  "AZURE_POSTGRESQL_CONNECTIONSTRING AZURE_SQL_CONNECTION_STRING BENCHMARK_PGVECTOR_CONNSTR_AZURE",
  "AZURE_DB_CONNECTION_STRING AZURE_MONGODB_CONNECTION_STRING APPLICATIONINSIGHTS_CONNECTION_STRING AZURE_APP_INSIGHTS_CONNECTION_STRING",
  "CLOUDFLARE_BEACON_TOKEN CLOUDFLARE_WEB_ANALYTICS_TOKEN VERCEL_OIDC_TOKEN CLOUDFLARE_LOGPUSH_OWNERSHIP_TOKEN",
  "ACR_TOKEN ORACLE_API_KEY ORACLE_AUTH_TOKEN NGROK_TUNNEL_TOKEN SERVICE_NOW_TOKEN",
  "AZURE_ADMIN_PASSWORD AWS_ACCOUNT_ID AWS_SSH_PRIVATE_KEY VERCEL_GITHUB_TOKEN YC_SA_JSON_CREDENTIALS DATABRICKS_SERVICE_PRINCIPAL_SECRET",
])("no key of a cloud: %s", (names) => {
  for (const name of names.split(" ")) expect(namedKeys(`env: { ANYTHING: "${secret(name)}" }`), name).toEqual([]);
});

describe("a variable or an input that takes a secret with any name", () => {
  test.each([
    ["aws", "env: { AWS_ACCESS_KEY: X }"],
    ["aws", "env: { TF_VAR_aws_secret_key: X }"],
    ["aws", "jobs: { a: { steps: [{ uses: acme/upload@v1, with: { access_key_id: X } }] } }"],
    ["aws", "jobs: { a: { steps: [{ uses: acme/upload@v1, with: { secretAccessKey: X } }] } }"],
    ["google", "env: { GOOGLE_APPLICATION_CREDENTIALS: X }"],
    ["google", "jobs: { a: { steps: [{ uses: acme/deploy@v1, with: { sa-key: X } }] } }"],
    [
      "google",
      "jobs: { a: { steps: [{ uses: r0adkll/upload-google-play@v1, with: { serviceAccountJsonPlainText: X } }] } }",
    ],
    [
      "google",
      "jobs: { a: { steps: [{ uses: FirebaseExtended/action-hosting-deploy@v0, with: { firebaseServiceAccount: X } }] } }",
    ],
    ["azure", "jobs: { a: { steps: [{ uses: azure/webapps-deploy@v3, with: { publish-profile: X } }] } }"],
    [
      "azure",
      "jobs: { a: { steps: [{ uses: azure/docker-login@v2, with: { login-server: a.azurecr.io, username: u, password: X } }] } }",
    ],
    ["azure", "env: { AZURE_STORAGE_CONNECTION_STRING: 'AccountName=${{ secrets.ACCOUNT_NAME }};AccountKey=X' }"],
    ["cloudflare", "jobs: { a: { steps: [{ uses: cloudflare/wrangler-action@v3, with: { apiToken: X } }] } }"],
    ["alibaba", "jobs: { a: { steps: [{ uses: aliyun/acr-login@v1, with: { access-key-secret: X } }] } }"],
    ["tencent", "jobs: { a: { steps: [{ uses: TencentCloudBase/cloudbase-action@v2, with: { secretKey: X } }] } }"],
    ["digitalocean", "jobs: { a: { steps: [{ uses: digitalocean/action-doctl@v2, with: { token: X } }] } }"],
    ["aws", "env: { TF_VAR_access_key: X }"],
    ["aws", "env: { RCLONE_CONFIG_S3_SECRET_ACCESS_KEY: X }"],
    ["aws", "env: { AWS_DEFAULT_REGION: eu-west-1, ACCESS_KEY: X }"],
    ["azure", "env: { TF_VAR_tenant_id: t, TF_VAR_client_secret: X }"],
    ["azure", "env: { BLOB_SAS_TOKEN: X }"],
    ["google", "env: { SUPPLY_JSON_KEY_DATA: X }"],
    [
      "google",
      "jobs: { a: { steps: [{ uses: docker/login-action@v3, with: { registry: gcr.io, username: _json_key, password: X } }] } }",
    ],
    ["oracle", "env: { TF_VAR_tenancy_ocid: t, TF_VAR_private_key: X }"],
    ["tencent", "jobs: { a: { steps: [{ uses: acme/upload@v1, with: { secret_id: i, secret_key: X } }] } }"],
    ["alibaba", "jobs: { a: { steps: [{ uses: acme/oss@v1, with: { accessKeyId: i, accessKeySecret: X } }] } }"],
    ["ibm", "jobs: { a: { steps: [{ uses: IBM/actions-ibmcloud-cli@v1, with: { api_key: X } }] } }"],
    ["vercel", "jobs: { a: { steps: [{ uses: amondnet/vercel-action@v25, with: { vercel-token: X } }] } }"],
    [
      "alibaba",
      "jobs: { a: { steps: [{ uses: docker/login-action@v3, with: { registry: '${{ secrets.ALIYUN_REGISTRY }}', username: u, password: X } }] } }",
    ],
    [
      "azure",
      "jobs: { a: { steps: [{ uses: docker/login-action@v3, with: { registry: '${{ vars.ACR_REPO_URL }}', username: u, password: X } }] } }",
    ],
    ["oracle", "env: { ORACLE_TENANCY_OCID: t, ORACLE_KEY: X }"],
    ["aws", "env: { AWS_BEARER_TOKEN_BEDROCK: X }"],
    ["aws", "jobs: { a: { steps: [{ uses: acme/upload-to-s3@v1, with: { key_id: i, access_secret: X } }] } }"],
    ["azure", "env: { CLIENT_ID: i, CLIENT_SECRET: X, TENANT_ID: t }"],
    ["azure", "env: { AzureWebJobsStorage: X }"],
    ["azure", "env: { DOCKER_REGISTRY_SERVER_URL: a.azurecr.io, DOCKER_REGISTRY_SERVER_PASSWORD: X }"],
    [
      "azure",
      "jobs: { a: { steps: [{ uses: azure/k8s-create-secret@v4, with: { container-registry-url: a.azurecr.io, container-registry-password: X } }] } }",
    ],
    ["azure", "jobs: { a: { steps: [{ uses: Azure/AppConfiguration-Sync@v1, with: { connectionString: X } }] } }"],
    [
      "google",
      "jobs: { a: { steps: [{ uses: google-github-actions/deploy-cloudrun@v0, with: { credentials: X } }] } }",
    ],
    ["google", "jobs: { a: { steps: [{ uses: acme/action-cloud-run@v1, with: { service key: X } }] } }"],
    [
      "azure",
      "jobs: { a: { steps: [{ uses: docker/login-action@v3, with: { registry: '${{ vars.AZURE_CONTAINER_REGISTRY }}', username: u, password: X } }] } }",
    ],
    [
      "digitalocean",
      "jobs: { a: { steps: [{ uses: docker/login-action@v3, with: { registry: '${{ vars.DO_REGISTRY }}', username: u, password: X } }] } }",
    ],
    ["google", "jobs: { a: { steps: [{ uses: acme/firebase-tools@v9, with: { token: X } }] } }"],
    ["cloudflare", "jobs: { a: { steps: [{ uses: acme/actions-cloudflare-purge@v3, with: { cf_auth: X } }] } }"],
    ["alibaba", "jobs: { a: { steps: [{ uses: acme/upload-to-oss@v1, with: { key-id: i, key-secret: X } }] } }"],
    ["oracle", "jobs: { a: { steps: [{ uses: oracle-actions/login-ocir@v1, with: { auth_token: X } }] } }"],
    ["digitalocean", "jobs: { a: { steps: [{ uses: matootie/dokr@v1, with: { personal-access-token: X } }] } }"],
    ["vercel", "env: { TURBO_TEAM: t, TURBO_TOKEN: X }"],
    ["digitalocean", "jobs: { a: { steps: [{ uses: acme/upload@v1, with: { space_name: n, secret_key: X } }] } }"],
  ])("%s: %s", (cloud, text) => {
    expect(
      namedKeys(
        text
          .replace("X", `"${secret("ANY")}"`)
          .replace(`'"`, "'")
          .replace(/="([^"]*)"'/, "=$1'"),
      ),
    ).toEqual([`${cloud} ANY`]);
  });

  test("a store that takes the keys of AWS is of the cloud that the name of the secret says", () => {
    const names = ["R2_ACCESS_KEY_ID", "SPACES_ACCESS_KEY", "GCS_ACCESS_KEY_ID", "PROD_ACCESS_KEY"];
    const found = names.map((name) => namedKeys(`env: { AWS_ACCESS_KEY_ID: "${secret(name)}" }`)[0]);
    expect(found).toEqual([
      "cloudflare R2_ACCESS_KEY_ID",
      "digitalocean SPACES_ACCESS_KEY",
      "google GCS_ACCESS_KEY_ID",
      "aws PROD_ACCESS_KEY",
    ]);
    const halves = `AWS_ACCESS_KEY_ID: "${secret("GCS_ACCESS_KEY_ID")}", AWS_SECRET_ACCESS_KEY: "${secret("GCS_SECRET_ACCESS_KEY")}"`;
    expect(namedKeys(`env: { ${halves} }`)).toEqual(["google GCS_ACCESS_KEY_ID"]);
  });

  test.each([
    ["cloudflare", "https://0a1b.r2.cloudflarestorage.com"],
    ["digitalocean", "https://fra1.digitaloceanspaces.com"],
    ["aws", "https://s3.eu-central-1.amazonaws.com"],
    [undefined, secret("STORE")],
  ])("a store with an endpoint of its own is of %s: %s", (cloud, endpoint) => {
    const halves = `AWS_ACCESS_KEY_ID: "${secret("A")}", AWS_SECRET_ACCESS_KEY: "${secret("B")}"`;
    const text = `env: { AWS_ENDPOINT_URL: "${endpoint}", ${halves} }`;
    expect(readFiles({ [workflowFile]: text }).coverage.status).toBe("complete");
    const found = cloudKeys(text);
    expect(found.map(({ name, otherPlaces }) => [name, otherPlaces?.length])).toEqual([["A", 1]]);
    expect(found[0]?.cloud).toBe(cloud);
    expect(found[0]?.oidcPossible).toBe(cloud === "aws");
  });

  test("what takes a key says which half it is, whatever its name", () => {
    const script = `ossutil config -i ${secret("OSS_ACCESSID")} -k ${secret("OSS_ACCESSKEY")}`;
    expect(namedKeys(...stepLines(`- run: ${script}`))).toEqual(["alibaba OSS_ACCESSID"]);
  });

  test("the name of the secret says the cloud, and what takes it that it is a credential", () => {
    const call = (name: string): string =>
      `jobs: { a: { uses: acme/ci/.github/workflows/deploy.yml@v1, secrets: { creds: "${secret(name)}" } } }`;
    expect(namedKeys(call("AZURE_AKS"))).toEqual(["azure AZURE_AKS"]);
    expect(namedKeys(call("GCP_PROD"))).toEqual(["google GCP_PROD"]);
    expect(namedKeys(call("PROD"))).toEqual([]);
    expect(namedKeys(`env: { NAME: "${secret("AZURE_AKS")}" }`)).toEqual([]);
  });

  test("a variable of cloudflared takes its token, whatever the token's name", () => {
    expect(namedKeys(`env: { TUNNEL_TOKEN: "${secret("A")}" }`)).toEqual(["cloudflare A"]);
  });

  test("a role that the key assumes does not excuse the key", () => {
    const inputs = `aws-access-key-id: "${secret("ID")}", role-to-assume: "${secret("ROLE")}"`;
    expect(
      namedKeys(...stepLines("- uses: aws-actions/configure-aws-credentials@v5", `  with: { ${inputs} }`)),
    ).toEqual(["aws ID"]);
  });

  test("an action of the repository itself has its name", () => {
    const files = { [workflowFile]: stepLines("- uses: ./", `  with: { creds: "${secret("SP1")}" }`).join("\n") };
    expect(readFiles(files, "Azure/login").references.map(({ kind }) => kind)).toContain("static-cloud-key");
    expect(readFiles(files, "acme/shop").references.map(({ kind }) => kind)).not.toContain("static-cloud-key");
  });

  test("the same inputs of another action take something else", () => {
    expect(
      namedKeys(...stepLines("- uses: azure/sql-action@v2", `  with: { connection-string: "${secret("A")}" }`)),
    ).toEqual([]);
    expect(namedKeys(`env: { TF_VAR_tenancy_ocid: t, TF_VAR_ssh_private_key: "${secret("A")}" }`)).toEqual([]);
    expect(namedKeys(`env: { TURBO_API: u, TURBO_TEAM: t, TURBO_TOKEN: "${secret("A")}" }`)).toEqual([]);
    expect(
      namedKeys(
        ...stepLines(
          "- uses: acme/notify@v1",
          `  with: { apiToken: "${secret("A")}", token: "${secret("B")}", secretKey: "${secret("C")}", password: "${secret("D")}" }`,
        ),
      ),
    ).toEqual([]);
  });

  test("a name of a cloud on what signs in to a machine says where the machine is", () => {
    const step = (uses: string, input: string): readonly string[] =>
      stepLines(`- uses: ${uses}`, `  with: { host: h, ${input}: "${secret("AWS_KEY")}" }`);
    expect(namedKeys(...step("appleboy/ssh-action@v1", "key"))).toEqual([]);
    expect(namedKeys(...step("acme/rsync-deploy@v1", "remote_key"))).toEqual([]);
    expect(namedKeys(...step("webfactory/ssh-agent@v0", "ssh-private-key"))).toEqual([]);
    expect(namedKeys(...step("acme/other@v1", "key"))).toEqual(["aws AWS_KEY"]);
    expect(namedKeys(...step("appleboy/ssh-action@v1", "script"))).toEqual(["aws AWS_KEY"]);
  });

  test("a store on the machine itself is of no cloud", () => {
    const store = (name: string): readonly string[] =>
      namedKeys(`env: { AWS_ENDPOINT_URL: "http://localhost:9000", AWS_SECRET_ACCESS_KEY: "${secret(name)}" }`);
    expect(store("TESTER_KEY")).toEqual([]);
    expect(
      namedKeys(`env: { ENDPOINT: "http://s3.local.example.com:8000", AWS_SECRET_ACCESS_KEY: "${secret("K")}" }`),
    ).toEqual([]);
    expect(namedKeys(`env: { ENDPOINT: "http://localhost:3000", AWS_SECRET_ACCESS_KEY: "${secret("K")}" }`)).toEqual([
      "aws K",
    ]);
    expect(store("AWS_SECRET_ACCESS_KEY")).toEqual(["aws AWS_SECRET_ACCESS_KEY"]);
    expect(namedKeys(`env: { AWS_SECRET_ACCESS_KEY: "${secret("MINIO_KEY")}" }`)).toEqual([]);
    const [other] = cloudKeys(`env: { AWS_SECRET_ACCESS_KEY: "${secret("SCALEWAY_KEY")}" }`);
    expect(other).toMatchObject({ name: "SCALEWAY_KEY" });
    expect(other).not.toHaveProperty("cloud");
  });

  test("CF is another service where the file names that and not Cloudflare", () => {
    const key = `env: { CF_API_KEY: "${secret("CF_API_KEY")}" }`;
    expect(namedKeys(key)).toEqual(["cloudflare CF_API_KEY"]);
    expect(namedKeys(key, "# packages for CurseForge")).toEqual([]);
    expect(namedKeys(key, "# CurseForge, then wrangler")).toEqual(["cloudflare CF_API_KEY"]);
  });

  test("the host of a registry says the cloud, whatever the name says", () => {
    const login = `registry: registry.cn-hangzhou.aliyuncs.com, username: u, password: "${secret("ACR_PASSWORD")}"`;
    expect(namedKeys(...stepLines("- uses: docker/login-action@v3", `  with: { ${login} }`))).toEqual([
      "alibaba ACR_PASSWORD",
    ]);
  });

  test("an id that several clouds call alike is of the cloud that calls the secret beside it so", () => {
    const inputs = (word: string): readonly string[] =>
      stepLines("- uses: acme/upload@v1", `  with: { access-key-id: "${secret("A")}", ${word}: "${secret("B")}" }`);
    expect(namedKeys(...inputs("access-key-secret"))).toEqual(["alibaba A"]);
    expect(namedKeys(...inputs("secret-access-key"))).toEqual(["aws A"]);
  });
});

test("whether a token could be exchanged depends on the cloud", () => {
  const possible = (name: string): unknown => cloudKeys(`env: { A: "${secret(name)}" }`)[0]?.oidcPossible;
  expect(["AWS_SECRET_KEY", "ALIYUN_AK", "VERCEL_TOKEN"].map(possible)).toEqual([true, true, false]);
});
