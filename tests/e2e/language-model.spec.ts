/**
 * The real web-llm in the built app, as far as it goes without weights, and the worker with a fake engine in it. The
 * page's side is the product's client, put into the page; the worker is the built one.
 */
import fs from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { browserArguments, requireBrowser } from "../../scripts/browser.mjs";
import { ask, expect, questionBox, serve, waitForOffline } from "../support/app.ts";
import {
  buildWithFakeLanguageModel,
  bundleModule,
  chooseLanguageModel,
  installFakeBrowserModel,
  installFakeLanguageModel,
} from "../support/fake-language-model.ts";
import { testEntry } from "../support/language-model-entry.ts";
import type { PageClient } from "../support/language-model-page.ts";
import { openSmall as open, smallTest as test } from "../support/small-app.ts";

declare global {
  var languageModelClient: PageClient;
}

let workerUrl: string;
let engineUrl: string;
test.beforeAll(({ smallFolder }) => {
  const assets = fs.readdirSync(path.join(smallFolder, "assets"));
  const assetNamed = (pattern: RegExp): string => {
    const name = assets.find((file) => pattern.test(file));
    if (!name) throw new Error(`the build has no ${pattern}`);
    return `assets/${name}`;
  };
  workerUrl = assetNamed(/^language-model\.worker-[\w-]+\.js$/);
  engineUrl = assetNamed(/^web-llm-engine-[\w-]+\.js$/);
});

/** In the catalogue. */
const small = { id: "smollm2-360m", packageId: "SmolLM2-360M-Instruct-q4f16_1-MLC" };

let clientCode: Promise<string> | undefined;
const addClient = async (page: Page): Promise<void> => {
  clientCode ??= bundleModule("./language-model-page.ts");
  await page.evaluate(await clientCode);
};

/** Puts files where downloaded and checked ones lie; the library is no WebAssembly. */
const installModel = (page: Page, packageId: string, library: readonly number[] | undefined): Promise<void> =>
  page.evaluate(
    async ([id, bytes]) => {
      const cache = await caches.open("erica-model-files");
      const put = (file: string, body: BodyInit): Promise<void> =>
        cache.put(new URL(`model-files/${id}/${file}`, document.baseURI), new Response(body));
      const config = { tokenizer_files: ["tokenizer.json"], context_window_size: 4096, conv_template: {} };
      await put("mlc-chat-config.json", JSON.stringify(config));
      await put("tensor-cache.json", JSON.stringify({ records: [], metadata: {} }));
      await put("tokenizer.json", "{}");
      if (bytes) await put("library.wasm", new Uint8Array(bytes));
    },
    [packageId, library] as const,
  );

/** Loads with the product's client, and writes when that worked. */
const loadModel = (page: Page, precision: "f16" | "f32") =>
  page.evaluate(
    async ([url, entry, wanted]) => {
      const variant = entry.variants.find((one) => one.precision === wanted);
      if (!variant) throw new Error("no such variant");
      const steps: string[] = [];
      const made = await languageModelClient.createWebLlm({
        createWorker: () => new Worker(new URL(url, document.baseURI), { type: "module", name: "language-model" }),
        entry,
        variant,
        contextWindow: entry.contextWindow,
        onProgress: ({ step }) => steps.push(step),
        onDeath: () => undefined,
        signal: new AbortController().signal,
      });
      if (!made.ok) return { steps, error: made.error };
      let text = "";
      const request = { messages: [{ role: "user", content: "What is attention?" }], maxTokens: 50 } as const;
      const end = await made.value.generate(request, (piece) => (text += piece)).finished;
      await made.value.unload();
      return { steps, text, end };
    },
    [workerUrl, testEntry, precision] as const,
  );

const workersNamed = (page: Page, part: string): number =>
  page.workers().filter((worker) => worker.url().includes(part)).length;

