import {
  GenerateCredentialReport$,
  GetAccessKeyLastUsed$,
  GetAccountAuthorizationDetails$,
  GetAccountSummary$,
  GetCredentialReport$,
  GetLoginProfile$,
  ListAccessKeys$,
  ListAccountAliases$,
  NoSuchEntityException$,
} from "@aws-sdk/client-iam";
import { authorizationDetails } from "./authorization-details.ts";
import { writeCredentialReport } from "./credential-report.ts";
import { cutIamPage } from "./iam-page.ts";
import { type Call, type Operation, textParameter } from "./operation.ts";
import { modelled, type Outcome, type Problem } from "./outcome.ts";
import { type KeyWorld, presentUsers, type UserWorld } from "./world.ts";

/** The operations of IAM that the estate knows, by name. */
export const iamOperations: Readonly<Record<string, Operation>> = {
  GenerateCredentialReport: {
    schema: GenerateCredentialReport$,
    heeds: [],
    run: (call) => call.reportDesk.generate(),
  },
  GetCredentialReport: {
    schema: GetCredentialReport$,
    heeds: [],
    run: (call) => call.reportDesk.get((generatedAt) => writeCredentialReport(call.account, generatedAt)),
  },
  GetAccountAuthorizationDetails: {
    schema: GetAccountAuthorizationDetails$,
    heeds: ["Filter", "MaxItems", "Marker"],
    run: authorizationDetails,
  },
  GetAccountSummary: { schema: GetAccountSummary$, heeds: [], run: summarize },
  ListAccessKeys: { schema: ListAccessKeys$, heeds: ["UserName", "MaxItems", "Marker"], run: listAccessKeys },
  GetAccessKeyLastUsed: { schema: GetAccessKeyLastUsed$, heeds: ["AccessKeyId"], run: getAccessKeyLastUsed },
  GetLoginProfile: { schema: GetLoginProfile$, heeds: ["UserName"], run: getLoginProfile },
  ListAccountAliases: { schema: ListAccountAliases$, heeds: ["MaxItems", "Marker"], run: listAccountAliases },
};

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
  const found = findUser(call);
  if ("problem" in found) return found;
  const { user } = found;
  const page = cutIamPage(user.keys ?? [], `ListAccessKeys ${user.name}`, call);
  if ("problem" in page) return page;
  return { output: { AccessKeyMetadata: page.items.map((key) => keyMetadata(user, key)), ...page.position } };
}

function keyMetadata(user: UserWorld, key: KeyWorld): object {
  return { UserName: user.name, AccessKeyId: key.id, Status: key.status, CreateDate: key.createdAt };
}

function getAccessKeyLastUsed(call: Call): Outcome {
  const id = textParameter(call, "AccessKeyId") ?? "";
  const user = presentUsers(call.account).find((each) => each.keys?.some((key) => key.id === id));
  const key = user?.keys?.find((each) => each.id === id);
  if (user === undefined || key === undefined) return { problem: strangeKey(call, id) };
  const { lastUsed } = key;
  return {
    output: {
      UserName: user.name,
      AccessKeyLastUsed: {
        ...(lastUsed !== undefined && { LastUsedDate: lastUsed.at }),
        ServiceName: lastUsed?.service ?? "N/A",
        Region: lastUsed?.region ?? "N/A",
      },
    },
  };
}

/** Of a key that is not the account's own, IAM says that it may not be looked at. */
function strangeKey({ account }: Call, id: string): Problem {
  const message = `User: ${account.caller.arn} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key ${id}`;
  return { code: "AccessDenied", status: 403, message };
}

function getLoginProfile(call: Call): Outcome {
  const found = findUser(call);
  if ("problem" in found) return found;
  const { name, password } = found.user;
  if (password === undefined) return noSuchEntity(`Login Profile for User ${name} cannot be found.`);
  return {
    output: {
      LoginProfile: {
        UserName: name,
        CreateDate: password.createdAt ?? password.changedAt,
        PasswordResetRequired: password.resetRequired ?? false,
      },
    },
  };
}

function listAccountAliases(call: Call): Outcome {
  const { alias } = call.account;
  const page = cutIamPage(alias === undefined ? [] : [alias], "ListAccountAliases", call);
  if ("problem" in page) return page;
  return { output: { AccountAliases: page.items, ...page.position } };
}

function findUser(call: Call): { readonly user: UserWorld } | { readonly problem: Problem } {
  const name = textParameter(call, "UserName");
  if (name === undefined) {
    const message = "Must specify userName when calling with non-User credentials";
    return { problem: { code: "ValidationError", status: 400, message } };
  }
  const user = presentUsers(call.account).find((each) => each.name.toLowerCase() === name.toLowerCase());
  return user === undefined ? noSuchEntity(`The user with name ${name} cannot be found.`) : { user };
}

function noSuchEntity(message: string): { readonly problem: Problem } {
  return { problem: modelled(NoSuchEntityException$, message) };
}
