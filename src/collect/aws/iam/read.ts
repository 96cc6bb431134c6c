import type {
  AccessKeyLastUsed,
  GetAccessKeyLastUsedCommandOutput,
  GetAccountAuthorizationDetailsCommandOutput,
  GetAccountSummaryCommandOutput,
  GetCredentialReportCommandOutput,
  UserDetail,
} from "@aws-sdk/client-iam";
import type { Page } from "../ask.ts";
import type { RawReport } from "./calls.ts";

interface Paging {
  readonly IsTruncated?: boolean | undefined;
  readonly Marker?: string | undefined;
}

/** One page of a list that AWS always sends, even empty; undefined: the answer is not AWS's, or says that more follows but not how to get it. */
export function toPage<Item>(
  items: readonly Item[] | undefined,
  { IsTruncated, Marker }: Paging,
): Page<Item> | undefined {
  if (!Array.isArray(items)) return undefined;
  if (IsTruncated !== true) return { items };
  return Marker ? { items, next: Marker } : undefined;
}

/** Users decide whether an account looks empty, so that here the end of the list must be said, too. */
export function readUserPage(output: GetAccountAuthorizationDetailsCommandOutput): Page<UserDetail> | undefined {
  return typeof output.IsTruncated === "boolean" ? toPage(output.UserDetailList, output) : undefined;
}

/** The report's text; undefined where the content or its date is missing. */
export function readReport({ Content, GeneratedTime }: GetCredentialReportCommandOutput): RawReport | undefined {
  if (!(Content instanceof Uint8Array) || Content.length === 0 || !isDate(GeneratedTime)) return undefined;
  return { text: new TextDecoder().decode(Content), generatedAt: GeneratedTime };
}

/** The account's counts; undefined where the number of users, which is always there, is missing. */
export function readSummary({
  SummaryMap,
}: GetAccountSummaryCommandOutput): Readonly<Record<string, number>> | undefined {
  return Number.isInteger(SummaryMap?.Users) ? SummaryMap : undefined;
}

/** AWS answers for a key that was never used too: then without a date. */
export function readKeyUse(output: GetAccessKeyLastUsedCommandOutput): Partial<AccessKeyLastUsed> | undefined {
  return output.AccessKeyLastUsed;
}

const isDate = (value: unknown): value is Date => value instanceof Date && !Number.isNaN(value.getTime());
