import { ListRegionsCommand } from "@aws-sdk/client-account";
import {
  DeleteAccessKeyCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountAuthorizationDetailsCommand,
  GetAccountSummaryCommand,
  GetLoginProfileCommand,
  ListAccessKeysCommand,
} from "@aws-sdk/client-iam";
import {
  BatchGetSecretValueCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
} from "@aws-sdk/client-secrets-manager";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Estate, EstateOptions } from "../../../src/estate/server.ts";
import { failuresOf, plainUser, serveSmallEstate, smallAccount } from "../small-estate.ts";
import { always, type ClientChoices, type Clients, clientsFor, errorOf, watchContracts } from "./clients.ts";

interface Scene {
  readonly estate: Estate;
  readonly clients: Clients;
}

async function scene(options: Omit<EstateOptions, "folder"> = {}, choices: ClientChoices = {}): Promise<Scene> {
  const estate = await serveSmallEstate(
    { users: [plainUser("ada")] },
    { observe: watchContracts().observe, ...options },
  );
  onTestFinished(() => expect(failuresOf(estate)).toEqual([]));
  return { estate, clients: clientsFor(estate, smallAccount, choices) };
}

/** The errors of one call to each service. */
async function errorsOfAll({ iam, sts, secrets, account }: Clients): Promise<readonly Error[]> {
  return Promise.all([
    errorOf(iam.send(new GetAccountSummaryCommand({}))),
    errorOf(sts.send(new GetCallerIdentityCommand({}))),
    errorOf(secrets.send(new ListSecretsCommand({}))),
    errorOf(account.send(new ListRegionsCommand({}))),
  ]);
}

const namesOf = (errors: readonly Error[]): readonly string[] => errors.map(({ name }) => name);

