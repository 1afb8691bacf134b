import { expect, it } from "vitest";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";
import { buildRetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { answerQuestion } from "../../../src/tutor/answer-question.ts";
import { makeCourse } from "../../support/course.ts";

it("a definition in one line keeps its formula's marks", async () => {
  const course = await makeCourse([
    { id: "power", title: "Power", definition: "A power $x^k$ multiplies $k$ factors $x$." },
    {
      id: "square",
      title: "Square",
      definition: "A square is a power of two.",
      needs: { power: "It is one of them." },
    },
  ]);
  const reply = await answerQuestion(
    { graph: new CourseGraph(course), index: buildRetrievalIndex(course) },
    { question: "What is a square?", settings: defaultSettings, level: "standard", known: [], history: [] },
  );
  if (!reply.ok) throw new Error(reply.error.type);
  const leads = reply.value.answer.sections.flatMap(({ blocks }) => blocks.flatMap(({ lead }) => lead ?? []));
  expect(leads.join()).toContain("A power $x^k$ multiplies $k$ factors $x$.");
});
