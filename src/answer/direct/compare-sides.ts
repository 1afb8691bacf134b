/** What is said of the sides of a comparison above its table: their difference, the choice between them, or both. */
import type { AnswerNote, Comparison, NoteKind } from "../../domain/course.ts";
import type { ConceptId, PassageId } from "../../domain/ids.ts";
import { differing } from "../../language/english/differing.ts";
import type { QuestionPart } from "../../question/understand.ts";
import { definitionOf, type PartContext } from "../parts/context.ts";
import { likelyOdds } from "./answer-odds.ts";
import { fittingNotes } from "./choose-notes.ts";
import { askedTerms } from "./note-vectors.ts";
import type { Screen } from "./screen.ts";

const asksForChoice = /\b(?:which|should|better|best|when|choose|pick|prefer|or)\b/i;
const asksForDifference = new RegExp(String.raw`${differing}|\bcompar|\bdistinguish`, "i");
const chooses: ReadonlySet<NoteKind> = new Set(["which", "when"]);
const general: ReadonlySet<NoteKind> = new Set([...chooses, "confusion"]);

/** The course's own comparison of all of them. */
const joinedBy = ({ graph }: PartContext, subjects: readonly ConceptId[]): Comparison | undefined =>
  graph.course.comparisons.find(({ concepts }) => subjects.length > 1 && subjects.every((id) => concepts.includes(id)));

interface Statement {
  readonly note: AnswerNote | undefined;
  readonly passage: PassageId | undefined;
}

/** A note says what the comparison's own passage would say: that is not said again around the table. */
function state({ graph, shown }: PartContext, screen: Screen, { note, passage }: Statement): void {
  if (!screen.note(note)) {
    if (passage) screen.passage(graph.passage(passage));
  } else if (passage) shown.add(passage);
}

/** With a table below: the difference where it is asked for, the choice where one is, and neither twice. */
function aboveTable(
  context: PartContext,
  screen: Screen,
  { question }: QuestionPart,
  { passages }: Comparison,
  ofBoth: readonly AnswerNote[],
): void {
  const difference = { note: undefined, passage: passages.lead };
  const choice = { note: ofBoth.find(({ kind }) => chooses.has(kind)), passage: passages.whenToUse };
  const choosing = asksForChoice.test(question);
  if (!choosing || asksForDifference.test(question)) state(context, screen, difference);
  if (choosing) state(context, screen, choice);
}

/** What is compared: what is said of both, else what each side is. */
export function compareSides(context: PartContext, screen: Screen, part: QuestionPart): void {
  const { graph, lexical } = context;
  const fitting = fittingNotes(graph, lexical, part, 4);
  // A third thing that holds them both is no choice between them.
  const isSide = (id: ConceptId): boolean => part.subjects.includes(id);
  const ofSides = fitting.filter(({ note }) => isSide(note.concept));
  const ofBoth = ofSides.filter(({ note }) => note.with.some(isSide));
  const joined = joinedBy(context, part.subjects);
  if (joined) {
    // "Is A faster than B on sparse data?": what asks just that stands before what is said in general.
    const [best] = ofBoth;
    const fits = best?.exact || (best?.odds ?? 0) >= likelyOdds;
    if (best && fits && askedTerms(graph, part).length > 0 && !general.has(best.note.kind)) screen.note(best.note);
    aboveTable(
      context,
      screen,
      part,
      joined,
      ofBoth.map(({ note }) => note),
    );
    return;
  }
  // One that sets a side against a third thing chooses nothing between the two.
  const ofOne = ofSides.find(({ note }) => note.with.every(isSide));
  const chosen = ofBoth[0] ?? ofOne ?? fitting[0];
  // What each side is stands in the table.
  if (screen.note(chosen?.note, chosen?.near) && chosen?.asksIt) return;
  for (const id of part.subjects) if (!screen.full) screen.passage(definitionOf(context, id)[0]);
}
