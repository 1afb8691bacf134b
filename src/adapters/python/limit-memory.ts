/** How much memory a program may have. */

const PAGE_BYTES = 65_536;

/** A tab that takes more is ended by phones, and everything in it. */
export const memoryLimitBytes = 512 * 1024 * 1024;

/** Python's memory grows no further than this: what asks for more gets a MemoryError. */
export function limitMemory(limit = memoryLimitBytes): void {
  const { prototype } = WebAssembly.Memory;
  const grow = prototype.grow;
  prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE_BYTES > limit) throw new RangeError("memory limit");
    return grow.call(this, pages);
  };
}
