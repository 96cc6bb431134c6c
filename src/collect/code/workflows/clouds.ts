import type { CloudRow } from "./cloud-row.ts";

const accessKeyId = "ACCESS_?KEYS?(?:_?IDS?)?|KEY_?ID|ACCESS_?ID";
const secretAccessKey = "SECRET_?(?:ACCESS_?)?KEY|SECRET_?ACCESS|ACCESS_?KEYS?_?SECRET|ACCESS_?SECRET|KEY_?SECRET";

/** One row for each cloud. Where several know a name, the first one has it. */
export const clouds: readonly CloudRow[] = [
  {
    cloud: "aws",
    pages: [
      "https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
      "https://github.com/aws-actions/configure-aws-credentials#options",
      "https://www.serverless.com/framework/docs/providers/aws/cli-reference/config-credentials",
      "https://developer.hashicorp.com/terraform/language/backend/s3",
    ],
    identityTokens:
      "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws",
    names: [
      {
        of: "AWS|AMAZON",
        id: `${accessKeyId}|AK(?:_ID)?`,
        secret: `${secretAccessKey}|SK`,
        whole: "CREDENTIALS?(?!_(?:PROVIDER|PROFILE))|CREDS",
        last: { id: "KEY|ID|ACCESS", secret: "SECRET" },
      },
      {
        of: "S3",
        id: accessKeyId,
        secret: secretAccessKey,
        whole: "CREDENTIALS?|CREDS",
        last: { id: "KEY|ID|ACCESS", secret: "SECRET" },
      },
    ],
    inputs: { id: "ACCESS_KEY_ID", secret: "SECRET_ACCESS_KEY" },
    commands: [
      { command: "(?:serverless|sls) config credentials(?!.*azure)", id: "KEY|K", secret: "SECRET|S" },
      { command: "backend_?-?config", id: "ACCESS_KEY", secret: "SECRET_KEY" },
      { command: "s3cmd\\b", id: "ACCESS_KEY", secret: "SECRET_KEY" },
    ],
    signsInWithFile: "\\.aws/credentials",
    registries: "\\.dkr\\.ecr\\.[\\w-]+\\.amazonaws\\.com",
    registryUser: "id",
    literal: "[A-Za-z0-9/+]{40}",
    literalId: "AKIA[A-Z0-9]{16}",
  },
  {
    cloud: "azure",
    pages: [
      "https://github.com/Azure/login#input-parameters",
      "https://learn.microsoft.com/azure/developer/intro/azure-developer-sdks#environment-variables",
      "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_client_secret",
      "https://developer.hashicorp.com/terraform/language/backend/azurerm",
      "https://learn.microsoft.com/azure/storage/blobs/authorize-data-operations-cli#set-environment-variables-for-authorization-parameters",
      "https://learn.microsoft.com/azure/app-service/deploy-github-actions",
      "https://learn.microsoft.com/azure/static-web-apps/deployment-token-management",
      "https://learn.microsoft.com/azure/container-registry/container-registry-authentication",
    ],
    identityTokens: "https://learn.microsoft.com/azure/developer/github/connect-from-azure-openid-connect",
    names: [
      {
        of: "AZURE|AZURERM|AZ|ARM|AAD|ENTRA|AZUREAPPSERVICE",
        whole:
          "CLIENT_?SECRET|APP(?:LICATION)?_?SECRET|(?:SP|SERVICE_?PRINCIPAL)_?(?:PASSWORD|PWD|SECRET|KEY|CREDENTIALS?)|CREDENTIALS?|CREDS|" +
          "STORAGE_(?:ACCOUNT_)?(?:ACCESS_)?KEY|(?:STORAGE|BLOB)_(?:ACCOUNT_)?SECRET|ACCESS_KEY|ACCOUNT_KEY|SAS(?:_?TOKEN|_?URL|_KEY)?|" +
          "CONN(?:ECTION)?_?STR(?:ING)?|PUBLISH_?(?:ING_?)?PROFILE|STATIC_?WEB_?APPS?_(?:\\w+_)?TOKEN|SWA_(?:\\w+_)?TOKEN",
        last: { whole: "PASSWORD|SECRET|SERVICE_PRINCIPAL|SP|AUTH" },
      },
      { of: "PUBLISH_?PROFILE", whole: "(?:AZURE|WEB_?APP|FUNCTION_?APP|APP_?SERVICE)" },
      {
        of: "STORAGE(?:_ACCOUNT)?|AZUREWEBJOBSSTORAGE|COMMUNICATION(?:_SERVICES?)?|ACS|SIGNALR|WEB_?PUBSUB|NOTIFICATION_?HUBS?|APP_?CONFIG(?:URATION)?|COSMOS_?(?:DB)?|SERVICE_?BUS|EVENT_?HUBS?|BLOB(?:_STORAGE)?|IOT_?HUB",
        whole: "CONNECTION_?STRING",
      },
      { of: "LOG_?ANALYTICS", whole: "(?:WORKSPACE|SHARED|PRIMARY)_?KEY" },
      { of: "COSMOS_?(?:DB)?", whole: "(?:ACCOUNT|PRIMARY|MASTER)_KEY" },
      { of: "ACR|AZURE_CONTAINER_REGISTRY|AZURE_REGISTRY", whole: "PASS(?:WORD)?|PWD" },
    ],
    inputs: { whole: "PUBLISH_PROFILE|AZURE_STATIC_WEB_APPS_API_TOKEN|AZURE_CREDENTIALS" },
    actions: [
      {
        action: "azure/",
        whole:
          "CREDS|CLIENT_?SECRET|CONNECTION_STRING|SERVICE_PRINCIPAL_(?:PASSWORD|KEY)|PASSWORD|SAS_TOKEN|ACCOUNT_KEY",
      },
      { action: "bacongobbler/azure-blob-storage-upload", whole: "CONNECTION_STRING|SAS_TOKEN" },
    ],
    commands: [
      { command: "az login\\b.*(?:service-principal|-u\\b)", whole: "P|PASSWORD" },
      { command: "az (?!login)\\w", whole: "ACCOUNT_KEY|SAS_TOKEN|CONNECTION_STRING" },
      { command: "azcopy|swa deploy", whole: "DEPLOYMENT_TOKEN|SAS" },
      { command: "az acr login", whole: "P|PASSWORD" },
      { command: "Connect-AzAccount", whole: "CLIENTSECRET|PASSWORD" },
      { command: "(?:serverless|sls) config credentials", whole: "CLIENTSECRET" },
    ],
    registries: "\\.azurecr\\.io|LOGIN_SERVER",
    literal: "(?=(?:.*\\d){3})(?=.*[a-z])(?=.*[A-Z])(?:[\\w~.-]{30,}|[A-Za-z0-9+/]{86}==)",
    literalMember: { name: "clientSecret", value: '[^"$]{8,}' },
  },
  {
    cloud: "google",
    pages: [
      "https://github.com/google-github-actions/auth#inputs-service-account-key-json",
      "https://cloud.google.com/docs/authentication/application-default-credentials",
      "https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference",
      "https://cloud.google.com/artifact-registry/docs/docker/authentication#json-key",
      "https://firebase.google.com/docs/hosting/github-integration",
      "https://firebase.google.com/docs/cli#cli-ci-systems",
    ],
    identityTokens: "https://github.com/google-github-actions/auth#preferred-direct-workload-identity-federation",
    names: [
      {
        of: "GCP|GCLOUD|GOOGLE|GKE|GCR|GAR|GCS|GS|BIGQUERY|BQ|FIREBASE|VERTEX|GDRIVE|GSHEETS?|PLAY|PLAYSTORE|PLAY_STORE|GOOGLE_PLAY|PLAY_CONSOLE",
        whole:
          "(?:SA|SERVICE_?ACCOUNT)_?(?:\\w+_)?(?:KEY|JSON|CREDENTIALS?|CREDS|FILE|B(?:ASE)?64)|SERVICE_?KEY|JSON_?KEY|KEY_?(?:JSON|FILE)|CREDENTIALS?|CREDS|AUTH_JSON|PRIVATE_KEY|ADC",
        last: { whole: "JSON" },
      },
      { of: "GCP|GCLOUD|GKE|GCS|GCR|GAR", last: { whole: "KEY|AUTH|SA" } },
      {
        of: "FIREBASE_SERVICE_?ACCOUNT|FIREBASE",
        whole: "FIREBASE_SERVICE_?ACCOUNT",
        last: { whole: "KEY|TOKEN|CI_TOKEN|DEPLOY_TOKEN|ADMIN_KEY|ADMINSDK" },
      },
    ],
    inputs: {
      whole:
        "CREDENTIALS_JSON|SERVICE_?ACCOUNT_?KEY|SA_?KEY|GOOGLE_CREDENTIALS|FIREBASE_SERVICE_?ACCOUNT|SERVICE_?ACCOUNT_?JSON(?:_PLAIN_TEXT)?|GCP_SA_KEY|CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE",
    },
    actions: [{ action: "w9jds/firebase-action", whole: "GCP_SA_KEY|FIREBASE_TOKEN" }],
    commands: [
      { command: "gcloud auth activate-service-account|gcloud auth login", whole: "KEY_FILE|CRED_FILE" },
      { command: "firebase\\b", whole: "TOKEN" },
    ],
    signsInWithFile: "gcloud auth (?:activate-service-account|login)|GOOGLE_APPLICATION_CREDENTIALS|_json_key",
    registries: "\\bgcr\\.io|-docker\\.pkg\\.dev|_json_key",
    literalMember: { name: "private_key", value: '-----BEGIN[^$"]*' },
  },
  {
    cloud: "cloudflare",
    pages: [
      "https://developers.cloudflare.com/workers/wrangler/system-environment-variables/",
      "https://developers.cloudflare.com/workers/wrangler-legacy/authentication/",
      "https://github.com/cloudflare/wrangler-action#authentication",
      "https://registry.terraform.io/providers/cloudflare/cloudflare/latest/docs",
      "https://developers.cloudflare.com/r2/api/tokens/",
    ],
    names: [
      { of: "R2", id: accessKeyId, secret: secretAccessKey, last: { whole: "TOKEN|API_TOKEN" } },
      {
        of: "CLOUDFLARE|CF|CLOUD_FLARE",
        id: "ACCESS_KEY_ID",
        secret: "SECRET_ACCESS_KEY",
        whole:
          "API_?TOKEN|API_?KEY|GLOBAL_KEY|AUTH_KEY|(?:WORKERS?|PAGES|DNS|ZONE|CACHE|PURGE|DEPLOY|D1|KV|R2|EDIT)_(?:\\w+_)?TOKEN|USER_SERVICE_KEY",
        last: { whole: "TOKEN|KEY" },
      },
    ],
    actions: [
      { action: "cloudflare/", whole: "API_?TOKEN|API_?KEY" },
      { action: "jakejarvis/cloudflare-purge-action", whole: "CLOUDFLARE_TOKEN|CLOUDFLARE_KEY" },
    ],
    literal: "(?=.*\\d)(?=.*[a-z])[\\w-]{40}|[0-9a-f]{37}",
  },
  {
    cloud: "alibaba",
    pages: [
      "https://www.alibabacloud.com/help/en/cli/environment-variables",
      "https://registry.terraform.io/providers/aliyun/alicloud/latest/docs#environment-variables",
      "https://www.alibabacloud.com/help/en/oss/developer-reference/configure-ossutil",
      "https://github.com/aliyun/acr-login#readme",
    ],
    identityTokens: "https://github.com/aliyun/configure-aliyun-credentials-action",
    names: [
      {
        of: "ALIBABA|ALIBABACLOUD|ALIBABA_CLOUD|ALICLOUD|ALI_CLOUD|ALIYUN|ALI|OSS",
        id: `${accessKeyId}|AK(?:_ID)?`,
        secret: `${secretAccessKey}|SK|AK_SECRET`,
        last: { id: "KEY|ID|ACCESS", secret: "SECRET" },
      },
    ],
    inputs: { id: "ACCESS_KEY_ID", secret: "ACCESS_KEY_SECRET" },
    actions: [
      { action: "aliyun/", id: "ACCESS_KEY(?:_ID)?", secret: "ACCESS_KEY_SECRET|SECRET(?:_KEY)?", whole: "PASSWORD" },
      { action: "manyuanrong/setup-ossutil", id: "ACCESS_KEY_ID", secret: "ACCESS_KEY_SECRET" },
    ],
    commands: [
      { command: "ossutil", id: "I|ACCESS_KEY_ID", secret: "K|ACCESS_KEY_SECRET" },
      { command: "aliyun configure", id: "ACCESS_KEY_ID", secret: "ACCESS_KEY_SECRET" },
      { command: "(?:^|\\s)s config add", id: "ACCESSKEYID", secret: "ACCESSKEYSECRET" },
    ],
    registries: "\\.aliyuncs\\.com",
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{30}",
    literalId: "LTAI[A-Za-z0-9]{12,26}",
  },
  {
    cloud: "oracle",
    pages: [
      "https://docs.oracle.com/iaas/Content/API/SDKDocs/clienvironmentvariables.htm",
      "https://github.com/oracle-actions/run-oci-cli-command#readme",
      "https://docs.oracle.com/en-us/iaas/Content/dev/terraform/configuring.htm",
      "https://docs.oracle.com/en-us/iaas/Content/Registry/Tasks/registrypushingimagesusingthedockercli.htm",
    ],
    names: [
      {
        of: "OCI|OCIR|ORACLE_CLOUD",
        whole: "CLI_KEY|KEY_CONTENT|PRIVATE_?KEY|API_(?:PRIVATE_)?KEY|AUTH_?TOKEN|KEY_PEM|PEM_KEY|CONFIG_KEY",
        last: { whole: "KEY" },
      },
      { of: "OCIR", whole: "PASSWORD|TOKEN" },
    ],
    signsInWithFile: "\\.oci/[\\w.-]*\\.pem|key_file\\s*=|OCI_CLI_KEY_FILE",
    registries: "\\.ocir\\.io",
  },
  {
    cloud: "tencent",
    pages: [
      "https://www.tencentcloud.com/document/product/614/74215",
      "https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/latest/docs#authentication",
      "https://github.com/TencentCloud/tencentcloud-cli",
      "https://github.com/TencentCloudBase/cloudbase-action",
    ],
    identityTokens: "https://www.tencentcloud.com/document/api/1150/49454",
    names: [
      {
        of: "TENCENT|TENCENTCLOUD|TENCENT_CLOUD|COS|TCB|CLOUDBASE|QCLOUD|SCF",
        id: "SECRET_?ID|API_?KEY_?ID",
        secret: "SECRET_?KEY|API_?SECRET",
        whole: "API_?KEY(?!_?ID)",
      },
      { of: "TENCENT|TENCENTCLOUD|TENCENT_CLOUD", id: accessKeyId, secret: secretAccessKey },
      { of: "TCR", whole: "PASS(?:WORD)?|PWD" },
    ],
    actions: [
      { action: "tencentcloud", id: "SECRET_?ID", secret: "SECRET_?KEY" },
      { action: "zkqiang/tencent-cos-action", id: "SECRET_?ID", secret: "SECRET_?KEY" },
    ],
    commands: [
      { command: "tccli configure", id: "SECRET_?ID", secret: "SECRET_?KEY" },
      { command: "coscmd config", id: "A", secret: "S" },
      { command: "coscli config", id: "I|SECRET_ID", secret: "K|SECRET_KEY" },
      { command: "(?:tcb|cloudbase) login", id: "API_?KEY_?ID|K", secret: "API_?KEY" },
    ],
    registries: "\\.tencentcloudcr\\.com|ccr\\.ccs\\.tencentyun\\.com",
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{32}",
    literalId: "AKID[A-Za-z0-9]{32}",
  },
  {
    cloud: "ibm",
    pages: [
      "https://cloud.ibm.com/docs/cli?topic=cli-ibmcloud_env_var",
      "https://cloud.ibm.com/docs/ibm-cloud-provider-for-terraform?topic=ibm-cloud-provider-for-terraform-provider-reference",
      "https://cloud.ibm.com/docs/Registry?topic=Registry-registry_access",
    ],
    names: [
      { of: "IBM|IBM_?CLOUD|BLUEMIX|IC|IAAS_CLASSIC|SOFTLAYER|ICR|WATSON|WATSONX", whole: "API_?KEY|IAM_KEY" },
      { of: "IBM|IBM_?CLOUD|IBM_COS|COS_HMAC", id: accessKeyId, secret: secretAccessKey },
    ],
    commands: [{ command: "(?:ibmcloud|bx|bluemix)\\b", whole: "APIKEY" }],
    registries: "\\bicr\\.io",
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[\\w-]{44}",
  },
  {
    cloud: "digitalocean",
    pages: [
      "https://docs.digitalocean.com/reference/doctl/how-to/install/",
      "https://docs.digitalocean.com/reference/ansible/reference/modules/spaces_key/",
      "https://docs.digitalocean.com/reference/terraform/reference/resources/spaces_key/",
      "https://github.com/digitalocean/action-doctl#arguments",
      "https://github.com/digitalocean/app_action#inputs",
    ],
    names: [
      {
        of: "SPACES|DO_SPACES|DIGITALOCEAN_SPACES|DO_SPACE",
        id: accessKeyId,
        secret: secretAccessKey,
        last: { id: "KEY|ID|ACCESS", secret: "SECRET" },
      },
      {
        of: "DIGITAL_?OCEAN|DIGOCEAN",
        whole: "(?:API|ACCESS|AUTH|PERSONAL_ACCESS|OAUTH|REGISTRY|DEPLOY|APP)_?(?:TOKEN|KEY)",
        last: { whole: "TOKEN|PAT|KEY|SECRET" },
      },
      { of: "DO", last: { whole: "TOKEN|PAT|API_TOKEN|API_KEY|ACCESS_TOKEN|OAUTH_TOKEN|AUTH_TOKEN|REGISTRY_TOKEN" } },
    ],
    actions: [{ action: "digitalocean/", whole: "TOKEN|DIGITALOCEAN_ACCESS_TOKEN" }],
    commands: [{ command: "doctl\\b", whole: "T|ACCESS_TOKEN" }],
    registries: "registry\\.digitalocean\\.com",
    literal: "do[opr]_v1_[0-9a-f]{64}",
  },
  {
    cloud: "vercel",
    pages: [
      "https://vercel.com/docs/cli/global-options#token",
      "https://vercel.com/kb/guide/how-can-i-use-github-actions-with-vercel",
    ],
    names: [
      {
        of: "VERCEL",
        whole: "(?:API|ACCESS|AUTH|DEPLOY(?:MENT)?|CLI|PERSONAL|TEAM|PROD|DEV|CI)_(?:TOKEN|KEY)",
        last: { whole: "TOKEN|API_KEY|KEY" },
      },
    ],
    commands: [{ command: "(?:vercel|vc|now)\\b", whole: "T|TOKEN" }],
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{24}",
  },
];
