import { count, flag, record, text } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import type { Call } from "./handlers.ts";
import { pageOf } from "./responses.ts";
import type { RepositoryWorld } from "./world.ts";

export const runner = record({ id: count, name: text }, { offline: flag });

type RunnerWorld = ReturnType<typeof runner>;

export function listOrganizationRunners(call: Call): EstateResponse {
  const { organization, runners = [] } = call.world;
  return listOf(call, runners, `/organizations/${organization.id}/actions/runners`);
}

export function listRunners(call: Call, { id, runners = [] }: RepositoryWorld): EstateResponse {
  return listOf(call, runners, `/repositories/${id}/actions/runners`);
}

function listOf(call: Call, runners: readonly RunnerWorld[], path: string): EstateResponse {
  return pageOf(call, runners, path, runnerBody, (page) => ({ total_count: runners.length, runners: page }));
}

function runnerBody({ id, name, offline }: RunnerWorld): object {
  const labels = ["self-hosted", "linux"].map((label, index) => ({ id: index + 1, name: label, type: "read-only" }));
  return { id, name, os: "linux", status: offline === true ? "offline" : "online", busy: false, labels };
}
