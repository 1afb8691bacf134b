import { expect, test } from "vitest";
import { toModelError } from "../../../src/adapters/embedding/transformers-errors.ts";
import { detailText } from "../../../src/language/words/en/error-details.ts";

const cases: readonly (readonly [what: string, error: unknown, detail: RegExp])[] = [
  ["the runtime can't grow", new RangeError("WebAssembly.Memory(): could not allocate memory"), /not enough memory/],
  ["a buffer can't be made", new RangeError("Array buffer allocation failed"), /not enough memory/],
  ["the runtime's own allocation fails", new Error("std::bad_alloc"), /not enough memory/],
  ["no SIMD", new Error("WebAssembly SIMD is not supported in the current environment."), /too old/],
  [
    "the runtime can't be fetched",
    new Error("no available backend found. ERR: [wasm] TypeError: Failed to fetch dynamically imported module: x"),
    /no connection/,
  ],
  ["a policy forbids compiling", new Error("CompileError: violates Content Security Policy"), /does not let/],
  ["anything else keeps its own words", new Error("Missing the following inputs: pixel_values"), /pixel_values/],
  ["what is thrown need not be an error", 6_291_456, /6291456/],
];

for (const [what, error, detail] of cases)
  test(`${what}: a plain detail`, () => {
    const found = toModelError(error);
    expect(found.type).toBe("embedder-unavailable");
    expect("detail" in found && detailText(found.detail)).toMatch(detail);
  });
