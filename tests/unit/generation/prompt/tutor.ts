/** Questions to a small tutor, for prompts made from its answers. */
import type { SourceFile } from "../../../../src/compiler/issue.ts";
import type { Answer } from "../../../../src/domain/answer.ts";
import { CourseGraph } from "../../../../src/domain/course-graph.ts";
import { conceptId } from "../../../../src/domain/ids.ts";
import { defaultSettings, type Level } from "../../../../src/domain/settings.ts";
import { buildPrompt } from "../../../../src/generation/prompt/build-prompt.ts";
import type { PromptReply, PromptRequest } from "../../../../src/protocol/generation-api.ts";
import { buildRetrievalIndex } from "../../../../src/retrieval/retrieval-index.ts";
import { answerQuestion, type Tutor } from "../../../../src/tutor/answer-question.ts";
import { attentionSketches, type ConceptSketch, makeCourse } from "../../../support/course.ts";

const comparison: SourceFile = {
  path: "comparisons/attention-vs-rnn.md",
  text: [
    '---\ntitle: "Attention vs RNN"\nbetween: [attention, rnn]\n---\n',
    "Attention sees all words at once; a recurrent network reads them one by one.\n",
    "| | Attention | RNN |\n| --- | --- | --- |\n| Memory | All words | One hidden state |\n| Cost | Quadratic | Linear |\n",
    "## When to use which\n",
    "Choose attention when far words matter, a recurrent network when memory is short.",
  ].join("\n"),
};

export async function makeTutor(
  sketches: readonly ConceptSketch[] = attentionSketches,
  more: readonly SourceFile[] = [comparison],
): Promise<Tutor> {
  const course = await makeCourse(sketches, more);
  return { graph: new CourseGraph(course), index: buildRetrievalIndex(course) };
}

export interface AskOptions {
  readonly level?: Level;
  readonly known?: readonly string[];
  readonly history?: readonly Answer[];
}

export async function ask(
  tutor: Tutor,
  question: string,
  { level = "standard", known = [], history = [] }: AskOptions = {},
): Promise<Answer> {
  const request = { question, settings: defaultSettings, level, known: known.map(conceptId), history };
  const reply = await answerQuestion(tutor, request);
  if (!reply.ok) throw new Error(reply.error.type);
  return reply.value.answer;
}

export const promptFor = (
  tutor: Tutor,
  answer: Answer,
  { known = [], history = [], contextWindow = 4096 }: Partial<PromptRequest> = {},
): PromptReply => buildPrompt(tutor.graph, { answer, known, history, contextWindow });
