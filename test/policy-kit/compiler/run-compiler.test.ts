import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { askChild, CompilerFailure } from "../../../src/policy-kit/compiler/child-process.ts";
import provenance from "../../../src/policy-kit/compiler/opa/compiler.json" with { type: "json" };
import type { CheckRequest, CompilerRequest } from "../../../src/policy-kit/compiler/protocol.ts";
import { opaVersion, openCompiler } from "../../../src/policy-kit/compiler/run-compiler.ts";
import { sharedFolder } from "../shared-compiler.ts";

const cacheFolder = await sharedFolder();
const moduleFile = join(cacheFolder, "compiler", provenance.sha256, "compiler.wasm");

const policy = {
  file: "policies/risk/planted/policy.rego",
  text: `# METADATA
# title: Planted
package risk.planted

findings contains finding if {
	input.credential.ageDays > 90
	finding := {"subject": input.id}
}
`,
};

const credential = {
  type: "object",
  additionalProperties: false,
  properties: { id: { type: "string" }, credential: { type: "object", additionalProperties: false, properties: {} } },
};

function schemaWith(field: string): object {
  const fields = { ...credential.properties.credential, properties: { [field]: { type: "number" } } };
  return { ...credential, properties: { ...credential.properties, credential: fields } };
}

function checkOf(text: string): CheckRequest {
  return { kind: "check", sources: [{ file: "a.rego", text }] };
}

const plain = checkOf("package a\n");
const question = checkOf("package a\n\nx := y\n");

describe("one run answers every kind of request", async () => {
  const tests = `package a_test

test_holds if data.risk.planted.findings with input as {"id": "a", "credential": {"ageDays": 91}}

test_fails if {
	print("seen")
	count(data.risk.planted.findings) == 7
}

test_endless if {
	many := numbers.range(1, 5000)
	some a in many
	some b in many
	some c in many
	a + b + c == 0
}
`;
  const ask = openCompiler({ cacheFolder });
  const check = { kind: "check", sources: [policy], strict: true } as const;
  const testFile = { file: "a_test.rego", text: tests };
  const [compiled, misspelt, right, clock, formatted, parsed, tested] = await Promise.all([
    ask({ kind: "compile", sources: [policy], entrypoints: ["risk/planted/findings"] }),
    ask({ ...check, schema: schemaWith("ageInDays") }),
    ask({ ...check, schema: schemaWith("ageDays") }),
    ask({ ...checkOf("package a\n\nx := time.now_ns()\n"), builtins: ["assign"] }),
    ask({ kind: "format", sources: [{ file: "a.rego", text: "package   a" }] }),
    ask({ kind: "parse", sources: [policy] }),
    ask({ kind: "test", sources: [policy, testFile], timeoutMilliseconds: 500 }),
    ask(question),
  ]);

  test("compile: a module with the entrypoint", () => {
    expect(compiled.problems).toEqual([]);
    const module = Buffer.from(compiled.wasm ?? []);
    expect(module.subarray(0, 4).toString("latin1")).toBe("\0asm");
    expect(module.includes("risk/planted/findings")).toBe(true);
  });

  test("check: a misspelt field with its place and the field that was meant", () => {
    expect(misspelt.problems).toEqual([
      {
        file: policy.file,
        line: 6,
        column: 2,
        code: "rego_type_error",
        message: "undefined ref: input.credential.ageDays",
        details: expect.arrayContaining([expect.stringContaining('want (one of): ["ageInDays"]')]),
      },
    ]);
    expect(right.problems).toEqual([]);
  });

  test("check: a function that is not allowed", () => {
    expect(clock.problems).toMatchObject([{ file: "a.rego", line: 3, message: "undefined function time.now_ns" }]);
  });

  test("format: the text as OPA writes it", () => {
    expect(formatted.files).toEqual([{ file: "a.rego", text: "package a\n", changed: true }]);
  });

  test("parse: a syntax tree with places", () => {
    expect(parsed.files).toHaveLength(1);
    expect(parsed.files[0]?.module.rules?.[0]?.location).toEqual({ file: policy.file, row: 5, col: 1 });
  });

  test("test: each verdict, also of a test that never ends", () => {
    const verdicts = tested.tests.map(({ name, line, status }) => [name, line, status]);
    expect(verdicts).toEqual([
      ["test_holds", 3, "pass"],
      ["test_fails", 5, "fail"],
      ["test_endless", 10, "timeout"],
    ]);
    expect(tested.tests[1]).toMatchObject({
      package: "data.a_test",
      file: "a_test.rego",
      output: "seen\n",
      failed: { line: 7, column: 2, text: "count(data.risk.planted.findings) == 7" },
    });
  });
});

