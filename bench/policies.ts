/**
 * Prints the time that a user's own policies add to `outlived evaluate`: with an empty cache, after a change of a policy,
 * with a full cache. Medians of runs that alternate. The targets are meant for a machine that does nothing else.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const rounds = 7;
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "outlived-bench-policies-"));
const cache = join(folder, "cache");
const policy = join(folder, "my-policies/long_lived_secrets/deploy_key_too_old/policy.rego");

function outlived(...args: readonly string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args, "--quiet"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, OUTLIVED_CACHE_DIR: cache },
  });
  if (status !== 0) throw new Error(`outlived ${args.join(" ")} ended with ${status}: ${stderr}`);
  return performance.now() - begun;
}

const at = "2026-11-16T08:00:00Z";
const source = "github:acme-example";
const key = (number: number): object => ({
  id: `${source}/shop:deploy-key:${number}`,
  source,
  kind: "deploy-key",
  name: `key ${number}`,
  scope: "acme-example/shop",
  account: null,
  status: "active",
  createdAt: number % 2 === 0 ? "2024-11-16T08:00:00Z" : "2026-11-01T08:00:00Z",
  lastUsed: { state: "used", at, precision: "second" },
});
const snapshot = {
  schemaVersion: "1.0",
  collectedBy: { name: "outlived", version: "0.1.0" },
  collectedAt: at,
  sources: [{ id: source, kind: "github-organization", name: "acme-example" }],
  coverage: [{ source, section: "github/deploy-keys", status: "complete", kinds: ["deploy-key"], observedAt: at }],
  identities: [],
  accounts: [],
  credentials: Array.from({ length: 100 }, (_, index) => key(index)),
  references: [],
  systems: [],
  removals: [],
};

const evaluate = ["evaluate", "snapshot.json", "--format", "json"];
const withPolicies = [...evaluate, "--policies", "my-policies"];

/** What is measured, and how many milliseconds it may add. */
const cases: readonly { readonly name: string; readonly target?: number; readonly run: () => number }[] = [
  { name: "without own policies", run: () => outlived(...evaluate) },
  {
    name: "with them, empty cache",
    target: 1500,
    run: () => {
      rmSync(cache, { recursive: true, force: true });
      return outlived(...withPolicies);
    },
  },
  {
    name: "with them, one changed",
    target: 1500,
    run: () => {
      appendFileSync(policy, `# ${performance.now()}\n`);
      return outlived(...withPolicies);
    },
  },
  { name: "with them, full cache", target: 50, run: () => outlived(...withPolicies) },
];

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

try {
  outlived("policies", "new", "long_lived_secrets/deploy_key_too_old");
  writeFileSync(join(folder, "snapshot.json"), JSON.stringify(snapshot));
  const runs = cases.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { run }] of cases.entries()) runs[index]?.push(run());
  }
  const medians = runs.map(median);
  const bare = medians[0] ?? Number.NaN;
  for (const [index, { name, target }] of cases.entries()) {
    const value = medians[index] ?? Number.NaN;
    const added = value - bare;
    const verdict = target !== undefined && added > target ? ", missed" : "";
    const comparison =
      target === undefined ? "" : ` ${added.toFixed(0).padStart(6)} ms added (target: ${target}${verdict})`;
    console.log(`${name.padEnd(32)} ${value.toFixed(0).padStart(6)} ms${comparison}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
