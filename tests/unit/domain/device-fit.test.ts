import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assumedMbps,
  type DeviceFacts,
  type DeviceFit,
  type FitOptions,
  type FitReason,
  fitEmbedder,
  fitModels,
  type GpuFacts,
} from "../../../src/domain/device-fit.ts";
import type { EmbedderEntry, LanguageModelEntry, ModelPackage } from "../../../src/domain/model-catalogue.ts";
import { device as words } from "../../../src/language/words/en/device.ts";

const MiB = 1 << 20;
const GiB = 1024 * MiB;

const modelPackage = (id: string, bytes: number): ModelPackage => ({
  id,
  repository: `owner/${id}`,
  revision: "0".repeat(40),
  licence: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
  bytes,
  include: ["*"],
  files: [],
});

/** @param tensorMB the vocabulary's tensor; 0 leaves it out */
function model(id: string, megabytes: number, memoryMB: number, f32MB: number, tensorMB: number): LanguageModelEntry {
  const variant = (precision: "f16" | "f32", memory: number) => ({
    precision,
    package: modelPackage(`${id}-q4${precision}`, megabytes * 1e6),
    library: `${id}-q4${precision}.wasm`,
    memoryMB: memory,
    ...(tensorMB > 0 ? { largestTensorBytes: tensorMB * 1e6 } : {}),
  });
  return {
    kind: "language-model",
    id,
    title: id,
    summary: "",
    contextWindow: 4096,
    variants: [variant("f16", memoryMB), variant("f32", f32MB)],
  };
}

/** Sizes as published for models of these classes. */
const catalogue = [
  model("tiny", 210, 376, 580, 24),
  model("small", 290, 945, 1060, 68),
  model("one", 700, 879, 1129, 131),
  model("mid", 870, 1630, 1889, 117),
  model("three", 1810, 2264, 2952, 197),
  model("four", 2150, 3672, 5483, 49),
] as const;

const desktopGpu: GpuFacts = {
  maxBufferSize: 4 * GiB,
  maxStorageBufferBindingSize: 2 * GiB,
  maxComputeWorkgroupStorageSize: 32 << 10,
  maxStorageBuffersPerShaderStage: 10,
  shaderF16: true,
  software: false,
};
const phoneGpu: GpuFacts = { ...desktopGpu, maxBufferSize: 256 * MiB, maxStorageBufferBindingSize: 128 * MiB };
const roomy = { quotaBytes: 60e9, usedBytes: 20e6, persisted: true };

const laptop: DeviceFacts = {
  webgpu: "available",
  adapter: desktopGpu,
  deviceMemoryGB: 8,
  storage: roomy,
  mobile: false,
  promptApi: "unavailable",
};

const device = (changes: Partial<DeviceFacts>): DeviceFacts => ({ ...laptop, ...changes });
const { adapter: _, ...withoutAdapter } = laptop;

const devices = {
  "an old phone without WebGPU": { ...withoutAdapter, webgpu: "missing", deviceMemoryGB: 2, mobile: true },
  "an iPhone (6 GB, doesn't tell)": (() => {
    const { deviceMemoryGB: _memory, ...rest } = laptop;
    return { ...rest, adapter: { ...desktopGpu, maxBufferSize: GiB, maxStorageBufferBindingSize: GiB }, mobile: true };
  })(),
  "an Android phone with 8 GB": device({ adapter: phoneGpu, mobile: true }),
  "an Android phone with 4 GB": device({ adapter: phoneGpu, deviceMemoryGB: 4, mobile: true }),
  "a laptop without f16": device({ adapter: { ...desktopGpu, shaderF16: false } }),
  "a gaming PC": device({ deviceMemoryGB: 32 }),
  "a Chromebook with 4 GB": device({ deviceMemoryGB: 4 }),
  "a private window": device({ storage: { quotaBytes: 300e6, usedBytes: 0, persisted: false } }),
  "a browser that blocks the GPU": { ...withoutAdapter, webgpu: "blocked" },
  "a software GPU": device({ adapter: { ...desktopGpu, software: true, shaderF16: false } }),
  "a GPU below the engine's needs": device({ adapter: { ...desktopGpu, maxBufferSize: 200 * MiB } }),
} as const satisfies Record<string, DeviceFacts>;

