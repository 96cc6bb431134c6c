import { aws } from "./aws/index.ts";
import { code } from "./code/index.ts";
import { github } from "./github/index.ts";
import { roster } from "./roster/index.ts";
import { type SealedProvider, seal } from "./seal.ts";

/** Every provider that can be configured, in the order of the documentation. A test holds it against the folders. */
export const providers: readonly SealedProvider[] = [
  seal(aws, (entries) => entries.aws),
  seal(github, (entries) => entries.github),
  seal(code, (entries) => entries.code),
  seal(roster, (entries) => entries.roster),
];
