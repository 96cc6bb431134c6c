import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  count,
  flag,
  formatInstant,
  instant,
  json,
  list,
  mapOf,
  oneOf,
  readFields,
  readItems,
  reader,
  record,
  text
} from "./chunk-estate-decode.js";
import {
  GetCallerIdentity$
} from "./chunk-aws-sdk-client-sts-dist-es-schemas-schemas_0.js";
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
  GetUser$,
  LimitExceededException$,
  ListAccessKeys$,
  ListAccountAliases$,
  ListMFADevices$,
  ListSigningCertificates$,
  NoSuchEntityException$
} from "./chunk-aws-sdk-client-iam-dist-es-schemas-schemas_0.js";
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
} from "./chunk-aws-sdk-client-secrets-manager-dist-es-schemas-schemas_0.js";
import "./chunk-smithy-core-dist-es-submodules-client-smithy-client-client-command-builder.js";
import {
  NormalizedSchema
} from "./chunk-smithy-core-dist-es-submodules-schema-index.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  by
} from "./chunk-model-order.js";
import "./chunk-runtime.js";

// src/estate/aws/schema.ts
function conformOutput(operation, value, writeTime) {
  return conform(NormalizedSchema.of(operation[5]), value, operation[2], writeTime);
}
function conformError(error, value, writeTime) {
  return conform(NormalizedSchema.of(error), value, error[2], writeTime);
}
function conform(schema, value, path, writeTime) {
  if (schema.isStructSchema()) return conformStructure(schema, value, path, writeTime);
  if (schema.isListSchema()) {
    let item = schema.getValueSchema();
    return { kind: "list", items: readItems(value, path).map((each, index) => conform(item, each, `${path}[${index}]`, writeTime)) };
  }
  if (schema.isMapSchema()) {
    let item = schema.getValueSchema();
    return { kind: "map", entries: Object.entries(readFields(value, path)).map(([name, each]) => [
      name,
      conform(item, each, `${path}.${name}`, writeTime)
    ]) };
  }
  return { kind: "scalar", value: conformScalar(schema, value, path, writeTime) };
}
function conformStructure(schema, value, path, writeTime) {
  let given = readFields(value, path), known = schema.getMemberSchemas(), missing = requiredMembers(schema).find((name) => given[name] === void 0);
  if (missing !== void 0) throw new Error(`${path} lacks the required member ${missing}`);
  return { kind: "structure", entries: Object.entries(given).filter(([, each]) => each !== void 0).map(([name, each]) => {
    let member = Object.hasOwn(known, name) ? known[name] : void 0;
    if (member === void 0) throw new Error(`${path} has no member ${name} in the SDK's schema`);
    return [name, conform(member, each, `${path}.${name}`, writeTime)];
  }) };
}
function requiredMembers(schema) {
  let written = schema.getSchema();
  return !Array.isArray(written) || written[0] !== 3 && written[0] !== -3 ? [] : written[4].slice(0, written[6] ?? 0);
}
var date = reader("a date", (value) => value instanceof Date), bytes = reader("bytes", (value) => value instanceof Uint8Array), number = reader("a number", (value) => typeof value == "number");
function conformScalar(schema, value, path, writeTime) {
  if (schema.isTimestampSchema()) return writeTime(date(value, path));
  if (schema.isBlobSchema()) return Buffer.from(bytes(value, path)).toString("base64");
  if (schema.isStringSchema()) return text(value, path);
  if (schema.isBooleanSchema()) return flag(value, path);
  if (schema.isNumericSchema()) return number(value, path);
  throw new Error(`${path} has a type that the estate cannot write`);
}

