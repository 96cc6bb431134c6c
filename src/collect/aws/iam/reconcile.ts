import type { UserAnswers } from "./answers.ts";
import type { Principal } from "./match.ts";
import type { Problem } from "./problem.ts";
import type { CredentialReport } from "./report.ts";
import { readCertificateSlots, readKeySlots, truthOf } from "./slots.ts";

type Summary = Readonly<Record<string, number>>;

/** AWS's own count of users against the users that were listed: a page that is lost in silence shows here. */
export function reconcileUsers({ Users: counted = 0 }: Summary, listed: number): readonly Problem[] {
  if (counted === listed) return [];
  return [
    {
      status: "partial",
      reason: `AWS counts ${counted} users and lists ${listed}.`,
      consequence: "Some users and their credentials may not be known.",
    },
  ];
}

/** What the account summary says of root against root's line of the report. */
export function reconcileRoot(
  summary: Summary | undefined,
  { row }: Partial<Pick<Principal, "row">>,
): readonly Problem[] {
  if (row === undefined) return [rootProblem("The credential report has no line for root.")];
  if (summary === undefined) return [];
  const hidden = [
    ...(isPresent(summary, "AccountAccessKeysPresent") && readKeySlots(row).slots.length === 0
      ? ["an access key"]
      : []),
    ...(isPresent(summary, "AccountSigningCertificatesPresent") && readCertificateSlots(row).slots.length === 0
      ? ["a signing certificate"]
      : []),
    ...(isPresent(summary, "AccountPasswordPresent") && truthOf(row.cells.get("password_enabled")) === false
      ? ["a password"]
      : []),
  ];
  if (hidden.length === 0) return [];
  return [
    rootProblem(
      `The account summary says that root has ${hidden.join(" and ")}, and the credential report does not show it.`,
    ),
  ];
}

const isPresent = (summary: Summary, key: string): boolean => (summary[key] ?? 0) > 0;

function rootProblem(reason: string): Problem {
  return { status: "partial", reason, consequence: "Not every credential of root is known." };
}

/** What the account summary knows of root better than the report: where there is no password, that there is none. */
export function rootAnswers(summary: Summary | undefined): UserAnswers {
  return summary?.AccountPasswordPresent === 0 ? { password: null } : {};
}

/** Lines that nobody else makes up for, and columns that did not come. */
export function reportProblems(
  { unreadableLines, missingColumns }: CredentialReport,
  usersAreKnown: boolean,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (missingColumns.length > 0) {
    problems.push({
      status: "partial",
      reason: `The credential report lacks ${missingColumns.join(", ")}.`,
      consequence: "What these columns tell of passwords, keys and certificates is not known.",
    });
  }
  // A listed user whose line is unreadable is asked about like one who has none.
  if (unreadableLines.length > 0 && !usersAreKnown) {
    problems.push({
      status: "partial",
      reason: `Lines ${unreadableLines.join(", ")} of the credential report could not be read.`,
      consequence: "The users on these lines and their credentials are not known.",
    });
  }
  return problems;
}
