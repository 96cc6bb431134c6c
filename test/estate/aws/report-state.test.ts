import { GenerateCredentialReportCommand, GetCredentialReportCommand } from "@aws-sdk/client-iam";
import { expect, onTestFinished, test } from "vitest";
import { failuresOf, plainUser, serveSmallEstate, smallAccount } from "../small-estate.ts";
import { type Clients, clientsFor, errorOf, watchContracts } from "./clients.ts";

async function iamWithReport(report: object, fields: object = {}): Promise<Clients["iam"]> {
  const estate = await serveSmallEstate({ ...fields, report }, { observe: watchContracts().observe });
  onTestFinished(() => expect(failuresOf(estate)).toEqual([]));
  return clientsFor(estate, smallAccount).iam;
}

const generate = async (iam: Clients["iam"]): Promise<string | undefined> =>
  (await iam.send(new GenerateCredentialReportCommand({}))).State;

const get = async (iam: Clients["iam"]): Promise<readonly string[]> => {
  const { Content } = await iam.send(new GetCredentialReportCommand({}));
  return Buffer.from(Content ?? [])
    .toString()
    .split("\n");
};

test("a report is not present before it is requested, then started, in progress, complete", async () => {
  const iam = await iamWithReport({});
  expect(await errorOf(get(iam))).toMatchObject({ name: "CredentialReportNotPresentException" });
  expect([await generate(iam), await generate(iam), await generate(iam)]).toEqual([
    "STARTED",
    "INPROGRESS",
    "COMPLETE",
  ]);
  expect(await get(iam)).toHaveLength(2);
});

test("calls of GetCredentialReport also complete a running report", async () => {
  const iam = await iamWithReport({ polls: 2 });
  await generate(iam);
  for (let wait = 0; wait < 3; wait += 1) {
    expect(await errorOf(get(iam))).toMatchObject({ name: "CredentialReportNotReadyException" });
  }
  expect(await get(iam)).toHaveLength(2);
});

test("an expired report is generated again", async () => {
  const iam = await iamWithReport({ state: "expired", polls: 0 });
  expect(await errorOf(get(iam))).toMatchObject({ name: "CredentialReportExpiredException" });
  expect([await generate(iam), await generate(iam)]).toEqual(["STARTED", "COMPLETE"]);
  expect(await get(iam)).toHaveLength(2);
});

test("IAM at capacity does not start a report", async () => {
  const iam = await iamWithReport({ state: "at-capacity" });
  expect(await errorOf(generate(iam))).toMatchObject({ name: "LimitExceededException" });
});

test("a report that is five hours old stays as it was until it is generated again", async () => {
  const users = [
    {
      ...plainUser("old"),
      keys: [{ id: "AKIAOLDOLDOLDEXAMPLE", status: "Active", createdAt: "2026-11-16T05:00:00Z" }],
    },
    { ...plainUser("gone"), deletedAt: "2026-11-16T04:00:00Z" },
    { ...plainUser("new"), createdAt: "2026-11-16T07:00:00Z" },
  ];
  const iam = await iamWithReport({ generatedAt: "2026-11-16T03:00:00Z", polls: 0 }, { users });
  const namesOf = (lines: readonly string[]): readonly (string | undefined)[] =>
    lines.map((line) => line.split(",")[0]);
  const stale = await get(iam);
  expect(namesOf(stale)).toEqual(["user", "<root_account>", "gone", "old"]);
  expect(stale[3]).not.toContain("2026-11-16T05:00:00Z");
  expect([await generate(iam), await generate(iam)]).toEqual(["STARTED", "COMPLETE"]);
  const fresh = await get(iam);
  expect(namesOf(fresh)).toEqual(["user", "<root_account>", "new", "old"]);
  expect(fresh[3]).toContain("true,2026-11-16T05:00:00Z,N/A,N/A,N/A");
});

test("a name with a comma is quoted", async () => {
  const iam = await iamWithReport(
    { generatedAt: "2026-11-16T07:00:00Z" },
    { users: [{ ...plainUser("x"), name: "bob,the+builder=x@y.z" }] },
  );
  expect((await get(iam))[2]).toMatch(
    /^"bob,the\+builder=x@y\.z","arn:aws:iam::123456789012:user\/bob,the\+builder=x@y\.z",2024/,
  );
});
