import { AccountClient } from "@aws-sdk/client-account";
import { IAMClient } from "@aws-sdk/client-iam";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { STSClient } from "@aws-sdk/client-sts";
import type { NodeHttpHandlerOptions } from "@smithy/node-http-handler";
import type { Answer, Estate, Fault } from "../../../src/estate/server.ts";
import { checkAwsAnswer } from "../../contracts/aws.ts";

export interface Clients {
  readonly iam: IAMClient;
  readonly sts: STSClient;
  readonly secrets: SecretsManagerClient;
  readonly account: AccountClient;
}

export interface ClientChoices {
  readonly region?: string;
  readonly maxAttempts?: number;
  readonly requestHandler?: NodeHttpHandlerOptions;
}

/** The SDK's clients for one account of an estate. */
export function clientsFor(estate: Estate, account: string, choices: ClientChoices = {}): Clients {
  const settings = {
    region: "eu-central-1",
    maxAttempts: 1,
    ...choices,
    endpoint: estate.awsEndpoint(account),
    credentials: { accessKeyId: "AKIAEXAMPLEEXAMPLE00", secretAccessKey: "not-a-secret" },
  };
  return {
    iam: new IAMClient(settings),
    sts: new STSClient(settings),
    secrets: new SecretsManagerClient(settings),
    account: new AccountClient(settings),
  };
}

/** Checks every answer against the contracts and counts the answers of each operation. */
export function watchContracts(): { readonly observe: (answer: Answer) => void; readonly seen: Map<string, number> } {
  const seen = new Map<string, number>();
  return {
    seen,
    observe: (answer) => {
      seen.set(answer.operation, (seen.get(answer.operation) ?? 0) + 1);
      checkAwsAnswer(answer);
    },
  };
}

/** The error that a call rejects with. Throws if the call succeeds. */
export async function errorOf(call: Promise<unknown>): Promise<Error> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("value" in outcome) throw new Error(`succeeded with ${JSON.stringify(outcome.value)}`);
  if (!(outcome.error instanceof Error)) throw new Error(`rejected with ${String(outcome.error)}`);
  return outcome.error;
}

/** A fault for every request. */
export function always(mode: Fault["mode"]): { readonly faults: readonly Fault[] } {
  return { faults: [{ operation: "*", mode }] };
}
