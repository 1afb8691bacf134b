/** Times of the bundled embedder and of a downloaded one, as the tutor uses them. */
import { loadStaticEmbedder } from "../../../src/adapters/embedding/load-static-embedder.ts";
import { createTransformersEmbedder } from "../../../src/adapters/embedding/transformers-worker-embedder.ts";
import { createWorkerEmbedder, type WorkerEmbedder } from "../../../src/adapters/embedding/worker-embedder.ts";
import { MODEL_FILES_CACHE, modelFileUrl } from "../../../src/adapters/model-files/model-file-url.ts";
import type { AppError } from "../../../src/domain/errors.ts";
import type { EmbedderEntry } from "../../../src/domain/model-catalogue.ts";
import type { Result } from "../../../src/domain/result.ts";
import type { Embedder } from "../../../src/ports/embedder.ts";
import { timed } from "../index/timing.ts";

const baseUrl = new URL("/", location.href).href;
/** Under `assets`, which the server lets the browser keep. */
export const bundledModel = `${baseUrl}assets/erica-static/`;
const loads = 7;
const rounds = 5;
const warmUps = 20;
/** As many as the tutor asks for at once. */
const chunk = 64;

export const startBundled = (): Worker =>
  new Worker(new URL("../../../workers/embedding.worker.ts", import.meta.url), { type: "module" });
const startPeer = (): Worker =>
  new Worker(new URL("../../../workers/transformers-embedding.worker.ts", import.meta.url), { type: "module" });

export interface Texts {
  readonly questions: readonly string[];
  readonly passages: readonly string[];
}

export interface EmbedderFigures {
  /** Milliseconds from nothing to ready, each in a fresh worker. */
  readonly loadMs: readonly number[];
  /** Milliseconds a question; by rounds, as other work of the machine comes in bursts. */
  readonly rounds: readonly (readonly number[])[];
  readonly passagesPerSecond: number;
}

export function expectOk<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function questionRounds(embedder: Embedder, questions: readonly string[]): Promise<number[][]> {
  const ask = async (question: string): Promise<void> => {
    expectOk(await embedder.embed([question], "query"));
  };
  for (let i = 0; i < warmUps; i++) await ask(questions[i % questions.length]!);
  const all: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    const times: number[] = [];
    for (const question of questions) times.push(await timed(() => ask(question)));
    all.push(times);
  }
  return all;
}

async function figuresOf(
  load: () => Promise<Result<WorkerEmbedder, AppError>>,
  { questions, passages }: Texts,
): Promise<EmbedderFigures> {
  const loadMs: number[] = [];
  for (let i = 0; i < loads; i++)
    loadMs.push(
      await timed(async () => {
        expectOk(await load()).terminate();
      }),
    );
  const embedder = expectOk(await load());
  const asked = await questionRounds(embedder, questions);
  const ms = await timed(async () => {
    for (let at = 0; at < passages.length; at += chunk)
      expectOk(await embedder.embed(passages.slice(at, at + chunk), "passage"));
  });
  embedder.terminate();
  return { loadMs, rounds: asked, passagesPerSecond: (passages.length / ms) * 1000 };
}

/** Through the messages of its worker. */
export const bundled = (texts: Texts): Promise<EmbedderFigures> =>
  figuresOf(() => createWorkerEmbedder(startBundled, bundledModel), texts);

/** The same work without a worker. @returns milliseconds a question, by rounds */
export async function inside(questions: readonly string[]): Promise<readonly (readonly number[])[]> {
  return questionRounds(expectOk(await loadStaticEmbedder(bundledModel)), questions);
}

/** A downloaded model: its files are in the cache before the clock starts, and the runtime in the HTTP cache. */
export async function peer({ entry, ...texts }: Texts & { readonly entry: EmbedderEntry }) {
  const cache = await caches.open(MODEL_FILES_CACHE);
  for (const { path } of entry.package.files)
    await cache.put(modelFileUrl(baseUrl, entry.package.id, path), await fetch(`/peer/${path}`));
  const load = () => createTransformersEmbedder(startPeer, entry, baseUrl);
  expectOk(await load()).terminate();
  return { ...(await figuresOf(load, texts)), cores: navigator.hardwareConcurrency };
}
