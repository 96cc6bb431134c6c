import { ListRegions$ } from "@aws-sdk/client-account";
import { GetCallerIdentity$ } from "@aws-sdk/client-sts";
import type { Outcome, ServiceName } from "./errors.ts";
import { iamOperations } from "./iam.ts";
import { json11, restJson } from "./json.ts";
import { type Call, listParameter, type Operation, type Protocol } from "./operation.ts";
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
    operations: [{ schema: GetCallerIdentity$, parameters: [], run: getCallerIdentity }],
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
