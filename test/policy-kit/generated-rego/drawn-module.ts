import type { PolicyModule } from "../../../src/evaluate/index.ts";
import type { Policy } from "../../../src/model/policy.ts";
import { readAnnotation, toPolicy } from "../../../src/policy-kit/annotation.ts";
import { compilePolicies } from "../../../src/policy-kit/compile.ts";
import type { Ask } from "../../../src/policy-kit/compiler/run-compiler.ts";
import { checkReads } from "../../../src/policy-kit/declared-reads.ts";
import { nativeBuiltins } from "../../../src/policy-kit/native-builtins.ts";
import { declarePolicies } from "../../../src/policy-kit/policy-sources.ts";
import type { RegoModule } from "../../../src/policy-kit/rego/tree.ts";
import { type DrawnPolicy, oddLibrary } from "../generated-policies.ts";
import { bareTree } from "../trees.ts";

/** Compiles those drawn policies that compile, and reads their syntax trees. */
export async function compileDrawn(drawn: readonly DrawnPolicy[], ask: Ask): Promise<PolicyModule> {
  const { sound, library } = await parseSound(drawn, ask);
  const policies = sound.map(({ id, rego }) => ({ id, text: rego.text }));
  const tree = bareTree("built-in", policies, [oddLibrary]);
  const { wasm, problems } = await compilePolicies(declarePolicies(tree, { library: [], frameworks: [] }), ask);
  if (wasm === undefined) throw new Error(JSON.stringify(problems));
  return { policies: sound.map((policy) => describe(policy, library)), opaVersion: "", wasm };
}

interface ParsedPolicy extends DrawnPolicy {
  readonly module: RegoModule;
}

/** Keeps the policies in which OPA finds no mistake: the generator does not keep track of every type. */
async function parseSound(drawn: readonly DrawnPolicy[], ask: Ask) {
  const [library, ...answers] = await Promise.all([
    ask({ kind: "parse", sources: [oddLibrary] }),
    ...drawn.map(async ({ rego }) => {
      const [parsed, checked] = await Promise.all([
        ask({ kind: "parse", sources: [rego] }),
        ask({ kind: "check", sources: [oddLibrary, rego], builtins: nativeBuiltins }),
      ]);
      return checked.problems.length === 0 ? parsed.files[0]?.module : undefined;
    }),
  ]);
  const sound = drawn.flatMap((policy, index): ParsedPolicy[] => {
    const module = answers[index];
    return module === undefined ? [] : [{ ...policy, module }];
  });
  return { sound, library: library.files.map(({ module }) => module) };
}

/** These problems do not matter here, where METADATA does not list every path that is read. */
const ofMetadata = / may be absent; list | is declared and never read/;

function describe({ id, rego, module }: ParsedPolicy, library: readonly RegoModule[]): Policy {
  const reading = readAnnotation(rego.text, rego.file);
  if (!("annotation" in reading)) throw new Error(JSON.stringify(reading.problems));
  const { annotation } = reading;
  const { paths, findsOnlyIf, readsOwner, problems } = checkReads(
    { id, rego, module, declaration: annotation.custom },
    library,
  );
  const isFollowed = problems.every(({ message }) => ofMetadata.test(message));
  const known = isFollowed ? { reads: paths, findsOnlyIf } : {};
  return toPolicy(annotation, { id, ...known, readsOwner, help: "" });
}
