/**
 * Language models for end-to-end tests of the built app, on machines without a GPU or weights.
 *
 * - `installFakeLanguageModel` puts a worker with a fake engine in the place of the built language model worker;
 *   the page, its worker client, the protocol and our code inside the worker stay the product's.
 * - `installFakeBrowserModel` gives the page a `LanguageModel` global like the browser's own: the quickest way to an
 *   app that writes, since nothing has to be downloaded.
 *
 * Call either before the page is opened, then `chooseLanguageModel` once it is open, and reload: the app writes with
 * the next question.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { build } from "vite";
import type { FakeAnswer, FakeScript } from "./fake-engine.ts";

let bundle: Promise<string> | undefined;

const workerWith = async (script: FakeScript): Promise<string> => {
  bundle ??= bundleModule("./fake-language-model.worker.ts");
  return `globalThis.fakeLanguageModelScript = ${JSON.stringify(script)};\n${await bundle}`;
};

const workerFile = /\/assets\/language-model\.worker-[\w-]+\.js$/;

/** One file of code for a worker or a page, made from a module of ours. */
export async function bundleModule(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ["es"], fileName: "bundle" },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`nothing was built from ${file}`);
  return chunk.code;
}

/** @param script see `FakeScript`; call again to change it for workers that start later */
export async function installFakeLanguageModel(page: Page, script: FakeScript): Promise<void> {
  const body = await workerWith(script);
  // Of the context, not the page: the service worker fetches the file too. It keeps only what has the build's digest.
  await page.context().route(workerFile, (route) =>
    route.fulfill({
      body,
      contentType: "text/javascript",
      headers: { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Resource-Policy": "same-origin" },
    }),
  );
}

/** A build with the fake worker in it, digest and all: a service worker takes it for its own. @returns its folder */
export async function buildWithFakeLanguageModel(dist: string, script: FakeScript): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-fake-model-"));
  fs.cpSync(dist, folder, { recursive: true });
  const name = fs.readdirSync(path.join(folder, "assets")).find((file) => workerFile.test(`/assets/${file}`)) ?? "";
  const file = path.join(folder, "assets", name);
  const digest = (): string => createHash("sha256").update(fs.readFileSync(file)).digest("hex");
  const before = digest();
  fs.writeFileSync(file, await workerWith(script));
  const entry = new RegExp(`(sha256["\`:]+)${before}(["\`,]+bytes["\`:]+)\\d+`, "g");
  // It comes on first use: of both lists only the service worker's holds what is kept later.
  const list = path.join(folder, "service-worker.js");
  const text = fs.readFileSync(list, "utf8");
  const changed = text.replace(entry, `$1${digest()}$2${fs.statSync(file).size}`);
  if (changed === text) throw new Error(`the service worker does not name ${name}`);
  fs.writeFileSync(list, changed);
  return folder;
}

/**
 * Leaves things as they are after a learner turned a model on in an earlier visit.
 * @param id of the catalogue, or "browser"
 * @param packageId the model files that are on the device then, in name only: the fake engine reads none
 */
export async function chooseLanguageModel(page: Page, id: string, packageId?: string): Promise<void> {
  await page.evaluate(
    async ([languageModel, folder]) => {
      if (folder !== undefined) {
        const cache = await caches.open("erica-model-files");
        const record = { revision: "0".repeat(40), files: [] };
        const url = new URL(`/model-files/${folder}/erica-record.json`, location.origin);
        await cache.put(url, new Response(JSON.stringify(record)));
      }
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open("erica-learner");
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction("profile", "readwrite");
      writing.objectStore("profile").put({ id: "profile", profile: { languageModel } });
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onerror = () => reject(writing.error);
      });
      database.close();
    },
    [id, packageId] as const,
  );
}

export interface FakeBrowserModel {
  readonly availability?: "available" | "downloadable" | "unavailable";
  /** One an answer; the last is given again and again. `stall` and an error are the ends it knows beside the usual. */
  readonly answers: readonly Pick<FakeAnswer, "prefillMs" | "text" | "tokenMs" | "end">[];
}

/** The profile's `languageModel` is "browser" then. */
export async function installFakeBrowserModel(page: Page, script: FakeBrowserModel): Promise<void> {
  await page.addInitScript((given) => {
    const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    let turn = 0;
    const promptStreaming = (_input: string, { signal }: { signal: AbortSignal }): ReadableStream<string> => {
      const answer = given.answers[Math.min(turn++, given.answers.length - 1)] ?? { text: "" };
      const tokens = answer.text.match(/\S+\s*/g) ?? [];
      let next = 0;
      return new ReadableStream({
        async pull(controller) {
          await pause((next === 0 ? answer.prefillMs : answer.tokenMs) ?? 0);
          if (signal.aborted) return controller.error(new DOMException("stopped", "AbortError"));
          const token = tokens[next++];
          if (token !== undefined) return controller.enqueue(token);
          if (answer.end === "stall") return await new Promise(() => undefined);
          if (typeof answer.end === "object") return controller.error(new Error(answer.end.error));
          controller.close();
        },
      });
    };
    Object.assign(globalThis, {
      LanguageModel: {
        availability: async () => given.availability ?? "available",
        create: async () => ({ contextWindow: 6144, promptStreaming, destroy: () => undefined }),
      },
    });
  }, script);
}
