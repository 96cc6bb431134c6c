import { groupBy } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { IamUser } from "./api.ts";
import type { ReportRow } from "./report.ts";

/** An IAM user or root, with its entry in the list of users and its line of the report, as far as they exist. */
export interface Principal {
  readonly arn: string;
  readonly name: string;
  readonly root: boolean;
  readonly user?: IamUser;
  readonly row?: ReportRow;
}

/**
 * Joins the list of users with the lines of the report, which may be four hours old. A line belongs to a user only if
 * both were made in the same second: under the same name, or under another name if no other user or line shares that second,
 * because then the user was renamed. Other users were made, or made again, after the report. Other lines belong to
 * users who were deleted after it, or, where not every user is listed, to users who are missing from the list.
 */
export function matchUsers(
  users: readonly IamUser[],
  rows: readonly ReportRow[],
  everyUserIsListed: boolean,
): { readonly principals: readonly Principal[]; readonly deleted: readonly ReportRow[] } {
  const principals = rows.filter(({ root }) => root).map(principalOfRow);
  const openRows = new Map(rows.filter(({ root }) => !root).map((row) => [row.arn, row]));
  const openUsers: IamUser[] = [];
  for (const user of users) {
    const row = openRows.get(user.arn);
    if (row?.createdAt !== user.createdAt) {
      openUsers.push(user);
      continue;
    }
    openRows.delete(user.arn);
    principals.push(principalOfUser(user, row));
  }
  const renamedRows = aloneInTheirSecond([...openRows.values()]);
  const renamedUsers = aloneInTheirSecond(openUsers);
  for (const user of openUsers) {
    const row = renamedUsers.has(user.createdAt) ? renamedRows.get(user.createdAt) : undefined;
    if (row !== undefined) openRows.delete(row.arn);
    principals.push(principalOfUser(user, row));
  }
  const unmatched = [...openRows.values()];
  return everyUserIsListed
    ? { principals, deleted: unmatched }
    : { principals: [...principals, ...unmatched.map(principalOfRow)], deleted: [] };
}

function principalOfUser(user: IamUser, row: ReportRow | undefined): Principal {
  return omitUndefined({ arn: user.arn, name: user.name, root: false, user, row });
}

const principalOfRow = (row: ReportRow): Principal => ({ arn: row.arn, name: row.name, root: row.root, row });

/** The items that share their second of creation with no other item, by that second. */
function aloneInTheirSecond<Item extends { readonly createdAt: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  const groups = groupBy(items, ({ createdAt }) => createdAt);
  return new Map([...groups].flatMap(([second, [item, other]]) => (item && !other ? [[second, item]] : [])));
}
