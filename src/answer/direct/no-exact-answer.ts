/** What the best note doesn't answer: by the definition, by how it is done, or by ideas that come close. */
import type { Intent } from "../../domain/answer.ts";
import type { Passage } from "../../domain/course.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { indexTerms } from "../../language/terms.ts";
import { prose } from "../../markdown/prose.ts";
import type { QuestionPart } from "../../question/understand.ts";
import { definitionOf, type PartContext } from "../parts/context.ts";
import { leastOdds } from "./answer-odds.ts";
import { asksResult, isOtherExample, tellsWay } from "./asked-result.ts";
import { closeNotes, type FittingNote } from "./choose-notes.ts";
import { closestLeads, notComputed } from "./closest-ideas.ts";
import { askedTerms } from "./note-vectors.ts";
import type { Screen } from "./screen.ts";

/** "A distance between words counted in letter changes" describes a thing: it is told what that is. */
export const asksSomething = /\?|\b(?:what|how|why|where|when|which|who|should|can|could|do|does|is|are|will|would)\b/i;
/** "What is X, and when is it best?", "explain X with an example": more is asked, but not before what X is. */
export const asksWhatItIs =
  /\b(?:explain|describe|define|tell me about)\b|^(?:(?:and|so|but|ok(?:ay)?) )*what(?: exactly| actually)?(?:'s| is| are) (?!.*\b(?:used|good|useful) for\b)(?!the (?:point|(?:dis)?advantages?|pros|cons|strengths?|weakness(?:es)?|benefits?|drawbacks?|limit\w*|risks?|best|right|usual|typical|default)\b)/i;

/** Every word that is asked beside the name stands in the definition. */
function holdsAll({ graph }: PartContext, part: QuestionPart, definition: Passage | undefined): boolean {
  const held = new Set(indexTerms(prose(definition?.markdown ?? "")));
  return asksWhatItIs.test(part.question) && askedTerms(graph, part).every((term) => held.has(term));
}

/** Ideas named where nothing answers. */
const mostLeads = 3;
const ofOwnParts: ReadonlySet<Intent> = new Set(["define", "code", "list", "path", "prerequisites", "example"]);

/** The best note is far more likely beside the question than an answer to it. */
const isDoubtful = ({ intent, question }: QuestionPart, best: FittingNote | undefined): boolean =>
  best?.odds !== undefined && best.odds < leastOdds && !ofOwnParts.has(intent) && asksSomething.test(question);

interface Best {
  readonly subject: ConceptId;
  readonly best: FittingNote | undefined;
  readonly brief: boolean;
}

/** For a question with words of its own. @returns false where the best note may be shown as its answer */
export function answersOtherwise(
  context: PartContext,
  screen: Screen,
  part: QuestionPart,
  { subject, best, brief }: Best,
): boolean {
  const { graph, lexical } = context;
  const { question, intent } = part;
  const before = screen.blocks.length;
  const definition = definitionOf(context, subject)[0];
  if (best && asksResult(question) && isOtherExample(graph, question, best.note)) {
    const own = closeNotes(graph, lexical, part).find((note) => note.concept === subject && tellsWay(note));
    const way = own ?? best.note;
    screen.blocks.push(...notComputed(context, way, way.concept));
  } else if (intent === "define" && !best?.exact && holdsAll(context, part, definition)) {
    // "What exactly is stored in a KV cache".
    screen.passage(definition);
  } else if (isDoubtful(part, best)) {
    // "What is X, and …": what it is answers half of it.
    if (asksWhatItIs.test(question)) screen.passage(definition);
    else screen.blocks.push(...closestLeads(context, part, brief ? 1 : mostLeads));
  }
  return screen.blocks.length > before;
}
