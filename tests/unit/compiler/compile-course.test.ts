import { describe, expect, it } from "vitest";
import { compileCourse } from "../../../src/compiler/compile-course.ts";
import { formatIssue, type SourceFile } from "../../../src/compiler/issue.ts";
import type { SectionKind } from "../../../src/domain/course.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId } from "../../../src/domain/ids.ts";
import { attentionSketches, type ConceptSketch, conceptFile, courseYaml, makeCourse } from "../../support/course.ts";

const messages = async (sketches: readonly ConceptSketch[], more: readonly SourceFile[] = []): Promise<string[]> =>
  (await compileCourse([courseYaml, ...sketches.map(conceptFile), ...more])).errors.map(formatIssue);

describe("errors name the file, the line and the mistake", () => {
  it("unknown prerequisite", async () => {
    expect(await messages([{ id: "a", title: "A thing", needs: { nowhere: "It helps." } }])).toEqual([
      'concepts/basics/a.md:5: error: unknown prerequisite "nowhere"',
    ]);
  });
  it("duplicate title, whatever its spelling", async () => {
    const [message] = await messages([
      { id: "a", title: "Regularization" },
      { id: "b", title: "Regularisations" },
    ]);
    expect(message).toBe(
      'concepts/basics/b.md:2: error: title "Regularisations" is also a name in concepts/basics/a.md ("Regularization")',
    );
  });
  it("duplicate alias", async () => {
    const [message] = await messages([
      { id: "a", title: "First", aliases: ["F1"] },
      { id: "b", title: "Second", aliases: ["f1"] },
    ]);
    expect(message).toContain('concepts/basics/b.md:3: error: alias "f1" is also a name in');
  });
  it("a cycle of prerequisites, with its members", async () => {
    const [message] = await messages([
      { id: "a", title: "First", needs: { b: "x" } },
      { id: "b", title: "Second", needs: { a: "y" } },
    ]);
    expect(message).toContain("prerequisites form a cycle: a needs b, b needs a");
  });
  it("missing definition", async () => {
    expect(await messages([{ id: "a", title: "First", definition: "" }])).toEqual([
      "concepts/basics/a.md:8: error: has no definition before the first heading",
    ]);
  });
  it("dead internal link", async () => {
    expect(await messages([{ id: "a", title: "First", sections: { Intuition: "See [that](concept:gone)." } }])).toEqual(
      ['concepts/basics/a.md:1: error: dead link to concept "gone"'],
    );
  });
  it("unknown section, with its line", async () => {
    const file = conceptFile({ id: "a", title: "First" });
    const broken = { ...file, text: file.text.replace("## Intuition", "## Vibes") };
    const { errors } = await compileCourse([courseYaml, broken]);
    expect(errors.map(formatIssue)[0]).toMatch(/^concepts\/basics\/a\.md:\d+: error: unknown section "Vibes"$/);
  });
  it("broken YAML and a wrong field", async () => {
    const file = conceptFile({ id: "a", title: "First", difficulty: "hardish" });
    const { errors } = await compileCourse([
      courseYaml,
      file,
      { path: "concepts/basics/b.md", text: '---\ntitle: "x\n---\n' },
    ]);
    const text = errors.map(formatIssue).join("\n");
    expect(text).toContain("a.md:4: error: difficulty: must be one of beginner, intermediate, advanced");
    expect(text).toMatch(/b\.md:\d+: error: YAML/);
  });
  it("an empty folder", async () => {
    expect((await compileCourse([])).errors.map(formatIssue)).toContain(
      "course.yaml:1: error: is missing: every course needs one (see src/courses/README.md)",
    );
  });
});

describe("a compiled course", () => {
  it("is the same for the same files in another order", async () => {
    const files = [courseYaml, ...attentionSketches.map(conceptFile)];
    const forward = await compileCourse(files);
    const backward = await compileCourse([...files].reverse());
    expect(backward.course).toEqual(forward.course);
  });
  it("keeps a formula with its sentence and output with its code", async () => {
    const course = await makeCourse(attentionSketches);
    const of = (kind: SectionKind) => new CourseGraph(course).sectionOf(conceptId("attention"), kind);
    expect(of("math")).toHaveLength(1);
    expect(of("code")).toHaveLength(1);
    expect(of("code")[0]?.markdown).toContain("```output");
  });
  it("links the first mention of another concept in a section, once, and never in code or math", async () => {
    const course = await makeCourse([
      { id: "vector", title: "Vector" },
      {
        id: "b",
        title: "Other",
        sections: {
          Intuition: "A vector is a vector; `vector` and $vector$ stay.",
          Code: "```python\nvector = 1\n```\n\n```output\n```",
        },
      },
    ]);
    const text = (kind: SectionKind) => new CourseGraph(course).sectionOf(conceptId("b"), kind)[0]?.markdown;
    expect(text("intuition")).toBe("A [vector](concept:vector) is a vector; `vector` and $vector$ stay.");
    expect(text("code")).not.toContain("concept:");
  });
  it("links an acronym only where it is written as one", async () => {
    const course = await makeCourse([
      { id: "clip", title: "CLIP" },
      { id: "b", title: "Other", sections: { Intuition: "We clip values.", Applications: "- CLIP finds pictures." } },
    ]);
    const texts = course.passages.filter(({ id }) => id.startsWith("b#")).map(({ markdown }) => markdown);
    expect(texts).toContain("We clip values.");
    expect(texts).toContain("- [CLIP](concept:clip) finds pictures.");
  });
  it("reads a comparison into a table with one column a concept", async () => {
    const note = {
      path: "comparisons/softmax-vs-vector.md",
      text: '---\ntitle: "A vs B"\nbetween: [softmax, vector]\n---\n\nOne is not the other.\n\n| | Softmax | Vector |\n| --- | --- | --- |\n| Sum | $|p| = 1$ | a \\| b |\n\n## When to use which\n\nIt depends.\n',
    };
    const course = await makeCourse(attentionSketches, [note]);
    expect(course.comparisons[0]?.rows).toEqual([{ aspect: "Sum", cells: ["$|p| = 1$", "a | b"] }]);
    expect(await messages(attentionSketches, [{ ...note, text: note.text.replace(" | a \\| b |", " |") }])).toEqual([
      'comparisons/softmax-vs-vector.md:10: error: row "Sum" has 1 cells for 2 concepts',
    ]);
  });
});

