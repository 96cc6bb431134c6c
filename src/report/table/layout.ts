import { styleText } from "node:util";
import type { Severity } from "../../model/policy.ts";
import type { RenderOptions } from "../render.ts";
import { cut } from "../text.ts";
import { visible } from "../visible.ts";
import { pad, wrap } from "./width.ts";

type Style = Parameters<typeof styleText>[0];
type Paint = (text: string) => string;

/** How wide the table is and how its texts are painted. A text is laid out first and painted then. */
export interface Layout {
  readonly width: number;
  readonly heading: Paint;
  readonly label: Paint;
  readonly good: Paint;
  readonly alarm: Paint;
  readonly person: Paint;
  readonly credential: Paint;
  readonly severity: Readonly<Record<Severity, Paint>>;
}

/** A narrower terminal leaves no room for a label and a text. */
const leastWidth = 40;
const labelWidth = 10;

export function layoutFor({ width, colour }: RenderOptions): Layout {
  const style = (format: Style): Paint =>
    colour ? (text) => styleText(format, text, { validateStream: false }) : (text) => text;
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
      low: style(["bold", "blue"]),
    },
  };
}

/** A longer text is cut: nobody reads it on a terminal. */
const textLimit = 2000;

/** An untrusted text as a terminal shows it, cut if it is very long. */
export function readable(text: string): string {
  return cut(visible(text), textLimit);
}

/** A paragraph, indented by two; with `hanging`, its further lines by four. */
export function paragraph(text: string, { width }: Layout, hanging?: "hanging"): string[] {
  const lines = wrap(readable(text), width - (hanging === undefined ? 2 : 4));
  return lines.map((line, index) => (hanging !== undefined && index > 0 ? "    " : "  ") + line);
}

/** A label with its texts, each on lines of its own. Nothing if there is no text. */
export function labelled(
  label: string,
  texts: readonly (string | undefined)[],
  { width, label: paint }: Layout,
): string[] {
  const lines = texts.flatMap((text) => (text ? wrap(readable(text), width - 4 - labelWidth) : []));
  return lines.map((line, index) => `    ${paint(pad(index === 0 ? label : "", labelWidth))}${line}`);
}
