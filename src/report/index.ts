import type { Result } from "../model/generated/result.ts";
import { boundTexts, notesOnCuts } from "./bounds.ts";
import { filterResult, selectionSentence } from "./filter.ts";
import type { Render, Rendered, RenderOptions } from "./render.ts";

export type { Render, Rendered, RenderOptions } from "./render.ts";

/** A report format. Each is loaded only if it is used, so that the program starts fast. */
interface Format {
  readonly load: () => Promise<{ readonly render: Render }>;
  /** People read it: it shows the findings that they ask for. Programs get all of them. */
  readonly isFiltered?: true;
}

const formats = {
  table: { load: () => import("./table.ts"), isFiltered: true },
  json: { load: () => import("./json.ts") },
  html: { load: () => import("./html.ts"), isFiltered: true },
  markdown: { load: () => import("./markdown.ts"), isFiltered: true },
  csv: { load: () => import("./csv.ts") },
  ocsf: { load: () => import("./ocsf.ts") },
  sarif: { load: () => import("./sarif.ts") },
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

/** The names of all formats. */
export const formatNames: readonly FormatName[] = Object.keys(formats).filter(isFormatName);

function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** The function that renders a format. Long texts are cut for every one; reports for programs say so. */
export async function loadFormat(name: FormatName): Promise<Render> {
  const { load, isFiltered }: Format = formats[name];
  const { render } = await load();
  return (result, options) => {
    const bounded = boundTexts(result);
    if (isFiltered === true) return renderShown(render, bounded.result, options);
    const rendered = render(bounded.result, options);
    return { ...rendered, notes: [...notesOnCuts(bounded), ...rendered.notes] };
  };
}

function renderShown(render: Render, result: Result, options: RenderOptions): Rendered {
  const { filter } = options;
  if (filter === undefined) return render(result, options);
  const shown = filterResult(result, filter);
  return render(shown, { ...options, whole: result, selection: selectionSentence(filter, shown, result) });
}
