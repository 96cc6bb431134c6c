import { GetAccountAuthorizationDetails$, GetCredentialReport$, ListAccessKeys$ } from "@aws-sdk/client-iam";
import { ListSecrets$ } from "@aws-sdk/client-secrets-manager";
import { describe, expect, test } from "vitest";
import { jsonOutput } from "../../../src/estate/aws/json.ts";
import { parseQuery, queryOutput } from "../../../src/estate/aws/query.ts";

const created = new Date("2024-03-01T09:12:44Z");
const key = { UserName: "ada", AccessKeyId: "AKIAIOSFODNN7EXAMPLE", Status: "Active", CreateDate: created };

describe("an answer is written by the SDK's own schema", () => {
  test("as the Query protocol's XML, with escaped text, whole seconds and lists of members", () => {
    const { body } = queryOutput("iam", ListAccessKeys$, {
      AccessKeyMetadata: [{ ...key, UserName: "a<b>&c" }],
      IsTruncated: false,
    });
    expect(body).toContain(
      "<AccessKeyMetadata><member><UserName>a&lt;b&gt;&amp;c</UserName><AccessKeyId>AKIAIOSFODNN7EXAMPLE</AccessKeyId>" +
        "<Status>Active</Status><CreateDate>2024-03-01T09:12:44Z</CreateDate></member></AccessKeyMetadata>",
    );
    expect(queryOutput("iam", GetCredentialReport$, { Content: Buffer.from("a") }).body).toContain(
      "<Content>YQ==</Content>",
    );
  });

  test("as JSON, with times in seconds", () => {
    const { body } = jsonOutput("json-1.1", ListSecrets$, { SecretList: [{ Name: "a", CreatedDate: created }] });
    expect(JSON.parse(body)).toEqual({ SecretList: [{ Name: "a", CreatedDate: 1709284364 }] });
  });

  test("and refused where that schema has no such member, however deep", () => {
    const misspelt = { AccessKeyMetadata: [{ ...key, State: "Active" }] };
    expect(() => queryOutput("iam", ListAccessKeys$, misspelt)).toThrow(
      "ListAccessKeys.AccessKeyMetadata[0] has no member State in the SDK's schema",
    );
    const value = { SecretList: [{ Name: "a", SecretString: "CANARY" }] };
    expect(() => jsonOutput("json-1.1", ListSecrets$, value)).toThrow(/no member SecretString/);
    expect(() => queryOutput("iam", ListAccessKeys$, { AccessKeyMetadata: [], constructor: [] })).toThrow(
      /no member constructor/,
    );
  });

  test.each([
    [
      "a time that is text",
      ListAccessKeys$,
      { AccessKeyMetadata: [{ ...key, CreateDate: "2024-03-01" }] },
      /CreateDate should be a date/,
    ],
    ["a list that is none", ListAccessKeys$, { AccessKeyMetadata: key }, /should be a list/],
    ["a flag that is text", ListAccessKeys$, { AccessKeyMetadata: [], IsTruncated: "false" }, /true or false/],
    ["a text that is a number", ListAccessKeys$, { AccessKeyMetadata: [], Marker: 1 }, /Marker should be a text/],
    ["a structure that is null", ListAccessKeys$, { AccessKeyMetadata: [null] }, /should be an object/],
    ["bytes that are text", GetCredentialReport$, { Content: "user,arn" }, /Content should be bytes/],
  ])("and refused for %s", (_story, operation, output, problem) => {
    expect(() => queryOutput("iam", operation, output)).toThrow(problem);
  });

  test("and refused where a required member is missing", () => {
    expect(() => queryOutput("iam", ListAccessKeys$, { IsTruncated: false })).toThrow(
      "ListAccessKeys lacks the required member AccessKeyMetadata",
    );
    const unvalued = { UserDetailList: [{ Tags: [{ Key: "owner" }] }] };
    expect(() => queryOutput("iam", GetAccountAuthorizationDetails$, unvalued)).toThrow(/Tags\[0\] lacks .* Value/);
  });
});

test("a Query request's numbered members become a list", () => {
  const { action, parameters } = parseQuery(
    "Action=GetAccountAuthorizationDetails&Version=2010-05-08&Filter.member.1=User&Filter.member.2=Role&MaxItems=5",
  );
  expect(action).toBe("GetAccountAuthorizationDetails");
  expect(parameters).toEqual({ Filter: ["User", "Role"], MaxItems: "5" });
});
