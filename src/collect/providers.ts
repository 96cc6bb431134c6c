import { aws } from "./aws/index.ts";
import { type BoundProvider, bind } from "./bind.ts";
import { code } from "./code/index.ts";
import { github } from "./github/index.ts";
import { roster } from "./roster/index.ts";

/** Every provider that can be configured, in the order of the documentation. A test compares it with the folders. */
export const providers: readonly BoundProvider[] = [
  bind(aws, (entries) => entries.aws),
  bind(github, (entries) => entries.github),
  bind(code, (entries) => entries.code),
  bind(roster, (entries) => entries.roster),
];
