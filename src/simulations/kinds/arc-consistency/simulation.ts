/** Arc consistency on a map: colours that can't be are taken away, arc by arc. */
import type { Point } from "../../../figures/sample.ts";
import { drawBoxes } from "../../boxes.ts";
import { choice } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { joinedByAnd } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import {
  borders,
  type Colour,
  colours,
  isImpossible,
  type Propagation,
  type Region,
  regions,
  reviseNext,
  startPropagation,
} from "./model.ts";

/** About where they lie. */
const places: Readonly<Record<Region, Point>> = {
  WA: [0.1, 0.42],
  NT: [0.4, 0.1],
  SA: [0.43, 0.52],
  Q: [0.78, 0.16],
  NSW: [0.86, 0.55],
  V: [0.66, 0.88],
  T: [0.2, 0.9],
};

const given = { none: "Any", red: "Red", green: "Green", blue: "Blue" } as const;
type Given = keyof typeof given;
const colourOf = (value: Given): Colour | undefined => (value === "none" ? undefined : value);

function startOf(values: {
  readonly wa: Given;
  readonly nt: Given;
  readonly q: Given;
  readonly v: Given;
}): Propagation {
  const wanted = { WA: colourOf(values.wa), NT: colourOf(values.nt), Q: colourOf(values.q), V: colourOf(values.v) };
  return startPropagation(Object.fromEntries(Object.entries(wanted).filter(([, colour]) => colour !== undefined)));
}

/** "R G B". */
const initials = (domain: readonly Colour[]): string =>
  domain.map((colour) => colour[0]?.toUpperCase()).join(" ") || "none";

function verdict({ domains }: Propagation): string {
  const open = regions.filter((region) => domains[region].length > 1);
  if (open.length === 0) return "Every arc is consistent and every region has one colour: the map is coloured.";
  if (open.join() === "T")
    return "Every arc is consistent, and every region but T has one colour. T borders on no other, so any colour will do: the map can be coloured.";
  return `Every arc is consistent. ${joinedByAnd(open)} still ${open.length === 1 ? "has" : "have"} several colours: a search would have to try them.`;
}

function said(now: Propagation): string {
  const { domains, queue, last } = now;
  if (!last)
    return `Neighbours must differ. ${counted(queue.length, "arc waits", "arcs wait")}, two for each border. A step looks at one: each colour of the first region needs a different one in the second.`;
  const [from, to] = last.arc;
  if (isImpossible(now))
    return `Arc ${from} → ${to}: ${from} would need a colour other than ${domains[to][0]}, and has none left. With the colours given at the start the map can't be coloured.`;
  const left = queue.length === 0 ? verdict(now) : `${counted(queue.length, "arc waits", "arcs wait")}.`;
  if (last.removed.length === 0)
    return `Arc ${from} → ${to}: nothing to take away, every colour of ${from} goes with one of ${to}. ${left}`;
  const again =
    last.added.length > 0
      ? ` So ${joinedByAnd(last.added.map(([region]) => `${region} → ${from}`))} ${last.added.length === 1 ? "waits" : "wait"} again.`
      : "";
  return `Arc ${from} → ${to}: ${to} can only be ${domains[to][0]}, so ${from} loses ${joinedByAnd(last.removed)} and keeps ${joinedByAnd(domains[from])}.${again} ${left}`;
}

export const simulation = defineSimulation({
  controls: {
    wa: choice("Western Australia (WA)", given, "red"),
    nt: choice("Northern Territory (NT)", given, "green"),
    q: choice("Queensland (Q)", given, "none"),
    v: choice("Victoria (V)", given, "none"),
  },
  start: startOf,
  step: reviseNext,
  stepName: "Next arc",
  mostSteps: 120,
  pace: 900,
  view: (now) => {
    const { domains, queue, last } = now;
    const told = regions.map((region) => `${region} ${initials(domains[region])}`).join("; ");
    const left = regions.reduce((sum, region) => sum + domains[region].length, 0);
    return {
      says: said(now),
      pictures: [
        {
          alternative: `Seven regions joined by their borders, with the colours each can still have (R red, G green, B blue): ${told}.${last ? ` The latest arc went from ${last.arc[0]} to ${last.arc[1]}.` : ""}`,
          draw: (frame) =>
            drawBoxes(
              {
                boxes: regions.map((region) => ({
                  at: places[region],
                  lines: [region, initials(domains[region])],
                  marked: last?.arc[0] === region,
                  off: domains[region].length === 0,
                })),
                lines: borders.map(([a, b]) => ({
                  between: [regions.indexOf(a), regions.indexOf(b)] as const,
                  strong: last?.arc.includes(a) === true && last.arc.includes(b),
                })),
                height: 260,
                marked: "Looked at: R red, G green, B blue are left",
              },
              frame,
            ),
        },
      ],
      readouts: [
        { label: "Arcs waiting", value: String(queue.length) },
        { label: "Colours left in all", value: `${left} of ${regions.length * colours.length}` },
      ],
      table: {
        columns: ["Region", "Colours left"],
        rows: regions.map((region) => [region, joinedByAnd(domains[region]) || "none"]),
      },
    };
  },
  predict: {
    question: "WA is red and NT is green. How many colours are left for South Australia, which borders on both?",
    choices: ["Three", "Two", "One"],
    right: 2,
    because:
      "Each neighbour with a single colour takes that colour away. Red and green are gone, so that only blue is left, which in turn narrows SA's other neighbours.",
  },
});
