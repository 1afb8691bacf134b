/**
 * A sample of the items made from the bundled course, printed for a reader: is each wrong choice wrong, is the right one
 * right and not given away, could the question mean two things? `ERICA_SEED=2 npm run --silent bench -- items`, `ERICA_KIND=worked ERICA_SAMPLE=60` for one kind
 */
import { bundledCourseFolder } from "../../src/cli/bundled-pack.ts";
import { readCourseFolder } from "../../src/cli/course-files.ts";
import { compileCourse } from "../../src/compiler/compile-course.ts";
import { CourseGraph } from "../../src/domain/course-graph.ts";
import type { PracticeItem } from "../../src/domain/practice-item.ts";
import { practice } from "../../src/language/words/en/practice.ts";
import { promptText } from "../../src/language/words/item-texts.ts";
import { numbersFrom } from "../../src/practice/items/chance.ts";
import { itemsOf } from "../../src/practice/items/items-of.ts";
import type { Bench } from "./row.ts";

const SAMPLE = Number(process.env.ERICA_SAMPLE ?? 200);
/** "worked": of one kind alone; "judged": of those that have choices, or an answer that is judged. */
const ONLY = process.env.ERICA_KIND;
const isAsked = (kind: string): boolean =>
  ONLY === undefined || kind === ONLY || (ONLY === "judged" && kind !== "recall" && kind !== "explain");

/** Those that a machine made: an author answers for their own. */
const isMade = ({ id, prompt }: PracticeItem): boolean => prompt.type !== "question" || /#(?:number|note)-/.test(id);

function linesOf(item: PracticeItem): readonly string[] {
  switch (item.kind) {
    case "choice":
      return [`+ ${item.answer}`, ...item.wrong.map(({ text }) => `- ${text}`)];
    case "cloze":
      return [`= ${item.accepted.join(" | ")}`];
    case "number":
      return [`= ${item.answer}`, item.because];
    case "order":
      return item.steps.map((step, i) => `${i + 1}. ${step}`);
    case "match":
      return item.pairs.map(({ name, markdown }) => `${name}: ${markdown}`);
    case "recall":
      return [`= ${item.answer}`];
    case "explain":
      return item.points.map(
        ({ markdown, part, against }) => `* (${part}) ${against ? `${against} → ` : ""}${markdown}`,
      );
  }
}

function toText(item: PracticeItem, number: number): string {
  const { prompt } = item;
  const asked = [promptText(item, practice.prompts), "markdown" in prompt ? prompt.markdown : undefined];
  const figure = prompt.type === "labelled" ? [prompt.figure.title, JSON.stringify(prompt.asked)] : [];
  const program = prompt.type === "prints" ? [prompt.code, `> ${prompt.before}`, "> ?", `> ${prompt.after}`] : [];
  const fading = prompt.type === "worked" ? prompt.fading.map((stage) => `~ ${stage}`) : [];
  return [`${number}. [${item.id}]`, ...asked, ...figure, ...program, ...fading, ...linesOf(item)]
    .filter((line) => line !== undefined)
    .join("\n   ");
}

export const bench: Bench = async () => {
  const seed = Number(process.env.ERICA_SEED ?? 1);
  const { course } = await compileCourse(readCourseFolder(bundledCourseFolder(process.cwd())));
  if (!course) throw new Error("the course doesn't compile");
  const graph = new CourseGraph(course);
  const kindOf = ({ kind, prompt }: PracticeItem): string =>
    kind === "choice" || prompt.type === "worked" ? prompt.type : kind;
  const made = course.concepts
    .flatMap(({ id }) => itemsOf(graph, id))
    .filter((item) => isMade(item) && isAsked(kindOf(item)));
  const next = numbersFrom(seed);
  const sample = made
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, SAMPLE)
    .map(({ item }) => item);
  console.log(sample.map((item, i) => toText(item, i + 1)).join("\n\n"));
  return [...new Set(made.map(kindOf))].sort().map((kind) => ({
    bench: "items",
    subject: kind,
    n: made.filter((item) => kindOf(item) === kind).length,
    data: `seed ${seed}`,
    metric: "in the sample",
    value: sample.filter((item) => kindOf(item) === kind).length,
    unit: "items",
  }));
};
