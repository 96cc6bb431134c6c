import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  concurrency
} from "./chunk-collect-aws-iam-api.js";
import "./chunk-aws-sdk-client-iam-dist-es-schemas-schemas_0.js";
import "./chunk-collect-aws-request.js";
import "./chunk-aws-sdk-credential-provider-node-dist-es-index.js";
import "./chunk-collect-aws-fields.js";
import {
  problemOf
} from "./chunk-collect-aws-refusal.js";
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
import {
  limitConcurrency
} from "./chunk-collect-limit-concurrency.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  append
} from "./chunk-model-group.js";
import {
  countOf
} from "./chunk-model-sentence.js";
import "./chunk-runtime.js";

// src/collect/aws/iam/resolve-key-ids.ts
var ordinaryPatience = { idle: 3e4, total: 3e5 }, mostRefusalsInARow = 5, userKey = /^(arn:[a-z-]+:iam::\d{12}:user\/.*)\/access-key\/([^/]+)$/;
async function resolveKeyIds(openApi, credentials, signal, patience = ordinaryPatience) {
  let users = [...byUser(credentials)], clock = startClock(patience), api = openApi(AbortSignal.any([signal, clock.signal])), limit = limitConcurrency(concurrency), refusalsInARow = 0, refusal, resolveKeysOfUser = async (arn, keys) => {
    if (clock.signal.aborted || refusalsInARow >= mostRefusalsInARow) return;
    let response = await api.accessKeys(arn.slice(arn.lastIndexOf("/") + 1));
    if ("refusal" in response) {
      if (response.refusal.code === "NoSuchEntityException") return [];
      refusalsInARow += 1, refusal ??= clock.signal.aborted ? tooSlow : response.refusal;
      return;
    }
    return refusalsInARow = 0, clock.restart(), keys.flatMap(({ credential, createdAt }) => {
      let [found, other] = response.value.filter((key) => key.createdAt === createdAt);
      return found === void 0 || other !== void 0 ? [] : [{ credential, publicId: found.publicId }];
    });
  }, resolved = await Promise.all(users.map(([arn, keys]) => limit(() => resolveKeysOfUser(arn, keys))));
  clock.stop();
  let missed = users.filter((_, index) => resolved[index] === void 0).length;
  return omitUndefined({
    keyIds: resolved.flatMap((keys) => keys ?? []),
    problem: missed === 0 ? void 0 : problemOfMissed(refusal ?? tooSlow, missed, users.length)
  });
}
function problemOfMissed(refusal, missed, all) {
  let consequence = `The ids of the access keys of ${missed} of ${countOf(all, "user")} are not known; they are named by user and date.`;
  return { ...problemOf(refusal, consequence), status: missed === all ? refusal.status : "partial" };
}
var tooSlow = {
  code: "TooSlow",
  status: "failed",
  reason: "Requests for iam:ListAccessKeys were given up, because AWS throttled them or did not answer in time."
};
function startClock({ idle, total }) {
  let controller = new AbortController(), abort = () => controller.abort(), whole = setTimeout(abort, total), pause = setTimeout(abort, idle);
  return {
    signal: controller.signal,
    /** Called after every answer that can be used. */
    restart: () => {
      clearTimeout(pause), pause = setTimeout(abort, idle);
    },
    stop: () => {
      clearTimeout(pause), clearTimeout(whole);
    }
  };
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
