/** Prerequisites that little speaks for. */
import type { Finding } from "../../protocol/doctor-api.ts";
import { isPrerequisite } from "../apply/circles.ts";
import type { CourseText } from "./course-text.ts";
import type { Quoting } from "./quotes.ts";

/** The importer keeps nothing below .34. */
export const weakBelow = 0.4;

export function findWeakEdges({ course }: CourseText, quoting: Quoting): Finding[] {
  return course.relations
    .filter((relation) => isPrerequisite(relation) && relation.weight < weakBelow)
    .sort((a, b) => a.weight - b.weight)
    .map((relation) => ({
      kind: "weak",
      key: `weak ${relation.source} ${relation.target}`,
      relation: quoting.relation(relation),
    }));
}
