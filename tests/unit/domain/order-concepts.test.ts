/** The order of explanation, held against the one that all ancestors give. */
import { expect, test } from "vitest";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { DirectedGraph, topologicalGroups } from "../../../src/domain/graph.ts";
import { orderConcepts } from "../../../src/domain/order-concepts.ts";
import { chanceOf } from "../../support/chance.ts";
import { largeCourse } from "../../support/large-course.ts";

test("two chosen concepts keep their order when those that link them were left out, in any selection", async () => {
  const course = await largeCourse([120]);
  // Two concepts that need each other, through a third.
  const first = course.relations[5];
  if (!first) throw new Error("no relation");
  const back = { ...first, source: first.target, target: first.source };
  for (const relations of [course.relations, [...course.relations, back]]) {
    const graph = new CourseGraph({ ...course, relations });
    for (let step = 0; step < 40; step++) {
      const chance = chanceOf(4, step);
      const chosen = course.concepts.map(({ id }) => id).filter(() => chance.below(4) < 1 + (step % 4));
      const isChosen = new Set(chosen);
      const edges = chosen.flatMap((target) =>
        [...graph.ancestorsOf(target)].filter((id) => isChosen.has(id)).map((source) => ({ source, target })),
      );
      expect(orderConcepts(graph, chosen)).toEqual(topologicalGroups(new DirectedGraph(chosen, edges), () => 0));
    }
  }
});
