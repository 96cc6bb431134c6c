/** Takes one chunk and ends without asking for the others or closing the evaluation. */
import { generateCredentials } from "../../bench/evaluate/credentials.ts";
import { evaluate, loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import { activate } from "./subjects.ts";

const module = await loadBuiltinPolicies();
const options = { threads: 2, subjectsHere: 0 };
const chunks = evaluate(generateCredentials(10_000), activate(module.policies), [module], options);
const { value } = await chunks.next();
process.stdout.write(`${value === undefined ? 0 : value.subjects.length} subjects\n`);
