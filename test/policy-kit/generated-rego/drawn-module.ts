import type { PolicyModule } from "../../../src/evaluate/index.ts";
import type { Policy } from "../../../src/model/policy.ts";
import { readAnnotation, toPolicy } from "../../../src/policy-kit/annotation.ts";
import { compilePolicies } from "../../../src/policy-kit/compile.ts";
import { findsOnlyIf } from "../../../src/policy-kit/finds-only-if.ts";
import { nativeBuiltins } from "../../../src/policy-kit/native-builtins.ts";
import type { PolicyTree, SourceFile } from "../../../src/policy-kit/policy-folder.ts";
import { openBatch } from "../../../src/policy-kit/rego-compiler.ts";
import type { RegoModule } from "../../../src/policy-kit/rego-tree.ts";
import { checkReads } from "../../../src/policy-kit/requires.ts";
import { type DrawnPolicy, oddLibrary } from "../generated-policies.ts";

/** Compiles what compiles of drawn policies, with what their syntax trees tell of them. */
export async function compileDrawn(drawn: readonly DrawnPolicy[]): Promise<PolicyModule> {
  const { sound, library } = await parseSound(drawn);
  const tree: PolicyTree = {
    origin: "built-in",
    policies: sound.map(({ id, rego }) => ({ id, folder: id, rego, examples: [] })),
    library: [oddLibrary],
    libraryTests: [],
    stray: [],
    isBundle: true,
  };
  const batch = openBatch();
  const compiled = compilePolicies(tree, { library: [], frameworks: [] }, batch);
  await batch.send({});
  const { wasm, problems } = compiled();
  if (wasm === undefined) throw new Error(JSON.stringify(problems));
  return { policies: sound.map((policy) => describe(policy, library)), opaVersion: "", wasm };
}

interface ParsedPolicy extends DrawnPolicy {
  readonly module: RegoModule;
}

/** Those that OPA has nothing to say against: a generator does not keep track of every type. */
async function parseSound(drawn: readonly DrawnPolicy[]) {
  const batch = openBatch();
  const library = batch.add({ kind: "parse", sources: [oddLibrary] });
  const asked = drawn.map((policy) => {
    const sources: readonly SourceFile[] = [oddLibrary, policy.rego];
    return {
      policy,
      parsed: batch.add({ kind: "parse", sources: [policy.rego] }),
      checked: batch.add({ kind: "check", sources, builtins: nativeBuiltins }),
    };
  });
  await batch.send({});
  const sound = asked.flatMap(({ policy, parsed, checked }): ParsedPolicy[] => {
    const [file] = parsed().files;
    return file === undefined || checked().problems.length > 0 ? [] : [{ ...policy, module: file.module }];
  });
  return { sound, library: library().files.map(({ module }) => module) };
}

/** What concerns METADATA alone is no matter here: it would have to list every path that is read. */
const ofMetadata = / may be absent; list | is declared and never read/;

function describe({ id, rego, module }: ParsedPolicy, library: readonly RegoModule[]): Policy {
  const reading = readAnnotation(rego.text, rego.file);
  if (!("annotation" in reading)) throw new Error(JSON.stringify(reading.problems));
  const { annotation } = reading;
  const reads = checkReads({ id, rego, module, declaration: annotation.custom }, library);
  const isFollowed = reads.problems.every(({ message }) => ofMetadata.test(message));
  const condition = isFollowed ? findsOnlyIf(module) : undefined;
  return toPolicy(annotation, {
    id,
    ...(isFollowed && { reads: reads.paths }),
    ...(condition && { findsOnlyIf: condition }),
    readsOwner: reads.readsOwner,
    help: "",
  });
}
