import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { EngineFailure, startEngine } from "../../src/evaluate/opa.ts";

const wasm = await readFile(new URL("./stopping/policies.wasm", import.meta.url));

async function failure(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  return undefined;
}

test("an entrypoint that does not exist is a failure of the engine", async () => {
  const engine = await startEngine(wasm, {});
  const error = await failure(() => engine.evaluate("outlived/entrypoint/system", "{}"));
  expect(error).toBeInstanceOf(EngineFailure);
  expect(error).toMatchObject({ place: undefined, message: expect.stringContaining("is not valid in this instance") });
});

test("text that is no JSON gets no answer at all, which the reader of answers refuses", async () => {
  const engine = await startEngine(wasm, {});
  expect(engine.evaluate("outlived/entrypoint/source", "{")).toBeUndefined();
});

test("a chunk far larger than usual fits", async () => {
  const engine = await startEngine(wasm, { settings: {} });
  const subjects = Array.from({ length: 20_000 }, (_, index) => ({
    id: `${index}`,
    source: { name: "x".repeat(200) },
  }));
  const input = JSON.stringify({ policies: ["governance/healthy"], subjects });
  expect(engine.evaluate("outlived/entrypoint/source", input)).toMatchObject({ seen: 20_000 });
});
