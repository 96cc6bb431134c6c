import { withDefaults } from "../../bench/evaluate/active.ts";
import type { EvaluatedChunk } from "../../src/model/evaluation.ts";
import type { ActivePolicy, Policy, SubjectType } from "../../src/model/policy.ts";
import { readPath } from "../../src/model/read-path.ts";
import { type ResolvedSubject, toSubject } from "../../src/model/resolution.ts";

/** An access key of a service. */
export function accessKey(
  name: string,
  ageDays: number,
  kind: "access-key" | "secret" = "access-key",
  owner?: { readonly state: "none" },
): ResolvedSubject {
  const id = `arn:aws:iam::111122223333:user/${name}/access-key/2024-03-01T09:12:44Z`;
  const source = "aws:111122223333";
  const credential = { id, kind, name, status: "active", ageDays, valueAgeDays: ageDays } as const;
  return toSubject({
    type: "credential",
    input: { id, source, credential, ...(owner && { owner: { state: owner.state, claims: [] } }) },
    origin: { kind, source, section: "aws/iam" },
    describe: () => ({ label: `access key of ${name}`, locations: [], evidence: [], facts: {} }),
  });
}

/** A source that was read whole. */
export function source(name: string): ResolvedSubject {
  const id = `github:acme-example/${name}`;
  const kind = "github-repository";
  return toSubject({
    type: "source",
    input: { id, source: { id, kind, name, ageDays: 0, coverage: [], gaps: [] } },
    origin: { kind, source: id },
    describe: () => ({ label: name, locations: [], evidence: [], facts: {} }),
  });
}

/** The subject of an example, as resolve would make it. */
export function exampleSubject(type: SubjectType, input: { readonly id: string }, kind: string): ResolvedSubject {
  const origin = { kind, source: "any" };
  const describe = () => ({ label: input.id, locations: [], evidence: [], facts: {} });
  // The type of an input depends on its policy, which the compiler cannot know.
  const read = (path: readonly string[]) => readPath(input, path);
  return Object.assign(JSON.parse(JSON.stringify({ type, id: input.id, input, origin })), { read, describe });
}

/** Activates policies, or those with the ids, with the default of every setting. */
export function activate(policies: readonly Policy[], ...ids: readonly string[]): readonly ActivePolicy[] {
  const chosen = ids.length === 0 ? policies : policies.filter(({ id }) => ids.includes(id));
  return withDefaults(chosen);
}

export async function collectChunks(chunks: AsyncIterable<EvaluatedChunk>): Promise<readonly EvaluatedChunk[]> {
  const all: EvaluatedChunk[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}
