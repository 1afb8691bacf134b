/** What the flat index needs of a kernel: a linear memory and a few loops over it. */

export type QueryFormat = "int16" | "offset7";

/** Offsets are bytes into `memory()`. See `kernel.as.ts` for what each loop does. */
export interface Kernel {
  readonly backend: "wasm-relaxed-simd" | "wasm-simd" | "typescript";
  /** What `scan` reads: int16 components, or bytes of 7 bits, each its value + 64. */
  readonly query: QueryFormat;
  /** The current buffer; any call to `grow` may replace it. */
  memory(): ArrayBuffer;
  /** First byte the index may use. */
  readonly heapStart: number;
  /** Makes the memory at least this long. @throws RangeError when the machine has no more */
  grow(bytes: number): void;
  scan(
    tiles: number,
    scales: number,
    scores: number,
    rows: number,
    dimensions: number,
    query: number,
    queryScale: number,
    sums: number,
  ): void;
  /** Only where `scan` needs the sums of the rows' components. */
  readonly sumRows?: (tiles: number, sums: number, rows: number, dimensions: number) => void;
  offer(scores: number, rows: number, base: number, list: number, held: number, k: number): number;
  atLeast(scores: number, rows: number, base: number, threshold: number, out: number, found: number): number;
  scoreFloats(addresses: number, count: number, dimensions: number, query: number, out: number): void;
  scoreTiles(addresses: number, count: number, dimensions: number, query: number, out: number): void;
}

type Loops = Pick<Kernel, "scan" | "sumRows" | "offer" | "atLeast" | "scoreFloats" | "scoreTiles">;

/** Also measures what the machine allows. */
export interface WasmKernel extends Kernel {
  /** Reads memory and does nothing else. */
  readAll(from: number, bytes: number): bigint;
}

interface KernelExports extends Loops {
  readonly memory: WebAssembly.Memory;
  heapStart(): number;
  readAll: WasmKernel["readAll"];
}

const pageBytes = 65_536;

/**
 * @param wasm `kernel.as.ts` or `kernel-relaxed.as.ts`, compiled
 * @throws when the engine lacks what it needs: use the next simpler kernel then
 */
export async function createWasmKernel(wasm: Uint8Array<ArrayBuffer>): Promise<WasmKernel> {
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const { memory, heapStart, ...loops } = instance.exports as unknown as KernelExports;
  const relaxed = loops.sumRows !== undefined;
  return {
    ...loops,
    backend: relaxed ? "wasm-relaxed-simd" : "wasm-simd",
    query: relaxed ? "offset7" : "int16",
    heapStart: heapStart(),
    memory: () => memory.buffer,
    grow(bytes) {
      const missing = Math.ceil((bytes - memory.buffer.byteLength) / pageBytes);
      if (missing > 0) memory.grow(missing);
    },
  };
}
