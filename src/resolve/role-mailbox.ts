import { providerTitles } from "../kinds/index.ts";

/** Words that say that a machine or a service is meant, as `tagKey` spells them. */
export const serviceWords: ReadonlySet<string> = new Set([
  "service",
  "services",
  "serviceaccount",
  "serviceaccounts",
  "svc",
  "machine",
  "machines",
  "bot",
  "bots",
  "robot",
  "robots",
  "automation",
  "ci",
  "system",
  "systems",
  "workload",
  "workloads",
]);

/** Mailboxes of roles, which belong to no person: those of RFC 2142, then others. https://www.rfc-editor.org/rfc/rfc2142 */
const roleWords: ReadonlySet<string> = new Set([
  ..."info marketing sales support abuse noc security postmaster hostmaster usenet news webmaster www uucp ftp".split(
    " ",
  ),
  ..."admin admins administrator root ops devops it helpdesk billing team noreply alerts monitoring cloud".split(" "),
  ...Object.keys(providerTitles),
]);

/** Whether the part of an address before the @ names a role or a machine: `ci`, `build-bot`, `no-reply`, `aws-billing`. */
export function isRoleMailbox(localPart: string): boolean {
  const words = localPart.toLowerCase().split(/[^a-z0-9]+/);
  return words.some((word) => serviceWords.has(word) || roleWords.has(word)) || words.join("") === "noreply";
}
