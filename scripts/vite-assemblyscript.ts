/** `import url from "./kernel.as.ts?as"`: compiles AssemblyScript to a wasm asset. */
import { basename } from "node:path";
import type { Plugin } from "vite";

/** Compiles one module. `?as` modules are plain functions over linear memory: no runtime, SIMD on. */
export async function compileAssemblyScript(file: string): Promise<Uint8Array> {
  const { default: asc } = await import("assemblyscript/asc");
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      file,
      "--outFile",
      "out.wasm",
      "-O3",
      "--noAssert",
      "--runtime",
      "stub",
      "--enable",
      "simd,relaxed-simd",
      "--use",
      "abort=",
    ],
    {
      writeFile: (name: string, contents: string | Uint8Array) => {
        if (name.endsWith(".wasm")) wasm = contents as Uint8Array;
      },
    },
  );
  if (error || !wasm) throw new Error(`${file}: ${error?.message ?? "no output"}\n${stderr.toString()}`);
  return wasm;
}

export function assemblyScript(): Plugin {
  const served = new Map<string, Uint8Array>();
  let dev = false;
  return {
    name: "assemblyscript",
    enforce: "pre",
    configResolved(config) {
      dev = config.command === "serve";
    },
    async load(id) {
      if (!id.endsWith(".as.ts?as")) return null;
      const file = id.slice(0, -"?as".length);
      const wasm = await compileAssemblyScript(file);
      const name = `${basename(file, ".as.ts")}.wasm`;
      if (dev) {
        served.set(`/@wasm/${name}`, wasm);
        return `export default ${JSON.stringify(`/@wasm/${name}`)}`;
      }
      return `export default import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: "asset", name, source: wasm })}`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const wasm = served.get(request.url?.split("?")[0] ?? "");
        if (!wasm) return next();
        response.setHeader("Content-Type", "application/wasm");
        response.end(wasm);
      });
    },
  };
}
