/** k-means in its two alternating moves. */
import type { Point } from "../../../figures/sample.ts";
import type { Tone } from "../../../figures/schema-parts.ts";
import { range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import {
  type Clusters,
  chooseCenters,
  clouds,
  joinNearest,
  moveToMeans,
  squaredDistance,
  totalDistance,
} from "./model.ts";

interface State {
  readonly data: readonly Point[];
  readonly now: Clusters;
  readonly before?: Clusters;
  readonly just: "joined" | "moved";
}

const tones = [1, 2, 3, 4] as const;
const sizeOf = ({ labels }: Clusters, i: number): number => labels.filter((label) => label === i).length;
const changed = ({ now, before }: State): number => now.labels.filter((label, i) => label !== before?.labels[i]).length;
const farthest = ({ now, before }: State): number =>
  Math.max(...now.centers.map((center, i) => Math.sqrt(squaredDistance(center, before?.centers[i] ?? center))));

function said(state: State): string {
  const { data, now, before, just } = state;
  const total = tidy(totalDistance(data, now));
  const sizes = now.centers.map((_, i) => sizeOf(now, i)).join(", ");
  if (!before)
    return `Each point has joined its nearest centre. The first ${now.centers.length === 1 ? "centre is a point" : `${now.centers.length} centres are points`} taken from the data by chance. Cluster sizes: ${sizes}. Total squared distance: ${total}.`;
  const was = tidy(totalDistance(data, before));
  if (just === "moved")
    return `Each centre moved to the mean of its points, the farthest by ${tidy(farthest(state))}. The total squared distance went from ${was} to ${total}.`;
  const many = changed(state);
  if (many === 0)
    return `No point has a nearer centre than its own: k-means has ended with a total of ${total}.${now.centers.length > 1 ? " Another start may end elsewhere." : ""}`;
  return `${counted(many, "point")} joined a nearer centre. The total squared distance went from ${was} to ${total}. Cluster sizes: ${sizes}.`;
}

export const simulation = defineSimulation({
  controls: {
    k: range("Clusters (k)", [1, 4], 1, 3),
    first: range("Other start", [1, 20], 1, 4),
    seed: range("Other data", [1, 20], 1, 1),
  },
  start: ({ k, first, seed }): State => {
    const data = clouds(seed);
    return { data, now: joinNearest(data, chooseCenters(data, k, first)), just: "joined" };
  },
  step: (state): State | undefined => {
    const { data, now, just } = state;
    if (just === "moved") return { data, now: joinNearest(data, now.centers), before: now, just: "joined" };
    if (state.before && changed(state) === 0) return undefined;
    return { data, now: moveToMeans(data, now), before: now, just: "moved" };
  },
  mostSteps: 60,
  pace: 800,
  view: (state) => {
    const { data, now, before, just } = state;
    const mine = (i: number): Point[] => data.filter((_, place) => now.labels[place] === i);
    return {
      says: said(state),
      pictures: [
        {
          alternative: `${data.length} points in ${counted(now.centers.length, "cluster")}, each point tied to its centre by a thin line. ${now.centers.map((center, i) => `Centre ${i + 1} stands at (${tidy(center[0])}, ${tidy(center[1])}) with ${counted(sizeOf(now, i), "point")}`).join(". ")}.`,
          draw: (frame) =>
            drawPlane(
              {
                x: { label: "x", from: 0, to: 10 },
                y: { label: "y", from: 0, to: 10 },
                shape: 0.8,
                layers: [
                  ...now.centers.flatMap((center, i) =>
                    mine(i).map((point) => ({ draw: "thin", points: [point, center] }) as const),
                  ),
                  ...now.centers.map(
                    (_, i) =>
                      ({ draw: "points", points: mine(i), tone: tones[i] as Tone, label: `Cluster ${i + 1}` }) as const,
                  ),
                  ...(just === "moved"
                    ? now.centers.map(
                        (center, i) => ({ draw: "arrow", from: before?.centers[i] ?? center, to: center }) as const,
                      )
                    : []),
                  ...now.centers.flatMap((center, i) => [
                    { draw: "points", points: [center], tone: tones[i] as Tone, size: 130 } as const,
                    { draw: "mark", at: center } as const,
                  ]),
                ],
              },
              frame,
            ),
        },
      ],
      readouts: [{ label: "Total squared distance", value: tidy(totalDistance(data, now)) }],
      table: {
        columns: ["Centre", "x", "y", "Points"],
        rows: now.centers.map((center, i) => [String(i + 1), tidy(center[0]), tidy(center[1]), String(sizeOf(now, i))]),
      },
    };
  },
  predict: {
    question: "Can a step of k-means make the total squared distance from points to their centres larger?",
    choices: ["No, no step can", "Yes, when centres move", "Yes, when points change cluster"],
    right: 0,
    because:
      "A point only changes to a nearer centre, and of all places the mean of a cluster's points has the least squared distance to them. So neither move adds anything, and k-means must end.",
  },
});
