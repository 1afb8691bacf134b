/** What a correction would change, or why it can't be made. */
import type { GraphCorrection } from "../../domain/correction.ts";
import type { Course } from "../../domain/course.ts";
import type { Foreseen } from "../../protocol/doctor-api.ts";
import { applyCorrection } from "./apply-correction.ts";
import { wayBetween } from "./circles.ts";
import { effectOf } from "./effect.ts";
import { findNamed, named } from "./named-concepts.ts";

export function foreseeCorrection(course: Course, correction: GraphCorrection): Foreseen {
  const outcome = applyCorrection(course, correction);
  if (typeof outcome !== "string") return { type: "changes", effect: effectOf(course, outcome) };
  if (outcome !== "closes-circle" || correction.type !== "need") return { type: "impossible", reason: outcome };
  const [from, to] = [findNamed(course, correction.source), findNamed(course, correction.target)];
  const way = from && to ? wayBetween(course.relations, to.id, from.id) : undefined;
  const circle = (way ?? []).flatMap((id) => course.concepts.filter((concept) => concept.id === id).map(named));
  return { type: "impossible", reason: outcome, circle };
}
