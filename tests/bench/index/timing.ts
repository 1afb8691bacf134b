/** Clocks and percentiles. Cross-origin isolated pages have a clock of 5 µs. */

/** A library's own promises are no instances of `Promise`. */
const isThenable = (value: unknown): boolean => typeof value === "object" && value !== null && "then" in value;

/** @returns milliseconds */
export async function timed(run: () => unknown): Promise<number> {
  const started = performance.now();
  const result = run();
  if (isThenable(result)) await result;
  return performance.now() - started;
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 50);

/** Reads and writes more than any cache holds, so that the next access comes from memory. */
export function createCacheEviction(bytes = 128 * 1024 * 1024): () => void {
  const block = new Int32Array(bytes / 4);
  return () => {
    for (let i = 0; i < block.length; i += 16) block[i]!++;
  };
}

const wasmMemories: WeakRef<WebAssembly.Memory>[] = [];

/** Remembers every WebAssembly memory from now on: Chromium's measurement leaves them out. */
export function trackWasmMemories(): void {
  const note = (values: object | undefined): void => {
    for (const value of Object.values(values ?? {}))
      if (value instanceof WebAssembly.Memory) wasmMemories.push(new WeakRef(value));
  };
  const noteAll = (imports: WebAssembly.Imports | undefined, { exports }: WebAssembly.Instance): void => {
    for (const module of Object.values(imports ?? {})) note(module);
    note(exports);
  };
  const { instantiate, instantiateStreaming } = WebAssembly;
  const patched = {
    async instantiate(source: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports) {
      const result: unknown = await instantiate(source as BufferSource, imports);
      const instance =
        result instanceof WebAssembly.Instance ? result : (result as { instance: WebAssembly.Instance }).instance;
      noteAll(imports, instance);
      return result;
    },
    async instantiateStreaming(source: Response | PromiseLike<Response>, imports?: WebAssembly.Imports) {
      const result = await instantiateStreaming(source, imports);
      noteAll(imports, result.instance);
      return result;
    },
  };
  Object.assign(WebAssembly, patched);
}

/** Bytes the page holds after a garbage collection: JavaScript, typed arrays and WebAssembly. */
export async function heldBytes(): Promise<number> {
  const { bytes } = await (performance as unknown as MeasuringPerformance).measureUserAgentSpecificMemory();
  const memories = new Set(wasmMemories.map((reference) => reference.deref()));
  return [...memories].reduce((sum, memory) => sum + (memory?.buffer.byteLength ?? 0), bytes);
}

/** Chromium, cross-origin isolated pages only. */
interface MeasuringPerformance {
  measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
}
