import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/collect/aws/lanes.ts
async function inLanes(items, lanes, work) {
  let results = [], waiting = items.entries(), lane = async () => {
    for (let [position, item] of waiting) results[position] = await work(item);
  };
  return await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane)), results;
}

export {
  inLanes
};
