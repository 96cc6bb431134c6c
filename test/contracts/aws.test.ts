import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/estate/server.ts";
import { checkAwsAnswer } from "./aws.ts";
import { checkCredentialReport, reportColumns } from "./credential-report.ts";
import { parseXml } from "./xml.ts";

function queryAnswer(operation: string, result: string): Answer {
  const name = operation.slice(operation.indexOf(":") + 1);
  const body = `<${name}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${name}Result>${result}</${name}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${name}Response>`;
  return { operation, response: { status: 200, headers: { "content-type": "text/xml" }, body } };
}

function jsonAnswer(operation: string, body: unknown): Answer {
  const headers = { "content-type": "application/x-amz-json-1.1" };
  return { operation, response: { status: 200, headers, body: JSON.stringify(body) } };
}

function errorAnswer(operation: string, code: string, status: number): Answer {
  const body = `<ErrorResponse xmlns="x"><Error><Type>Sender</Type><Code>${code}</Code><Message>m</Message></Error><RequestId>r</RequestId></ErrorResponse>`;
  return { operation, response: { status, headers: { "content-type": "text/xml" }, body } };
}

const key =
  "<member><UserName>ada</UserName><AccessKeyId>AKIAIOSFODNN7EXAMPLE</AccessKeyId><Status>Active</Status><CreateDate>2024-03-01T09:12:44Z</CreateDate></member>";
const keys = (members: string): Answer =>
  queryAnswer(
    "iam:ListAccessKeys",
    `<AccessKeyMetadata>${members}</AccessKeyMetadata><IsTruncated>false</IsTruncated>`,
  );
const user =
  "<member><Path>/</Path><UserName>ada</UserName><UserId>AIDAEXAMPLEEXAMPLE</UserId><Arn>arn:aws:iam::123456789012:user/ada</Arn><CreateDate>2024-03-01T09:12:44Z</CreateDate><Tags><member><Key>owner</Key><Value>x</Value></member></Tags></member>";
const users = (members: string): Answer =>
  queryAnswer("iam:GetAccountAuthorizationDetails", `<UserDetailList>${members}</UserDetailList>`);
const secrets = (...list: readonly object[]): Answer => jsonAnswer("secretsmanager:ListSecrets", { SecretList: list });
const secret = {
  ARN: "arn:aws:secretsmanager:eu-central-1:123456789012:secret:a-AbCdEf",
  Name: "a",
  CreatedDate: 1.7e9,
};

describe("botocore's model", () => {
  test("accepts answers of the services", () => {
    for (const answer of [keys(key), keys(""), users(user), secrets(secret), secrets()]) {
      expect(() => checkAwsAnswer(answer)).not.toThrow();
    }
  });

  test("rejects a misspelled member", () => {
    expect(() => checkAwsAnswer(keys(key.replaceAll("Status>", "State>")))).toThrow(/additional properties.*State/);
    expect(() => checkAwsAnswer(secrets({ ...secret, LastAccesedDate: 1.7e9 }))).toThrow(/LastAccesedDate/);
  });

  test("rejects a value outside an enum", () => {
    expect(() => checkAwsAnswer(keys(key.replace("Active", "Aktive")))).toThrow(/Status must be equal to one of/);
    const started = queryAnswer("iam:GenerateCredentialReport", "<State>Started</State>");
    expect(() => checkAwsAnswer(started)).toThrow(/State must be equal to one of/);
    const summary = "<SummaryMap><entry><key>User</key><value>2</value></entry></SummaryMap>";
    expect(() => checkAwsAnswer(queryAnswer("iam:GetAccountSummary", summary))).toThrow(/property name must be valid/);
  });

  test("rejects a missing required member", () => {
    expect(() => checkAwsAnswer(queryAnswer("iam:ListAccessKeys", "<IsTruncated>false</IsTruncated>"))).toThrow(
      /required property 'AccessKeyMetadata'/,
    );
    const unvalued = users(user.replace("<Value>x</Value>", ""));
    expect(() => checkAwsAnswer(unvalued)).toThrow(/Tags\/0 must have required property 'Value'/);
  });

  test("rejects a value with the wrong pattern, length or type", () => {
    expect(() => checkAwsAnswer(keys(key.replace(">ada<", ">a da<")))).toThrow(/UserName must match pattern/);
    expect(() => checkAwsAnswer(keys(key.replace("AKIAIOSFODNN7EXAMPLE", "AKIA")))).toThrow(/fewer than 16 characters/);
    expect(() => checkAwsAnswer(keys(key.replace("44Z", "44+01:00")))).toThrow(/CreateDate must match pattern/);
    expect(() => checkAwsAnswer(secrets({ ...secret, CreatedDate: "2024-03-01T09:12:44Z" }))).toThrow(/must be number/);
    expect(() =>
      checkAwsAnswer(
        queryAnswer(
          "iam:GetAccountSummary",
          "<SummaryMap><entry><key>Users</key><value>two</value></entry></SummaryMap>",
        ),
      ),
    ).toThrow(/must be integer/);
  });

  test("rejects XML of another protocol", () => {
    expect(() => checkAwsAnswer(keys(key.replaceAll("member>", "item>")))).toThrow(/<item> among its <member>/);
    expect(() => checkAwsAnswer(keys(key.replace("<Status>", "<Status>x</Status><Status>")))).toThrow(/repeats itself/);
    const bare = keys(key);
    const body = bare.response.body.replaceAll("ListAccessKeysResult", "Result");
    expect(() => checkAwsAnswer({ ...bare, response: { ...bare.response, body } })).toThrow(/envelope/);
  });

  test("rejects an error that the operation does not have, and one with the wrong status", () => {
    expect(() => checkAwsAnswer(errorAnswer("iam:ListAccessKeys", "NoSuchEntity", 404))).not.toThrow();
    expect(() => checkAwsAnswer(errorAnswer("iam:ListAccessKeys", "AccessDenied", 403))).not.toThrow();
    expect(() => checkAwsAnswer(errorAnswer("iam:ListAccessKeys", "NoSuchEntity", 400))).toThrow(/comes with 404/);
    expect(() => checkAwsAnswer(errorAnswer("iam:ListAccessKeys", "ReportExpired", 410))).toThrow(/cannot answer with/);
    expect(() => checkAwsAnswer(errorAnswer("iam:ListAccessKeys", "AccessDeniedException", 403))).toThrow(
      /cannot answer/,
    );
  });

  test("rejects an operation without a contract", () => {
    expect(() => checkAwsAnswer(queryAnswer("iam:ListUsers", ""))).toThrow(/no contract/);
  });
});