// src/estate/aws/errors.ts
function modelledError(schema, message) {
  let member = schema[4].find((name) => name.toLowerCase() === "message") ?? "message";
  conformError(schema, { [member]: message }, String);
  let traits = typeof schema[3] == "object" ? schema[3] : {}, byFault = traits.error === "server" ? 500 : 400, status = typeof traits.httpError == "number" ? traits.httpError : byFault, query = Array.isArray(traits.awsQueryError) ? traits.awsQueryError : [];
  return {
    code: typeof query[0] == "string" ? query[0] : schema[2],
    status: typeof query[1] == "number" ? query[1] : status,
    message,
    ...member === "Message" && { messageMember: "Message" }
  };
}
function validationError(message) {
  return { code: "ValidationError", status: 400, message };
}
var unsigned = {
  code: "MissingAuthenticationToken",
  status: 403,
  message: "Request is missing Authentication Token"
}, regionDisabled = {
  code: "UnrecognizedClientException",
  status: 400,
  message: "The security token included in the request is invalid."
};
function refusalError(refusal, service, action, { caller }) {
  let errors2 = refusalErrors[service];
  if (refusal === "unavailable") return errors2.unavailable;
  if (refusal === "throttle") return { ...errors2.throttle, message: "Rate exceeded" };
  if (refusal === "expired-credentials")
    return { ...errors2.expired, message: "The security token included in the request is expired" };
  let reason = refusal === "deny" ? `because no identity-based policy allows the ${action} action` : "with an explicit deny in a service control policy", resource = service === "iam" ? " on resource: *" : "", message = `User: ${caller.arn} is not authorized to perform: ${action}${resource} ${reason}`;
  return { ...errors2.deny, message };
}
var queryErrors = {
  deny: { code: "AccessDenied", status: 403 },
  throttle: { code: "Throttling", status: 400 },
  expired: { code: "ExpiredToken", status: 403 },
  // Every operation can answer with it, which not all can with ServiceFailure.
  unavailable: { code: "ServiceUnavailable", status: 503, message: "Service is unable to handle request." }
}, refusalErrors = {
  iam: queryErrors,
  sts: queryErrors,
  secretsmanager: {
    deny: { code: "AccessDeniedException", status: 400, messageMember: "Message" },
    throttle: { code: "ThrottlingException", status: 400 },
    expired: { code: "ExpiredTokenException", status: 400 },
    unavailable: modelledError(InternalServiceError$, "An internal service error occurred.")
  },
  account: {
    deny: { code: "AccessDeniedException", status: 403 },
    throttle: { code: "TooManyRequestsException", status: 429 },
    expired: { code: "ExpiredTokenException", status: 403 },
    unavailable: modelledError(InternalServerException$, "An internal server error occurred.")
  }
};

// src/estate/aws/operation.ts
function runOperation(operation, call) {
  let ignored = Object.keys(call.parameters).find((name) => !operation.parameters.includes(name));
  if (ignored !== void 0)
    throw new Error(`${operation.schema[2]}: the estate does not support the parameter ${ignored}`);
  return operation.run(call);
}
function textParameter({ parameters }, name) {
  let value = parameters[name];
  return typeof value == "string" ? value : void 0;
}
function numberParameter({ parameters }, name) {
  let value = parameters[name];
  return value === void 0 ? void 0 : Number(value);
}
function listParameter({ parameters }, name) {
  let value = parameters[name];
  return Array.isArray(value) ? value.map(String) : void 0;
}

// src/estate/aws/report-state.ts
var reportLifeMilliseconds = 14400 * 1e3, errors = {
  absent: modelledError(CredentialReportNotPresentException$, "Unknown"),
  expired: modelledError(CredentialReportExpiredException$, "The credential report has expired."),
  running: modelledError(CredentialReportNotReadyException$, "Credential report is being generated")
};
function createReportState(world2, today) {
  let report2 = firstReport(world2), become = (next) => () => {
    report2 = next;
  }, advance = (pollsLeft) => become(pollsLeft > 0 ? { phase: "running", pollsLeft: pollsLeft - 1 } : { phase: "present", generatedAt: today });
  return { generate: () => report2.phase === "running" ? { output: { State: report2.pollsLeft > 0 ? "INPROGRESS" : "COMPLETE" }, commit: advance(report2.pollsLeft) } : report2.phase === "present" && today.getTime() - report2.generatedAt.getTime() < reportLifeMilliseconds ? { output: { State: "COMPLETE" } } : world2.state === "at-capacity" ? { error: modelledError(LimitExceededException$, "No more capacity to launch new report generation tasks") } : { output: { State: "STARTED", Description: "No report exists. Starting a new report generation task" }, commit: become({ phase: "running", pollsLeft: world2.polls ?? 1 }) }, get: (write) => {
    if (report2.phase === "running") return { error: errors.running, commit: advance(report2.pollsLeft) };
    if (report2.phase !== "present") return { error: errors[report2.phase] };
    let { generatedAt } = report2;
    return { output: { Content: Buffer.from(write(generatedAt)), ReportFormat: "text/csv", GeneratedTime: generatedAt } };
  } };
}
function firstReport({ state, generatedAt }) {
  return state === "expired" ? { phase: "expired" } : generatedAt === void 0 ? { phase: "absent" } : { phase: "present", generatedAt };
}

