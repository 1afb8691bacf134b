/** A robot that doesn't know where it is: a cloud of guesses gathers as it passes doors. */
import { shortNumber } from "../../../figures/text.ts";
import { range } from "../../controls.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import { corridor, doors, isAtDoor, ringDistance, type Sensing, scatter, senseOnce } from "./model.ts";

interface State {
  readonly now: Sensing;
  readonly steps: number;
}

const counts = (particles: readonly number[]): number[] =>
  Array.from({ length: corridor }, (_, metre) => particles.filter((x) => Math.floor(x) === metre).length);

function said({ now, steps }: State, reliability: number, best: number, share: number): string {
  const { robot, particles, door, effective = 0 } = now;
  if (steps === 0)
    return `${particles.length} particles lie anywhere in the corridor: the robot, at metre ${shortNumber(robot)}, could be anywhere. It goes a metre a step and looks for doors.`;
  const wrong = isAtDoor(robot) !== door ? " (wrongly)" : "";
  const fit = door ? "Particles at a door" : "Particles at a wall";
  return `The robot went a metre and its sensor says ${door ? "door" : "wall"}${wrong}. ${fit} weigh ${shortNumber(reliability)}, the others ${shortNumber(1 - reliability)}: worth ${shortNumber(effective)} equal ones. Drawn anew by weight, they are densest at metre ${best} to ${best + 1}; ${shortNumber(100 * share)} % lie within a metre of the robot.`;
}

export const simulation = defineSimulation({
  controls: {
    count: range("Particles", [10, 400], 10, 150),
    reliability: range("Chance that the sensor is right", [0.5, 0.95], 0.05, 0.9),
    noise: range("Unsteadiness of a move", [0.05, 1], 0.05, 0.2),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ count, seed }): State => ({ now: scatter(count, seed * 1000), steps: 0 }),
  step: ({ now, steps }, values) => ({
    now: senseOnce(now, values, values.seed * 1000 + steps + 1),
    steps: steps + 1,
  }),
  stepName: "Move and look",
  mostSteps: 25,
  pace: 900,
  view: (state, { reliability }) => {
    const { robot, particles, effective } = state.now;
    const bins = counts(particles);
    const top = Math.max(...bins);
    const best = bins.indexOf(top);
    const share = particles.filter((x) => ringDistance(x, robot) <= 1).length / particles.length;
    const where = doors.map((at) => `${at} to ${at + 1}`).join(", ");
    return {
      says: said(state, reliability, best, share),
      pictures: [
        {
          alternative: `A corridor of ${corridor} metres, its end joined to its start, with doors at metres ${where}. The robot is at ${shortNumber(robot)}. Particles in each metre from 0: ${bins.join(", ")}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Metre of the corridor", from: 0, to: corridor },
                y: { label: "Particles", from: 0, to: 1.2 * top },
                layers: [
                  {
                    draw: "regions",
                    columns: corridor,
                    rows: 1,
                    at: (x) => (isAtDoor(x) ? 2 : undefined),
                    labels: { 2: "Door" },
                  },
                  {
                    draw: "bars",
                    bars: bins.map((height, i) => ({ from: i + 0.1, to: i + 0.9, height })),
                    tone: 1,
                    label: "Particles in a metre",
                  },
                  { draw: "vertical", x: robot },
                  { draw: "note", at: [robot, 1.2 * top], text: "Robot" },
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Most particles", value: `metre ${best} to ${best + 1}` },
        { label: "Within a metre of the robot", value: `${shortNumber(100 * share)} %` },
        { label: "Worth of the weights", value: effective === undefined ? "all alike" : shortNumber(effective) },
      ],
      table: {
        columns: ["Metre", "Door", "Particles"],
        rows: bins.map((count, i) => [`${i} to ${i + 1}`, doors.includes(i) ? "yes" : "no", String(count)]),
      },
    };
  },
  predict: {
    question:
      "The robot knows nothing of its place and then sees one door. A good sensor, three doors: where are the particles?",
    choices: ["At one door", "In heaps at all three doors", "Still spread evenly"],
    right: 1,
    because:
      "One door speaks for each of the three alike. Only the distances between several doors, passed one after another, tell them apart.",
  },
});
