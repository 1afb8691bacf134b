/** The one figure that stands after a direct answer, where the kind of question is served by one. */
import type { ShownFigure } from "../domain/answer.ts";
import type { Figure, FigureShape } from "../domain/course.ts";
import type { CourseGraph } from "../domain/course-graph.ts";
import type { QuestionPart } from "../question/understand.ts";
import { kindsOfWording } from "./direct/note-kinds.ts";

const servedByAny: readonly FigureShape[] = ["define", "explain", "how", "compare"];

/** Who asks for a line or three points wants no more than that. */
const tooShort: ReadonlySet<string> = new Set(["short", "bullets"]);

const serves = (figure: Figure, shape: string): boolean =>
  (figure.shapes ?? servedByAny).some((served) => served === shape);

/** "Is it …?" wants a yes or a no, "my loss is nan" a way out. */
function wantsAnotherAnswer({ question, form }: QuestionPart): boolean {
  const worded = kindsOfWording(question);
  return worded.has("is-it-true") || worded.has("debug") || tooShort.has(form.form);
}

/** @returns none for several questions in one: it would stand below the wrong one */
export function chooseFigure(
  graph: CourseGraph,
  parts: readonly QuestionPart[],
  sure: boolean,
): ShownFigure | undefined {
  const [part, ...others] = parts;
  if (!part || others.length > 0 || !sure || wantsAnotherAnswer(part)) return undefined;
  const { subjects, intent } = part;
  const shows = ({ concept, with: also }: Figure): number =>
    subjects.filter((subject) => subject === concept || also.includes(subject)).length;
  const compares = intent === "compare" && subjects.length > 1;
  const offered = (compares ? subjects : subjects.slice(0, 1))
    .flatMap((subject) => graph.figuresOf(subject))
    .filter((figure) => serves(figure, intent) && (!compares || shows(figure) > 1));
  // One made for this kind of question comes before one that serves any.
  const chosen = offered.find(({ shapes }) => shapes) ?? offered[0];
  return chosen && { id: chosen.id, title: chosen.title, alternative: chosen.alternative };
}
