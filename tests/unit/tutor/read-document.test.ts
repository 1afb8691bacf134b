import { beforeAll, describe, expect, it } from "vitest";
import type { Course, Passage } from "../../../src/domain/course.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId, documentId, passageId } from "../../../src/domain/ids.ts";
import { ConceptNames } from "../../../src/retrieval/concept-mentions.ts";
import type { RetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { documentPart, subjectOf } from "../../../src/tutor/read-document.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

const book = { id: documentId("book"), title: "A book", kind: "pdf", authors: [] } as const;
const passageAt = (i: number): Passage => ({
  id: passageId(`book#${i}`),
  document: book.id,
  markdown: `Passage ${i}.`,
  locator: { type: "page", page: Math.floor(i / 4) + 1 },
});
let graph: CourseGraph;
let index: Pick<RetrievalIndex, "names">;

/** A book of 200 passages, four a page, beside the course's own text; two concepts stand in it. */
beforeAll(async () => {
  const course = await makeCourse(attentionSketches);
  const pages = Array.from({ length: 200 }, (_, i) => passageAt(i));
  const concepts: Course["concepts"] = course.concepts.map((concept) =>
    concept.id === "softmax"
      ? { ...concept, sections: [...concept.sections, { kind: "intuition", passages: [passageId("book#100")] }] }
      : concept,
  );
  graph = new CourseGraph({
    ...course,
    documents: [...course.documents, book],
    passages: [...pages.slice(0, 100), ...course.passages, ...pages.slice(100)],
    concepts,
  });
  index = { names: new ConceptNames(concepts) };
});

const numbersOf = (wanted: Parameters<typeof documentPart>[2]): readonly (string | number)[] => {
  const part = documentPart(graph, book.id, wanted);
  if (!part.ok) return [part.error.type];
  return [part.value.start, ...part.value.passages.map(({ markdown }) => markdown)];
};

describe("a document that is read", () => {
  it("opens around the cited passage, with what it is about", () => {
    const part = documentPart(graph, book.id, { around: passageId("book#100") });
    expect(part).toMatchObject({ ok: true, value: { document: book, start: 94, total: 200 } });
    const passages = part.ok ? part.value.passages : [];
    expect(passages.map(({ markdown }) => markdown)).toContain("Passage 100.");
    expect(passages.filter(({ about }) => about).map(({ id, about }) => [id, about?.id])).toEqual([
      ["book#100", "softmax"],
    ]);
  });
  it("begins where the document begins, and ends where it ends", () => {
    expect(numbersOf({ around: passageId("book#2") })[0]).toBe(0);
    expect(numbersOf({ around: passageId("book#199") }).at(-1)).toBe("Passage 199.");
    expect(numbersOf({ from: -5, to: 2 })).toEqual([0, "Passage 0.", "Passage 1."]);
  });
  it("gives a page, none where the page has no text, and never more than can be drawn at once", () => {
    expect(numbersOf({ page: 2 })).toEqual([4, "Passage 4.", "Passage 5.", "Passage 6.", "Passage 7."]);
    expect(numbersOf({ page: 99 })).toEqual([0]);
    expect(numbersOf({ from: 0, to: 200 })).toHaveLength(61);
  });
  it("is not found under another name, nor by a passage of another document", () => {
    expect(numbersOf({ around: passageId("softmax#definition-1") })).toEqual(["not-found"]);
    expect(documentPart(graph, documentId("none"), { page: 1 })).toMatchObject({ ok: false });
  });
});

describe("what a selected text is about", () => {
  const about = (text: string, passage = "book#1"): string | undefined =>
    subjectOf({ graph, index: index as RetrievalIndex }, text, passageId(passage));
  it("is what its passage is about where the text says so, else the longest name in it", () => {
    expect(about("the softmax of a vector", "book#100")).toBe("softmax");
    expect(about("a vector of numbers", "book#100")).toBe(graph.nameInText(conceptId("vector")));
  });
  it("is what its passage is about where the text names nothing, and else nothing", () => {
    expect(about("which makes them sum to one", "book#100")).toBe("softmax");
    expect(about("which makes them sum to one")).toBeUndefined();
  });
});