const verdicts = (fit: DeviceFit) => fit.models.map(({ entry, fits }) => `${entry.id} ${fits}`).join(", ");
const tierNames = (fit: DeviceFit) => fit.tiers.map(({ name, fit: { entry } }) => `${name} ${entry.id}`).join(", ");
const reasonTypes = (fit: DeviceFit, id: string) =>
  fit.models.find(({ entry }) => entry.id === id)?.reasons.map(({ type }) => type);

describe("which models a device is offered", () => {
  it.each<[keyof typeof devices, string, string]>([
    ["an old phone without WebGPU", "tiny no, small no, one no, mid no, three no, four no", ""],
    ["an iPhone (6 GB, doesn't tell)", "tiny yes, small tight, one tight, mid no, three no, four no", "basic tiny"],
    [
      "an Android phone with 8 GB",
      "tiny yes, small yes, one yes, mid no, three no, four no",
      "basic tiny, better small, best one",
    ],
    ["an Android phone with 4 GB", "tiny yes, small no, one no, mid no, three no, four no", "basic tiny"],
    [
      "a laptop without f16",
      "tiny yes, small yes, one yes, mid yes, three yes, four no",
      "basic tiny, better one, best three",
    ],
    ["a gaming PC", "tiny yes, small yes, one yes, mid yes, three yes, four yes", "basic tiny, better mid, best four"],
    [
      "a Chromebook with 4 GB",
      "tiny yes, small yes, one yes, mid tight, three no, four no",
      "basic tiny, better small, best one",
    ],
    ["a private window", "tiny tight, small tight, one no, mid no, three no, four no", "basic tiny"],
    ["a browser that blocks the GPU", "tiny no, small no, one no, mid no, three no, four no", ""],
    ["a software GPU", "tiny no, small no, one no, mid no, three no, four no", ""],
    ["a GPU below the engine's needs", "tiny no, small no, one no, mid no, three no, four no", ""],
  ])("%s", (name, expected, tiers) => {
    const fit = fitModels(devices[name], catalogue);
    expect(verdicts(fit)).toBe(expected);
    expect(tierNames(fit)).toBe(tiers);
    expect(fit.none === undefined).toBe(tiers !== "");
  });

  it("runs half precision where the adapter has it, full precision elsewhere", () => {
    const precisions = (name: keyof typeof devices) =>
      new Set(fitModels(devices[name], catalogue).models.map(({ variant }) => variant.precision));
    expect(precisions("a gaming PC")).toEqual(new Set(["f16"]));
    expect(precisions("a laptop without f16")).toEqual(new Set(["f32"]));
  });

  it("believes a library's name over its record: f16 needs the feature", () => {
    const [, full] = catalogue[0].variants;
    if (!full) throw new Error("no variant");
    const misnamed = { ...catalogue[0], variants: [{ ...full, library: "tiny-q0f16.wasm" }] };
    const fit = fitModels(devices["a laptop without f16"], [misnamed]);
    expect(verdicts(fit)).toBe("tiny no");
    expect(fit.none?.type).toBe("half-precision");
  });

  it("knows that an adapter below 1 GiB binds only 128 MiB at once", () => {
    const adapter = { ...desktopGpu, maxStorageBufferBindingSize: 512 * MiB };
    expect(reasonTypes(fitModels(device({ adapter }), catalogue), "three")).toEqual(["gpu-buffer"]);
    expect(reasonTypes(fitModels(device({ adapter }), catalogue), "one")).toEqual([]);
    const unstated = fitModels(device({ adapter }), [model("unstated", 1810, 2264, 2952, 0)]);
    expect(verdicts(unstated)).toBe("unstated tight");
  });

  it("lets a developer try a software GPU", () => {
    const fit = fitModels(devices["a software GPU"], catalogue, { allowSoftwareGpu: true });
    expect(tierNames(fit)).toBe("basic tiny");
    expect(fit.tiers[0]?.fit.fits).toBe("tight");
  });

  it("asks for no room and no minutes for what is on the device", () => {
    const installed = new Set(["one-q4f16"]);
    const fit = fitModels(devices["a private window"], catalogue, { installed });
    expect(tierNames(fit)).toBe("basic one");
    expect(fit.tiers[0]?.fit).toMatchObject({ fits: "yes", reasons: [], downloadMinutes: 0 });
  });

  it("offers nothing of an empty catalogue", () => {
    expect(fitModels(laptop, [])).toEqual({ models: [], tiers: [] });
  });
});

