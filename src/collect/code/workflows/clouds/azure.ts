import type { CloudRow } from "./row.ts";

const clientId = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

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
  ],
  identityTokens: "https://learn.microsoft.com/azure/developer/github/connect-from-azure-openid-connect",
  names: [
    {
      of: "AZURE|AZURERM|AZ|ARM|AAD|ENTRA|AZUREAPPSERVICE",
      whole:
        "CLIENT_?SECRET|APP(?:LICATION)?_?SECRET|(?:SP|SERVICE_?PRINCIPAL)_?(?:PASSWORD|PWD|SECRET|KEY|CREDENTIALS?)|CREDENTIALS?|CREDS|" +
        "STORAGE_(?:ACCOUNT_)?(?:ACCESS_|SHARED_)?KEY|(?:STORAGE|BLOB)_(?:ACCOUNT_)?SECRET|ACCESS_KEY|ACCOUNT_KEY|SAS(?:_?TOKEN|_?URL|_KEY)?|" +
        "(?<!(?:SQL|POSTGRES|PGVECTOR)_(?:DB_|DATABASE_)?)CONN(?:ECTION)?_?STR(?:ING)?|PUBLISH_?(?:ING_?)?PROFILE|STATIC_?WEB_?APPS?_(?:\\w+_)?TOKEN|SWA_(?:\\w+_)?TOKEN",
      last: { whole: "PASSWORD|SECRET" },
    },
    { of: "PUBLISH_?PROFILE", whole: "(?:AZURE|WEB_?APP|FUNCTION_?APP|APP_?SERVICE)" },
    {
      of: "STORAGE(?:_ACCOUNT)?|AZUREWEBJOBSSTORAGE|COMMUNICATION(?:_SERVICES?)?|ACS|SIGNALR|WEB_?PUBSUB|NOTIFICATION_?HUBS?|APP_?CONFIG(?:URATION)?|COSMOS_?(?:DB)?|SERVICE_?BUS|EVENT_?HUBS?|BLOB(?:_STORAGE)?|IOT_?HUB",
      whole: "CONNECTION_?STRING",
    },
    { of: "SAS", whole: "SAS_(?:TOKEN|URL|KEY)" },
    { of: "LOG_?ANALYTICS", whole: "(?:WORKSPACE|SHARED|PRIMARY)_?KEY" },
    { of: "COSMOS_?(?:DB)?", whole: "(?:ACCOUNT_|PRIMARY_|MASTER_|READ_?WRITE_?)?KEY" },
    { of: "ACR|AZURE_CONTAINER_REGISTRY|AZURE_REGISTRY", whole: "PASS(?:WORD)?|PWD" },
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
    { whole: "(?:TF_VAR_)?CLIENT_SECRET", beside: ["TF_VAR_TENANT_ID", "TF_VAR_SUBSCRIPTION_ID", "SUBSCRIPTION_ID"] },
  ],
  actions: [
    {
      action: "azure/",
      whole: "CREDS|CLIENT_?SECRET|CONNECTION_STRING|SERVICE_PRINCIPAL_(?:PASSWORD|KEY)|SAS_TOKEN|ACCOUNT_KEY",
    },
    { action: "bacongobbler/azure-blob-storage-upload", whole: "CONNECTION_STRING|SAS_TOKEN" },
  ],
  commands: [
    { command: "az login\\b.*(?:service-principal|-u\\b)", whole: "P|PASSWORD" },
    { command: "az (?!login)\\w", whole: "ACCOUNT_KEY|SAS_TOKEN|CONNECTION_STRING" },
    { command: "backend_?-?config", whole: "CLIENT_SECRET|SAS_TOKEN" },
    { command: "azcopy|swa deploy", whole: "DEPLOYMENT_TOKEN|SAS" },
    { command: "az acr login", whole: "P|PASSWORD" },
    { command: "Connect-AzAccount", whole: "CLIENTSECRET|PASSWORD" },
    { command: "(?:serverless|sls) config credentials", whole: "CLIENTSECRET" },
  ],
  registries: "\\.azurecr\\.io|LOGIN_SERVER|\\bACR_\\w*(?:REGISTRY|REPO|HOST|URL)",
  literal: "(?=(?:.*\\d){3})(?=.*[a-z])(?=.*[A-Z])(?:[\\w~.-]{30,}|[A-Za-z0-9+/]{86}==)",
  literalMember: { name: "clientSecret", value: '[^"$]{8,}' },
};
