/** Gathers what the window tells about the device. Asks nothing of the network and never throws. */
import type { DeviceFacts, GpuFacts } from "../../domain/device-fit.ts";

interface AdapterLike {
  readonly limits: Pick<
    GpuFacts,
    | "maxBufferSize"
    | "maxStorageBufferBindingSize"
    | "maxComputeWorkgroupStorageSize"
    | "maxStorageBuffersPerShaderStage"
  >;
  readonly features: { has(name: string): boolean };
  readonly info?: {
    readonly vendor?: string;
    readonly architecture?: string;
    readonly device?: string;
    readonly description?: string;
    readonly isFallbackAdapter?: boolean;
  };
  /** Where Chrome kept it before `info` had it. */
  readonly isFallbackAdapter?: boolean;
}

/** The parts of `navigator` that are read; any may be missing. */
interface NavigatorLike {
  readonly userAgent?: string;
  readonly maxTouchPoints?: number;
  readonly userAgentData?: { readonly mobile?: boolean };
  readonly deviceMemory?: number;
  readonly connection?: { readonly type?: string; readonly saveData?: boolean; readonly downlink?: number };
  readonly storage?: {
    estimate?(): Promise<{ readonly quota?: number; readonly usage?: number }>;
    persisted?(): Promise<boolean>;
  };
  readonly gpu?: {
    requestAdapter(options?: { powerPreference?: "high-performance" }): Promise<AdapterLike | null>;
  };
}

/** The parts of the window that are read; any may be missing. */
export interface WindowLike {
  readonly navigator?: NavigatorLike;
  /** The browser's own model. */
  readonly LanguageModel?: { availability(options?: object): Promise<string> };
}

export interface DeviceFactsReader {
  /** Read on the first call, then kept. */
  read(): Promise<DeviceFacts>;
  /** Reads anew: after a download, a deletion, `persist()`, or on another connection. */
  reread(): Promise<DeviceFacts>;
}

/** A driver that hangs must not hang the Library. */
const answerWithinMs = 5_000;

/** What `ask` gives; undefined when it fails or takes too long. */
async function attempt<T>(ask: () => Promise<T> | undefined): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), answerWithinMs);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

const softwareNames = /swiftshader|llvmpipe|lavapipe|\bwarp\b|basic render|software/i;

function toGpuFacts({ limits, features, info, isFallbackAdapter }: AdapterLike): GpuFacts {
  const { vendor, architecture, device, description } = info ?? {};
  const names = [vendor, architecture, device, description].join(" ");
  return {
    maxBufferSize: limits.maxBufferSize,
    maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
    maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
    maxStorageBuffersPerShaderStage: limits.maxStorageBuffersPerShaderStage,
    shaderF16: features.has("shader-f16"),
    software: info?.isFallbackAdapter === true || isFallbackAdapter === true || softwareNames.test(names),
    ...(vendor ? { vendor } : {}),
    ...(architecture ? { architecture } : {}),
  };
}

/** The adapter that the engine would get. */
async function readGpu({ gpu }: NavigatorLike): Promise<Pick<DeviceFacts, "webgpu" | "adapter">> {
  if (!gpu) return { webgpu: "missing" };
  const adapter = await attempt(async () => {
    const found = await gpu.requestAdapter({ powerPreference: "high-performance" });
    return found ? toGpuFacts(found) : undefined;
  });
  return adapter ? { webgpu: "available", adapter } : { webgpu: "blocked" };
}

async function readStorage({ storage }: NavigatorLike): Promise<DeviceFacts["storage"]> {
  const [estimate, persisted] = await Promise.all([
    attempt(async () => storage?.estimate?.()),
    attempt(async () => storage?.persisted?.()),
  ]);
  return {
    ...(estimate?.quota !== undefined ? { quotaBytes: estimate.quota } : {}),
    ...(estimate?.usage !== undefined ? { usedBytes: estimate.usage } : {}),
    ...(persisted !== undefined ? { persisted } : {}),
  };
}

function readConnection({ connection }: NavigatorLike): Pick<DeviceFacts, "connection"> {
  if (!connection) return {};
  const { type, saveData, downlink } = connection;
  return {
    connection: {
      ...(type !== undefined ? { type } : {}),
      ...(saveData !== undefined ? { saveData } : {}),
      ...(downlink !== undefined ? { downlinkMbps: downlink } : {}),
    },
  };
}

/** Tablets too: an iPad calls itself a Macintosh, and Android tablets are not `mobile` to Chrome. */
function isMobile({ userAgent = "", userAgentData, maxTouchPoints = 0 }: NavigatorLike): boolean {
  return (
    userAgentData?.mobile === true ||
    /Android|iPhone|iPad|iPod|Mobi/.test(userAgent) ||
    (userAgent.includes("Macintosh") && maxTouchPoints > 1)
  );
}

async function readPromptApi({ LanguageModel: promptApi }: WindowLike): Promise<DeviceFacts["promptApi"]> {
  const text = { type: "text", languages: ["en"] };
  const availability = await attempt(async () =>
    promptApi?.availability({ expectedInputs: [text], expectedOutputs: [text] }),
  );
  if (availability === "available") return "available";
  return availability === "downloadable" || availability === "downloading" ? "downloadable" : "unavailable";
}

async function gather(window: WindowLike): Promise<DeviceFacts> {
  const { navigator = {} } = window;
  const [gpu, storage, promptApi] = await Promise.all([
    readGpu(navigator),
    readStorage(navigator),
    readPromptApi(window),
  ]);
  return {
    ...gpu,
    ...(navigator.deviceMemory !== undefined ? { deviceMemoryGB: navigator.deviceMemory } : {}),
    storage,
    ...readConnection(navigator),
    mobile: isMobile(navigator),
    promptApi,
  };
}

export function createDeviceFacts(window: WindowLike = globalThis): DeviceFactsReader {
  let facts: Promise<DeviceFacts> | undefined;
  const reread = (): Promise<DeviceFacts> => {
    facts = gather(window);
    return facts;
  };
  return { read: () => facts ?? reread(), reread };
}
