import { accessKeyId, secretAccessKey } from "./access-keys.ts";
import { computed } from "./computed.ts";
import type { CloudRow } from "./row.ts";

const page = "https://github.com/google-github-actions/auth#preferred-direct-workload-identity-federation";

/** Google Cloud. */
export const google: CloudRow = {
  cloud: "google",
  pages: [
    "https://github.com/google-github-actions/auth#inputs-service-account-key-json",
    "https://cloud.google.com/docs/authentication/application-default-credentials",
    "https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference",
    "https://cloud.google.com/artifact-registry/docs/docker/authentication#json-key",
    "https://firebase.google.com/docs/hosting/github-integration",
    "https://firebase.google.com/docs/cli#cli-ci-systems",
    "https://cloud.google.com/storage/docs/authentication/hmackeys",
  ],
  identityTokens: page,
  names: [
    {
      of: "GCP|GCLOUD|GOOGLE|GKE|GCR|GAR|GCS|GS|BIGQUERY|BQ|FIREBASE|VERTEX|GDRIVE|GSHEETS?|PLAY|PLAYSTORE|PLAY_STORE|GOOGLE_PLAY|PLAY_CONSOLE",
      whole:
        "(?:SA|SERVICE_?ACCOUNT)_?(?:\\w+_)?(?:KEY|JSON|CREDENTIALS?|CREDS|FILE|B(?:ASE)?64)|SERVICE_?KEY|JSON_?KEY|KEY_?(?:JSON|FILE)|CREDENTIALS?|CREDS|AUTH_JSON|PRIVATE_KEY|ADC",
      last: { whole: "JSON" },
    },
    { of: "GCP|GCLOUD|GKE|GCS|GCR|GAR|VERTEX_?AI", last: { whole: "KEY" } },
    { of: "GCS", id: accessKeyId, secret: secretAccessKey },
    {
      of: "FIREBASE_SERVICE_?ACCOUNT|FIREBASE",
      whole: "FIREBASE_SERVICE_?ACCOUNT",
      last: { whole: "KEY|TOKEN|CI_TOKEN|DEPLOY_TOKEN|ADMIN_KEY|ADMIN_?SDK(?:_(?:JSON|KEY|B(?:ASE)?64))?" },
    },
  ],
  roles: [
    {
      page,
      names: "(?:(?:GCP|GOOGLE|GCLOUD)_)?SERVICE_ACCOUNT",
      beside: ["", "GCP_", "GOOGLE_", "GCLOUD_"].map((start) => `${start}WORKLOAD_IDENTITY_PROVIDER`),
      target: "google-service-account",
      literal: `(?:[\\w-]|${computed}){1,64}@(?:[\\w.-]|${computed}){1,64}\\.gserviceaccount\\.com`,
    },
    {
      page,
      names: "(?:(?:GCP|GOOGLE|GCLOUD)_)?WORKLOAD_IDENTITY_PROVIDER",
      without: ["", "GCP_", "GOOGLE_", "GCLOUD_"].map((start) => `${start}SERVICE_ACCOUNT`),
      target: "google-workload-identity-provider",
      literal: `projects/(?:\\d{1,20}|${computed})/locations/global/workloadIdentityPools/(?:[\\w-]|${computed}){1,64}/providers/(?:[\\w-]|${computed}){1,64}`,
    },
  ],
  inputs: [
    {
      whole:
        "CREDENTIALS_JSON|SERVICE_?ACCOUNT_?KEY|SA_?KEY|FIREBASE_SERVICE_?ACCOUNT|SERVICE_?ACCOUNT_?JSON(?:_PLAIN_TEXT)?|SUPPLY_JSON_KEY_DATA|ANDROID_PUBLISHER_CREDENTIALS",
    },
  ],
  actions: [{ action: "w9jds/firebase-action", whole: "GCP_SA_KEY|FIREBASE_TOKEN" }],
  commands: [
    { command: "gcloud auth activate-service-account|gcloud auth login", whole: "KEY_FILE|CRED_FILE" },
    { command: "firebase\\b", whole: "TOKEN" },
  ],
  signsInWithFile: "gcloud auth (?:activate-service-account|login)|GOOGLE_APPLICATION_CREDENTIALS|_json_key",
  stores: "storage.googleapis.com",
  registries: "\\bgcr\\.io|-docker\\.pkg\\.dev|_json_key",
  literalMember: { name: "private_key", value: '-----BEGIN[^$"]*' },
};
