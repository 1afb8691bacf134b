import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createStaticEmbedder } from "../../src/adapters/embedding/static-embedder.ts";
import type { StaticModelFiles } from "../../src/adapters/embedding/static-model-files.ts";
import type { Embedder } from "../../src/ports/embedder.ts";

const folder = new URL("../../models/erica-static/", import.meta.url);
const read = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(name, folder)));

function loadFiles(): StaticModelFiles & { config: Record<string, unknown> } {
  const config = JSON.parse(readFileSync(new URL("config.json", folder), "utf8")) as Record<string, unknown>;
  return { config, vocabulary: read("vocabulary.txt"), weights: read("weights.bin") };
}

async function create(files: StaticModelFiles): Promise<Embedder> {
  const made = await createStaticEmbedder(files);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

let embedder: Embedder;
beforeAll(async () => {
  embedder = await create(loadFiles());
});

async function embed(...texts: string[]): Promise<Float32Array[]> {
  const result = await embedder.embed(texts, "query");
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { dimensions } = embedder.model;
  return texts.map((_, i) => result.value.subarray(i * dimensions, (i + 1) * dimensions));
}

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

describe("vectors", () => {
  it("have unit length", async () => {
    for (const vector of await embed("gradient descent", "How do I stop my network from memorising the answers?")) {
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it("are zero for a text without a known word", async () => {
    for (const vector of await embed("", " \n\t", "¿?", "机器学习", "🙂🙃", "zz", "a".repeat(10_000))) {
      expect(vector.every((x) => x === 0)).toBe(true);
    }
  });

  it("are the same bytes alone, in a batch, for either purpose and after a reload", async () => {
    const text = "why do deep networks forget the first layers";
    const [alone] = await embed(text);
    const [, batched] = await embed("softmax", text, "");
    expect(batched).toEqual(alone);
    const passage = await (await create(loadFiles())).embed([text], "passage");
    expect(passage.ok && passage.value).toEqual(alone);
  });

  it("ignore case, accents and punctuation", async () => {
    const [a, b] = await embed("Naïve Bayes’ classifier", "NAIVE bayes classifier!?");
    expect(a).toEqual(b);
  });

  it("do not need the weights at the start of their buffer", async () => {
    const files = loadFiles();
    const shifted = new Uint8Array(files.weights.length + 3);
    shifted.set(files.weights, 3);
    const other = await create({
      ...files,
      weights: shifted.subarray(3),
    });
    const result = await other.embed(["softmax"], "query");
    expect(result.ok && result.value).toEqual((await embed("softmax"))[0]);
  });

  it("exist for any text", async () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.constantFrom("مرحبا بالعالم", "👩‍👩‍👧‍👦🏳️‍🌈", "\ud800", "\u202eabc\u202c", "İstanbul ﬁt ½"),
      fc.integer({ min: 1, max: 10_000 }).map((n) => "word ".repeat(n).slice(0, n)),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const [vector] = await embed(text);
        const length = Math.sqrt(dot(vector!, vector!));
        expect(length === 0 || Math.abs(length - 1) < 1e-4).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("meaning", () => {
  const definitions = {
    attention:
      "Attention lets a model weigh every part of its input by how relevant it is to what it is computing now, and take the weighted average.",
    clustering:
      "Clustering groups data points so that points in one group are more alike than points in different groups.",
    overfitting: "Overfitting is when a model fits the noise of its training data and so does badly on new data.",
    search:
      "A* search finds a cheapest path by expanding the node with the lowest cost so far plus a heuristic estimate.",
    convolution:
      "A convolutional layer slides small filters over an image and computes the same weighted sum at every place.",
  };

  async function nearest(question: string): Promise<string> {
    const [q, ...passages] = await embed(question, ...Object.values(definitions));
    const scores = passages.map((p) => dot(q!, p));
    return Object.keys(definitions)[scores.indexOf(Math.max(...scores))]!;
  }

  it.each([
    ["how does a network look at the important words in a sentence", "attention"],
    ["sort customers into groups when nobody has labelled them", "clustering"],
    ["great on the training set, terrible on new examples", "overfitting"],
    ["find the shortest way to the goal on a map", "search"],
    ["sliding a small window over a picture", "convolution"],
  ])("%s → %s", async (question, expected) => {
    expect(await nearest(question)).toBe(expected);
  });

  it("survives a typo", async () => {
    const [right, wrong, other] = await embed("backpropagation", "backpropagtion", "clustering");
    expect(dot(right!, wrong!)).toBeGreaterThan(dot(right!, other!) + 0.2);
  });
});

describe("damaged files give an error value", () => {
  const damaged: [string, (files: ReturnType<typeof loadFiles>) => StaticModelFiles][] = [
    ["no config", (f) => ({ ...f, config: undefined })],
    ["a list as config", (f) => ({ ...f, config: [] })],
    ["a format from the future", (f) => ({ ...f, config: { ...f.config, format: 999 } })],
    ["a missing size", (f) => ({ ...f, config: { ...f.config, dimensions: "256" } })],
    ["zero dimensions", (f) => ({ ...f, config: { ...f.config, dimensions: 0 } })],
    ["absurd sizes", (f) => ({ ...f, config: { ...f.config, ngramBuckets: 2 ** 40 } })],
    ["bands of too few rows", (f) => ({ ...f, config: { ...f.config, bands: [{ rows: 1, step: 1 }] } })],
    ["no checksums", (f) => ({ ...f, config: { ...f.config, files: {} } })],
    ["empty weights", (f) => ({ ...f, weights: new Uint8Array() })],
    ["truncated weights", (f) => ({ ...f, weights: f.weights.subarray(0, f.weights.length - 1) })],
    ["one flipped bit", (f) => ({ ...f, weights: f.weights.map((byte, i) => (i === 70_001 ? byte ^ 1 : byte)) })],
    ["an HTML page as vocabulary", (f) => ({ ...f, vocabulary: new TextEncoder().encode("<!doctype html>") })],
    ["a truncated vocabulary", (f) => ({ ...f, vocabulary: read("vocabulary.txt").subarray(0, 1000) })],
  ];
  it.each(damaged)("%s", async (_name, damage) => {
    const made = await createStaticEmbedder(damage(loadFiles()));
    expect(made.ok ? undefined : made.error.type).toBe("embedder-unavailable");
  });
});

describe("budgets", () => {
  it("fit on the wire", () => {
    expect(read("weights.bin").length + read("vocabulary.txt").length).toBeLessThan(2.4e6);
  });
});
