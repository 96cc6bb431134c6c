import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  toSecond
} from "./chunk-BABRHT5O.js";
import {
  inLanes
} from "./chunk-ZHACUH6K.js";
import "./chunk-2BETQLJM.js";

// src/collect/aws/iam/names.ts
var keyId = /^(arn:[a-z-]+:iam::\d{12}:user\/.*)\/access-key\/([^/]+)$/;
async function nameKeys(calls, credentials) {
  return (await inLanes([...byUser(credentials)], 3, async ([arn, flagged]) => {
    let { items } = await calls.accessKeys(arn.slice(arn.lastIndexOf("/") + 1));
    return flagged.flatMap(({ credential, createdAt }) => {
      let same = items.filter(({ CreateDate }) => CreateDate !== void 0 && toSecond(CreateDate) === createdAt), publicId = same.length === 1 ? same[0]?.AccessKeyId : void 0;
      return publicId === void 0 ? [] : [{ credential, publicId }];
    });
  })).flat();
}
function byUser(credentials) {
  let users = /* @__PURE__ */ new Map();
  for (let credential of credentials) {
    let [, arn, createdAt] = keyId.exec(credential) ?? [];
    arn === void 0 || createdAt === void 0 || users.set(arn, [...users.get(arn) ?? [], { credential, createdAt }]);
  }
  return users;
}
export {
  nameKeys
};
