import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
var loneSurrogate=/[\ud800-\udbff]$/;function cut(text,most){return text.length<=most?text:`${text.slice(0,most-1).replace(loneSurrogate,"")}\u2026`}export{cut};
