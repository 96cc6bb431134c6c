import { GetCallerIdentity$ } from "@aws-sdk/client-sts";
import type { Operation } from "./operation.ts";

/** The operations of STS that the estate knows, by name. */
export const stsOperations: Readonly<Record<string, Operation>> = {
  GetCallerIdentity: {
    schema: GetCallerIdentity$,
    heeds: [],
    run: ({ account }) => ({
      output: { UserId: account.caller.userId, Account: account.id, Arn: account.caller.arn },
    }),
  },
};
