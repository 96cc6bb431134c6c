import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
function firstOf(names,limit=5){let shown=names.slice(0,limit).join(", ");return names.length>limit?`${shown} and ${names.length-limit} more`:shown}function countOf(count,noun,plural=`${noun}s`){return`${count} ${count===1?noun:plural}`}function sentence(text){return/[.!?]$/.test(text)?text:`${text}.`}export{firstOf,countOf,sentence};