test("not a byte of web-llm is fetched by an app without a language model, and a missing GPU is told", async ({
  page,
  app,
  complaints,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.context().on("request", (request) => requests.push(request.url()));
  await open(page, app.url);
  await ask(page, "What is a vector?");
  await waitForOffline(page);
  await addClient(page);
  const { error } = await loadModel(page, "f32");
  expect(error).toMatchObject({ type: "gpu-unavailable" });
  expect(requests.filter((url) => url.includes("web-llm-engine"))).toEqual([]);
  await expect.poll(() => workersNamed(page, "language-model")).toBe(0);
  expect(complaints).toEqual([]);
});

test("the built app writes through the language model worker (fake engine)", async ({
  page,
  complaints,
  smallFolder,
}) => {
  const folder = await buildWithFakeLanguageModel(smallFolder, {
    load: { ms: 20 },
    answers: [{ text: "Attention weighs tokens.", tokenMs: 5 }],
  });
  const app = await serve({ folder });
  await open(page, app.url);
  // By way of the service worker, too, when it is there.
  for (const visit of ["first", "controlled"]) {
    if (visit === "controlled") {
      await waitForOffline(page);
      await page.reload();
    }
    await addClient(page);
    const { steps, text, end } = await loadModel(page, "f16");
    expect(steps).toContain("shaders");
    expect(text).toBe("Attention weighs tokens.");
    expect(end).toEqual({ ok: true, value: "complete" });
    await expect.poll(() => workersNamed(page, "language-model")).toBe(0);
  }
  expect(complaints).toEqual([]);
  await app.stop();
  fs.rmSync(folder, { recursive: true });
});

/** A page whose learner turned a model on in an earlier visit. */
async function openWith(page: Page, url: string, id: string, packageId?: string): Promise<void> {
  await open(page, url);
  await chooseLanguageModel(page, id, packageId);
  await page.reload();
  await open(page, url);
}

test("the chosen model is loaded by the first question, and its words are the answer (fake engine)", async ({
  page,
  app,
  complaints,
}) => {
  await installFakeLanguageModel(page, { answers: [{ text: "A vector packs numbers into a row.", tokenMs: 5 }] });
  await openWith(page, app.url, small.id, small.packageId);
  expect(workersNamed(page, "language-model")).toBe(0);
  const answer = await ask(page, "What is a vector?");
  await expect(answer).toContainText("A vector packs numbers into a row.");
  expect(workersNamed(page, "language-model")).toBe(1);
  expect(complaints).toEqual([]);
});

test("the browser's own model writes, too (fake Prompt API)", async ({ page, app, complaints }) => {
  await installFakeBrowserModel(page, { answers: [{ text: "A vector packs numbers into a row.", tokenMs: 5 }] });
  await openWith(page, app.url, "browser");
  await expect(await ask(page, "What is a vector?")).toContainText("A vector packs numbers into a row.");
  expect(complaints).toEqual([]);
});

test("a tab that dies while its model is loaded does not die of it again (fake engine)", async ({ browser, app }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await installFakeLanguageModel(page, { load: { ms: 60_000 }, answers: [] });
  await openWith(page, app.url, small.id, small.packageId);
  await questionBox(page).fill("What is a vector?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect.poll(() => workersNamed(page, "language-model")).toBe(1);
  const crashed = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => undefined);
  await crashed;

  const next = await context.newPage();
  await open(next, app.url);
  const answer = await ask(next, "What is a set?");
  await expect(answer).toContainText("collection");
  await expect(next.getByText("The language model stays off for now").first()).toBeVisible();
  expect(workersNamed(next, "language-model")).toBe(0);
  await context.close();
});

test.describe("on software WebGPU", () => {
  let browser: Browser;
  test.beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: requireBrowser(),
      args: [...browserArguments, "--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"],
    });
  });
  test.afterAll(() => browser.close());

  test("the real engine starts under our policy, offline too, and reports a bad library clearly", async ({ app }) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("request", (request) => requests.push(request.url()));
    await open(page, app.url);
    await waitForOffline(page);
    await addClient(page);

    const half = await loadModel(page, "f16");
    expect(half.error).toMatchObject({ type: "gpu-unavailable", detail: { type: "no-half-precision" } });
    expect(requests.filter((url) => url.includes("web-llm-engine"))).toEqual([]);

    const missing = await loadModel(page, "f32");
    expect(missing.error).toEqual({ type: "model-not-installed", model: testEntry.title });
    expect(requests.filter((url) => url.endsWith(engineUrl)).length).toBeGreaterThan(0);

    await app.stop();
    // Neither is no WebAssembly a model library, nor is just any.
    for (const library of [[...new TextEncoder().encode("<!doctype html>")], [0, 97, 115, 109, 1, 0, 0, 0]]) {
      await installModel(page, "test-model-f32", library);
      const { steps, error } = await loadModel(page, "f32");
      expect(steps).toEqual(["engine"]);
      expect(error).toMatchObject({
        type: "language-model-failed",
        detail: { type: "library-misfit" },
      });
    }
    expect(requests.filter((url) => url.includes("model.invalid"))).toEqual([]);
    await expect.poll(() => workersNamed(page, "language-model")).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
