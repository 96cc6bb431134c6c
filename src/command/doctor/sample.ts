import { type BoundProvider, collect } from "../../collect/index.ts";
import { UsageError } from "../../model/errors.ts";
import type { Coverage, Credential, Snapshot } from "../../model/generated/snapshot.ts";
import { groupBy } from "../../model/group.ts";
import { keyOf } from "../../model/order.ts";
import type { Resolution } from "../../model/resolution.ts";
import type { Collecting } from "../../scan.ts";
import { thisTool } from "../shell/package.ts";

export interface Sample {
  readonly snapshot: Snapshot;
  /** Why a scan would not even begin to read a source. */
  readonly mistakes: readonly UsageError[];
}

/** Root has at most two keys, whose ids nobody can request. */
const idsOfEachKind = 3;

/** Reads the first page of each list, and requests a few ids as a scan does for what it finds. */
export async function sampleSources({ providers, entries, context }: Collecting): Promise<Sample> {
  const mistakes: UsageError[] = [];
  const forgiving = providers.map((provider) => forgive(provider, mistakes));
  const sampling = { ...context, firstPageOnly: true };
  const { snapshot, resolveKeyIds } = await collect(forgiving, entries, sampling, thisTool());
  const { coverage } = await resolveKeyIds(someOfEachKind(snapshot.credentials));
  return { snapshot: { ...snapshot, coverage: [...snapshot.coverage, ...coverage] }, mistakes };
}

function someOfEachKind(credentials: readonly Credential[]): readonly string[] {
  const unnamed = credentials.filter(({ publicId }) => publicId === undefined);
  const alike = groupBy(unnamed, ({ source, kind }) => keyOf(source, kind));
  return [...alike.values()].flatMap((some) => some.slice(0, idsOfEachKind).map(({ id }) => id));
}

/** A mistake in the entry of one source, or in its file, hides nothing of the other sources. */
function forgive(provider: BoundProvider, mistakes: UsageError[]): BoundProvider {
  const { name, title, open } = provider;
  const asFailure = (error: unknown): Pick<Coverage, "status" | "reason"> => {
    if (!(error instanceof UsageError)) throw error;
    mistakes.push(error);
    return { status: "failed", reason: error.message };
  };
  return {
    ...provider,
    open: async (entries, context) => {
      try {
        const opened = await open(entries, context);
        return opened.map((source) => {
          if ("refusal" in source) return source;
          const sections = source.sections.map((section) => ({
            ...section,
            collect: (given: typeof context) =>
              section.collect(given).catch((error: unknown) => ({ coverage: [asFailure(error)] })),
          }));
          return { ...source, sections };
        });
      } catch (error) {
        return [{ source: { id: name, kind: "provider", name: title }, refusal: asFailure(error) }];
      }
    },
  };
}

/** How many people each roster lists and how many of them have left, by source. */
export function describePeople(resolution: Resolution): ReadonlyMap<string, string> {
  const people = [...resolution.subjects(new Set(["identity"]))].flatMap((subject) =>
    subject.type === "identity" && subject.input.identity.kind === "person" ? [subject] : [],
  );
  return new Map(
    [...groupBy(people, ({ origin }) => origin.source)].map(([source, listed]) => {
      const departed = listed.filter(({ input }) => input.identity.status === "departed").length;
      const all = listed.length === 1 ? "1 person" : `${listed.length} people`;
      return [source, `It lists ${all}, of whom ${departed === 1 ? "1 has" : `${departed} have`} left.`];
    }),
  );
}
