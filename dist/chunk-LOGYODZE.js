import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  judge,
  resolve
} from "./chunk-6T4U6XYE.js";
import {
  findPackage
} from "./chunk-V3U2C5LL.js";

// src/command/coverage.ts
async function judgeCoverage(snapshot, { configuration }) {
  let { timezone, acceptGaps } = configuration.value, resolution = resolve(snapshot, {
    now: snapshot.collectedAt,
    ...timezone !== void 0 && { timezone },
    ...acceptGaps && { acceptGaps }
  }), { name, version } = findPackage();
  return judge(nothing(), { resolution, policies: [], tool: { name, version } });
}
async function* nothing() {
}

export {
  judgeCoverage
};
