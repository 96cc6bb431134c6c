import type { RemediationStep } from "../../model/generated/result.ts";
import { command } from "./shell.ts";

/**
 * The same steps for what is on another host than the provider's own, whose names of places begin with that host: commands
 * name the host, and the place without it.
 */
export function remediateOn<Item extends { readonly scope?: string }, Surroundings extends { readonly source: string }>(
  host: string | undefined,
  remediate: (item: Item, surroundings: Surroundings) => readonly RemediationStep[],
): typeof remediate {
  if (host === undefined) return remediate;
  const bare = (name: string): string => (name.startsWith(`${host}/`) ? name.slice(host.length + 1) : name);
  return (item, surroundings) =>
    remediate(
      { ...item, ...(item.scope !== undefined && { scope: bare(item.scope) }) },
      { ...surroundings, source: bare(surroundings.source) },
    ).map((step) => (step.command === undefined ? step : { ...step, command: onHost(step.command, host) }));
}

/** https://cli.github.com/manual/gh_api and, for every other command, https://cli.github.com/manual/gh_help_environment */
function onHost(text: string, host: string): string {
  const [, api, rest] = /^(gh api) ([^]*)$/.exec(text) ?? [];
  if (api !== undefined && rest !== undefined) return `${command(api, { hostname: host })} ${rest}`;
  return `GH_HOST=${host} ${text}`;
}