describe("AWS's errors", () => {
  test("deny: the message has the action and the reason", async () => {
    const { clients } = await scene(always("deny"));
    const errors = await errorsOfAll(clients);
    expect(namesOf(errors)).toEqual(["AccessDenied", "AccessDenied", "AccessDeniedException", "AccessDeniedException"]);
    expect(errors[0]?.message).toBe(
      "User: arn:aws:sts::123456789012:assumed-role/reader/test is not authorized to perform: iam:GetAccountSummary on resource: * because no identity-based policy allows the iam:GetAccountSummary action",
    );
    expect(errors[2]?.message).toContain("is not authorized to perform: secretsmanager:ListSecrets because no");
    expect(errors[0]).toMatchObject({ $metadata: { httpStatusCode: 403 } });
    expect(errors[2]).toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  test("deny-by-organization: the message names the service control policy", async () => {
    const { clients } = await scene(always("deny-by-organization"));
    const errors = await errorsOfAll(clients);
    expect(namesOf(errors)).toEqual(["AccessDenied", "AccessDenied", "AccessDeniedException", "AccessDeniedException"]);
    for (const { message } of errors) expect(message).toMatch(/with an explicit deny in a service control policy$/);
  });

  test("throttle: the SDK recognizes it and tries again", async () => {
    const { clients } = await scene(always("throttle"));
    const errors = await errorsOfAll(clients);
    expect(namesOf(errors)).toEqual(["Throttling", "Throttling", "ThrottlingException", "TooManyRequestsException"]);

    const passing = await scene({ faults: [{ operation: "iam:*", mode: "throttle", times: 1 }] }, { maxAttempts: 3 });
    const { $metadata } = await passing.clients.iam.send(new GetAccountSummaryCommand({}));
    expect($metadata.attempts).toBe(2);
    expect(passing.estate.requests.map(({ fault, status }) => [fault, status])).toEqual([
      ["throttle", 400],
      [undefined, 200],
    ]);
  });

  test("expired-credentials: every protocol has its error", async () => {
    const { clients } = await scene(always("expired-credentials"));
    const errors = await errorsOfAll(clients);
    expect(namesOf(errors)).toEqual(["ExpiredToken", "ExpiredToken", "ExpiredTokenException", "ExpiredTokenException"]);
    for (const { message } of errors) expect(message).toBe("The security token included in the request is expired");
  });

  test("unavailable: the service has an internal error", async () => {
    const { clients } = await scene(always("unavailable"));
    const errors = await errorsOfAll(clients);
    expect(namesOf(errors)).toEqual([
      "ServiceUnavailable",
      "ServiceUnavailable",
      "InternalServiceError",
      "InternalServerException",
    ]);
    expect(errors.map((error) => "$metadata" in error && error.$metadata)).toMatchObject([
      { httpStatusCode: 503 },
      { httpStatusCode: 503 },
      { httpStatusCode: 500 },
      { httpStatusCode: 500 },
    ]);
  });

  test("a region that the account has not enabled rejects the caller", async () => {
    const { clients } = await scene({}, { region: "ap-east-1" });
    const error = await errorOf(clients.secrets.send(new ListSecretsCommand({})));
    expect(error).toMatchObject({ name: "UnrecognizedClientException", $metadata: { httpStatusCode: 400 } });
    await expect(clients.iam.send(new GetAccountSummaryCommand({}))).resolves.toBeDefined();
  });

  test("names that do not exist and wrong parameters have their own errors", async () => {
    const { clients } = await scene();
    const { iam, secrets } = clients;
    const nobody = await errorOf(iam.send(new ListAccessKeysCommand({ UserName: "nobody" })));
    expect(nobody).toMatchObject({
      name: "NoSuchEntityException",
      message: "The user with name nobody cannot be found.",
    });
    const password = await errorOf(iam.send(new GetLoginProfileCommand({ UserName: "ada" })));
    expect(password).toMatchObject({ name: "NoSuchEntityException", message: expect.stringMatching(/^Login Profile/) });
    const unnamed = await errorOf(iam.send(new ListAccessKeysCommand({})));
    expect(unnamed).toMatchObject({ name: "ValidationError" });
    const key = await errorOf(iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: "AKIAXXXXXXXXXXXXXXXX" })));
    expect(key).toMatchObject({ name: "AccessDenied" });
    const secret = await errorOf(secrets.send(new ListSecretVersionIdsCommand({ SecretId: "none" })));
    expect(secret).toMatchObject({ name: "ResourceNotFoundException" });
    // @ts-expect-error -- the SDK would not let us misspell it, but passes it on
    const filter = new GetAccountAuthorizationDetailsCommand({ Filter: ["Users"] });
    const misspelt = await errorOf(iam.send(filter));
    expect(misspelt).toMatchObject({ name: "ValidationError" });
  });

  test("values and changes are not served, and requests for them are in the log", async () => {
    const { estate, clients } = await scene();
    const { iam, secrets } = clients;
    const value = await errorOf(secrets.send(new GetSecretValueCommand({ SecretId: "a" })));
    const values = await errorOf(secrets.send(new BatchGetSecretValueCommand({ SecretIdList: ["a"] })));
    expect(namesOf([value, values])).toEqual(["UnknownOperationException", "UnknownOperationException"]);
    const change = await errorOf(iam.send(new DeleteAccessKeyCommand({ AccessKeyId: "AKIAXXXXXXXXXXXXXXXX" })));
    expect(change.name).toBe("InvalidAction");
    expect(estate.requests.map(({ operation, status }) => [operation, status])).toEqual([
      ["secretsmanager:GetSecretValue", 400],
      ["secretsmanager:BatchGetSecretValue", 400],
      ["iam:DeleteAccessKey", 400],
    ]);
  });

  test("a request without a signature is rejected", async () => {
    const { estate } = await scene();
    const response = await fetch(estate.awsEndpoint(smallAccount), {
      method: "POST",
      body: "Action=GetAccountSummary",
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("<Code>MissingAuthenticationToken</Code>");
  });
});

describe("transport faults", () => {
  test("garbage: the SDK reports that it cannot parse it", async () => {
    const { clients } = await scene(always("garbage"));
    const [iam, sts, secrets, account] = await errorsOfAll(clients);
    expect([iam?.message, sts?.message]).toEqual([
      expect.stringMatching(/XML parse error/),
      expect.stringMatching(/XML/),
    ]);
    expect([secrets?.name, account?.name]).toEqual(["SyntaxError", "SyntaxError"]);
  });

  test("html: the SDK reports that it cannot parse it", async () => {
    const { clients } = await scene(always("html"));
    const [iam, , secrets, account] = await errorsOfAll(clients);
    expect(iam?.message).toMatch(/XML parse error|Deserialization error/);
    expect([secrets?.name, account?.name]).toEqual(["SyntaxError", "SyntaxError"]);
  });

  test("reset: the connection is closed, and the SDK tries again", async () => {
    const { clients } = await scene(always("reset"));
    for (const error of await errorsOfAll(clients)) expect(error).toMatchObject({ code: "ECONNRESET" });

    const passing = await scene({ faults: [{ operation: "*", mode: "reset", times: 1 }] }, { maxAttempts: 3 });
    await expect(passing.clients.secrets.send(new ListSecretsCommand({}))).resolves.toMatchObject({ SecretList: [] });
    expect(passing.estate.requests.map(({ status }) => status)).toEqual([0, 200]);
  });

  test("truncate: the SDK rejects half a response and tries again", async () => {
    const { clients } = await scene(always("truncate"));
    for (const error of await errorsOfAll(clients))
      expect(error).toMatchObject({ code: "ECONNRESET", message: expect.stringMatching(/^aborted/) });

    const passing = await scene({ faults: [{ operation: "*", mode: "truncate", times: 1 }] }, { maxAttempts: 3 });
    await expect(passing.clients.secrets.send(new ListSecretsCommand({}))).resolves.toMatchObject({ SecretList: [] });
  });

  test("stall: the request ends with the client's timeout", async () => {
    const requestHandler = { requestTimeout: 100, throwOnRequestTimeout: true };
    const { clients } = await scene(always("stall"), { requestHandler });
    expect(namesOf(await errorsOfAll(clients))).toEqual(Array.from({ length: 4 }, () => "TimeoutError"));
  });

  test("empty-body: the SDK returns an output without members", async () => {
    const { clients } = await scene(always("empty-body"));
    const [summary, secrets, regions] = await Promise.all([
      clients.iam.send(new GetAccountSummaryCommand({})),
      clients.secrets.send(new ListSecretsCommand({})),
      clients.account.send(new ListRegionsCommand({})),
    ]);
    expect([summary.SummaryMap, secrets.SecretList, regions.Regions]).toEqual([undefined, undefined, undefined]);
  });
});