// src/estate/aws/paging.ts
var iamRules = {
  sizeParameter: "MaxItems",
  tokenParameter: "Marker",
  defaultSize: 100,
  largestSize: 1e3,
  invalidSize: (size) => {
    let bound = size > 1e3 ? "less than or equal to 1000" : "greater than or equal to 1";
    return validationError(constraint(size, "maxItems", bound));
  },
  invalidToken: validationError("Invalid Marker.")
}, secretsRules = {
  sizeParameter: "MaxResults",
  tokenParameter: "NextToken",
  defaultSize: 100,
  largestSize: 100,
  invalidSize: (size) => modelledError(InvalidParameterException$, constraint(size, "maxResults", "between 1 and 100")),
  invalidToken: modelledError(InvalidNextTokenException$, "The NextToken value is invalid.")
}, regionRules = {
  sizeParameter: "MaxResults",
  tokenParameter: "NextToken",
  defaultSize: 20,
  largestSize: 50,
  invalidSize: () => modelledError(ValidationException$, "MaxResults must be between 1 and 50"),
  invalidToken: modelledError(ValidationException$, "The provided NextToken is invalid.")
};
function constraint(size, parameter, bound) {
  return `1 validation error detected: Value '${size}' at '${parameter}' failed to satisfy constraint: Member must have value ${bound}`;
}
function pageOf(items, list2, rules, call, describe) {
  let size = numberParameter(call, rules.sizeParameter) ?? rules.defaultSize;
  if (!Number.isInteger(size) || size < 1 || size > rules.largestSize) return { error: rules.invalidSize(size) };
  let token = textParameter(call, rules.tokenParameter), start = token === void 0 ? 0 : offsetOf(token, list2);
  if (start === void 0) return { error: rules.invalidToken };
  let isEmpty = token === void 0 && call.paging.emptyFirst, end = isEmpty ? 0 : start + Math.min(size, call.paging.size), next = isEmpty || end < items.length ? tokenOf(list2, end) : void 0, truncation = rules.tokenParameter === "Marker" && { IsTruncated: next !== void 0 };
  return { output: { ...describe(items.slice(start, end)), [rules.tokenParameter]: next, ...truncation } };
}
function tokenOf(list2, offset) {
  return Buffer.from(JSON.stringify([list2, offset])).toString("base64");
}
function offsetOf(token, list2) {
  try {
    let parsed = JSON.parse(Buffer.from(token, "base64").toString());
    if (!Array.isArray(parsed)) return;
    let [tokenList, offset] = parsed;
    return tokenList === list2 && typeof offset == "number" ? offset : void 0;
  } catch {
    return;
  }
}

// src/estate/aws/world.ts
var key = record(
  { id: text, status: oneOf("Active", "Inactive"), createdAt: instant },
  {
    // Absent: never used. AWS records the time in steps of 15 minutes.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
    lastUsed: record({ at: instant, service: text }, { region: text })
  }
), certificate = record({ status: oneOf("Active", "Inactive"), uploadedAt: instant }), password = record({ changedAt: instant }, { createdAt: instant, lastUsedAt: instant }), permissions = { inlinePolicies: mapOf(json), managedPolicies: list(text) }, user = record(
  { name: text, userId: text, createdAt: instant },
  {
    ...permissions,
    path: text,
    // A deleted user is in no list, but in a credential report that was generated earlier.
    deletedAt: instant,
    tags: mapOf(text),
    groups: list(text),
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
    // A canary that no response may contain.
    value: text
  },
  {
    replicas: list(text),
    description: text,
    owningService: text,
    kmsKeyId: text,
    tags: mapOf(text),
    // The day of the last retrieval in each region.
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
    // The principal that every request comes from, whatever its credentials.
    caller: record({ arn: text, userId: text }),
    regions: mapOf(oneOf("ENABLED", "ENABLED_BY_DEFAULT", "ENABLING", "DISABLING", "DISABLED")),
    report,
    root,
    users: list(user)
  },
  { alias: text, groups: list(group), roles: list(role), secrets: list(secret) }
), paging = record({}, { size: count, emptyFirst: flag }), world = record({ accounts: list(account) }, { paging });
function readAwsWorld(value) {
  return world(value, "aws.json");
}
function presentUsers(account2) {
  return account2.users.filter((user2) => user2.deletedAt === void 0);
}
function partitionOf({ caller }) {
  return caller.arn.split(":")[1] ?? "aws";
}
function rootArn(account2) {
  return `arn:${partitionOf(account2)}:iam::${account2.id}:root`;
}
function iamArn(account2, type, { path = "/", name }) {
  return `arn:${partitionOf(account2)}:iam::${account2.id}:${type.toLowerCase()}${path}${name}`;
}
function tagList(tags = /* @__PURE__ */ new Map()) {
  return [...tags].map(([name, value]) => ({ Key: name, Value: value }));
}

