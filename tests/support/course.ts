/** A small course made from Markdown by the real compiler, for tests that need one. */
import { compileCourse } from "../../src/compiler/compile-course.ts";
import { formatIssue, type SourceFile } from "../../src/compiler/issue.ts";
import type { Course, CourseMeta } from "../../src/domain/course.ts";
import { hashCourse } from "../../src/packs/content-hash.ts";

export interface ConceptSketch {
  readonly id: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly asked?: readonly string[];
  readonly difficulty?: string;
  readonly needs?: Readonly<Record<string, string>>;
  readonly relations?: string;
  readonly definition?: string;
  /** Replaces the text of a section, or adds one. */
  readonly sections?: Readonly<Record<string, string>>;
  readonly extra?: string;
}

const required = [
  "Why it matters",
  "Intuition",
  "How it works",
  "Worked example",
  "Applications",
  "Misconceptions",
  "Summary",
];
const order = [
  "Why it matters",
  "Intuition",
  "How it works",
  "Architecture",
  "Training",
  "Math",
  "Worked example",
  "Code",
  "Applications",
  "Misconceptions",
  "Summary",
];

export function conceptFile(sketch: ConceptSketch): SourceFile {
  const { id, title, aliases = [], asked = [], difficulty = "beginner", needs = {}, sections = {} } = sketch;
  const filler: Record<string, string> = Object.fromEntries(
    required.map((name) => [name, `${name} of ${title}, said plainly.`]),
  );
  const all = { ...filler, ...sections };
  const body = order.filter((name) => all[name] !== undefined).map((name) => `## ${name}\n\n${all[name]}`);
  const text = [
    "---",
    `title: ${JSON.stringify(title)}`,
    `aliases: ${JSON.stringify(aliases)}`,
    `difficulty: ${difficulty}`,
    `prerequisites: ${JSON.stringify(needs)}`,
    ...(sketch.relations ? [`relations: ${sketch.relations}`] : []),
    `asked: ${JSON.stringify(asked)}`,
    ...(sketch.extra ? [sketch.extra] : []),
    "---",
    "",
    sketch.definition ?? `${title} is an idea of this test course.`,
    "",
    ...body,
  ].join("\n");
  return { path: `concepts/basics/${id}.md`, text };
}

export const courseYaml: SourceFile = {
  path: "course.yaml",
  text: "id: test\ntitle: Test course\nversion: 1.0.0\nlicence: CC0\nauthors: [Tests]\nlanguage: en\ndescription: For tests.\ntopics: { basics: Basics }\n",
};

/** @throws with the compiler's messages when the sketches don't compile */
export async function makeCourse(
  sketches: readonly ConceptSketch[],
  more: readonly SourceFile[] = [],
): Promise<Course> {
  const { course, errors } = await compileCourse([courseYaml, ...sketches.map(conceptFile), ...more]);
  if (!course) throw new Error(errors.map(formatIssue).join("\n"));
  return course;
}

/** The course under another id, title or version, with the hash that belongs to it. */
export async function withMeta(course: Course, changes: Partial<CourseMeta>): Promise<Course> {
  const changed = { ...course, meta: { ...course.meta, ...changes } };
  return { ...changed, meta: { ...changed.meta, contentHash: await hashCourse(changed) } };
}

/** Attention and what it stands on: enough for retrieval, order and every intent. */
export const attentionSketches: readonly ConceptSketch[] = [
  { id: "vector", title: "Vector", definition: "A vector is an ordered list of numbers." },
  {
    id: "dot-product",
    title: "Dot product",
    aliases: ["inner product"],
    needs: { vector: "It multiplies two vectors." },
    asked: ["how do I multiply two lists of numbers into one number"],
  },
  { id: "exponential-function", title: "Exponential function", aliases: ["exp"] },
  {
    id: "softmax",
    title: "Softmax",
    aliases: ["normalized exponential"],
    needs: { "exponential-function": "It makes scores positive." },
    asked: ["turn raw scores into percentages"],
    sections: { Code: "```python\nprint(1)\n```\n\n```output\n1\n```" },
  },
  {
    id: "attention",
    title: "Attention",
    aliases: ["attention mechanism"],
    difficulty: "intermediate",
    needs: { softmax: "It turns scores into weights.", "dot-product": "It scores how well a query fits a key." },
    relations: '{ contrasts_with: { rnn: "Attention looks everywhere at once, a recurrent network step by step." } }',
    asked: ["how does a network look at the important words"],
    sections: {
      "How it works":
        "Attention divides scores by the square root of the key size, because large scores saturate softmax.",
      Math: "The output is a weighted mean of values:\n\n$$\\text{softmax}(QK^T/\\sqrt{d})V$$",
      Code: "```python\nimport numpy as np\nprint(np.ones(2).sum())\n```\n\n```output\n2.0\n```",
    },
  },
  {
    id: "transformer",
    title: "Transformer",
    difficulty: "advanced",
    needs: { attention: "Its layers are made of attention.", "dot-product": "Attention in it uses dot products." },
  },
  { id: "rnn", title: "Recurrent neural network", aliases: ["RNN"], needs: { vector: "Its state is a vector." } },
  { id: "gradient-clipping", title: "Gradient clipping", needs: { vector: "It shortens the gradient vector." } },
  { id: "clip", title: "CLIP", difficulty: "advanced", needs: { "dot-product": "It compares by dot products." } },
];
