import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../../src/domain/answer.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";
import { buildRetrievalIndex } from "../../../src/retrieval/retrieval-index.ts";
import { answerQuestion, type Tutor } from "../../../src/tutor/answer-question.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";

let tutor: Tutor;
beforeAll(async () => {
  const course = await makeCourse(attentionSketches);
  tutor = { graph: new CourseGraph(course), index: buildRetrievalIndex(course) };
});

/** The last answer of a conversation. */
async function talk(...questions: string[]): Promise<Answer> {
  const history: Answer[] = [];
  for (const question of questions) {
    const ask = { question, settings: defaultSettings, level: "standard" as const, known: [], history: [...history] };
    const reply = await answerQuestion(tutor, ask);
    if (!reply.ok) throw new Error(reply.error.type);
    history.push(reply.value.answer);
  }
  return history.at(-1) as Answer;
}
const subjects = ({ subjects: found }: Answer): string[] => found?.map(({ id }) => id) ?? [];

describe("a follow-up", () => {
  it.each([
    ["another form", ["Explain attention", "an example?"], ["attention"]],
    [
      "a comparison with what was talked of",
      ["What is a transformer?", "why is it faster than rnns"],
      ["transformer", "rnn"],
    ],
    ["what it is likened to", ["What is softmax?", "attention is basically that?"], ["softmax", "attention"]],
    ["a name as one of the two", ["What is a transformer?", "rnn then? how do the two differ"], ["transformer", "rnn"]],
    ["one side left unsaid", ["What is a transformer?", "versus rnn"], ["transformer", "rnn"]],
    ["the two talked of last", ["What is softmax?", "and attention?", "compare the two"], ["softmax", "attention"]],
    [
      "a bare “both”, which may mean parts of the last",
      ["What is softmax?", "What is CLIP?", "huh, why both?"],
      ["clip"],
    ],
    [
      "one of two, whatever it is chosen for",
      ["CLIP vs RNN", "more about the second one", "which one for softmax"],
      ["rnn", "clip"],
    ],
    [
      "a pair of its own, after another pair",
      ["CLIP vs RNN", "softmax vs attention, which one is cheaper"],
      ["softmax", "attention"],
    ],
    ["a name that takes its place", ["Explain attention", "softmax instead then?"], ["softmax", "attention"]],
    ["what was meant", ["Explain attention", "sry not attention, i mean softmax"], ["softmax"]],
    ["one of those compared", ["CLIP vs RNN", "more about the second one"], ["rnn"]],
    ["a name that does it", ["Explain attention", "how does softmax do it"], ["softmax", "attention"]],
    [
      "asked of it, whatever is named",
      ["What is softmax?", "is it attention or clip"],
      ["softmax", "attention", "clip"],
    ],
  ])("%s", async (_, questions, wanted) => expect(subjects(await talk(...questions))).toEqual(wanted));

  it("says what it goes on from", async () =>
    expect((await talk("What is a transformer?", "why is it faster than rnns")).about?.id).toBe("transformer"));
});

describe("a question stands alone", () => {
  it.each([
    ["when it names something else", ["Explain attention", "ok thanks, what is softmax?"], ["softmax"]],
    [
      "when its pronoun means what it names",
      ["Explain attention", "what is softmax and why does it help"],
      ["softmax"],
    ],
    [
      "when what differs is no side of it",
      ["Explain attention", "can I use softmax when my inputs have very different scales?"],
      ["softmax"],
    ],
    [
      "when both its sides are named",
      ["Explain attention", "difference between softmax and clip"],
      ["softmax", "clip"],
    ],
  ])("%s", async (_, questions, wanted) => {
    const answer = await talk(...questions);
    expect(answer.about).toBeUndefined();
    expect(subjects(answer)).toEqual(wanted);
  });
  it("when it leaves the course", async () =>
    expect((await talk("Explain attention", "recipe for pasta?")).inScope).toBe(false));
});
