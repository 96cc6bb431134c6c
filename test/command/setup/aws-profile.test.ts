import { join } from "node:path";
import { expect, test } from "vitest";
import { readAwsProfile } from "../../../src/command/setup/aws-profile.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const config = `[default]
region = eu-central-1
[profile audit]
  region=eu-west-1
role_arn = arn:aws:iam::222233334444:role/audit
s3 =
  region = us-east-1
[ profile   sso ]
sso_account_id = 333344445555
region = nonsense
[profile china]
role_arn = arn:aws-cn:iam::444455556666:role/team/audit
region = cn-north-1
`;

test.each<[string, Readonly<Record<string, string>>, object]>([
  ["no profile named", {}, { region: "eu-central-1", account: "777788889999" }],
  ["a role", { AWS_PROFILE: "audit" }, { region: "eu-west-1", account: "222233334444" }],
  ["single sign-on, and a region of no form", { AWS_PROFILE: "sso" }, { account: "333344445555" }],
  ["another partition", { AWS_PROFILE: "china" }, { region: "cn-north-1", account: "444455556666" }],
  ["a profile that does not exist", { AWS_PROFILE: "gone" }, {}],
  [
    "a region in the environment",
    { AWS_PROFILE: "audit", AWS_REGION: "us-gov-west-1" },
    { region: "us-gov-west-1", account: "222233334444" },
  ],
  ["keys in the environment", { AWS_ACCESS_KEY_ID: "AKIAEXAMPLEEXAMPLE00" }, { region: "eu-central-1" }],
  [
    "a role of web identity",
    { AWS_ROLE_ARN: "arn:aws:iam::555566667777:role/ci", AWS_DEFAULT_REGION: "eu-north-1" },
    { region: "eu-north-1", account: "555566667777" },
  ],
  ["an account of no form", { AWS_ACCOUNT_ID: "12", AWS_ACCESS_KEY_ID: "x" }, { region: "eu-central-1" }],
])("of %s says what the files say", async (_story, environment, expected) => {
  const folder = await temporaryFolder({
    ".aws/config": config,
    ".aws/credentials": "[default]\r\naws_access_key_id = CANARY\r\naws_account_id = 777788889999\r\n",
  });
  expect(await readAwsProfile({ HOME: folder, ...environment })).toEqual(expected);
});

test("the files may be elsewhere, or nowhere", async () => {
  const folder = await temporaryFolder({ mine: "[default]\nregion = eu-west-3\n" });
  expect(await readAwsProfile({ AWS_CONFIG_FILE: join(folder, "mine") })).toEqual({ region: "eu-west-3" });
  expect(await readAwsProfile({ HOME: folder })).toEqual({});
  expect(await readAwsProfile({})).toEqual({});
});
