import {
  type $Command,
  type AccessKeyLastUsed,
  GenerateCredentialReportCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountAuthorizationDetailsCommand,
  GetAccountSummaryCommand,
  type GetAccountSummaryCommandOutput,
  GetCredentialReportCommand,
  type GetCredentialReportCommandOutput,
  GetLoginProfileCommand,
  GetUserCommand,
  IAMClient,
  type IAMClientResolvedConfig,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListSigningCertificatesCommand,
  type ServiceInputTypes,
  type ServiceOutputTypes,
  type UserDetail,
} from "@aws-sdk/client-iam";
import { GetAccessKeyInfoCommand, STSClient } from "@aws-sdk/client-sts";
import type { Tags } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { Budget } from "../../budget.ts";
import { guardSettings, sendUnder } from "../client.ts";
import type { AwsConnection } from "../connection.ts";
import { isDate, toSecond, toTags } from "../fields.ts";
import { type Page, type PagingOptions, request, requestAll, requestPages } from "../request.ts";

/** A credential report as AWS returns it. */
export interface RawReport {
  /** CSV. */
  readonly text: string;
  readonly generatedAt: Date;
}

/** A user of the list of users. */
export interface IamUser {
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly userId: string;
  readonly createdAt: string;
  readonly tags: Tags;
}

/** An access key or a signing certificate. */
export interface Key {
  readonly createdAt: string;
  readonly status: "active" | "inactive" | "expired";
  /** AWS's id, which the credential report does not contain. */
  readonly publicId?: string;
  /** null: never used; absent: unknown. */
  readonly usedAt?: string | null;
  /** Service and region of the last use; absent: unknown, or a service without regions. */
  readonly service?: string;
  readonly region?: string;
}

/** An access key or a signing certificate with its id. */
export interface IssuedKey extends Key {
  readonly publicId: string;
}

/** AWS's counts of an account, such as Users and AccountMFAEnabled. */
export type AccountSummary = Readonly<Record<string, number>>;

/** Requests about single users at once. IAM limits their rate per account, so that more would only be throttled earlier. */
export const concurrency = 3;

/** The requests of this section. None throws: each has a response or a refusal. */
export type IamApi = ReturnType<typeof openIam>;

export function openIam(connection: AwsConnection, budget: Budget) {
  const { settings, region } = connection;
  const client = new IAMClient({ ...guardSettings(settings, budget), region });
  const send: Send = (command) => sendUnder(budget, "AWS IAM", (options) => client.send(command, options));
  return { ...accountRequests(send), ...userRequests(send), ...keyRequests(send, connection, budget) };
}

type Send = <Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  command: $Command<Input, Output, IAMClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes>,
) => Promise<Output>;

function accountRequests(send: Send) {
  return {
    credentialReport: () =>
      request("iam:GetCredentialReport", () => send(new GetCredentialReportCommand({})), toRawReport),
    /** Starts a report, or returns how far the started one is: STARTED, INPROGRESS or COMPLETE. */
    generateReport: () =>
      request(
        "iam:GenerateCredentialReport",
        () => send(new GenerateCredentialReportCommand({})),
        ({ State }) => State,
      ),
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
    users: (paging: PagingOptions) =>
      requestPages(
        "iam:GetAccountAuthorizationDetails",
        (Marker) => send(new GetAccountAuthorizationDetailsCommand({ Filter: ["User"], MaxItems: 1000, Marker })),
        // Without this field, a list that ends too early would look like a small account.
        (output) =>
          typeof output.IsTruncated === "boolean" ? toPage(output.UserDetailList, output, (user) => user) : undefined,
        paging,
      ),
    accountSummary: () => request("iam:GetAccountSummary", () => send(new GetAccountSummaryCommand({})), toSummary),
  };
}

function userRequests(send: Send) {
  return {
    accessKeys: (UserName: string) =>
      requestAll(
        "iam:ListAccessKeys",
        (Marker) => send(new ListAccessKeysCommand({ UserName, Marker })),
        (output) =>
          toPage(output.AccessKeyMetadata, output, (key) => toKey(key.AccessKeyId, key.Status, key.CreateDate)),
      ),
    accessKeyLastUsed: (AccessKeyId: string) =>
      request(
        "iam:GetAccessKeyLastUsed",
        () => send(new GetAccessKeyLastUsedCommand({ AccessKeyId })),
        (output) => output.AccessKeyLastUsed && toKeyUse(output.AccessKeyLastUsed),
      ),
    signingCertificates: (UserName: string) =>
      requestAll(
        "iam:ListSigningCertificates",
        (Marker) => send(new ListSigningCertificatesCommand({ UserName, Marker })),
        (output) => toPage(output.Certificates, output, (key) => toKey(key.CertificateId, key.Status, key.UploadDate)),
      ),
    mfaDevices: (UserName: string) =>
      requestAll(
        "iam:ListMFADevices",
        (Marker) => send(new ListMFADevicesCommand({ UserName, Marker })),
        (output) => toPage(output.MFADevices, output, (device) => device),
      ),
    /** When the console password was first set. */
    passwordCreatedAt: (UserName: string) =>
      request(
        "iam:GetLoginProfile",
        () => send(new GetLoginProfileCommand({ UserName })),
        ({ LoginProfile }) => LoginProfile?.CreateDate && toSecond(LoginProfile.CreateDate),
      ),
    /** When the console password was last used; null: never. */
    passwordUsedAt: (UserName: string) =>
      request(
        "iam:GetUser",
        () => send(new GetUserCommand({ UserName })),
        ({ User }) => User && toSecondOrNever(User.PasswordLastUsed),
      ),
  };
}

