/** One threshold on a spam score: what it catches, what it wrongly stops, and its place on the ROC curve. */
import { range } from "../../controls.ts";
import { counted } from "../../phrase.ts";
import { tidy } from "../../say-number.ts";
import { defineSimulation } from "../../simulation.ts";
import { accuracyOf, type Confusion, confusionAt, falseAlarmsOf, precisionOf, recallOf, scoredMails } from "./model.ts";
import { countsPicture, rocPicture, scoresPicture } from "./pictures.ts";

const shareText = (share: number | undefined): string => (share === undefined ? "none stopped" : tidy(share));

function said(counts: Confusion, threshold: number): string {
  const { truePositives, falsePositives, falseNegatives } = counts;
  const called = truePositives + falsePositives;
  const start = `From a score of ${tidy(threshold)} on, ${counted(called, "mail is", "mails are")} stopped as spam`;
  const missed = `${counted(falseNegatives, "spam mail slips", "spam mails slip")} through`;
  if (called === 0) return `${start}: all ${missed}. Recall is 0, and precision has no value.`;
  return `${start}: ${truePositives} rightly, ${falsePositives} wrongly, so precision is ${shareText(precisionOf(counts))}. ${missed}, so recall is ${shareText(recallOf(counts))}.`;
}

export const simulation = defineSimulation({
  controls: {
    threshold: range("Threshold", [0, 100], 1, 50),
    apart: range("How far apart spam and wanted mail score", [0, 4], 0.25, 1.5),
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
