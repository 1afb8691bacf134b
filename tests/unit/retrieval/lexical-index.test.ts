import { beforeAll, describe, expect, it } from "vitest";
import { LexicalIndex } from "../../../src/retrieval/lexical-index.ts";
import { prepareWords } from "../../../src/retrieval/prepare-words.ts";
import { makeCourse } from "../../support/course.ts";

let index: LexicalIndex;

beforeAll(async () => {
  const course = await makeCourse([
    { id: "kiln", title: "Kiln", definition: "A kiln bakes clay until it is hard." },
    { id: "clay", title: "Clay", definition: "Clay is soft earth that a kiln makes hard." },
    { id: "glaze", title: "Glaze", definition: "A glaze is glass on a baked pot.", aliases: ["kiln glass"] },
  ]);
  index = new LexicalIndex(
    course.concepts.map(({ id }) => id),
    prepareWords(course).lexical,
  );
});

describe("BM25F over fields", () => {
  it("a word in the title counts more than in an alias, and there more than in a definition", () => {
    expect(index.search("kiln", 9).map(({ concept }) => concept)).toEqual(["kiln", "glaze", "clay"]);
  });
  it("a rare word counts more than a common one", () => {
    expect(index.inverseDocumentFrequency("pot")).toBeGreaterThan(index.inverseDocumentFrequency("kiln"));
    expect(index.inverseDocumentFrequency("nowhere")).toBeGreaterThan(index.inverseDocumentFrequency("pot"));
  });
  it("says which of the question's words were found", () => {
    const [first] = index.search("kilns and submarines", 1);
    expect(first?.words).toEqual(["kiln"]);
    expect(first?.strongTerms).toEqual(["kiln"]);
  });
  it("knows the terms of the course and no others", () => {
    expect(index.knows("glaze")).toBe(true);
    expect(index.knows("submarin")).toBe(false);
    expect(index.search("submarines", 3)).toEqual([]);
  });
});
