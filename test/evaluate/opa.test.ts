import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { EngineFailure, startEngine } from "../../src/evaluate/opa.ts";

const bytes = await readFile(new URL("./stopping/policies.wasm", import.meta.url));
const recipe = { module: new WebAssembly.Module(bytes), data: '{"settings":{}}', memoryLimit: 256 };
const entrypoint = "outlived/entrypoint/source";

async function failure(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  return undefined;
}

function chunkOf(count: number, nameLength: number): string {
  const subjects = Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    source: { name: "x".repeat(nameLength) },
  }));
  return JSON.stringify({ policies: ["governance/healthy"], subjects });
}

test.each(["outlived/entrypoint/system", "toString"])(
  "an entrypoint that does not exist is a failure: %s",
  async (name) => {
    const engine = startEngine(recipe);
    const error = await failure(() => engine.evaluate(name, "{}"));
    expect(error).toBeInstanceOf(EngineFailure);
    expect(error).toMatchObject({ location: undefined, message: `The module has no entrypoint ${name}` });
  },
);

test("text that is not JSON gets no answer, which readAnswer rejects", async () => {
  const engine = startEngine(recipe);
  expect(engine.evaluate(entrypoint, "{")).toBe("[]");
});

test("a chunk far larger than usual fits", async () => {
  const engine = startEngine(recipe);
  expect(JSON.parse(engine.evaluate(entrypoint, chunkOf(20_000, 200)))).toMatchObject([{ result: { seen: 20_000 } }]);
});

test.each([
  ["what is made of it", chunkOf(60_000, 20)],
  ["already the text", chunkOf(2, 20_000_000)],
])("if there is not enough memory for %s, the failure names the limit", async (_story, input) => {
  const engine = startEngine({ ...recipe, memoryLimit: 16 });
  const error = await failure(() => engine.evaluate(entrypoint, input));
  expect(error).toBeInstanceOf(EngineFailure);
  expect(error).toMatchObject({ kind: "memory", message: "it needs more than 16 MiB of memory" });
});

test("a module that is not WebAssembly is a failure", async () => {
  expect(await failure(() => startEngine({ data: "{}", memoryLimit: 16 }))).toBeInstanceOf(EngineFailure);
});
