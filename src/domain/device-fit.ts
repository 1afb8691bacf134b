/**
 * Which downloadable models this device can run, said before anything is downloaded.
 *
 * No browser tells how much GPU memory there is, so the memory limits are estimates: on the safe side on phones,
 * where the system ends a tab that takes too much, and generous on computers, where loading fails and says so.
 * - Buffers and workgroups: what the engine (web-llm 0.2.86) asks of an adapter, with its own fallbacks.
 * - `deviceMemory` is rounded to a power of two and capped: at 8 in Chrome until early 2026 and on Android, at 32
 *   on computers since. Safari and Firefox don't tell.
 * - An iPhone's tab may take about 1.5 GB whatever the phone has (webkit.org/b/297475).
 */
import type { EmbedderEntry, LanguageModelEntry, LanguageModelVariant, Licence } from "./model-catalogue.ts";

/** Bytes, as the adapter states them. */
export interface GpuFacts {
  readonly maxBufferSize: number;
  readonly maxStorageBufferBindingSize: number;
  readonly maxComputeWorkgroupStorageSize: number;
  readonly maxStorageBuffersPerShaderStage: number;
  readonly shaderF16: boolean;
  /** The processor stands in for a GPU. */
  readonly software: boolean;
  readonly vendor?: string;
  readonly architecture?: string;
}

export interface DeviceFacts {
  /** `blocked`: the browser has WebGPU but gives this page no adapter. */
  readonly webgpu: "available" | "missing" | "blocked";
  /** Present exactly when WebGPU is available. */
  readonly adapter?: GpuFacts;
  readonly deviceMemoryGB?: number;
  readonly storage: {
    readonly quotaBytes?: number;
    readonly usedBytes?: number;
    readonly persisted?: boolean;
  };
  readonly connection?: {
    readonly type?: string;
    readonly saveData?: boolean;
    readonly downlinkMbps?: number;
  };
  /** A phone or tablet. */
  readonly mobile: boolean;
  /** The browser's own model. `downloadable` covers a download that has begun. */
  readonly promptApi: "available" | "downloadable" | "unavailable";
}

/** `stops`: doesn't fit. `limits`: may fail or be slow. `notes`: fits, but worth knowing. */
type Weight = "stops" | "limits" | "notes";

/** Why a model fits or not, as data: the interface has the words (`src/language/words/en/device.ts`). */
export type FitReason = { readonly weight: Weight } & (
  | { readonly type: "webgpu-missing" }
  | { readonly type: "webgpu-blocked" }
  | { readonly type: "software-gpu" }
  | { readonly type: "gpu-limits" }
  | { readonly type: "half-precision" }
  | { readonly type: "gpu-buffer"; readonly largestBytes: number; readonly limitBytes: number }
  | {
      readonly type: "memory";
      readonly memory: "graphics" | "main";
      readonly neededBytes: number;
      readonly mostBytes: number;
      readonly mobile: boolean;
    }
  | { readonly type: "storage"; readonly neededBytes: number; readonly freeBytes: number }
  | { readonly type: "storage-unknown"; readonly neededBytes: number }
  | { readonly type: "not-persisted" }
  | { readonly type: "metered"; readonly downloadBytes: number }
);

export type FitReasonType = FitReason["type"];

export type FitVerdict = "yes" | "tight" | "no";

interface Fit {
  readonly fits: FitVerdict;
  /** Heaviest first; empty when there is nothing to say. */
  readonly reasons: readonly FitReason[];
  /** Whole minutes, at least 1; 0 when it is on the device already. */
  readonly downloadMinutes: number;
  /** `assumed`: the browser doesn't tell the speed, so `assumedMbps` was taken. */
  readonly speed: "measured" | "assumed";
  /** 10⁶ bytes. */
  readonly diskMB: number;
  readonly licence: Licence;
}

export interface ModelFit extends Fit {
  readonly entry: LanguageModelEntry;
  /** The one this device runs. */
  readonly variant: LanguageModelVariant;
}

export interface EmbedderFit extends Fit {
  readonly entry: EmbedderEntry;
}

export type TierName = "basic" | "better" | "best";

export interface ModelTier {
  readonly name: TierName;
  readonly fit: ModelFit;
}

export interface DeviceFit {
  /** One a catalogue entry, in its order. */
  readonly models: readonly ModelFit[];
  /** Smallest first; fewer than three when fewer fit. */
  readonly tiers: readonly ModelTier[];
  /** Why there is no tier at all. */
  readonly none?: FitReason;
}

export interface FitOptions {
  /** Ids of packages on the device: they need no room and no download. */
  readonly installed?: ReadonlySet<string>;
  /** For development: a software adapter counts as slow instead of unusable. */
  readonly allowSoftwareGpu?: boolean;
}

