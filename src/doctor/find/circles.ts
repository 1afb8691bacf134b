/** Circles among prerequisites: the importer opened each at its weakest link, and the learner may know better. */
import type { Relation } from "../../domain/course.ts";
import type { Finding } from "../../protocol/doctor-api.ts";
import { isPrerequisite, wayBetween } from "../apply/circles.ts";
import type { CourseText } from "./course-text.ts";
import type { Quoting } from "./quotes.ts";

/** A longer one is a tangle that no two taps mend. */
const longestCircle = 8;

export function findCircles({ course }: CourseText, quoting: Quoting): Finding[] {
  const byEnds = new Map(
    course.relations.filter(isPrerequisite).map((relation) => [`${relation.source} ${relation.target}`, relation]),
  );
  return (course.opened ?? []).flatMap((left): Finding[] => {
    const way = wayBetween(course.relations, left.target, left.source);
    if (!way || way.length > longestCircle) return [];
    const others = way.slice(1).flatMap((id, i): readonly Relation[] => {
      const found = byEnds.get(`${way[i]} ${id}`);
      return found ? [found] : [];
    });
    return [
      {
        kind: "circle",
        key: `circle ${left.source} ${left.target}`,
        left: quoting.relation(left),
        others: others.map(quoting.relation),
      },
    ];
  });
}
