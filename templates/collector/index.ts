import type { Credential } from "../../../model/generated/snapshot.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { TemplateProviderConnection } from "../connection.ts";
import { type RequestPage, requestPage } from "./api.ts";
import { convertRow } from "./convert.ts";

/** Names and dates of secrets. No request returns a value. */
export const templateSection: Section<TemplateProviderConnection> = {
  section: "template-provider/template-section",
  permissions: ["secrets:list"],
  provides: { secret: ["account", "createdAt"] },
  leavesOut: [],
  collect: (connection, context) =>
    collectRows((page) => requestPage(connection, page, context.signal), connection.source, context),
};

/** Reads page after page. The requests are a parameter, so that a test can answer them. */
export async function collectRows(request: RequestPage, source: string, context: CollectContext): Promise<Collected> {
  const credentials: Credential[] = [];
  let unreadable = 0;
  for (let page = 1; ; ) {
    const { items, next, refusal } = await request(page);
    if (refusal !== undefined) {
      const status = page === 1 ? refusal.status : "partial";
      return { credentials, coverage: [incomplete({ ...refusal, status }, credentials.length)] };
    }
    const read = items.flatMap((item) => convertRow(item, source));
    credentials.push(...read);
    unreadable += items.length - read.length;
    context.progress({ source, section: templateSection.section, done: credentials.length, unit: "secrets" });
    if (next === undefined || context.firstPageOnly) {
      return { credentials, coverage: [reportOn(credentials.length, unreadable, next !== undefined)] };
    }
    page = next;
  }
}

function reportOn(count: number, unreadable: number, sampled: boolean): CoverageReport {
  const partial = (reason: string): CoverageReport => incomplete({ status: "partial", reason }, count);
  if (unreadable > 0) return partial(`${unreadable} rows could not be understood.`);
  return sampled ? { ...partial("Only the first page was read."), sampled } : { status: "complete", count };
}

function incomplete(report: CoverageReport, count: number): CoverageReport {
  return { ...report, count, consequence: "Secrets may be missing." };
}
