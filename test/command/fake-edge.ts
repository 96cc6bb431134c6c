import type { Edge } from "../../src/command/shell/edge.ts";

export interface FakeEdge extends Edge {
  readonly out: () => string;
  readonly err: () => string;
}

/** An edge of strings: no terminal, no environment variables, and a fixed time. */
export function fakeEdge(folder: string, overrides: Partial<Edge> = {}): FakeEdge {
  const written = { out: "", err: "" };
  return {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
    environment: {},
    folder,
    now: () => new Date("2026-11-16T08:00:00Z"),
    signal: new AbortController().signal,
    ...overrides,
    out: () => written.out,
    err: () => written.err,
  };
}
