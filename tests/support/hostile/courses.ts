/** Courses that pass the door, or nearly, and carry hostile text wherever a text can stand. */
import type { Course } from "../../../src/domain/course.ts";
import { hashCourse, sha256Hex } from "../../../src/packs/content-hash.ts";
import type { Chance } from "../chance.ts";
import { makeCourse } from "../course.ts";
import { attacks } from "./attacks.ts";
import { mutate } from "./mutate.ts";

/** The course as a bare JSON tree, to be filled at will. */
// biome-ignore lint/suspicious/noExplicitAny: faults are of every shape, also of those the types forbid
type Tree = any;

export const hostileQuestion = "What is softmax?";

const picture = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" onload="window.hacked=40"><script>window.hacked=41</script></svg>',
);

/** A little of everything that a course can hold. */
async function everything(): Promise<Tree> {
  const course: Tree = structuredClone(
    await makeCourse([
      { id: "vector", title: "Vector" },
      { id: "exponential", title: "Exponential function" },
      { id: "softmax", title: "Softmax", needs: { exponential: "It makes scores positive.", vector: "It takes one." } },
    ]),
  );
  const [passage] = course.passages;
  course.resources.push({ id: "book", title: "A book", kind: "web", url: "https://evil.example/book?<script>" });
  course.concepts[2].furtherReading.push({ resource: "book", where: "p. 1" });
  course.quiz.push({
    id: "softmax#quiz-what",
    concept: "softmax",
    question: "What does it do?",
    answer: "It normalises.",
    wrong: [
      { text: "Nothing.", why: "No." },
      { text: "Sorts.", why: "No." },
    ],
    passages: [passage.id],
  });
  course.notes.push({
    id: "softmax/why",
    concept: "softmax",
    with: [],
    kind: "why",
    question: "Why softmax?",
    asked: ["why is it used"],
    passage: passage.id,
    standsOn: [],
  });
  course.comparisons.push({
    id: "softmax-vs-vector",
    title: "Softmax vs vector",
    concepts: ["softmax", "vector"],
    lead: "They differ.",
    rows: [{ aspect: "Kind", cells: ["function", "list"] }],
    whenToUse: "Use either.",
    passages: { lead: passage.id, table: passage.id, whenToUse: passage.id },
  });
  course.languages.push({ tag: "es", concepts: { softmax: { title: "Softmax", definition: "Una función." } } });
  course.assets.push({
    id: "plot.svg",
    kind: "figure",
    mediaType: "image/svg+xml",
    bytes: picture.length,
    sha256: await sha256Hex(picture),
  });
  return course;
}

/** Fields that hold text for people. */
const textFields =
  /^(title|nameInText|definition|markdown|licence|version|language|description|reason|where|question|answer|text|why|lead|aspect|whenToUse|authors|aliases|cells|path|asked|tag)$/;

/** Puts texts into every place that has one, save for the title by which the question finds its concept. */
function fill(tree: Tree, next: () => string, key = ""): void {
  for (const [name, value] of Object.entries(tree)) {
    const field = Array.isArray(tree) ? key : name;
    // A comparison's references to its passages.
    if (name === "passages" && !Array.isArray(value)) continue;
    if (typeof value === "object" && value !== null) fill(value, next, field);
    else if (typeof value === "string" && textFields.test(field) && value !== "Softmax") tree[name] = next();
  }
}

/** @param kind "heavy" texts stand alone; the others are mixed */
export async function hostileCourse(chance: Chance, kind: keyof typeof attacks): Promise<Course> {
  const course = await everything();
  const heavy = chance.pick(attacks.heavy);
  const passages = [...course.passages];
  fill(course, () => (kind === "heavy" ? "Plain." : chance.pick(attacks[kind])));
  if (kind === "heavy") for (const passage of passages) passage.markdown = heavy;
  course.meta.title ||= "x";
  course.meta.contentHash = await hashCourse(course as Course);
  return course as Course;
}

/** Values of other kinds in a few places; its hash is right, so that only the shape can refuse it. */
export async function mutatedCourse(chance: Chance): Promise<Course> {
  const course = await everything();
  mutate(course, chance, 1 + chance.below(2));
  if (course.meta) course.meta.contentHash = await hashCourse(course as Course);
  return course as Course;
}

export const hostileAssets: Readonly<Record<string, Uint8Array>> = { "assets/plot.svg": picture };
