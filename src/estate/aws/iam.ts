import {
  GenerateCredentialReport$,
  GetAccessKeyLastUsed$,
  GetAccountAuthorizationDetails$,
  GetAccountSummary$,
  GetCredentialReport$,
  GetLoginProfile$,
  GetUser$,
  ListAccessKeys$,
  ListAccountAliases$,
  ListMFADevices$,
  ListSigningCertificates$,
  NoSuchEntityException$,
} from "@aws-sdk/client-iam";
import { authorizationDetails } from "./authorization-details.ts";
import { writeCredentialReport } from "./credential-report.ts";
import { modelledError, type Outcome, type ServiceError, validationError } from "./errors.ts";
import { type Call, type Operation, textParameter } from "./operation.ts";
import { iamRules, pageOf } from "./paging.ts";
import { iamArn, partitionOf, presentUsers, type UserWorld } from "./world.ts";

export const iamOperations: readonly Operation[] = [
  { schema: GenerateCredentialReport$, parameters: [], run: ({ report }) => report.generate() },
  {
    schema: GetCredentialReport$,
    parameters: [],
    run: ({ report, account }) => report.get((generatedAt) => writeCredentialReport(account, generatedAt)),
  },
  {
    schema: GetAccountAuthorizationDetails$,
    parameters: ["Filter", "MaxItems", "Marker"],
    run: authorizationDetails,
  },
  { schema: GetAccountSummary$, parameters: [], run: summarize },
  { schema: ListAccessKeys$, parameters: ["UserName", "MaxItems", "Marker"], run: listAccessKeys },
  { schema: GetAccessKeyLastUsed$, parameters: ["AccessKeyId"], run: getAccessKeyLastUsed },
  { schema: GetLoginProfile$, parameters: ["UserName"], run: getLoginProfile },
  { schema: GetUser$, parameters: ["UserName"], run: getUser },
  { schema: ListAccountAliases$, parameters: ["MaxItems", "Marker"], run: listAccountAliases },
  { schema: ListMFADevices$, parameters: ["UserName", "MaxItems", "Marker"], run: listMfaDevices },
  { schema: ListSigningCertificates$, parameters: ["UserName", "MaxItems", "Marker"], run: listSigningCertificates },
];

function summarize({ account }: Call): Outcome {
  const users = presentUsers(account);
  const { root } = account;
  const devices = users.filter((user) => user.mfa === true).length + Number(root.mfa);
  return {
    output: {
      SummaryMap: {
        Users: users.length,
        Groups: account.groups?.length ?? 0,
        Roles: account.roles?.length ?? 0,
        Policies: 0,
        MFADevices: devices,
        MFADevicesInUse: devices,
        AccountMFAEnabled: Number(root.mfa),
        AccountAccessKeysPresent: Number((root.keys ?? []).length > 0),
        AccountPasswordPresent: Number(root.password !== undefined),
        AccountSigningCertificatesPresent: Number((root.certificates ?? []).length > 0),
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
        UsersQuota: 5000,
        AccessKeysPerUserQuota: 2,
        SigningCertificatesPerUserQuota: 2,
      },
    },
  };
}

function listAccessKeys(call: Call): Outcome {
  const user = findUser(call);
  if ("error" in user) return user;
  return pageOf(user.keys ?? [], `ListAccessKeys ${user.name}`, iamRules, call, (page) => ({
    AccessKeyMetadata: page.map(({ id, status, createdAt }) => ({
      UserName: user.name,
      AccessKeyId: id,
      Status: status,
      CreateDate: createdAt,
    })),
  }));
}

function getAccessKeyLastUsed(call: Call): Outcome {
  const { account } = call;
  const id = textParameter(call, "AccessKeyId") ?? "";
  const user = presentUsers(account).find((each) => each.keys?.some((key) => key.id === id));
  if (user === undefined) {
    // IAM denies access to a key that does not belong to the account.
    const message = `User: ${account.caller.arn} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key ${id}`;
    return { error: { code: "AccessDenied", status: 403, message } };
  }
  const lastUsed = user.keys?.find((key) => key.id === id)?.lastUsed;
  return {
    output: {
      UserName: user.name,
      AccessKeyLastUsed: {
        LastUsedDate: lastUsed?.at,
        ServiceName: lastUsed?.service ?? "N/A",
        Region: lastUsed?.region ?? "N/A",
      },
    },
  };
}

function getLoginProfile(call: Call): Outcome {
  const user = findUser(call);
  if ("error" in user) return user;
  const { name, password } = user;
  if (password === undefined) return noSuchEntity(`Login Profile for User ${name} cannot be found.`);
  return {
    output: {
      LoginProfile: {
        UserName: name,
        CreateDate: password.createdAt ?? password.changedAt,
        PasswordResetRequired: false,
      },
    },
  };
}

function getUser(call: Call): Outcome {
  const user = findUser(call);
  if ("error" in user) return user;
  const { name, path = "/", userId, createdAt, password } = user;
  const PasswordLastUsed = password?.lastUsedAt;
  const Arn = iamArn(call.account, "User", user);
  return {
    output: { User: { UserName: name, Path: path, UserId: userId, Arn, CreateDate: createdAt, PasswordLastUsed } },
  };
}

function listMfaDevices(call: Call): Outcome {
  const user = findUser(call);
  if ("error" in user) return user;
  const serial = `arn:${partitionOf(call.account)}:iam::${call.account.id}:mfa/${user.name}`;
  const devices = user.mfa === true ? [serial] : [];
  return pageOf(devices, `ListMFADevices ${user.name}`, iamRules, call, (page) => ({
    MFADevices: page.map((device) => ({
      UserName: user.name,
      SerialNumber: device,
      EnableDate: user.createdAt,
    })),
  }));
}

function listSigningCertificates(call: Call): Outcome {
  const user = findUser(call);
  if ("error" in user) return user;
  return pageOf(user.certificates ?? [], `ListSigningCertificates ${user.name}`, iamRules, call, (page) => ({
    Certificates: page.map(({ status, uploadedAt }) => ({
      UserName: user.name,
      CertificateId: `${user.userId}${uploadedAt.getTime()}`,
      CertificateBody: "not a certificate",
      Status: status,
      UploadDate: uploadedAt,
    })),
  }));
}

function listAccountAliases(call: Call): Outcome {
  const { alias } = call.account;
  const aliases = alias === undefined ? [] : [alias];
  return pageOf(aliases, "ListAccountAliases", iamRules, call, (page) => ({ AccountAliases: page }));
}

/** The user that UserName names. IAM ignores the case of names. */
function findUser(call: Call): UserWorld | { readonly error: ServiceError } {
  const name = textParameter(call, "UserName");
  if (name === undefined) {
    return { error: validationError("Must specify userName when calling with non-User credentials") };
  }
  const user = presentUsers(call.account).find((each) => each.name.toLowerCase() === name.toLowerCase());
  return user ?? noSuchEntity(`The user with name ${name} cannot be found.`);
}

function noSuchEntity(message: string): { readonly error: ServiceError } {
  return { error: modelledError(NoSuchEntityException$, message) };
}
