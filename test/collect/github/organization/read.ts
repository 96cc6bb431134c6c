import { fileURLToPath } from "node:url";
import { bind } from "../../../../src/collect/bind.ts";
import { code } from "../../../../src/collect/code/index.ts";
import { githubAt } from "../../../../src/collect/github/index.ts";
import { collect } from "../../../../src/collect/index.ts";
import { assertSnapshot } from "../../../../src/contract/index.ts";
import type { Estate } from "../../../../src/estate/server.ts";
import type { SourceEntries } from "../../../../src/model/generated/configuration.ts";
import type { Snapshot } from "../../../../src/model/generated/snapshot.ts";
import { contextWith } from "../../stage.ts";
import { quickly } from "../scan.ts";
import type { Reader } from "./readers.ts";

/** The working tree of one of the repositories. */
const workingTree = fileURLToPath(new URL("working-tree/", import.meta.url));

const providers = [bind(githubAt(quickly), ({ github }) => github), bind(code, (entries) => entries.code)];

/** Reads the whole organization, and the working tree of its shop. */
export async function readOrganization(estate: Estate, { environment }: Reader): Promise<Snapshot> {
  const entries: SourceEntries = {
    github: [
      {
        organization: "acme-example",
        apiUrl: estate.githubApiUrl,
        also: ["agent-secrets", "runners", "repository-invitations", "workflows"],
      },
    ],
    code: [{ path: workingTree, repository: "acme-example/shop" }],
  };
  const context = contextWith({ environment, now: () => estate.today });
  const { snapshot } = await collect(providers, entries, context, { name: "outlived", version: "0.0.0" });
  assertSnapshot(snapshot, "snapshot");
  return snapshot;
}
