import type { AccessKeyLastUsed } from "@aws-sdk/client-iam";
import type { LastUse } from "../../../model/generated/snapshot.ts";
import { type Cell, toSecond } from "./cell.ts";

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html: use is recorded since these days
const keyUseRecordedSince = "2015-04-22T00:00:00Z";
const passwordUseRecordedSince = "2014-10-20T00:00:00Z";

/** Use of a key as the report tells it, in steps of 15 minutes; undefined: the value is none that we know. */
export function keyUseOfCell(
  cell: Cell | undefined,
  createdAt: string,
  place: { service?: string; region?: string },
): LastUse | undefined {
  if (cell?.state === "date") return { state: "used", at: cell.at, precision: "15m", ...place };
  return cell?.state === "word" ? neverSince(createdAt, keyUseRecordedSince) : undefined;
}

/** Use of a key as GetAccessKeyLastUsed tells it: no date, no use. */
export function keyUse({ LastUsedDate, ServiceName, Region }: Partial<AccessKeyLastUsed>, createdAt: string): LastUse {
  if (LastUsedDate === undefined) return neverSince(createdAt, keyUseRecordedSince);
  return {
    state: "used",
    at: toSecond(LastUsedDate),
    precision: "15m",
    ...(isNamed(ServiceName) && { service: ServiceName }),
    ...(isNamed(Region) && { region: Region }),
  };
}

/** The place of a use is N/A for services without regions, such as S3. */
const isNamed = (name: string | undefined): name is string => name !== undefined && name !== "" && name !== "N/A";

/**
 * Use of a password as the report tells it, in steps of five minutes. no_information is never; N/A means that there is
 * no password, which says nothing of one that there is.
 */
export function passwordUseOfCell(cell: Cell | undefined, setAt: string): LastUse | undefined {
  if (cell?.state === "date") return { state: "used", at: cell.at, precision: "5m" };
  return cell?.state === "word" && cell.word === "no_information"
    ? neverSince(setAt, passwordUseRecordedSince)
    : undefined;
}

/** Use of a password as GetUser tells it: no date, no use. */
export function passwordUse(usedAt: Date | undefined, setAt: string): LastUse {
  if (usedAt === undefined) return neverSince(setAt, passwordUseRecordedSince);
  return { state: "used", at: toSecond(usedAt), precision: "5m" };
}

function neverSince(createdAt: string, recordedSince: string): LastUse {
  return { state: "never", since: createdAt > recordedSince ? createdAt : recordedSince };
}
