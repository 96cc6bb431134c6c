import { type Command, Option } from "commander";
import { complete, type Host } from "../shell/command-line-options.ts";

/** Adds `init`. */
export function addInit(program: Command, host: Host): void {
  const command = program
    .command("init")
    .description("set up outlived in this folder: outlived.yaml, a sample roster, .gitignore and a workflow")
    .addOption(new Option("--names <yes|no>", "whether alerts may name people (default: asks)").choices(["yes", "no"]))
    .option("--dry-run", "print what would be written, and write nothing")
    .option(
      "--github",
      "only print the manifest of a GitHub App that can read what outlived reads, and how to register it",
    );
  complete(command, host, {
    examples: ["outlived init", "outlived init --names no --dry-run", "outlived init --github > app.json"],
    run: async (edge, options) => (await import("../init.ts")).runInit(options, edge),
  });
}
