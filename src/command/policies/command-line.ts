import { type Command, Option } from "commander";
import type { SubjectType } from "../../model/policy.ts";
import {
  asOfOption,
  complete,
  configOption,
  type Host,
  historyOption,
  listFormatOption,
  ownersOption,
  policiesOption,
  writingExitCodes,
} from "../shell/command-line-options.ts";
import { parseSeconds } from "../shell/options.ts";

/** Adds `policies` with all its commands. */
export function addPolicies(program: Command, host: Host): void {
  const policies = program
    .command("policies")
    .description("list, show, write and test the policies that judge a snapshot")
    .helpCommand(false);
  addList(policies, host);
  addShow(policies, host);
  addNew(policies, host);
  addInput(policies, host);
  addCheck(policies, host);
  addTest(policies, host);
  addBuild(policies, host);
}

const locationText = "folder or bundle (default: the configured ones, else my-policies)";

function addList(policies: Command, host: Host): void {
  const command = policies
    .command("list")
    .description("every policy, with its severity, problem and controls")
    .addOption(listFormatOption())
    .addOption(configOption())
    .addOption(policiesOption());
  complete(command, host, {
    examples: ["outlived policies list --format json"],
    run: async (edge, options) => (await import("./list.ts")).runPoliciesList(options, edge),
  });
}

function addShow(policies: Command, host: Host): void {
  const command = policies
    .command("show")
    .description("what a policy checks, why, how to fix its findings, its settings and its source")
    .argument("<id>", "such as improper_offboarding/owner_departed")
    .addOption(configOption())
    .addOption(policiesOption());
  complete(command, host, {
    examples: ["outlived policies show long_lived_secrets/access_key_too_old"],
    run: async (edge, id, options) => (await import("./list.ts")).runPoliciesShow(id, options, edge),
  });
}

/** What a policy can judge. */
const subjects: readonly SubjectType[] = [
  "credential",
  "account",
  "identity",
  "source",
  "system",
  "reference",
  "waiver",
];

function addNew(policies: Command, host: Host): void {
  const command = policies
    .command("new")
    .description("make a policy of your own that passes its check and its tests, for you to change")
    .argument("<risk/name>", "such as long_lived_secrets/deploy_key_too_old")
    .addOption(new Option("--subject <type>", "what it judges").choices(subjects).default("credential"))
    .option("--dir <folder>", "where your policies are (default: the configured folder, else my-policies)")
    .addOption(configOption());
  complete(command, host, {
    examples: [
      "outlived policies new long_lived_secrets/deploy_key_too_old",
      "outlived policies new third_party/contract_has_ended --subject identity",
    ],
    run: async (edge, name, options) => (await import("./new.ts")).runPoliciesNew(name, options, edge),
  });
}

function addInput(policies: Command, host: Host): void {
  const command = policies
    .command("input")
    .description("print the `input` that policies get for one subject of a snapshot, unredacted")
    .argument("<id>", "the id of a credential, an account, an identity, a system, a source or a reference")
    .requiredOption("--snapshot <file...>", "what collect or scan --snapshot wrote")
    .addOption(asOfOption())
    .addOption(ownersOption())
    .addOption(historyOption())
    .addOption(configOption());
  complete(command, host, {
    examples: ["outlived policies input github:acme-example/shop --snapshot snapshot.json"],
    run: async (edge, id, options) => (await import("./input.ts")).runPoliciesInput(id, options, edge),
  });
}

function addCheck(policies: Command, host: Host): void {
  const command = policies
    .command("check")
    .description("check your policies: syntax, types, METADATA, what they read, all their parts")
    .argument("[place]", locationText)
    .option("--write", "write the Rego files as OPA formats them")
    .addOption(configOption());
  complete(command, host, {
    examples: ["outlived policies check my-policies"],
    codes: writingExitCodes,
    run: async (edge, location, options) => (await import("./check.ts")).runPoliciesCheck(location, options, edge),
  });
}

function addTest(policies: Command, host: Host): void {
  const command = policies
    .command("test")
    .description("run the tests and the examples of your policies")
    .argument("[place]", locationText)
    .option("--coverage", "list the lines that no test reaches")
    .option("--watch", "run again whenever a file changes")
    .addOption(
      new Option("--update", "let examples expect what their policies find now, and show what changed").conflicts(
        "watch",
      ),
    )
    .addOption(new Option("--timeout <seconds>", "for one test").argParser(parseSeconds).default(5))
    .addOption(listFormatOption())
    .addOption(configOption());
  complete(command, host, {
    examples: ["outlived policies test my-policies --coverage"],
    codes: writingExitCodes,
    run: async (edge, location, options) => (await import("./test.ts")).runPoliciesTest(location, options, edge),
  });
}

function addBuild(policies: Command, host: Host): void {
  const command = policies
    .command("build")
    .description("write your policies, compiled and with their sources, as an OPA bundle")
    .argument("[place]", locationText)
    .option("-o, --output <file>", "the bundle", "bundle.tar.gz")
    .addOption(configOption());
  complete(command, host, {
    examples: ["outlived policies build my-policies --output bundle.tar.gz"],
    codes: writingExitCodes,
    run: async (edge, location, options) => (await import("./build.ts")).runPoliciesBuild(location, options, edge),
  });
}
