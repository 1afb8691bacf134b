/** Replies to what is said to the tutor itself. */
import type { AnswerSection } from "../../domain/answer.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { Request } from "../../question/requests.ts";
import { section } from "./context.ts";

const link = (graph: CourseGraph, id: string): string => {
  const concept = graph.course.concepts.find((found) => found.id === id);
  return concept ? `[${concept.title}](concept:${concept.id})` : "";
};

/** The course's first steps: ideas that need nothing and that most is built on, in teaching order. */
function firstSteps(graph: CourseGraph, count: number): string[] {
  const { concepts } = graph.course;
  const reach = ({ id }: (typeof concepts)[number]): number => graph.dependentsOf(id).length;
  const basic = concepts.filter(
    ({ id, difficulty }) => difficulty === "beginner" && graph.prerequisitesOf(id).length <= 1,
  );
  const chosen = new Set([...basic].sort((a, b) => reach(b) - reach(a)).slice(0, count));
  return concepts
    .filter((concept) => chosen.has(concept))
    .map((concept) => `- **${link(graph, concept.id)}**: ${concept.definition}`);
}

const replies: Readonly<Record<Request, (graph: CourseGraph) => readonly string[]>> = {
  greeting: ({ course }) => [
    `Hello! I'm Erica. I answer questions about “${course.meta.title}” from its own ${course.concepts.length} concepts, with sources, on this device.`,
    "Ask for an idea (“What is backpropagation?”), a comparison (“CNN vs RNN”), code (“numpy softmax”), or a path (“teach me transformers from scratch”).",
  ],
  thanks: () => ["You're welcome! Ask the next one whenever you like, or ask “quiz me” to check what stayed."],
  who: ({ course }) => [
    `I'm Erica, a tutor program that runs inside this browser tab. I answer from the ${course.concepts.length} concepts of “${course.meta.title}”, written by ${course.meta.authors.join(", ")}, and show the source of every paragraph.`,
    "I'm not a person and not a chatbot: without a language model turned on I compose answers from the course's own text. Nothing you type leaves this device.",
  ],
  abilities: ({ course }) => [
    `I explain what “${course.meta.title}” holds: ask what something is, why or how it works, for an example, code, the math, its applications, or what to learn before it.`,
    "- **Compare:** “CNN vs RNN”, “difference between precision and recall”\n- **Debug:** “my loss is nan”, “validation loss goes up”\n- **Shorten:** “in three bullets”, “like I'm five”, “as an analogy”\n- **Lead the way:** “teach me transformers from scratch”, “where do I start?”",
    "I don't do homework for you, and I don't guess: what the course doesn't hold I say so.",
  ],
  contents: (graph) => [
    `“${graph.course.meta.title}” has ${graph.course.concepts.length} concepts in ${graph.course.meta.topics.length} topics:`,
    graph.course.meta.topics
      .map(({ id, title }) => {
        const own = graph.course.concepts.filter(({ topic }) => topic === id);
        const shown = own.slice(0, 3).map((concept) => link(graph, concept.id));
        return `- **${title}** (${own.length}): ${shown.join(", ")}${own.length > 3 ? ", …" : ""}`;
      })
      .join("\n"),
  ],
  start: (graph) => [
    "Start with the ideas that need nothing before them and that most of the course rests on:",
    firstSteps(graph, 5).join("\n"),
    "If you know some of it already, the link below asks a few questions and finds out where you could go on.",
    "If you have a goal, ask for the way to it: “teach me neural networks from scratch” gives every step in order.",
  ],
  quiz: ({ course }) => [
    `Say what to be asked about, for example “quiz me on ${course.concepts.find(({ difficulty }) => difficulty === "intermediate")?.title ?? course.concepts[0]?.title ?? "it"}”, or ask a question first and then “quiz me”.`,
  ],
  "quiz-chat": () => [
    "Questions about what this chat explained are in Practice, a round for each idea. What nothing was explained about yet can't be asked: begin with a question.",
  ],
  "quiz-missed": () => [
    "The questions that you answered wrong last time are in Practice. Each stays there until you get it right.",
  ],
  injection: ({ course }) => [
    `I answer questions about “${course.meta.title}” from its own text; there are no other instructions to change. Ask me about any of its ${course.concepts.length} concepts.`,
  ],
};

export function requestReply(request: Request, graph: CourseGraph): AnswerSection[] {
  return section(
    "smalltalk",
    { part: request },
    replies[request](graph).map((markdown) => ({ markdown, citations: [] })),
  );
}
