/** What we use of @ffmpeg/core 0.12 (Emscripten), which ships no types. */
declare module '@ffmpeg/core' {
  interface LazyBlob {
    readonly size: number
    slice(start: number, end: number): object
  }
  interface Core {
    readonly FS: {
      readonly filesystems: { readonly WORKERFS: object }
      mkdir(path: string): void
      writeFile(path: string, data: Uint8Array | string): void
      readFile(path: string): Uint8Array
      unlink(path: string): void
      mount(type: object, options: { blobs: { name: string; data: LazyBlob }[] }, path: string): void
      registerDevice(device: number, operations: object): void
      mkdev(path: string, mode: number, device: number): void
    }
    setLogger(logger: (line: { readonly type: string; readonly message: string }) => void): void
    /** Runs ffmpeg; returns its exit status. */
    exec(...args: readonly string[]): number
  }
  export default function createCore(options: { readonly wasmBinary: Uint8Array }): Promise<Core>
}
