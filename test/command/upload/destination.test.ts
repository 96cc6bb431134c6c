import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type DestinationOptions, findDestination } from "../../../src/command/upload/destination.ts";
import { fakeEdge } from "../fake-edge.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";
const other = "fedcba9876543210fedcba9876543210fedcba98";

const config = '[remote "origin"]\n\turl = git@github.com:acme-example/shop.git\n';

async function find(
  files: Readonly<Record<string, string>>,
  options: DestinationOptions = {},
  environment: Readonly<Record<string, string>> = {},
  below = ".",
): Promise<unknown> {
  const folder = await temporaryFolder(files);
  await mkdir(join(folder, below), { recursive: true });
  return findDestination(options, fakeEdge(join(folder, below), { environment }));
}

const checkout = {
  ".git/config": config,
  ".git/HEAD": "ref: refs/heads/topic\n",
  ".git/refs/heads/topic": `${commit}\n`,
};
const own = { repository: "acme-example/shop", ref: "refs/heads/topic", commit };

describe("where results go", () => {
  test("the checkout says, also from a folder below it", async () => {
    expect(await find(checkout)).toEqual(own);
    expect(await find(checkout, {}, {}, "a/b")).toEqual(own);
  });

  test("packed refs and linked working trees are read as well", async () => {
    const { ".git/refs/heads/topic": _loose, ...packed } = checkout;
    expect(
      await find({
        ...packed,
        ".git/packed-refs": `# pack-refs\n${other} refs/heads/main\n${commit} refs/heads/topic\n`,
      }),
    ).toEqual(own);
    const linked = {
      "main/.git/config": config,
      "main/.git/refs/heads/topic": commit,
      "main/.git/worktrees/w/HEAD": "ref: refs/heads/topic\n",
      "main/.git/worktrees/w/commondir": "../..\n",
      "w/.git": "gitdir: ../main/.git/worktrees/w\n",
    };
    expect(await find(linked, {}, {}, "w")).toEqual(own);
  });

  test("a workflow says, with the default branch of its event", async () => {
    const folder = await temporaryFolder({ "event.json": '{"repository": {"default_branch": "trunk"}}' });
    const environment = {
      GITHUB_REPOSITORY: "acme-example/infra",
      GITHUB_REF: "refs/pull/3/merge",
      GITHUB_SHA: other,
      GITHUB_EVENT_PATH: join(folder, "event.json"),
    };
    expect(await find(checkout, {}, environment)).toEqual({
      repository: "acme-example/infra",
      ref: "refs/pull/3/merge",
      commit: other,
      defaultBranch: "trunk",
    });
    await writeFile(join(folder, "event.json"), "not JSON");
    expect(await find(checkout, {}, environment)).not.toHaveProperty("defaultBranch");
  });

  test("options come first", async () => {
    const options = { repository: "other/one", ref: "refs/heads/main", sha: other };
    expect(await find(checkout, options)).toEqual({ repository: "other/one", ref: "refs/heads/main", commit: other });
    expect(await find(checkout, { repository: "ACME-example/Shop" })).toEqual({
      ...own,
      repository: "ACME-example/Shop",
    });
  });

  test.each<[string, Readonly<Record<string, string>>, DestinationOptions, string, string?]>([
    [
      "nothing is known",
      {},
      {},
      "Neither a workflow nor a git checkout",
      "--repository OWNER/NAME, --ref REF, --sha COMMIT",
    ],
    [
      "no branch is checked out",
      { ...checkout, ".git/HEAD": commit },
      {},
      "Neither a workflow",
      "Give --ref REF, --sha COMMIT.",
    ],
    ["only a ref is given", checkout, { ref: "refs/heads/x" }, "belong together"],
    ["only a commit is given", checkout, { sha: other }, "belong together"],
    [
      "another repository is named alone",
      checkout,
      { repository: "acme-example/infra" },
      "acme-example/shop is what is checked out here",
    ],
    [
      "the repository is an address",
      checkout,
      { repository: "https://x/y", ref: "refs/heads/x", sha: other },
      "is not a repository",
    ],
    ["the ref is short", checkout, { ref: "main", sha: other }, "is not a ref", "refs/heads/main"],
    ["the commit is short", checkout, { ref: "refs/heads/main", sha: "0123456" }, "is not a commit", "40 digits"],
  ])("it is refused if %s", async (_story, files, options, message, hint) => {
    const error: unknown = await find(files, options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: "UsageError",
      message: expect.stringContaining(message),
      ...(hint !== undefined && { hint: expect.stringContaining(hint) }),
    });
  });
});
