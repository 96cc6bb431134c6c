import type { Render } from "./render.ts";
import { detailLines } from "./table/details.ts";
import { layoutFor } from "./table/layout.ts";
import { shortLines } from "./table/short.ts";

/** The report for a terminal: what to deal with first, or with `details` all evidence. */
export const render: Render = (result, options) => {
  const layout = layoutFor(options);
  const lines = options.details === true ? detailLines(result, layout, options) : shortLines(result, layout, options);
  return { files: [`${lines.join("\n")}\n`], notes: [] };
};
