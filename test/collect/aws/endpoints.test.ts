import { join } from "node:path";
import { IAMClient } from "@aws-sdk/client-iam";
import { expect, test, vi } from "vitest";
import { endpointNotes } from "../../../src/collect/aws/endpoints.ts";
import { runCommandLine } from "../../../src/command/command-line.ts";
import { UsageError } from "../../../src/model/errors.ts";
import { fakeEdge } from "../../command/fake-edge.ts";
import { temporaryFolder } from "../../command/temporary-folder.ts";
import { connect, contextOf } from "./connect.ts";
import { callerIdentity, startAws } from "./scripted-aws.ts";

type Variables = Readonly<Record<string, string>>;

/** Somebody who has no shared files. */
const nobody = { HOME: "/nowhere/at/all" };

const environment = {
  ...nobody,
  AWS_ENDPOINT_URL: "http://127.0.0.1:5000",
  AWS_ENDPOINT_URL_IAM: "http://127.0.0.1:5001",
  AWS_REGION: "x",
};

test("an address other than AWS's own is named, for every service that has one", async () => {
  expect(await endpointNotes({ aws: [{}] }, environment)).toEqual([
    "AWS_ENDPOINT_URL is set, so AWS is asked at http://127.0.0.1:5000 and not at its own address.",
    "AWS_ENDPOINT_URL_IAM is set, so AWS is asked at http://127.0.0.1:5001 and not at its own address.",
  ]);
});

