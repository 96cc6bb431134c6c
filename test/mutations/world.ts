import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderDocument } from "../../src/contract/index.ts";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import { copyCompiler } from "../policy-kit/shared-compiler.ts";
import { folder as acme, scanAcme } from "../scan/acme.ts";
import { configurationInput, ownersInput } from "./configurations.ts";
import type { Input, Run } from "./input.ts";
import { bundleInput, cacheInput, policiesInput } from "./policies.ts";
import { rosterInput } from "./rosters.ts";
import { snapshotInputs } from "./snapshots.ts";

const settings = `
settings:
  long_lived_secrets/access_key_too_old: { with: { maxAgeDays: 60 } }
  improper_offboarding/owner_unknown: { severity: medium }
  long_lived_secrets/secret_not_rotated: { enabled: false }
acceptGaps:
  - source: "aws:*"
    section: aws/iam
    reason: The second account is closed at the end of the year.
    expires: 2027-01-31
limits: { seconds: 600 }
`;

const rosterOnly = "version: 1\nsources: { roster: [{ csv: people.csv, name: acme }] }\n";

/** Fills a folder with the invented company, and gives every kind of input that a run reads there. */
export async function prepareWorld(folder: string, run: Run): Promise<readonly Input[]> {
  const write = (file: string, text: string | Buffer): Promise<void> => writeFile(join(folder, file), text);
  const { snapshot } = await scanAcme();
  const snapshots = snapshotInputs(snapshot);
  for (const { file, bytes } of snapshots) await write(file, bytes);
  await write("others.json", [...renderDocument(withoutRoster(snapshot))].join(""));
  const [roster, owners, configured] = await Promise.all(
    ["people.csv", "owners.yaml", "outlived.yaml"].map((file) => readFile(join(acme, file), "utf8")),
  );
  const configuration = `${configured}${settings}`;
  await write("people.csv", roster ?? "");
  await write("owners.yaml", owners ?? "");
  await write("outlived.yaml", configuration);
  await write("roster.yaml", rosterOnly);
  const options = { folder, snapshot: "snapshot.ndjson" };
  const policies = await makePolicies(folder, run);
  return [
    ...snapshots,
    rosterInput(roster ?? "", "others.json"),
    configurationInput(configuration, options.snapshot),
    ownersInput(owners ?? "", options.snapshot),
    policiesInput(policies, options),
    bundleInput(options),
    cacheInput(() => filesBelow(folder, ".cache/outlived"), options),
  ];
}

function withoutRoster(snapshot: Snapshot): Snapshot {
  const isOther = (source: string): boolean => !source.startsWith("roster:");
  return {
    ...snapshot,
    sources: snapshot.sources.filter(({ id }) => isOther(id)),
    coverage: snapshot.coverage.filter(({ source }) => isOther(source)),
    identities: [],
  };
}

/** Two policies of a user, and the same as a bundle. Gives the files of the folder. */
async function makePolicies(folder: string, run: Run): Promise<readonly string[]> {
  await copyCompiler(join(folder, ".cache/outlived"));
  const commands = [
    ["policies", "new", "long_lived_secrets/deploy_key_too_old"],
    ["policies", "new", "third_party/account_kept", "--subject", "account"],
    ["policies", "build", "my-policies", "--output", "bundle.tar.gz"],
  ];
  for (const args of commands) {
    const { code, err } = await run(args, folder);
    if (code !== 0 && code !== 1) throw new Error(`${args.join(" ")}: ${err}`);
  }
  return filesBelow(folder, "my-policies");
}

/** The files below a folder, sorted, by their paths. The unpacked compiler, which is large, comes with the others. */
async function filesBelow(folder: string, below: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, below), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files.map((file) => file.slice(folder.length + 1)).sort();
}
