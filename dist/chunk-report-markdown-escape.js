import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import{visible}from"./chunk-report-visible.js";var active=/[&\\`*[<>|~$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/)|(?<=\bwww)\./giu;function escaped(text){return visible(text).replace(active,character=>`&#${character.charCodeAt(0)};`).replace(/(?<![A-Za-z0-9])@(?=[\w-])/g,"@&#8203;").replace(/(?<=&#35;|\bgh-)(?=\d)/gi,"&#8203;")}export{escaped};
