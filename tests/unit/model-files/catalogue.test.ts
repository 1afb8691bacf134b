/** What the catalogue says holds together, and fits the installed engine. */
import { prebuiltAppConfig } from "@mlc-ai/web-llm";
import { describe, expect, test } from "vitest";
import { embedders } from "../../../models/catalogue/embedders.ts";
import { languageModels } from "../../../models/catalogue/language-models.ts";
import { pinnedListing } from "../../../src/adapters/model-files/listing.ts";

const variants = languageModels.flatMap((entry) => entry.variants.map((variant) => ({ entry, variant })));
const packages = [...embedders.map((entry) => entry.package), ...variants.map(({ variant }) => variant.package)];

test("ids are unique, and can be names of folders", () => {
  const ids = packages.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\w.-]+$/);
});

test.each(packages.map((model) => [model.id, model] as const))("%s: commit, pins and licence", (_, model) => {
  expect(model.revision).toMatch(/^([0-9a-f]{40}|main)$/);
  if (model.revision === "main") expect(model.files).toEqual([]);
  for (const { bytes, sha256 } of model.files) {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(bytes).toBeGreaterThan(0);
  }
  expect(model.licence.url).toMatch(/^https:\/\//);
  const shards = model.files.flatMap(({ path }) => /^params_shard_(\d+)\.bin$/.exec(path)?.[1] ?? []);
  expect(shards.map(Number).sort((a, b) => a - b)).toEqual(shards.map((_shard, i) => i));
});

test("every embedder is pinned in full, so that it can be imported from any folder", () => {
  for (const { package: model } of embedders) {
    const listing = pinnedListing(model);
    expect(listing?.files).toHaveLength(4);
    expect(model.bytes).toBe(listing?.files.reduce((sum, { bytes }) => sum + bytes, 0));
  }
});

describe("language models are the installed engine's", () => {
  const records = new Map(prebuiltAppConfig.model_list.map((record) => [record.model_id, record]));

  test.each(variants.map(({ entry, variant }) => [variant.package.id, entry, variant] as const))(
    "%s",
    (id, entry, variant) => {
      const record = records.get(id);
      expect(record?.model).toBe(`https://huggingface.co/${variant.package.repository}`);
      expect(record?.model_lib).toBe(variant.package.elsewhere?.[variant.library]);
      expect(record?.vram_required_MB).toBe(variant.memoryMB);
      expect(record?.overrides?.context_window_size).toBe(entry.contextWindow);
    },
  );

  test("each has a variant for adapters with half precision and one for those without", () => {
    for (const { variants: both } of languageModels)
      expect(both.map(({ precision }) => precision)).toEqual(["f16", "f32"]);
  });

  test("the largest tensor is no larger than the largest pinned part", () => {
    for (const { variant } of variants) {
      const parts = variant.package.files.filter(({ path }) => path.endsWith(".bin"));
      if (parts.length > 0)
        expect(variant.largestTensorBytes).toBeLessThanOrEqual(Math.max(...parts.map(({ bytes }) => bytes)));
    }
  });
});
