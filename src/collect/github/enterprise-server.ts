import type { CoverageReport } from "../collector.ts";

/** Whether the API is that of a GitHub Enterprise Server. https://docs.github.com/enterprise-server/rest/enterprise-admin#endpoint-urls */
export function isEnterpriseServer(apiUrl: string): boolean {
  return new URL(apiUrl).pathname.replace(/\/+$/, "").endsWith("/api/v3");
}

/** Of a list that no GitHub Enterprise Server has, so that its 404 is no refusal. `what` is a plural. */
export function notOnEnterpriseServer(what: string): CoverageReport {
  return { status: "unsupported", reason: `GitHub Enterprise Server has no list of ${what}.` };
}
