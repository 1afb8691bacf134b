/** The process that runs blocks: what it is told, and every way it can end. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runWith } from "../../../src/cli/run-code/run-python.ts";

const run = runWith(path.resolve("tests/support/fake-python.mjs"));

describe("a Python process", () => {
  it("gets all blocks at once, with its setting, and answers a result a block", async () => {
    const answer = await run(["a", "b"], { name: "shaken", env: { OPENBLAS_CORETYPE: "Nehalem" }, shake: 7 });
    expect(answer).toMatchObject({
      ok: true,
      value: { environment: { openblasCore: "Nehalem" }, results: [{ output: "a 7" }, { output: "b 7" }] },
    });
  });
  it("that the processor can't run is an error in words", async () => {
    const answer = await run(["a"], { name: "OpenBLAS SkylakeX", env: { OPENBLAS_CORETYPE: "SkylakeX" } });
    expect(answer).toEqual({ ok: false, error: expect.stringContaining('SIGILL under "OpenBLAS SkylakeX"') });
  });
  it("that answers nonsense, or isn't there, is an error in words", async () => {
    const setting = { name: "as it is", env: {} };
    expect((await run(["garbage"], setting)).ok).toBe(false);
    expect((await runWith("/nowhere/python")(["a"], setting)).ok).toBe(false);
  });
});
