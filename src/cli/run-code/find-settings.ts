/** The settings that blocks are run under on this machine, found by trying them. */
import { ok, type Result } from "../../domain/result.ts";
import {
  asItIs,
  type CpuSetting,
  distinctSettings,
  otherProcessors,
  shakenSettings,
  withHashSeeds,
} from "./cpu-settings.ts";
import type { Environment } from "./lock-file.ts";
import type { RunBlocks } from "./run-python.ts";

export interface Settings {
  readonly environment: Environment;
  /** The machine as it is first. */
  readonly settings: readonly CpuSetting[];
  /** How many of them are different processors. */
  readonly processors: number;
}

/** @returns an error in words when Python doesn't even run as it is */
export async function findSettings(runBlocks: RunBlocks): Promise<Result<Settings, string>> {
  const here = await runBlocks([], asItIs);
  if (!here.ok) return here;
  const { environment } = here.value;
  const others = await Promise.all(
    otherProcessors(environment).map(async (setting) => {
      const tried = await runBlocks([], setting);
      return { setting, environment: tried.ok ? tried.value.environment : undefined };
    }),
  );
  const named =
    environment.openblasCore === null ? asItIs : { ...asItIs, name: `OpenBLAS ${environment.openblasCore}` };
  const processors = distinctSettings([{ setting: named, environment }, ...others]);
  const settings = withHashSeeds([...processors, ...shakenSettings]);
  return ok({
    environment: {
      python: environment.python,
      numpy: environment.numpy,
      settings: settings.map(({ name }) => name),
    },
    settings,
    processors: processors.length,
  });
}
