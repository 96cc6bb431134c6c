import type { AccountWorld, GroupWorld, RoleWorld, UserWorld } from "./world.ts";

/** The partition that an account lives in, by its caller's ARN: "aws", "aws-cn", "aws-us-gov". */
export function partitionOf(account: AccountWorld): string {
  return account.caller.arn.split(":")[1] ?? "aws";
}

/** The ARN of an account's root user. */
export function rootArn(partition: string, account: string): string {
  return `arn:${partition}:iam::${account}:root`;
}

/** The ARN of an IAM user, path included. */
export function userArn(account: AccountWorld, user: UserWorld): string {
  return iamArn(account, "user", user);
}

/** The ARN of an IAM role, path included. */
export function roleArn(account: AccountWorld, role: RoleWorld): string {
  return iamArn(account, "role", role);
}

/** The ARN of an IAM group, path included. */
export function groupArn(account: AccountWorld, group: GroupWorld): string {
  return iamArn(account, "group", group);
}

function iamArn(account: AccountWorld, sort: string, { path, name }: { path?: string; name: string }): string {
  return `arn:${partitionOf(account)}:iam::${account.id}:${sort}${path ?? "/"}${name}`;
}
