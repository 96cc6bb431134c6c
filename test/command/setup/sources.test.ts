import { expect, test } from "vitest";
import { endpointNotes } from "../../../src/command/setup/sources.ts";
import { UsageError } from "../../../src/model/errors.ts";

const environment = {
  AWS_ENDPOINT_URL: "http://127.0.0.1:5000",
  AWS_ENDPOINT_URL_IAM: "http://127.0.0.1:5001",
  AWS_REGION: "x",
};

test("an address other than AWS's own is named, for every service that has one", () => {
  expect(endpointNotes({ aws: [{}] }, environment)).toEqual([
    "AWS_ENDPOINT_URL is set, so AWS is asked at http://127.0.0.1:5000 and not at its own address.",
    "AWS_ENDPOINT_URL_IAM is set, so AWS is asked at http://127.0.0.1:5001 and not at its own address.",
  ]);
});

test.each([
  ["no AWS is read", {}, environment],
  ["every entry names its own address", { aws: [{ endpoint: "http://127.0.0.1:5000" }] }, environment],
  [
    "the SDK is configured to ignore it",
    { aws: [{}] },
    { ...environment, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" },
  ],
  ["it is empty", { aws: [{}] }, { AWS_ENDPOINT_URL: "" }],
])("no address is named where %s", (_story, entries, variables) => {
  expect(endpointNotes(entries, variables)).toEqual([]);
});

test.each([
  ["the environment", { aws: [{}] }, { AWS_ENDPOINT_URL_STS: "https://u:CANARY@example.com" }],
  ["an entry", { aws: [{ endpoint: "https://u:CANARY@example.com" }] }, {}],
  ["the environment, unencrypted", { aws: [{}] }, { AWS_ENDPOINT_URL: "http://example.com" }],
])("an address in %s that must not be used is refused before anything is sent", (_story, entries, variables) => {
  expect(() => endpointNotes(entries, variables)).toThrow(UsageError);
  expect(() => endpointNotes(entries, variables)).not.toThrow("CANARY");
});

test("http to another machine is used where the configuration says so", () => {
  expect(endpointNotes({ aws: [{}] }, { AWS_ENDPOINT_URL: "http://example.com:4566/x" }, true)).toEqual([
    "AWS_ENDPOINT_URL is set, so AWS is asked at http://example.com:4566 and not at its own address.",
  ]);
});
