import { describe, expect, test } from "vitest";
import { jobText, readFiles, workflowFile } from "./tree.ts";

const action = `
inputs: { id: {}, Key: {}, region: {} }
runs:
  using: composite
  steps:
    - shell: bash
      run: deploy
      env:
        AWS_ACCESS_KEY_ID: \${{ inputs.id }}
        AWS_SECRET_ACCESS_KEY: \${{ inputs.key }}
        AWS_REGION: \${{ inputs.region }}
`;

const call = (uses: string): string =>
  jobText(
    "steps:",
    `  - uses: ${uses}`,
    "    with: { id: '${{ secrets.A }}', KEY: '${{ secrets.B }}', region: '${{ secrets.C }}' }",
  );

const keysOf = (files: Readonly<Record<string, string>>, repository?: string): readonly (readonly unknown[])[] =>
  readFiles(files, repository)
    .references.filter(({ kind }) => kind === "static-cloud-key")
    .map(({ file, name, cloud, otherPlaces }) => [file, name, cloud, otherPlaces?.length]);

describe("a key that a workflow hands to an action of its own tree, by inputs with any names", () => {
  test.each([
    ["by its path", "./.github/actions/deploy", ".github/actions/deploy/action.yml"],
    ["by its path with a slash at the end", "./.github/actions/deploy/", ".github/actions/deploy/action.yaml"],
    ["at the root of the tree", "./", "action.yml"],
    ["by the name of the repository", "Acme/Shop/deploy@v2", "deploy/action.yml"],
  ])("%s", (_how, uses, file) => {
    expect(keysOf({ [file]: action, [workflowFile]: call(uses) })).toEqual([[workflowFile, "A", "aws", 1]]);
  });

  test("where the name of the repository is not known", () => {
    expect(keysOf({ "deploy/action.yml": action, [workflowFile]: call("./deploy") }, "")).toEqual([
      [workflowFile, "A", "aws", 1],
    ]);
  });

  test("is none for another action with such inputs, or for an input that only decides something", () => {
    expect(keysOf({ "deploy/action.yml": action, [workflowFile]: call("./other") })).toEqual([]);
    expect(keysOf({ "deploy/action.yml": action, [workflowFile]: call("other/shop/deploy@v2") })).toEqual([]);
    const asking = action.replaceAll(/inputs\.(\w+)/g, "inputs.$1 != ''");
    expect(keysOf({ "deploy/action.yml": asking, [workflowFile]: call("./deploy") })).toEqual([]);
  });
});
