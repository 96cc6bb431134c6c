import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
function append(groups,key,item){let group=groups.get(key);group===void 0?groups.set(key,[item]):group.push(item)}function groupBy(items,keyOf){let groups=new Map;for(let item of items)append(groups,keyOf(item),item);return groups}function unique(values){return[...new Set(values)]}export{append,groupBy,unique};
