/** The widest street between two groups, and the few points that hold it. */
import type { Point } from "../../../figures/sample.ts";
import { points, range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane, type Layer } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { along, type Street, streetAlong, touching, turnedBy, widestStreet } from "./model.ts";

/** Less is no street. */
const least = 1e-6;

/** Across the whole picture, at a height along the street's direction. */
function lineAt(height: number, [dx, dy]: Point): Point[] {
  const middle = along([5, 5], [-dy, dx]);
  return [-15, 15].map((side): Point => {
    const far = middle + side;
    return [height * dx - far * dy, height * dy + far * dx];
  });
}

function said(street: Street, widest: Street, turn: number, support: number): string {
  if (widest.width < least)
    return "No straight line parts the two groups, so there is no street between them. Drag them apart, or let a soft margin allow some points on the wrong side.";
  const holds = `${counted(support, "point touches", "points touch")} its edges`;
  if (turn === 0)
    return `The widest street is ${tidy(widest.width)} wide: a margin of ${tidy(widest.width / 2)} on either side of the border. ${holds}: these are the support vectors. The other points may move about behind the edges without changing it.`;
  if (street.width < least)
    return `Turned by ${tidy(turn)} degrees, no street fits between the groups. The widest would be ${tidy(widest.width)} wide.`;
  return `Turned by ${tidy(turn)} degrees, the street is ${tidy(street.width)} wide instead of ${tidy(widest.width)}. ${holds}.`;
}

export const simulation = defineSimulation({
  controls: {
    turn: range("Turn the street (degrees)", [-60, 60], 5, 0),
    first: points("Circles", {
      x: [0, 10],
      y: [0, 10],
      step: 0.2,
      value: [
        [1.2, 6.4],
        [2.2, 8.6],
        [3.2, 5.4],
        [1.8, 3.4],
        [4.2, 7.6],
      ],
    }),
    second: points("Squares", {
      x: [0, 10],
      y: [0, 10],
      step: 0.2,
      value: [
        [5.6, 3.4],
        [8, 5.4],
        [8.6, 2.2],
        [6.6, 1.4],
        [9, 7.2],
      ],
    }),
  },
  start: () => ({}),
  view: (_, { turn, first, second }) => {
    const widest = widestStreet(first, second);
    const street = turn === 0 ? widest : streetAlong(turnedBy(widest.direction, turn), first, second);
    const { direction, edges, width } = street;
    const open = width >= least && widest.width >= least;
    const support = open ? touching(street, first, second) : [];
    const middle = (edges[0] + edges[1]) / 2;
    const lines: Layer[] = open
      ? [
          { draw: "line", points: lineAt(middle, direction), tone: 4, label: "Border" },
          { draw: "line", points: lineAt(edges[0], direction), tone: 3, label: "Edges of the street" },
          { draw: "line", points: lineAt(edges[1], direction), tone: 3 },
          ...support.map((at) => ({ draw: "mark", at }) as const),
        ]
      : [];
    return {
      says: said(street, widest, turn, support.length),
      pictures: [
        {
          alternative: `${first.length} circles and ${second.length} squares. ${open ? `A border runs between them in the middle of a street ${tidy(width)} wide, whose edges touch the points at ${support.map(([x, y]) => `(${tidy(x)}, ${tidy(y)})`).join(", ")}.` : "No street is drawn between them."}`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "First feature", from: 0, to: 10 },
                y: { label: "Second feature", from: 0, to: 10 },
                shape: 1,
                layers: [
                  ...lines,
                  { draw: "points", points: first, tone: 1, label: "Circles", size: 70 },
                  { draw: "points", points: second, tone: 2, label: "Squares", size: 70 },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Width of the street", value: open ? tidy(width) : "none" },
        { label: "Widest possible", value: widest.width >= least ? tidy(widest.width) : "none" },
        { label: turn === 0 ? "Support vectors" : "Points on its edges", value: String(support.length) },
      ],
      table: {
        columns: ["Point", "x", "y", "On an edge"],
        rows: [first, second].flatMap((group, i) =>
          group.map((point) => [
            i === 0 ? "circle" : "square",
            tidy(point[0]),
            tidy(point[1]),
            support.includes(point) ? "yes" : "no",
          ]),
        ),
      },
    };
  },
  predict: {
    question: "A point far from the widest street is dragged further away from it. What happens to the street?",
    choices: ["Nothing", "It gets wider", "It turns toward the point"],
    right: 0,
    because:
      "The widest street is held by the points on its edges alone, the support vectors. A point behind them has no say unless it comes forward to an edge.",
  },
});
