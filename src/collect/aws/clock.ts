import { isRecord } from "../../model/is-record.ts";

/** Errors that AWS gives to a signature made at another time than it is there. */
const clockErrors = new Set([
  "InvalidSignatureException",
  "RequestExpired",
  "RequestInTheFuture",
  "RequestTimeTooSkewed",
  "SignatureDoesNotMatch",
]);

/** Milliseconds: AWS accepts signatures made up to five minutes ago, or ahead. */
const accepted = 5 * 60_000;

/**
 * What is wrong with this machine's clock, as the rest of a sentence; undefined if AWS refused for another reason. AWS
 * tells its own time in the message, and in the Date header of every response.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html
 */
export function clockFault(error: Error): string | undefined {
  if (!clockErrors.has(error.name)) return undefined;
  // "Signature expired: 20261116T080000Z is now earlier than 20261116T085500Z (20261116T090000Z - 5 min.)"
  const dates = [...error.message.matchAll(/\b(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/g)].map(
    ([, year, month, day, hour, minute, second]) => Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
  );
  const [signedAt = Date.now(), , thereInMessage] = dates;
  const there = thereInMessage ?? dateOfResponse(error);
  if (there === undefined) return error.name === "RequestTimeTooSkewed" ? "its clock differs from AWS's" : undefined;
  const minutes = Math.round((signedAt - there) / 60_000);
  if (Math.abs(signedAt - there) < accepted) return undefined;
  return `its clock is ${Math.abs(minutes)} minutes ${minutes > 0 ? "ahead of" : "behind"} AWS's`;
}

function dateOfResponse(error: Error): number | undefined {
  const response = "$response" in error ? error.$response : undefined;
  const headers = isRecord(response) ? response["headers"] : undefined;
  const date = Date.parse(isRecord(headers) ? String(headers["date"]) : "");
  return Number.isNaN(date) ? undefined : date;
}
