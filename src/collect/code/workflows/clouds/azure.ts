import { actionsAbout, type CloudRow } from "./row.ts";

const clientId = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

const connectionString = "CONN(?:ECTION)?_?STR(?:ING)?";
const storageKey = "(?:STORAGE|BLOB)_?(?:STORAGE_|ACCOUNT_?)?(?:ACCESS_|SHARED_|PRIMARY_)?KEY";
const messaging = "SERVICE_?BUS|EVENT_?HUBS?|IOT_?HUB|NOTIFICATION_?HUBS?";

/**
 * Words for things in the cloud whose connection string is no credential of the cloud: a database has logins of its own, and
 * that of Application Insights only names a resource. https://learn.microsoft.com/azure/azure-monitor/app/connection-strings
 */
const noCredential =
  "(?:SQL|POSTGRES|PG|PGVECTOR|MARIA|MONGO|REDIS)_?(?:DB|DATABASE)?|DB|DATABASE|APP(?:LICATION)?_?INSIGHTS";

/** Azure. */
export const azure: CloudRow = {
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
    "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow",
    "https://github.com/vcsjones/AzureSignTool#usage",
    "https://learn.microsoft.com/azure/static-web-apps/static-web-apps-cli-configuration",
    "https://learn.microsoft.com/azure/app-testing/playwright-workspaces/how-to-manage-authentication",
    "https://learn.microsoft.com/azure/azure-functions/functions-app-settings#azurewebjobsstorage",
    "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas",
  ],
  identityTokens: "https://learn.microsoft.com/azure/developer/github/connect-from-azure-openid-connect",
  names: [
    {
      of: "AZURE|AZURERM|AZ|ARM|AKS|AAD|ENTRA|AZUREAPPSERVICE",
      whole:
        "CLIENT_?SECRET|CLIENT_CERT(?:IFICATE)?(?!_PASSWORD)|APP(?:LICATION)?_?SECRET|" +
        "(?:SPN?|SERVICE_?PRINCIPAL)_?(?:PASSWORD|PWD|SECRET|KEY|CREDENTIALS?)|CREDENTIALS?|CREDS|" +
        `${storageKey}|(?:STORAGE|BLOB)_(?:ACCOUNT_)?SECRET|ACCESS_KEY|ACCOUNT_?KEY|SAS(?:_?TOKEN|_?URL|_KEY)?|` +
        `(?<!(?:${noCredential})_)${connectionString}|(?:STORAGE|BLOB)_CONNECTION(?!_)|` +
        "PUBLISH_?(?:ING_?)?PROFILE|STATIC_?WEB_?APPS?_(?:\\w+_)?TOKEN|SWA_(?:\\w+_)?TOKEN|DEPLOYMENT_TOKEN|" +
        "(?:DOCKER|CR|REGISTRY)_(?:PASS(?:WORD)?|PWD)",
      last: { whole: "SECRET_(?:KEY|VALUE)|PASSWORD" },
      end: { whole: "(?:TENANT_|SPN?_)?SECRET" },
    },
    { of: "PUBLISH_?PROFILE", whole: "(?:AZURE|WEB_?APP|FUNCTION_?APP|APP_?SERVICE)" },
    { of: `STORAGE|COMMUNICATION(?:_SERVICES?)?|ACS|SIGNALR|WEB_?PUBSUB|${messaging}`, whole: connectionString },
    { of: "APP_?CONFIG(?:URATION)?|COSMOS_?(?:DB)?|BLOB(?:_STORAGE)?", whole: connectionString },
    { of: messaging, whole: "(?:SHARED_)?ACCESS_KEY|CONNECTION(?!_)", last: { whole: "KEY" } },
    { of: "AZURE_?WEB_?JOBS_?STORAGE", whole: "AZURE_?WEB_?JOBS_?STORAGE" },
    { of: "STORAGE_?ACCOUNT|BLOB_STORAGE", last: { whole: "(?:ACCESS_|SHARED_|PRIMARY_)?KEY" } },
    { of: "SAS", whole: "SAS_(?:TOKEN|URL|KEY)" },
    { of: "SWA|STATIC_?WEB_?APPS?", last: { whole: "(?:\\w+_)?TOKEN" } },
    { of: "SPN|SERVICE_?PRINCIPAL", unless: "DATABRICKS", last: { whole: "(?:CLIENT_)?SECRET|PASSWORD|PWD|KEY" } },
    { of: "SP", last: { whole: "CLIENT_SECRET" } },
    { of: "PLAYWRIGHT_SERVICE", last: { whole: "(?:ACCESS|AUTH)_TOKEN" } },
    { of: "LOG_?ANALYTICS", whole: "(?:WORKSPACE|SHARED|PRIMARY)_?KEY" },
    { of: "COSMOS_?(?:DB)?", whole: "(?:ACCOUNT_|PRIMARY_|MASTER_|READ_?WRITE_?)?KEY" },
    {
      of: "ACR|AZURE_CONTAINER_REGISTRY|AZURE_REGISTRY",
      unless: "ALI|ALIYUN|ALIBABA|ALICLOUD",
      whole: "PASS(?:WORD)?|PWD|CLIENT_SECRET",
    },
  ],
  roles: [
    {
      page: "https://github.com/Azure/login#login-with-openid-connect-oidc-recommended",
      names: "CLIENT_ID",
      action: "azure/login$",
      without: ["CREDS"],
      target: "azure-application",
      literal: clientId,
    },
    {
      page: "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_oidc",
      names: "ARM_CLIENT_ID",
      beside: ["ARM_USE_OIDC"],
      without: ["ARM_CLIENT_SECRET"],
      target: "azure-application",
      literal: clientId,
    },
  ],
  inputs: [
    { whole: "PUBLISH_PROFILE" },
    {
      whole: "(?:TF_VAR_)?CLIENT_SECRET",
      beside: ["TF_VAR_TENANT_ID", "TF_VAR_SUBSCRIPTION_ID", "TENANT_ID", "SUBSCRIPTION_ID"],
    },
  ],
  actions: [
    { action: "azure/docker-login", whole: "PASSWORD" },
    {
      action: actionsAbout("azure|aks|azureblobupload"),
      whole: "CREDS|CLIENT_?SECRET|SERVICE_PRINCIPAL_(?:PASSWORD|KEY)|SAS_TOKEN|(?:STORAGE_)?(?:ACCOUNT|ACCESS)_KEY",
    },
    {
      action: actionsAbout("appconfiguration-sync|azureblobupload|azure-blob-storage-upload"),
      whole: "CONNECTION_STRING",
    },
  ],
  commands: [
    { command: "az login\\b.*(?:service-principal|-u\\b)", whole: "P|PASSWORD" },
    { command: "az (?!login)\\w", whole: "ACCOUNT_KEY|SAS_TOKEN|CONNECTION_STRING" },
    { command: "backend_?-?config", whole: "CLIENT_SECRET|SAS_TOKEN" },
    { command: "terraform\\b.*-var\\b", whole: "CLIENT_SECRET" },
    { command: "\\b(?:AccountKey|SharedAccessKey)=$", whole: "ACCOUNT_KEY|SHARED_ACCESS_KEY" },
    { command: "login\\.microsoftonline\\.com", whole: "CLIENT_SECRET" },
    { command: "[Aa]zure[Ss]ign[Tt]ool", whole: "KVS" },
    { command: "azcopy|swa deploy|static-web-apps-cli", whole: "DEPLOYMENT_TOKEN|SAS" },
    { command: "az acr login", whole: "P|PASSWORD" },
    { command: "Connect-AzAccount", whole: "CLIENTSECRET|PASSWORD" },
    { command: "(?:serverless|sls) config credentials", whole: "CLIENTSECRET" },
  ],
  registries:
    "\\.azurecr\\.io|LOGIN_SERVER|\\bACR_\\w*(?:REGISTRY|REPO|HOST|URL|SERVER|ENDPOINT)|\\bAZ(?:URE)?_\\w*(?:REGISTRY|ACR)",
  literal: "(?=(?:.*\\d){3})(?=.*[a-z])(?=.*[A-Z])(?:[\\w~.-]{30,}|[A-Za-z0-9+/]{86}==)",
  literalMember: { name: "clientSecret", value: '[^"$]{8,}' },
};