describe("what was answered once", () => {
  const answers = join(cacheFolder, "compiler", provenance.sha256, "answers");
  const impatient = { cacheFolder, timeout: 1 };

  test("is answered from the cache, without a process", async () => {
    const first = await openCompiler(impatient)(question);
    expect(first.problems).toMatchObject([{ code: "rego_unsafe_var_error", line: 3 }]);
    await expect(openCompiler(impatient)(checkOf("package b\n"))).rejects.toThrow("was stopped after 0.001 s");
  });

  test("is found again in its place among others", async () => {
    const fresh = checkOf("package c\n\nz := z\n");
    const ask = openCompiler({ cacheFolder });
    const [a, b, c] = await Promise.all([fresh, question, plain].map((one) => ask(one)));
    expect([a?.problems[0]?.code, b?.problems[0]?.code, c?.problems]).toEqual([
      "rego_recursion_error",
      "rego_unsafe_var_error",
      [],
    ]);
  });

  test("is asked again when the cache is damaged, and is in the cache again", async () => {
    for (const name of readdirSync(answers)) writeFileSync(join(answers, name), "garbage");
    truncateSync(moduleFile, 1000);
    const answer = await openCompiler({ cacheFolder })(question);
    expect(answer.problems).toHaveLength(1);
    expect(statSync(moduleFile).size).toBe(provenance.bytes);
    expect(await openCompiler(impatient)(question)).toEqual(answer);
  });
});

test("runs at the same time share an empty cache folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "outlived-parallel-"));
  const runs = [0, 1].map((index) =>
    openCompiler({ cacheFolder: folder })(checkOf(`package a\n\nx := unknown${index}\n`)),
  );
  const messages = (await Promise.all(runs)).map(({ problems }) => problems[0]?.message);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const modes = names.map((name) => statSync(join(folder, name)).mode & 0o077);
  rmSync(folder, { recursive: true });
  expect(messages).toEqual(["var unknown0 is unsafe", "var unknown1 is unsafe"]);
  expect(names.filter((name) => name.endsWith("compiler.wasm"))).toHaveLength(1);
  expect(names).toHaveLength(["compiler", "version", "module", "answers", "first", "second"].length);
  expect(modes.every((mode) => mode === 0)).toBe(true);
});

test("a policy under test reaches no network and no file, also where nothing can be cached", async () => {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
  const text = `package a_test

test_network if http.send({"method": "get", "url": "${url}", "timeout": "1s"}).status_code == 200

test_environment if count(object.get(opa.runtime(), "env", {})) > 0
`;
  const file = join(cacheFolder, "secret.json");
  writeFileSync(file, JSON.stringify(schemaWith("leaked")));
  const ask = openCompiler({ cacheFolder: join(moduleFile, "below") });
  const schema = { $ref: pathToFileURL(file).href };
  const [tested, checked] = await Promise.all([
    ask({ kind: "test", sources: [{ file: "a_test.rego", text }] }),
    ask({ ...checkOf("package a\n\nx := input.credential.other\n"), schema }),
  ]);
  await new Promise((resolve) => server.close(resolve));
  expect(tested.tests.map(({ status }) => status)).toEqual(["fail", "fail"]);
  expect(asked).toEqual([]);
  expect(checked.problems).toMatchObject([{ message: expect.stringContaining("not implemented on js") }]);
});

