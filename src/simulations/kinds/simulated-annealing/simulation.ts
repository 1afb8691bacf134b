/** Simulated annealing on a bumpy line: uphill steps while it is hot, only downhill ones when it is cold. */
import type { Point } from "../../../figures/sample.ts";
import { shortNumber } from "../../../figures/text.ts";
import { range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation } from "../../simulation.ts";
import { coolingCourse, temperatureAt, writtenTemperature } from "./course.ts";
import { landCurve, landEdge, landHeight, lowestPlace, type Proposal, proposeOnce } from "./model.ts";

interface State {
  /** Places after each step, from the start on. */
  readonly places: readonly number[];
  readonly uphill: number;
  readonly last?: Proposal;
}

const most = 200;
const recent = 25;
function said({ places, last }: State, temperature: number): string {
  const x = places.at(-1) ?? 0;
  if (!last)
    return `The walk starts at ${shortNumber(x)}, ${shortNumber(landHeight(x))} high, in a hollow that isn't the lowest. That one is ${shortNumber(lowestPlace[1])} high, at ${shortNumber(lowestPlace[0])}.`;
  const { to, rise, chance, taken } = last;
  const count = `Step ${places.length - 1}`;
  if (rise === 0) return `${count}: ${shortNumber(to)} is just as high, so the step is taken.`;
  if (rise < 0) return `${count}: ${shortNumber(to)} is ${shortNumber(-rise)} lower, so the step is taken.`;
  const odds = chance > 0 && chance < 0.001 ? "less than 0.001" : shortNumber(chance);
  return `${count}: ${shortNumber(to)} is ${shortNumber(rise)} higher. At a temperature of ${writtenTemperature(temperature)} such a step is taken with a chance of ${odds}: this time it ${taken ? "is" : "isn't"}.`;
}

export const simulation = defineSimulation({
  controls: {
    heat: range("Temperature at the start", [0, 5], 0.1, 2),
    cooling: range("Kept of it after a step", [0.9, 1], 0.005, 0.97),
    reach: range("Longest step", [0.2, 4], 0.1, 1.5),
    seed: range("Other data", [1, 30], 1, 1),
  },
  start: (): State => ({ places: [3.5], uphill: 0 }),
  step: ({ places, uphill }, { reach, seed, ...rules }) => {
    const from = places.at(-1) ?? 0;
    const last = proposeOnce(from, temperatureAt(places.length - 1, rules), reach, seed * 1000 + places.length);
    return {
      places: [...places, last.taken ? last.to : from],
      uphill: uphill + Number(last.taken && last.rise > 0),
      last,
    };
  },
  mostSteps: most,
  pace: 120,
  view: (state, rules) => {
    const { places, uphill, last } = state;
    const x = places.at(-1) ?? 0;
    const steps = places.length - 1;
    const temperature = temperatureAt(Math.max(0, steps - 1), rules);
    const best = places.reduce((a, b) => (landHeight(b) < landHeight(a) ? b : a));
    const past = places.slice(-recent).map((place): Point => [place, landHeight(place)]);
    return {
      says: said(state, temperature),
      pictures: [
        {
          title: "Landscape",
          alternative: `A bumpy curve over places from −5 to 5, lowest at ${shortNumber(lowestPlace[0])}. The walk stands at ${shortNumber(x)}, ${shortNumber(landHeight(x))} high, after ${counted(steps, "step")}${last && !last.taken ? `; it refused ${shortNumber(last.to)}` : ""}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "Place", from: -landEdge, to: landEdge },
                y: { label: "Height", from: 0, to: 6.5 },
                shape: 0.45,
                layers: [
                  { draw: "line", points: landCurve, tone: 1 },
                  { draw: "points", points: past, tone: 2, label: `Latest ${recent} places`, size: 30 },
                  ...(last && !last.taken
                    ? [
                        {
                          draw: "points" as const,
                          points: [[last.to, landHeight(last.to)] as const],
                          tone: 3 as const,
                          label: "Refused just now",
                          size: 60,
                        },
                      ]
                    : []),
                  { draw: "mark", at: [x, landHeight(x)] },
                ],
              },
              frame,
            ),
        },
        ...(steps > 0 ? [coolingCourse(places, rules)] : []),
      ],
      readouts: [
        { label: "Temperature", value: writtenTemperature(temperature) },
        { label: "Height", value: shortNumber(landHeight(x)) },
        { label: "Lowest so far", value: `${shortNumber(landHeight(best))} at ${shortNumber(best)}` },
        { label: "Uphill steps taken", value: String(uphill) },
      ],
    };
  },
  predict: {
    question: "The temperature is 0 from the start and steps are short. Where does the walk end?",
    choices: ["In the hollow where it starts", "In the lowest hollow of all", "It never comes to rest"],
    right: 0,
    because:
      "At a temperature of 0 no step uphill is taken. With short steps the walk can't get over the edge of its hollow: this is hill climbing, turned upside down.",
  },
});
