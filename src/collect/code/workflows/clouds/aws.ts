import { accessKeyId, otherStores, ownStores, secretAccessKey } from "./access-keys.ts";
import { computed } from "./computed.ts";
import { actionsAbout, type CloudRow } from "./row.ts";

/** Words that tell one of several roles from the others. */
const word = "AWS|PROD(?:UCTION)?|STAG(?:E|ING)|STG|DEV(?:ELOPMENT)?|TEST|QA|CI|CD|OIDC|IAM|GITHUB|GHA|DEPLOY|ASSUME";

/** AWS. */
export const aws: CloudRow = {
  cloud: "aws",
  pages: [
    "https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
    "https://github.com/aws-actions/configure-aws-credentials#options",
    "https://www.serverless.com/framework/docs/providers/aws/cli-reference/config-credentials",
    "https://developer.hashicorp.com/terraform/language/backend/s3",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-use.html",
    "https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-gc.html",
  ],
  identityTokens: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws",
  names: [
    {
      of: "AWS|AMAZON",
      id: `${accessKeyId}|AK(?:_ID)?`,
      secret: `${secretAccessKey}|SK`,
      whole: "CREDENTIALS?(?!_(?:PROVIDER|PROFILE))|CREDS|BEARER_TOKEN",
      last: { id: "ID|ACCESS" },
      end: { id: "(?:(?:S3|ECR|SES|LAMBDA|CDK|SDK)_)?KEY", secret: "(?:(?:S3|ECR|SES|LAMBDA|CDK|SDK)_)?SECRET" },
    },
    {
      of: "S3",
      unless: `OCI|R2|GCS|SPACES|${otherStores}|${ownStores}`,
      id: accessKeyId,
      secret: secretAccessKey,
      whole: "CREDENTIALS?|CREDS",
      last: { id: "KEY|ID|ACCESS", secret: "SECRET" },
    },
    { of: "BEDROCK", id: accessKeyId, secret: secretAccessKey, whole: "API_?KEY" },
    {
      of: "EC[2RS]|EKS|IAM|LAMBDA|CLOUDFRONT|ROUTE_?53|SES|SQS|SNS|SSM|DYNAMO_?DB|COGNITO|CDK|EB|BEANSTALK",
      unless: `OSS|ALI|ALIYUN|ALICLOUD|R2|SPACES|OCI|COS|TENCENT|IBM|${otherStores}|${ownStores}`,
      id: "ACCESS_?KEY(?:_?ID)?",
      secret: secretAccessKey,
    },
    {
      of: "(?:TF|TERRAFORM)(?:_STATE)?|TFSTATE",
      last: { id: "ACCESS_?KEY(?:_?ID)?", secret: secretAccessKey },
    },
    { of: "CODECOMMIT", whole: "PASSWORD" },
  ],
  roles: [
    {
      page: "https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html",
      names: `(?:(?:${word})_)*ROLE_(?:TO_ASSUME|ARN)(?:_(?:${word}))*`,
      // The role of CloudFormation itself. https://github.com/aws-actions/aws-cloudformation-github-deploy#readme
      otherActions: "aws-actions/aws-cloudformation-|aliyun/",
      command:
        "\\bassume-role[\\w-]*\\s(?:[^;|&\\n\\\\]|\\\\[^])*--role-arn[\\s=]+|\\bAWS_ROLE_ARN=|\\brole_arn\\s*=\\s*|\\bconfigure\\s+set\\s+\\S*role_arn\\s+",
      target: "access-role",
      literal: `arn:aws[\\w-]{0,20}:iam::(?:\\d{12}|${computed}):role/(?:[\\w+=.@/-]|${computed}){1,600}`,
    },
  ],
  actions: [
    {
      action: actionsAbout("aws|s3|ecr|ecs|beanstalk|cloudfront"),
      id: "ACCESS_KEY(?:_ID)?|KEY_ID",
      secret: "SECRET(?:_ACCESS)?_KEY|ACCESS_SECRET|ACCESS_KEY_SECRET|SECRET",
    },
  ],
  inputs: [
    { id: "ACCESS_KEY_ID|TF_VAR_ACCESS_KEY", secret: "SECRET_ACCESS_KEY|TF_VAR_SECRET_KEY" },
    { id: "ACCESS_KEY", secret: "SECRET_KEY", beside: ["AWS_REGION", "AWS_DEFAULT_REGION", "SECRET_ACCESS_KEY"] },
  ],
  commands: [
    { command: "(?:serverless|sls) config credentials(?!.*azure)", id: "KEY|K", secret: "SECRET|S" },
    { command: "backend_?-?config", id: "ACCESS_KEY", secret: "SECRET_KEY" },
    { command: "terraform\\b.*-var\\b", id: "ACCESS_KEY", secret: "SECRET_KEY" },
    { command: "s3cmd\\b", id: "ACCESS_KEY", secret: "SECRET_KEY" },
  ],
  signsInWithFile: "\\.aws/credentials|\\.passwd-s3fs",
  registries: "\\bECR_\\w*(?:REGISTRY|HOST|UR[IL])|\\bpublic\\.ecr\\.aws|\\.dkr\\.ecr\\.[\\w-]+\\.amazonaws\\.com",
  registryUser: "id",
  stores: ".amazonaws.com",
  literal: "[A-Za-z0-9/+]{40}",
  literalId: "AKIA[A-Z0-9]{16}",
};
