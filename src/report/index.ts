import type { Render } from "./render.ts";

export type { Render, Rendered, RenderOptions } from "./render.ts";

/** Every report format by its name. Each is loaded only if it is used, so that the program starts fast. */
const formats = {
  table: () => import("./table.ts"),
  json: () => import("./json.ts"),
  markdown: () => import("./markdown.ts"),
  sarif: () => import("./sarif.ts"),
} satisfies Readonly<Record<string, () => Promise<{ readonly render: Render }>>>;

export type FormatName = keyof typeof formats;

/** The names of all formats. */
export const formatNames: readonly FormatName[] = Object.keys(formats).filter(isFormatName);

function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** The function that renders a format. */
export async function loadFormat(name: FormatName): Promise<Render> {
  const { render } = await formats[name]();
  return render;
}