/** Requests about a key of which only the id is known. */
function keyRequests(send: Send, { settings, region }: AwsConnection, budget: Budget) {
  const client = new STSClient({ ...guardSettings(settings, budget), region });
  return {
    /**
     * The number of the account whose key it is or was; null: AWS knows no such key.
     * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html
     */
    accountOfKey: (AccessKeyId: string) => {
      const command = new GetAccessKeyInfoCommand({ AccessKeyId });
      return request(
        "sts:GetAccessKeyInfo",
        () =>
          unlessUnknown(
            sendUnder(budget, "AWS STS", (options) => client.send(command, options)),
            isUnknownToSts,
          ),
        (output) => (output === null ? null : output.Account),
      );
    },
    /** The user who has the key; null: no user of the account has it. */
    holderOfKey: (AccessKeyId: string) =>
      request(
        "iam:GetAccessKeyLastUsed",
        () => unlessUnknown(send(new GetAccessKeyLastUsedCommand({ AccessKeyId })), isUnknownToIam),
        (output) => (output === null ? null : output.AccessKeyLastUsed && (output.UserName ?? null)),
      ),
  };
}

/** null where AWS says that there is no such key. */
async function unlessUnknown<Output>(
  sending: Promise<Output>,
  saysUnknown: (error: Error) => boolean,
): Promise<Output | null> {
  try {
    return await sending;
  } catch (error) {
    if (error instanceof Error && saysUnknown(error)) return null;
    throw error;
  }
}

/** STS "might return an error that the key doesn't exist", and does not document which. */
function isUnknownToSts({ name }: Error): boolean {
  return /^(?:ValidationError|InvalidParameterValue|NoSuch\w+)$/.test(name);
}

/**
 * IAM does not document what it answers where the account has no such key. As far as is known it refuses "access key
 * AKIA..." without a reason, where a missing permission has one: "because no identity-based policy allows ...".
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
function isUnknownToIam({ name, message }: Error): boolean {
  return name === "NoSuchEntityException" || /: access key \w+\.?$/.test(message);
}

/** undefined: the content or its date is missing. */
function toRawReport({ Content, GeneratedTime }: GetCredentialReportCommandOutput): RawReport | undefined {
  if (!(Content instanceof Uint8Array) || Content.length === 0 || !isDate(GeneratedTime)) return undefined;
  return { text: new TextDecoder().decode(Content), generatedAt: GeneratedTime };
}

/** undefined: the number of users, which AWS always sends, is missing. */
function toSummary({ SummaryMap }: GetAccountSummaryCommandOutput): AccountSummary | undefined {
  return Number.isInteger(SummaryMap?.Users) ? SummaryMap : undefined;
}

/** undefined: something that every user has is missing. */
export function toIamUser({ Arn, UserName, Path, UserId, CreateDate, Tags }: UserDetail): IamUser | undefined {
  if (!Arn || !UserName || !Path || !UserId || !isDate(CreateDate)) return undefined;
  return { arn: Arn, name: UserName, path: Path, userId: UserId, createdAt: toSecond(CreateDate), tags: toTags(Tags) };
}

function toKey(publicId = "", status = "", createdAt?: Date): IssuedKey | undefined {
  const known = statuses.get(status);
  if (publicId === "" || known === undefined || createdAt === undefined) return undefined;
  return { publicId, status: known, createdAt: toSecond(createdAt) };
}

const statuses = new Map<string, Key["status"]>([
  ["Active", "active"],
  ["Inactive", "inactive"],
  ["Expired", "expired"],
]);

function toKeyUse({ LastUsedDate, ServiceName, Region }: Partial<AccessKeyLastUsed>) {
  return omitUndefined({
    usedAt: toSecondOrNever(LastUsedDate),
    service: nameOf(ServiceName),
    region: nameOf(Region),
  });
}

const toSecondOrNever = (date: Date | undefined): string | null => (date === undefined ? null : toSecond(date));

/** AWS writes N/A as the region of a service without regions, such as S3. */
const nameOf = (name: string | undefined): string | undefined => (name === "N/A" || name === "" ? undefined : name);

/** Returns undefined if an item cannot be read, or if the list, which AWS sends even empty, or the next marker is missing. */
function toPage<Item, Read>(
  items: readonly Item[] | undefined,
  { IsTruncated, Marker }: { readonly IsTruncated?: boolean | undefined; readonly Marker?: string | undefined },
  read: (item: Item) => Read | undefined,
): Page<Read> | undefined {
  if (!Array.isArray(items)) return undefined;
  const found = items.map((item: Item) => read(item)).filter((item) => item !== undefined);
  if (found.length < items.length || (IsTruncated === true && !Marker)) return undefined;
  return omitUndefined({ items: found, next: IsTruncated === true ? Marker : undefined });
}
