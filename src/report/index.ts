import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import { type SarifOptions, renderSarif } from "./sarif.ts";
import { type TableOptions, renderTable } from "./table.ts";

export type { LeftOut } from "./sarif.ts";

/** What the formats want to know beside the result; each takes what it needs. */
export type RenderOptions = TableOptions & SarifOptions;

/** Every report format by its name: result in, text out; SARIF gives files, because code scanning limits their size. */
export const renderers = {
  table: renderTable,
  json: renderJson,
  markdown: renderMarkdown,
  sarif: renderSarif,
};
