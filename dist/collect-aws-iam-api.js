import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  concurrency,
  openIam,
  toIamUser
} from "./chunk-collect-aws-iam-api.js";
import "./chunk-aws-sdk-client-iam-dist-es-schemas-schemas_0.js";
import "./chunk-collect-aws-request.js";
import "./chunk-aws-sdk-credential-provider-node-dist-es-index.js";
import "./chunk-collect-aws-fields.js";
import "./chunk-collect-aws-refusal.js";
import "./chunk-aws-sdk-core-dist-es-submodules-protocols-index.js";
import "./chunk-smithy-node-http-handler-dist-es-index.js";
import "./chunk-smithy-core-dist-es-submodules-checksum-sha256-Sha256Node.js";
import "./chunk-aws-sdk-credential-provider-env-dist-es-index.js";
import "./chunk-aws-sdk-core-dist-es-submodules-client-region-config-resolver-extensions.js";
import "./chunk-smithy-core-dist-es-submodules-protocols-json-codec-v2-JsonCodec2.js";
import "./chunk-smithy-core-dist-es-submodules-config-defaults-mode-resolveDefaultsModeConfig.js";
import "./chunk-smithy-core-dist-es-submodules-client-smithy-client-client-command-builder.js";
import "./chunk-smithy-core-dist-es-submodules-serde-writeKey.js";
import "./chunk-smithy-core-dist-es-submodules-schema-index.js";
import "./chunk-collect-budget.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-runtime.js";
export {
  concurrency,
  openIam,
  toIamUser
};
