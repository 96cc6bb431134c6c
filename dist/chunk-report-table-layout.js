import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  pad,
  wrap
} from "./chunk-report-table-width.js";
import {
  cut
} from "./chunk-report-text.js";
import {
  visible
} from "./chunk-report-visible.js";

// src/report/table/layout.ts
import { styleText } from "node:util";
var leastWidth = 40, labelWidth = 10;
function layoutFor({ width, colour }) {
  let style = (format) => colour ? (text) => styleText(format, text, { validateStream: !1 }) : (text) => text;
  return {
    width: Math.max(leastWidth, width),
    heading: style("bold"),
    label: style("dim"),
    good: style(["bold", "green"]),
    alarm: style(["bold", "yellow"]),
    person: style(["bold", "magenta"]),
    credential: style("cyan"),
    severity: {
      critical: style(["bold", "white", "bgRed"]),
      high: style(["bold", "red"]),
      medium: style(["bold", "yellow"]),
      low: style(["bold", "blue"])
    }
  };
}
var textLimit = 2e3;
function readable(text) {
  return cut(visible(text), textLimit);
}
function paragraph(text, { width }, hanging) {
  return wrap(readable(text), width - (hanging === void 0 ? 2 : 4)).map((line, index) => (hanging !== void 0 && index > 0 ? "    " : "  ") + line);
}
function labelled(label, texts, { width, label: paint }) {
  return texts.flatMap((text) => text ? wrap(readable(text), width - 4 - labelWidth) : []).map((line, index) => `    ${paint(pad(index === 0 ? label : "", labelWidth))}${line}`);
}

export {
  layoutFor,
  readable,
  paragraph,
  labelled
};
