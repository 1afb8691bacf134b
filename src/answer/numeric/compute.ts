/** Questions that ask for a result of the learner's own numbers: computed, with the steps, cited to the course. */
import type { AnswerBlock } from "../../domain/answer.ts";
import type { CourseGraph } from "../../domain/course-graph.ts";
import { type ConceptId, conceptId } from "../../domain/ids.ts";
import type { Understanding } from "../../question/understand.ts";
import { definitionOf, type PartContext, writtenBlock } from "../parts/context.ts";
import type { Computed, WorkedTable } from "./shape.ts";
import { numericShapes } from "./shapes.ts";

/** Asks about the numbers rather than for a result. */
const asksOtherwise =
  /^(?:\W*(?:so|but|and|hey|hi|ok) )*(?:why|when|who)\b|\bwhy (?:is|are|do|does|did|would|can|should)\b|\bwhat (?:do|does) .* mean\b(?!\s*(?:[=\d]|of|and|is))|\bmeaning of\b|\binterpret|\b(?:python|numpy|pytorch|torch|tensorflow|keras|sklearn|scikit|code|snippet|script|javascript|in java|matlab|excel)\b|\bprint\(|\bdef \w+\(|\bquiz me\b|\btrue or false\b|\bis it (?:true|ok|okay|normal|good|bad)\b/i;

/** More is done to the result or to the numbers than any shape does. */
const calculatesOn =
  /\d\s*[*·×]\s*[[(]|[\])]\s*(?:\^(?!\s+[¬~!(]*\p{L})|[*·×/+]\s*\d)|\b(?:divided by|multiplied by|plus|minus|times) -?\d/iu;
/** A column, not a power: "[1, 2]^T". Of a matrix the sign matters and stays. */
const columnSign = /(?<=(?<!\])[[(][^[\]();]*[\])])\s*(?:\^\s*\{?\\?(?:T|top)\}?(?![\p{L}\d])|ᵀ|')/giu;
/** "1,2,10": no thousands, no decimal comma, but three numbers. */
const closeList = /(?<![\d.,])-?\d{1,2}(?:\.\d+)?(?:,-?\d{1,2}(?:\.\d+)?){2,}(?![\d,]|\.\d)/g;
/** Numbers that say how to answer, or which exercise it is. */
const aside =
  /\b(?:round(?:ed)? )?(?:to|with|up to)? ?\d+ (?:decimals?(?: places?)?|significant (?:digits|figures)|d\.?p\.?|digits|places)\b|^\W*(?:exercise|question|problem|task|example)\s*\d+\s*[.:)]/gi;

/**
 * The result asked for; several where one subject is asked for several, like the output and the parameters of a layer.
 * @param question cleaned
 */
export function compute(question: string): Computed[] {
  const asked = question
    .replace(aside, "")
    .replace(columnSign, "")
    .replace(closeList, (list) => list.replaceAll(",", ", "));
  if (asksOtherwise.test(asked) || calculatesOn.test(asked)) return [];
  const found = numericShapes.flatMap((shape) => shape(asked) ?? []);
  return found.filter(({ about }) => about[0] === found[0]?.about[0]);
}

const subjectsOf = (graph: CourseGraph, { about }: Computed): ConceptId[] =>
  about.map(conceptId).filter((id) => graph.concept(id) !== undefined);

/** What is computed: for each part, or for the whole question where its numbers are spread over the parts. */
function computations(graph: CourseGraph, question: string, parts: readonly string[]): Computed[] {
  const inCourse = (text: string): Computed[] =>
    compute(text).filter((computed) => subjectsOf(graph, computed).length > 0);
  const each = parts.flatMap(inCourse);
  if (parts.length === 1 && parts[0] === question) return each;
  const whole = inCourse(question);
  return each.length <= whole.length ? whole : each;
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const tableOf = ({ heads, rows }: WorkedTable): string =>
  [rowOf(heads), rowOf(heads.map(() => "---")), ...rows.map(rowOf)].join("\n");

function markdownOf(computed: Computed): string {
  if ("misfit" in computed) return computed.misfit;
  const steps = computed.steps.map((step, i) => `${i + 1}. ${step}`).join("\n");
  return [`**${computed.result}**`, ...(computed.table ? [tableOf(computed.table)] : []), steps].join("\n\n");
}

/** The computed results, each cited to the concept's definition and mathematics. */
export function computedBlocks(context: PartContext, parts: readonly { readonly question: string }[]): AnswerBlock[] {
  const { graph, question } = context;
  return computations(
    graph,
    question,
    parts.map((part) => part.question),
  ).map((computed) => {
    const sources = subjectsOf(graph, computed).flatMap((id) => [
      ...definitionOf(context, id),
      ...graph.sectionOf(id, "math").slice(0, 1),
    ]);
    return writtenBlock(context, markdownOf(computed), sources);
  });
}

const share = /\d\s?%|\bper ?cent\b|\b1 (?:in|out of|of) \d/gi;
const shareOf = /\d\s?% of\b/gi;
const asksChance = /\bhow (?:likely|probable)\b|\bprobability\b|\bchances?\b/i;

/** Three shares and "how likely" are an exercise on Bayes' theorem: where nothing reads it whole, that is shown rather than refused. */
function likeBayes(graph: CourseGraph, question: string, understood: Understanding): Understanding {
  const bayes = conceptId("bayes-theorem");
  const shares = question.match(share)?.length ?? 0;
  const ofGroups = question.match(shareOf)?.length ?? 0;
  const fits = shares >= 3 && asksChance.test(question) && (understood.sureness === "outside" || ofGroups >= 2);
  if (understood.sureness === "sure" || !fits || !graph.concept(bayes)) return understood;
  const parts = understood.parts.map((part) => ({ ...part, subjects: [bayes] }));
  return { ...understood, sureness: "sure", subjects: [bayes], parts };
}

/** A question that is computed is about what is computed, and surely so, whatever its words alone would find. */
export function withComputed(graph: CourseGraph, question: string, understood: Understanding): Understanding {
  const { parts } = understood;
  const found = computations(
    graph,
    question,
    parts.map((part) => part.question),
  );
  if (understood.request) return understood;
  if (found.length === 0) return likeBayes(graph, question, understood);
  const subjects = [...new Set(found.flatMap((computed) => subjectsOf(graph, computed)))];
  const kept = (ids: readonly ConceptId[]): ConceptId[] =>
    understood.sureness === "sure" && ids.some((id) => subjects.includes(id)) ? [...ids] : [];
  return {
    ...understood,
    sureness: "sure",
    subjects: [...new Set([...subjects, ...kept(understood.subjects)])],
    parts:
      parts.length === 1
        ? parts.map((part) => ({ ...part, subjects: [...new Set([...subjects, ...kept(part.subjects)])] }))
        : parts,
  };
}
