import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  concurrency
} from "./chunk-collect-aws-iam-api.js";
import "./chunk-aws-sdk-client-iam-dist-es-schemas-schemas_0.js";
import "./chunk-collect-aws-fields.js";
import "./chunk-collect-aws-request.js";
import "./chunk-collect-aws-refusal.js";
import "./chunk-aws-sdk-credential-provider-node-dist-es-index.js";
import "./chunk-aws-sdk-credential-provider-env-dist-es-index.js";
import "./chunk-aws-sdk-core-dist-es-submodules-protocols-index.js";
import "./chunk-smithy-node-http-handler-dist-es-index.js";
import "./chunk-aws-sdk-core-dist-es-submodules-client-region-config-resolver-extensions.js";
import "./chunk-smithy-core-dist-es-submodules-client-smithy-client-client-command-builder.js";
import "./chunk-smithy-core-dist-es-submodules-protocols-json-codec-v2-JsonCodec2.js";
import "./chunk-smithy-core-dist-es-submodules-config-defaults-mode-resolveDefaultsModeConfig.js";
import "./chunk-smithy-core-dist-es-submodules-checksum-sha256-Sha256Node.js";
import "./chunk-smithy-core-dist-es-submodules-serde-writeKey.js";
import "./chunk-smithy-core-dist-es-submodules-schema-index.js";
import "./chunk-smithy-core-dist-es-submodules-transport-isValidHostname.js";
import {
  limitConcurrency
} from "./chunk-collect-limit-concurrency.js";
import "./chunk-model-is-record.js";
import "./chunk-model-omit-undefined.js";
import {
  append
} from "./chunk-model-group.js";
import "./chunk-runtime.js";

// src/collect/aws/iam/resolve-key-ids.ts
var userKey = /^(arn:[a-z-]+:iam::\d{12}:user\/.*)\/access-key\/([^/]+)$/;
async function resolveKeyIds(api, credentials) {
  let limit = limitConcurrency(concurrency);
  return (await Promise.all(
    [...byUser(credentials)].map(([arn, keys]) => limit(() => resolveKeysOfUser(api, arn, keys)))
  )).flat();
}
async function resolveKeysOfUser(api, arn, keys) {
  let response = await api.accessKeys(arn.slice(arn.lastIndexOf("/") + 1));
  return "refusal" in response ? [] : keys.flatMap(({ credential, createdAt }) => {
    let [found, other] = response.value.filter((key) => key.createdAt === createdAt);
    return found === void 0 || other !== void 0 ? [] : [{ credential, publicId: found.publicId }];
  });
}
function byUser(credentials) {
  let users = /* @__PURE__ */ new Map();
  for (let credential of credentials) {
    let [, arn, createdAt] = userKey.exec(credential) ?? [];
    arn !== void 0 && createdAt !== void 0 && append(users, arn, { credential, createdAt });
  }
  return users;
}
export {
  resolveKeyIds
};
