import type { Result } from "../../model/generated/result.ts";
import { changesSince, sinceBaseline } from "../since-baseline.ts";
import { countOf } from "../text.ts";
import { waivedGroups } from "../waived.ts";
import { head, name, type Page, prose, row } from "./page.ts";

/** How much of the page is filled once they are written. */
const waivedShare = 0.88;
const baselineShare = 0.9;

/** What the team accepts. It has no alert, so this is where people see it. */
export function writeWaived(page: Page, result: Result): void {
  const waived = waivedGroups(result).flatMap(({ text, findings }) => findings.map((finding) => ({ finding, text })));
  if (waived.length === 0) return;
  page.always(`<details><summary>Waived: ${countOf(waived.length, "finding")}</summary>\n\n`);
  page.always(head(["Severity", "Finding", "Accepted"]));
  const left = page.rows(
    waived,
    ({ finding: { severity, message }, text }) => row([severity, prose(message), prose(text)]),
    waivedShare,
  );
  page.always(left > 0 ? `\n${left} more: see the JSON report.\n\n</details>\n\n` : "\n</details>\n\n");
}

/** What changed since an earlier result. */
export function writeSinceBaseline(page: Page, result: Result): void {
  const sentence = sinceBaseline(result);
  if (sentence === undefined) return;
  page.always(`<details><summary>${prose(sentence)}</summary>\n\n`);
  page.always(head(["Since then", "Severity", "Finding"]));
  const changes = changesSince(result).flatMap(({ title, changes: some }) =>
    some.map((change) => ({ title, ...change })),
  );
  const left = page.rows(
    changes,
    ({ title, severity, text }) => row([title, name(severity), prose(text)]),
    baselineShare,
  );
  page.always(left > 0 ? `\n${left} more: see the JSON report.\n\n</details>\n\n` : "\n</details>\n\n");
}
