import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { silentServer } from "./silent-server.ts";
import { privateRepository, runStep } from "./step.ts";

interface Stage {
  /** Where the step waits for an answer that never comes. */
  readonly environment: (url: string) => Readonly<Record<string, string>>;
  readonly kept: RegExp;
}

const stages: readonly (readonly [string, Stage])[] = [
  [
    "reads AWS",
    {
      kept: /^outlived: Interrupted\. No file was written\.$/,
      environment: (url) => ({
        AWS_ACCESS_KEY_ID: "AKIAEXAMPLEEXAMPLE00",
        AWS_SECRET_ACCESS_KEY: "not-a-secret",
        AWS_REGION: "eu-central-1",
        AWS_ENDPOINT_URL: url,
      }),
    },
  ],
  [
    "uploads",
    {
      kept: /^outlived: Interrupted\. outlived\.sarif, \S+snapshot\.json are kept; no other file was written\.$/,
      environment: (url) => ({
        GITHUB_API_URL: url,
        GITHUB_REF: "refs/heads/main",
        GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
      }),
    },
  ],
];

describe.each(stages)("a step that %s", (_stage, { environment, kept }) => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends after %s with %i, and says what is kept", async (signal, status) => {
    const { url, asked } = await silentServer(/^\/repos\/(?!.*\/sarifs)/);
    const step = await runStep(
      {},
      {
        event: privateRepository,
        environment: environment(url),
        during: async (running) => {
          await asked;
          running.interrupt(signal);
        },
      },
    );
    expect(step.status, step.log).toBe(status);
    expect(step.commands.filter(({ command }) => command === "error")).toEqual([
      {
        command: "error",
        properties: { title: "outlived was interrupted" },
        data: expect.stringMatching(kept),
      },
    ]);
    expect(step.log).not.toMatch(/internal error|\n\s+at /);
    expect([step.outputs, step.summary]).toEqual([{}, ""]);
    const written = (await readdir(step.workspace)).filter((name) => /sarif|\.tmp$/.test(name));
    expect(written).toEqual(kept.source.includes("sarif") ? ["outlived.sarif"] : []);
  });
});
