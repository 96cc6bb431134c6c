import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { temporaryFolder } from "../command/temporary-folder.ts";
import { estateFailures, folder, scanAcme } from "./acme.ts";

const teams = ["Platform", "payments", "team-security", "Data", "web squad", "Mobile"];
const serviceUsers = 600;

/** Acme's first AWS account with service users that are tagged with teams in which people work. */
async function worldWithTeams(): Promise<string> {
  const [world, estate] = await Promise.all(
    ["aws.json", "estate.json"].map((file) => readFile(`${folder}${file}`, "utf8")),
  );
  const { accounts, paging } = JSON.parse(world ?? "");
  const [account] = accounts;
  const users = Array.from({ length: serviceUsers }, (_, number) => {
    const digits = String(number).padStart(4, "0");
    return {
      name: `svc-${digits}`,
      userId: `AIDASVC${digits}EXAMPLE0`,
      createdAt: "2025-01-07T09:00:00Z",
      tags: { team: teams[number % teams.length] },
      keys: [
        {
          id: `AKIASVC${digits}EXAMPLE0`,
          status: "Active",
          createdAt: "2026-10-01T09:00:00Z",
          lastUsed: { at: "2026-11-16T05:00:00Z", service: "s3", region: "eu-central-1" },
        },
      ],
    };
  });
  const grown = { paging, accounts: [{ ...account, users: [...account.users, ...users] }] };
  return temporaryFolder({ "aws.json": JSON.stringify(grown), "estate.json": estate ?? "" });
}

test("what live teams are tagged with has an owner, and costs no call of its own", async () => {
  const { result, estate } = await scanAcme({
    worlds: await worldWithTeams(),
    adjust: ({ aws = [], roster = [] }) => ({ aws: aws.slice(0, 1), roster }),
  });
  expect(estateFailures(estate)).toEqual([]);
  expect(result.summary.gaps).toBe(0);
  expect(result.findings.filter(({ subject }) => subject.id.includes("user/svc-"))).toEqual([]);
  const namedKeys = estate.requests.filter(({ operation }) => operation === "iam:ListAccessKeys");
  const others = estate.requests.length - namedKeys.length;
  expect(namedKeys.length).toBeGreaterThan(0);
  expect(estate.requests.length).toBeLessThanOrEqual(1.25 * others);
});
