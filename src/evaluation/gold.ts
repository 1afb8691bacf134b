/** Question sets: which concepts an answer should rest on. */
import * as v from "valibot";
import type { Concept } from "../domain/course.ts";
import type { ConceptId } from "../domain/ids.ts";
import { titleKey } from "../language/text.ts";

const named = v.object({ name: v.string(), aliases: v.array(v.string()) });
const questionSchema = v.object({
  id: v.string(),
  question: v.string(),
  kind: v.string(),
  inScope: v.boolean(),
  primary: v.array(named),
  related: v.array(named),
  prerequisites: v.array(named),
});
export type GoldQuestion = v.InferOutput<typeof questionSchema>;
export type GoldConcept = v.InferOutput<typeof named>;

/** @returns the questions, or the first bad line in words */
export function parseQuestions(jsonl: string): GoldQuestion[] | string {
  const questions: GoldQuestion[] = [];
  for (const [i, line] of jsonl.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      const parsed = v.safeParse(questionSchema, JSON.parse(line));
      if (!parsed.success) return `line ${i + 1}: ${parsed.issues[0].message}`;
      questions.push(parsed.output);
    } catch {
      return `line ${i + 1} is not JSON`;
    }
  }
  return questions;
}

/**
 * Finds which concepts of a course a gold entry accepts: its name or one of its aliases equals the
 * concept's title or one of its aliases, ignoring case, accents, punctuation and plural endings.
 */
export function createGoldMatcher(concepts: readonly Concept[]): (gold: GoldConcept) => ReadonlySet<ConceptId> {
  const byKey = new Map<string, Set<ConceptId>>();
  for (const { id, title, aliases } of concepts) {
    for (const name of [title, ...aliases]) {
      const key = titleKey(name);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
    }
  }
  return ({ name, aliases }) =>
    new Set([name, ...aliases].flatMap((accepted) => [...(byKey.get(titleKey(accepted)) ?? [])]));
}
