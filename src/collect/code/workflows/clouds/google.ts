import { accessKeyId, secretAccessKey } from "./access-keys.ts";
import { computed } from "./computed.ts";
import { actionsAbout, type CloudRow } from "./row.ts";

const page = "https://github.com/google-github-actions/auth#preferred-direct-workload-identity-federation";

const products = "GCP|GCLOUD|GKE|GCS|GCR|GAR|GCE|GAE|APP_?ENGINE|CLOUD_?RUN|BIGQUERY|BQ";
const store = "PLAY|PLAY_?STORE|GOOGLE_PLAY|GPLAY|PLAY_CONSOLE|ANDROID_PUBLISHER";
const serviceAccount = "(?:SA|SVC(?:_ACC(?:OUNT)?)?|SERVICE_?ACC(?:OUNT|T)?)";

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
    "https://github.com/google-github-actions/deploy-cloudrun/blob/v0/README.md#inputs",
    "https://github.com/wzieba/Firebase-Distribution-Github-Action#inputs",
    "https://docs.fastlane.tools/actions/supply/#setup",
  ],
  identityTokens: page,
  names: [
    {
      of: `GOOGLE|GS|FIREBASE|FIRESTORE|PUBSUB|VERTEX|GDRIVE|GSHEETS?|ARTIFACT_REGISTRY|EARTH_?ENGINE|GEE|${products}|${store}`,
      whole:
        `${serviceAccount}_?(?:\\w+_)?(?:KEY|JSON|CREDENTIALS?|CREDS|FILE|B(?:ASE)?64)|SERVICE_?KEY|JSON_?KEY|` +
        "KEY_?(?:JSON|FILE|B(?:ASE)?_?64)|SECRET_JSON|CREDENTIALS?|CREDS|AUTH_JSON|PRIVATE_KEY|ADC",
      last: { whole: "JSON" },
    },
    { of: `${products}|GOOGLE_CLOUD|VERTEX_?AI`, end: { whole: "(?:SVC_|ACCESS_)?KEY" } },
    { of: `${products}|GOOGLE`, id: "HMAC_(?:ACCESS_)?(?:KEY(?:_ID)?|ID)", secret: "HMAC_(?:KEY_)?SECRET(?:_KEY)?" },
    { of: "GCLOUD", end: { whole: "AUTH" } },
    { of: "GCS|GS", id: accessKeyId, secret: secretAccessKey, last: { secret: "SECRET" } },
    { of: "GCR|GAR|ARTIFACT_REGISTRY", last: { whole: "PASSWORD|KEY" } },
    { of: store, whole: "SERVICE_(?:FILE|JSON)|ACCOUNT_(?:KEY|JSON)|CONFIG_JSON|SERVICE_ACCOUNT(?!_(?:EMAIL|NAME))" },
    {
      of: "SA|SERVICE_?ACCOUNT",
      unless: "YC|YANDEX|KUBE|K8S|OP|AWS|AZURE",
      whole: "(?:SA|SERVICE_?ACCOUNT)_?(?:KEY|JSON|CREDENTIALS)",
    },
    {
      of: "FIREBASE_SERVICE_?ACCOUNT|FIREBASE",
      whole: "FIREBASE_SERVICE_?ACCOUNT",
      last: { whole: "ADMIN_?SDK(?:_(?:JSON|KEY|B(?:ASE)?64))?|(?:LOGIN_|AUTH_|REFRESH_|(?:APP_)?DISTRIBUTION_)TOKEN" },
      end: { whole: "(?:SECRET_)?KEY|TOKEN" },
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
        "CREDENTIALS_JSON|SERVICE_?ACCOUNT_?KEY|SA_?KEY|FIREBASE_SERVICE_?ACCOUNT|SERVICE_?ACCOUNT_?JSON(?:_PLAIN_TEXT)?|(?:SUPPLY_)?JSON_KEY_DATA|APPLICATION_DEFAULT_CREDENTIALS_JSON|ANDROID_PUBLISHER_CREDENTIALS",
    },
  ],
  actions: [
    {
      action: actionsAbout(
        "gcp|gcloud|gce|cloudsql|gke|google|gcr|gcs|gar|firebase|bigquery|appengine|app-engine|cloud-?run|play-?store",
      ),
      whole: "CREDENTIALS|CREDS|SERVICE_KEY|JSON_KEY|KEY_FILE|SERVICE_ACCOUNT_JSON_RAW",
    },
    { action: actionsAbout("firebase"), whole: "TOKEN" },
    { action: "w9jds/firebase-action", whole: "GCP_SA_KEY|FIREBASE_TOKEN" },
    { action: "wzieba/firebase-distribution-github-action", whole: "TOKEN|SERVICE_CREDENTIALS_FILE_CONTENT" },
  ],
  commands: [
    { command: "gcloud auth activate-service-account|gcloud auth login", whole: "KEY_FILE|CRED_FILE" },
    { command: "firebase\\b", whole: "TOKEN" },
    { command: "terraform\\b.*-var\\b", whole: "CREDENTIALS" },
  ],
  signsInWithFile: "gcloud auth (?:activate-service-account|login)|GOOGLE_APPLICATION_CREDENTIALS|_json_key",
  stores: "storage.googleapis.com",
  registries: "\\bG[CA]R_\\w*(?:REGISTRY|HOST|URL)|\\bgcr\\.io|-docker\\.pkg\\.dev|_json_key",
  literalMember: { name: "private_key", value: '-----BEGIN[^$"]*' },
};
