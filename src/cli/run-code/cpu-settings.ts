/** Ways to make one machine calculate like several. */

/** What `runner.py` finds out about where it runs. */
export interface PythonEnvironment {
  readonly python: string;
  readonly numpy: string;
  /** `x86_64`, `aarch64`, … */
  readonly machine: string;
  /** The kernel family in use; `null` when NumPy's BLAS is not OpenBLAS. */
  readonly openblasCore: string | null;
  /** Features beyond NumPy's baseline that it uses here: they can be turned off. */
  readonly dispatched: readonly string[];
}

export interface CpuSetting {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  /** Not a processor but its effect: the last bit of every rounded operation is moved at random. */
  readonly shake?: number;
}

/** OpenBLAS's kernel families by machine. Which of them this processor can run is tried, not looked up. */
const kernels: readonly { machine: RegExp; cores: readonly string[] }[] = [
  { machine: /^(?:x86_64|amd64)$/, cores: ["Prescott", "Nehalem", "Haswell", "SkylakeX"] },
  { machine: /^(?:aarch64|arm64)$/, cores: ["ARMV8", "CORTEXA57", "NEOVERSEN1", "NEOVERSEV1"] },
];

/** NumPy 2.4 names levels of features, earlier versions single ones. */
const vectorFeatures = /^(?:X86_V[34]|AVX512.*|AVX2|FMA3|ASIMD.*|SVE)$/;

/** The machine as it is. */
export const asItIs: CpuSetting = { name: "as it is", env: {} };

/** Other processors that might be imitated here: each kernel family, and NumPy without its vector features. */
export function otherProcessors({ machine, openblasCore, dispatched }: PythonEnvironment): CpuSetting[] {
  const cores = openblasCore === null ? [] : (kernels.find((kernel) => kernel.machine.test(machine))?.cores ?? []);
  const features = dispatched.filter((name) => vectorFeatures.test(name));
  return [
    ...cores.map((name) => ({ name: `OpenBLAS ${name}`, env: { OPENBLAS_CORETYPE: name } })),
    ...(features.length > 0
      ? [{ name: `NumPy without ${features.join(", ")}`, env: { NPY_DISABLE_CPU_FEATURES: features.join(" ") } }]
      : []),
  ];
}

/** A processor that is not at hand may move any last bit: so do these. */
export const shakenSettings: readonly CpuSetting[] = [1, 2].map((shake) => ({
  name: `last bits shaken (${shake})`,
  env: {},
  shake,
}));

/** What a program can tell one processor from another by. */
const effect = ({ openblasCore, dispatched }: PythonEnvironment): string => `${openblasCore} ${dispatched.join(" ")}`;

/**
 * @param tried settings with the environment each gave; `undefined` when the processor can't run it
 * @returns those that differ from all before them
 */
export function distinctSettings(
  tried: readonly { setting: CpuSetting; environment: PythonEnvironment | undefined }[],
): CpuSetting[] {
  const seen = new Set<string>();
  return tried.flatMap(({ setting, environment }) => {
    if (!environment || seen.has(effect(environment))) return [];
    seen.add(effect(environment));
    return [setting];
  });
}

/** Sets and dictionaries of strings get another order under each setting. */
export const withHashSeeds = (settings: readonly CpuSetting[]): CpuSetting[] =>
  settings.map((setting, i) => ({ ...setting, env: { ...setting.env, PYTHONHASHSEED: String(i) } }));
