import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
var isDate=value=>value instanceof Date&&!Number.isNaN(value.getTime());function toSecond(date){return`${date.toISOString().slice(0,19)}Z`}function toTags(tags=[]){return tags.map(({Key="",Value=""})=>({key:Key,value:Value}))}export{isDate,toSecond,toTags};
