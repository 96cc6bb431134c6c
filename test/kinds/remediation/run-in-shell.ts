import { execFileSync } from "node:child_process";

/** The arguments that each command hands to `aws` or `gh`, as a real shell reads it. */
export function argumentsOf(commands: readonly string[]): readonly (readonly string[])[] {
  const tell = String.raw`aws() { printf '%s\0' "$@"; printf '\0'; }; gh() { aws "$@"; }`;
  // Through stdin: what a shell gets as an argument is bounded.
  const output = execFileSync("sh", { input: [tell, ...commands].join("\n"), encoding: "utf8" });
  return output
    .split("\0\0")
    .slice(0, -1)
    .map((text) => text.split("\0"));
}
