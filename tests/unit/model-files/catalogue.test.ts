/** What the catalogue says holds together, and fits the installed engine. */
import fs from "node:fs";
import { prebuiltAppConfig } from "@mlc-ai/web-llm";
import { describe, expect, test } from "vitest";
import { embedders } from "../../../models/catalogue/embedders.ts";
import { languageModels } from "../../../models/catalogue/language-models.ts";
import { ocrLanguages } from "../../../models/catalogue/ocr-languages.ts";
import { pythonPackageEntries } from "../../../models/catalogue/python-packages.ts";
import { fileUrl, listFiles, pinnedListing, publishers } from "../../../src/adapters/model-files/listing.ts";
import { defaultPatience } from "../../../src/adapters/model-files/request.ts";
import { languageCode } from "../../../src/domain/ocr-language.ts";
import { pythonFolder, pythonPackages } from "../../../src/domain/python-files.ts";

const variants = languageModels.flatMap((entry) => entry.variants.map((variant) => ({ entry, variant })));
const languageData = ocrLanguages.map((entry) => entry.package);
const packages = [...embedders.map((entry) => entry.package), ...variants.map(({ variant }) => variant.package)];
const all = [...packages, ...languageData, ...pythonPackageEntries.map((entry) => entry.package)];

const readJson = (path: string): unknown => JSON.parse(fs.readFileSync(`node_modules/pyodide/${path}`, "utf8"));

describe("Python packages", () => {
  const lock = readJson("pyodide-lock.json") as {
    packages: Record<string, { file_name: string; sha256: string; version: string; depends: string[] }>;
  };
  const { version } = readJson("package.json") as { version: string };

  test("are those that programs are told they need", () => {
    expect(pythonPackageEntries.map(({ id, title }) => [id, title])).toEqual([...pythonPackages]);
  });
  test.each(pythonPackageEntries.map((entry) => [entry.id, entry] as const))(
    "%s is the file in Pyodide's own lock, with its digest, and needs no other",
    async (id, { package: model }) => {
      const locked = lock.packages[id];
      expect(model.files).toEqual([{ path: locked?.file_name, bytes: model.bytes, sha256: locked?.sha256 }]);
      expect(locked?.depends).toEqual([]);
      expect([model.revision, pythonFolder]).toEqual([version, `python/${version}/`]);
      expect(model.id).toBe(`${id}-${locked?.version}-pyodide-${version}`);
      // No host is asked which files there are.
      const unasked = { signal: AbortSignal.abort(), patience: defaultPatience, onWaiting: () => undefined };
      for (const host of [{ type: "publisher" }, { type: "mirror", url: "https://models.school.example" }] as const)
        expect(await listFiles(model, host, publishers, unasked)).toEqual({ ok: true, value: pinnedListing(model) });
      const name = locked?.file_name ?? "";
      expect(fileUrl(model, { type: "publisher" }, version, name, publishers)).toBe(
        `https://cdn.jsdelivr.net/pyodide/v${version}/full/${name}`,
      );
    },
  );
});

test("ids are unique, and can be names of folders", () => {
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\w.-]+$/);
});

test.each([...packages, ...languageData].map((model) => [model.id, model] as const))(
  "%s: commit, pins and licence",
  (_, model) => {
    expect(model.revision).toMatch(/^([0-9a-f]{40}|main)$/);
    if (model.revision === "main") expect(model.files).toEqual([]);
    for (const { bytes, sha256 } of model.files) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(bytes).toBeGreaterThan(0);
    }
    expect(model.licence.url).toMatch(/^https:\/\//);
    const shards = model.files.flatMap(({ path }) => /^params_shard_(\d+)\.bin$/.exec(path)?.[1] ?? []);
    expect(shards.map(Number).sort((a, b) => a - b)).toEqual(shards.map((_shard, i) => i));
  },
);

test.each(ocrLanguages.map((entry) => [entry.id, entry] as const))(
  "language data %s is one pinned file, for which no host is asked what there is",
  async (code, { package: model }) => {
    const unasked = { signal: AbortSignal.abort(), patience: defaultPatience, onWaiting: () => undefined };
    for (const host of [{ type: "publisher" }, { type: "mirror", url: "https://models.school.example" }] as const)
      expect(await listFiles(model, host, publishers, unasked)).toEqual({ ok: true, value: pinnedListing(model) });
    const [file] = model.files;
    expect(model.files).toHaveLength(1);
    expect(file?.bytes).toBe(model.bytes);
    expect(languageCode(file?.path ?? "")).toBe(code);
    expect(fileUrl(model, { type: "publisher" }, model.revision, file?.path ?? "", publishers)).toBe(
      `https://raw.githubusercontent.com/tesseract-ocr/tessdata_fast/${model.revision}/${code}.traineddata`,
    );
  },
);

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
