import type { AwsEntry } from "../../model/generated/configuration.ts";
import type { CollectContext, Connected, Provider } from "../collector.ts";
import type { AwsConnection } from "./connection.ts";
import { iam } from "./iam/index.ts";
import { secrets } from "./secrets/index.ts";

/** AWS accounts, one per entry of the configuration. The SDK is loaded when the first entry is connected. */
export const aws: Provider<AwsEntry, AwsConnection> = {
  name: "aws",
  title: "AWS",
  sections: [iam, secrets],
  connect,
};

async function connect(entry: AwsEntry, context: CollectContext): Promise<readonly Connected<AwsConnection>[]> {
  const { signIn } = await import("./api.ts");
  return [await signIn(entry, context)];
}
