/** The compiler itself failed: it was killed, crashed, or refused a request. Mistakes in Rego are no failures. */
export class CompilerFailure extends Error {
  /** What it wrote to stderr, cut to its end. */
  readonly stderr: string;
  /** The test that ran when it ended, `data.<package>.<test> (<file>:<line>)`. */
  readonly runningTest?: string;

  constructor(reason: string, stderr = "", cause?: unknown) {
    const runningTest = [...stderr.matchAll(/^running (.+)$/gm)].at(-1)?.[1];
    const said = /^(?:fatal error|panic|\w*Error): .+$/m.exec(stderr)?.[0];
    const parts = [
      `The Rego compiler ${reason}`,
      ...(runningTest === undefined ? [] : [` in the test ${runningTest}`]),
      ...(said === undefined ? [] : [`: ${said}`]),
    ];
    super(parts.join(""), cause === undefined ? undefined : { cause });
    this.name = "CompilerFailure";
    this.stderr = stderr;
    if (runningTest !== undefined) this.runningTest = runningTest;
  }
}
