import { accessKeyId, secretAccessKey } from "./access-keys.ts";
import { aws } from "./aws.ts";
import { azure } from "./azure.ts";
import { computed } from "./computed.ts";
import { google } from "./google.ts";
import type { CloudRow } from "./row.ts";

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
      { of: "R2", id: accessKeyId, secret: secretAccessKey, last: { whole: "TOKEN|API_TOKEN" } },
      {
        of: "CLOUDFLARED?|CF|CLOUD_FLARE",
        id: "ACCESS_KEY_ID",
        secret: "SECRET_ACCESS_KEY",
        whole:
          "API_?TOKEN|API_?KEY|GLOBAL_KEY|AUTH_KEY|(?:WORKERS?|PAGES|DNS|ZONE|CACHE|PURGE|DEPLOY|D1|KV|R2|EDIT|TUNNEL)_(?:\\w+_)?TOKEN|USER_SERVICE_KEY",
        last: { whole: "TOKEN|KEY" },
      },
    ],
    actions: [
      { action: "cloudflare/", whole: "API_?TOKEN|API_?KEY" },
      { action: "jakejarvis/cloudflare-purge-action", whole: "CLOUDFLARE_TOKEN|CLOUDFLARE_KEY" },
    ],
    stores: ".r2.cloudflarestorage.com",
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
      { action: "aliyun/", id: "ACCESS_KEY(?:_ID)?", secret: "ACCESS_KEY_SECRET|SECRET(?:_KEY)?", whole: "PASSWORD" },
      { action: "manyuanrong/setup-ossutil", id: "ACCESS_KEY_ID", secret: "ACCESS_KEY_SECRET" },
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
        whole: "CLI_KEY|KEY_CONTENT|PRIVATE_?KEY|API_(?:PRIVATE_)?KEY|AUTH_?TOKEN|KEY_PEM|PEM_KEY|CONFIG_KEY",
        last: { whole: "KEY" },
      },
      { of: "OCIR", whole: "PASSWORD|TOKEN" },
      { of: "OCI", id: "ACCESS_?KEY(?:_?ID)?", secret: secretAccessKey },
    ],
    inputs: [
      {
        whole: "(?:TF_VAR|ORACLE|OCI)_(?:API_)?(?:PRIVATE_)?KEY",
        beside: ["TF_VAR_TENANCY_OCID", "TF_VAR_USER_OCID", "ORACLE_TENANCY_OCID", "OCI_TENANCY_OCID"],
      },
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
    inputs: [
      { id: "SECRET_ID", beside: ["SECRET_KEY"] },
      { secret: "SECRET_KEY", beside: ["SECRET_ID"] },
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
    ],
    names: [
      { of: "IBM|IBM_?CLOUD|BLUEMIX|IC|IAAS_CLASSIC|SOFTLAYER|ICR|WATSON|WATSONX", whole: "API_?KEY|IAM_KEY" },
      { of: "IBM|IBM_?CLOUD|IBM_COS|COS_HMAC", id: accessKeyId, secret: secretAccessKey },
    ],
    actions: [{ action: "ibm", whole: "API_?KEY" }],
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
    inputs: [{ id: "ACCESS_KEY", secret: "SECRET_KEY", beside: ["SPACE_NAME", "SPACE_REGION"] }],
    actions: [{ action: "digitalocean/", whole: "TOKEN|DIGITALOCEAN_ACCESS_TOKEN" }],
    commands: [{ command: "doctl\\b", whole: "T|ACCESS_TOKEN" }],
    stores: ".digitaloceanspaces.com",
    registries: "registry\\.digitalocean\\.com",
    literal: "do[opr]_v1_[0-9a-f]{64}",
  },
  {
    cloud: "vercel",
    pages: [
      "https://vercel.com/docs/cli/global-options#token",
      "https://vercel.com/kb/guide/how-can-i-use-github-actions-with-vercel",
      "https://vercel.com/docs/monorepos/remote-caching",
    ],
    names: [
      {
        of: "VERCEL",
        whole: "(?:API|ACCESS|AUTH|DEPLOY(?:MENT)?|CLI|PERSONAL|TEAM|PROD|DEV|CI)_(?:TOKEN|KEY)",
        last: { whole: "TOKEN|API_KEY|KEY" },
      },
    ],
    inputs: [{ whole: "TURBO_TOKEN", beside: ["TURBO_TEAM"], unless: ["TURBO_API"] }],
    commands: [{ command: "(?:vercel|vc|now)\\b", whole: "T|TOKEN" }],
    literal: "(?=.*\\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{24}",
  },
];
