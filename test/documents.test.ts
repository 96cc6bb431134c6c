import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import configuration from "../schema/config.schema.json" with { type: "json" };
import owners from "../schema/owners.schema.json" with { type: "json" };
import { readConfiguration, readOwners } from "../src/configure/index.ts";

const read = (path: string) => readFile(new URL(`../${path}`, import.meta.url), "utf8");

function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text = ""]) => text);
}

function keysOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const properties = "properties" in schema && typeof schema.properties === "object" ? { ...schema.properties } : {};
  return [
    ...Object.keys(properties),
    ...Object.values(schema).flatMap(keysOf),
    ...Object.values(properties).flatMap(keysOf),
  ];
}

describe("docs/configuration.md", () => {
  test("its examples are accepted by the program", async () => {
    const [outlivedYaml = "", ownersYaml = "", ...rest] = blocks(await read("docs/configuration.md"), "yaml");
    expect(rest).toEqual([]);
    expect(readConfiguration(outlivedYaml, "outlived.yaml").value.sources?.aws).toHaveLength(2);
    expect(readOwners(ownersYaml, "owners.yaml").value.owners).toHaveLength(2);
  });

  test("it names every key of both schemas", async () => {
    const text = await read("docs/configuration.md");
    const keys = [...new Set([...keysOf(configuration), ...keysOf(owners)])];
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(text))).toEqual([]);
  });
});

describe("README.md", () => {
  test("its configuration is accepted by the program", async () => {
    const [example = ""] = blocks(await read("README.md"), "yaml");
    expect(readConfiguration(example, "outlived.yaml").value.sources?.github).toHaveLength(1);
  });
});
