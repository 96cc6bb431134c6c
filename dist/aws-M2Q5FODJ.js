import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  count,
  flag,
  instant,
  isObject,
  json,
  list,
  mapOf,
  oneOf,
  record,
  text
} from "./chunk-N2FKZJ2W.js";
import {
  GetCallerIdentity$
} from "./chunk-X37HX7BX.js";
import {
  CredentialReportExpiredException$,
  CredentialReportNotPresentException$,
  CredentialReportNotReadyException$,
  GenerateCredentialReport$,
  GetAccessKeyLastUsed$,
  GetAccountAuthorizationDetails$,
  GetAccountSummary$,
  GetCredentialReport$,
  GetLoginProfile$,
  LimitExceededException$,
  ListAccessKeys$,
  ListAccountAliases$,
  NoSuchEntityException$,
  ServiceFailureException$
} from "./chunk-V7MOK7EL.js";
import {
  InternalServerException$,
  InternalServiceError$,
  InvalidNextTokenException$,
  InvalidParameterException$,
  ListRegions$,
  ListSecretVersionIds$,
  ListSecrets$,
  ResourceNotFoundException$,
  ValidationException$
} from "./chunk-JMD2TBVY.js";
import "./chunk-DOSM63NH.js";
import {
  NormalizedSchema
} from "./chunk-QKBFLO4G.js";
import "./chunk-BK2IIWDH.js";
import "./chunk-2BETQLJM.js";

// src/estate/aws/operation.ts
function checkHeeded(operation, parameters) {
  let ignored = Object.keys(parameters).find((name) => !operation.heeds.includes(name));
  if (ignored !== void 0)
    throw new Error(`${operation.schema[2]}: the estate does not heed the parameter ${ignored}`);
}
function textParameter(call, name) {
  let value = call.parameters[name];
  return typeof value == "string" ? value : void 0;
}
function numberParameter(call, name) {
  let value = call.parameters[name];
  return value === void 0 ? void 0 : Number(value);
}
function listParameter(call, name) {
  let value = call.parameters[name];
  return Array.isArray(value) ? value.map(String) : void 0;
}

// src/estate/aws/schema.ts
function conformOutput(operation, value, writeTime3) {
  return conform(NormalizedSchema.of(operation[5]), value, operation[2], writeTime3);
}
function conformError(error, value, writeTime3) {
  return conform(NormalizedSchema.of(error), value, error[2], writeTime3);
}
function conform(schema, value, where, writeTime3) {
  if (schema.isStructSchema()) return conformStructure(schema, value, where, writeTime3);
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) throw mismatch(where, "a list");
    let item = schema.getValueSchema();
    return { kind: "list", items: value.map((each, index) => conform(item, each, `${where}[${index}]`, writeTime3)) };
  }
  if (schema.isMapSchema()) {
    let entry = schema.getValueSchema();
    return {
      kind: "map",
      entries: Object.entries(objectAt(value, where)).map(([name, each]) => [name, conform(entry, each, `${where}.${name}`, writeTime3)])
    };
  }
  return { kind: "scalar", value: conformScalar(schema, value, where, writeTime3) };
}
function conformStructure(schema, value, where, writeTime3) {
  let given = objectAt(value, where), known = schema.getMemberSchemas(), missing = requiredMembers(schema).find((name) => given[name] === void 0);
  if (missing !== void 0) throw new Error(`${where} lacks the required member ${missing}`);
  return { kind: "structure", members: Object.entries(given).filter(([, each]) => each !== void 0).map(([name, each]) => {
    let member = Object.hasOwn(known, name) ? known[name] : void 0;
    if (member === void 0) throw new Error(`${where} has no member ${name} in the SDK's schema`);
    return [name, conform(member, each, `${where}.${name}`, writeTime3)];
  }) };
}
function requiredMembers(schema) {
  let written = schema.getSchema();
  return !Array.isArray(written) || written[0] !== 3 && written[0] !== -3 ? [] : written[4].slice(0, written[6] ?? 0);
}
function conformScalar(schema, value, where, writeTime3) {
  if (schema.isTimestampSchema()) {
    if (!(value instanceof Date)) throw mismatch(where, "a date");
    return writeTime3(value);
  }
  if (schema.isBlobSchema()) {
    if (!(value instanceof Uint8Array)) throw mismatch(where, "bytes");
    return Buffer.from(value).toString("base64");
  }
  if (schema.isStringSchema()) {
    if (typeof value != "string") throw mismatch(where, "a text");
    return value;
  }
  if (schema.isBooleanSchema()) {
    if (typeof value != "boolean") throw mismatch(where, "true or false");
    return value;
  }
  if (schema.isNumericSchema()) {
    if (typeof value != "number") throw mismatch(where, "a number");
    return value;
  }
  throw mismatch(where, "of a type that the estate can write");
}
function objectAt(value, where) {
  if (!isObject(value)) throw mismatch(where, "an object");
  return value;
}
function mismatch(where, expected) {
  return new Error(`${where} should be ${expected} by the SDK's schema`);
}

