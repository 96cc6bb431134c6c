import { fitting, html, lines, type Markup } from "./markup.ts";

export interface TableContent {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Markup[])[];
  /** Absent: a list of texts, whose caption is shown. */
  readonly style?: "first" | "matrix" | "timeline";
  /** Rows for which there is no room are counted. */
  readonly byteLimit?: number;
}

/**
 * A table. On a narrow screen each row is shown as a block, for which a browser forgets what it is, so every part says its
 * role, and every cell the name of its column.
 */
export function tableOf({ caption, heads, rows, style, byteLimit = Number.POSITIVE_INFINITY }: TableContent): Markup {
  const head = heads.map((text) => html`<th role="columnheader" scope="col">${text}</th>`);
  const { shown, rest } = fitting(
    rows.map((row) => rowOf(row, heads)),
    byteLimit,
  );
  return html`<table role="table" class="${style ?? "list"}"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">${lines(shown)}</tbody></table>${rest > 0 ? html`<p>${rest} more: see the JSON report.</p>` : undefined}`;
}

function rowOf([first, ...others]: readonly Markup[], [, ...heads]: readonly string[]): Markup {
  const cells = others.map((cell, index) => html`<td role="cell" data-head="${heads[index]}">${cell}</td>`);
  return html`<tr role="row"><th role="rowheader" scope="row">${first}</th>${cells}</tr>`;
}
