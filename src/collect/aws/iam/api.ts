import {
  GenerateCredentialReportCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountAuthorizationDetailsCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  GetLoginProfileCommand,
  GetUserCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListSigningCertificatesCommand,
} from "@aws-sdk/client-iam";
import { ask, list, sendOptions } from "../ask.ts";
import type { AwsConnection } from "../connection.ts";
import type { IamCalls } from "./calls.ts";
import { readKeyUse, readReport, readSummary, readUserPage, toPage } from "./read.ts";

type Options = () => ReturnType<typeof sendOptions>;

/** The calls of this section. Each is answered or refused, none throws. */
export function openIam(connection: AwsConnection, signal: AbortSignal): IamCalls {
  const client = new IAMClient({ ...connection.settings, region: connection.region });
  const options: Options = () => sendOptions(signal);
  return {
    credentialReport: () =>
      ask("iam:GetCredentialReport", () => client.send(new GetCredentialReportCommand({}), options()), readReport),
    generateReport: () =>
      ask(
        "iam:GenerateCredentialReport",
        () => client.send(new GenerateCredentialReportCommand({}), options()),
        ({ State }) => State,
      ),
    users: (listing) =>
      list(
        "iam:GetAccountAuthorizationDetails",
        // https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
        (Marker) =>
          client.send(
            new GetAccountAuthorizationDetailsCommand({ Filter: ["User"], MaxItems: 1000, Marker }),
            options(),
          ),
        readUserPage,
        listing,
      ),
    accountSummary: () =>
      ask("iam:GetAccountSummary", () => client.send(new GetAccountSummaryCommand({}), options()), readSummary),
    ...callsOnOneUser(client, options),
  };
}

function callsOnOneUser(client: IAMClient, options: Options) {
  return {
    accessKeys: (UserName) =>
      list(
        "iam:ListAccessKeys",
        (Marker) => client.send(new ListAccessKeysCommand({ UserName, Marker }), options()),
        (output) => toPage(output.AccessKeyMetadata, output),
      ),
    accessKeyUse: (AccessKeyId) =>
      ask(
        "iam:GetAccessKeyLastUsed",
        () => client.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }), options()),
        readKeyUse,
      ),
    loginProfile: (UserName) =>
      ask(
        "iam:GetLoginProfile",
        () => client.send(new GetLoginProfileCommand({ UserName }), options()),
        ({ LoginProfile }) => LoginProfile?.CreateDate,
      ),
    user: (UserName) =>
      ask(
        "iam:GetUser",
        () => client.send(new GetUserCommand({ UserName }), options()),
        ({ User }) => User,
      ),
    mfaDevices: (UserName) =>
      list(
        "iam:ListMFADevices",
        (Marker) => client.send(new ListMFADevicesCommand({ UserName, Marker }), options()),
        (output) => toPage(output.MFADevices, output),
      ),
    signingCertificates: (UserName) =>
      list(
        "iam:ListSigningCertificates",
        (Marker) => client.send(new ListSigningCertificatesCommand({ UserName, Marker }), options()),
        (output) => toPage(output.Certificates, output),
      ),
  } satisfies Partial<IamCalls>;
}