// src/estate/aws/outcome.ts
function modelled(schema, message) {
  let member = schema[4].find((name) => name.toLowerCase() === "message") ?? "message";
  conformError(schema, { [member]: message }, String);
  let traits = typeof schema[3] == "object" ? schema[3] : {}, byFault = traits.error === "server" ? 500 : 400, status = typeof traits.httpError == "number" ? traits.httpError : byFault, named = Array.isArray(traits.awsQueryError) ? traits.awsQueryError : [];
  return {
    code: typeof named[0] == "string" ? named[0] : schema[2],
    status: typeof named[1] == "number" ? named[1] : status,
    message,
    ...member === "Message" && { messageMember: "Message" }
  };
}

// src/estate/aws/paging.ts
function cutPage(items, request, call) {
  let { token, bond } = request;
  if (token === void 0 && call.paging.emptyFirst) return { items: [], next: tokenOf(bond, 0) };
  let start = token === void 0 ? 0 : offsetOf(token, bond);
  if (start === void 0) return;
  let end = start + Math.min(request.limit, call.paging.size);
  return { items: items.slice(start, end), ...end < items.length && { next: tokenOf(bond, end) } };
}
function tokenOf(bond, offset) {
  return Buffer.from(JSON.stringify([bond, offset])).toString("base64");
}
function offsetOf(token, bond) {
  try {
    let parsed = JSON.parse(Buffer.from(token, "base64").toString());
    if (!Array.isArray(parsed)) return;
    let [boundTo, offset] = parsed;
    return boundTo === bond && typeof offset == "number" ? offset : void 0;
  } catch {
    return;
  }
}

// src/estate/aws/account.ts
var mostRegions = 50, defaultRegions = 20, accountOperations = {
  "/listRegions": {
    schema: ListRegions$,
    heeds: ["MaxResults", "NextToken", "RegionOptStatusContains"],
    run: listRegions
  }
};
function listRegions(call) {
  let limit = numberParameter(call, "MaxResults") ?? defaultRegions;
  if (!(limit >= 1 && limit <= mostRegions))
    return { problem: modelled(ValidationException$, `MaxResults must be between 1 and ${mostRegions}`) };
  let wanted = listParameter(call, "RegionOptStatusContains"), regions = [...call.account.regions].filter(([, status]) => wanted === void 0 || wanted.includes(status)).map(([name, status]) => ({ RegionName: name, RegionOptStatus: status })), bond = `ListRegions ${(wanted ?? []).toSorted().join()}`, page = cutPage(regions, { token: textParameter(call, "NextToken"), limit, bond }, call);
  return page === void 0 ? { problem: modelled(ValidationException$, "The provided NextToken is invalid.") } : { output: { Regions: page.items, ...page.next !== void 0 && { NextToken: page.next } } };
}

// src/estate/aws/iam-page.ts
var defaultItems = 100, mostItems = 1e3;
function cutIamPage(items, bond, call) {
  let limit = numberParameter(call, "MaxItems") ?? defaultItems;
  if (!Number.isInteger(limit) || limit < 1 || limit > mostItems) {
    let bound = limit > mostItems ? `less than or equal to ${mostItems}` : "greater than or equal to 1";
    return invalid(
      `1 validation error detected: Value '${limit}' at 'maxItems' failed to satisfy constraint: Member must have value ${bound}`
    );
  }
  let page = cutPage(items, { token: textParameter(call, "Marker"), limit, bond }, call);
  if (page === void 0) return invalid("Invalid Marker.");
  let { next } = page;
  return {
    items: page.items,
    position: { IsTruncated: next !== void 0, ...next !== void 0 && { Marker: next } }
  };
}
function invalid(message) {
  return { problem: { code: "ValidationError", status: 400, message } };
}

// src/estate/aws/names.ts
function partitionOf(account2) {
  return account2.caller.arn.split(":")[1] ?? "aws";
}
function rootArn(partition, account2) {
  return `arn:${partition}:iam::${account2}:root`;
}
function userArn(account2, user2) {
  return iamArn(account2, "user", user2);
}
function roleArn(account2, role2) {
  return iamArn(account2, "role", role2);
}
function groupArn(account2, group2) {
  return iamArn(account2, "group", group2);
}
function iamArn(account2, sort, { path, name }) {
  return `arn:${partitionOf(account2)}:iam::${account2.id}:${sort}${path ?? "/"}${name}`;
}

