import { beginnings, libraryFolder, type PolicyOrigin, type SourceFile } from "./policy-folder.ts";
import type { Problem } from "./problem.ts";
import { locate, packagePath, type RegoModule } from "./rego-tree.ts";
import { checkImports } from "./rule-shape.ts";

/** Checks shared Rego: a package of its own, by the name of its file, that imports nothing but shared Rego. */
export function checkLibrary(
  origin: PolicyOrigin,
  library: readonly (readonly [SourceFile, RegoModule])[],
  importable: readonly RegoModule[],
): readonly Problem[] {
  return library.flatMap(([{ file }, module]) => [
    ...checkPackage(origin, file, module),
    ...checkImports(origin, module, importable),
  ]);
}

function checkPackage(origin: PolicyOrigin, file: string, module: RegoModule): readonly Problem[] {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.rego$/, "");
  const expected = `${beginnings[origin].id}${libraryFolder}/${name}`.replaceAll("/", ".");
  const found = packagePath(module).join(".");
  if (found === expected) return [];
  const { row, col } = locate(module.package);
  return [{ file, line: row, column: col, message: `the package is ${found}; its file says ${expected}` }];
}