// src/estate/aws/authorization-details.ts
var entityTypes = ["User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"];
function authorizationDetails(call) {
  let { account: account2 } = call, filter = listParameter(call, "Filter") ?? entityTypes, unknown = filter.find((type) => !entityTypes.includes(type));
  if (unknown !== void 0) {
    let message = `1 validation error detected: Value '[${unknown}]' at 'filter' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [${entityTypes.join(", ")}]]`;
    return { error: validationError(message) };
  }
  let entities = entitiesOf(account2).filter(({ type }) => filter.includes(type));
  return pageOf(entities, `GetAccountAuthorizationDetails ${filter.toSorted().join()}`, iamRules, call, (page) => {
    let detailsOf = (type) => page.filter((entity) => entity.type === type).map((entity) => detail(account2, entity));
    return {
      UserDetailList: detailsOf("User"),
      GroupDetailList: detailsOf("Group"),
      RoleDetailList: detailsOf("Role"),
      Policies: []
    };
  });
}
function entitiesOf(account2) {
  let { roles = [], groups = [] } = account2;
  return [
    ...presentUsers(account2).map((user2) => {
      let members = { UserId: user2.userId, GroupList: user2.groups ?? [], Tags: tagList(user2.tags) };
      return { type: "User", world: user2, members };
    }),
    ...roles.map((role2) => ({ type: "Role", world: role2, members: roleMembers(role2) })),
    ...groups.map((group2) => ({ type: "Group", world: group2, members: { GroupId: group2.groupId } }))
  ];
}
function roleMembers({ roleId, trust, tags, lastUsed }) {
  return {
    RoleId: roleId,
    AssumeRolePolicyDocument: encodeDocument(trust),
    InstanceProfileList: [],
    Tags: tagList(tags),
    RoleLastUsed: { LastUsedDate: lastUsed?.at, Region: lastUsed?.region }
  };
}
function detail(account2, { type, world: world2, members }) {
  let { name, path = "/", createdAt, managedPolicies = [], inlinePolicies = /* @__PURE__ */ new Map() } = world2, inline = [...inlinePolicies].map(([policy, document]) => ({
    PolicyName: policy,
    PolicyDocument: encodeDocument(document)
  }));
  return {
    ...members,
    Path: path,
    [`${type}Name`]: name,
    Arn: iamArn(account2, type, world2),
    CreateDate: createdAt,
    AttachedManagedPolicies: managedPolicies.map((arn) => ({
      PolicyName: arn.slice(arn.lastIndexOf("/") + 1),
      PolicyArn: arn
    })),
    // IAM omits the empty list of a user, but not of a role or group.
    [`${type}PolicyList`]: type === "User" && inline.length === 0 ? void 0 : inline
  };
}
function encodeDocument(document) {
  return encodeURIComponent(JSON.stringify(document)).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
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
  ...[1, 2].flatMap((slot) => [
    `access_key_${slot}_active`,
    `access_key_${slot}_last_rotated`,
    `access_key_${slot}_last_used_date`,
    `access_key_${slot}_last_used_region`,
    `access_key_${slot}_last_used_service`
  ]),
  ...[1, 2].flatMap((slot) => [`cert_${slot}_active`, `cert_${slot}_last_rotated`])
];
function writeCredentialReport(account2, generatedAt) {
  let users = account2.users.filter(
    ({ createdAt, deletedAt }) => createdAt <= generatedAt && (deletedAt === void 0 || deletedAt > generatedAt)
  ).toSorted(by((user2) => user2.name.toLowerCase())), rows = [
    rowOf("<root_account>", rootArn(account2), account2.root, generatedAt),
    ...users.map((user2) => rowOf(user2.name, iamArn(account2, "User", user2), user2, generatedAt))
  ];
  return [columns, ...rows].map((row) => row.map(writeField).join(",")).join(`
`);
}
function rowOf(name, arn, owner, generatedAt) {
  let keys = (owner.keys ?? []).filter((key2) => key2.createdAt <= generatedAt).toSorted(by((key2) => key2.id)), certificates = (owner.certificates ?? []).filter((certificate2) => certificate2.uploadedAt <= generatedAt).toSorted((a, b) => +(a.status === "Active") - +(b.status === "Active"));
  return [
    name,
    arn,
    formatInstant(owner.createdAt),
    ...passwordFields(owner, generatedAt),
    // Rotation of the password of root is not supported, and no world has a rotation policy for users.
    name === "<root_account>" ? "not_supported" : "N/A",
    String(owner.mfa ?? !1),
    ...keyFields(keys[0]),
    ...keyFields(keys[1]),
    ...certificateFields(certificates[0]),
    ...certificateFields(certificates[1])
  ];
}
function passwordFields({ password: password2 }, generatedAt) {
  if (password2 === void 0 || password2.changedAt > generatedAt) return ["false", "N/A", "N/A"];
  let { lastUsedAt, changedAt } = password2;
  return ["true", lastUsedAt === void 0 ? "no_information" : formatInstant(lastUsedAt), formatInstant(changedAt)];
}
function keyFields(key2) {
  if (key2 === void 0) return ["false", "N/A", "N/A", "N/A", "N/A"];
  let { status, createdAt, lastUsed } = key2, use = lastUsed === void 0 ? ["N/A", "N/A", "N/A"] : [formatInstant(lastUsed.at), lastUsed.region ?? "N/A", lastUsed.service];
  return [String(status === "Active"), formatInstant(createdAt), ...use];
}
function certificateFields(certificate2) {
  return certificate2 === void 0 ? ["false", "N/A"] : [String(certificate2.status === "Active"), formatInstant(certificate2.uploadedAt)];
}
function writeField(field) {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

// src/estate/aws/iam.ts
var iamOperations = [
  { schema: GenerateCredentialReport$, parameters: [], run: ({ report: report2 }) => report2.generate() },
  {
    schema: GetCredentialReport$,
    parameters: [],
    run: ({ report: report2, account: account2 }) => report2.get((generatedAt) => writeCredentialReport(account2, generatedAt))
  },
  {
    schema: GetAccountAuthorizationDetails$,
    parameters: ["Filter", "MaxItems", "Marker"],
    run: authorizationDetails
  },
  { schema: GetAccountSummary$, parameters: [], run: summarize },
  { schema: ListAccessKeys$, parameters: ["UserName", "MaxItems", "Marker"], run: listAccessKeys },
  { schema: GetAccessKeyLastUsed$, parameters: ["AccessKeyId"], run: getAccessKeyLastUsed },
  { schema: GetLoginProfile$, parameters: ["UserName"], run: getLoginProfile },
  { schema: GetUser$, parameters: ["UserName"], run: getUser },
  { schema: ListAccountAliases$, parameters: ["MaxItems", "Marker"], run: listAccountAliases },
  { schema: ListMFADevices$, parameters: ["UserName", "MaxItems", "Marker"], run: listMfaDevices },
  { schema: ListSigningCertificates$, parameters: ["UserName", "MaxItems", "Marker"], run: listSigningCertificates }
];
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
  let user2 = findUser(call);
  return "error" in user2 ? user2 : pageOf(user2.keys ?? [], `ListAccessKeys ${user2.name}`, iamRules, call, (page) => ({
    AccessKeyMetadata: page.map(({ id, status, createdAt }) => ({
      UserName: user2.name,
      AccessKeyId: id,
      Status: status,
      CreateDate: createdAt
    }))
  }));
}
function getAccessKeyLastUsed(call) {
  let { account: account2 } = call, id = textParameter(call, "AccessKeyId") ?? "", user2 = presentUsers(account2).find((each) => each.keys?.some((key2) => key2.id === id));
  if (user2 === void 0)
    return { error: { code: "AccessDenied", status: 403, message: `User: ${account2.caller.arn} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key ${id}` } };
  let lastUsed = user2.keys?.find((key2) => key2.id === id)?.lastUsed;
  return {
    output: {
      UserName: user2.name,
      AccessKeyLastUsed: {
        LastUsedDate: lastUsed?.at,
        ServiceName: lastUsed?.service ?? "N/A",
        Region: lastUsed?.region ?? "N/A"
      }
    }
  };
}
function getLoginProfile(call) {
  let user2 = findUser(call);
  if ("error" in user2) return user2;
  let { name, password: password2 } = user2;
  return password2 === void 0 ? noSuchEntity(`Login Profile for User ${name} cannot be found.`) : {
    output: {
      LoginProfile: {
        UserName: name,
        CreateDate: password2.createdAt ?? password2.changedAt,
        PasswordResetRequired: !1
      }
    }
  };
}
function getUser(call) {
  let user2 = findUser(call);
  if ("error" in user2) return user2;
  let { name, path = "/", userId, createdAt, password: password2 } = user2, PasswordLastUsed = password2?.lastUsedAt, Arn = iamArn(call.account, "User", user2);
  return {
    output: { User: { UserName: name, Path: path, UserId: userId, Arn, CreateDate: createdAt, PasswordLastUsed } }
  };
}
function listMfaDevices(call) {
  let user2 = findUser(call);
  if ("error" in user2) return user2;
  let serial = `arn:${partitionOf(call.account)}:iam::${call.account.id}:mfa/${user2.name}`, devices = user2.mfa === !0 ? [serial] : [];
  return pageOf(devices, `ListMFADevices ${user2.name}`, iamRules, call, (page) => ({
    MFADevices: page.map((device) => ({
      UserName: user2.name,
      SerialNumber: device,
      EnableDate: user2.createdAt
    }))
  }));
}
function listSigningCertificates(call) {
  let user2 = findUser(call);
  return "error" in user2 ? user2 : pageOf(user2.certificates ?? [], `ListSigningCertificates ${user2.name}`, iamRules, call, (page) => ({
    Certificates: page.map(({ status, uploadedAt }) => ({
      UserName: user2.name,
      CertificateId: `${user2.userId}${uploadedAt.getTime()}`,
      CertificateBody: "not a certificate",
      Status: status,
      UploadDate: uploadedAt
    }))
  }));
}
function listAccountAliases(call) {
  let { alias } = call.account;
  return pageOf(alias === void 0 ? [] : [alias], "ListAccountAliases", iamRules, call, (page) => ({ AccountAliases: page }));
}
function findUser(call) {
  let name = textParameter(call, "UserName");
  return name === void 0 ? { error: validationError("Must specify userName when calling with non-User credentials") } : presentUsers(call.account).find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? noSuchEntity(`The user with name ${name} cannot be found.`);
}
function noSuchEntity(message) {
  return { error: modelledError(NoSuchEntityException$, message) };
}