// src/estate/aws/world.ts
var pagingOfWorld = record({}, { size: count, emptyFirst: flag }), key = record(
  { id: text, status: oneOf("Active", "Inactive"), createdAt: instant },
  {
    // Absent: never used. The time is the one that AWS recorded, not the one of the true last use.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
    lastUsed: record({ at: instant, service: text }, { region: text })
  }
), certificate = record({ status: oneOf("Active", "Inactive"), uploadedAt: instant }), password = record(
  { changedAt: instant },
  { createdAt: instant, lastUsedAt: instant, nextRotationAt: instant, resetRequired: flag }
), permissions = { inlinePolicies: mapOf(json), managedPolicies: list(text) }, user = record(
  { name: text, userId: text, createdAt: instant },
  {
    ...permissions,
    path: text,
    // Gone from the lists at this time, though the credential report of an earlier time still has the row.
    deletedAt: instant,
    tags: mapOf(text),
    groups: list(text),
    boundary: text,
    mfa: flag,
    password,
    keys: list(key),
    certificates: list(certificate)
  }
), role = record(
  { name: text, roleId: text, createdAt: instant, trust: json },
  { ...permissions, path: text, tags: mapOf(text), lastUsed: record({ at: instant, region: text }) }
), group = record({ name: text, groupId: text, createdAt: instant }, { ...permissions, path: text }), root = record({ createdAt: instant, mfa: flag }, { password, keys: list(key), certificates: list(certificate) }), secret = record(
  {
    name: text,
    // The six characters that Secrets Manager adds to the name in the ARN.
    suffix: text,
    region: text,
    createdAt: instant,
    changedAt: instant,
    // A canary: nothing that is served may contain it.
    value: text
  },
  {
    replicas: list(text),
    description: text,
    owningService: text,
    kmsKeyId: text,
    tags: mapOf(text),
    // Per region, the day of the last retrieval.
    accessedOn: mapOf(instant),
    deletionRequestedAt: instant,
    rotation: record({ enabled: flag }, { days: count, functionArn: text, lastAt: instant, nextAt: instant }),
    versions: list(record({ id: text, stages: list(text), createdAt: instant }))
  }
), report = record(
  {},
  { generatedAt: instant, state: oneOf("expired", "at-capacity"), polls: count }
), account = record(
  {
    id: text,
    // Who is asking, whatever the credentials.
    caller: record({ arn: text, userId: text }),
    regions: mapOf(oneOf("ENABLED", "ENABLED_BY_DEFAULT", "ENABLING", "DISABLING", "DISABLED")),
    report,
    root,
    users: list(user)
  },
  { alias: text, groups: list(group), roles: list(role), secrets: list(secret) }
), world = record({ accounts: list(account) }, { paging: pagingOfWorld });
function readAwsWorld(value) {
  return world(value, "aws.json");
}
function presentUsers(account2) {
  return account2.users.filter((user2) => user2.deletedAt === void 0);
}

// src/estate/aws/authorization-details.ts
var entityTypes = ["User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"];
function authorizationDetails(call) {
  let filter = listParameter(call, "Filter") ?? entityTypes, unknown = filter.find((type) => !entityTypes.includes(type));
  if (unknown !== void 0)
    return { problem: { code: "ValidationError", status: 400, message: `1 validation error detected: Value '[${unknown}]' at 'filter' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [${entityTypes.join(", ")}]]` } };
  let bond = `GetAccountAuthorizationDetails ${filter.toSorted().join()}`, page = cutIamPage(entitiesOf(call.account, filter), bond, call);
  if ("problem" in page) return page;
  let detailsOf = (list2) => page.items.filter((entity) => entity.list === list2).map((entity) => entity.detail);
  return {
    output: {
      UserDetailList: detailsOf("UserDetailList"),
      GroupDetailList: detailsOf("GroupDetailList"),
      RoleDetailList: detailsOf("RoleDetailList"),
      Policies: [],
      ...page.position
    }
  };
}
function entitiesOf(account2, filter) {
  let users = filter.includes("User") ? presentUsers(account2) : [], roles = filter.includes("Role") ? account2.roles ?? [] : [], groups = filter.includes("Group") ? account2.groups ?? [] : [];
  return [
    ...users.map((user2) => ({ list: "UserDetailList", detail: userDetail(account2, user2) })),
    ...roles.map((role2) => ({ list: "RoleDetailList", detail: roleDetail(account2, role2) })),
    ...groups.map((group2) => ({ list: "GroupDetailList", detail: groupDetail(account2, group2) }))
  ];
}
function userDetail(account2, user2) {
  let inline = inlinePolicies(user2);
  return {
    Path: user2.path ?? "/",
    UserName: user2.name,
    UserId: user2.userId,
    Arn: userArn(account2, user2),
    CreateDate: user2.createdAt,
    // Left out when empty, as the service does.
    ...inline.length > 0 && { UserPolicyList: inline },
    GroupList: user2.groups ?? [],
    AttachedManagedPolicies: attachedPolicies(user2),
    ...user2.boundary !== void 0 && {
      PermissionsBoundary: {
        PermissionsBoundaryType: "PermissionsBoundaryPolicy",
        PermissionsBoundaryArn: user2.boundary
      }
    },
    Tags: tagList(user2.tags)
  };
}
function roleDetail(account2, role2) {
  let { lastUsed } = role2;
  return {
    Path: role2.path ?? "/",
    RoleName: role2.name,
    RoleId: role2.roleId,
    Arn: roleArn(account2, role2),
    CreateDate: role2.createdAt,
    AssumeRolePolicyDocument: encodeDocument(role2.trust),
    InstanceProfileList: [],
    RolePolicyList: inlinePolicies(role2),
    AttachedManagedPolicies: attachedPolicies(role2),
    Tags: tagList(role2.tags),
    RoleLastUsed: lastUsed === void 0 ? {} : { LastUsedDate: lastUsed.at, Region: lastUsed.region }
  };
}
function groupDetail(account2, group2) {
  return {
    Path: group2.path ?? "/",
    GroupName: group2.name,
    GroupId: group2.groupId,
    Arn: groupArn(account2, group2),
    CreateDate: group2.createdAt,
    GroupPolicyList: inlinePolicies(group2),
    AttachedManagedPolicies: attachedPolicies(group2)
  };
}
function inlinePolicies({ inlinePolicies: policies }) {
  return [...policies ?? []].map(([name, document]) => ({
    PolicyName: name,
    PolicyDocument: encodeDocument(document)
  }));
}
function attachedPolicies({ managedPolicies }) {
  return (managedPolicies ?? []).map((arn) => ({ PolicyName: arn.slice(arn.lastIndexOf("/") + 1), PolicyArn: arn }));
}
function encodeDocument(document) {
  return encodeURIComponent(JSON.stringify(document)).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
}
function tagList(tags) {
  return [...tags ?? []].map(([name, value]) => ({ Key: name, Value: value }));
}

