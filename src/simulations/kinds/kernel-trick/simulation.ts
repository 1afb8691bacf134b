/** The same points with a linear kernel and with a radial one. */
import { choice, range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation, type Picture } from "../../simulation.ts";
import { arrange, type KernelMachine, linearKernel, radialKernel, type Signed, trainMachine } from "./model.ts";

interface State {
  readonly data: readonly Signed[];
  readonly linear: KernelMachine;
  readonly radial: KernelMachine;
}

const wrongOf = ({ decide }: KernelMachine, data: readonly Signed[]): number =>
  data.filter(({ at, sign }) => decide(at) * sign <= 0).length;
const supportOf = ({ multipliers }: KernelMachine): number => multipliers.filter((one) => one > 1e-6).length;

function said({ data, linear, radial }: State, gamma: number): string {
  const support = supportOf(radial);
  const linearPart = `The straight border leaves ${wrongOf(linear, data)} of ${data.length} points on the wrong side.`;
  const radialPart = `The RBF border with gamma ${tidy(gamma)} leaves ${wrongOf(radial, data)}, held by ${counted(support, "support vector")}.`;
  if (support <= 0.8 * data.length) return `${linearPart} ${radialPart}`;
  const why =
    gamma < 1
      ? "with so small a gamma the kernel hardly tells points apart, and most lie within the margin."
      : "the border clings to single points.";
  return `${linearPart} ${radialPart} Nearly every point is one: ${why}`;
}

function picture(title: string, machine: KernelMachine, { data }: State): Picture {
  const of = (sign: 1 | -1) => data.filter((one) => one.sign === sign).map(({ at }) => at);
  return {
    title,
    alternative: `${title}: 24 circles and 24 squares, and the regions in which a point is called circle or square. ${counted(wrongOf(machine, data), "point lies", "points lie")} on the wrong side, and the middle of the picture, at (0, 0), is called ${machine.decide([0, 0]) > 0 ? "circle" : "square"}.`,
    draw: (frame) =>
      drawPlane(
        {
          x: { label: "First feature", from: -4, to: 4 },
          y: { label: "Second feature", from: -4, to: 4 },
          shape: 1,
          layers: [
            {
              draw: "regions",
              at: (x, y) => (machine.decide([x, y]) > 0 ? 1 : 2),
              columns: 40,
              rows: 40,
              labels: { 1: "Called circle", 2: "Called square" },
            },
            { draw: "points", points: of(1), tone: 1, label: "Circles" },
            { draw: "points", points: of(-1), tone: 2, label: "Squares" },
          ],
        },
        frame,
      ),
  };
}

export const simulation = defineSimulation({
  controls: {
    arrangement: choice(
      "Data",
      { ring: "A ring around a cluster", corners: "Opposite corners", clouds: "Two clouds" },
      "ring",
    ),
    gamma: range("Gamma of the RBF kernel", [0.02, 6], 0.02, 0.3),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ arrangement, gamma, seed }): State => {
    const data = arrange(arrangement, seed);
    return { data, linear: trainMachine(data, linearKernel), radial: trainMachine(data, radialKernel(gamma)) };
  },
  view: (state, { gamma }) => {
    const { data, linear, radial } = state;
    return {
      says: said(state, gamma),
      pictures: [picture("RBF kernel", radial, state), picture("Linear kernel", linear, state)],
      readouts: [
        { label: "Wrong, linear", value: `${wrongOf(linear, data)} of ${data.length}` },
        { label: "Wrong, RBF", value: `${wrongOf(radial, data)} of ${data.length}` },
        { label: "Support vectors, RBF", value: String(supportOf(radial)) },
      ],
      table: {
        columns: ["Kernel", "Wrong", "Support vectors"],
        rows: (
          [
            ["Linear", linear],
            ["RBF", radial],
          ] as const
        ).map(([name, machine]) => [name, String(wrongOf(machine, data)), String(supportOf(machine))]),
      },
    };
  },
  predict: {
    question: "Can the linear kernel part a cluster from a ring all around it?",
    choices: ["No, never", "Yes, if the ring is wide enough", "Yes, if there are enough points"],
    right: 0,
    because:
      "A linear kernel draws a straight border, and a line that leaves the whole cluster on one side leaves a part of the ring there too. The RBF kernel measures nearness, as if in a space of more dimensions, where a flat border can close around the cluster.",
  },
});
