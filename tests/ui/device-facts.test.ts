import { afterEach, describe, expect, it, vi } from "vitest";
import { createDeviceFacts, type WindowLike } from "../../src/adapters/browser/device-facts.ts";

const limits = {
  maxBufferSize: 2 ** 30,
  maxStorageBufferBindingSize: 2 ** 27,
  maxComputeWorkgroupStorageSize: 2 ** 15,
  maxStorageBuffersPerShaderStage: 10,
};

type NavigatorLike = NonNullable<WindowLike["navigator"]>;

/** A navigator whose adapter calls itself as given. */
const withAdapter = (info: Record<string, unknown>, features: readonly string[] = []): NavigatorLike => ({
  gpu: { requestAdapter: async () => ({ limits, features: new Set(features), info }) },
});

afterEach(() => {
  vi.useRealTimers();
});

describe("in this browser", () => {
  it("reads sane facts", async () => {
    const facts = await createDeviceFacts().read();
    expect(facts.mobile).toBe(false);
    expect(facts.storage.quotaBytes).toBeGreaterThan(1e6);
    expect(facts.storage.usedBytes).toBeGreaterThanOrEqual(0);
    expect(facts.storage.persisted).toBeTypeOf("boolean");
    expect(facts.deviceMemoryGB).toBeGreaterThan(0);
    expect(["available", "missing", "blocked"]).toContain(facts.webgpu);
    expect(facts.adapter !== undefined).toBe(facts.webgpu === "available");
    expect(["available", "downloadable", "unavailable"]).toContain(facts.promptApi);
    expect(structuredClone(facts)).toEqual(facts);
  });
});

describe("with a given navigator", () => {
  it("works with everything missing", async () => {
    expect(await createDeviceFacts({}).read()).toEqual({
      webgpu: "missing",
      storage: {},
      mobile: false,
      promptApi: "unavailable",
    });
  });

  it("works with everything failing", async () => {
    const fail = () => Promise.reject(new Error("denied"));
    const navigator: NavigatorLike = {
      storage: { estimate: fail, persisted: fail },
      gpu: {
        requestAdapter() {
          throw new TypeError("illegal invocation");
        },
      },
    };
    expect(await createDeviceFacts({ navigator, LanguageModel: { availability: fail } }).read()).toEqual({
      webgpu: "blocked",
      storage: {},
      mobile: false,
      promptApi: "unavailable",
    });
  });

  it("gives up on a driver that never answers", async () => {
    vi.useFakeTimers();
    const navigator = { gpu: { requestAdapter: () => new Promise<null>(() => undefined) } };
    const facts = createDeviceFacts({ navigator }).read();
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await facts).webgpu).toBe("blocked");
  });

  it("tells no adapter from no WebGPU", async () => {
    const facts = await createDeviceFacts({ navigator: { gpu: { requestAdapter: async () => null } } }).read();
    expect(facts).toMatchObject({ webgpu: "blocked" });
    expect(facts.adapter).toBeUndefined();
  });

  it("reads the adapter's limits and half precision", async () => {
    const navigator = withAdapter({ vendor: "apple", architecture: "metal-3" }, ["shader-f16"]);
    const { adapter } = await createDeviceFacts({ navigator }).read();
    expect(adapter).toEqual({ ...limits, shaderF16: true, software: false, vendor: "apple", architecture: "metal-3" });
  });

  it.each([
    [{ vendor: "google", architecture: "swiftshader" }, true],
    [{ description: "llvmpipe (LLVM 19.1, 256 bits)" }, true],
    [{ vendor: "microsoft", device: "Microsoft Basic Render Driver" }, true],
    [{ isFallbackAdapter: true }, true],
    [{ vendor: "nvidia", architecture: "ada-lovelace" }, false],
    [{}, false],
  ])("knows a software stand-in by %o", async (info, software) => {
    expect((await createDeviceFacts({ navigator: withAdapter(info) }).read()).adapter?.software).toBe(software);
  });

  it.each<[string, NavigatorLike, boolean]>([
    ["an iPhone", { userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Mobile/15E148" }, true],
    ["an iPad", { userAgent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", maxTouchPoints: 5 }, true],
    ["a Mac", { userAgent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", maxTouchPoints: 0 }, false],
    ["an Android tablet", { userAgent: "Mozilla/5.0 (Linux; Android 10; K)", userAgentData: { mobile: false } }, true],
    ["a touch-screen laptop", { userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64)", maxTouchPoints: 10 }, false],
    ["a Chromebook", { userAgent: "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)", maxTouchPoints: 10 }, false],
  ])("knows whether %s is a phone or tablet", async (_name, navigator, mobile) => {
    expect((await createDeviceFacts({ navigator }).read()).mobile).toBe(mobile);
  });

  it("reads connection and memory", async () => {
    const navigator = { connection: { type: "cellular", saveData: true, downlink: 1.5 }, deviceMemory: 4 };
    expect(await createDeviceFacts({ navigator }).read()).toMatchObject({
      connection: { type: "cellular", saveData: true, downlinkMbps: 1.5 },
      deviceMemoryGB: 4,
    });
  });

  it.each([
    ["available", "available"],
    ["downloadable", "downloadable"],
    ["downloading", "downloadable"],
    ["unavailable", "unavailable"],
    ["something new", "unavailable"],
  ])("takes a built-in model that is %s as %s", async (availability, expected) => {
    const facts = await createDeviceFacts({ LanguageModel: { availability: async () => availability } }).read();
    expect(facts.promptApi).toBe(expected);
  });

  it("keeps what it read until it is asked to read anew", async () => {
    let usage = 1;
    const reader = createDeviceFacts({
      navigator: { storage: { estimate: async () => ({ quota: 10, usage: usage++ }) } },
    });
    await reader.read();
    expect((await reader.read()).storage.usedBytes).toBe(1);
    expect((await reader.reread()).storage.usedBytes).toBe(2);
    expect((await reader.read()).storage.usedBytes).toBe(2);
  });
});