// src/estate/aws/credential-report.ts
var columns = [
  "user",
  "arn",
  "user_creation_time",
  "password_enabled",
  "password_last_used",
  "password_last_changed",
  "password_next_rotation",
  "mfa_active",
  "access_key_1_active",
  "access_key_1_last_rotated",
  "access_key_1_last_used_date",
  "access_key_1_last_used_region",
  "access_key_1_last_used_service",
  "access_key_2_active",
  "access_key_2_last_rotated",
  "access_key_2_last_used_date",
  "access_key_2_last_used_region",
  "access_key_2_last_used_service",
  "cert_1_active",
  "cert_1_last_rotated",
  "cert_2_active",
  "cert_2_last_rotated"
];
function writeCredentialReport(account2, generatedAt) {
  let users = account2.users.filter((user2) => existedAt(user2, generatedAt)).toSorted(byName), rows = [rootRow(account2, generatedAt), ...users.map((user2) => userRow(account2, user2, generatedAt))];
  return [columns, ...rows].map((row) => row.map(writeField).join(",")).join(`
`);
}
function existedAt(user2, at) {
  return user2.createdAt <= at && (user2.deletedAt === void 0 || user2.deletedAt > at);
}
function byName(one, other) {
  let [left, right] = [one.name.toLowerCase(), other.name.toLowerCase()];
  return left === right ? 0 : left < right ? -1 : 1;
}
function rootRow(account2, generatedAt) {
  let { root: root2 } = account2;
  return [
    "<root_account>",
    rootArn(partitionOf(account2), account2.id),
    writeTime(root2.createdAt),
    ...passwordFields(root2.password).slice(0, 3),
    // Root has no rotation policy at all.
    "not_supported",
    String(root2.mfa),
    ...keyFields(root2.keys ?? [], generatedAt),
    ...certificateFields(root2.certificates ?? [], generatedAt)
  ];
}
function userRow(account2, user2, generatedAt) {
  let password2 = user2.password !== void 0 && user2.password.changedAt <= generatedAt ? user2.password : void 0;
  return [
    user2.name,
    userArn(account2, user2),
    writeTime(user2.createdAt),
    ...passwordFields(password2),
    String(user2.mfa ?? !1),
    ...keyFields(user2.keys ?? [], generatedAt),
    ...certificateFields(user2.certificates ?? [], generatedAt)
  ];
}
function passwordFields(password2) {
  return password2 === void 0 ? ["false", "N/A", "N/A", "N/A"] : [
    "true",
    password2.lastUsedAt === void 0 ? "no_information" : writeTime(password2.lastUsedAt),
    writeTime(password2.changedAt),
    password2.nextRotationAt === void 0 ? "N/A" : writeTime(password2.nextRotationAt)
  ];
}
function keyFields(keys, generatedAt) {
  let known = keys.filter((key2) => key2.createdAt <= generatedAt).toSorted((a, b) => a.id < b.id ? -1 : 1);
  return [known[0], known[1]].flatMap((key2) => {
    if (key2 === void 0) return ["false", "N/A", "N/A", "N/A", "N/A"];
    let active = String(key2.status === "Active"), { lastUsed } = key2;
    return lastUsed === void 0 ? [active, writeTime(key2.createdAt), "N/A", "N/A", "N/A"] : [active, writeTime(key2.createdAt), writeTime(lastUsed.at), lastUsed.region ?? "N/A", lastUsed.service];
  });
}
function certificateFields(certificates, generatedAt) {
  let known = certificates.filter((certificate2) => certificate2.uploadedAt <= generatedAt).toSorted((a, b) => +(a.status === "Active") - +(b.status === "Active"));
  return [known[0], known[1]].flatMap((certificate2) => certificate2 === void 0 ? ["false", "N/A"] : [String(certificate2.status === "Active"), writeTime(certificate2.uploadedAt)]);
}
function writeTime(at) {
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}
function writeField(field) {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

// src/estate/aws/iam.ts
var iamOperations = {
  GenerateCredentialReport: {
    schema: GenerateCredentialReport$,
    heeds: [],
    run: (call) => call.reportDesk.generate()
  },
  GetCredentialReport: {
    schema: GetCredentialReport$,
    heeds: [],
    run: (call) => call.reportDesk.get((generatedAt) => writeCredentialReport(call.account, generatedAt))
  },
  GetAccountAuthorizationDetails: {
    schema: GetAccountAuthorizationDetails$,
    heeds: ["Filter", "MaxItems", "Marker"],
    run: authorizationDetails
  },
  GetAccountSummary: { schema: GetAccountSummary$, heeds: [], run: summarize },
  ListAccessKeys: { schema: ListAccessKeys$, heeds: ["UserName", "MaxItems", "Marker"], run: listAccessKeys },
  GetAccessKeyLastUsed: { schema: GetAccessKeyLastUsed$, heeds: ["AccessKeyId"], run: getAccessKeyLastUsed },
  GetLoginProfile: { schema: GetLoginProfile$, heeds: ["UserName"], run: getLoginProfile },
  ListAccountAliases: { schema: ListAccountAliases$, heeds: ["MaxItems", "Marker"], run: listAccountAliases }
};
function summarize({ account: account2 }) {
  let users = presentUsers(account2), { root: root2 } = account2, devices = users.filter((user2) => user2.mfa === !0).length + Number(root2.mfa);
  return {
    output: {
      SummaryMap: {
        Users: users.length,
        Groups: account2.groups?.length ?? 0,
        Roles: account2.roles?.length ?? 0,
        Policies: 0,
        MFADevices: devices,
        MFADevicesInUse: devices,
        AccountMFAEnabled: Number(root2.mfa),
        AccountAccessKeysPresent: +((root2.keys ?? []).length > 0),
        AccountPasswordPresent: +(root2.password !== void 0),
        AccountSigningCertificatesPresent: +((root2.certificates ?? []).length > 0),
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
        UsersQuota: 5e3,
        AccessKeysPerUserQuota: 2,
        SigningCertificatesPerUserQuota: 2
      }
    }
  };
}
function listAccessKeys(call) {
  let found = findUser(call);
  if ("problem" in found) return found;
  let { user: user2 } = found, page = cutIamPage(user2.keys ?? [], `ListAccessKeys ${user2.name}`, call);
  return "problem" in page ? page : { output: { AccessKeyMetadata: page.items.map((key2) => keyMetadata(user2, key2)), ...page.position } };
}
function keyMetadata(user2, key2) {
  return { UserName: user2.name, AccessKeyId: key2.id, Status: key2.status, CreateDate: key2.createdAt };
}
function getAccessKeyLastUsed(call) {
  let id = textParameter(call, "AccessKeyId") ?? "", user2 = presentUsers(call.account).find((each) => each.keys?.some((key3) => key3.id === id)), key2 = user2?.keys?.find((each) => each.id === id);
  if (user2 === void 0 || key2 === void 0) return { problem: strangeKey(call, id) };
  let { lastUsed } = key2;
  return {
    output: {
      UserName: user2.name,
      AccessKeyLastUsed: {
        ...lastUsed !== void 0 && { LastUsedDate: lastUsed.at },
        ServiceName: lastUsed?.service ?? "N/A",
        Region: lastUsed?.region ?? "N/A"
      }
    }
  };
}
function strangeKey({ account: account2 }, id) {
  return { code: "AccessDenied", status: 403, message: `User: ${account2.caller.arn} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key ${id}` };
}
function getLoginProfile(call) {
  let found = findUser(call);
  if ("problem" in found) return found;
  let { name, password: password2 } = found.user;
  return password2 === void 0 ? noSuchEntity(`Login Profile for User ${name} cannot be found.`) : {
    output: {
      LoginProfile: {
        UserName: name,
        CreateDate: password2.createdAt ?? password2.changedAt,
        PasswordResetRequired: password2.resetRequired ?? !1
      }
    }
  };
}
function listAccountAliases(call) {
  let { alias } = call.account, page = cutIamPage(alias === void 0 ? [] : [alias], "ListAccountAliases", call);
  return "problem" in page ? page : { output: { AccountAliases: page.items, ...page.position } };
}
function findUser(call) {
  let name = textParameter(call, "UserName");
  if (name === void 0)
    return { problem: { code: "ValidationError", status: 400, message: "Must specify userName when calling with non-User credentials" } };
  let user2 = presentUsers(call.account).find((each) => each.name.toLowerCase() === name.toLowerCase());
  return user2 === void 0 ? noSuchEntity(`The user with name ${name} cannot be found.`) : { user: user2 };
}
function noSuchEntity(message) {
  return { problem: modelled(NoSuchEntityException$, message) };
}

// src/estate/aws/json.ts
var contentTypes = { "json-1.1": "application/x-amz-json-1.1", "rest-json": "application/json" }, requestId = "b3a7c1de-9f10-4d0b-8c2e-4f6a5example";
function parseJson(body) {
  try {
    let parsed = JSON.parse(body === "" ? "{}" : body);
    return isObject(parsed) ? parsed : void 0;
  } catch {
    return;
  }
}
function jsonOutput(protocol, operation, output) {
  let tree = conformOutput(operation, output, (at) => at.getTime() / 1e3);
  return jsonResponse(protocol, 200, plain(tree));
}
function jsonProblem(protocol, problem) {
  let { code, status, message, messageMember = "message" } = problem;
  if (protocol === "json-1.1") return jsonResponse(protocol, status, { __type: code, [messageMember]: message });
  let response = jsonResponse(protocol, status, { [messageMember]: message });
  return { ...response, headers: { ...response.headers, "x-amzn-errortype": code } };
}
function jsonResponse(protocol, status, body) {
  let headers = { "content-type": contentTypes[protocol], "x-amzn-requestid": requestId };
  return { status, headers, body: JSON.stringify(body) };
}
function plain(tree) {
  if (tree.kind === "scalar") return tree.value;
  if (tree.kind === "list") return tree.items.map(plain);
  let pairs = tree.kind === "map" ? tree.entries : tree.members;
  return Object.fromEntries(pairs.map(([name, each]) => [name, plain(each)]));
}

// src/estate/aws/query.ts
var namespaces = {
  iam: "https://iam.amazonaws.com/doc/2010-05-08/",
  sts: "https://sts.amazonaws.com/doc/2011-06-15/"
}, requestId2 = "7a62c49f-347e-4fc4-9331-6e8eexample";
function parseQuery(body) {
  let fields = new URLSearchParams(body), single = {}, lists = {};
  for (let [name, value] of fields) {
    if (name === "Action" || name === "Version") continue;
    let listName = /^(\w+)\.member\.\d+$/.exec(name)?.[1];
    listName === void 0 ? single[name] = value : (lists[listName] ??= []).push(value);
  }
  return { action: fields.get("Action") ?? "", parameters: { ...single, ...lists } };
}
function queryOutput(service, operation, output) {
  let name = operation[2], result = writeXml(conformOutput(operation, output, writeTime2));
  return xmlResponse(
    200,
    `<${name}Response xmlns="${namespaces[service]}"><${name}Result>${result}</${name}Result><ResponseMetadata><RequestId>${requestId2}</RequestId></ResponseMetadata></${name}Response>`
  );
}
function queryProblem(service, { code, status, message }) {
  let type = status < 500 ? "Sender" : "Receiver";
  return xmlResponse(
    status,
    `<ErrorResponse xmlns="${namespaces[service]}"><Error><Type>${type}</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${requestId2}</RequestId></ErrorResponse>`
  );
}
function xmlResponse(status, body) {
  return { status, headers: { "content-type": "text/xml", "x-amzn-requestid": requestId2 }, body };
}
function writeTime2(at) {
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}
function writeXml(tree) {
  return tree.kind === "scalar" ? escapeXml(String(tree.value)) : tree.kind === "list" ? tree.items.map((item) => `<member>${writeXml(item)}</member>`).join("") : tree.kind === "structure" ? tree.members.map(([name, each]) => `<${name}>${writeXml(each)}</${name}>`).join("") : tree.entries.map(([key2, each]) => `<key>${escapeXml(key2)}</key><value>${writeXml(each)}</value>`).map((entry) => `<entry>${entry}</entry>`).join("");
}
function escapeXml(text2) {
  return text2.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// src/estate/aws/refusals.ts
function refuseAction(refusal, service, action, account2) {
  if (refusal === "throttle") return throttling[service];
  if (refusal === "expired-credentials") return expiry[service];
  if (refusal === "unavailable") return outages[service]();
  let why = refusal === "deny" ? `because no identity-based policy allows the ${action} action` : "with an explicit deny in a service control policy", resource = service === "iam" ? " on resource: *" : "", message = `User: ${account2.caller.arn} is not authorized to perform: ${action}${resource} ${why}`;
  return { ...denial[service], message };
}
var regionDisabled = {
  code: "UnrecognizedClientException",
  status: 400,
  message: "The security token included in the request is invalid."
}, denial = {
  iam: { code: "AccessDenied", status: 403 },
  sts: { code: "AccessDenied", status: 403 },
  secretsmanager: { code: "AccessDeniedException", status: 400, messageMember: "Message" },
  account: { code: "AccessDeniedException", status: 403 }
}, throttling = {
  iam: { code: "Throttling", status: 400, message: "Rate exceeded" },
  sts: { code: "Throttling", status: 400, message: "Rate exceeded" },
  secretsmanager: { code: "ThrottlingException", status: 400, message: "Rate exceeded" },
  account: { code: "TooManyRequestsException", status: 429, message: "Rate exceeded" }
}, expiredSentence = "The security token included in the request is expired", expiry = {
  iam: { code: "ExpiredToken", status: 403, message: expiredSentence },
  sts: { code: "ExpiredToken", status: 403, message: expiredSentence },
  secretsmanager: { code: "ExpiredTokenException", status: 400, message: expiredSentence },
  account: { code: "ExpiredTokenException", status: 403, message: expiredSentence }
}, outages = {
  iam: () => modelled(ServiceFailureException$, "Service failure"),
  sts: () => ({ code: "ServiceUnavailable", status: 503, message: "Service is unable to handle request." }),
  secretsmanager: () => modelled(InternalServiceError$, "An internal service error occurred."),
  account: () => modelled(InternalServerException$, "An internal server error occurred.")
};

// src/estate/aws/report-desk.ts
var reportLifeMilliseconds = 14400 * 1e3;
function openReportDesk(world2, today) {
  let report2 = firstReport(world2), become = (next) => () => {
    report2 = next;
  }, advance = (running) => running.pollsLeft > 0 ? become({ phase: "running", pollsLeft: running.pollsLeft - 1 }) : become({ phase: "present", generatedAt: today });
  return { generate: () => report2.phase === "running" ? { output: { State: report2.pollsLeft > 0 ? "INPROGRESS" : "COMPLETE" }, commit: advance(report2) } : report2.phase === "present" && today.getTime() - report2.generatedAt.getTime() < reportLifeMilliseconds ? { output: { State: "COMPLETE" } } : world2.state === "at-capacity" ? { problem: modelled(LimitExceededException$, "No more capacity to launch new report generation tasks") } : {
    output: { State: "STARTED", Description: "No report exists. Starting a new report generation task" },
    commit: become({ phase: "running", pollsLeft: world2.polls ?? 1 })
  }, get: (write) => {
    if (report2.phase === "absent") return { problem: modelled(CredentialReportNotPresentException$, "Unknown") };
    if (report2.phase === "expired")
      return { problem: modelled(CredentialReportExpiredException$, "The credential report has expired.") };
    if (report2.phase === "running")
      return { problem: modelled(CredentialReportNotReadyException$, "Credential report is being generated"), commit: advance(report2) };
    let { generatedAt } = report2;
    return {
      output: { Content: Buffer.from(write(generatedAt)), ReportFormat: "text/csv", GeneratedTime: generatedAt }
    };
  } };
}
function firstReport(world2) {
  return world2.state === "expired" ? { phase: "expired" } : world2.generatedAt === void 0 ? { phase: "absent" } : { phase: "present", generatedAt: world2.generatedAt };
}

// src/estate/aws/secrets.ts
var mostResults = 100, secretsOperations = {
  ListSecrets: {
    schema: ListSecrets$,
    heeds: ["IncludePlannedDeletion", "MaxResults", "NextToken"],
    run: listSecrets
  },
  ListSecretVersionIds: {
    schema: ListSecretVersionIds$,
    heeds: ["SecretId", "MaxResults", "NextToken", "IncludeDeprecated"],
    run: listVersions
  }
};
function listSecrets(call) {
  let withPlannedDeletion = call.parameters.IncludePlannedDeletion === !0, secrets = secretsHere(call).filter((secret2) => withPlannedDeletion || secret2.deletionRequestedAt === void 0).toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime()), page = cutSecretsPage(secrets, `ListSecrets ${call.region} ${withPlannedDeletion}`, call);
  return "problem" in page ? page : { output: { SecretList: page.items.map((secret2) => listEntry(call, secret2)), ...page.position } };
}
function listVersions(call) {
  let id = textParameter(call, "SecretId"), secret2 = secretsHere(call).find((each) => each.name === id || secretArn(call, each) === id);
  if (secret2 === void 0)
    return { problem: modelled(ResourceNotFoundException$, "Secrets Manager can't find the specified secret.") };
  let withDeprecated = call.parameters.IncludeDeprecated === !0, versions = (secret2.versions ?? []).filter((version) => withDeprecated || version.stages.length > 0), page = cutSecretsPage(versions, `ListSecretVersionIds ${call.region} ${secret2.name} ${withDeprecated}`, call);
  if ("problem" in page) return page;
  let written = page.items.map((version) => ({
    VersionId: version.id,
    // A deprecated version has no stages, and then no member for them.
    ...version.stages.length > 0 && { VersionStages: version.stages },
    CreatedDate: version.createdAt
  }));
  return { output: { ARN: secretArn(call, secret2), Name: secret2.name, Versions: written, ...page.position } };
}
function secretsHere({ account: account2, region }) {
  return (account2.secrets ?? []).filter((secret2) => secret2.region === region || secret2.replicas?.includes(region));
}
function secretArn({ account: account2, region }, secret2) {
  return `arn:${partitionOf(account2)}:secretsmanager:${region}:${account2.id}:secret:${secret2.name}-${secret2.suffix}`;
}
function listEntry(call, secret2) {
  let accessedOn = secret2.accessedOn?.get(call.region), staged = (secret2.versions ?? []).filter(({ stages }) => stages.length > 0).map(({ id, stages }) => [id, stages]), { description, kmsKeyId, owningService, deletionRequestedAt } = secret2;
  return {
    ARN: secretArn(call, secret2),
    Name: secret2.name,
    ...description !== void 0 && { Description: description },
    ...kmsKeyId !== void 0 && { KmsKeyId: kmsKeyId },
    ...rotationMembers(secret2.rotation),
    LastChangedDate: secret2.changedAt,
    ...accessedOn !== void 0 && { LastAccessedDate: accessedOn },
    // The time of the request, not the one of the deletion to come.
    ...deletionRequestedAt !== void 0 && { DeletedDate: deletionRequestedAt },
    Tags: [...secret2.tags ?? []].map(([name, value]) => ({ Key: name, Value: value })),
    ...staged.length > 0 && { SecretVersionsToStages: Object.fromEntries(staged) },
    ...owningService !== void 0 && { OwningService: owningService },
    CreatedDate: secret2.createdAt,
    ...secret2.replicas !== void 0 && { PrimaryRegion: secret2.region }
  };
}
function rotationMembers(rotation) {
  if (rotation === void 0) return {};
  let { enabled, days, functionArn, lastAt, nextAt } = rotation;
  return {
    RotationEnabled: enabled,
    ...functionArn !== void 0 && { RotationLambdaARN: functionArn },
    ...days !== void 0 && { RotationRules: { AutomaticallyAfterDays: days } },
    ...lastAt !== void 0 && { LastRotatedDate: lastAt },
    ...nextAt !== void 0 && { NextRotationDate: nextAt }
  };
}
function cutSecretsPage(items, bond, call) {
  let limit = numberParameter(call, "MaxResults") ?? mostResults;
  if (!(limit >= 1 && limit <= mostResults)) {
    let message = `1 validation error detected: Value '${limit}' at 'maxResults' failed to satisfy constraint: Member must have value between 1 and ${mostResults}`;
    return { problem: modelled(InvalidParameterException$, message) };
  }
  let page = cutPage(items, { token: textParameter(call, "NextToken"), limit, bond }, call);
  return page === void 0 ? { problem: modelled(InvalidNextTokenException$, "The NextToken value is invalid.") } : { items: page.items, position: page.next === void 0 ? {} : { NextToken: page.next } };
}

// src/estate/aws/sts.ts
var stsOperations = {
  GetCallerIdentity: {
    schema: GetCallerIdentity$,
    heeds: [],
    run: ({ account: account2 }) => ({
      output: { UserId: account2.caller.userId, Account: account2.id, Arn: account2.caller.arn }
    })
  }
};

// src/estate/aws/index.ts
function serveAws(world2, today, paging = {}) {
  let { accounts, paging: own } = readAwsWorld(world2), wholePaging = { size: Number.POSITIVE_INFINITY, emptyFirst: !1, ...own, ...paging }, offices = new Map(
    accounts.map((account2) => [account2.id, { account: account2, reportDesk: openReportDesk(account2.report, today) }])
  ), officeOf = (request) => offices.get(request.path.split("/")[1] ?? "");
  return {
    answer: (request) => {
      let office = officeOf(request);
      return office === void 0 ? void 0 : answer(office, request, today, wholePaging);
    },
    refuse: (refusal, asked, request) => {
      let office = officeOf(request), service = serviceOf(asked);
      if (office === void 0) throw new Error(`no account to refuse ${asked.operation} to`);
      return writeProblem(service, refuseAction(refusal, service, asked.operation, office.account));
    }
  };
}
var services = ["iam", "sts", "secretsmanager", "account"], operations = {
  iam: iamOperations,
  sts: stsOperations,
  secretsmanager: secretsOperations,
  account: accountOperations
};
function answer(office, request, today, paging) {
  let { account: account2 } = office, signature = signatureOf(request);
  if (signature === void 0) return unsigned(account2);
  let { service, region } = signature, { name, parameters } = readCall(service, request), operation = Object.hasOwn(operations[service], name) ? operations[service][name] : void 0, asked = {
    operation: `${service}:${operation?.schema[2] ?? name}`,
    scope: isRegional(service) ? `${account2.id}/${region}` : account2.id
  };
  if (operation === void 0 || parameters === void 0)
    return { ...asked, response: writeProblem(service, unknownOperation(service, name)) };
  let outcome = isClosed(account2, service, region) ? { problem: regionDisabled } : run(operation, { ...office, region, parameters, today, paging }), { commit } = outcome;
  return {
    ...asked,
    response: writeOutcome(service, operation, outcome),
    ...commit !== void 0 && { commit }
  };
}
function run(operation, call) {
  return checkHeeded(operation, call.parameters), operation.run(call);
}
function signatureOf(request) {
  let scope = /^AWS4-HMAC-SHA256 Credential=[^/,]+\/\d{8}\/([\w-]+)\/([\w-]+)\/aws4_request/.exec(
    request.headers.authorization ?? ""
  ), service = services.find((each) => each === scope?.[2]), region = scope?.[1];
  return service === void 0 || region === void 0 ? void 0 : { service, region };
}
function readCall(service, request) {
  if (isQuery(service)) {
    let { action, parameters: parameters2 } = parseQuery(request.body);
    return { name: action, parameters: parameters2 };
  }
  let parameters = parseJson(request.body);
  return { name: service === "account" ? request.path.slice(request.path.indexOf("/", 1)) : /^secretsmanager\.(\w+)$/.exec(request.headers["x-amz-target"] ?? "")?.[1] ?? "", ...parameters !== void 0 && { parameters } };
}
function isClosed(account2, service, region) {
  let status = account2.regions.get(region);
  return isRegional(service) && status !== "ENABLED" && status !== "ENABLED_BY_DEFAULT";
}
function isRegional(service) {
  return service === "secretsmanager";
}
function isQuery(service) {
  return service === "iam" || service === "sts";
}
function serviceOf({ operation }) {
  let service = services.find((each) => operation.startsWith(`${each}:`));
  if (service === void 0) throw new Error(`${operation} is of no service in the estate`);
  return service;
}
function writeOutcome(service, { schema }, outcome) {
  return "problem" in outcome ? writeProblem(service, outcome.problem) : isQuery(service) ? queryOutput(service, schema, outcome.output) : jsonOutput(jsonProtocol(service), schema, outcome.output);
}
function writeProblem(service, problem) {
  return isQuery(service) ? queryProblem(service, problem) : jsonProblem(jsonProtocol(service), problem);
}
function jsonProtocol(service) {
  return service === "account" ? "rest-json" : "json-1.1";
}
function unknownOperation(service, name) {
  return isQuery(service) ? { code: "InvalidAction", status: 400, message: `Could not find operation ${name} for version ${service === "iam" ? "2010-05-08" : "2011-06-15"}` } : { code: "UnknownOperationException", status: 400, message: "" };
}
function unsigned(account2) {
  let problem = {
    code: "MissingAuthenticationToken",
    status: 403,
    message: "Request is missing Authentication Token"
  };
  return { operation: "sts:unsigned", scope: account2.id, response: writeProblem("sts", problem) };
}
export {
  serveAws
};
