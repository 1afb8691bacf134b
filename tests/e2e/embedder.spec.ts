/**
 * A downloaded embedder in the built app: its worker as shipped, under the app's policy, with a model the project made.
 * The page starts the worker itself, so that nothing but the worker is under test.
 */
import fs from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { MODEL_FILES_CACHE, modelFileUrl } from "../../src/adapters/model-files/model-file-url.ts";
import type { EmbedderEntry } from "../../src/domain/model-catalogue.ts";
import { expect, serve, waitForOffline } from "../support/app.ts";
import { openSmall as open, smallTest as test } from "../support/small-app.ts";
import { tinyVector } from "../support/tiny-embedding.ts";
import { tinyEmbedder, tinyModelFiles } from "../support/tiny-onnx.ts";

let folder: string;
test.beforeAll(({ smallFolder }) => {
  folder = smallFolder;
});

const workerFile = (): string => {
  const name = fs
    .readdirSync(path.join(folder, "assets"))
    .find((file) => /^transformers-embedding\.worker-.*\.js$/.test(file));
  if (!name) throw new Error("the build has no worker for downloaded embedders");
  return `assets/${name}`;
};

/** Puts the model where a finished download lies. */
const install = (page: Page, baseUrl: string): Promise<void> =>
  page.evaluate(
    async ([name, files]) => {
      const cache = await caches.open(name);
      for (const { url, bytes } of files) await cache.put(url, new Response(Uint8Array.from(bytes)));
    },
    [
      MODEL_FILES_CACHE,
      tinyModelFiles().map(({ path, bytes }) => ({
        url: modelFileUrl(baseUrl, "tiny-embedder", path),
        bytes: [...bytes],
      })),
    ] as const,
  );

/** Starts the worker, loads the model and embeds, in Comlink's own messages. @returns the vector, or what failed */
const embed = (page: Page, entry: EmbedderEntry, text: string): Promise<{ vector?: number[]; failed?: unknown }> =>
  page.evaluate(
    async ([file, entry, text]) => {
      const worker = new Worker(new URL(file, document.baseURI), { type: "module" });
      const call = (method: string, args: readonly unknown[]) =>
        new Promise<{ ok: boolean; value?: Float32Array; error?: unknown }>((resolve, reject) => {
          const id = `${method}-${Math.random()}`;
          worker.addEventListener("error", (event) => reject(new Error(event.message)));
          worker.addEventListener("message", ({ data }) => {
            if (data.id === id) resolve(data.value);
          });
          const argumentList = args.map((value) => ({ type: "RAW", value }));
          worker.postMessage({ id, type: "APPLY", path: [method], argumentList });
        });
      try {
        const loaded = await call("load", [entry, document.baseURI]);
        if (!loaded.ok) return { failed: loaded.error };
        const made = await call("embed", [[text], "query"]);
        return made.ok ? { vector: [...(made.value ?? [])] } : { failed: made.error };
      } finally {
        worker.terminate();
      }
    },
    [workerFile(), entry, text] as const,
  );

const expectVector = ({ vector, failed }: { vector?: number[]; failed?: unknown }, text: string): void => {
  expect(failed).toBeUndefined();
  const expected = tinyVector(tinyEmbedder(), text, "query");
  expect(vector?.length).toBe(expected.length);
  expected.forEach((value, d) => {
    expect(vector?.[d]).toBeCloseTo(value, 5);
  });
};

const watchRequests = (context: BrowserContext): string[] => {
  const requested: string[] = [];
  context.on("request", (request) => requested.push(request.url()));
  return requested;
};

for (const headers of [true, false])
  test(`${headers ? "with" : "without"} headers: embeds under the policy, asks no other host, then offline with a dead server`, async ({
    browser,
  }) => {
    const app = await serve({ folder, headers });
    const context = await browser.newContext();
    const requested = watchRequests(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await open(page, app.url);
    await waitForOffline(page);
    expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true);
    await install(page, app.url);
    expectVector(await embed(page, tinyEmbedder(), "what is attention?"), "what is attention?");

    expect(requested.filter((url) => !url.startsWith(app.url))).toEqual([]);
    const runtime = requested.filter((url) => /\/ort-[^/]*\.wasm$/.test(url));
    expect(new Set(runtime).size, "the watch sees what workers ask for").toBe(1);
    expect(requested.filter((url) => url.includes("model-files/"))).toEqual([]);
    await page.close();
    await app.stop();

    const later = await context.newPage();
    await open(later, app.url);
    expectVector(await embed(later, tinyEmbedder(), "the loss of a gradient"), "the loss of a gradient");
    expect(complaints).toEqual([]);
    await context.close();
  });

test("several threads run under the policy too", async ({ page, complaints, context }, info) => {
  // The machine may have too few cores for it: the worker is told of more.
  const changed = info.outputPath("app");
  fs.cpSync(folder, changed, { recursive: true });
  const worker = path.join(changed, workerFile());
  const tellCores = 'Object.defineProperty(navigator, "hardwareConcurrency", { value: 8 });';
  fs.writeFileSync(worker, tellCores + fs.readFileSync(worker, "utf8"));
  const app = await serve({ folder: changed });
  await open(page, app.url);
  await waitForOffline(page);
  await install(page, app.url);
  expectVector(await embed(page, tinyEmbedder(), "gradient descent"), "gradient descent");
  const requested = watchRequests(context);
  expectVector(await embed(page, tinyEmbedder(), "gradient descent"), "gradient descent");
  const code = requested.filter((url) => /\/ort-[^/]*\.mjs$/.test(url));
  expect(code.length, "each thread starts the runtime's code").toBe(4);
  expect(complaints).toEqual([]);
  await app.stop();
  fs.rmSync(changed, { recursive: true });
});

test("without its files the embedder says so and asks nobody", async ({ page, app, context }) => {
  await open(page, app.url);
  const requested = watchRequests(context);
  const { failed } = await embed(page, tinyEmbedder(), "loss");
  expect(failed).toEqual({ type: "model-not-installed", model: "Tiny embedder" });
  // The app's own code may still be on its way into the cache.
  const foreign = requested.filter((url) => !url.startsWith(`${app.url}assets/`));
  expect(foreign.filter((url) => !url.startsWith(app.url) || /model-files|tokenizer|\.onnx/.test(url))).toEqual([]);
});

test("the runtime is kept from its first use on, and an older build's is thrown away", async ({ page, app }) => {
  await open(page, app.url);
  await waitForOffline(page);
  const cached = () =>
    page.evaluate(async () => {
      const requests = await (await caches.open("erica-files-1")).keys();
      return requests.map(({ url }) => new URL(url).pathname.split("/").at(-1) ?? "");
    });
  const runtime = async () =>
    (await cached())
      .map((name) => name.replace(/-[\w-]{8}\./, "."))
      .filter((name) => /^ort-wasm|^transformers-embedding/.test(name))
      .sort();
  expect(await runtime()).toEqual([]);
  await install(page, app.url);
  expectVector(await embed(page, tinyEmbedder(), "loss"), "loss");
  await expect
    .poll(runtime)
    .toEqual(["ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm", "transformers-embedding.worker.js"]);
  // As an older build left it; the worker that takes over clears up.
  await page.evaluate(async () => {
    const cache = await caches.open("erica-files-1");
    await cache.put("assets/ort-wasm-simd-threaded-Older_00.wasm?sha256=0", new Response("old"));
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  });
  await open(page, app.url);
  await waitForOffline(page);
  await expect.poll(async () => (await cached()).some((name) => name.includes("Older_00"))).toBe(false);
  expect(await runtime()).toHaveLength(3);
});
