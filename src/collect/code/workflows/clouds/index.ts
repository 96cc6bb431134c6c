import { accessKeyId, secretAccessKey } from "./access-keys.ts";
import { aws } from "./aws.ts";
import { azure } from "./azure.ts";
import { computed } from "./computed.ts";
import { google } from "./google.ts";
import { actionsAbout, type CloudRow } from "./row.ts";

/** One row for each cloud. Where several know a name, the first one has it. */
export const clouds: readonly CloudRow[] = [
  aws,
  azure,
  google,
  {
    cloud: "cloudflare",
    pages: [
      "https://developers.cloudflare.com/workers/wrangler/system-environment-variables/",
      "https://developers.cloudflare.com/workers/wrangler-legacy/authentication/",
      "https://github.com/cloudflare/wrangler-action#authentication",
      "https://registry.terraform.io/providers/cloudflare/cloudflare/latest/docs",
      "https://developers.cloudflare.com/r2/api/tokens/",
      "https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/configure-tunnels/remote-tunnel-permissions/",
    ],
    names: [
      {
        of: "R2",
        id: accessKeyId,
        secret: secretAccessKey,
        last: { id: "KEY", secret: "SECRET", whole: "TOKEN|API_TOKEN" },
      },
      {
        of: "CLOUDFLARED?|CF|CLOUD_FLARE|WRANGLER",
        id: "ACCESS_KEY_ID",
        secret: "SECRET_ACCESS_KEY",
        whole:
          "API_?TOKEN|API_?KEY|GLOBAL_KEY|AUTH_KEY|(?:WORKERS?|PAGES|DNS|ZONE|CACHE|PURGE|DEPLOY|D1|KV|R2|EDIT|TUNNEL)_(?:\\w+_)?TOKEN|USER_SERVICE_KEY|ORIGIN_CA_KEY",
        last: { whole: "(?:ACCESS|AUTH|BEARER|WRANGLER)_TOKEN" },
        end: { whole: "TOKEN|KEY" },
      },
      {
        of: "CLOUDFLARE",
        unless: "ANALYTICS|BEACON|GH|GITHUB|OWNERSHIP|SITE|TURNSTILE",
        last: { whole: "(?:\\w+_)?TOKEN" },
      },
    ],
    inputs: [{ whole: "TUNNEL_TOKEN" }],
    actions: [
      { action: actionsAbout("cloudflare|wrangler"), whole: "API_?TOKEN|API_?KEY|CF_AUTH" },
      { action: "jakejarvis/cloudflare-purge-action", whole: "CLOUDFLARE_TOKEN|CLOUDFLARE_KEY" },
    ],
    commands: [{ command: "\\bcloudflared\\b", whole: "TOKEN" }],
    stores: ".r2.cloudflarestorage.com",
    host: "api.cloudflare.com",
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
        whole: "(?:ACR|CR|DOCKER|REGISTRY)_(?:PASS(?:WORD)?|PWD)",
        last: { id: "KEY|ID|ACCESS|SECRET_ID", secret: "SECRET" },
      },
    ],
    roles: [
      {
        page: "https://github.com/aliyun/configure-aliyun-credentials-action#readme",
        names: "ROLE_TO_ASSUME",
        action: "aliyun/",
        target: "ram-role",
        literal: `acs:ram::(?:\\d{1,20}|${computed}):role/(?:[\\w.-]|${computed}){1,64}`,
      },
    ],
    inputs: [{ secret: "ACCESS_KEY_SECRET" }, { id: "ACCESS_KEY_ID", beside: ["ACCESS_KEY_SECRET"] }],
    actions: [
      { action: "aliyun/", whole: "PASSWORD" },
      {
        action: actionsAbout("aliyun|alibaba|alicloud|oss|ossutil"),
        id: "ACCESS_KEY(?:_ID)?|KEY_ID",
        secret: "ACCESS_KEY_SECRET|KEY_SECRET|SECRET(?:_KEY)?",
      },
    ],
    commands: [
      { command: "ossutil", id: "I|ACCESS_KEY_ID", secret: "K|ACCESS_KEY_SECRET" },
      { command: "aliyun configure", id: "ACCESS_KEY_ID", secret: "ACCESS_KEY_SECRET" },
      { command: "(?:^|\\s)s config add", id: "ACCESSKEYID", secret: "ACCESSKEYSECRET" },
    ],
    stores: ".aliyuncs.com",
    registries: "\\.aliyuncs\\.com|\\bALI(?:YUN|BABA)?_\\w*(?:REGISTRY|HUB)",
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{30}",
    literalId: "LTAI[A-Za-z0-9]{12,26}",
  },
  {
    cloud: "oracle",
    pages: [
      "https://docs.oracle.com/iaas/Content/API/SDKDocs/clienvironmentvariables.htm",
      "https://github.com/oracle-actions/run-oci-cli-command#readme",
      "https://docs.oracle.com/en-us/iaas/Content/dev/terraform/configuring.htm",
      "https://docs.oracle.com/en-us/iaas/Content/Object/Tasks/s3compatibleapi.htm",
      "https://docs.oracle.com/en-us/iaas/Content/Registry/Tasks/registrypushingimagesusingthedockercli.htm",
    ],
    names: [
      {
        of: "OCI|OCIR|ORACLE_CLOUD",
        whole:
          "CLI_KEY|KEY_(?:CONTENT|FILE|PEM|B(?:ASE)?_?64)|PRIVATE_?KEY|API_(?:PRIVATE_)?KEY|SIGNING_KEY|AUTH_?TOKEN|PEM_KEY|CONFIG_KEY|CLIENT_SECRET",
        last: { whole: "KEY|PEM" },
      },
      { of: "OCIR", whole: "PASSWORD|TOKEN" },
      { of: "OCI", id: "ACCESS_?KEY(?:_?ID)?", secret: secretAccessKey },
    ],
    actions: [{ action: "oracle-actions/", whole: "AUTH_TOKEN" }],
    inputs: [
      {
        whole: "(?:TF_VAR|ORACLE|OCI)_(?:API_)?(?:PRIVATE_)?KEY",
        beside: ["TF_VAR_TENANCY_OCID", "TF_VAR_USER_OCID", "ORACLE_TENANCY_OCID", "OCI_TENANCY_OCID"],
      },
    ],
    signsInWithFile: "\\.oci/[\\w.-]*\\.pem|key_file\\s*=|OCI_CLI_KEY_FILE",
    registries: "\\bOCIR_\\w*(?:REGISTRY|HOST|URL)|\\.ocir\\.io|\\bocir\\.[\\w-]+\\.oci\\.oraclecloud\\.com",
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
        of: "TENCENT|TENCENTCLOUD|TENCENT_CLOUD|TC|COS|TCB|CLOUDBASE|QCLOUD|SCF",
        id: "SECRET_?ID",
        secret: "SECRET_?KEY",
      },
      {
        of: "TENCENT|TENCENTCLOUD|TENCENT_CLOUD|TCB|CLOUDBASE|QCLOUD|SCF",
        id: "API_?KEY_?ID",
        secret: "API_?SECRET",
        whole: "API_?KEY(?!_?ID)",
      },
      {
        of: "TENCENT|TENCENTCLOUD|TENCENT_CLOUD",
        id: accessKeyId,
        secret: secretAccessKey,
        whole: "(?:DOCKER|REGISTRY)_(?:PASS(?:WORD)?|PWD)",
      },
      { of: "TCR|TKE_REGISTRY", whole: "PASS(?:WORD)?|PWD" },
    ],
    inputs: [
      { id: "SECRET_ID", beside: ["SECRET_KEY"] },
      { secret: "SECRET_KEY", beside: ["SECRET_ID"] },
    ],
    actions: [
      { action: "tencentcloud", id: "SECRET_?ID", secret: "SECRET_?KEY" },
      { action: actionsAbout("tencent|cos|cloudbase"), id: "SECRET_?ID", secret: "SECRET_?KEY" },
    ],
    commands: [
      { command: "tccli configure", id: "SECRET_?ID", secret: "SECRET_?KEY" },
      { command: "coscmd config", id: "A", secret: "S" },
      { command: "coscli config", id: "I|SECRET_ID", secret: "K|SECRET_KEY" },
      { command: "(?:tcb|cloudbase) login", id: "API_?KEY_?ID|K", secret: "API_?KEY" },
    ],
    stores: ".myqcloud.com",
    registries: "\\.tencentcloudcr\\.com|ccr\\.ccs\\.tencentyun\\.com|\\b(?:TCR|TENCENT)_\\w*REGISTRY",
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{32}",
    literalId: "AKID[A-Za-z0-9]{32}",
  },
  {
    cloud: "ibm",
    pages: [
      "https://cloud.ibm.com/docs/cli?topic=cli-ibmcloud_env_var",
      "https://cloud.ibm.com/docs/ibm-cloud-provider-for-terraform?topic=ibm-cloud-provider-for-terraform-provider-reference",
      "https://cloud.ibm.com/docs/Registry?topic=Registry-registry_access",
      "https://github.com/IBM/cloudant-node-sdk#authentication-with-environment-variables",
      "https://quantum.cloud.ibm.com/docs/guides/initialize-account",
    ],
    names: [
      {
        of: "IBM|IBM_?CLOUD|IBMQ|BLUEMIX|IC|IAAS_CLASSIC|SOFTLAYER|ICR|IKS|WATSON|WATSONX|CLOUDANT|COS",
        whole: "API_?KEY|IAM_KEY|QUANTUM_(?:API_)?TOKEN",
      },
      { of: "IAM", whole: "APIKEY" },
      { of: "IBM|IBM_?CLOUD|IBMQ|BLUEMIX|ICR", last: { whole: "(?:REGISTRY_)?PASSWORD|(?:CLOUD_)?KEY|TOKEN" } },
      { of: "IBM|IBM_?CLOUD|IBM_COS|COS_HMAC", id: accessKeyId, secret: secretAccessKey },
    ],
    actions: [{ action: "ibm", whole: "API_?KEY" }],
    commands: [
      { command: "(?:ibmcloud|bx|bluemix)\\b|iam\\.cloud\\.ibm\\.com", whole: "APIKEY" },
      {
        command: "(?:ibmcloud|bx|bluemix) login\\b|\\bcf (?:login|auth)\\b.*\\bcloud\\.ibm\\.com",
        whole: "P|PASSWORD",
      },
    ],
    signsInWithFile: "\\b(?:ibmcloud|bluemix|bx) login\\b|\\bcf login\\b.*\\bcloud\\.ibm\\.com",
    registries: "\\bICR_\\w*(?:REGISTRY|HOST|URL)|\\bicr\\.io",
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
        of: "DIGITAL_?OCEAN|DIGOCEAN|DOCTL|DOCR",
        whole: "(?:API|ACCESS|AUTH|PERSONAL_ACCESS|OAUTH|REGISTRY|DEPLOY|APP)_?(?:TOKEN|KEY)",
        last: { whole: "PAT|KEY|SECRET" },
        end: { whole: "TOKEN" },
      },
      {
        of: "DO",
        last: { whole: "PAT|API_KEY|(?:API|(?:PERSONAL_)?ACCESS|APP|AUTH|CR|OAUTH|REGISTRY)_TOKEN|REGISTRY_PASSWORD" },
        end: { whole: "TOKEN" },
      },
      { of: "DO|DIGITAL_?OCEAN", id: "ACCESS_KEY(?:_ID)?", secret: "SECRET_(?:ACCESS_)?KEY" },
    ],
    inputs: [{ id: "ACCESS_KEY", secret: "SECRET_KEY", beside: ["SPACE_NAME", "SPACE_REGION"] }],
    actions: [{ action: actionsAbout("digitalocean|doctl|dokr"), whole: "TOKEN|(?:API|(?:PERSONAL_)?ACCESS)_TOKEN" }],
    commands: [{ command: "doctl\\b", whole: "T|ACCESS_TOKEN" }],
    stores: ".digitaloceanspaces.com",
    host: "api.digitalocean.com",
    registries: "\\b(?:DO|DIGITALOCEAN)_\\w*REGISTRY|registry\\.digitalocean\\.com",
    literal: "do[opr]_v1_[0-9a-f]{64}",
  },
  {
    cloud: "vercel",
    pages: [
      "https://vercel.com/docs/cli/global-options#token",
      "https://vercel.com/kb/guide/how-can-i-use-github-actions-with-vercel",
      "https://vercel.com/docs/monorepos/remote-caching",
      "https://vercel.com/docs/vercel-blob#read-write-token",
    ],
    names: [
      {
        of: "VERCEL",
        whole: "(?:API|ACCESS|AUTH|DEPLOY(?:MENT)?|CLI|PERSONAL|TEAM|PROD|DEV|CI)_(?:TOKEN|KEY)",
        unless: "GH|GITHUB|OIDC",
        last: { whole: "(?:\\w+_)?TOKEN|API_KEY|KEY" },
      },
      { of: "ZEIT|ZEIT_NOW|NOW", unless: "SERVICE", last: { whole: "TOKEN" } },
      { of: "BLOB", whole: "READ_WRITE_TOKEN" },
    ],
    inputs: [{ whole: "TURBO_TOKEN", beside: ["TURBO_TEAM"], unless: ["TURBO_API"] }],
    commands: [{ command: "(?:vercel|vc|now)\\b", whole: "T|TOKEN" }],
    host: "api.vercel.com",
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{24}",
  },
];
