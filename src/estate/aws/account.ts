import { ListRegions$, ValidationException$ } from "@aws-sdk/client-account";
import { type Call, listParameter, numberParameter, type Operation, textParameter } from "./operation.ts";
import { modelled, type Outcome } from "./outcome.ts";
import { cutPage } from "./paging.ts";

// https://docs.aws.amazon.com/accounts/latest/reference/API_ListRegions.html
const mostRegions = 50;
const defaultRegions = 20;

/** The operations of Account Management that the estate knows, by their path. */
export const accountOperations: Readonly<Record<string, Operation>> = {
  "/listRegions": {
    schema: ListRegions$,
    heeds: ["MaxResults", "NextToken", "RegionOptStatusContains"],
    run: listRegions,
  },
};

function listRegions(call: Call): Outcome {
  const limit = numberParameter(call, "MaxResults") ?? defaultRegions;
  if (!(limit >= 1 && limit <= mostRegions)) {
    return { problem: modelled(ValidationException$, `MaxResults must be between 1 and ${mostRegions}`) };
  }
  const wanted = listParameter(call, "RegionOptStatusContains");
  const regions = [...call.account.regions]
    .filter(([, status]) => wanted === undefined || wanted.includes(status))
    .map(([name, status]) => ({ RegionName: name, RegionOptStatus: status }));
  const bond = `ListRegions ${(wanted ?? []).toSorted().join()}`;
  const page = cutPage(regions, { token: textParameter(call, "NextToken"), limit, bond }, call);
  if (page === undefined) return { problem: modelled(ValidationException$, "The provided NextToken is invalid.") };
  return { output: { Regions: page.items, ...(page.next !== undefined && { NextToken: page.next }) } };
}
