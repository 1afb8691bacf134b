/** One threshold on a spam score: what it catches, what it wrongly stops, and its place on the ROC curve. */
import { shortNumber } from "../../../figures/text.ts";
import { range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { drawPlane } from "../../plane.ts";
import { defineSimulation, type Picture } from "../../simulation.ts";
import {
  accuracyOf,
  areaUnder,
  type Confusion,
  confusionAt,
  falseAlarmsOf,
  precisionOf,
  recallOf,
  rocCurve,
  type Scored,
  scoredMails,
} from "./model.ts";

const shareText = (share: number | undefined): string => (share === undefined ? "none stopped" : shortNumber(share));

function said(counts: Confusion, threshold: number): string {
  const { truePositives, falsePositives, falseNegatives } = counts;
  const called = truePositives + falsePositives;
  const start = `From a score of ${shortNumber(threshold)} on, ${counted(called, "mail is", "mails are")} stopped as spam`;
  const missed = `${counted(falseNegatives, "spam mail slips", "spam mails slip")} through`;
  if (called === 0) return `${start}: all ${missed}. Recall is 0, and precision has no value.`;
  return `${start}: ${truePositives} rightly, ${falsePositives} wrongly, so precision is ${shareText(precisionOf(counts))}. ${missed}, so recall is ${shareText(recallOf(counts))}.`;
}

const binWidth = 5;

function scoresPicture(mails: readonly Scored[], threshold: number): Picture {
  const bins = Array.from({ length: 100 / binWidth }, (_, i) => {
    const inside = mails.filter(({ score }) => Math.floor(score / binWidth) === i);
    const spam = inside.filter(({ isPositive }) => isPositive).length;
    return { from: i * binWidth, spam, other: inside.length - spam };
  });
  const most = Math.max(...bins.flatMap(({ spam, other }) => [spam, other]));
  const mean = (isPositive: boolean): string => {
    const own = mails.filter((one) => one.isPositive === isPositive);
    return shortNumber(own.reduce((sum, { score }) => sum + score, 0) / own.length);
  };
  return {
    title: "Scores",
    alternative: `How many mails have which score: wanted mails around ${mean(false)}, spam around ${mean(true)} on average. The threshold stands at ${shortNumber(threshold)}.`,
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

const countsPicture = ({ truePositives, falsePositives, falseNegatives, trueNegatives }: Confusion): Picture => ({
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

function rocPicture(mails: readonly Scored[], counts: Confusion): Picture {
  const [x, y] = [falseAlarmsOf(counts) ?? 0, recallOf(counts) ?? 0];
  const curve = rocCurve(mails);
  return {
    title: "ROC curve",
    alternative: `Recall against the false positive rate for all thresholds; the area under the curve is ${shortNumber(areaUnder(curve))}. This threshold lies at a false positive rate of ${shortNumber(x)} and a recall of ${shortNumber(y)}.`,
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

export const simulation = defineSimulation({
  controls: {
    threshold: range("Threshold", [0, 100], 1, 50),
    apart: range("How well the score parts them", [0, 4], 0.25, 1.5),
    percent: range("Spam among 200 mails (%)", [5, 95], 5, 40),
  },
  start: ({ percent, apart }) => ({ mails: scoredMails(percent, apart, 3) }),
  view: ({ mails }, { threshold }) => {
    const counts = confusionAt(mails, threshold);
    const shares = [
      ["Precision", precisionOf(counts)],
      ["Recall", recallOf(counts)],
      ["False positive rate", falseAlarmsOf(counts)],
      ["Accuracy", accuracyOf(counts)],
    ] as const;
    return {
      says: said(counts, threshold),
      pictures: [scoresPicture(mails, threshold), countsPicture(counts), rocPicture(mails, counts)],
      readouts: shares.map(([label, share]) => ({ label, value: shareText(share) })),
      table: {
        columns: ["Threshold", "Precision", "Recall", "False positive rate"],
        rows: [20, 30, 40, 50, 60, 70, 80].map((at) => {
          const there = confusionAt(mails, at);
          return [
            String(at),
            shareText(precisionOf(there)),
            shareText(recallOf(there)),
            shareText(falseAlarmsOf(there)),
          ];
        }),
      },
    };
  },
  predict: {
    question: "The threshold is raised. What can happen to recall?",
    choices: ["It falls or stays", "It rises or stays", "It may rise or fall"],
    right: 0,
    because:
      "A higher threshold stops fewer mails and never a new one, so no further spam is caught. Precision may go either way: it depends on which mails now pass.",
  },
});
