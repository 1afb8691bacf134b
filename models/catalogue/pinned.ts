/** Applies `pins.json`: a model's commit, and the size and SHA-256 of its files. `npm run mirror -- --pin` adds to it. */
import type { ModelFile, ModelPackage } from "../../src/domain/model-catalogue.ts";
import { unpinnedFiles } from "../../src/domain/unpinned-files.ts";
import json from "./pins.json" with { type: "json" };

interface Pin {
  readonly revision: string;
  readonly files: readonly ModelFile[];
}

const pins: Readonly<Record<string, Pin>> = json;

/** The numbered parts of weights, as one pattern. */
const parts = "params_shard_*.bin";

/** @param all is for tests: other pins than the catalogue's */
export function pinned(model: Omit<ModelPackage, "revision" | "files">, all = pins): ModelPackage {
  const pin = all[model.id] ?? { revision: "main", files: [] };
  const paths = new Set(pin.files.map(({ path }) => path));
  const numbered = [...paths].filter((path) => /^params_shard_\d+\.bin$/.test(path));
  // Pins name every part or none: with them, the pattern isn't needed any more, and nor is a listing.
  const include = model.include.flatMap((path) => (path === parts && numbered.length > 0 ? numbered : path));
  const whole = unpinnedFiles({ ...model, include, files: pin.files }).length === 0;
  const bytes = whole ? pin.files.reduce((sum, file) => sum + file.bytes, 0) : model.bytes;
  return { ...model, ...pin, include, bytes };
}
