import { defineConfig } from "vitest/config";

/** Set to "none", the matrices of faults and refusals are left out, which take a large part of the time. */
const withoutMatrices = process.env["OUTLIVED_MATRICES"] === "none" ? ["test/scan/*-matrix.test.ts"] : [];

export default defineConfig({
  test: {
    env: {
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    },
    testTimeout: 30_000,
    // A missing golden fails. `npm run goldens` writes it.
    update: "none",
    // Half of the time is spent waiting for processes and servers, so every core has a worker.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "own", include: ["test/**/*.test.ts"], exclude: ["test/third-party/**", ...withoutMatrices] },
      },
      {
        extends: true,
        test: { name: "third-party", include: ["test/third-party/**/*.test.ts"], testTimeout: 180_000 },
      },
    ],
  },
});