test("requests of one turn of the event loop share a run, and a failure rejects each of them", async () => {
  const ask = openCompiler({ cacheFolder, timeout: 1 });
  const fresh = await Promise.allSettled(["d", "e"].map((name) => ask(checkOf(`package ${name}\n`))));
  const failure = expect.objectContaining({ message: "The Rego compiler was stopped after 0.001 s" });
  expect(fresh.map((one) => one.status === "rejected" && one.reason)).toEqual([failure, failure]);
  const [first, second] = await Promise.all([ask(question), ask(question)]);
  expect(first.problems).toMatchObject([{ line: 3 }]);
  expect(second).toEqual(first);
});

describe.concurrent("a failure of the compiler itself", () => {
  const options = { moduleFile, moduleSha256: provenance.sha256, timeout: 30_000 };
  const isFailure = (message: string) => expect.objectContaining({ name: "CompilerFailure", message });

  test("is a process that takes too long", async ({ expect }) => {
    await expect(askChild(["{}"], { ...options, timeout: 100 })).rejects.toEqual(
      isFailure("The Rego compiler was stopped after 0.1 s"),
    );
  });

  test("is a request that it does not know", async ({ expect }) => {
    const request: CompilerRequest = JSON.parse('{"kind":"guess"}');
    await expect(openCompiler({ cacheFolder })(request)).rejects.toThrow('refused a request: kind "guess"');
  });

  test("is fewer or more answers than requests", async ({ expect }) => {
    await expect(askChild(["nothing\nnothing"], options)).rejects.toEqual(
      isFailure("The Rego compiler ended with code 0 and 2 answers to 1 requests"),
    );
  });

  test("is a module that is not the one that belongs here", async ({ expect }) => {
    const other = { ...options, moduleSha256: "0".repeat(64) };
    await expect(askChild(["{}"], other)).rejects.toThrow(
      /ended with code 1 .*: Error: .*compiler\.wasm\.br is damaged/,
    );
  });

  test("is Rego that nests deeper than its stack", async ({ expect }) => {
    const failing = openCompiler({ cacheFolder })(checkOf(`package a\n\nx := ${"[".repeat(50_000)}`));
    await expect(failing).rejects.toThrow(CompilerFailure);
    await expect(failing).rejects.toThrow("RangeError: Maximum call stack size exceeded");
  });
});

const root = new URL("../../../", import.meta.url);
const read = (file: string): Buffer => readFileSync(fileURLToPath(new URL(file, root)));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("the committed compiler is the one in compiler.json", () => {
  const compressed = read("src/policy-kit/compiler/opa/compiler.wasm.br");
  const wasm = brotliDecompressSync(compressed);
  expect(provenance).toMatchObject({
    compressedSha256: sha256(compressed),
    compressedBytes: compressed.length,
    sha256: sha256(wasm),
    bytes: wasm.length,
  });
});

test("its versions are those that go.mod pins", () => {
  const text = read("compiler/go.mod").toString("utf8");
  expect(text).toContain(`\ngo ${provenance.goVersion}\n`);
  expect(text).toContain(`\nrequire github.com/open-policy-agent/opa v${opaVersion}\n`);
});

test("the notices contain the licences of what is inside", () => {
  const notices = read("compiler/THIRD_PARTY_NOTICES.md").toString("utf8");
  for (const part of [
    `go${provenance.goVersion}`,
    `github.com/open-policy-agent/opa v${opaVersion}`,
    "libmpdec",
    "RE2",
  ]) {
    expect(notices).toContain(`\n- ${part}`);
  }
  expect(read("src/policy-kit/compiler/opa/wasm-exec.js").toString("utf8")).toContain(
    "The Go Authors. All rights reserved.",
  );
});
