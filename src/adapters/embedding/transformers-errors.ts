/** The runtime's and the library's failures in the product's terms. Their words are matched here and nowhere else. */
import type { AppError } from "../../domain/errors.ts";

const causes: readonly (readonly [pattern: RegExp, detail: string])[] = [
  [/bad_alloc|out of memory|could not allocate|allocation failed|memory access out of bounds/i, "not enough memory"],
  [/simd is not supported/i, "this browser is too old: its WebAssembly has no SIMD"],
  [/CompileError|unsafe-eval/i, "this browser does not let the page compile WebAssembly"],
  [
    /dynamically imported module|importing a module script|fetching of the wasm|Failed to fetch|NetworkError/i,
    "the runtime of downloaded embedders is not on this device yet, and there is no connection",
  ],
];

export function toModelError(error: unknown): AppError {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const known = causes.find(([pattern]) => pattern.test(message));
  return { type: "embedder-unavailable", detail: known?.[1] ?? message };
}
