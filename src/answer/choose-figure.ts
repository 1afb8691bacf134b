/** What stands after a direct answer, where the kind of question is served by it: a figure, a simulation to try. */
import type { ShownFigure, ShownSimulation } from "../domain/answer.ts";
import type { FigureShape } from "../domain/course.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { ConceptId } from "../domain/ids.ts";
import type { QuestionPart } from "../question/understand.ts";
import { kindsOfWording } from "./direct/note-kinds.ts";

const servedByAny: readonly FigureShape[] = ["define", "explain", "how", "compare"];

/** Who asks for a line or three points wants no more than that. */
const tooShort: ReadonlySet<string> = new Set(["short", "bullets"]);

/** "Is it …?" wants a yes or a no, "my loss is nan" a way out. */
function wantsAnotherAnswer({ question, form }: QuestionPart): boolean {
  const worded = kindsOfWording(question);
  return worded.has("is-it-true") || worded.has("debug") || tooShort.has(form.form);
}

interface Offer {
  readonly shapes?: readonly FigureShape[];
}

interface Choice<T extends Offer> {
  /** What a concept has to offer, best first. */
  readonly of: (subject: ConceptId) => readonly T[];
  readonly shows: (offer: T, subject: ConceptId) => boolean;
}

/** @returns none for several questions in one: it would stand below the wrong one */
function chooseOffer<T extends Offer>(
  { of, shows }: Choice<T>,
  parts: readonly QuestionPart[],
  sure: boolean,
): T | undefined {
  const [part, ...others] = parts;
  if (!part || others.length > 0 || !sure || wantsAnotherAnswer(part)) return undefined;
  const { subjects, intent } = part;
  const compares = intent === "compare" && subjects.length > 1;
  const offered = (compares ? subjects : subjects.slice(0, 1))
    .flatMap(of)
    .filter(
      (offer) =>
        (offer.shapes ?? servedByAny).some((served) => served === intent) &&
        (!compares || subjects.filter((subject) => shows(offer, subject)).length > 1),
    );
  // One made for this kind of question comes before one that serves any.
  return offered.find(({ shapes }) => shapes) ?? offered[0];
}

export function chooseFigure(
  graph: CourseGraph,
  parts: readonly QuestionPart[],
  sure: boolean,
): ShownFigure | undefined {
  const chosen = chooseOffer(
    {
      of: (subject) => graph.figuresOf(subject),
      shows: ({ concept, with: also }, subject) => concept === subject || also.includes(subject),
    },
    parts,
    sure,
  );
  return chosen && { id: chosen.id, title: chosen.title, alternative: chosen.alternative };
}

export function chooseSimulation(
  graph: CourseGraph,
  parts: readonly QuestionPart[],
  sure: boolean,
): ShownSimulation | undefined {
  const chosen = chooseOffer(
    {
      of: (subject) => graph.simulationsOf(subject),
      shows: ({ concepts }, subject) => concepts.includes(subject),
    },
    parts,
    sure,
  );
  return chosen && { id: chosen.id, title: chosen.title };
}
