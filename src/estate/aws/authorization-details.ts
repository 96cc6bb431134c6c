import { type Outcome, validationError } from "./errors.ts";
import { type Call, listParameter } from "./operation.ts";
import { iamRules, pageOf } from "./paging.ts";
import {
  type AccountWorld,
  type GroupWorld,
  iamArn,
  presentUsers,
  type RoleWorld,
  tagList,
  type UserWorld,
} from "./world.ts";

// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
const entityTypes = ["User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"];

interface Entity {
  readonly type: "User" | "Role" | "Group";
  readonly world: UserWorld | RoleWorld | GroupWorld;
  /** The members that only this type has. */
  readonly members: object;
}

/** Answers GetAccountAuthorizationDetails with users, then roles, then groups. They share the size of a page. */
export function authorizationDetails(call: Call): Outcome {
  const { account } = call;
  const filter = listParameter(call, "Filter") ?? entityTypes;
  const unknown = filter.find((type) => !entityTypes.includes(type));
  if (unknown !== undefined) {
    const message = `1 validation error detected: Value '[${unknown}]' at 'filter' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [${entityTypes.join(", ")}]]`;
    return { error: validationError(message) };
  }
  const entities = entitiesOf(account).filter(({ type }) => filter.includes(type));
  return pageOf(entities, `GetAccountAuthorizationDetails ${filter.toSorted().join()}`, iamRules, call, (page) => {
    const detailsOf = (type: Entity["type"]): readonly object[] =>
      page.filter((entity) => entity.type === type).map((entity) => detail(account, entity));
    return {
      UserDetailList: detailsOf("User"),
      GroupDetailList: detailsOf("Group"),
      RoleDetailList: detailsOf("Role"),
      Policies: [],
    };
  });
}

function entitiesOf(account: AccountWorld): readonly Entity[] {
  const { roles = [], groups = [] } = account;
  return [
    ...presentUsers(account).map((user): Entity => {
      const members = { UserId: user.userId, GroupList: user.groups ?? [], Tags: tagList(user.tags) };
      return { type: "User", world: user, members };
    }),
    ...roles.map((role): Entity => ({ type: "Role", world: role, members: roleMembers(role) })),
    ...groups.map((group): Entity => ({ type: "Group", world: group, members: { GroupId: group.groupId } })),
  ];
}

function roleMembers({ roleId, trust, tags, lastUsed }: RoleWorld): object {
  return {
    RoleId: roleId,
    AssumeRolePolicyDocument: encodeDocument(trust),
    InstanceProfileList: [],
    Tags: tagList(tags),
    RoleLastUsed: { LastUsedDate: lastUsed?.at, Region: lastUsed?.region },
  };
}

function detail(account: AccountWorld, { type, world, members }: Entity): object {
  const { name, path = "/", createdAt, managedPolicies = [], inlinePolicies = new Map<string, unknown>() } = world;
  const inline = [...inlinePolicies].map(([policy, document]) => ({
    PolicyName: policy,
    PolicyDocument: encodeDocument(document),
  }));
  return {
    ...members,
    Path: path,
    [`${type}Name`]: name,
    Arn: iamArn(account, type, world),
    CreateDate: createdAt,
    AttachedManagedPolicies: managedPolicies.map((arn) => ({
      PolicyName: arn.slice(arn.lastIndexOf("/") + 1),
      PolicyArn: arn,
    })),
    // IAM omits the empty list of a user, but not of a role or group.
    [`${type}PolicyList`]: type === "User" && inline.length === 0 ? undefined : inline,
  };
}

/** IAM encodes policy documents by RFC 3986, which is stricter than encodeURIComponent. */
function encodeDocument(document: unknown): string {
  return encodeURIComponent(JSON.stringify(document)).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
