/** The fastest kernel this engine can run. */

import wasmUrl from "../../retrieval/vector-index/kernel.as.ts?as";
import { createWasmKernel, type Kernel } from "../../retrieval/vector-index/kernel.ts";
import { createTwinKernel } from "../../retrieval/vector-index/kernel-twin.ts";

/** Without WASM SIMD, or when its file is missing, the TypeScript twin gives the same results, slower. */
export async function loadKernel(): Promise<Kernel> {
  try {
    const response = await fetch(wasmUrl);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await createWasmKernel(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return createTwinKernel();
  }
}