const header = [...reportColumns.keys()].join();
const root =
  "<root_account>,arn:aws:iam::123456789012:root,2020-01-01T00:00:00Z,true,no_information,2020-01-01T00:00:00Z,not_supported,true,false,2020-01-02T00:00:00Z,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A";
const ada =
  "ada,arn:aws:iam::123456789012:user/ada,2024-03-01T09:12:44Z,false,N/A,N/A,N/A,false,true,2024-03-01T09:13:00Z,2026-11-11T14:15:00Z,N/A,s3,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A";
const bob = ada.replaceAll("ada", "Bob");
const report = (...rows: readonly string[]): string => [header, root, ...rows].join("\n");

describe("the credential report", () => {
  test("has the twenty-two documented columns", () => {
    expect(header.split(",")).toHaveLength(22);
    expect(() => checkCredentialReport(report(ada, bob))).not.toThrow();
    const misspelt = report(ada).replace("password_last_used", "password_used_last");
    expect(() => checkCredentialReport(misspelt)).toThrow(/columns are/);
    const short = report(ada).replace(",cert_2_last_rotated", "");
    expect(() => checkCredentialReport(short)).toThrow();
  });

  test.each([
    ["a boolean in capitals", report(ada.replace("false", "FALSE")), /"FALSE" in password_enabled/],
    ["a date with an offset", report(ada.replace("44Z", "44+00:00")), /in user_creation_time/],
    [
      "no_information for a key",
      report(ada.replace("2026-11-11T14:15:00Z,N/A,s3", "no_information,N/A,N/A")),
      /last_used_date/,
    ],
    [
      "a user whose rotation is not_supported",
      report(ada.replace("N/A,false,true", "not_supported,false,true")),
      /for root's rotation/,
    ],
    [
      "a service of a key that was never used",
      report(ada.replace("2026-11-11T14:15:00Z", "N/A")),
      /access_key_1 contradicts itself/,
    ],
    [
      "an active key without a creation time",
      report(ada.replace("true,2024-03-01T09:13:00Z", "true,N/A")),
      /access_key_1 contradicts/,
    ],
    ["users out of order", report(bob, ada), /not in order/],
    ["no root", [header, ada].join("\n"), /does not begin with root/],
    ["a line end after the last row", `${report(ada)}\n`, /line ends/],
    ["no rows", header, /no row/],
  ])("is rejected with %s", (_story, csv, problem) => {
    expect(() => checkCredentialReport(csv)).toThrow(problem);
  });

  test("is also checked inside an answer", () => {
    const answer = (csv: string): Answer => {
      const content = Buffer.from(csv).toString("base64");
      return queryAnswer(
        "iam:GetCredentialReport",
        `<Content>${content}</Content><ReportFormat>text/csv</ReportFormat>`,
      );
    };
    expect(() => checkAwsAnswer(answer(report(ada)))).not.toThrow();
    expect(() => checkAwsAnswer(answer(report(bob, ada)))).toThrow(/not in order/);
  });
});

describe("the XML reader", () => {
  test("reads elements, text and entities", () => {
    const { name, children } = parseXml('<a xmlns="x"><b>1 &lt; 2 &amp; 3</b><c/></a>');
    expect(name).toBe("a");
    expect(children).toMatchObject([
      { name: "b", text: "1 < 2 & 3" },
      { name: "c", text: "" },
    ]);
  });

  test.each(["<a>", "<a></b>", "<a/><b/>", "<a>1 & 2</a>", "<a>&nbsp;</a>", "<a b=c/>", "", "<a></a></a>"])(
    "rejects %s",
    (document) => {
      expect(() => parseXml(document)).toThrow();
    },
  );
});
