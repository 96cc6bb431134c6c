import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
function omitUndefined(record){let defined={};for(let key in record){let value=record[key];value!==void 0&&(defined[key]=value)}return defined}export{omitUndefined};