// src/estate/aws/json.ts
var requestId = "b3a7c1de-9f10-4d0b-8c2e-4f6a5example", json11 = jsonProtocol(
  "application/x-amz-json-1.1",
  ({ headers }) => /^secretsmanager\.(\w+)$/.exec(headers["x-amz-target"] ?? "")?.[1] ?? "",
  (code) => ({ body: { __type: code } })
), restJson = jsonProtocol(
  "application/json",
  ({ path }) => path.replace(/^\/[^/]+\/(\w?)/, (_start, initial) => initial.toUpperCase()),
  (code) => ({ headers: { "x-amzn-errortype": code } })
);
function jsonProtocol(contentType, nameOf, nameError) {
  let respond = (status, body, headers = {}) => ({
    status,
    headers: { "content-type": contentType, "x-amzn-requestid": requestId, ...headers },
    body: JSON.stringify(body)
  });
  return {
    readCall: (request) => ({ name: nameOf(request), parameters: parseParameters(request.body) }),
    writeOutput: (schema, output) => respond(200, plain(conformOutput(schema, output, (at) => at.getTime() / 1e3))),
    writeError: ({ code, status, message, messageMember = "message" }) => {
      let { body, headers } = nameError(code);
      return respond(status, { ...body, [messageMember]: message }, headers);
    },
    unknownOperation: () => ({ code: "UnknownOperationException", status: 400, message: "" })
  };
}
function parseParameters(body) {
  try {
    let parsed = JSON.parse(body === "" ? "{}" : body);
    return isRecord(parsed) ? parsed : void 0;
  } catch {
    return;
  }
}
function plain(tree) {
  return tree.kind === "scalar" ? tree.value : tree.kind === "list" ? tree.items.map(plain) : Object.fromEntries(tree.entries.map(([name, value]) => [name, plain(value)]));
}

