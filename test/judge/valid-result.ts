import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect } from "vitest";
import schema from "../../schema/result.schema.json" with { type: "json" };
import type { Result } from "../../src/model/generated/result.ts";

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
const validate = ajv.compile(schema);

/** Fails with every error where a result is not what its schema says. */
export function expectValidResult(result: unknown): asserts result is Result {
  validate(result);
  expect(validate.errors ?? []).toEqual([]);
}
