import type { Result } from "../model/generated/result.ts";
import { visible } from "./visible.ts";

const columns = ["severity", "policy", "subject", "message"] as const;

/** One line per finding, as comma-separated values (RFC 4180). */
export function renderTemplateFormat({ findings }: Result): string {
  const rows = findings.map(({ severity, policy, subject, message }) => [severity, policy, subject.id, message]);
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** Names and tags are of others: quoted, on one line, and never a formula to a spreadsheet. */
function cell(text: string): string {
  const harmless = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return `"${visible(harmless).replaceAll('"', '""')}"`;
}
