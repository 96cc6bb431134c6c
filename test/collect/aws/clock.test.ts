import { describe, expect, test, vi } from "vitest";
import { refusalOf } from "../../../src/collect/aws/refusal.ts";

const action = "sts:GetCallerIdentity";

function errorOf(name: string, message: string, headers: Readonly<Record<string, string>> = {}): Error {
  return Object.assign(new Error(message), { name, $response: { headers } });
}

describe("a wrong clock is named as such", () => {
  test.each([
    [
      "behind, by the message",
      errorOf(
        "InvalidSignatureException",
        "Signature expired: 20261116T080000Z is now earlier than 20261116T085500Z (20261116T090000Z - 5 min.)",
      ),
      "60 minutes behind AWS's",
    ],
    [
      "ahead, by the message",
      errorOf(
        "SignatureDoesNotMatch",
        "Signature not yet current: 20261117T090000Z is still later than 20261116T090500Z (20261116T090000Z + 5 min.)",
      ),
      "1440 minutes ahead of AWS's",
    ],
    [
      "without any date",
      errorOf("RequestTimeTooSkewed", "The difference between the request time and the current time is too large."),
      "its clock differs from AWS's",
    ],
  ])("%s", (_story, error, says) => {
    const { status, reason } = refusalOf(error, action);
    expect(status).toBe("failed");
    expect(reason).toContain(`AWS does not accept what this machine signs, because its clock`);
    expect(reason).toContain(says);
    expect(reason).toContain("Set the clock.");
  });

  test("by the Date header, where the message has no date", () => {
    vi.useFakeTimers({ now: new Date("2026-11-16T08:00:00Z") });
    const error = errorOf("SignatureDoesNotMatch", "The signature we calculated does not match.", {
      date: "Mon, 16 Nov 2026 08:30:00 GMT",
    });
    expect(refusalOf(error, action).reason).toContain("30 minutes behind AWS's");
    vi.useRealTimers();
  });
});

describe("a clock that is right is not blamed", () => {
  test.each([
    ["no date", {}],
    ["a date of now", { date: new Date().toUTCString() }],
    ["a date that cannot be read", { date: "yesterday" }],
  ])("%s", (_story, headers: Readonly<Record<string, string>>) => {
    const error = errorOf("SignatureDoesNotMatch", "The signature we calculated does not match.", headers);
    expect(refusalOf(error, action).reason).toBe(
      "AWS does not accept the credentials for sts:GetCallerIdentity (SignatureDoesNotMatch).",
    );
  });

  test("for what no clock explains", () => {
    const error = errorOf("InvalidClientTokenId", "invalid", { date: "Mon, 16 Nov 2020 08:30:00 GMT" });
    expect(refusalOf(error, action).reason).toContain("does not accept the credentials");
  });
});