describe("what a page encompasses", () => {
  it("is practised with it: a relation from the part to the page", async () => {
    const course = await makeCourse([
      { id: "vector", title: "Vector" },
      { id: "sum", title: "Sum of vectors", relations: '{ encompasses: { vector: "Every sum uses two." } }' },
    ]);
    expect(course.relations).toEqual([
      { source: "vector", target: "sum", type: "encompasses", weight: 0.5, reason: "Every sum uses two." },
    ]);
  });
  it("must be there", async () => {
    expect(
      await messages([{ id: "sum", title: "Sum of vectors", relations: '{ encompasses: { vector: "Uses two." } }' }]),
    ).toEqual(['concepts/basics/sum.md:6: error: unknown concept in encompasses "vector"']);
  });
});

describe("the course's own text", () => {
  it("is one document, which every passage belongs to and further reading doesn't", async () => {
    const course = await makeCourse(attentionSketches);
    expect(course.documents).toEqual([
      { id: "course-text", title: "Test course", kind: "course", authors: ["Tests"], licence: "CC0" },
    ]);
    expect(new Set(course.passages.map(({ document }) => document))).toEqual(new Set(["course-text"]));
    expect(course.resources).toEqual([]);
  });
});

describe("quiz items", () => {
  const item = (question: string, id?: string): string =>
    `  - { ${id ? `id: ${id}, ` : ""}question: "${question}", answer: "Yes.", wrong: [{ text: "No.", why: "x" }, { text: "So.", why: "x" }], section: summary }`;
  const page = (...items: string[]): ConceptSketch => ({
    id: "a",
    title: "First",
    extra: `quiz:\n${items.join("\n")}`,
  });
  const ids = async (...items: string[]) => (await makeCourse([page(...items)])).quiz.map(({ id }) => id);

  it("are named by their question, wherever they stand", async () => {
    const one = item("Is it so?");
    const other = item("Is Poincaré's $x^2$ right?");
    expect(await ids(one, other)).toEqual(["a#quiz-is-it-so", "a#quiz-is-poincare-s-x-2-right"]);
    expect(await ids(other, one)).toEqual(["a#quiz-is-poincare-s-x-2-right", "a#quiz-is-it-so"]);
  });
  it("keep a given id when their question is put better", async () => {
    expect(await ids(item("Is it so?", "so"))).toEqual(["a#quiz-so"]);
    expect(await ids(item("Would you say so?", "so"))).toEqual(["a#quiz-so"]);
  });
  it("of one name are refused until one of them has an id", async () => {
    expect(await messages([page(item("Is 2 + 3 five?"), item("Is 2 - 3 five?"))])).toEqual([
      'concepts/basics/a.md:9: error: two quiz items have the id "is-2-3-five": give one of them an id of its own',
    ]);
    expect(await ids(item("Is 2 + 3 five?"), item("Is 2 - 3 five?", "minus"))).toHaveLength(2);
  });
});

describe("answer notes", () => {
  const page = conceptFile({ id: "softmax", title: "Softmax" });
  const note = (text: string) => ({ path: "notes/basics/softmax.yaml", text });
  const good = `- id: why-exp
  kind: why
  question: Why does softmax use exponentials?
  asked: [why e to the power]
  stands-on: [how-it-works]
  answer: They make every score positive.
`;
  it("become notes that cite the passages they stand on, with their text as a passage", async () => {
    const { course, errors } = await compileCourse([courseYaml, page, note(good)]);
    expect(errors).toEqual([]);
    const [made] = course?.notes ?? [];
    expect(made).toMatchObject({ id: "softmax/why-exp", concept: "softmax", standsOn: ["softmax#how-it-works-1"] });
    expect(course?.passages.find(({ id }) => id === made?.passage)?.markdown).toContain("positive");
  });
  it.each([
    ["a concept that isn't there", "notes/basics/sigmoid.yaml", good, 'no concept "sigmoid"'],
    ["a section that isn't there", "notes/basics/softmax.yaml", good.replace("[how-it-works]", "[math]"), "no section"],
    ["an id used twice", "notes/basics/softmax.yaml", good + good, "appears twice"],
    ["an unknown kind", "notes/basics/softmax.yaml", good.replace("kind: why", "kind: rant"), "must be one of"],
  ])("are refused with %s", async (_what, path, text, message) => {
    const { errors } = await compileCourse([courseYaml, page, { path, text }]);
    expect(errors.map((error) => error.message).join("\n")).toContain(message);
  });
});
