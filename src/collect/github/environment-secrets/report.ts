import { gaveFacts } from "../../../model/coverage.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { CoverageReport } from "../../collector.ts";

/** What the report on one repository is made of. */
interface RepositoryReports {
  /** On the list of environments, of which at least a page came. */
  readonly environments: CoverageReport;
  /** On the secrets of each environment that was looked at. */
  readonly secrets: readonly CoverageReport[];
  /** How many environments were not looked at, because a sample was enough. */
  readonly skipped: number;
}

/** One report on a repository from those on its environments: the first problem, and how many more there are. */
export function reportOnEnvironments({ environments, secrets, skipped }: RepositoryReports): CoverageReport {
  const count = secrets.reduce((sum, one) => sum + (one.count ?? 0), 0);
  const sample: CoverageReport = {
    status: "partial",
    sampled: true,
    reason: `Only ${secrets.length} of ${secrets.length + skipped} environments were looked at.`,
  };
  const parts = [environments, ...secrets, ...(skipped > 0 ? [sample] : [])];
  const problems = parts.filter(({ status }) => status !== "complete");
  const [first] = problems;
  if (first === undefined) return { status: "complete", count };
  const isBlank = environments.status === "complete" && secrets.length > 0 && !secrets.some(gaveFacts);
  const others = problems.length - 1;
  const more = others === 0 ? "" : ` ${others} more of its lists could not be read whole.`;
  return omitUndefined({
    status: isBlank ? first.status : ("partial" as const),
    sampled: problems.every(({ sampled }) => sampled === true) ? true : undefined,
    reason: `${first.reason ?? ""}${more}`,
    requiredPermission: first.requiredPermission ?? problems.find((one) => one.requiredPermission)?.requiredPermission,
    consequence: first.consequence ?? problems.find((one) => one.consequence)?.consequence,
    count: isBlank ? undefined : count,
  });
}
