import { beforeAll, describe, expect, it } from "vitest";
import type { Course } from "../../../src/domain/course.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId, documentId, passageId } from "../../../src/domain/ids.ts";
import { passageInContext } from "../../../src/tutor/browse-course.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

const shared = passageId("book#p1");
const loose = passageId("book#p2");
let graph: CourseGraph;

/** A book of two passages: two concepts claim one of them, none the other. */
beforeAll(async () => {
  const course = await makeCourse(attentionSketches);
  const book = { id: documentId("book"), title: "A book", kind: "pdf", authors: [] } as const;
  const passages = [shared, loose].map((id, i) => ({
    id,
    document: book.id,
    markdown: `Page ${i + 1}.`,
    locator: { type: "page", page: i + 1 } as const,
  }));
  const claiming: Course["concepts"] = course.concepts.map((concept) => {
    if (concept.id === "vector")
      return { ...concept, sections: [...concept.sections, { kind: "code", passages: [shared] }] };
    if (concept.id === "softmax") return { ...concept, sections: [{ kind: "intuition", passages: [shared] }] };
    return concept;
  });
  graph = new CourseGraph({
    ...course,
    documents: [...course.documents, book],
    passages: [...course.passages, ...passages],
    concepts: claiming,
  });
});

describe("a passage", () => {
  it("can be claimed by several concepts, each for its own part", () => {
    expect(graph.claimsOf(shared)).toEqual([
      { concept: "softmax", part: "intuition" },
      { concept: "vector", part: "code" },
    ]);
    expect(graph.subjectOf(shared)).toBe("softmax");
    for (const [concept, part] of [
      ["vector", "code"],
      ["softmax", "intuition"],
    ] as const)
      expect(graph.sectionOf(conceptId(concept), part).map(({ id }) => id)).toEqual([shared]);
  });
  it("can be claimed by none, and is still read in its document", () => {
    expect(graph.claimsOf(loose)).toEqual([]);
    expect(graph.subjectOf(loose)).toBeUndefined();
    expect(passageInContext(graph, loose)).toMatchObject({
      ok: true,
      value: { document: { title: "A book" }, sectionPassages: [{ id: loose }] },
    });
  });
});
