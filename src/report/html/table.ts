import { html, lines, type Markup } from "./markup.ts";

export interface TableContent {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Markup[])[];
  /** Absent: a list of texts, whose caption is shown. */
  readonly style?: "first" | "matrix" | "timeline";
}

/**
 * A table. On a narrow screen each row is shown as a block, for which a browser forgets what it is, so every part says its
 * role, and every cell the name of its column.
 */
export function tableOf({ caption, heads, rows, style }: TableContent): Markup {
  const head = heads.map((text) => html`<th role="columnheader" scope="col">${text}</th>`);
  return html`<table role="table" class="${style ?? "list"}"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">${lines(rows.map((row) => rowOf(row, heads)))}</tbody></table>`;
}

function rowOf([first, ...others]: readonly Markup[], [, ...heads]: readonly string[]): Markup {
  const cells = others.map((cell, index) => html`<td role="cell" data-head="${heads[index]}">${cell}</td>`);
  return html`<tr role="row"><th role="rowheader" scope="row">${first}</th>${cells}</tr>`;
}