describe("what the learner reads", () => {
  const said = (reasons: readonly (FitReason | undefined)[]): string =>
    reasons.map((reason) => (reason ? words.fitReason(reason) : "nothing")).join(" ");

  it("says why nothing fits, and what may help", () => {
    expect(said([fitModels(devices["an old phone without WebGPU"], catalogue).none])).toMatch(/no WebGPU.*Chrome/s);
    expect(said([fitModels(devices["a browser that blocks the GPU"], catalogue).none])).toMatch(
      /hardware acceleration/,
    );
    expect(said([fitModels(devices["a software GPU"], catalogue).none])).toMatch(/software stand-in/);
  });

  it("gives needed and free sizes", () => {
    const window = fitModels(devices["a private window"], catalogue);
    expect(said([window.models[2]?.reasons[0]])).toContain(
      "needs 700 MB of storage; the browser gives this site 300 MB",
    );
    const phone = fitModels(devices["an Android phone with 4 GB"], catalogue);
    expect(said(phone.models[4]?.reasons ?? [])).toContain(
      "needs 2.3 GB of graphics memory; this phone or tablet can probably give 750 MB",
    );
  });

  it("warns of a metered connection without forbidding it", () => {
    for (const connection of [{ type: "cellular" }, { type: "wifi", saveData: true }]) {
      const [tiny] = fitModels(device({ connection }), catalogue).models;
      expect(tiny?.fits).toBe("yes");
      expect(tiny?.reasons).toMatchObject([{ type: "metered", weight: "notes" }]);
    }
    expect(reasonTypes(fitModels(device({ connection: { type: "wifi" } }), catalogue), "tiny")).toEqual([]);
  });

  it("estimates the download from the connection's speed, else from a stated one", () => {
    const [measured] = fitModels(device({ connection: { downlinkMbps: 5 } }), catalogue).models;
    expect(measured).toMatchObject({ downloadMinutes: 6, speed: "measured", diskMB: 210 });
    const [assumed] = fitModels(laptop, catalogue).models;
    expect(assumed).toMatchObject({ downloadMinutes: Math.ceil((210 * 8) / assumedMbps / 60), speed: "assumed" });
    const [capped] = fitModels(device({ connection: { downlinkMbps: 10 } }), catalogue).models;
    expect(capped?.speed).toBe("assumed");
    const [offline] = fitModels(device({ connection: { downlinkMbps: 0 } }), catalogue).models;
    expect(offline?.speed).toBe("assumed");
  });

  it("says when the browser may delete it or doesn't tell its room", () => {
    expect(reasonTypes(fitModels(device({ storage: { ...roomy, persisted: false } }), catalogue), "tiny")).toEqual([
      "not-persisted",
    ]);
    expect(reasonTypes(fitModels(device({ storage: {} }), catalogue), "tiny")).toEqual(["storage-unknown"]);
  });

  it("carries the licence", () => {
    expect(fitModels(laptop, catalogue).models[0]?.licence.name).toBe("Apache-2.0");
  });
});

