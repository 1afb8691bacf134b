/** Typed arrays over a kernel's memory, made anew only when the memory has grown. */
import type { Kernel } from "./kernel.ts";

export interface MemoryViews {
  readonly buffer: ArrayBuffer;
  readonly bytes: Int8Array;
  readonly shorts: Int16Array;
  readonly ints: Int32Array;
  readonly floats: Float32Array;
  readonly doubles: Float64Array;
}

/** @returns the views of the present moment; ask again after anything that may grow the memory */
export function memoryViews(kernel: Kernel): () => MemoryViews {
  let views: MemoryViews | undefined;
  return () => {
    const buffer = kernel.memory();
    if (views?.buffer !== buffer)
      views = {
        buffer,
        bytes: new Int8Array(buffer),
        shorts: new Int16Array(buffer),
        ints: new Int32Array(buffer),
        floats: new Float32Array(buffer),
        doubles: new Float64Array(buffer),
      };
    return views;
  };
}
