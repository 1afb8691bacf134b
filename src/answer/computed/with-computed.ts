/** A computed question is about what is computed, whatever its words alone would find. */
import type { CourseGraph } from "../../domain/course-graph.ts";
import { type ConceptId, conceptId } from "../../domain/ids.ts";
import type { Understanding } from "../../question/understand.ts";
import type { Computed } from "../numeric/shape.ts";
import { subjectsOf } from "./computations.ts";

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

/** With results the question is surely about their concepts. */
export function withComputed(
  graph: CourseGraph,
  question: string,
  understood: Understanding,
  found: readonly Computed[],
): Understanding {
  const { parts } = understood;
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
