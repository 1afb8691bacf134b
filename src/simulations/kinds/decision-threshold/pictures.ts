/** The three views of one threshold. */
import { drawPlane } from "../../plane.ts";
import { tidy } from "../../say-number.ts";
import type { Picture } from "../../simulation.ts";
import { areaUnder, type Confusion, falseAlarmsOf, recallOf, rocCurve, type Scored } from "./model.ts";

const binWidth = 5;

export function scoresPicture(mails: readonly Scored[], threshold: number): Picture {
  const bins = Array.from({ length: 100 / binWidth }, (_, i) => {
    const inside = mails.filter(({ score }) => Math.floor(score / binWidth) === i);
    const spam = inside.filter(({ isPositive }) => isPositive).length;
    return { from: i * binWidth, spam, other: inside.length - spam };
  });
  const most = Math.max(...bins.flatMap(({ spam, other }) => [spam, other]));
  const mean = (isPositive: boolean): string => {
    const own = mails.filter((one) => one.isPositive === isPositive);
    return tidy(own.reduce((sum, { score }) => sum + score, 0) / own.length);
  };
  return {
    title: "Scores",
    alternative: `Bars of how many mails have each score: wanted mails around ${mean(false)}, spam around ${mean(true)} on average. The threshold stands at ${tidy(threshold)}.`,
    draw: (frame) =>
      drawPlane(
        {
          x: { label: "Spam score", from: 0, to: 100 },
          y: { label: "Mails", from: 0, to: most },
          shape: 0.45,
          layers: [
            {
              draw: "bars",
              bars: bins.map(({ from, other }) => ({ from: from + 0.4, to: from + 2.5, height: other })),
              tone: 1,
              label: "Wanted mail",
            },
            {
              draw: "bars",
              bars: bins.map(({ from, spam }) => ({ from: from + 2.5, to: from + 4.6, height: spam })),
              tone: 2,
              label: "Spam",
            },
            { draw: "vertical", x: threshold },
          ],
        },
        frame,
      ),
  };
}

export const countsPicture = ({
  truePositives,
  falsePositives,
  falseNegatives,
  trueNegatives,
}: Confusion): Picture => ({
  title: "Counts",
  alternative: `Of the spam, ${truePositives} are stopped and ${falseNegatives} pass. Of the wanted mails, ${falsePositives} are stopped and ${trueNegatives} pass.`,
  draw: {
    kind: "matrix",
    data: {
      rows: ["Spam", "Wanted"],
      columns: ["Stop", "Pass"],
      columnTitle: "What the filter does",
      cells: [
        [truePositives, falseNegatives],
        [falsePositives, trueNegatives],
      ],
      shaded: true,
    },
  },
});

export function rocPicture(mails: readonly Scored[], counts: Confusion): Picture {
  const [x, y] = [falseAlarmsOf(counts) ?? 0, recallOf(counts) ?? 0];
  const curve = rocCurve(mails);
  return {
    title: "ROC curve",
    alternative: `Recall against the false positive rate for all thresholds; the area under the curve is ${tidy(areaUnder(curve))}. This threshold lies at a false positive rate of ${tidy(x)} and a recall of ${tidy(y)}.`,
    draw: (frame) =>
      drawPlane(
        {
          x: { label: "False positive rate", from: 0, to: 1 },
          y: { label: "Recall", from: 0, to: 1 },
          shape: 0.7,
          layers: [
            {
              draw: "thin",
              points: [
                [0, 0],
                [1, 1],
              ],
            },
            { draw: "line", points: curve, tone: 1, label: "All thresholds" },
            { draw: "points", points: [[x, y]], tone: 2, label: "This threshold", size: 70 },
            { draw: "mark", at: [x, y] },
          ],
        },
        frame,
      ),
  };
}
