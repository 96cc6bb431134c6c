/** What Node's types leave out of https://webassembly.github.io/spec/js-api/, as far as it is used here. */
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array) => Module;

  const CompileError: ErrorConstructor;

  interface Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
}
