import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/report/index.ts
var formats = {
  table: () => import("./report-table.js"),
  json: () => import("./report-json.js"),
  markdown: () => import("./report-markdown.js"),
  sarif: () => import("./report-sarif.js")
}, formatNames = Object.keys(formats).filter(isFormatName);
function isFormatName(name) {
  return Object.hasOwn(formats, name);
}
async function loadFormat(name) {
  let { render } = await formats[name]();
  return render;
}

export {
  formatNames,
  loadFormat
};
