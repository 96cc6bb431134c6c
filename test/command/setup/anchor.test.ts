import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findAnchor } from "../../../src/command/setup/anchor.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const workflow = {
  GITHUB_REPOSITORY: "acme-example/shop",
  GITHUB_WORKFLOW_REF: "acme-example/shop/.github/workflows/outlived.yml@refs/heads/main",
};

async function checkout(): Promise<string> {
  const folder = await temporaryFolder({ "security/owners.yaml": "", "security/outlived.yaml": "" });
  await mkdir(join(folder, ".git"));
  return folder;
}

describe("findings without a file of their own point at", () => {
  test("the owners file, as seen from the root of the repository", async () => {
    const folder = await checkout();
    const files = [join(folder, "security/owners.yaml"), join(folder, "security/outlived.yaml")];
    const expected = { file: "security/owners.yaml", line: 1 };
    expect(findAnchor({ files, folder: join(folder, "security"), environment: workflow })).toEqual(expected);
  });

  test("the configuration where no owners file is in the repository", async () => {
    const [folder, elsewhere] = [await checkout(), await checkout()];
    const files = [join(elsewhere, "security/owners.yaml"), join(folder, "security/outlived.yaml")];
    expect(findAnchor({ files, folder, environment: {} })?.file).toBe("security/outlived.yaml");
  });

  test("the workflow where there is neither", async () => {
    const folder = await temporaryFolder();
    const expected = { file: ".github/workflows/outlived.yml", line: 1 };
    expect(findAnchor({ files: [undefined], folder, environment: { ...workflow, GITHUB_WORKSPACE: folder } })).toEqual(
      expected,
    );
  });

  test("nothing where the workflow is another repository's", async () => {
    const environment = { ...workflow, GITHUB_REPOSITORY: "acme-example/infra" };
    expect(findAnchor({ files: [], folder: await temporaryFolder(), environment })).toBeUndefined();
  });

  test("the workspace's root where the runner names one, even if it is not a checkout", async () => {
    const folder = await temporaryFolder({ "sub/owners.yaml": "" });
    const found = findAnchor({
      files: [join(folder, "sub/owners.yaml")],
      folder: join(folder, "sub"),
      environment: { GITHUB_WORKSPACE: folder },
    });
    expect(found?.file).toBe("sub/owners.yaml");
  });

  test("the file by its path from the current folder where there is no checkout", async () => {
    const folder = await temporaryFolder({ "security/owners.yaml": "" });
    const found = findAnchor({ files: [join(folder, "security/owners.yaml")], folder, environment: {} });
    expect(found?.file).toBe("security/owners.yaml");
  });
});
