import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openResponseFile } from "../../../src/collect/github/response-file.ts";
import type { GithubEntry } from "../../../src/model/generated/configuration.ts";
import { newKeys } from "./keys.ts";
import {
  type Company,
  deployKey,
  entryOf,
  repository,
  type Scan,
  scan,
  sendJson,
  serveScript,
  serveWorld,
} from "./scan.ts";

const people = {
  members: [
    { login: "ingrid", id: 1, role: "admin" },
    { login: "hdahl", id: 2 },
  ],
};
const repositories = ["shop", "infra", "web"].map((name, index) => repository(name, index + 1));
const environment = { OUTLIVED_GITHUB_TOKEN: "github_pat_CANARY" };

let folder: string;
const open: (() => Promise<void>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "responses-"));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
  await rm(folder, { recursive: true });
});

async function company(fields: Readonly<Record<string, unknown>> = {}): Promise<Company> {
  const served = await serveWorld({ repositories, ...people, plan: "enterprise", ...fields });
  open.push(() => served.estate.close());
  return served;
}

interface Run extends Scan {
  readonly notes: readonly string[];
}

async function run(entry: GithubEntry, options: Parameters<typeof scan>[1] = {}): Promise<Run> {
  const notes: string[] = [];
  const keeping = { ...entry, responses: "kept" };
  const result = await scan(keeping, { environment, folder, note: (sentence) => notes.push(sentence), ...options });
  return { ...result, notes };
}

/** What was collected, without when. */
function facts({ accounts, credentials, coverage }: Scan): unknown {
  return { accounts, credentials, coverage: coverage.map(({ observedAt: _observedAt, ...entry }) => entry) };
}

async function fileIn(): Promise<string> {
  const [name = "", ...others] = await readdir(join(folder, "kept"));
  expect(others).toEqual([]);
  return join(folder, "kept", name);
}

describe("a second scan in which nothing has changed", () => {
  test("costs nothing of the rate limit, and finds the same", async () => {
    const acme = await company();
    const first = await run(acme.entry);
    const asked = acme.estate.requests.length;
    expect(acme.estate.requests.map(({ status }) => status)).not.toContain(304);
    const second = await run(acme.entry);
    const again = acme.estate.requests.slice(asked);
    const counted = again.filter(({ status }) => status === 200).map(({ scope = "" }) => scope);
    // GitHub answers no query with 304.
    const queries = ["MemberEmails", "outlivedRepositories", "outlivedTeams"];
    expect(counted.sort()).toEqual(queries.map((name) => `acme-example/${name}`));
    expect(again.length).toBeGreaterThan(20);
    expect(facts(second)).toEqual(facts(first));
    expect(first.credentials.length).toBeGreaterThan(0);
    expect([...first.notes, ...second.notes]).toEqual([]);
  });

  test("after one that a limit ended costs nothing for what the first has read", async () => {
    const many = Array.from({ length: 12 }, (_, index) => repository(`r${index + 10}`, index + 1));
    const acme = await company({ repositories: many });
    const cut = await run(acme.entry, { limits: { calls: 5, seconds: 60 } });
    const keysOf = ({ credentials }: Scan) => credentials.filter(({ kind }) => kind === "deploy-key").length;
    expect(keysOf(cut)).toBeLessThan(many.length);
    const operation = "GET /repos/{owner}/{repo}/keys";
    const before = acme.estate.requests.filter((request) => request.operation === operation).length;
    const whole = await run(acme.entry);
    expect(keysOf(whole)).toBe(many.length);
    const statuses = acme.estate.requests
      .filter((request) => request.operation === operation)
      .slice(before)
      .map(({ status }) => status);
    expect([before, statuses.filter((status) => status === 304).length]).toEqual([5, 5]);
  });

  test("costs an app only its token, which is another one each time", async () => {
    const { publicKey, privateKey } = newKeys();
    const permissions = ["administration=read", "members=read", "metadata=read", "secrets=read"];
    const acme = await company({ signingApps: [{ id: 4711, slug: "acme-audit", publicKey, permissions }] });
    const app = { OUTLIVED_GITHUB_APP_ID: "4711", OUTLIVED_GITHUB_APP_PRIVATE_KEY: privateKey };
    const now = () => acme.estate.today;
    const first = await run(acme.entry, { environment: app, now });
    const asked = acme.estate.requests.length;
    const second = await run(acme.entry, { environment: app, now });
    const again = acme.estate.requests.slice(asked);
    const counted = again.filter(({ status }) => status === 200 || status === 201).map(({ operation }) => operation);
    expect(counted.sort()).toEqual([
      "GET /orgs/{org}/installation",
      "POST /app/installations/{installation_id}/access_tokens",
      "POST /graphql",
      "POST /graphql",
      "POST /graphql",
    ]);
    expect(facts(second)).toEqual(facts(first));
  });

  test("leaves a file that its owner alone can open, and that only the same token can read", async () => {
    const acme = await company();
    await run(acme.entry);
    const file = await fileIn();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, "kept"))).mode & 0o777).toBe(0o700);
    const bytes = await readFile(file, "latin1");
    expect(bytes).not.toMatch(/shop|infra|ingrid|TOKEN|CANARY/);
    expect(file).not.toContain("acme");
    const asked = acme.estate.requests.length;
    const other = await run(acme.entry, { environment: { OUTLIVED_GITHUB_TOKEN: "github_pat_OTHER" } });
    expect(acme.estate.requests.slice(asked).map(({ status }) => status)).not.toContain(304);
    expect(other.notes).toEqual([]);
    expect(await readdir(join(folder, "kept"))).toHaveLength(2);
  });
});

