import { GetAccountSummaryCommand, IAMClient } from "@aws-sdk/client-iam";
import type { HttpHandler } from "@smithy/core/protocols";
import { expect, test } from "vitest";
import { guardHandler } from "../../../src/collect/aws/client.ts";
import { request } from "../../../src/collect/aws/request.ts";
import { openBudget } from "../../../src/collect/budget.ts";
import { contextWith } from "../stage.ts";

/** A client of a server to which every request fails with this error, and the number of attempts so far. */
function clientOf(error: Error) {
  const sent = { attempts: 0 };
  const inner: HttpHandler = {
    handle: () => {
      sent.attempts += 1;
      return Promise.reject(error);
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
  const budget = openBudget(contextWith(), { source: "aws:111122223333", section: "aws/iam" });
  const client = new IAMClient({
    region: "us-east-1",
    credentials: { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "not-a-secret" },
    maxAttempts: 4,
    requestHandler: guardHandler(inner, budget),
  });
  const ask = () =>
    request(
      "iam:GetAccountSummary",
      () => client.send(new GetAccountSummaryCommand({})),
      (output) => output,
    );
  return { sent, ask };
}

const noAnswer = () => Object.assign(new Error("no answer"), { name: "TimeoutError" });

test("a request that is not answered is repeated once, whatever else the SDK repeats", async () => {
  const { sent, ask } = clientOf(noAnswer());
  expect(await ask()).toMatchObject({
    refusal: { status: "failed", reason: "iam:GetAccountSummary was not answered in time in 2 attempts." },
  });
  expect(sent.attempts).toBe(2);
});

test("after six attempts in a row without an answer a client sends nothing more", async () => {
  const { sent, ask } = clientOf(noAnswer());
  for (let request = 0; request < 5; request += 1) await ask();
  expect(sent.attempts).toBe(6);
  expect(await ask()).toMatchObject({
    refusal: {
      reason: "iam:GetAccountSummary was not answered in time after 6 attempts in a row without an answer.",
    },
  });
});

test("a refused connection is repeated as often as the SDK wants", async () => {
  const { sent, ask } = clientOf(Object.assign(new Error("refused"), { name: "TimeoutError", code: "ECONNREFUSED" }));
  await ask();
  expect(sent.attempts).toBe(4);
});
