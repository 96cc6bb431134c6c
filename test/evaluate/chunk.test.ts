import { describe, expect, test } from "vitest";
import { type Chunk, chunkByKind } from "../../src/evaluate/chunk.ts";
import type { ResolvedSubject } from "../../src/model/resolution.ts";
import { accessKey, source } from "./subjects.ts";

function collect(subjects: Iterable<ResolvedSubject>): readonly Chunk[] {
  return [...chunkByKind(subjects)];
}

function idOf({ input }: ResolvedSubject): string {
  return input.id;
}

/** Subjects whose kinds alternate. */
function* mixed(count: number, kinds: number): Generator<ResolvedSubject> {
  for (let index = 0; index < count; index++) {
    const subject = source(`${index}`);
    yield { ...subject, origin: { ...subject.origin, kind: `kind-${index % kinds}` } };
  }
}

test("a chunk holds subjects of one type and kind, in their order", () => {
  const subjects = [accessKey("a", 1), source("shop"), accessKey("b", 1), accessKey("c", 1, "secret"), source("web")];
  const [a, shop, b, c, web] = subjects;
  expect(collect(subjects)).toEqual([
    { type: "credential", kind: "access-key", subjects: [a, b] },
    { type: "source", kind: "github-repository", subjects: [shop, web] },
    { type: "credential", kind: "secret", subjects: [c] },
  ]);
});

describe("subjects of several kinds that alternate", () => {
  test("come in chunks of at most 250, without a loss, those of a kind in order", () => {
    const chunks = collect(mixed(1_700, 3));
    expect(chunks.map(({ subjects }) => subjects.length)).toEqual([250, 250, 250, 250, 250, 250, 67, 67, 66]);
    const first = chunks.filter(({ kind }) => kind === "kind-0").flatMap(({ subjects }) => subjects);
    const expected = [...mixed(1_700, 3)].filter((_, index) => index % 3 === 0);
    expect(first.map(idOf)).toEqual(expected.map(idOf));
  });
});
