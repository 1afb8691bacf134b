/** The runtime's and the library's failures in the product's terms. Their words are matched here and nowhere else. */
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";

const causes: readonly (readonly [pattern: RegExp, detail: ErrorDetail])[] = [
  [
    /bad_alloc|out of memory|could not allocate|allocation failed|memory access out of bounds/i,
    { type: "out-of-memory" },
  ],
  [/simd is not supported/i, { type: "no-simd" }],
  [/CompileError|unsafe-eval/i, { type: "no-webassembly" }],
  [
    /dynamically imported module|importing a module script|fetching of the wasm|Failed to fetch|NetworkError/i,
    { type: "runtime-not-here" },
  ],
];

export function toModelError(error: unknown): AppError {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const known = causes.find(([pattern]) => pattern.test(message));
  return { type: "embedder-unavailable", detail: known?.[1] ?? message };
}
