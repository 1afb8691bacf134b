/**
 * Builds the service worker after the app, with the list of files it precaches.
 * In place of vite-plugin-pwa, whose Rollup can't be locked on every platform (see ARCHITECTURE.md).
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { build, type Plugin, type ResolvedConfig } from "vite";

interface Options {
  readonly entry: string;
  /** Files of the output folder that are not precached (relative, with `/`). */
  readonly ignore: RegExp;
  /** A larger file fails the build: it belongs in a cache filled on first use. */
  readonly maxBytes: number;
}

/** Files named by their content need no revision. */
const isHashed = (url: string): boolean => /^assets\/.*-[\w-]{8}\.\w+$/.test(url);

function precacheEntries(folder: string, { ignore, maxBytes }: Options): { url: string; revision: string | null }[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => fs.statSync(path.join(folder, name)).isFile() && !name.endsWith(".map") && !ignore.test(name))
    .sort()
    .map((url) => {
      const bytes = fs.readFileSync(path.join(folder, url));
      if (bytes.length > maxBytes) throw new Error(`${url} (${bytes.length} bytes) is over the precache limit`);
      return { url, revision: isHashed(url) ? null : createHash("sha256").update(bytes).digest("hex").slice(0, 16) };
    });
}

export function serviceWorker(options: Options): Plugin {
  let config: ResolvedConfig;
  return {
    name: "service-worker",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler(error?: Error) {
        if (error) return;
        const outDir = path.resolve(config.root, config.build.outDir);
        const entries = precacheEntries(outDir, options);
        await build({
          configFile: false,
          root: config.root,
          publicDir: false,
          logLevel: "warn",
          mode: config.mode,
          define: { "self.__WB_MANIFEST": JSON.stringify(entries), "process.env.NODE_ENV": '"production"' },
          build: {
            outDir,
            emptyOutDir: false,
            target: config.build.target,
            sourcemap: false,
            rolldownOptions: { input: options.entry, output: { format: "iife", entryFileNames: "service-worker.js" } },
          },
        });
        config.logger.info(`service worker: ${entries.length} files precached`);
      },
    },
  };
}
