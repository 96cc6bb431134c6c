import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import snapshotSchema from "../../schema/snapshot.schema.json" with { type: "json" };
import type { ResolvedSubject } from "../../src/model/resolution.ts";

/** What a schema judges. */
interface Judged {
  readonly type: ResolvedSubject["type"];
  readonly input: { readonly id: string };
}

const types = ["credential", "account", "identity", "system", "source", "reference"] as const;

function schema(name: string): object {
  return JSON.parse(readFileSync(new URL(`../../schema/subject/${name}.schema.json`, import.meta.url), "utf8"));
}

/** What is wrong with a subject by its schema; empty when nothing is. */
export function createSubjectCheck(): (subject: Judged) => readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  for (const shared of [schema("definitions"), snapshotSchema]) ajv.addSchema(shared);
  const validators = new Map<string, ValidateFunction>(types.map((type) => [type, ajv.compile(schema(type))]));
  return ({ type, input }) => {
    const validate = validators.get(type);
    if (validate === undefined) return [`no schema for ${type}`];
    // As it is after serialising: an undefined value would vanish there without anybody noticing.
    const isValid: boolean = validate(input);
    if (isValid) return hiddenUndefined(input, input.id);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${input.id}${instancePath} ${message}`);
  };
}

function hiddenUndefined(value: unknown, path: string): readonly string[] {
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => hiddenUndefined(item, `${path}/${key}`));
}
