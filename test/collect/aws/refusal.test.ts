import { describe, expect, test } from "vitest";
import { refusalOf } from "../../../src/collect/aws/refusal.ts";

function errorOf(name: string, message: string, fields: Readonly<Record<string, unknown>> = {}): Error {
  return Object.assign(new Error(message), { name }, fields);
}

const http = (httpStatusCode: number, attempts = 1) => ({ $metadata: { httpStatusCode, attempts } });

describe("why AWS refuses", () => {
  const action = "iam:GetCredentialReport";
  test.each([
    [`because no identity-based policy allows the ${action} action`, "no identity-based policy allows it"],
    [`with an explicit deny in an identity-based policy`, "an identity-based policy denies it explicitly"],
    [`with an explicit deny in a service control policy`, "a service control policy denies it explicitly"],
    [
      `with an explicit deny in a service control policy: arn:aws:organizations::1:policy/p-1`,
      "a service control policy denies it explicitly",
    ],
    [`because no service control policy allows the ${action} action`, "no service control policy allows it"],
    [`with an explicit deny in a resource control policy`, "a resource control policy denies it explicitly"],
    [`with an explicit deny in a permissions boundary`, "a permissions boundary denies it explicitly"],
    [`because no permissions boundary allows the ${action} action`, "no permissions boundary allows it"],
    [`because no session policy allows the ${action} action`, "no session policy allows it"],
    [`because no resource-based policy allows the ${action} action`, "no resource-based policy allows it"],
    [`because no VPC endpoint policy allows the ${action} action`, "no VPC endpoint policy allows it"],
    [`because no role trust policy allows the sts:AssumeRole action`, "no role trust policy allows it"],
    [`on resource: *`, "the permission is missing"],
    [``, "the permission is missing"],
  ])("%s", (tail, cause) => {
    const message = `User: arn:aws:iam::111122223333:user/x is not authorized to perform: ${action} on resource: * ${tail}`;
    expect(refusalOf(errorOf("AccessDenied", message), action).reason).toBe(`AWS refused ${action}: ${cause}.`);
  });

  test("the permission is the one that AWS names, else the call's", () => {
    const named = errorOf(
      "AccessDenied",
      "User: arn:aws:iam::111122223333:user/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/r",
    );
    expect(refusalOf(named, "sts:GetCallerIdentity")).toMatchObject({
      status: "denied",
      requiredPermission: "sts:AssumeRole",
    });
    expect(refusalOf(errorOf("AccessDeniedException", "no"), "secretsmanager:ListSecrets")).toEqual({
      code: "AccessDeniedException",
      status: "denied",
      reason: "AWS refused secretsmanager:ListSecrets: the permission is missing.",
      requiredPermission: "secretsmanager:ListSecrets",
    });
  });
});

describe("what else goes wrong", () => {
  test.each([
    [
      "expired",
      errorOf("ExpiredToken", "The security token included in the request is expired", http(403)),
      "The AWS credentials have expired: iam:X was answered with ExpiredToken.",
    ],
    [
      "unknown keys",
      errorOf("InvalidClientTokenId", "The security token included in the request is invalid", http(403)),
      "AWS does not accept the credentials for iam:X (InvalidClientTokenId).",
    ],
    [
      "no credentials",
      errorOf("CredentialsProviderError", "Could not load credentials from any providers"),
      "There are no usable AWS credentials: Could not load credentials from any providers.",
    ],
    ["throttled", errorOf("Throttling", "Rate exceeded", http(400, 8)), "AWS throttled iam:X in 8 attempts."],
    [
      "no route",
      errorOf("Error", "connect ECONNREFUSED 127.0.0.1:1", { code: "ECONNREFUSED", ...http(0, 3) }),
      "iam:X could not be reached (ECONNREFUSED) in 3 attempts.",
    ],
    [
      "no such host",
      errorOf("Error", "getaddrinfo ENOTFOUND nowhere.invalid", { code: "ENOTFOUND" }),
      "iam:X could not be reached (ENOTFOUND).",
    ],
    [
      "a broken chain of certificates",
      errorOf("Error", "self-signed certificate", { code: "SELF_SIGNED_CERT_IN_CHAIN" }),
      "iam:X could not be reached (SELF_SIGNED_CERT_IN_CHAIN).",
    ],
    ["silence", errorOf("TimeoutError", "the request timed out"), "iam:X was not answered in time."],
    [
      "a line that stalls",
      errorOf("TimeoutError", "the request timed out", { code: "ETIMEDOUT", ...http(0, 8) }),
      "iam:X was not answered in time in 8 attempts.",
    ],
    ["interrupted", errorOf("AbortError", "Request aborted"), "Reading was interrupted before iam:X was answered."],
    [
      "no XML",
      errorOf(
        "Error",
        "@aws-sdk XML parse error: unexpected content.\n  Deserialization error: to see the raw response …",
        http(200),
      ),
      "The answer to iam:X could not be understood (HTTP 200).",
    ],
    [
      "no JSON",
      errorOf("SyntaxError", "Unexpected token '<', \"<html>secret</html>\" is not valid JSON", http(200)),
      "The answer to iam:X could not be understood (HTTP 200).",
    ],
    [
      "a server's fault",
      errorOf("Unknown", "Unknown", http(502, 2)),
      "iam:X was answered with HTTP 502 and nothing that explains it in 2 attempts.",
    ],
    [
      "something new",
      errorOf("ServiceFailure", "Please\ntry again.", http(500)),
      "iam:X was answered with ServiceFailure: Please.",
    ],
  ])("%s", (_story, error, reason) => {
    expect(refusalOf(error, "iam:X")).toEqual({ code: error.name, status: "failed", reason });
  });

  test("a thing that is no error", () => {
    expect(refusalOf("boom", "iam:X")).toMatchObject({ status: "failed", reason: expect.stringContaining("boom") });
  });

  test("a message from outside stays one short line without control characters", () => {
    const { reason } = refusalOf(errorOf("Odd", `\u001b[31mred${"x".repeat(1000)}`), "iam:X");
    expect(reason).not.toMatch(/\p{Cc}/u);
    expect(reason.length).toBeLessThan(320);
  });
});

test.each(["ghp_CANARYCANARY", "AKIACANARY", "wJalrXUtnFEMIxK7MDENGxbPxRfiCYCANARYKEYx"])(
  "a key that was pasted in place of a profile's name is not repeated: %s",
  (pasted) => {
    const message = `Could not resolve credentials using profile: [${pasted}] in configuration/credentials file(s).`;
    const error = Object.assign(new Error(message), { name: "CredentialsProviderError" });
    expect(refusalOf(error, "sts:GetCallerIdentity").reason).toBe(
      "There are no usable AWS credentials: Could not resolve credentials using profile: [(not shown)] in configuration/credentials file(s).",
    );
  },
);
