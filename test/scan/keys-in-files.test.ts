import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { assertSnapshot } from "../../src/contract/index.ts";
import { faultModes } from "../../src/estate/server.ts";
import type { Result } from "../../src/model/generated/result.ts";
import { collectSnapshot, evaluateSnapshot } from "../../src/scan.ts";
import { uploadAfter } from "../alerts/after-fault.ts";
import { temporaryFolder } from "../command/temporary-folder.ts";
import { type AcmeOptions, estateFailures, folder, scanAcme, tool, withAcme } from "./acme.ts";

const inRepository = "secret_leakage/active_key_in_repository";
const inPipeline = "human_use/personal_credential_in_pipeline";

/** The ids in the company's files. */
const ids = {
  works: "AKIAZ3MGNRPQ7WEX2LTC",
  worksElsewhere: "AKIAT4RZ6WQ2XKN7MBVC",
  isSwitchedOff: "AKIAW5K2TQ7RXN3JZPMD",
  isOfRoot: "AKIAH7XQ2MZ4RTW6KDNB",
  isDeleted: "AKIAJ3PWZ5T7XRM2QKVD",
  isOfStrangers: "AKIAN6BTX4ZQ2WRM7KPC",
};

/** The same keys as the world of the company has them, whose own ids are those of documentation. */
const idsInWorld: Readonly<Record<string, string>> = {
  AKIAQRFF23CMPEXAMPLE: ids.works,
  AKIAZH7HSRTYUEXAMPLE: ids.worksElsewhere,
  AKIANGUXS5CTIEXAMPLE: ids.isSwitchedOff,
  AKIAKFCSWMIVCEXAMPLE: ids.isOfRoot,
  // The key of Mira's that a workflow names.
  AKIA22KAMRDFNEXAMPLE: "AKIAQ7ZK4M2NXW5TRB3J",
};

const deletedUser = {
  name: "old-export",
  userId: "AIDAOLDEXPORTEXAMPLE1",
  createdAt: "2024-01-01T00:00:00Z",
  deletedAt: "2026-10-01T00:00:00Z",
  keys: [{ id: ids.isDeleted, status: "Active", createdAt: "2024-01-01T00:00:00Z" }],
};

let options: AcmeOptions;
/** The working tree. */
let tree: string;

beforeEach(async () => {
  const [worlds, path] = [await temporaryFolder(), await temporaryFolder()];
  tree = path;
  await cp(folder, worlds, { recursive: true });
  const text = await readFile(join(folder, "aws.json"), "utf8");
  const world = JSON.parse(text.replaceAll(/AKIA\w+/g, (id) => idsInWorld[id] ?? id));
  world.accounts[1].users.push(deletedUser);
  await writeFile(join(worlds, "aws.json"), JSON.stringify(world));
  await cp(join(folder, "repository"), path, { recursive: true });
  await writeFile(join(path, "runbook.md"), `${Object.values(ids).join("\n")}\nAKIAIOSFODNN7EXAMPLE\n`);
  options = {
    worlds,
    adjust: ({ aws = [], roster = [] }) => ({ aws, roster, code: [{ path, repository: "acme-example/shop" }] }),
  };
});

/** The ids, or the names of the lines, that a policy finds. */
function foundBy({ findings }: Pick<Result, "findings">, policy: string): readonly string[] {
  return findings.filter((finding) => finding.policy === policy).map(({ subject }) => subject.name ?? "");
}

function countsOf({ policies }: Result, policy: string) {
  return policies.find(({ id }) => id === policy)?.counts;
}

