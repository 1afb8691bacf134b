/** A medical test on a thousand people: what a positive result means depends on how many are ill. */
import { legend } from "../../../figures/legend.ts";
import type { Tone } from "../../../figures/schema-parts.ts";
import { type Drawing, type Frame, px } from "../../../figures/svg.ts";
import { shortNumber } from "../../../figures/text.ts";
import { pointShape } from "../../../figures/tones.ts";
import { range } from "../../controls.ts";
import { defineSimulation } from "../../simulation.ts";
import { countPeople, posteriorOfIllness, type ScreeningCounts } from "./model.ts";

interface State {
  readonly stage: number;
}

interface Group {
  readonly count: number;
  readonly tone: Tone;
  readonly label: string;
}

const people = (count: number): string => (count === 1 ? "1 person" : `${shortNumber(count)} people`);

/** Who is told apart at a stage: nobody's test, that of the ill, everybody's, and those with a positive one alone. */
function groupsAt(stage: number, counts: ScreeningCounts): readonly Group[] {
  const ill = counts.truePositive + counts.falseNegative;
  const found: Group = { count: counts.truePositive, tone: 1, label: "ill, test positive" };
  const missed: Group = { count: counts.falseNegative, tone: 2, label: "ill, test negative" };
  const alarmed: Group = { count: counts.falsePositive, tone: 3, label: "healthy, test positive" };
  const cleared: Group = { count: counts.trueNegative, tone: 4, label: "healthy, test negative" };
  if (stage === 0)
    return [
      { count: ill, tone: 1, label: "ill" },
      { count: 1000 - ill, tone: 4, label: "healthy" },
    ];
  if (stage === 1) return [found, missed, { count: 1000 - ill, tone: 4, label: "healthy" }];
  return stage === 2 ? [found, missed, alarmed, cleared] : [found, alarmed];
}

function drawPeople(groups: readonly Group[], frame: Frame): Drawing {
  const key = legend(
    groups.map(({ count, tone, label }) => ({ label: `${count} ${label}`, tone, as: "point" })),
    frame,
  );
  const tones = groups.flatMap(({ count, tone }) => Array.from({ length: count }, () => tone));
  const columns = tones.length > 400 ? 40 : tones.length > 100 ? 25 : 12;
  const gap = Math.min(14, frame.width / columns);
  // A thousand signs of four kinds: each kind is shaped once.
  const shapes = new Map(
    groups.map(({ tone }) => [tone, pointShape(tone, 0, 0, (gap * (tone === 4 ? 0.32 : 0.55)) ** 2)]),
  );
  const nodes = tones.flatMap((tone, i) => {
    const shape = shapes.get(tone);
    const [x, y] = [((i % columns) + 0.5) * gap, key.height + (Math.floor(i / columns) + 0.5) * gap];
    return shape ? [{ ...shape, attributes: { ...shape.attributes, transform: `translate(${px(x)} ${px(y)})` } }] : [];
  });
  return {
    width: frame.width,
    height: key.height + gap * (Math.ceil(tones.length / columns) + 1),
    nodes: [...key.nodes, ...nodes],
  };
}

export const simulation = defineSimulation({
  controls: {
    ill: range("Ill people in 1,000", [1, 500], 1, 10),
    sensitivity: range("Ill with a positive test (%)", [50, 100], 1, 90),
    specificity: range("Healthy with a negative test (%)", [50, 100], 1, 91),
  },
  start: (): State => ({ stage: 0 }),
  step: ({ stage }) => (stage < 3 ? { stage: stage + 1 } : undefined),
  stepName: "Next group",
  mostSteps: 3,
  pace: 1500,
  view: ({ stage }, values) => {
    const counts = countPeople(values);
    const posterior = `${shortNumber(100 * posteriorOfIllness(values))} %`;
    const { truePositive, falsePositive } = counts;
    const positive = truePositive + falsePositive;
    const balance =
      falsePositive === truePositive
        ? "There are about as many false alarms as true ones."
        : `${falsePositive > truePositive ? "False alarms outnumber true" : "True alarms outnumber false"} ones.`;
    const says = [
      `Of 1,000 people, ${values.ill} ${values.ill === 1 ? "is" : "are"} ill and ${1000 - values.ill} are healthy. Nobody has been tested yet.`,
      `The test finds ${values.sensitivity} % of the ill: about ${truePositive} of ${values.ill}.`,
      `It also alarms ${100 - values.specificity} % of the healthy: about ${falsePositive} of ${1000 - values.ill}. ${balance}`,
      `Now only the ${people(positive)} with a positive test ${positive === 1 ? "is" : "are"} left, about ${truePositive} of them ill. A positive test means illness with a chance of ${posterior}.`,
    ][stage] as string;
    const groups = groupsAt(stage, counts);
    return {
      says,
      pictures: [
        {
          alternative: `One sign for each person: ${groups.map(({ count, label }) => `${count} ${label}`).join("; ")}.`,
          draw: (frame) => drawPeople(groups, frame),
        },
      ],
      readouts: [
        { label: "Ill before a test", value: `${shortNumber(values.ill / 10)} %` },
        { label: "Ill after a positive test", value: stage < 3 ? "?" : posterior },
      ],
      table: {
        columns: ["", "Test positive", "Test negative"],
        rows: [
          ["Ill", String(truePositive), String(counts.falseNegative)],
          ["Healthy", String(falsePositive), String(counts.trueNegative)],
        ],
      },
    };
  },
  predict: {
    question:
      "1 % of people are ill. A test finds 90 % of the ill and wrongly alarms 9 % of the healthy. How likely is someone with a positive test ill?",
    choices: ["About 90 %", "About 50 %", "About 9 %"],
    right: 2,
    because:
      "Of 1,000 people 10 are ill, and 9 of them test positive. Of the 990 healthy about 89 do too. So 9 of 98 positive tests belong to someone ill: about 9 %.",
  },
});
