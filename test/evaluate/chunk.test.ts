import { describe, expect, test } from "vitest";
import { type Chunk, chunkByKind } from "../../src/evaluate/chunk.ts";
import type { ResolvedSubject } from "../../src/model/resolution.ts";
import { accessKey, source } from "./subjects.ts";

async function collect(subjects: Parameters<typeof chunkByKind>[0]): Promise<readonly Chunk[]> {
  const chunks: Chunk[] = [];
  for await (const chunk of chunkByKind(subjects)) chunks.push(chunk);
  return chunks;
}

function ofKind(subject: ResolvedSubject, kind: string): ResolvedSubject {
  return { ...subject, origin: { ...subject.origin, kind } };
}

function idOf({ input }: ResolvedSubject): string {
  return input.id;
}

/** Kinds that alternate, as they do in a stream. */
function* mixed(count: number, kinds: number): Generator<ResolvedSubject> {
  for (let index = 0; index < count; index++) yield ofKind(source(`${index}`), `kind-${index % kinds}`);
}

test("a chunk holds subjects of one type and kind", async () => {
  const subjects = [accessKey("a", 1), source("shop"), accessKey("b", 1), accessKey("c", 1, "secret"), source("web")];
  const [a, shop, b, c, web] = subjects;
  expect(await collect(subjects)).toEqual([[a, b], [shop, web], [c]]);
});

test("subjects that come in order of kind stay in order", async () => {
  const subjects = [accessKey("a", 1), accessKey("b", 1), accessKey("c", 1, "secret"), source("shop")];
  expect((await collect(subjects)).flat()).toEqual(subjects);
});

describe("subjects of several kinds that alternate", () => {
  test("are cut at 250, none lost, those of a kind in order", async () => {
    const chunks = await collect(mixed(1_700, 3));
    expect(chunks.map((chunk) => chunk.length)).toEqual([250, 250, 250, 250, 250, 250, 67, 67, 66]);
    const first = chunks.filter(([subject]) => subject.origin.kind === "kind-0").flat();
    const expected = [...mixed(1_700, 3)].filter((_, index) => index % 3 === 0);
    expect(first.map(idOf)).toEqual(expected.map(idOf));
  });

  test("are cut alike when they come as a stream", async () => {
    async function* stream() {
      yield* mixed(1_700, 3);
    }
    const streamed = await collect(stream());
    expect(streamed.map((chunk) => chunk.map(idOf))).toEqual(
      (await collect(mixed(1_700, 3))).map((chunk) => chunk.map(idOf)),
    );
  });

  test("never wait in great numbers, however many kinds there are", async () => {
    let made = 0;
    let most = 0;
    let given = 0;
    function* counted() {
      for (const subject of mixed(30_000, 1_000)) {
        made += 1;
        most = Math.max(most, made - given);
        yield subject;
      }
    }
    for await (const chunk of chunkByKind(counted())) given += chunk.length;
    expect(given).toBe(30_000);
    expect(most).toBeGreaterThan(4_000);
    expect(most).toBeLessThanOrEqual(5_001);
  });
});
