import { html, lines, linkTo, type Markup } from "./markup.ts";

/** A part of the page with its heading. */
export interface Section {
  /** The id of its heading. */
  readonly id: string;
  readonly title: string;
  readonly content: Markup;
}

/** A section under its heading. */
export function sectionOf({ id, title, content }: Section): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content}
</section>`;
}

/** Links to the sections. */
export function contentsOf(sections: readonly Section[]): Markup {
  const items = sections.map(({ id, title }) => html`<li>${linkTo(id, html`${title}`)}</li>`);
  return html`<nav aria-label="Contents"><ul>${lines(items)}</ul></nav>`;
}
