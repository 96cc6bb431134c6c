import { describe, expect, test } from "vitest";
import { cloudKeys, envText, jobText, keyId, readWorkflow } from "./tree.ts";

const secretHalf = "dQ8mZ2v/Kp4Rw7xLc1Tn9Yb+Hs3JgUe5Af6VoMiN";

describe("keys that the file itself holds", () => {
  test("an access key id is found everywhere", () => {
    const text = `# old key: ${keyId}\n${jobText("steps:", `  - run: aws --key=${keyId}; done`)}`;
    expect(cloudKeys(text)).toMatchObject([
      {
        name: keyId,
        role: "embeds",
        target: { kind: "access-key", name: keyId },
        line: 1,
        column: 12,
        otherPlaces: [{ line: 7, column: 24 }],
      },
    ]);
    expect(cloudKeys(text)[0]?.target).not.toHaveProperty("scope");
  });

  test("an access key id in a file that is not valid YAML", () => {
    expect(cloudKeys(`a: [${keyId}\nb: }`)).toMatchObject([{ name: keyId, line: 1, column: 5 }]);
  });

  test("the secret half belongs to the id, and is never repeated", () => {
    const text = envText(`AWS_ACCESS_KEY_ID: ${keyId}`, `AWS_SECRET_ACCESS_KEY: ${secretHalf}`);
    const found = readWorkflow(text);
    expect(found).toMatchObject([{ name: keyId, line: 6, otherPlaces: [{ line: 7, column: 30 }] }]);
    expect(JSON.stringify(found)).not.toContain(secretHalf);
  });

  test("the secret half of a temporary key in one script is none", () => {
    const script = (id: string) =>
      jobText(
        "steps:",
        `  - run: export AWS_ACCESS_KEY_ID=${id} AWS_SECRET_ACCESS_KEY=${secretHalf} AWS_SESSION_TOKEN=x`,
      );
    const temporary = keyId.replace("AKIA", "ASIA");
    expect(cloudKeys(script(temporary))).toEqual([]);
    expect(cloudKeys(script(keyId))).toMatchObject([{ name: keyId }]);
    expect(cloudKeys(script(`${temporary} # ${keyId}`))).toMatchObject([{ name: keyId }]);
  });

  test("a secret half alone has the name of its variable", () => {
    const found = readWorkflow(envText(`AWS_SECRET_ACCESS_KEY: ${secretHalf}`));
    expect(found).toMatchObject([{ name: "AWS_SECRET_ACCESS_KEY", role: "embeds", cloud: "aws" }]);
    expect(found[0]).not.toHaveProperty("target");
    expect(JSON.stringify(found)).not.toContain(secretHalf);
  });

  test("credentials of Google and Azure are never repeated", () => {
    const text = jobText(
      "steps:",
      "  - uses: google-github-actions/auth@v3",
      "    with:",
      `      credentials_json: '{"private_key": "-----BEGIN CANARY-----", "type": "service_account"}'`,
      "  - uses: azure/login@v2",
      "    with:",
      `      creds: '{"clientId": "1", "clientSecret": "CANARY-secret"}'`,
      "  - env:",
      "      ARM_CLIENT_SECRET: CANARY~qW8rTz.3Vb_nM5kLp0Xc7Jh2Gf9dSa",
    );
    const found = readWorkflow(text);
    expect(found.map(({ name, cloud, role }) => [name, cloud, role])).toEqual([
      ["ARM_CLIENT_SECRET", "azure", "embeds"],
      ["CREDENTIALS_JSON", "google", "embeds"],
      ["CREDS", "azure", "embeds"],
    ]);
    expect(JSON.stringify(found)).not.toContain("CANARY");
  });

  test.each([
    "AKIAIOSFODNN7EXAMPLE",
    "AKIAI44QH8DHBEXAMPLE",
    "AKIAXXXXXXXXXXXXXXXX",
    "AKIA1234567890123456",
    "AKIAABCDEFGHIJKLMNOP",
    "AKIA0000000000000000",
    "AKIAFAKEFAKEFAKEFAKE",
    "AKIAYOURACCESSKEYIDX",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "minioadminminioadminminioadminminioadmin",
    "test",
    "minioadmin",
    "localstack",
    "AKIATOOSHORT",
    `${keyId}X`,
    "${AWS_KEY}",
    "$AWS_KEY",
  ])("%s is a placeholder, no key", (value) => {
    expect(cloudKeys(envText(`AWS_ACCESS_KEY_ID: "${value}"`, `AWS_SECRET_ACCESS_KEY: "${value}"`))).toEqual([]);
  });
});