test.each([
  ["no AWS is read", {}, environment],
  ["every entry names its own address", { aws: [{ endpoint: "http://127.0.0.1:5000" }] }, environment],
  [
    "the SDK is configured to ignore it",
    { aws: [{}] },
    { ...environment, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" },
  ],
  ["it is empty", { aws: [{}] }, { ...nobody, AWS_ENDPOINT_URL: "" }],
])("no address is named where %s", async (_story, entries, variables) => {
  expect(await endpointNotes(entries, variables)).toEqual([]);
});

test("an address that the SDK takes is named, although it was meant to be ignored", async () => {
  const misspelt = { ...environment, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "True" };
  expect(await endpointNotes({ aws: [{}] }, misspelt)).toHaveLength(2);
});

test.each([
  ["the environment", { aws: [{}] }, { ...nobody, AWS_ENDPOINT_URL_STS: "https://u:CANARY@example.com" }],
  ["an entry", { aws: [{ endpoint: "https://u:CANARY@example.com" }] }, nobody],
  ["the environment, unencrypted", { aws: [{}] }, { ...nobody, AWS_ENDPOINT_URL: "http://example.com" }],
])("an address in %s that must not be used is refused before anything is sent", async (_story, entries, variables) => {
  const error: unknown = await endpointNotes(entries, variables).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  expect(String(error)).not.toContain("CANARY");
});

test("http to another machine is used where the configuration says so", async () => {
  const variables = { ...nobody, AWS_ENDPOINT_URL: "http://example.com:4566/x" };
  expect(await endpointNotes({ aws: [{}] }, variables, true)).toEqual([
    "AWS_ENDPOINT_URL is set, so AWS is asked at http://example.com:4566 and not at its own address.",
  ]);
});

/** Variables that lead to shared files of their own: the SDK keeps what it has read, by path. */
async function sharedFiles(config: string, credentials = ""): Promise<Variables> {
  const folder = await temporaryFolder({ config, credentials });
  return { AWS_CONFIG_FILE: join(folder, "config"), AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials") };
}

const general = "[default]\nendpoint_url = https://general.example.com\n";
const local =
  "[services local]\niam =\n  endpoint_url = https://iam.example.com\nsts =\n  endpoint_url = https://sts.example.com\n";

/** What the files say, what else is set, and where requests to IAM go. */
const stories: readonly (readonly [string, string, string, Variables, string | undefined])[] = [
  ["a profile", general, "", {}, "general.example.com"],
  ["the file of credentials", "", general, {}, "general.example.com"],
  ["a section of services", `[default]\nservices = local\n${local}`, "", {}, "iam.example.com"],
  ["a section of services before the profile", `${general}services = local\n${local}`, "", {}, "iam.example.com"],
  [
    "a section that has other services",
    `${general}services = x\n[services x]\nec2 =\n  endpoint_url = https://a.example.com\n`,
    "",
    {},
    "general.example.com",
  ],
  ["a section that is missing", `${general}services = missing\n`, "", {}, undefined],
  ["a section that no profile names", local, "", {}, undefined],
  [
    "the profile of the environment",
    `${general}[profile other]\nendpoint_url = https://other.example.com\n`,
    "",
    { AWS_PROFILE: "other" },
    "other.example.com",
  ],
  ["another profile than that of the environment", general, "", { AWS_PROFILE: "other" }, undefined],
  [
    "a profile after the environment",
    general,
    "",
    { AWS_ENDPOINT_URL: "https://environment.example.com" },
    "environment.example.com",
  ],
  [
    "a section after the environment",
    `[default]\nservices = local\n${local}`,
    "",
    { AWS_ENDPOINT_URL_IAM: "https://environment.example.com" },
    "environment.example.com",
  ],
  ["a profile that ignores it", `${general}ignore_configured_endpoint_urls = true\n`, "", {}, undefined],
  [
    "a profile that ignores it, against the environment",
    `${general}ignore_configured_endpoint_urls = true\n`,
    "",
    { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "false" },
    "general.example.com",
  ],
  ["an environment that ignores it", general, "", { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" }, undefined],
];

test.each(stories)(
  "the address in %s is named as the SDK takes it",
  async (_story, config, credentials, variables, host) => {
    const complete = { ...(await sharedFiles(config, credentials)), ...variables };
    for (const [name, value] of Object.entries(complete)) vi.stubEnv(name, value);
    // What the client itself asks before each request.
    const taken = await new IAMClient({ region: "us-east-1" }).config.serviceConfiguredEndpoint?.();
    vi.unstubAllEnvs();
    expect(taken).toBe(host === undefined ? undefined : `https://${host}`);
    const notes = await endpointNotes({ aws: [{}] }, complete);
    if (host === undefined) expect(notes).toEqual([]);
    else expect(notes).toContainEqual(expect.stringContaining(` is set, so AWS is asked at https://${host} and `));
  },
);

test("requests go where the shared files say", async () => {
  const server = await startAws({ GetCallerIdentity: callerIdentity });
  const variables = await sharedFiles(
    `[default]\nservices = local\n[services local]\nsts =\n  endpoint_url = ${server.url}\n`,
  );
  try {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    expect(await endpointNotes({ aws: [{}] }, variables)).toEqual([
      `endpoint_url of sts in the shared AWS files is set, so AWS is asked at ${server.url} and not at its own address.`,
    ]);
    expect(await connect({ region: "eu-central-1" }, contextOf())).toHaveProperty("connection");
  } finally {
    vi.unstubAllEnvs();
    await server.close();
  }
});

test.each([
  ["with a password", "https://u:CANARY@example.com"],
  ["with a token", "https://example.com/?token=CANARY"],
  ["unencrypted to another machine", "http://CANARY.example.com"],
  ["that is none", "CANARY"],
])("an address %s in the shared files ends a run before anything is sent", async (_story, address) => {
  for (const config of [
    `[default]\nendpoint_url = ${address}\n`,
    `[default]\nservices = local\n[services local]\nsecrets_manager =\n  endpoint_url = ${address}\n`,
  ]) {
    const folder = await temporaryFolder({
      "outlived.yaml": "version: 1\nsources: { aws: [{ region: eu-central-1 }] }\n",
    });
    const edge = fakeEdge(folder, { environment: await sharedFiles(config) });
    expect(await runCommandLine(["collect"], edge)).toBe(2);
    expect(edge.out()).toBe("");
    expect(edge.err()).toMatch(
      /endpoint_url (of secrets_manager )?in the shared AWS files is (not a plain|an http address)/,
    );
    expect(edge.err()).not.toContain("CANARY");
  }
});

test("http to another machine is used where the configuration says so, for the shared files too", async () => {
  const variables = await sharedFiles("[default]\nendpoint_url = http://example.com:4566\n");
  expect(await endpointNotes({ aws: [{}] }, variables, true)).toEqual([
    "endpoint_url in the shared AWS files is set, so AWS is asked at http://example.com:4566 and not at its own address.",
  ]);
});
