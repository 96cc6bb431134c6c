import { GetAccountAuthorizationDetails$, GetCredentialReport$, ListAccessKeys$ } from "@aws-sdk/client-iam";
import { ListSecrets$ } from "@aws-sdk/client-secrets-manager";
import { describe, expect, test } from "vitest";
import { json11 } from "../../../src/estate/aws/json.ts";
import { queryProtocol } from "../../../src/estate/aws/query.ts";

const query = queryProtocol("iam", "2010-05-08");
const created = new Date("2024-03-01T09:12:44Z");
const key = { UserName: "ada", AccessKeyId: "AKIAIOSFODNN7EXAMPLE", Status: "Active", CreateDate: created };

describe("an output is checked against the SDK's schema and written", () => {
  test("as the Query protocol's XML, with escaped text, whole seconds and lists of members", () => {
    const { body } = query.writeOutput(ListAccessKeys$, {
      AccessKeyMetadata: [{ ...key, UserName: "a<b>&c" }],
      IsTruncated: false,
    });
    expect(body).toContain(
      "<AccessKeyMetadata><member><UserName>a&lt;b&gt;&amp;c</UserName><AccessKeyId>AKIAIOSFODNN7EXAMPLE</AccessKeyId>" +
        "<Status>Active</Status><CreateDate>2024-03-01T09:12:44Z</CreateDate></member></AccessKeyMetadata>",
    );
    expect(query.writeOutput(GetCredentialReport$, { Content: Buffer.from("a") }).body).toContain(
      "<Content>YQ==</Content>",
    );
  });

  test("as JSON, with times in seconds", () => {
    const { body } = json11.writeOutput(ListSecrets$, { SecretList: [{ Name: "a", CreatedDate: created }] });
    expect(JSON.parse(body)).toEqual({ SecretList: [{ Name: "a", CreatedDate: 1709284364 }] });
  });

  test("and rejected for an unknown member at any depth", () => {
    const misspelt = { AccessKeyMetadata: [{ ...key, State: "Active" }] };
    expect(() => query.writeOutput(ListAccessKeys$, misspelt)).toThrow(
      "ListAccessKeys.AccessKeyMetadata[0] has no member State in the SDK's schema",
    );
    const value = { SecretList: [{ Name: "a", SecretString: "CANARY" }] };
    expect(() => json11.writeOutput(ListSecrets$, value)).toThrow(/no member SecretString/);
    expect(() => query.writeOutput(ListAccessKeys$, { AccessKeyMetadata: [], constructor: [] })).toThrow(
      /no member constructor/,
    );
  });

  test.each([
    [
      "text instead of a time",
      ListAccessKeys$,
      { AccessKeyMetadata: [{ ...key, CreateDate: "2024-03-01" }] },
      /CreateDate should be a date/,
    ],
    ["an object instead of a list", ListAccessKeys$, { AccessKeyMetadata: key }, /should be a list/],
    ["text instead of a flag", ListAccessKeys$, { AccessKeyMetadata: [], IsTruncated: "false" }, /true or false/],
    ["a number instead of text", ListAccessKeys$, { AccessKeyMetadata: [], Marker: 1 }, /Marker should be a text/],
    ["null instead of a structure", ListAccessKeys$, { AccessKeyMetadata: [null] }, /should be an object/],
    ["text instead of bytes", GetCredentialReport$, { Content: "user,arn" }, /Content should be bytes/],
  ])("and rejected for %s", (_story, operation, output, problem) => {
    expect(() => query.writeOutput(operation, output)).toThrow(problem);
  });

  test("and rejected without a required member", () => {
    expect(() => query.writeOutput(ListAccessKeys$, { IsTruncated: false })).toThrow(
      "ListAccessKeys lacks the required member AccessKeyMetadata",
    );
    const unvalued = { UserDetailList: [{ Tags: [{ Key: "owner" }] }] };
    expect(() => query.writeOutput(GetAccountAuthorizationDetails$, unvalued)).toThrow(/Tags\[0\] lacks .* Value/);
  });
});

test("numbered members of a Query request become a list", () => {
  const body =
    "Action=GetAccountAuthorizationDetails&Version=2010-05-08&Filter.member.1=User&Filter.member.2=Role&MaxItems=5";
  const url = new URL("http://127.0.0.1/aws/123456789012");
  const request = { method: "POST", url, path: "/123456789012", base: "http://127.0.0.1/aws", headers: {}, body };
  expect(query.readCall(request)).toEqual({
    name: "GetAccountAuthorizationDetails",
    parameters: { Filter: ["User", "Role"], MaxItems: "5" },
  });
});
