/** Puts what the app reads or runs as it is beside it: the compiled course, the bundled embedder's files, Python. */
import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Plugin } from "vite";
import { bundledPack } from "../src/cli/bundled-pack.ts";
import { contentTypeOf } from "../src/hosting/content-types.mjs";
import { headersFile } from "../src/hosting/headers.mjs";
import { sha256Hex } from "../src/packs/content-hash.ts";
import { packFiles } from "../src/packs/pack.ts";
import { readPack } from "../src/packs/read-pack.ts";
import { readPythonFiles } from "./python-files.ts";
import { appFileOf } from "./support/build-files.ts";

const bundledModels = ["erica-static"];

/** Where the part lies that answers first: it is stored as it is. */
async function firstPartOf(pack: Uint8Array) {
  const frame = unzipSync(pack, { filter: ({ name }) => name === packFiles.firstPart })[packFiles.firstPart];
  const from = frame ? Buffer.from(pack).indexOf(frame) : -1;
  if (!frame || from < 0) throw new Error("the bundled pack has no first part");
  return { from, to: from + frame.length, sha256: await sha256Hex(frame) };
}

/** URL path (without base) → bytes. */
async function dataFiles(root: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const { bytes } = await bundledPack(root);
  const pack = await readPack(bytes);
  if (!pack.ok) throw new Error(`the bundled pack can't be read back: ${pack.error.type}`);
  const { id, contentHash } = pack.value.course.meta;
  const file = `${id}.erica`;
  files.set(`courses/${file}`, bytes);
  files.set(
    "courses/index.json",
    new TextEncoder().encode(
      JSON.stringify({
        id,
        contentHash,
        file,
        packSha256: await sha256Hex(bytes),
        firstPart: await firstPartOf(bytes),
      }),
    ),
  );
  for (const model of bundledModels) {
    const folder = path.join(root, "models", model);
    for (const name of fs.readdirSync(folder))
      files.set(`models/${model}/${name}`, fs.readFileSync(path.join(folder, name)));
  }
  for (const [name, bytes] of await readPythonFiles()) files.set(name, bytes);
  return files;
}

export function courseAndModels(): Plugin {
  let root = process.cwd();
  let files: ReturnType<typeof dataFiles>;
  return {
    name: "course-and-models",
    async config(config, { command }) {
      root = path.resolve(config.root ?? root);
      files = dataFiles(root);
      if (command !== "build") return;
      const listed = [...(await files)].map(([name, bytes]) => appFileOf(name, bytes));
      return { define: { "import.meta.env.ERICA_DATA_FILES": JSON.stringify(listed) } };
    },
    generateBundle: {
      // Workers join the bundle in this step.
      order: "post",
      async handler(_, bundle) {
        for (const [fileName, source] of await files) this.emitFile({ type: "asset", fileName, source });
        const workers = Object.keys(bundle).filter((name) => /\.worker-[\w-]+\.js$/.test(name));
        const scripts = [...workers, "service-worker.js"].map((name) => `/${name}`);
        this.emitFile({ type: "asset", fileName: "_headers", source: headersFile(scripts) });
      },
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        void files.then((map) => {
          const name = (request.url ?? "").split("?")[0]?.slice(1) ?? "";
          const bytes = map.get(name);
          if (!bytes) return next();
          response.setHeader("Content-Type", contentTypeOf(name));
          response.end(bytes);
        }, next);
      });
    },
  };
}
