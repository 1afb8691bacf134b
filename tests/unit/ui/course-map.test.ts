import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { textWidth } from "../../../src/figures/text.ts";
import type { CourseMap } from "../../../src/protocol/course-map.ts";
import { placeCourse } from "../../../src/tutor/course-map/place-course.ts";
import {
  cameraBetween,
  cameraInto,
  cameraToView,
  cameraWith,
  detailAt,
  keepInside,
  scaleForMarks,
  wholeMap,
} from "../../../src/ui/course-map/camera.ts";
import { fitLines, fitName } from "../../../src/ui/course-map/fit-lines.ts";
import { conceptsIn, itemAt, neighbourOf, rectOf, tilesAround } from "../../../src/ui/course-map/map-places.ts";
import { largeCourse } from "../../support/large-course.ts";

let map: CourseMap;
beforeAll(async () => {
  map = placeCourse(new CourseGraph(await largeCourse([40, 3, 75, 12, 1, 30])), "wide");
});

const sizes = fc.record({ width: fc.integer({ min: 280, max: 1400 }), height: fc.integer({ min: 200, max: 900 }) });
const cameras = fc.record({
  x: fc.double({ min: -500, max: 3000, noNaN: true }),
  y: fc.double({ min: -500, max: 3000, noNaN: true }),
  scale: fc.double({ min: 0.05, max: 9, noNaN: true }),
});
const close = (value: number): number => Math.round(value * 1e6) / 1e6;

describe("what lies where", () => {
  it("a point in a concept's cell is that concept, and one in a heading its area", () => {
    for (const at of map.concepts.keys()) {
      const { x, y, width, height } = rectOf(map, { kind: "concept", at });
      expect(itemAt(map, { x: x + width * 0.9, y: y + height * 0.9 })).toEqual({ kind: "concept", at });
    }
    for (const [at, { x, y }] of map.areas.entries())
      expect(itemAt(map, { x: x + 9, y: y + 9 })).toEqual({ kind: "area", at });
    expect(itemAt(map, { x: -1, y: -1 })).toBeUndefined();
  });

  it("what is drawn of a view holds every concept that the view touches", () => {
    fc.assert(
      fc.property(cameras, sizes, (free, size) => {
        const view = cameraToView(keepInside(free, map, size, 1), size);
        const drawn = new Set(conceptsIn(map, tilesAround(view, 4, 5)));
        for (const at of map.concepts.keys()) {
          const { x, y, width, height } = rectOf(map, { kind: "concept", at });
          const isSeen =
            x < view.x + view.width && x + width > view.x && y < view.y + view.height && y + height > view.y;
          if (isSeen) expect(drawn.has(at)).toBe(true);
        }
      }),
    );
  });

  it("up and down lead to another row, and back", () => {
    for (const at of map.concepts.keys()) {
      const item = { kind: "concept" as const, at };
      const below = neighbourOf(map, item, "ArrowDown") ?? item;
      const [from, to] = [rectOf(map, item), rectOf(map, below)];
      expect(below.at === at || to.y > from.y).toBe(true);
    }
    expect(neighbourOf(map, { kind: "area", at: 0 }, "ArrowLeft")).toEqual({ kind: "area", at: 0 });
    expect(neighbourOf(map, { kind: "area", at: 0 }, "a")).toBeUndefined();
  });
});

describe("the camera", () => {
  it("never shows less than fills the canvas while there is more to see, nor more than the whole map", () => {
    fc.assert(
      fc.property(cameras, sizes, fc.constantFrom(1, 2), (free, size, textScale) => {
        const camera = keepInside(free, map, size, textScale);
        const view = cameraToView(camera, size);
        const whole = wholeMap(map, size, textScale);
        expect(camera.scale).toBeGreaterThanOrEqual(whole.scale - 1e-9);
        const edge = 8 / camera.scale;
        if (view.width <= map.width + 2 * edge) {
          expect(close(view.x)).toBeGreaterThanOrEqual(close(-edge));
          expect(close(view.x + view.width)).toBeLessThanOrEqual(close(map.width + edge));
        }
        expect(keepInside(camera, map, size, textScale).scale).toBeCloseTo(camera.scale);
      }),
    );
  });

  it("moves so that something is seen whole, and not at all when it is already", () => {
    fc.assert(
      fc.property(cameras, fc.nat(160), (free, at) => {
        const size = { width: 900, height: 500 };
        const camera = keepInside(free, map, size, 1);
        const part = rectOf(map, { kind: "concept", at });
        const moved = cameraWith(camera, part, size);
        const view = cameraToView(moved, size);
        expect(part.x >= view.x && part.x + part.width <= view.x + view.width).toBe(true);
        expect(part.y >= view.y && part.y + part.height <= view.y + view.height).toBe(true);
        const again = cameraWith(moved, part, size);
        expect([again.x, again.y, again.scale].map(close)).toEqual([moved.x, moved.y, moved.scale].map(close));
      }),
    );
  });

  it("goes into an area on a phone so that its marks are drawn, from its first one", () => {
    const size = { width: 328, height: 512 };
    for (const area of map.areas) {
      const camera = cameraInto(area, size, 1);
      expect(camera.scale).toBeGreaterThanOrEqual(scaleForMarks(1));
      const view = cameraToView(camera, size);
      expect(view.x).toBeLessThanOrEqual(area.x);
      expect(view.y).toBeLessThanOrEqual(area.y);
    }
  });

  it("flies from one place to another, and starts and ends there", () => {
    const [from, to] = [
      { x: 10, y: 20, scale: 0.4 },
      { x: 900, y: 300, scale: 2 },
    ];
    expect(cameraBetween(from, to, 0)).toEqual(from);
    const landed = cameraBetween(from, to, 1);
    expect([landed.x, landed.y, landed.scale].map(close)).toEqual([900, 300, 2]);
  });

  it("shows names later when text is twice as large", () => {
    expect(detailAt(1.8, 1)).toBe("names");
    expect(detailAt(1.8, 2)).toBe("marks");
    expect(detailAt(0.5, 1)).toBe("areas");
  });
});

describe("a name in its room", () => {
  it("stays within it, on no more lines than there are, and says that it was cut", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, most) => {
          const lines = fitLines(text, width, 11, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(width + 11);
        },
      ),
    );
    expect(fitLines("Representation and multimodal learning", 80, 11, 1)).toEqual([expect.stringMatching(/…$/)]);
    expect(fitLines("Vector", 80, 11, 2)).toEqual(["Vector"]);
    expect(fitLines("Vector", 8, 11, 2)).toEqual([]);
    expect(fitLines("Deep learning and networks", 80, 11, 1)).toEqual(["Deep…"]);
  });

  it("is written smaller before a word of it is cut, and cut only where it is too long by itself", () => {
    expect(fitName("Supervised learning", 200, 11, 2)).toEqual({ lines: ["Supervised learning"], share: 1 });
    const narrow = fitName("Unsupervised learning", 72, 11, 2);
    expect(narrow).toEqual({ lines: ["Unsupervised", "learning"], share: 0.9 });
    for (const line of narrow.lines) expect(textWidth(line, 11 * narrow.share)).toBeLessThanOrEqual(72);
    expect(fitName("Unsupervised learning", 40, 11, 3).lines.some((line) => line.endsWith("\u2010"))).toBe(true);
  });
});
