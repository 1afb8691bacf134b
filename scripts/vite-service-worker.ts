/**
 * Builds the service worker after the app, with the digest of every file.
 * In place of vite-plugin-pwa, whose Rollup can't be locked on every platform (see ARCHITECTURE.md).
 */
import fs from "node:fs";
import path from "node:path";
import { build, type Plugin, type ResolvedConfig } from "vite";
import type { AppFile } from "../src/adapters/app-files/app-file.ts";
import { buildFiles } from "./support/build-files.ts";

interface Options {
  readonly entry: string;
  /** Files of the output folder that are no part of the app (relative, with `/`). */
  readonly ignore: RegExp;
  /** Files that are kept from their first use on, not from the first visit. */
  readonly later: RegExp;
  /** A larger file fails the build: it belongs among the later ones. */
  readonly maxBytes: number;
}

function filesOf(folder: string, { ignore, later, maxBytes }: Options) {
  const all = buildFiles(folder, ignore);
  const installed = all.filter(({ path: name }) => !later.test(name));
  for (const { path: name, bytes } of installed)
    if (bytes > maxBytes) throw new Error(`${name} (${bytes} bytes) is over the limit of what a visit installs`);
  return { installed, later: all.filter(({ path: name }) => later.test(name)) };
}

/** For hosts that answer an address they don't know with this page: it is the app, which knows its addresses. */
function writeNotFoundPage(folder: string): void {
  fs.copyFileSync(path.join(folder, "index.html"), path.join(folder, "404.html"));
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
        const files = filesOf(outDir, options);
        writeNotFoundPage(outDir);
        writeFileList(outDir, files);
        await build({
          configFile: false,
          root: config.root,
          publicDir: false,
          logLevel: "warn",
          mode: config.mode,
          define: { "self.ERICA_FILES": JSON.stringify(files), "process.env.NODE_ENV": '"production"' },
          build: {
            outDir,
            emptyOutDir: false,
            target: config.build.target,
            sourcemap: false,
            rolldownOptions: { input: options.entry, output: { format: "iife", entryFileNames: "service-worker.js" } },
          },
        });
        config.logger.info(`service worker: ${files.installed.length} files installed, ${files.later.length} later`);
      },
    },
  };
}

/** For a page without a service worker that has to find out which file is not as it was built. */
function writeFileList(folder: string, files: { readonly installed: readonly AppFile[] }): void {
  fs.writeFileSync(path.join(folder, "files.json"), JSON.stringify(files.installed));
}
