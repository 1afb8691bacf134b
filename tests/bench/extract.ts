/** What the importer finds in hand-made sets, and how a course made of the sample of a real one answers. */
import fs from "node:fs";
import path from "node:path";
import { importCourse } from "../../src/importing/import-course.ts";
import { importing } from "../../src/language/words/en/importing.ts";
import { scoreAcronyms } from "../support/extraction/score-acronyms.ts";
import { scoreQuestions } from "../support/extraction/score-questions.ts";
import { pdf, sourceFile } from "../support/importing/files.ts";
import { tutorOf } from "../support/importing/tutor-of.ts";
import { knownTerms } from "./known-terms.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const sample = "../shared/eval/import/aiml-common-sample";

const row = (n: number, data: string, metric: string, value: number): BenchRow => ({
  bench: "extract",
  subject: "erica",
  n,
  data,
  metric,
  value: round(value),
  unit: "",
});

function acronymRows(): BenchRow[] {
  const { sentences, precision, recall } = scoreAcronyms();
  const data = "hand-made sentences";
  return [
    row(sentences, data, "acronym pairs, precision", precision),
    row(sentences, data, "acronym pairs, recall", recall),
  ];
}

async function sampleRows(): Promise<BenchRow[]> {
  if (!fs.existsSync(sample)) return [];
  const files = fs
    .readdirSync(sample)
    .map((name) =>
      sourceFile(`${path.basename(sample)}/${name}`, new Uint8Array(fs.readFileSync(path.join(sample, name)))),
    );
  const { course } = await importCourse(files, { known: await knownTerms(), words: importing.course, pdf });
  if (!course) throw new Error("the sample made no course");
  const scores = await scoreQuestions(await tutorOf(course));
  return scores.flatMap(({ heldOut, count, answered, inFirstThree, cited }) => {
    const data = `sample, ${heldOut ? "held-out" : "development"} questions`;
    return [
      row(count, data, "answered", answered),
      row(count, data, "right passage in the first three", inFirstThree),
      row(count, data, "right passage cited", cited),
    ];
  });
}

export const bench: Bench = async () => [...acronymRows(), ...(await sampleRows())];
