/** The fastest kernel this engine can run. */
import wasmUrl from "../../retrieval/vector-index/kernel.as.ts?as";
import { createWasmKernel, type Kernel } from "../../retrieval/vector-index/kernel.ts";
import relaxedUrl from "../../retrieval/vector-index/kernel-relaxed.as.ts?as";
import { createTwinKernel } from "../../retrieval/vector-index/kernel-twin.ts";

/** All give the same results; without WASM SIMD, or when its files are missing, TypeScript does, slower. */
export async function loadKernel(): Promise<Kernel> {
  for (const url of [relaxedUrl, wasmUrl])
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return await createWasmKernel(new Uint8Array(await response.arrayBuffer()));
    } catch {}
  return createTwinKernel();
}
