import { styleText } from "node:util";
import type { Finding } from "../../model/generated/result.ts";

type Style = Parameters<typeof styleText>[0];

/** How a report is laid out on a terminal. */
export interface TableOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** Policies become hyperlinks to what is said of them elsewhere (OSC 8). By default not. */
  readonly links?: boolean;
}

/** Gives a text that fits its place a style; without colour it gives the text back. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly label: (text: string) => string;
  readonly severity: (text: string, severity: Finding["severity"]) => string;
  readonly good: (text: string) => string;
  readonly alarm: (text: string) => string;
  readonly link: (text: string, address: string | undefined) => string;
}

const severityStyles: Readonly<Record<Finding["severity"], Style>> = {
  critical: ["bold", "white", "bgRed"],
  high: ["bold", "red"],
  medium: ["bold", "yellow"],
  low: ["bold", "cyan"],
};

export function paintFor({ colour, links }: TableOptions): Paint {
  const style = (format: Style) => (text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  return {
    heading: style("bold"),
    label: style("dim"),
    severity: (text, severity) => style(severityStyles[severity])(text),
    good: style(["bold", "green"]),
    alarm: style(["bold", "yellow"]),
    link: (text, address) => (links === true && isLinkable(address) ? hyperlink(text, address) : text),
  };
}

function isLinkable(address: string | undefined): address is string {
  return address !== undefined && /^https:\/\/[\x21-\x7e]+$/.test(address);
}

/** https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda */
function hyperlink(text: string, address: string): string {
  return `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
}
