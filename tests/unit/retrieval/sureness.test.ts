import { beforeAll, describe, expect, it } from "vitest";
import { loadBundledEmbedder } from "../../../src/cli/bundled-embedder.ts";
import { makeVectors } from "../../../src/packs/make-vectors.ts";
import { conceptCentres } from "../../../src/retrieval/concept-centres.ts";
import { embeddingTexts } from "../../../src/retrieval/embedding-texts.ts";
import { buildRetrievalIndex, type RetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { retrieve } from "../../../src/retrieval/retrieve.ts";
import { createTwinKernel } from "../../../src/retrieval/vector-index/kernel-twin.ts";
import { localIndex } from "../../../src/retrieval/vector-index/local-index.ts";
import { makeCourse } from "../../support/course.ts";

/** The weights were fitted on a course of hundreds of concepts about something else. */
describe("a course of two ideas, searched by words and by meaning", () => {
  let index: RetrievalIndex;
  beforeAll(async () => {
    const course = await makeCourse([
      { id: "sourdough", title: "Sourdough", definition: "Sourdough is bread raised by wild yeast." },
      { id: "yeast", title: "Yeast", definition: "Yeast is a fungus whose gas makes dough rise." },
    ]);
    const embedder = await loadBundledEmbedder(process.cwd());
    const vectors = await makeVectors(course, embedder);
    if (!vectors.ok) throw new Error(vectors.error.type);
    const rows = embeddingTexts(course);
    const meaning = {
      embedder,
      index: localIndex(createTwinKernel(), vectors.value.rows),
      rows,
      centres: conceptCentres(rows, vectors.value.rows),
    };
    index = buildRetrievalIndex(course, meaning);
  });

  it.each(["What is Sourdough?", "sourdough", "explain yeast please", "what is yeast"])(
    "%s is sure",
    async (question) => expect((await retrieve(index, question)).sureness).toBe("sure"),
  );
  it.each(["who won the world cup in 2018", "what is a neural network"])("%s is outside", async (question) =>
    expect((await retrieve(index, question)).sureness).toBe("outside"),
  );
});
