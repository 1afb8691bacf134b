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

export type FitReasonType =
  | "webgpu-missing"
  | "webgpu-blocked"
  | "software-gpu"
  | "gpu-limits"
  | "half-precision"
  | "gpu-buffer"
  | "memory"
  | "storage"
  | "storage-unknown"
  | "not-persisted"
  | "metered";

export interface FitReason {
  readonly type: FitReasonType;
  /** `stops`: doesn't fit. `limits`: may fail or be slow. `notes`: fits, but worth knowing. */
  readonly weight: "stops" | "limits" | "notes";
  /** One sentence for the learner. */
  readonly text: string;
}

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

const size = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(0, Math.round(bytes / 1e6))} MB`;

const reason = (type: FitReasonType, weight: FitReason["weight"], text: string): FitReason => ({ type, weight, text });

/** Memory a model may take, in MB: with ease, and at most. */
function memoryBudgetMB({ mobile, deviceMemoryGB }: DeviceFacts): { readonly easy: number; readonly most: number } {
  const total = (deviceMemoryGB ?? assumedMemoryGB[mobile ? "mobile" : "desktop"]) * 1000;
  // On a computer, 2 GB are the system's and the browser's; a graphics card shares what is left.
  return mobile
    ? { easy: total / 8, most: (total * 3) / 16 }
    : { easy: Math.max(0, total - 2000) / 2, most: total / 2 };
}

function memoryReasons(facts: DeviceFacts, neededMB: number, what: string): FitReason[] {
  const { easy, most } = memoryBudgetMB(facts);
  if (neededMB <= easy) return [];
  const room = `this ${facts.mobile ? "phone or tablet" : "device"} can probably give ${size(most * 1e6)}`;
  return neededMB <= most
    ? [reason("memory", "limits", `It needs ${size(neededMB * 1e6)} of ${what}, close to what this device can give.`)]
    : [reason("memory", "stops", `It needs ${size(neededMB * 1e6)} of ${what}; ${room}.`)];
}

function storageReasons({ storage }: DeviceFacts, bytes: number): FitReason[] {
  const { quotaBytes, usedBytes = 0, persisted } = storage;
  const notes =
    persisted === false
      ? [reason("not-persisted", "notes", "The browser may delete it when the device runs short of space.")]
      : [];
  if (quotaBytes === undefined)
    return [reason("storage-unknown", "notes", `The browser doesn't tell whether ${size(bytes)} are free.`), ...notes];
  const free = Math.max(0, quotaBytes - usedBytes);
  const need = `It needs ${size(bytes)} of storage; the browser gives this site ${size(free)} more.`;
  if (free < bytes) return [reason("storage", "stops", `${need} A private window gives less than a normal one.`)];
  return free < bytes + spareBytes ? [reason("storage", "limits", need), ...notes] : notes;
}

/** Chrome never tells more than this, so at this value the speed is unknown. */
const highestToldMbps = 10;

const meteredTypes = new Set(["cellular", "bluetooth", "wimax"]);

function connectionReasons({ connection }: DeviceFacts, bytes: number): FitReason[] {
  const metered = connection?.saveData === true || meteredTypes.has(connection?.type ?? "");
  return metered
    ? [
        reason(
          "metered",
          "notes",
          `Downloading ${size(bytes)} may cost money or data on this connection; Wi-Fi is better.`,
        ),
      ]
    : [];
}

const webgpuReasons = {
  available: [],
  missing: [
    reason(
      "webgpu-missing",
      "stops",
      "This browser has no WebGPU, which language models need. A current Chrome, Edge, Safari or Firefox may have it.",
    ),
  ],
  blocked: [
    reason(
      "webgpu-blocked",
      "stops",
      "The browser gives this page no graphics processor. Turning on hardware acceleration or updating the graphics driver may help.",
    ),
  ],
} as const satisfies Record<DeviceFacts["webgpu"], readonly FitReason[]>;

function adapterReasons(adapter: GpuFacts, { allowSoftwareGpu = false }: FitOptions): FitReason[] {
  const enough =
    adapter.maxBufferSize >= engine.bufferBytes &&
    adapter.maxStorageBufferBindingSize >= engine.bindingBytes &&
    adapter.maxComputeWorkgroupStorageSize >= engine.workgroupBytes &&
    adapter.maxStorageBuffersPerShaderStage >= engine.storageBuffers;
  return [
    ...(adapter.software
      ? [
          reason(
            "software-gpu",
            allowSoftwareGpu ? "limits" : "stops",
            "There is no graphics processor, only a software stand-in: an answer would take many minutes.",
          ),
        ]
      : []),
    ...(enough
      ? []
      : [reason("gpu-limits", "stops", "This graphics processor is too limited for language models in a browser.")]),
  ];
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
  if (needsF16(variant) && !adapter.shaderF16)
    reasons.push(
      reason("half-precision", "stops", "It needs 16-bit arithmetic, which this graphics processor doesn't offer."),
    );
  // Below 1 GiB the engine falls back to the smallest binding every adapter has.
  const full = adapter.maxStorageBufferBindingSize >= engine.fullBytes;
  const limit = full ? engine.fullBytes : engine.bindingBytes;
  const stated = variant.largestTensorBytes;
  const largest = stated ?? variant.package.bytes * largestTensorShare;
  if (largest > limit)
    reasons.push(
      reason(
        "gpu-buffer",
        stated === undefined ? "limits" : "stops",
        `One of its parts ${stated === undefined ? "may take" : "takes"} ${size(largest)} at once; this graphics processor handles ${size(limit)}.`,
      ),
    );
  return reasons;
}

const weights = ["stops", "limits", "notes"] as const;

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
        ...memoryReasons(facts, variant.memoryMB, "graphics memory"),
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
  const found = memoryReasons(facts, embedderMemoryMB(entry.package.bytes), "memory");
  const installed = options.installed?.has(entry.package.id) ?? false;
  return { entry, ...toFit(facts, entry.package, found, installed) };
}