describe("nothing is kept", () => {
  test("unless a folder is named", async () => {
    const acme = await company();
    await scan(acme.entry, { environment, folder });
    expect(await readdir(folder)).toEqual([]);
  });

  test("of a sample, and the sample changes nothing of what is kept", async () => {
    const acme = await company();
    await run(acme.entry, { firstPageOnly: true });
    expect(await readdir(folder)).toEqual([]);
  });

  test("for a token that is another one next time, which is said", async () => {
    const acme = await company();
    const { notes } = await run(acme.entry, { environment: { OUTLIVED_GITHUB_TOKEN: "ghs_installation" } });
    expect(notes).toEqual([
      "No responses are kept for github:acme-example, because its token is another one in the next scan; sign in as an app.",
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  test("where it cannot be written, which is said and costs nothing else", async () => {
    const acme = await company();
    await writeFile(join(folder, "kept"), "a file");
    const { coverage, notes } = await run(acme.entry);
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop").status).toBe("complete");
    expect(notes).toHaveLength(2);
    expect(notes[1]).toContain("could not be kept for the next scan");
  });
});

describe("a file that is not as it was written", () => {
  const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ["is empty", () => Buffer.alloc(0)],
    ["is another file", () => Buffer.from("{}")],
    ["has lost its end", (bytes) => bytes.subarray(0, -20)],
    ["has lost its last record", (bytes) => bytes.subarray(0, bytes.length - 200)],
    ["has more at its end", (bytes) => Buffer.concat([bytes, Buffer.from("more")])],
    ["has one bit changed", (bytes) => flipBit(bytes, bytes.length - 300)],
    ["has a length changed", (bytes) => flipBit(bytes, 37)],
  ];
  test.each(damages)("%s: it is not used, that is said, and everything is read anew", async (_case, damage) => {
    const acme = await company();
    const first = await run(acme.entry);
    const file = await fileIn();
    await writeFile(file, damage(await readFile(file)));
    const asked = acme.estate.requests.length;
    const second = await run(acme.entry);
    expect(acme.estate.requests.slice(asked).map(({ status }) => status)).not.toContain(304);
    expect(facts(second)).toEqual(facts(first));
    expect(second.notes).toHaveLength(1);
    expect(second.notes[0]).toContain("is damaged or was changed; everything is read anew");
    const third = await run(acme.entry);
    expect(third.notes).toEqual([]);
  });

  function flipBit(bytes: Buffer, position: number): Buffer {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
    return changed;
  }
});

/** Answers a GET as GitHub does: with an ETag of the token and the body, and with 304 where that is known. */
function answer(request: IncomingMessage, response: ServerResponse, body: unknown, link?: string): void {
  const text = JSON.stringify(body);
  const { accept = "", authorization = "" } = request.headers;
  const hash = createHash("sha256").update([accept, authorization, text].join(":")).digest("hex");
  const etag = `W/"${hash}"`;
  if (request.headers["if-none-match"] === etag) {
    // GitHub's 304 responses have no Link.
    response.writeHead(304, { etag }).end();
    return;
  }
  sendJson(response, text, { etag, ...(link !== undefined && { link }) });
}

describe("pages", () => {
  /** Serves the deploy keys of one repository in pages of a hundred, and tells the status of each page. */
  async function serveKeys() {
    let keys: readonly unknown[] = [];
    const statuses: string[] = [];
    const script = await serveScript((path, response, request) => {
      const { pathname, searchParams } = new URL(path, "http://localhost");
      if (pathname === "/repos/acme-example/shop") return answer(request, response, { full_name: "acme-example/shop" });
      if (!pathname.endsWith("/keys")) return sendJson(response, { message: "Not Found" }, {}, 404);
      const page = Number(searchParams.get("page") ?? "1");
      response.on("finish", () => statuses.push(`${page}: ${response.statusCode}`));
      const next = `<${script.url}/repositories/1/keys?per_page=100&page=${page + 1}>; rel="next"`;
      const rows = keys.slice((page - 1) * 100, page * 100);
      return answer(request, response, rows, keys.length > page * 100 ? next : undefined);
    });
    open.push(script.close);
    return {
      read: async (first: number, last: number, changed?: number) => {
        keys = Array.from({ length: last - first + 1 }, (_, index) => keyRow(first + index, changed));
        statuses.length = 0;
        const { coverage } = await run({ apiUrl: script.url, repositories: ["acme-example/shop"] });
        const { status, count } = entryOf(coverage, "github/deploy-keys", "acme-example/shop");
        return { status, count, pages: [...statuses] };
      },
    };
  }

  function keyRow(id: number, changed?: number): unknown {
    const { title, key } = deployKey(id);
    const dates = { created_at: "2024-01-01T09:00:00Z", last_used: null };
    return {
      id,
      title: id === changed ? "changed" : title,
      key,
      ...dates,
      read_only: true,
      added_by: "x",
      enabled: true,
    };
  }

  test("the second one is read though the first has not changed", async () => {
    const { read } = await serveKeys();
    expect(await read(1, 150)).toEqual({ status: "complete", count: 150, pages: ["1: 200", "2: 200"] });
    expect(await read(1, 150)).toEqual({ status: "complete", count: 150, pages: ["1: 304", "2: 304"] });
    expect(await read(1, 160)).toEqual({ status: "complete", count: 160, pages: ["1: 304", "2: 200"] });
    expect(await read(1, 160, 160)).toEqual({ status: "complete", count: 160, pages: ["1: 304", "2: 200"] });
    expect(await read(1, 100)).toEqual({ status: "complete", count: 100, pages: ["1: 304", "2: 200"] });
  });

  test("a full last page is asked for anew, because a page that follows it would not change it", async () => {
    const { read } = await serveKeys();
    expect(await read(1, 100)).toEqual({ status: "complete", count: 100, pages: ["1: 200"] });
    expect(await read(1, 101)).toEqual({ status: "complete", count: 101, pages: ["1: 200", "2: 200"] });
    expect(await read(1, 99)).toEqual({ status: "complete", count: 99, pages: ["1: 200"] });
    expect(await read(1, 99)).toEqual({ status: "complete", count: 99, pages: ["1: 304"] });
  });
});

test("a kept response is checked like a fresh one", async () => {
  const statuses: number[] = [];
  const script = await serveScript((path, response, request) => {
    if (path.includes("/keys")) {
      response.on("finish", () => statuses.push(response.statusCode));
      return answer(request, response, [{ id: "not a number" }]);
    }
    return answer(request, response, { full_name: "acme-example/shop", total_count: 0, secrets: [] });
  });
  open.push(script.close);
  const repositories: [string] = ["acme-example/shop"];
  const first = await run({ apiUrl: script.url, repositories });
  const second = await run({ apiUrl: script.url, repositories });
  for (const { coverage } of [first, second]) {
    expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop")).toMatchObject({
      status: "partial",
      reason: "1 of 1 row was not what GitHub documents.",
    });
  }
  expect(statuses).toEqual([200, 304]);
});

test("an answer that nothing has changed, to a request that did not ask, is a failure", async () => {
  const script = await serveScript((path, response, request) => {
    if (path.includes("/keys")) return void response.writeHead(304, { etag: `"1"` }).end();
    return answer(request, response, { full_name: "acme-example/shop", total_count: 0, secrets: [] });
  });
  open.push(script.close);
  const { coverage } = await run({ apiUrl: script.url, repositories: ["acme-example/shop"] });
  expect(entryOf(coverage, "github/deploy-keys", "acme-example/shop")).toMatchObject({ status: "failed" });
});

describe("the file", () => {
  const options = { secret: "a secret", source: "github:acme-example", note: () => {} };
  const response = (body: string) => ({ etag: `"${body.length}"`, isHash: false, headers: {}, body });

  test("gives back what it was given, whatever that is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })), async (bodies) => {
        const notes: string[] = [];
        const file = { ...options, folder: join(folder, "any"), note: (sentence: string) => notes.push(sentence) };
        const writing = await openResponseFile(file);
        for (const [key, body] of Object.entries(bodies)) writing.keep(key, response(body));
        await writing.write();
        const reading = await openResponseFile(file);
        expect(notes).toEqual([]);
        for (const [key, body] of Object.entries(bodies)) expect(reading.find(key)).toEqual(response(body));
      }),
      { numRuns: 30 },
    );
  });

  test("keeps no more than it may, and says so", async () => {
    const notes: string[] = [];
    const file = {
      ...options,
      folder,
      note: (sentence: string) => notes.push(sentence),
      limits: { all: 2000, one: 900 },
    };
    const writing = await openResponseFile(file);
    const random = (length: number) =>
      createHash("shake256", { outputLength: length }).update(String(length)).digest("base64");
    writing.keep("long", response(random(900)));
    for (let number = 0; number < 20; number += 1) writing.keep(`${number}`, response(random(300 + number)));
    await writing.write();
    expect(notes).toEqual([
      "Not every response for github:acme-example is kept for the next scan: they are too large.",
    ]);
    const [name = ""] = await readdir(folder);
    expect((await stat(join(folder, name))).size).toBeLessThan(2600);
    const reading = await openResponseFile(file);
    expect(reading.find("long")).toBeUndefined();
    expect(reading.find("0")).toBeDefined();
    expect(reading.find("19")).toBeUndefined();
    const strict = await openResponseFile({ ...file, limits: { all: 100, one: 100 } });
    expect(notes.at(-1)).toContain("is too large; everything is read anew");
    expect(strict.find("0")).toBeUndefined();
  });

  test("drops what nobody asked for in four scans", async () => {
    const file = { ...options, folder };
    const first = await openResponseFile(file);
    first.keep("asked", response("a"));
    first.keep("idle", response("b"));
    await first.write();
    const found: boolean[] = [];
    for (let number = 0; number < 5; number += 1) {
      const next = await openResponseFile(file);
      found.push(next.find("idle") !== undefined);
      next.keep("asked", response("a"));
      await next.write();
    }
    expect(found).toEqual([true, true, true, true, false]);
  });
});
