import type { Render } from "./render.ts";
import { visible } from "./visible.ts";

const columns = ["severity", "policy", "subject", "message"];

/** One line for each finding, as comma-separated values. https://www.rfc-editor.org/rfc/rfc4180 */
export const render: Render = ({ findings }) => {
  const rows = findings.map(({ severity, policy, subject, message }) => [severity, policy, subject.id, message]);
  const lines = [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`);
  return { files: [lines.join("")], notes: [] };
};

/** Names and tags come from others, so a cell stays on one line and is never a formula to a spreadsheet. */
function cell(text: string): string {
  const harmless = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return `"${visible(harmless).replaceAll('"', '""')}"`;
}
