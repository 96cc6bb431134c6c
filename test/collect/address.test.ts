import { expect, test } from "vitest";
import { readAddress } from "../../src/collect/address.ts";
import { UsageError } from "../../src/model/errors.ts";

function refusal(text: string, allowHttp = false): UsageError {
  try {
    readAddress(text, "AWS_ENDPOINT_URL", allowHttp);
  } catch (error) {
    if (error instanceof UsageError) return error;
  }
  throw new Error("it was not refused");
}

test.each([
  ["a user and a password", "https://u:CANARY@example.com"],
  ["a user", "https://CANARY@example.com"],
  ["a password on this machine", "http://u:CANARY@127.0.0.1:9"],
  ["a query", "https://example.com/?token=CANARY"],
  ["a fragment", "https://example.com/#CANARY"],
  ["another scheme", "ftp://u:CANARY@example.com"],
  ["no scheme", "u:CANARY@example.com"],
  ["nothing that can be read", "https://CANARY[/"],
])("an address with %s is refused and not repeated, even where http is allowed", (_story, text) => {
  const { message, hint = "" } = refusal(text, true);
  expect(message).toBe("AWS_ENDPOINT_URL is not a plain http or https address.");
  expect(hint).not.toContain("CANARY");
});

test.each([
  "http://127.0.0.1:5000",
  "http://127.1.2.3/",
  "http://localhost:1",
  "http://a.localhost",
  "http://[::1]:81/x",
])("%s stays on this machine", (text) => {
  expect(readAddress(text, "endpoint", false).href).toContain(text);
});

test.each([
  "http://example.com",
  "http://10.0.0.1:4566",
  "http://localhost.example.com",
  "http://127.0.0.1.example.com",
  "http://169.254.169.254",
])("%s is refused unless the configuration allows it", (text) => {
  expect(refusal(text).hint).toContain("allowHttp: true");
  expect(readAddress(text, "endpoint", true).protocol).toBe("http:");
});