// src/estate/aws/query.ts
var requestId2 = "7a62c49f-347e-4fc4-9331-6e8eexample";
function queryProtocol(service, version) {
  let namespace = `https://${service}.amazonaws.com/doc/${version}/`;
  return {
    readCall: ({ body }) => readQuery(body),
    writeOutput: (schema, output) => {
      let name = schema[2], result = writeXml(conformOutput(schema, output, formatInstant));
      return xmlResponse(
        200,
        `<${name}Response xmlns="${namespace}"><${name}Result>${result}</${name}Result><ResponseMetadata><RequestId>${requestId2}</RequestId></ResponseMetadata></${name}Response>`
      );
    },
    writeError: ({ code, status, message }) => xmlResponse(
      status,
      `<ErrorResponse xmlns="${namespace}"><Error><Type>${status < 500 ? "Sender" : "Receiver"}</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${requestId2}</RequestId></ErrorResponse>`
    ),
    unknownOperation: (name) => ({
      code: "InvalidAction",
      status: 400,
      message: `Could not find operation ${name} for version ${version}`
    })
  };
}
function readQuery(body) {
  let fields = new URLSearchParams(body), single = {}, lists = {};
  for (let [name, value] of fields) {
    if (name === "Action" || name === "Version") continue;
    let listName = /^(\w+)\.member\.\d+$/.exec(name)?.[1];
    listName === void 0 ? single[name] = value : (lists[listName] ??= []).push(value);
  }
  return { name: fields.get("Action") ?? "", parameters: { ...single, ...lists } };
}
function xmlResponse(status, body) {
  return { status, headers: { "content-type": "text/xml", "x-amzn-requestid": requestId2 }, body };
}
function writeXml(tree) {
  return tree.kind === "scalar" ? escapeXml(String(tree.value)) : tree.kind === "list" ? tree.items.map((item) => `<member>${writeXml(item)}</member>`).join("") : tree.entries.map(
    ([name, value]) => tree.kind === "structure" ? `<${name}>${writeXml(value)}</${name}>` : `<entry><key>${escapeXml(name)}</key><value>${writeXml(value)}</value></entry>`
  ).join("");
}
function escapeXml(text2) {
  return text2.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// src/estate/aws/secrets.ts
var secretsOperations = [
  { schema: ListSecrets$, parameters: ["IncludePlannedDeletion", "MaxResults", "NextToken"], run: listSecrets },
  {
    schema: ListSecretVersionIds$,
    parameters: ["SecretId", "MaxResults", "NextToken", "IncludeDeprecated"],
    run: listVersions
  }
];
function listSecrets(call) {
  let includesDeleted = call.parameters.IncludePlannedDeletion === !0, secrets = secretsIn(call).filter((secret2) => includesDeleted || secret2.deletionRequestedAt === void 0).toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return pageOf(secrets, `ListSecrets ${call.region} ${includesDeleted}`, secretsRules, call, (page) => ({
    SecretList: page.map((secret2) => listEntry(call, secret2))
  }));
}
function listVersions(call) {
  let id = textParameter(call, "SecretId"), secret2 = secretsIn(call).find((each) => each.name === id || secretArn(call, each) === id);
  if (secret2 === void 0)
    return { error: modelledError(ResourceNotFoundException$, "Secrets Manager can't find the specified secret.") };
  let { name, versions = [] } = secret2, includesDeprecated = call.parameters.IncludeDeprecated === !0, list2 = `ListSecretVersionIds ${call.region} ${name} ${includesDeprecated}`, listed = versions.filter(({ stages }) => includesDeprecated || stages.length > 0);
  return pageOf(listed, list2, secretsRules, call, (page) => ({
    ARN: secretArn(call, secret2),
    Name: name,
    Versions: page.map(({ id: versionId, stages, createdAt }) => ({
      VersionId: versionId,
      // Secrets Manager omits the member for a deprecated version, which has no stages.
      VersionStages: stages.length > 0 ? stages : void 0,
      CreatedDate: createdAt
    }))
  }));
}
function secretsIn({ account: account2, region }) {
  return (account2.secrets ?? []).filter((secret2) => secret2.region === region || secret2.replicas?.includes(region));
}
function secretArn({ account: account2, region }, secret2) {
  return `arn:${partitionOf(account2)}:secretsmanager:${region}:${account2.id}:secret:${secret2.name}-${secret2.suffix}`;
}
function listEntry(call, secret2) {
  let { rotation } = secret2, staged = (secret2.versions ?? []).filter(({ stages }) => stages.length > 0);
  return {
    ARN: secretArn(call, secret2),
    Name: secret2.name,
    Description: secret2.description,
    KmsKeyId: secret2.kmsKeyId,
    // All members of rotation are absent if it was never configured.
    RotationEnabled: rotation?.enabled,
    RotationLambdaARN: rotation?.functionArn,
    RotationRules: rotation?.days === void 0 ? void 0 : { AutomaticallyAfterDays: rotation.days },
    LastRotatedDate: rotation?.lastAt,
    NextRotationDate: rotation?.nextAt,
    LastChangedDate: secret2.changedAt,
    LastAccessedDate: secret2.accessedOn?.get(call.region),
    // The time at which the deletion was requested, not the time at which it is due.
    DeletedDate: secret2.deletionRequestedAt,
    Tags: tagList(secret2.tags),
    SecretVersionsToStages: staged.length > 0 ? Object.fromEntries(staged.map(({ id, stages }) => [id, stages])) : void 0,
    OwningService: secret2.owningService,
    CreatedDate: secret2.createdAt,
    PrimaryRegion: secret2.replicas && secret2.region
  };
}

// src/estate/aws/services.ts
var services = {
  iam: { protocol: queryProtocol("iam", "2010-05-08"), operations: iamOperations },
  sts: {
    protocol: queryProtocol("sts", "2011-06-15"),
    operations: [{ schema: GetCallerIdentity$, parameters: [], run: getCallerIdentity }]
  },
  secretsmanager: { protocol: json11, operations: secretsOperations, isRegional: !0 },
  account: {
    protocol: restJson,
    operations: [
      { schema: ListRegions$, parameters: ["MaxResults", "NextToken", "RegionOptStatusContains"], run: listRegions }
    ]
  }
};
function isServiceName(name) {
  return name !== void 0 && Object.hasOwn(services, name);
}
function getCallerIdentity({ account: { id, caller } }) {
  return { output: { UserId: caller.userId, Account: id, Arn: caller.arn } };
}
function listRegions(call) {
  let statuses = listParameter(call, "RegionOptStatusContains"), regions = [...call.account.regions].filter(([, status]) => statuses === void 0 || statuses.includes(status)).map(([name, status]) => ({ RegionName: name, RegionOptStatus: status })), list2 = `ListRegions ${(statuses ?? []).toSorted().join()}`;
  return pageOf(regions, list2, regionRules, call, (page) => ({ Regions: page }));
}

// src/estate/aws/index.ts
function createAws(world2, today, paging2 = {}) {
  let { accounts, paging: worldPaging } = readAwsWorld(world2), allPaging = { size: Number.POSITIVE_INFINITY, emptyFirst: !1, ...worldPaging, ...paging2 }, states = new Map(
    accounts.map((account2) => [account2.id, { account: account2, report: createReportState(account2.report, today) }])
  ), stateOf = (request) => states.get(request.path.split("/")[1] ?? "");
  return {
    answer: (request) => {
      let state = stateOf(request);
      return state && answer(state, request, today, allPaging);
    },
    refuse: (refusal, { operation }, request) => {
      let state = stateOf(request), [service] = operation.split(":");
      if (state === void 0 || !isServiceName(service)) throw new Error(`${operation} cannot be refused`);
      return services[service].protocol.writeError(refusalError(refusal, service, operation, state.account));
    }
  };
}
function answer(state, request, today, paging2) {
  let { account: account2 } = state, signature = signatureOf(request);
  if (signature === void 0) {
    let response2 = services.sts.protocol.writeError(unsigned);
    return { operation: "sts:unsigned", scope: account2.id, response: response2 };
  }
  let { service, region } = signature, { protocol, operations, isRegional } = services[service], { name, parameters } = protocol.readCall(request), operation = operations.find(({ schema }) => schema[2] === name), called = {
    operation: `${service}:${name}`,
    scope: isRegional ? `${account2.id}/${region}` : account2.id
  };
  if (operation === void 0 || parameters === void 0)
    return { ...called, response: protocol.writeError(protocol.unknownOperation(name)) };
  if (isRegional && !isEnabled(account2, region)) return { ...called, response: protocol.writeError(regionDisabled) };
  let outcome = runOperation(operation, { ...state, region, parameters, today, paging: paging2 }), response = "error" in outcome ? protocol.writeError(outcome.error) : protocol.writeOutput(operation.schema, outcome.output);
  return omitUndefined({ ...called, response, commit: outcome.commit });
}
function signatureOf(request) {
  let [, region, service] = /^AWS4-HMAC-SHA256 Credential=[^/,]+\/\d{8}\/([\w-]+)\/([\w-]+)\/aws4_request/.exec(
    request.headers.authorization ?? ""
  ) ?? [];
  return region === void 0 || !isServiceName(service) ? void 0 : { service, region };
}
function isEnabled(account2, region) {
  let status = account2.regions.get(region);
  return status === "ENABLED" || status === "ENABLED_BY_DEFAULT";
}
export {
  createAws
};
