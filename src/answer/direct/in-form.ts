/** Answers in the form that was asked for: bullets, simple words, an analogy, one sentence, steps. */
import type { Passage, SectionKind } from "../../domain/course.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import type { ConceptId } from "../../domain/ids.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import { queryTerms } from "../../language/terms.ts";
import { cutAtPoints, firstStepEnd } from "../../markdown/find-blocks.ts";
import type { QuestionPart } from "../../question/understand.ts";
import { firstSentence } from "../first-sentence.ts";
import { definitionOf, inOneSentence, type PartContext, writtenBlock } from "../parts/context.ts";
import { fittingNotes } from "./choose-notes.ts";
import { wordCount } from "./excerpt.ts";
import { askedTerms } from "./note-vectors.ts";
import type { Screen } from "./screen.ts";
import { noteOfTheme } from "./themes.ts";

export const sectionStart = ({ graph }: PartContext, concept: ConceptId, kind: SectionKind): Passage | undefined =>
  graph.sectionOf(concept, kind)[0];

/** A point that shares this much of its words with the definition says it again. */
const saysAgain = 0.6;

/** "In three bullets": what it is, where that is asked, then the summary's own points. */
function bullets(context: PartContext, screen: Screen, subject: ConceptId, { form, intent }: QuestionPart): void {
  const { graph, shown } = context;
  const count = form.count ?? 3;
  const [summary] = graph.sectionOf(subject, "summary");
  const points = summary ? cutAtPoints(summary.markdown) : [];
  if (!summary || points.length === 0) return;
  const [definition] = definitionOf(context, subject);
  const said = new Set(queryTerms(definition?.markdown ?? ""));
  const adds = (point: string): boolean => {
    const terms = queryTerms(point);
    return terms.filter((term) => said.has(term)).length < saysAgain * terms.length;
  };
  const why = sectionStart(context, subject, "why-it-matters");
  const whole = definition && why && count > 1 && (intent === "define" || intent === "explain");
  const lines = whole
    ? [`- ${inOneSentence(context, subject)}`, ...points.filter(adds), `- ${firstSentence(why.markdown)}`]
    : points;
  const sources = whole ? [definition, summary, why] : [summary];
  screen.blocks.push(writtenBlock(context, lines.slice(0, count).join("\n"), sources));
  if (lines.length <= count) shown.add(summary.id);
}

/** Words of the form, and of programs, ask for nothing of the subject. */
const ofForm = new Set(
  queryTerms(
    "one two three four five six seven few short quick key main simple bullet bullets point points takeaway takeaways fact facts tldr brief summary summarise summarize sentence line",
  ),
);
const asksMore = (graph: CourseGraph, part: QuestionPart): boolean =>
  askedTerms(graph, part).some((term) => !ofForm.has(term));

/** "What does a planner need to know about an action? Three bullets": the note that says it, a sentence a line. */
function noteInBullets(context: PartContext, screen: Screen, part: QuestionPart, count: number): void {
  const { graph, lexical } = context;
  if (!asksMore(graph, part)) return;
  const [best] = fittingNotes(graph, lexical, part, 1);
  const passage = best?.asksIt ? graph.passage(best.note.passage) : undefined;
  if (!passage) return;
  const sentences = splitSentences(passage.markdown, { final: true }).map(({ start, end }) =>
    passage.markdown.slice(start, end).trim(),
  );
  const lines = sentences.slice(0, count).map((sentence) => `- ${sentence}`);
  screen.blocks.push(writtenBlock(context, lines.join("\n"), [passage]));
}

/** So many words of numbered steps are read at a glance. */
const mostOfSteps = 150;

/** The numbered steps of its page with the line before them, where they fit whole. */
export function numberedSteps({ graph }: PartContext, screen: Screen, subject: ConceptId): boolean {
  const passages = graph.sectionOf(subject, "how-it-works");
  const at = passages.findIndex(({ markdown }) => firstStepEnd(markdown) !== undefined);
  const shown = at < 0 ? [] : passages.slice(Math.max(0, at - 1), at + 1);
  const words = shown.reduce((sum, { markdown }) => sum + wordCount(markdown), 0);
  if (words === 0 || words > mostOfSteps) return false;
  for (const passage of shown) screen.passage(passage, [], mostOfSteps);
  return true;
}

/** The picture, and for who is lost, after it in one exact sentence what it stands for. */
function simply(context: PartContext, screen: Screen, subject: ConceptId, { form }: QuestionPart): boolean {
  const shown =
    screen.passage(sectionStart(context, subject, "in-plain-words")) ||
    screen.note(noteOfTheme(context.graph.course.notes, subject, "simple")) ||
    screen.passage(sectionStart(context, subject, "intuition"));
  const [definition] = definitionOf(context, subject);
  if (shown && form.lost && definition) screen.part(definition, inOneSentence(context, subject));
  return shown;
}

/** @returns whether something of that form was shown */
export function inForm(context: PartContext, screen: Screen, part: QuestionPart, subject: ConceptId): boolean {
  const { notes } = context.graph.course;
  switch (part.form.form) {
    case "bullets":
      noteInBullets(context, screen, part, part.form.count ?? 3);
      if (screen.blocks.length === 0) bullets(context, screen, subject, part);
      return screen.blocks.length > 0;
    case "simple":
      return simply(context, screen, subject, part);
    case "analogy":
      return (
        screen.passage(sectionStart(context, subject, "intuition")) ||
        screen.note(noteOfTheme(notes, subject, "simple"))
      );
    case "short":
      if (part.intent !== "define" && asksMore(context.graph, part)) {
        const [best] = fittingNotes(context.graph, context.lexical, part, 1);
        if (best?.asksIt && screen.note(best.note)) return true;
      }
      return screen.passage(definitionOf(context, subject)[0]);
    case "steps":
      return (
        numberedSteps(context, screen, subject) ||
        screen.note(noteOfTheme(notes, subject, "short")) ||
        screen.passage(sectionStart(context, subject, "how-it-works"))
      );
    default:
      return false;
  }
}
