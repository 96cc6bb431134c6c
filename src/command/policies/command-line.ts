import { type Command, Option } from "commander";
import {
  addCommonOptions,
  addHelp,
  configOption,
  type End,
  listFormatOption,
  policiesOption,
  writingExitCodes,
} from "../shell/command-line-options.ts";
import type { Edge } from "../shell/edge.ts";
import { parseSeconds } from "../shell/options.ts";

/** Adds `policies` with all its commands. */
export function addPolicies(program: Command, edge: Edge, end: End): void {
  const policies = program
    .command("policies")
    .description("the rules by which the facts are judged")
    .helpCommand(false);
  const list = policies
    .command("list")
    .description("every policy in one line")
    .addOption(listFormatOption())
    .addOption(configOption())
    .addOption(policiesOption());
  addCommonOptions(list);
  addHelp(list, ["outlived policies list --format json"]);
  list.action(async (options) => {
    const { runPoliciesList } = await import("./list.ts");
    end(await runPoliciesList(options, edge));
  });
  const show = policies
    .command("show")
    .description("what a policy checks, why, how to fix what it finds, its settings and its source")
    .argument("<id>", "such as improper_offboarding/owner_departed")
    .addOption(configOption())
    .addOption(policiesOption());
  addCommonOptions(show);
  addHelp(show, ["outlived policies show long_lived_secrets/access_key_too_old"]);
  show.action(async (id: string, options) => {
    const { runPoliciesShow } = await import("./list.ts");
    end(await runPoliciesShow(id, options, edge));
  });
  addPoliciesNew(policies, edge, end);
  addPoliciesCheck(policies, edge, end);
  addPoliciesTest(policies, edge, end);
  addPoliciesBuild(policies, edge, end);
}

const locationText = "folder or bundle (default: the configured ones, else my-policies)";

function addPoliciesNew(policies: Command, edge: Edge, end: End): void {
  const command = policies
    .command("new")
    .description("make a policy of your own that passes its check and its tests, to be changed")
    .argument("<risk/name>", "such as long_lived_secrets/deploy_key_too_old")
    .option("--dir <folder>", "where your policies stand (default: the configured folder, else my-policies)")
    .addOption(configOption());
  addCommonOptions(command);
  addHelp(command, ["outlived policies new long_lived_secrets/deploy_key_too_old"], writingExitCodes);
  command.action(async (name: string, options) => {
    const { runPoliciesNew } = await import("./new.ts");
    end(await runPoliciesNew(name, options, edge));
  });
}

function addPoliciesCheck(policies: Command, edge: Edge, end: End): void {
  const command = policies
    .command("check")
    .description("check your policies: syntax, types, METADATA, what they read, all their parts")
    .argument("[place]", locationText)
    .option("--write", "write the Rego files as OPA formats them")
    .addOption(configOption());
  addCommonOptions(command);
  addHelp(command, ["outlived policies check my-policies"], writingExitCodes);
  command.action(async (location: string | undefined, options) => {
    const { runPoliciesCheck } = await import("./check.ts");
    end(await runPoliciesCheck(location, options, edge));
  });
}

function addPoliciesTest(policies: Command, edge: Edge, end: End): void {
  const command = policies
    .command("test")
    .description("run the tests and the examples of your policies")
    .argument("[place]", locationText)
    .option("--coverage", "say which lines no test reaches")
    .option("--watch", "run again whenever a file changes")
    .addOption(new Option("--timeout <seconds>", "for one test").argParser(parseSeconds).default(5))
    .addOption(listFormatOption())
    .addOption(configOption());
  addCommonOptions(command);
  addHelp(command, ["outlived policies test my-policies --coverage"], writingExitCodes);
  command.action(async (location: string | undefined, options) => {
    const { runPoliciesTest } = await import("./test.ts");
    end(await runPoliciesTest(location, options, edge));
  });
}

function addPoliciesBuild(policies: Command, edge: Edge, end: End): void {
  const command = policies
    .command("build")
    .description("write your policies, compiled and with their sources, as a bundle of OPA")
    .argument("[place]", locationText)
    .option("-o, --output <file>", "the bundle", "bundle.tar.gz")
    .addOption(configOption());
  addCommonOptions(command);
  addHelp(command, ["outlived policies build my-policies --output bundle.tar.gz"], writingExitCodes);
  command.action(async (location: string | undefined, options) => {
    const { runPoliciesBuild } = await import("./build.ts");
    end(await runPoliciesBuild(location, options, edge));
  });
}
