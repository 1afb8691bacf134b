/** The production app with a catalogue whose only embedder is the tiny one: real weights can't be in the tests. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const tinyCatalogue = fileURLToPath(new URL("./tiny-catalogue.ts", import.meta.url));

const words = fileURLToPath(new URL("../../src/language/words/en/sidebar.ts", import.meta.url));

/** The app as it will be one day: other words in a file of its own, so that what holds them has another hash. */
export async function buildNextVersion(outDir: string, [before, after]: readonly [string, string]): Promise<void> {
  await build({
    root: fromRoot("."),
    configFile: fromRoot("vite.config.ts"),
    logLevel: "error",
    build: { outDir, emptyOutDir: true, sourcemap: false },
    plugins: [
      {
        name: "next-version",
        enforce: "pre",
        transform(code, id) {
          if (id !== words) return null;
          if (!code.includes(before)) throw new Error(`the sidebar doesn't say ${before} any more`);
          return code.replace(before, after);
        },
      },
    ],
  });
}

export const smallCourse = fromRoot("tests/fixtures/small-course");

/** @param course the folder of the course it is built around */
export async function buildWithTinyEmbedder(outDir: string, course: string): Promise<void> {
  process.env.ERICA_COURSE = course;
  await build({
    root: fromRoot("."),
    configFile: fromRoot("vite.config.ts"),
    logLevel: "error",
    build: { outDir, emptyOutDir: true, sourcemap: false },
    resolve: {
      alias: [{ find: /^.*\/catalogue\/embedders\.ts$/, replacement: tinyCatalogue }],
    },
  }).finally(() => {
    delete process.env.ERICA_COURSE;
  });
}

/**
 * The production app around a small course, in a folder of its own.
 * @param base the address it is built for
 */
export function buildSmallApp(base = "/"): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-small-"));
  const vite = [fromRoot("node_modules/vite/bin/vite.js"), "build", "--logLevel", "error", "--outDir", folder];
  // Who runs TypeScript through Vite has made it a development environment.
  const forProduction = { NODE_ENV: "production", BASE: base, ERICA_COURSE: smallCourse };
  const env = { ...process.env, ...forProduction };
  execFileSync(process.execPath, [...vite, "--emptyOutDir"], { cwd: fromRoot("."), env, stdio: "inherit" });
  return folder;
}