/** Megabits a second where the browser doesn't tell: a modest home connection. */
export const assumedMbps = 20;

const MiB = 1 << 20;
/** What the engine needs at least, and what it needs to go beyond that. */
const engine = {
  bufferBytes: 256 * MiB,
  bindingBytes: 128 * MiB,
  fullBytes: 1024 * MiB,
  workgroupBytes: 32 << 10,
  storageBuffers: 10,
} as const;

/** Left free after a download: the browser evicts and slows down near its quota. */
const spareBytes = 200e6;

/** Largest tensor (the vocabulary's) as a share of the download, where the catalogue doesn't tell it. */
const largestTensorShare = 0.3;

/** Taken where the browser doesn't tell the device's memory. */
const assumedMemoryGB = { mobile: 6, desktop: 8 } as const;

/** Memory a model may take, in MB: with ease, and at most. */
function memoryBudgetMB({ mobile, deviceMemoryGB }: DeviceFacts): { readonly easy: number; readonly most: number } {
  const total = (deviceMemoryGB ?? assumedMemoryGB[mobile ? "mobile" : "desktop"]) * 1000;
  // On a computer, 2 GB are the system's and the browser's; a graphics card shares what is left.
  return mobile
    ? { easy: total / 8, most: (total * 3) / 16 }
    : { easy: Math.max(0, total - 2000) / 2, most: total / 2 };
}

function memoryReasons(facts: DeviceFacts, neededMB: number, memory: "graphics" | "main"): FitReason[] {
  const { easy, most } = memoryBudgetMB(facts);
  if (neededMB <= easy) return [];
  const sizes = { memory, neededBytes: neededMB * 1e6, mostBytes: most * 1e6, mobile: facts.mobile };
  return [{ type: "memory", weight: neededMB <= most ? "limits" : "stops", ...sizes }];
}

function storageReasons({ storage }: DeviceFacts, neededBytes: number): FitReason[] {
  const { quotaBytes, usedBytes = 0, persisted } = storage;
  const notes: FitReason[] = persisted === false ? [{ type: "not-persisted", weight: "notes" }] : [];
  if (quotaBytes === undefined) return [{ type: "storage-unknown", weight: "notes", neededBytes }, ...notes];
  const freeBytes = Math.max(0, quotaBytes - usedBytes);
  if (freeBytes < neededBytes) return [{ type: "storage", weight: "stops", neededBytes, freeBytes }];
  if (freeBytes >= neededBytes + spareBytes) return notes;
  return [{ type: "storage", weight: "limits", neededBytes, freeBytes }, ...notes];
}

/** Chrome never tells more than this, so at this value the speed is unknown. */
const highestToldMbps = 10;

const meteredTypes = new Set(["cellular", "bluetooth", "wimax"]);

function connectionReasons({ connection }: DeviceFacts, downloadBytes: number): FitReason[] {
  const metered = connection?.saveData === true || meteredTypes.has(connection?.type ?? "");
  return metered ? [{ type: "metered", weight: "notes", downloadBytes }] : [];
}

const webgpuReasons = {
  available: [],
  missing: [{ type: "webgpu-missing", weight: "stops" }],
  blocked: [{ type: "webgpu-blocked", weight: "stops" }],
} as const satisfies Record<DeviceFacts["webgpu"], readonly FitReason[]>;

function adapterReasons(adapter: GpuFacts, { allowSoftwareGpu = false }: FitOptions): FitReason[] {
  const enough =
    adapter.maxBufferSize >= engine.bufferBytes &&
    adapter.maxStorageBufferBindingSize >= engine.bindingBytes &&
    adapter.maxComputeWorkgroupStorageSize >= engine.workgroupBytes &&
    adapter.maxStorageBuffersPerShaderStage >= engine.storageBuffers;
  const reasons: FitReason[] = [];
  if (adapter.software) reasons.push({ type: "software-gpu", weight: allowSoftwareGpu ? "limits" : "stops" });
  if (!enough) reasons.push({ type: "gpu-limits", weight: "stops" });
  return reasons;
}

/** Libraries named `f16` need the feature even where their record doesn't say so. */
const needsF16 = ({ precision, library }: LanguageModelVariant): boolean => precision === "f16" || /f16/.test(library);

/** Half precision where the adapter has it: less memory and faster. */
function chooseVariant({ variants }: LanguageModelEntry, shaderF16: boolean): LanguageModelVariant {
  const half = variants.find(needsF16);
  const full = variants.find((variant) => !needsF16(variant));
  const chosen = (shaderF16 ? (half ?? full) : (full ?? half)) as LanguageModelVariant | undefined;
  if (!chosen) throw new Error("a language model without variants");
  return chosen;
}

