import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
function volumesOf(lines,begin="",limit=2e8){let volumes=[],volume=begin;for(let line of lines)volume.length>begin.length&&volume.length+line.length>limit&&(volumes.push(volume),volume=begin),volume+=line;return[...volumes,volume]}export{volumesOf};