describe("embedders", () => {
  const embedder = (megabytes: number): EmbedderEntry => ({
    kind: "embedder",
    id: "e",
    title: "e",
    summary: "",
    languages: "english",
    dimensions: 384,
    pooling: "mean",
    prompts: { query: "", passage: "" },
    maxTokens: 512,
    package: modelPackage("e", megabytes * 1e6),
  });
  it.each<[string, DeviceFacts, number, string]>([
    ["an old phone without WebGPU", { ...devices["an old phone without WebGPU"] }, 23, "no"],
    ["an Android phone with 4 GB", devices["an Android phone with 4 GB"], 23, "yes"],
    ["an iPhone", devices["an iPhone (6 GB, doesn't tell)"], 118, "tight"],
    ["a Chromebook with 4 GB", devices["a Chromebook with 4 GB"], 118, "yes"],
    ["a private window", devices["a private window"], 400, "no"],
    ["a laptop without WebGPU", { ...withoutAdapter, webgpu: "missing" }, 118, "yes"],
  ])("%s", (_name, facts, megabytes, expected) => {
    expect(fitEmbedder(facts, embedder(megabytes)).fits).toBe(expected);
  });
});

describe("on any device", () => {
  const facts: fc.Arbitrary<DeviceFacts> = fc.record(
    {
      webgpu: fc.constant("available" as const),
      adapter: fc.record({
        maxBufferSize: fc.integer({ min: 0, max: 2 ** 40 }),
        maxStorageBufferBindingSize: fc.integer({ min: 0, max: 2 ** 40 }),
        maxComputeWorkgroupStorageSize: fc.constantFrom(16 << 10, 32 << 10),
        maxStorageBuffersPerShaderStage: fc.constantFrom(8, 10),
        shaderF16: fc.boolean(),
        software: fc.boolean(),
      }),
      deviceMemoryGB: fc.constantFrom(0.25, 2, 4, 8, 32),
      storage: fc.record({ quotaBytes: fc.nat(1e10), usedBytes: fc.nat(1e10) }, { requiredKeys: [] }),
      connection: fc.record({ saveData: fc.boolean(), downlinkMbps: fc.double({ min: 0, noNaN: true }) }),
      mobile: fc.boolean(),
      promptApi: fc.constant("unavailable" as const),
    },
    { requiredKeys: ["webgpu", "storage", "mobile", "promptApi"] },
  );
  const options: fc.Arbitrary<FitOptions> = fc.record({ allowSoftwareGpu: fc.boolean() });

  it("never offers what doesn't fit, and always says why", () => {
    fc.assert(
      fc.property(facts, options, (given, flags) => {
        const fit = fitModels(given, catalogue, flags);
        for (const { fits, reasons } of fit.models) {
          const heaviest = reasons[0]?.weight;
          expect(fits).toBe(heaviest === "stops" ? "no" : heaviest === "limits" ? "tight" : "yes");
        }
        expect(fit.tiers.every(({ fit: { fits } }) => fits !== "no")).toBe(true);
        expect(fit.none === undefined).toBe(fit.tiers.length > 0);
        const sizes = fit.tiers.map(({ fit: { diskMB } }) => diskMB);
        expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
      }),
    );
  });

  it("never fits less with more memory", () => {
    const rank = { no: 0, tight: 1, yes: 2 };
    fc.assert(
      fc.property(facts, (given) => {
        const few = fitModels({ ...given, deviceMemoryGB: 4 }, catalogue).models;
        const many = fitModels({ ...given, deviceMemoryGB: 8 }, catalogue).models;
        for (const [i, { fits }] of few.entries())
          expect(rank[many[i]?.fits ?? "no"]).toBeGreaterThanOrEqual(rank[fits]);
      }),
    );
  });
});
