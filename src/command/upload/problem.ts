import type { Failure, RefusedRequest } from "../../collect/github/failure.ts";

/** Why something did not reach code scanning. */
export interface Problem {
  /** Sentences: what happened, and what to do. */
  readonly text: string;
  /** Nothing went wrong: this repository, or this token, has no access to code scanning. */
  readonly isUnavailable: boolean;
}

const codeScanningNeeds =
  "It needs the permission `security-events: write` in the workflow, for other tokens Code scanning alerts: write, for classic ones the scope security_events.";

/** What a failed request means for what it was for, such as "The upload". `needs` says which permission it takes. */
export function problemOf(failure: Failure, what: string, needs: string = codeScanningNeeds): Problem {
  if (failure.kind === "refused") {
    const text =
      `${what} was refused with ${failure.status}: ${quoted(failure.says)} ${adviceOn(failure, needs)}`.trim();
    return { text, isUnavailable: failure.status === 403 || failure.status === 404 };
  }
  return { text: describeBroken(failure, what), isUnavailable: false };
}

function describeBroken(failure: Exclude<Failure, RefusedRequest>, what: string): string {
  if (failure.kind === "stopped") return `${what} was stopped.`;
  const said = quoted(failure.says);
  if (failure.kind === "throttled") return `${what} met a rate limit of GitHub: ${said} Try again later.`;
  return failure.kind === "unreachable" ? `${what} did not reach GitHub: ${said}` : `${what} failed: ${said}`;
}

function quoted(text: string): string {
  return text === "" || /[.!?]$/.test(text) ? text : `${text}.`;
}

/** GitHub refuses a repository without code scanning and a token without the permission with the same status. */
function adviceOn({ status, says, singleSignOn }: RefusedRequest, needs: string): string {
  if (singleSignOn) return "Authorize the token for the organization's single sign-on.";
  if (status === 401) return "The token is not valid.";
  if (status === 413) return "The file is too large for code scanning.";
  if (status >= 500) return "Try again later.";
  if (/archived/i.test(says)) return "";
  if (/(?:code|advanced) security|code scanning is not enabled/i.test(says)) {
    return "Turn on GitHub Code Security for the repository; it is free for public ones.";
  }
  return status === 403 || status === 404 ? needs : "";
}
