/** What the importer finds in hand-made sets, and how courses made of real texts answer. */
import fs from "node:fs";
import path from "node:path";
import { importCourse } from "../../src/importing/import-course.ts";
import { importing } from "../../src/language/words/en/importing.ts";
import { readSet } from "../support/extraction/read-set.ts";
import { scoreAcronyms } from "../support/extraction/score-acronyms.ts";
import { type PlacedQuestion, scoreQuestions } from "../support/extraction/score-questions.ts";
import { pdf, sourceFile } from "../support/importing/files.ts";
import { tutorOf } from "../support/importing/tutor-of.ts";
import { knownTerms } from "./known-terms.ts";
import { type Bench, type BenchRow, round } from "./row.ts";

const imported = "../shared/eval/import";

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

interface Course {
  readonly folder: string;
  /** Files that aren't texts of the course are left out. */
  readonly texts: RegExp;
  readonly sets: readonly (readonly [data: string, questions: readonly PlacedQuestion[]])[];
}

const sampleQuestions = readSet<PlacedQuestion & { readonly heldOut: boolean }>("sample-questions");
const furtherQuestions = readSet<PlacedQuestion & { readonly course: string }>("further-questions");

/** The further questions were written before anything was made better on the others. */
const courses: readonly Course[] = [
  {
    folder: "aiml-common-sample",
    texts: /./,
    sets: [
      ["sample, development questions", sampleQuestions.filter(({ heldOut }) => !heldOut)],
      ["sample, held-out questions", sampleQuestions.filter(({ heldOut }) => heldOut)],
      ["sample, further questions", furtherQuestions.filter(({ course }) => course === "sample")],
    ],
  },
  {
    folder: "economics",
    texts: /\.jsonl$/,
    sets: [["economics, further questions", furtherQuestions.filter(({ course }) => course === "economics")]],
  },
];

async function courseRows({ folder, texts, sets }: Course): Promise<BenchRow[]> {
  const place = path.join(imported, folder);
  if (!fs.existsSync(place)) return [];
  const files = fs
    .readdirSync(place)
    .filter((name) => texts.test(name))
    .map((name) => sourceFile(`${folder}/${name}`, new Uint8Array(fs.readFileSync(path.join(place, name)))));
  const { course } = await importCourse(files, { known: await knownTerms(), words: importing.course, pdf });
  if (!course) throw new Error(`${folder} made no course`);
  const tutor = await tutorOf(course);
  const rows: BenchRow[] = [];
  for (const [data, questions] of sets) {
    const { count, answered, inFirstThree, cited } = await scoreQuestions(tutor, questions);
    rows.push(
      row(count, data, "answered", answered),
      row(count, data, "right passage in the first three", inFirstThree),
      row(count, data, "right passage cited", cited),
    );
  }
  return rows;
}

export const bench: Bench = async () => {
  const rows = acronymRows();
  for (const course of courses) rows.push(...(await courseRows(course)));
  return rows;
};
