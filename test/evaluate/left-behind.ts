/** Takes one chunk and forgets the rest, as a program does that ends in the middle of something. */
import { generateCredentials } from "../../bench/evaluate/credentials.ts";
import { evaluate, loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import { activate } from "./subjects.ts";

const module = await loadBuiltinPolicies();
const options = { threads: 2, subjectsHere: 0 };
const chunks = evaluate(generateCredentials(10_000), activate(module.policies), [module], options);
const { value } = await chunks.next();
process.stdout.write(`${value === undefined ? 0 : value.subjects.length} subjects\n`);
