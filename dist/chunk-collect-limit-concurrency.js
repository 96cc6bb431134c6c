import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
function limitConcurrency(maximum){let waiting=[],running=0;return async work=>{running>=maximum?await new Promise(resolve=>waiting.push(resolve)):running+=1;try{return await work()}finally{let next=waiting.shift();next===void 0?running-=1:next()}}}export{limitConcurrency};
