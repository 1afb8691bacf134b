import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Concept, Course, Relation } from "../../../src/domain/course.ts";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId } from "../../../src/domain/ids.ts";
import { type CourseMap, MAP_CELL, MAP_PADDING, MAP_ROW, type MapArea } from "../../../src/protocol/course-map.ts";
import { arrangeShelves } from "../../../src/tutor/course-map/arrange-shelves.ts";
import { placeCourse } from "../../../src/tutor/course-map/place-course.ts";

/** A course as far as its map looks at it. `topics[i]`: of concept i; `needs`: pairs of concepts. */
function sketch(topics: readonly string[], needs: readonly (readonly [number, number])[], named: readonly string[]) {
  const concepts = topics.map(
    (topic, i) => ({ id: conceptId(`c${i}`), title: `Concept ${i}`, topic, sections: [] }) as unknown as Concept,
  );
  const relations = needs.flatMap(([source, target]): Relation[] => {
    const [from, to] = [concepts[source], concepts[target]];
    return from && to ? [{ source: from.id, target: to.id, type: "prereq_of", weight: 0.5, reason: "" }] : [];
  });
  const meta = { topics: named.map((id) => ({ id, title: `Topic ${id}` })) };
  const none = { documents: [], passages: [], resources: [], comparisons: [], notes: [] };
  return new CourseGraph({ ...none, meta, concepts, relations } as unknown as Course);
}

const courses = fc
  .record({
    topics: fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "", "unlisted"), { maxLength: 120 }),
    needs: fc.array(fc.tuple(fc.nat(119), fc.nat(119)), { maxLength: 200 }),
  })
  .map(({ topics, needs }) => sketch(topics, needs, ["h", "g", "a", "b", "c", "d", "e", "f", "empty"]));
const shapes = fc.constantFrom("wide" as const, "tall" as const);

const overlap = (a: MapArea, b: MapArea): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function faultsOf({ areas, concepts, width, height }: CourseMap): string[] {
  const faults: string[] = [];
  for (const [i, area] of areas.entries()) {
    if (area.x < 0 || area.y < 0 || area.x + area.width > width || area.y + area.height > height)
      faults.push(`area ${i} leaves the map`);
    for (const other of areas.slice(i + 1)) if (overlap(area, other)) faults.push(`area ${i} lies on another`);
    for (const { x, y, area: own } of concepts.slice(area.from, area.from + area.count)) {
      if (own !== i) faults.push(`a concept of area ${own} is counted to ${i}`);
      const [right, bottom] = [area.x + area.width - MAP_PADDING, area.y + area.height - MAP_PADDING];
      if (x < area.x + MAP_PADDING || y < area.y + MAP_PADDING + MAP_ROW) faults.push(`a concept leaves area ${i}`);
      if (x + area.cellWidth > right || y + MAP_ROW > bottom) faults.push(`a concept leaves area ${i}`);
    }
  }
  return faults;
}

describe("the map of any course", () => {
  it("keeps areas apart, and every concept in a cell of its own inside its area", () => {
    fc.assert(
      fc.property(courses, shapes, (graph, shape) => {
        const map = placeCourse(graph, shape);
        expect(faultsOf(map)).toEqual([]);
        expect(new Set(map.concepts.map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.course.concepts.length);
        expect(map.areas.every(({ cellWidth }) => cellWidth >= MAP_CELL)).toBe(true);
        expect(map.areas.reduce((sum, { count }) => sum + count, 0)).toBe(graph.course.concepts.length);
      }),
    );
  });

  it("is the same each time", () => {
    fc.assert(
      fc.property(courses, shapes, (graph, shape) => {
        const again = placeCourse(new CourseGraph(structuredClone(graph.course)), shape);
        expect(again).toEqual(placeCourse(graph, shape));
      }),
    );
  });

  it("lists each concept once, under its own topic, with what it needs", () => {
    fc.assert(
      fc.property(courses, shapes, (graph, shape) => {
        const { concepts, areas } = placeCourse(graph, shape);
        expect(concepts.map(({ id }) => id).toSorted()).toEqual(graph.course.concepts.map(({ id }) => id).toSorted());
        for (const { id, area, needs } of concepts) {
          expect(areas[area]?.topic).toBe(graph.concept(id)?.topic);
          expect(needs.map((place) => concepts[place]?.id)).toEqual(
            graph.prerequisitesOf(id).map(({ source }) => source),
          );
        }
      }),
    );
  });
});

describe("what a map says by place", () => {
  it("in an area nothing stands before what it needs", () => {
    const backwards = Array.from({ length: 9 }, (_, i) => [i + 1, i] as const);
    const { concepts } = placeCourse(
      sketch(
        Array.from({ length: 10 }, () => "a"),
        backwards,
        ["a"],
      ),
      "wide",
    );
    expect(concepts.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, i) => `c${9 - i}`));
  });

  it("a topic that the course doesn't name keeps its own name, or none", () => {
    const { areas } = placeCourse(sketch(["a", "unlisted", ""], [], ["a"]), "wide");
    const titles = new Map(areas.map(({ topic, title }) => [topic, title]));
    expect([...titles]).toEqual(
      expect.arrayContaining([
        ["a", "Topic a"],
        ["unlisted", "unlisted"],
        ["", undefined],
      ]),
    );
  });

  it("a course without concepts has an empty map", () => {
    expect(placeCourse(sketch([], [], ["a"]), "tall")).toEqual({
      shape: "tall",
      width: 0,
      height: 0,
      areas: [],
      concepts: [],
    });
  });

  it("is about as wide as its shape asks, for many topics and for one", () => {
    const many = sketch(
      Array.from({ length: 800 }, (_, i) => `t${i % 26}`),
      [],
      [],
    );
    const one = sketch(
      Array.from({ length: 500 }, () => ""),
      [],
      [],
    );
    for (const graph of [many, one]) {
      const aspects = (["wide", "tall"] as const)
        .map((shape) => placeCourse(graph, shape))
        .map((map) => map.width / map.height);
      expect(aspects[0]).toBeGreaterThan(1.3);
      expect(aspects[0]).toBeLessThan(2.2);
      expect(aspects[1]).toBeGreaterThan(0.5);
      expect(aspects[1]).toBeLessThan(1);
    }
  });

  it("in a shelf, areas that build on each other end up beside each other", () => {
    const shelves = [{ rows: 2, columns: [3, 3, 3, 3] }];
    const links = [
      { from: 0, to: 3, weight: 5 },
      { from: 1, to: 2, weight: 1 },
    ];
    const [order = []] = arrangeShelves(shelves, links, { column: 56, row: 24, beside: 16 });
    expect(Math.abs(order.indexOf(0) - order.indexOf(3))).toBe(1);
  });
});
