import { cutIamPage } from "./iam-page.ts";
import { groupArn, roleArn, userArn } from "./names.ts";
import { type Call, listParameter } from "./operation.ts";
import type { Outcome } from "./outcome.ts";
import { type AccountWorld, type GroupWorld, presentUsers, type RoleWorld, type UserWorld } from "./world.ts";

// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
const entityTypes = ["User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"];

type Entity = { readonly list: "UserDetailList" | "RoleDetailList" | "GroupDetailList"; readonly detail: object };

/** Answers GetAccountAuthorizationDetails: users, then roles, then groups, all sharing the length of a page. */
export function authorizationDetails(call: Call): Outcome {
  const filter = listParameter(call, "Filter") ?? entityTypes;
  const unknown = filter.find((type) => !entityTypes.includes(type));
  if (unknown !== undefined) {
    const message = `1 validation error detected: Value '[${unknown}]' at 'filter' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [${entityTypes.join(", ")}]]`;
    return { problem: { code: "ValidationError", status: 400, message } };
  }
  const bond = `GetAccountAuthorizationDetails ${filter.toSorted().join()}`;
  const page = cutIamPage(entitiesOf(call.account, filter), bond, call);
  if ("problem" in page) return page;
  const detailsOf = (list: Entity["list"]): readonly object[] =>
    page.items.filter((entity) => entity.list === list).map((entity) => entity.detail);
  return {
    output: {
      UserDetailList: detailsOf("UserDetailList"),
      GroupDetailList: detailsOf("GroupDetailList"),
      RoleDetailList: detailsOf("RoleDetailList"),
      Policies: [],
      ...page.position,
    },
  };
}

function entitiesOf(account: AccountWorld, filter: readonly string[]): readonly Entity[] {
  const users = filter.includes("User") ? presentUsers(account) : [];
  const roles = filter.includes("Role") ? (account.roles ?? []) : [];
  const groups = filter.includes("Group") ? (account.groups ?? []) : [];
  return [
    ...users.map((user): Entity => ({ list: "UserDetailList", detail: userDetail(account, user) })),
    ...roles.map((role): Entity => ({ list: "RoleDetailList", detail: roleDetail(account, role) })),
    ...groups.map((group): Entity => ({ list: "GroupDetailList", detail: groupDetail(account, group) })),
  ];
}

function userDetail(account: AccountWorld, user: UserWorld): object {
  const inline = inlinePolicies(user);
  return {
    Path: user.path ?? "/",
    UserName: user.name,
    UserId: user.userId,
    Arn: userArn(account, user),
    CreateDate: user.createdAt,
    // Left out when empty, as the service does.
    ...(inline.length > 0 && { UserPolicyList: inline }),
    GroupList: user.groups ?? [],
    AttachedManagedPolicies: attachedPolicies(user),
    ...(user.boundary !== undefined && {
      PermissionsBoundary: {
        PermissionsBoundaryType: "PermissionsBoundaryPolicy",
        PermissionsBoundaryArn: user.boundary,
      },
    }),
    Tags: tagList(user.tags),
  };
}

function roleDetail(account: AccountWorld, role: RoleWorld): object {
  const { lastUsed } = role;
  return {
    Path: role.path ?? "/",
    RoleName: role.name,
    RoleId: role.roleId,
    Arn: roleArn(account, role),
    CreateDate: role.createdAt,
    AssumeRolePolicyDocument: encodeDocument(role.trust),
    InstanceProfileList: [],
    RolePolicyList: inlinePolicies(role),
    AttachedManagedPolicies: attachedPolicies(role),
    Tags: tagList(role.tags),
    RoleLastUsed: lastUsed === undefined ? {} : { LastUsedDate: lastUsed.at, Region: lastUsed.region },
  };
}

function groupDetail(account: AccountWorld, group: GroupWorld): object {
  return {
    Path: group.path ?? "/",
    GroupName: group.name,
    GroupId: group.groupId,
    Arn: groupArn(account, group),
    CreateDate: group.createdAt,
    GroupPolicyList: inlinePolicies(group),
    AttachedManagedPolicies: attachedPolicies(group),
  };
}

type Permitted = Pick<UserWorld, "inlinePolicies" | "managedPolicies">;

function inlinePolicies({ inlinePolicies: policies }: Permitted): readonly object[] {
  return [...(policies ?? [])].map(([name, document]) => ({
    PolicyName: name,
    PolicyDocument: encodeDocument(document),
  }));
}

function attachedPolicies({ managedPolicies }: Permitted): readonly object[] {
  return (managedPolicies ?? []).map((arn) => ({ PolicyName: arn.slice(arn.lastIndexOf("/") + 1), PolicyArn: arn }));
}

/** Policy documents travel URL-encoded by RFC 3986, which is stricter than encodeURIComponent. */
function encodeDocument(document: unknown): string {
  return encodeURIComponent(JSON.stringify(document)).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function tagList(tags: ReadonlyMap<string, string> | undefined): readonly object[] {
  return [...(tags ?? [])].map(([name, value]) => ({ Key: name, Value: value }));
}
