/** A downloaded embedder in its real worker: real runtime, real Cache Storage, and a model the project made. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadTransformersEmbedder } from "../../src/adapters/embedding/transformers-embedder.ts";
import { createTransformersEmbedder } from "../../src/adapters/embedding/transformers-worker-embedder.ts";
import type { WorkerEmbedder } from "../../src/adapters/embedding/worker-embedder.ts";
import { MODEL_FILES_CACHE, modelFileUrl } from "../../src/adapters/model-files/model-file-url.ts";
import type { AppError } from "../../src/domain/errors.ts";
import type { EmbedderEntry } from "../../src/domain/model-catalogue.ts";
import type { MadeFile } from "../support/made-model.ts";
import { tinyTokens, tinyVector } from "../support/tiny-embedding.ts";
import { tinyDimensions, tinyEmbedder, tinyModelFiles } from "../support/tiny-onnx.ts";

// Each test compiles the runtime's 14 MB anew.
vi.setConfig({ testTimeout: 30_000 });

const baseUrl = new URL("/", location.href).href;
const workerUrl = new URL("../support/transformers-worker.ts", import.meta.url);
const startWorker = (): Worker => new Worker(workerUrl, { type: "module" });

async function install(files: readonly MadeFile[]): Promise<void> {
  const cache = await caches.open(MODEL_FILES_CACHE);
  for (const { path, bytes } of files)
    await cache.put(modelFileUrl(baseUrl, "tiny-embedder", path), new Response(bytes));
}

const started: WorkerEmbedder[] = [];
async function load(entry: EmbedderEntry, start = startWorker): Promise<WorkerEmbedder> {
  const loaded = await createTransformersEmbedder(start, entry, baseUrl);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  started.push(loaded.value);
  return loaded.value;
}

async function rows(embedder: WorkerEmbedder, texts: readonly string[], purpose: "query" | "passage") {
  const made = await embedder.embed(texts, purpose);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return texts.map((_, i) => made.value.subarray(i * tinyDimensions, (i + 1) * tinyDimensions));
}

const expectSame = (found: Float32Array | undefined, expected: readonly number[]): void => {
  expect(found?.length).toBe(expected.length);
  expected.forEach((value, d) => {
    expect(found?.[d]).toBeCloseTo(value, 5);
  });
};

beforeEach(async () => {
  await caches.delete(MODEL_FILES_CACHE);
});
afterEach(() => {
  for (const embedder of started.splice(0)) embedder.terminate();
});

describe("vectors", () => {
  for (const flavour of ["quantized", "float"] as const)
    for (const pooling of ["mean", "cls"] as const)
      test(`${flavour} weights, pooled by ${pooling}: as worked out by hand, prompts included`, async () => {
        const files = tinyModelFiles(flavour);
        await install(files);
        const entry = { ...tinyEmbedder(files), pooling };
        const embedder = await load(entry);
        expect(embedder.model).toEqual({ id: "tiny-embedder", revision: "1", dimensions: tinyDimensions });
        for (const purpose of ["query", "passage"] as const) {
          const [vector] = await rows(embedder, ["What is gradient descent?"], purpose);
          expectSame(vector, tinyVector(entry, "What is gradient descent?", purpose));
        }
      });

  test("what is longer than the model reads is cut, and still ends as every text does", async () => {
    await install(tinyModelFiles());
    const entry = { ...tinyEmbedder(), maxTokens: 12 };
    const embedder = await load(entry);
    const start = "attention is a loss of the gradient";
    const [long, cut, other] = await rows(embedder, [`${start} descent descent descent`, start, "loss"], "passage");
    expectSame(long, tinyVector(entry, `${start} descent descent descent`, "passage"));
    expect(tinyTokens(`passage: ${start} descent descent descent`, 12)).toHaveLength(12);
    expect(cut).not.toEqual(other);
  });

  test("passages of all lengths in one call: each gets its own vector, whatever it was batched with", async () => {
    await install(tinyModelFiles());
    const entry = tinyEmbedder();
    const embedder = await load(entry);
    const texts = Array.from(
      { length: 27 },
      (_, i) => `${"gradient descent of the loss a ".repeat((i * 7) % 5)}part ${i}`,
    );
    const together = await rows(embedder, texts, "passage");
    for (const [i, text] of texts.entries()) expectSame(together[i], tinyVector(entry, text, "passage"));
    expect((await embedder.embed([], "passage")).ok).toBe(true);
  });

  test("a question's vector is the same to the bit alone and among others", async () => {
    await install(tinyModelFiles());
    const embedder = await load(tinyEmbedder());
    const [alone] = await rows(embedder, ["what is attention?"], "query");
    const [, among] = await rows(embedder, ["loss", "what is attention?", "a much longer question?"], "query");
    expect(among).toEqual(alone);
  });
});

describe("files", () => {
  const problemOf = async (entry: EmbedderEntry): Promise<AppError | undefined> => {
    const loaded = await createTransformersEmbedder(startWorker, entry, baseUrl);
    if (loaded.ok) loaded.value.terminate();
    return loaded.ok ? undefined : loaded.error;
  };

  test("nothing installed, or one file gone: the model is not on this device", async () => {
    expect(await problemOf(tinyEmbedder())).toEqual({ type: "model-not-installed", model: "Tiny embedder" });
    for (const { path: gone } of tinyModelFiles()) {
      await caches.delete(MODEL_FILES_CACHE);
      await install(tinyModelFiles().filter(({ path }) => path !== gone));
      expect(await problemOf(tinyEmbedder()), gone).toEqual({ type: "model-not-installed", model: "Tiny embedder" });
    }
  });

  for (const { path } of tinyModelFiles().filter((file) => /tokenizer\.json|onnx$/.test(file.path)))
    test(`a damaged ${path} is named`, async () => {
      const sound = tinyModelFiles();
      const broken = sound.map((file) =>
        file.path === path ? { path, bytes: file.bytes.map((byte) => byte ^ 85) } : file,
      );
      await install(broken);
      expect(await problemOf(tinyEmbedder(sound))).toEqual({ type: "model-file-damaged", file: path });
    });

  test("a page where a file should be is a damaged file", async () => {
    const page = new TextEncoder().encode("<!doctype html><title>Not found</title>");
    await install(tinyModelFiles().map((file) => (file.path === "config.json" ? { ...file, bytes: page } : file)));
    expect(await problemOf(tinyEmbedder())).toEqual({ type: "model-file-damaged", file: "config.json" });
  });

  test("vectors of another size than the catalogue's are refused", async () => {
    await install(tinyModelFiles());
    expect(await problemOf({ ...tinyEmbedder(), dimensions: 384 })).toEqual({
      type: "embedder-unavailable",
      detail: "Error: the model gives 16 numbers a text, the catalogue says 384",
    });
  });

  test("each file is read once, and nothing is asked of any host but the runtime of our own", async () => {
    const read: string[] = [];
    performance.clearResourceTimings();
    const loaded = await loadTransformersEmbedder(tinyEmbedder(), async (path) => {
      read.push(path);
      return tinyModelFiles().find((file) => file.path === path)?.bytes;
    });
    expect(loaded.ok).toBe(true);
    expect(read.sort()).toEqual(
      tinyModelFiles()
        .map(({ path }) => path)
        .sort(),
    );
    const asked = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
    expect(asked.filter(({ origin }) => origin !== location.origin)).toEqual([]);
    expect(asked.filter(({ pathname }) => /config|tokenizer|\.onnx/.test(pathname))).toEqual([]);
    expect(asked.filter(({ pathname }) => pathname.endsWith("ort-wasm-simd-threaded.wasm"))).toHaveLength(1);
  });
});

describe("the thread", () => {
  const manyTexts = Array.from({ length: 400 }, (_, i) => `gradient descent ${i}`);

  test("dies in the middle: what was asked fails with a value, and so does all that follows", async () => {
    await install(tinyModelFiles());
    let worker: Worker | undefined;
    const embedder = await load(tinyEmbedder(), () => {
      worker = startWorker();
      return worker;
    });
    worker?.postMessage("crash");
    const failure = { ok: false, error: { type: "embedder-unavailable" } };
    expect(await embedder.embed(manyTexts, "passage")).toMatchObject(failure);
    expect(await embedder.embed(["loss"], "query")).toMatchObject(failure);
  });

  test("is ended in the middle: aborted", async () => {
    await install(tinyModelFiles());
    const embedder = await load(tinyEmbedder());
    const asked = embedder.embed(manyTexts, "passage");
    embedder.terminate();
    expect(await asked).toEqual({ ok: false, error: { type: "aborted" } });
    expect(await embedder.embed(["loss"], "query")).toEqual({ ok: false, error: { type: "aborted" } });
  });

  test("can't start: a value", async () => {
    const broken = () => new Worker(new URL("/no-such-worker.js", location.href), { type: "module" });
    const loaded = await createTransformersEmbedder(broken, tinyEmbedder(), baseUrl);
    expect(loaded).toMatchObject({ ok: false, error: { type: "embedder-unavailable" } });
  });
});
