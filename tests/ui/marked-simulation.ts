/** A simulation with a control of every kind and every text marked as content. Its state is how far it has counted. */
import { choice, numbers, points, range, text, toggle } from "../../src/simulations/controls.ts";
import { drawPlane } from "../../src/simulations/plane.ts";
import { defineSimulation } from "../../src/simulations/simulation.ts";
import { marked } from "./pseudo-words.ts";

export const markedCounting = defineSimulation({
  controls: {
    speed: range(marked("Speed"), [0, 10], 1, 2),
    way: choice(marked("Way"), { up: marked("Up"), down: marked("Down") }, "up"),
    long: choice(
      marked("Length"),
      { a: marked("one of several long names"), b: marked("another of several long names") },
      "a",
    ),
    loud: toggle(marked("Loud"), false),
    word: text(marked("Word"), "", 12),
    kernel: numbers(marked("Kernel"), {
      columns: 2,
      from: -2,
      to: 2,
      step: 1,
      names: ["a", "b", "c", "d"].map(marked),
      value: [0, 1, 2, -1],
    }),
    places: points(marked("Places"), {
      x: [0, 10],
      y: [0, 5],
      step: 0.5,
      value: [
        [2, 1],
        [9.5, 4],
      ],
    }),
  },
  start: (): { readonly count: number } => ({ count: 0 }),
  step: ({ count }, { speed, word }) => {
    if (word === "fail") throw new Error("a mistake of the simulation");
    return count >= 6 ? undefined : { count: count + speed };
  },
  mostSteps: 40,
  pace: 20,
  view: ({ count }, { places, kernel, loud }) => ({
    says: marked(`Counted to ${count}`),
    pictures: [
      {
        title: marked("Picture"),
        alternative: marked(`Points beside ${count}`),
        draw: (frame) =>
          drawPlane(
            {
              x: { label: marked("x"), from: 0, to: 10 },
              y: { label: marked("y"), from: 0, to: 5 },
              layers: [{ draw: "points", points: places, tone: 1, label: marked("Points") }],
            },
            frame,
          ),
      },
      // Of no kind that is known: it stands in words.
      { alternative: marked("Nothing to draw"), draw: { kind: "hologram", data: {} } },
    ],
    readouts: [{ label: marked("Sum"), value: marked(`${kernel.join(" ")}${loud ? "!" : ""}`) }],
    table: { columns: [marked("Column")], rows: [[marked(String(count))]] },
  }),
  predict: {
    question: marked("How far?"),
    choices: [marked("To six"), marked("For ever")],
    right: 0,
    because: marked("It ends at six."),
  },
});
