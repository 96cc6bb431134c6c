import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
var loneSurrogate=/(?<=(?:^|[^\\])(?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;function stringify(value,indent){return withoutLoneSurrogates(JSON.stringify(value,null,indent))}function withoutLoneSurrogates(json){return json.includes("\\ud")?json.replace(loneSurrogate,"\uFFFD"):json}export{stringify,withoutLoneSurrogates};
