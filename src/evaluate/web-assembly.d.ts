/** The parts of https://webassembly.github.io/spec/js-api/ that are used here and absent from Node's types. */
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array) => Module;

  const CompileError: ErrorConstructor;

  interface Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
}
