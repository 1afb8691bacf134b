/** Which processors one machine imitates. */
import { describe, expect, it } from "vitest";
import {
  asItIs,
  distinctSettings,
  otherProcessors,
  type PythonEnvironment,
  shakenSettings,
  withHashSeeds,
} from "../../../src/cli/run-code/cpu-settings.ts";

const laptop: PythonEnvironment = {
  python: "3.11",
  numpy: "2.4.6",
  machine: "x86_64",
  openblasCore: "Haswell",
  dispatched: ["X86_V3"],
};

describe("settings", () => {
  it("are other kernel families, and NumPy without its vector features", () => {
    expect(otherProcessors(laptop).map(({ env }) => env)).toEqual([
      { OPENBLAS_CORETYPE: "Prescott" },
      { OPENBLAS_CORETYPE: "Nehalem" },
      { OPENBLAS_CORETYPE: "Haswell" },
      { OPENBLAS_CORETYPE: "SkylakeX" },
      { NPY_DISABLE_CPU_FEATURES: "X86_V3" },
    ]);
  });
  it("turn off the single features that older versions of NumPy name", () => {
    const older = { ...laptop, dispatched: ["SSE41", "AVX2", "FMA3", "AVX512F"] };
    expect(otherProcessors(older).at(-1)?.env).toEqual({ NPY_DISABLE_CPU_FEATURES: "AVX2 FMA3 AVX512F" });
  });
  it("touch no kernels where the BLAS is not OpenBLAS", () => {
    expect(otherProcessors({ ...laptop, openblasCore: null, dispatched: [] })).toEqual([]);
  });
  it("that the processor can't run, or that change nothing, are left out", () => {
    const [prescott, nehalem, haswell, skylake] = otherProcessors(laptop);
    if (!prescott || !nehalem || !haswell || !skylake) throw new Error("settings are missing");
    const kept = distinctSettings([
      { setting: asItIs, environment: laptop },
      { setting: prescott, environment: { ...laptop, openblasCore: "Katmai" } },
      { setting: nehalem, environment: { ...laptop, openblasCore: "Nehalem" } },
      { setting: haswell, environment: laptop },
      { setting: skylake, environment: undefined },
    ]);
    expect(kept).toEqual([asItIs, prescott, nehalem]);
  });
  it("give sets of strings another order each time", () => {
    const seeds = withHashSeeds([asItIs, ...shakenSettings]).map(({ env }) => env.PYTHONHASHSEED);
    expect(seeds).toEqual(["0", "1", "2"]);
  });
});
