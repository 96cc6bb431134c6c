import { ListRegions$ } from "@aws-sdk/client-account";
import { GetAccessKeyInfo$, GetCallerIdentity$ } from "@aws-sdk/client-sts";
import { type Outcome, type ServiceName, validationError } from "./errors.ts";
import { iamOperations } from "./iam.ts";
import { json11, restJson } from "./json.ts";
import { type Call, listParameter, type Operation, type Protocol, textParameter } from "./operation.ts";
import { pageOf, regionRules } from "./paging.ts";
import { queryProtocol } from "./query.ts";
import { secretsOperations } from "./secrets.ts";

interface Service {
  readonly protocol: Protocol;
  readonly operations: readonly Operation[];
  /** Whether the service has separate data in each region. */
  readonly isRegional?: true;
}

export const services: Readonly<Record<ServiceName, Service>> = {
  iam: { protocol: queryProtocol("iam", "2010-05-08"), operations: iamOperations },
  sts: {
    protocol: queryProtocol("sts", "2011-06-15"),
    operations: [
      { schema: GetAccessKeyInfo$, parameters: ["AccessKeyId"], run: getAccessKeyInfo },
      { schema: GetCallerIdentity$, parameters: [], run: getCallerIdentity },
    ],
  },
  secretsmanager: { protocol: json11, operations: secretsOperations, isRegional: true },
  account: {
    protocol: restJson,
    operations: [
      { schema: ListRegions$, parameters: ["MaxResults", "NextToken", "RegionOptStatusContains"], run: listRegions },
    ],
  },
};

export function isServiceName(name: string | undefined): name is ServiceName {
  return name !== undefined && Object.hasOwn(services, name);
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html */
function getAccessKeyInfo(call: Call): Outcome {
  const id = textParameter(call, "AccessKeyId");
  // Of a deleted user, too: the operation tells the account of keys that are gone.
  const owner = call.accounts.find(({ root, users }) =>
    [root, ...users].some(({ keys }) => keys?.some((key) => key.id === id)),
  );
  return owner === undefined
    ? { error: validationError(`The access key ${id} does not exist.`) }
    : { output: { Account: owner.id } };
}

function getCallerIdentity({ account: { id, caller } }: Call): Outcome {
  return { output: { UserId: caller.userId, Account: id, Arn: caller.arn } };
}

function listRegions(call: Call): Outcome {
  const statuses = listParameter(call, "RegionOptStatusContains");
  const regions = [...call.account.regions]
    .filter(([, status]) => statuses === undefined || statuses.includes(status))
    .map(([name, status]) => ({ RegionName: name, RegionOptStatus: status }));
  const list = `ListRegions ${(statuses ?? []).toSorted().join()}`;
  return pageOf(regions, list, regionRules, call, (page) => ({ Regions: page }));
}
