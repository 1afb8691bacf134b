/** What the worker itself must know of the graphics processor: whether there is one, and when it goes away. */
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { EngineParts } from "./engine-service.ts";

const unavailable = (detail: ErrorDetail): Result<never, AppError> => err({ type: "gpu-unavailable", detail });

async function check(precision: "f16" | "f32"): Promise<Result<void, AppError>> {
  const gpu = (navigator as { readonly gpu?: GPU }).gpu;
  if (!gpu) return unavailable({ type: "no-webgpu" });
  try {
    // The same question as web-llm's, so that it is the same adapter.
    const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
    if (!adapter) return unavailable({ type: "no-gpu-for-pages" });
    if (precision === "f16" && !adapter.features.has("shader-f16")) return unavailable({ type: "no-half-precision" });
    return ok(undefined);
  } catch (error) {
    return unavailable(error instanceof Error ? error.message : String(error));
  }
}

/** Call before web-llm asks for its device. Any loss counts, also the one web-llm causes itself when a buffer fails. */
export function watchGpu(): EngineParts["gpu"] {
  let onLost = (): void => undefined;
  const lost = new Promise<void>((resolve) => {
    onLost = resolve;
  });
  if (typeof GPUAdapter !== "undefined") {
    const { requestDevice } = GPUAdapter.prototype;
    GPUAdapter.prototype.requestDevice = async function (descriptor) {
      const device = await requestDevice.call(this, descriptor);
      void device.lost.then(onLost);
      return device;
    };
  }
  return { check, lost };
}
