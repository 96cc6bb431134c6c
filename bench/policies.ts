/**
 * Prints what a user's own policies add to a cold `outlived evaluate`: nothing in the cache, another policy than before,
 * everything in the cache. Medians of runs that alternate; only a machine that does nothing else tells the truth.
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

/** What is measured, with the most that it may add, in milliseconds. */
const manners: readonly { readonly name: string; readonly most?: number; readonly run: () => number }[] = [
  { name: "without policies of one's own", run: () => outlived(...evaluate) },
  {
    name: "with them, nothing in the cache",
    most: 1500,
    run: () => {
      rmSync(cache, { recursive: true, force: true });
      return outlived(...withPolicies);
    },
  },
  {
    name: "with them, one was changed",
    most: 1500,
    run: () => {
      appendFileSync(policy, `# ${performance.now()}\n`);
      return outlived(...withPolicies);
    },
  },
  { name: "with them, all in the cache", most: 50, run: () => outlived(...withPolicies) },
];

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

try {
  outlived("policies", "new", "long_lived_secrets/deploy_key_too_old");
  writeFileSync(join(folder, "snapshot.json"), JSON.stringify(snapshot));
  const runs = manners.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { run }] of manners.entries()) runs[index]?.push(run());
  }
  const medians = runs.map(median);
  const bare = medians[0] ?? Number.NaN;
  for (const [index, { name, most }] of manners.entries()) {
    const value = medians[index] ?? Number.NaN;
    const added = value - bare;
    const verdict = most !== undefined && added > most ? ", missed" : "";
    const target = most === undefined ? "" : ` ${added.toFixed(0).padStart(6)} ms added (target: ${most}${verdict})`;
    console.log(`${name.padEnd(32)} ${value.toFixed(0).padStart(6)} ms${target}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
