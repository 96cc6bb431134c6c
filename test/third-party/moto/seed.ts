import {
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  IAMClient,
  UpdateAccessKeyCommand,
} from "@aws-sdk/client-iam";
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";

/** The regions in which the seed puts secrets. */
export const seededRegions = ["eu-central-1", "eu-west-1", "us-east-1"] as const;

/** Stands in every seeded secret: it must never surface. */
export const canary = "CANARY-moto-secret-value";

const credentials = { accessKeyId: "testing", secretAccessKey: "testing" };

/** Fills an empty moto with the part of Acme's estate that moto can hold. What must be seen of it is in expected.json. */
export async function seedMoto(endpoint: string): Promise<Seeded> {
  const seeded = await seedUsers(new IAMClient({ endpoint, credentials, region: "us-east-1" }));
  await seedSecrets((region) => new SecretsManagerClient({ endpoint, credentials, region }));
  return seeded;
}

export interface Seeded {
  /** Id that moto gave to the access key of deploy-bot. */
  readonly deployBotKeyId: string | undefined;
}

async function seedUsers(iam: IAMClient): Promise<Seeded> {
  const createUser = (UserName: string, Path: string, tags: Readonly<Record<string, string>> = {}) =>
    iam.send(
      new CreateUserCommand({ UserName, Path, Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }),
    );
  const createKey = (UserName: string) => iam.send(new CreateAccessKeyCommand({ UserName }));
  const createPassword = (UserName: string) => iam.send(new CreateLoginProfileCommand({ UserName, Password: canary }));

  await createUser("mira.okafor", "/people/", { "cost-center": "platform" });
  await createKey("mira.okafor");
  await createPassword("mira.okafor");
  await enableMfa(iam, "mira.okafor");
  await createUser("tomasz.wrona@example.com", "/");
  await createPassword("tomasz.wrona@example.com");
  await createUser("priya.natarajan", "/people/");
  const { AccessKey } = await createKey("priya.natarajan");
  await iam.send(
    new UpdateAccessKeyCommand({
      UserName: "priya.natarajan",
      AccessKeyId: AccessKey?.AccessKeyId,
      Status: "Inactive",
    }),
  );
  await createUser("clara", "/", { Owner: "clara.voss@example.com" });
  await createKey("clara");
  await createUser("bob,the+builder=x@example.com", "/odd,path/");
  await createKey("bob,the+builder=x@example.com");
  await createUser("deploy-bot", "/service/", { owner: "rafael.duarte@example.com" });
  const deployBot = await createKey("deploy-bot");
  return { deployBotKeyId: deployBot.AccessKey?.AccessKeyId };
}

async function enableMfa(iam: IAMClient, UserName: string): Promise<void> {
  const { VirtualMFADevice } = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: UserName }));
  const SerialNumber = VirtualMFADevice?.SerialNumber;
  await iam.send(
    new EnableMFADeviceCommand({
      UserName,
      SerialNumber,
      AuthenticationCode1: "123456",
      AuthenticationCode2: "654321",
    }),
  );
}

async function seedSecrets(clientOf: (region: string) => SecretsManagerClient): Promise<void> {
  const create = (
    region: string,
    Name: string,
    tags: Readonly<Record<string, string>> = {},
    replicas: readonly string[] = [],
  ) =>
    clientOf(region).send(
      new CreateSecretCommand({
        Name,
        SecretString: canary,
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
        ...(replicas.length > 0 && { AddReplicaRegions: replicas.map((Region) => ({ Region })) }),
      }),
    );
  await create("eu-central-1", "payments/stripe-api", { Owner: "priya.natarajan@example.com" });
  await clientOf("eu-central-1").send(
    new PutSecretValueCommand({ SecretId: "payments/stripe-api", SecretString: `${canary}-2` }),
  );
  await create("eu-central-1", "web/session-key", {}, ["eu-west-1"]);
  await create("eu-central-1", "old/ftp-password");
  await clientOf("eu-central-1").send(
    new DeleteSecretCommand({ SecretId: "old/ftp-password", RecoveryWindowInDays: 14 }),
  );
  await clientOf("eu-central-1").send(new CreateSecretCommand({ Name: "still/empty" }));
  await create("us-east-1", "data/warehouse-password", { team: "Data" });
}
