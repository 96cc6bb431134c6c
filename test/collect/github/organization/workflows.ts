import type { ReferenceKind } from "../../../../src/model/generated/snapshot.ts";

/** A file on the default branch, with what a reader finds in it. */
interface WorkflowFile {
  readonly path: string;
  readonly text: string;
  readonly finds: readonly (readonly [kind: ReferenceKind, name: string])[];
}

const secret = (name: string): string => `\${{ secrets.${name} }}`;

function workflow(job: string, steps: readonly string[]): string {
  return ["on: push", "jobs:", `  ${job}:`, "    runs-on: ubuntu-latest", "    steps:", ...steps, ""].join("\n");
}

/** By the name of the repository. */
export const workflowFiles: Readonly<Record<string, readonly WorkflowFile[]>> = {
  // Its other workflows are in the working tree that is read, too.
  shop: [
    {
      path: ".github/workflows/nightly.yml",
      text: workflow("publish", [
        `      - run: npm publish`,
        `        env: { TOKEN: "${secret("NPM_TOKEN")}" }`,
        "      - uses: aws-actions/configure-aws-credentials@v5",
        `        with: { role-to-assume: "${secret("NPM_ROLE")}" }`,
        "      - uses: actions/create-github-app-token@v2",
        `        with: { app-id: 501, private-key: "${secret("DEPLOY_APP_KEY")}" }`,
      ]),
      finds: [
        ["secret-use", "NPM_TOKEN"],
        ["secret-use", "NPM_ROLE"],
        ["secret-use", "DEPLOY_APP_KEY"],
        ["cloud-role", "NPM_ROLE"],
      ],
    },
  ],
  infra: [
    { path: ".github/CODEOWNERS", text: "* @acme-example/platform\n/tools/ @rduarte\n", finds: [] },
    {
      path: ".github/workflows/plan.yml",
      text: workflow("plan", [
        "      - uses: ./tools/plan",
        "      - run: terraform plan",
        "        env:",
        `          AWS_ACCESS_KEY_ID: ${secret("PLAN_KEY")}`,
        `          AWS_SECRET_ACCESS_KEY: ${secret("PLAN_SECRET")}`,
      ]),
      finds: [
        ["secret-use", "PLAN_KEY"],
        ["secret-use", "PLAN_SECRET"],
        ["static-cloud-key", "PLAN_KEY"],
      ],
    },
    {
      path: "tools/plan/action.yml",
      text: `runs:\n  using: composite\n  steps:\n    - run: echo "${secret("TF_TOKEN")}"\n`,
      finds: [["secret-use", "TF_TOKEN"]],
    },
    // No workflow uses it.
    { path: "tools/idle/action.yml", text: `runs:\n  steps:\n    - run: echo "${secret("IDLE")}"\n`, finds: [] },
  ],
  website: [
    {
      path: ".github/workflows/pages.yml",
      text: [
        "on: push",
        "jobs:",
        "  pages:",
        "    environment: production",
        `    steps: [{ run: purge, env: { TOKEN: "${secret("CDN_TOKEN")}" } }]`,
        "",
      ].join("\n"),
      finds: [["secret-use", "CDN_TOKEN"]],
    },
  ],
  "legacy-billing": [
    {
      path: ".github/workflows/export.yml",
      text: workflow("export", [
        "      - run: aws s3 sync . s3://x",
        "        env:",
        "          AWS_ACCESS_KEY_ID: AKIAQ7ZK4M2NXW5TRC4H",
      ]),
      finds: [["static-cloud-key", "AKIAQ7ZK4M2NXW5TRC4H"]],
    },
  ],
};

/** The files of a repository, as a world has them. */
export function filesOf(repository: string): readonly { readonly path: string; readonly text: string }[] {
  const written = workflowFiles[repository] ?? [];
  return written.length === 0
    ? []
    : [{ path: "README.md", text: "" }, ...written.map(({ path, text }) => ({ path, text }))];
}