describe("ids of access keys in files", () => {
  test("fail in the first scan where the key works, pass where it does not, and are unknown where AWS does not say", async () => {
    const { result, estate } = await scanAcme(options);
    expect(foundBy(result, inRepository)).toEqual([ids.worksElsewhere, ids.works]);
    expect(countsOf(result, inRepository)).toEqual({ fail: 2, pass: 1, unknown: 2, notApplicable: 1 });
    const unknown = result.unknowns.find(({ policy }) => policy === inRepository);
    expect(unknown?.examples?.map((id) => id.replace(/.*:/, ""))).toEqual([ids.isOfRoot, ids.isOfStrangers].sort());
    expect(foundBy(result, inPipeline)).toEqual(["AKIAQ7ZK4M2NXW5TRB3J"]);
    expect(result.coverage.filter(({ section }) => section === "aws/iam/keys-in-files")).toEqual([]);
    expect(estateFailures(estate)).toEqual([]);
  });

  test("are no cloud key of a workflow any more where the key was deleted", async () => {
    const env = (id: string) => `      - run: aws s3 ls\n        env:\n          AWS_ACCESS_KEY_ID: ${id}\n`;
    const steps = [ids.works, ids.isDeleted].map(env).join("");
    const workflow = `on: push\njobs:\n  list:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
    await writeFile(join(tree, ".github/workflows/list.yml"), workflow);
    const { result } = await scanAcme(options);
    const found = foundBy(result, "insecure_deployment/static_cloud_key_in_workflow");
    expect(found).toContain(ids.works);
    expect(found).not.toContain(ids.isDeleted);
  });

  test("are asked about at the account that has the key, and at no other", async () => {
    const { estate } = await scanAcme(options);
    const countOf = (operation: string, scope: string): number =>
      estate.requests.filter((request) => request.operation === operation && request.scope === scope).length;
    const asked = ["111122223333", "444455556666"].map((account) => [
      countOf("sts:GetAccessKeyInfo", account),
      countOf("iam:GetAccessKeyLastUsed", account),
    ]);
    // That of documentation is not asked about. Production has four of users, and one of root.
    expect(asked).toEqual([
      [7, 4],
      [7, 2],
    ]);
  });

  test("are known to whoever evaluates what was collected without judging it", async () => {
    const { result, snapshot } = await scanAcme(options);
    assertSnapshot(snapshot, "snapshot");
    expect(snapshot.references.filter(({ target }) => target?.deleted).map(({ name }) => name)).toEqual([
      ids.isDeleted,
    ]);
    const evaluated = await withAcme(options, async ({ collecting, judging }) =>
      evaluateSnapshot(await collectSnapshot(collecting, tool), judging, tool),
    );
    for (const policy of [inRepository, inPipeline]) {
      expect(foundBy(evaluated.result, policy)).toEqual(foundBy(result, policy));
      expect(countsOf(evaluated.result, policy)).toEqual(countsOf(result, policy));
    }
  });

  test("cost no request where the credentials of the account were not read", async () => {
    const faults = [{ operation: "iam:Get*", mode: "deny" }] as const;
    const { result, estate } = await scanAcme({ ...options, faults });
    expect(estate.requests.filter(({ operation }) => operation === "sts:GetAccessKeyInfo")).toEqual([]);
    // Six lines, and two accounts whose keys they may name.
    expect(countsOf(result, inRepository)).toMatchObject({ fail: 0, pass: 0, unknown: 8 });
  });

  describe.each(["sts:GetAccessKeyInfo", "iam:GetAccessKeyLastUsed", "iam:ListAccessKeys"])(
    "with a fault in %s",
    (operation) => {
      test.each(faultModes.filter((mode) => mode !== "stall"))(
        "%s leaves the verdicts unknown, and says so",
        async (mode) => {
          const scanned = await scanAcme({ ...options, faults: [{ operation, mode }] });
          const { result, estate } = scanned;
          expect(estateFailures(estate)).toEqual([]);
          expect(foundBy(result, inRepository)).toEqual([]);
          expect(countsOf(result, inRepository)).toMatchObject({ fail: 0, pass: 0 });
          const gaps = result.coverage.filter(({ section, gap }) => gap && section === "aws/iam/keys-in-files");
          expect(gaps.map(({ source, kinds }) => [source, kinds])).toEqual([
            ["aws:111122223333", ["key-id-in-file", "static-cloud-key"]],
            ["aws:444455556666", ["key-id-in-file", "static-cloud-key"]],
          ]);
          for (const policy of [inRepository, inPipeline]) {
            const unknowns = result.unknowns.filter((one) => one.policy === policy && one.cause === "coverage");
            expect(
              unknowns.flatMap(({ source, section }) => (section === "aws/iam/keys-in-files" ? [source] : [])),
            ).toEqual(gaps.map(({ source }) => source));
            if (mode === "deny") expect(unknowns[0]?.requiredPermission).toBe(operation);
          }
          const alerts = uploadAfter(await scanAcme(options), scanned, false);
          expect(alerts).toMatchObject({ inSarif: alerts.seen, closedWrongly: 0, unfounded: 0 });
          expect(alerts.repeated).toBeGreaterThanOrEqual(3);
        },
      );
    },
  );
});
