import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { code } from "../../../../src/collect/code/index.ts";
import { keyIds } from "../../../../src/collect/code/key-ids/index.ts";
import { readCodeOwners } from "../../../../src/collect/code/read-code-owners.ts";
import { workflows } from "../../../../src/collect/code/workflows/index.ts";
import { temporaryFolder } from "../../../command/temporary-folder.ts";
import { contextWith, snapshotOf } from "../../stage.ts";

const deploy = ".github/workflows/deploy.yml";
const use = "on: push\njobs:\n  deploy:\n    steps:\n      - run: echo ${{ secrets.STRIPE_KEY }}\n";
const keyId = "AKIAQ7ZK4M2NXW5TRB3J";

async function ownersIn(files: Readonly<Record<string, string>>): Promise<readonly string[] | undefined> {
  const owners = await readCodeOwners(await temporaryFolder(files));
  return owners.of("a")?.map(({ says }) => says);
}

describe("where GitHub looks", () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["nowhere", {}, []],
    [".github", { ".github/CODEOWNERS": "* @one", CODEOWNERS: "* @two", "docs/CODEOWNERS": "* @three" }, ["@one"]],
    ["the root", { CODEOWNERS: "* @two", "docs/CODEOWNERS": "* @three" }, ["@two"]],
    ["docs", { "docs/CODEOWNERS": "* @three" }, ["@three"]],
    ["an empty file in .github", { ".github/CODEOWNERS": "", CODEOWNERS: "* @two" }, []],
    [".github is a file", { ".github": "", CODEOWNERS: "* @two" }, ["@two"]],
    ["CODEOWNERS is a folder", { "CODEOWNERS/a": "", "docs/CODEOWNERS": "* @three" }, ["@three"]],
    ["a byte order mark", { CODEOWNERS: "\ufeff* @two" }, ["@two"]],
    ["a file that GitHub does not load", { CODEOWNERS: `* @two${" ".repeat(3 * 1_048_576)}` }, []],
    ["a file that is just small enough", { CODEOWNERS: `* @two${" ".repeat(3 * 1_048_576 - 6)}` }, ["@two"]],
  ])("%s", async (_story, files, owners) => {
    expect(await ownersIn(files)).toEqual(owners);
  });
});

/** Collects one section of a tree, as a scan does. */
async function collect(folder: string, section = workflows) {
  const [connected] = await code.connect({ repository: "acme/shop" }, contextWith({ folder }));
  if (connected === undefined || !("connection" in connected)) throw new Error("There must be a connection.");
  return snapshotOf(section, connected.source, await section.collect(connected.connection, contextWith({ folder })));
}

describe("a reference says who owns its file", () => {
  const owners = "* @acme/platform\n/.github/ @mira-okafor\n/generated/\n";

  test("in workflows", async () => {
    const folder = await temporaryFolder({ [deploy]: use, CODEOWNERS: owners });
    const { references, coverage } = await collect(folder);
    expect(references).toMatchObject([
      { name: "STRIPE_KEY", clues: [{ method: "code-owner", says: "@mira-okafor", detail: "CODEOWNERS:2" }] },
    ]);
    expect(coverage).toMatchObject([{ status: "complete", count: 1 }]);
  });

  test("in any other file, of which some have no owner", async () => {
    const files = { "src/config.ini": keyId, "generated/keys.txt": keyId, CODEOWNERS: owners };
    const { references } = await collect(await temporaryFolder(files), keyIds);
    expect(references.map(({ file, clues }) => [file, clues?.map(({ says }) => says)])).toEqual([
      ["generated/keys.txt", []],
      ["src/config.ini", ["@acme/platform"]],
    ]);
  });

  test("without CODEOWNERS it was read that nobody does", async () => {
    const { references, coverage } = await collect(await temporaryFolder({ [deploy]: use }));
    expect(references).toMatchObject([{ clues: [] }]);
    expect(coverage).toMatchObject([{ status: "complete" }]);
  });
});

describe("CODEOWNERS cannot be read", () => {
  test.each<[string, (folder: string) => Promise<void>, string]>([
    [
      "it is not UTF-8",
      (folder) => writeFile(join(folder, "CODEOWNERS"), Uint8Array.of(0x2a, 0x20, 0xff)),
      "CODEOWNERS (it is not UTF-8 text)",
    ],
    [
      "it is a link out of the tree",
      async (folder) =>
        symlink(join(await temporaryFolder({ owners: "* @outside" }), "owners"), join(folder, "CODEOWNERS")),
      "CODEOWNERS (it is a link out of the tree)",
    ],
    [
      "it is a link to nothing, and another place has one",
      async (folder) => {
        await mkdir(join(folder, "docs"));
        await writeFile(join(folder, "docs/CODEOWNERS"), "* @three");
        await symlink("nothing", join(folder, "CODEOWNERS"));
      },
      "CODEOWNERS (it is a link to nothing)",
    ],
    [
      "it goes in circles",
      async (folder) => symlink("CODEOWNERS", join(folder, "CODEOWNERS")),
      "CODEOWNERS (it could not be opened (ELOOP))",
    ],
  ])("%s", async (_story, spoil, problem) => {
    const folder = await temporaryFolder({ [deploy]: use });
    await mkdir(dirname(join(folder, "x")), { recursive: true });
    await spoil(folder);
    const { references, coverage } = await collect(folder);
    expect(references).toHaveLength(1);
    expect(references[0]).not.toHaveProperty("clues");
    expect(coverage).toMatchObject([
      {
        status: "partial",
        listed: { "secret-use": "whole", "static-cloud-key": "whole" },
        reason: `Not every code owner is known: ${problem}. secret-use.clues did not come for 1.`,
        consequence: "Whom to ask about what these files use is not known.",
      },
    ]);
  });

  test("a tree in which nothing is used does not need it", async () => {
    const folder = await temporaryFolder({ [deploy]: "on: push\n" });
    await writeFile(join(folder, "CODEOWNERS"), Uint8Array.of(0xff));
    expect((await collect(folder)).coverage).toMatchObject([{ status: "complete", count: 0 }]);
  });

  test("a file that cannot be read is named beside it", async () => {
    const folder = await temporaryFolder({ [deploy]: use, ".github/workflows/a.yml": "a: [\n" });
    await writeFile(join(folder, "CODEOWNERS"), Uint8Array.of(0xff));
    const { coverage } = await collect(folder);
    expect(coverage[0]?.reason).toMatch(
      /a\.yml:2:1 .* Not every code owner is known: CODEOWNERS \(it is not UTF-8 text\)\.$/,
    );
    expect(coverage[0]?.consequence).toBe("Secrets, cloud keys and cloud roles that are used there are not known.");
  });
});
