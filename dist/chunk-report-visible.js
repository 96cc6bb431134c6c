import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
var invisibleCharacters=String.raw`\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}`,invisible=new RegExp(String.raw`[\u0000-\u001f${invisibleCharacters}]|\p{Surrogate}|\p{Noncharacter_Code_Point}`,"gu");function visible(text){return text.replace(invisible,escape)}function escape(character){if(character===`
`)return"\\n";if(character==="\r")return"\\r";if(character==="	")return"\\t";let code=character.codePointAt(0)??0;return code<256?`\\x${code.toString(16).padStart(2,"0")}`:`\\u{${code.toString(16)}}`}export{invisibleCharacters,visible};
