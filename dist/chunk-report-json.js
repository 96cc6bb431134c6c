import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import{withoutLoneSurrogates}from"./chunk-model-stringify.js";import{invisibleCharacters}from"./chunk-report-visible.js";var active=new RegExp(String.raw`[${invisibleCharacters}]|(?<=#)#(?=\[)`,"gu"),render=result=>({files:[`${indented(result)}
`],notes:[]}),mostIndented={coverage:100,findings:1e3},lists=["coverage","findings"];function indented(result){let long=lists.filter(list=>result[list].length>mostIndented[list]),short={...result,...Object.fromEntries(long.map(list=>[list,[]]))};return long.reduce(withLines,safe(JSON.stringify(short,null,2)));function withLines(json,list){let lines=result[list].map(item=>`    ${compactJson(item)}`);return json.replace(`
  "${list}": []`,()=>`
  "${list}": [
${lines.join(`,
`)}
  ]`)}}function safeJson(value){return`${safe(JSON.stringify(value,null,2))}
`}function compactJson(value){return safe(JSON.stringify(value))}var unusual=/[^\n -~]|##\[|\\ud/;function safe(json){return unusual.test(json)?withoutLoneSurrogates(json).replace(active,escape):json}function escape(character){return character.split("").map(unit=>`\\u${unit.charCodeAt(0).toString(16).padStart(4,"0")}`).join("")}export{render,safeJson,compactJson};