function variantReasons(adapter: GpuFacts, variant: LanguageModelVariant): FitReason[] {
  const reasons: FitReason[] = [];
  if (needsF16(variant) && !adapter.shaderF16) reasons.push({ type: "half-precision", weight: "stops" });
  // Below 1 GiB the engine falls back to the smallest binding every adapter has.
  const full = adapter.maxStorageBufferBindingSize >= engine.fullBytes;
  const limitBytes = full ? engine.fullBytes : engine.bindingBytes;
  const stated = variant.largestTensorBytes;
  const largestBytes = stated ?? variant.package.bytes * largestTensorShare;
  if (largestBytes > limitBytes)
    reasons.push({ type: "gpu-buffer", weight: stated === undefined ? "limits" : "stops", largestBytes, limitBytes });
  return reasons;
}

const weights: readonly Weight[] = ["stops", "limits", "notes"];

function toFit(
  facts: DeviceFacts,
  { bytes, licence }: LanguageModelVariant["package"],
  found: readonly FitReason[],
  installed: boolean,
): Fit {
  const needed = installed ? [] : [...storageReasons(facts, bytes), ...connectionReasons(facts, bytes)];
  const reasons = [...found, ...needed].sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
  const heaviest = reasons[0]?.weight;
  const downlink = facts.connection?.downlinkMbps;
  const measured = downlink !== undefined && downlink > 0 && downlink < highestToldMbps;
  const seconds = (bytes * 8) / ((measured ? downlink : assumedMbps) * 1e6);
  return {
    fits: heaviest === "stops" ? "no" : heaviest === "limits" ? "tight" : "yes",
    reasons,
    downloadMinutes: installed ? 0 : Math.max(1, Math.ceil(seconds / 60)),
    speed: measured ? "measured" : "assumed",
    diskMB: Math.round(bytes / 1e6),
    licence,
  };
}

function fitModel(facts: DeviceFacts, entry: LanguageModelEntry, options: FitOptions): ModelFit {
  const { adapter } = facts;
  const variant = chooseVariant(entry, adapter?.shaderF16 ?? false);
  const found = adapter
    ? [
        ...adapterReasons(adapter, options),
        ...variantReasons(adapter, variant),
        ...memoryReasons(facts, variant.memoryMB, "graphics"),
      ]
    : webgpuReasons[facts.webgpu === "available" ? "blocked" : facts.webgpu];
  const installed = options.installed?.has(variant.package.id) ?? false;
  return { entry, variant, ...toFit(facts, variant.package, found, installed) };
}

/** Smallest, middle and largest of those that fit with ease; the smallest tight one when none does. */
function chooseTiers(models: readonly ModelFit[]): ModelTier[] {
  const bySize = [...models].sort((a, b) => a.diskMB - b.diskMB);
  const easy = bySize.filter(({ fits }) => fits === "yes");
  const usable = easy.length > 0 ? easy : bySize.filter(({ fits }) => fits === "tight").slice(0, 1);
  const [smallest] = usable;
  const largest = usable.at(-1);
  const middle = usable[Math.floor(usable.length / 2)];
  const tiers: (readonly [TierName, ModelFit | undefined])[] = [
    ["basic", smallest],
    ["better", usable.length > 1 ? middle : undefined],
    ["best", usable.length > 2 ? largest : undefined],
  ];
  return tiers.flatMap(([name, fit]) => (fit ? [{ name, fit }] : []));
}

/** @returns every entry's fit, and at most three to offer first */
export function fitModels(
  facts: DeviceFacts,
  catalogue: readonly LanguageModelEntry[],
  options: FitOptions = {},
): DeviceFit {
  const models = catalogue.map((entry) => fitModel(facts, entry, options));
  const tiers = chooseTiers(models);
  const none = tiers.length === 0 ? [...models].sort((a, b) => a.diskMB - b.diskMB)[0]?.reasons[0] : undefined;
  return { models, tiers, ...(none ? { none } : {}) };
}

/** The WASM runtime, and its copies of a model while it loads: 23 MB of weights took about 400 MB. */
const embedderMemoryMB = (bytes: number): number => 300 + (4 * bytes) / 1e6;

/** Embedders run without a GPU. */
export function fitEmbedder(facts: DeviceFacts, entry: EmbedderEntry, options: FitOptions = {}): EmbedderFit {
  const found = memoryReasons(facts, embedderMemoryMB(entry.package.bytes), "main");
  const installed = options.installed?.has(entry.package.id) ?? false;
  return { entry, ...toFit(facts, entry.package, found, installed) };
}
