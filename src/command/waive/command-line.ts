import { type Command, Option } from "commander";
import {
  collectTexts,
  complete,
  configOption,
  type Host,
  historyOption,
  ownersOption,
  policiesOption,
  waiversOption,
  waivingExitCodes,
} from "../shell/command-line-options.ts";
import { parseDay } from "../shell/options.ts";

/** Adds `waive`. */
export function addWaive(program: Command, host: Host): void {
  const command = program
    .command("waive")
    .description("accept findings until a day: adds an entry to the waivers file and shows what it covers")
    .argument("<what>", "a credential (its id or key id), a person (e-mail, name or id), or the reference of a finding")
    .addOption(
      new Option(
        "--policy <id>",
        "which policy, as an id or a glob; may repeat (default: that of the reference)",
      ).argParser(collectTexts),
    )
    .requiredOption("--reason <text>", "why the team accepts it, in 10 characters or more")
    .requiredOption("--approver <who>", "who accepts it: an e-mail address or a name")
    .addOption(new Option("--expires <date>", "last day on which it holds").argParser(parseDay).makeOptionMandatory())
    .option("--ticket <text>", "where it was discussed")
    .option("--snapshot <file...>", "snapshots in which the findings are looked for")
    .addOption(
      new Option("--result <file>", "a JSON result in which they are looked for, unredacted").conflicts("snapshot"),
    )
    .option("--force", "write it even if it covers no finding or breaks a rule")
    .addOption(waiversOption())
    .addOption(configOption())
    .addOption(ownersOption())
    .addOption(historyOption())
    .addOption(policiesOption());
  complete(command, host, {
    examples: [
      "outlived waive AKIA22KAMRDFNEXAMPLE --snapshot today.json \\\n    --policy long_lived_secrets/access_key_too_old --expires 2027-03-31 \\\n    --reason 'Replaced in March.' --approver hana.novak@example.com",
      "outlived waive 0a1b2c3d4e5f-6a7b8c --result result.json \\\n    --expires 2027-03-31 --reason 'Runs until the migration.' \\\n    --approver hana.novak@example.com",
    ],
    codes: waivingExitCodes,
    run: async (edge, what, options) => (await import("../waive.ts")).runWaive(what, options, edge),
  });
}
