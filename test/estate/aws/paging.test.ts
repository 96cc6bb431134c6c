import { ListRegionsCommand } from "@aws-sdk/client-account";
import {
  GetAccountAuthorizationDetailsCommand,
  ListAccessKeysCommand,
  paginateGetAccountAuthorizationDetails,
  paginateListAccessKeys,
} from "@aws-sdk/client-iam";
import { ListSecretsCommand, paginateListSecrets } from "@aws-sdk/client-secrets-manager";
import { expect, test } from "vitest";
import type { EstateOptions } from "../../../src/estate/server.ts";
import { plainUser, serveSmallEstate, smallAccount } from "../small-estate.ts";
import { type Clients, clientsFor, errorOf, watchContracts } from "./clients.ts";

const users = ["ada", "bea", "cyd", "dan", "eva"].map(plainUser);
const secrets = ["a", "b", "c"].map((name, index) => ({
  name,
  suffix: "AbCdEf",
  region: "eu-central-1",
  createdAt: `2026-01-0${index + 1}T00:00:00Z`,
  changedAt: "2026-01-09T00:00:00Z",
  value: "CANARY-small",
}));

async function clientsOf(paging: NonNullable<EstateOptions["paging"]>): Promise<Clients> {
  const estate = await serveSmallEstate({ users, secrets }, { observe: watchContracts().observe, paging });
  return clientsFor(estate, smallAccount);
}

async function userPages(iam: Clients["iam"], pageSize: number): Promise<(string | undefined)[][]> {
  const pages: (string | undefined)[][] = [];
  for await (const page of paginateGetAccountAuthorizationDetails({ client: iam, pageSize }, { Filter: ["User"] })) {
    pages.push((page.UserDetailList ?? []).map((user) => user.UserName));
  }
  return pages;
}

test("a page has no more items than the world allows", async () => {
  const { iam } = await clientsOf({ size: 2 });
  expect(await userPages(iam, 1000)).toEqual([["ada", "bea"], ["cyd", "dan"], ["eva"]]);
});

test("a page has no more items than the client requests", async () => {
  const { iam } = await clientsOf({ size: 100 });
  expect(await userPages(iam, 3)).toEqual([
    ["ada", "bea", "cyd"],
    ["dan", "eva"],
  ]);
});

test("the SDK continues after an empty first page", async () => {
  const { iam, secrets: manager } = await clientsOf({ size: 3, emptyFirst: true });
  expect(await userPages(iam, 1000)).toEqual([[], ["ada", "bea", "cyd"], ["dan", "eva"]]);
  const sizes: (number | undefined)[] = [];
  for await (const page of paginateListSecrets({ client: manager }, {})) sizes.push(page.SecretList?.length);
  expect(sizes).toEqual([0, 3]);
  const keys: (number | undefined)[] = [];
  for await (const page of paginateListAccessKeys({ client: iam }, { UserName: "ada" }))
    keys.push(page.AccessKeyMetadata?.length);
  expect(keys).toEqual([0, 0]);
});

test("secrets are sorted from new to old", async () => {
  const { secrets: manager } = await clientsOf({ size: 2 });
  const first = await manager.send(new ListSecretsCommand({}));
  expect(first.SecretList?.map(({ Name }) => Name)).toEqual(["c", "b"]);
});

test("a marker is valid only for its list and filter", async () => {
  const { iam, secrets: manager, account } = await clientsOf({ size: 2 });
  const { Marker } = await iam.send(new GetAccountAuthorizationDetailsCommand({ Filter: ["User"] }));
  expect(Marker).toBeDefined();
  const otherList = { Filter: ["Role" as const], Marker };
  const error = await errorOf(iam.send(new GetAccountAuthorizationDetailsCommand(otherList)));
  expect(error).toMatchObject({ name: "ValidationError", message: "Invalid Marker." });
  const next = await errorOf(manager.send(new ListSecretsCommand({ NextToken: "made-up" })));
  expect(next.name).toBe("InvalidNextTokenException");
  const region = await errorOf(account.send(new ListRegionsCommand({ NextToken: "made-up" })));
  expect(region.name).toBe("ValidationException");
});

test("an invalid page size is rejected with AWS's error", async () => {
  const { iam, secrets: manager, account } = await clientsOf({});
  const users = await errorOf(iam.send(new GetAccountAuthorizationDetailsCommand({ MaxItems: 1001 })));
  expect(users).toMatchObject({
    name: "ValidationError",
    message: expect.stringContaining("less than or equal to 1000"),
  });
  const none = await errorOf(iam.send(new ListAccessKeysCommand({ UserName: "ada", MaxItems: 0 })));
  expect(none.name).toBe("ValidationError");
  const secret = await errorOf(manager.send(new ListSecretsCommand({ MaxResults: 101 })));
  expect(secret.name).toBe("InvalidParameterException");
  const region = await errorOf(account.send(new ListRegionsCommand({ MaxResults: 51 })));
  expect(region.name).toBe("ValidationException");
});
