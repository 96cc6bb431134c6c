import type { UserDetail } from "@aws-sdk/client-iam";
import type { Tags } from "../../../model/generated/snapshot.ts";
import { toSecond } from "./cell.ts";
import { type ReportRow, isRoot } from "./report.ts";

/** A user as listed, with everything that a record of it needs. */
export interface IamUser {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly userId: string;
  readonly createdAt: string;
  readonly tags: Tags;
}

/** An IAM user or root, with the parts of the picture that came. */
export interface Principal {
  readonly arn: string;
  readonly name: string;
  readonly root: boolean;
  readonly user?: IamUser;
  readonly row?: ReportRow;
}

export interface Matched {
  readonly principals: readonly Principal[];
  /** Lines of users that no longer exist. */
  readonly gone: readonly ReportRow[];
}

/** undefined: an entry without what every user has. */
export function toIamUser({ Arn, UserName, Path, UserId, CreateDate, Tags = [] }: UserDetail): IamUser | undefined {
  if (!Arn || !UserName || !Path || !UserId || !(CreateDate instanceof Date)) return undefined;
  return {
    arn: Arn,
    name: UserName,
    path: Path,
    userId: UserId,
    createdAt: toSecond(CreateDate),
    tags: Tags.map(({ Key = "", Value = "" }) => ({ key: Key, value: Value })),
  };
}

/**
 * Puts users and report lines together. The report may be four hours old, so a line belongs to a user only if both
 * were made in the same second; a user without a line was made, made again or renamed since.
 */
export function matchUsers(users: readonly IamUser[], rows: readonly ReportRow[]): Matched {
  const left = new Map(rows.filter((row) => !isRoot(row)).map((row) => [row.arn, row]));
  const principals: Principal[] = rows.filter(isRoot).map(toRoot);
  const alone: IamUser[] = [];
  for (const user of users) {
    const row = left.get(user.arn);
    if (row?.createdAt !== user.createdAt) {
      alone.push(user);
      continue;
    }
    left.delete(user.arn);
    principals.push(toPrincipal(user, row));
  }
  const orphans = onlyOnes([...left.values()]);
  const seekers = onlyOnes(alone);
  for (const user of alone) {
    const row = seekers.has(user.createdAt) ? orphans.get(user.createdAt) : undefined;
    if (row !== undefined) left.delete(row.arn);
    principals.push(toPrincipal(user, row));
  }
  return { principals, gone: [...left.values()] };
}

/** Users as the report alone tells them, for when they could not be listed. */
export function principalsOfReport(rows: readonly ReportRow[]): readonly Principal[] {
  return rows.map((row) => (isRoot(row) ? toRoot(row) : { arn: row.arn, name: row.user, root: false, row }));
}

function toPrincipal(user: IamUser, row: ReportRow | undefined): Principal {
  const { arn, name } = user;
  return { arn, name, root: false, user, ...(row !== undefined && { row }) };
}

const toRoot = (row: ReportRow): Principal => ({ arn: row.arn, name: "root", root: true, row });

/** By creation second, those that share it with nobody. */
function onlyOnes<Item extends { readonly createdAt: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const byCreation = new Map<string, Item | undefined>();
  for (const item of items) byCreation.set(item.createdAt, byCreation.has(item.createdAt) ? undefined : item);
  return new Map([...byCreation].flatMap(([at, item]) => (item === undefined ? [] : [[at, item]])));
}
