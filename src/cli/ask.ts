/** `npm run ask -- "QUESTION"`: answers in Node with the browser's core. */
import type { Answer, Timings } from "../domain/answer.ts";
import { formatLocator } from "../domain/locator.ts";
import { defaultSettings, settingRanges } from "../domain/settings.ts";
import { answerWording } from "../language/words/en/answer-wording.ts";
import { type Answered, answerQuestion, type Tutor } from "../tutor/answer-question.ts";
import { compareCourses, historyOf } from "../tutor/compare-courses.ts";
import { parseCommand, runCommand, UsageError, wholeNumber } from "./arguments.ts";
import { loadTutor } from "./load-tutor.ts";
import { readQuestions } from "./read-questions.ts";

const usage = `Usage: npm run --silent ask -- "QUESTION" [--json] [--top-k N] [--depth N] [--max-concepts N]
       [--level beginner|standard|deep] [--known "TITLE"]… [--course FILE.erica]…
       [--after "EARLIER QUESTION"]…
   or: npm run --silent ask -- --questions FILE.jsonl --json [the same options]`;

/** The answer in the shape other programs read (DESIGN, contract 3). */
function toJson(answer: Answer, timingsMs: Timings) {
  return {
    question: answer.question,
    intent: answer.intent,
    about: answer.about ?? null,
    level: answer.level,
    language: answer.language ?? "en",
    inScope: answer.inScope,
    sureness: answer.sureness ?? (answer.inScope ? "sure" : "outside"),
    parts: answer.parts ?? [],
    subjects: answer.subjects ?? [],
    seeds: answer.seeds.map((seed) => ({ ...seed, why: answerWording.whyFound(seed.why) })),
    order: answer.order.map(({ id, title, role, depth, difficulty, reason }) => ({
      id,
      title,
      role,
      depth,
      difficulty,
      reason: answerWording.whyExplained(reason),
    })),
    groups: answer.groups,
    sections: answer.sections.map(({ heading, kind, concept, open, blocks }) => ({
      heading: answerWording.heading(heading),
      kind,
      concept: concept ?? null,
      open: open ?? true,
      markdown: blocks.map(({ lead, markdown }) => (lead ? `${lead}\n\n${markdown}` : markdown)).join("\n\n"),
      citations: [...new Set(blocks.flatMap(({ citations }) => citations))],
    })),
    citations: answer.citations.map(({ number, id, title, locator, url, quote }) => ({
      number,
      id,
      title,
      locator: formatLocator(locator),
      url: url ?? null,
      quote,
    })),
    figure: answer.figure ?? null,
    simulation: answer.simulation ?? null,
    hints: answer.hints,
    nearest: answer.nearest,
    settings: answer.settings,
    course: answer.course,
    across: answer.across ?? null,
    timingsMs,
  };
}

function toText(answer: Answer): string {
  const parts = answer.sections.map(({ heading, blocks }) => {
    const body = blocks.map(
      ({ lead, markdown, citations }) =>
        (lead ? `${lead}\n\n` : "") +
        markdown +
        (citations.length > 0 ? ` ${citations.map((n) => `[${n}]`).join("")}` : ""),
    );
    return `## ${answerWording.heading(heading)}\n\n${body.join("\n\n")}`;
  });
  const sources = answer.citations.map(
    ({ number, title, locator }) => `[${number}] ${title}: ${formatLocator(locator)}`,
  );
  const nearest = answer.nearest.map(({ title }) => `- ${title}`);
  const { across, course } = answer;
  const from = across && [
    answer.inScope ? `From: ${course.title}` : `None of ${across.courses} courses treats this.`,
    ...(across.alsoIn.length > 0 ? [`Also in: ${across.alsoIn.map(({ title }) => title).join(", ")}`] : []),
  ];
  return [
    `# ${answer.question}`,
    ...(from ? [from.join("\n")] : []),
    ...parts,
    ...(nearest.length > 0 ? [`## Nearest concepts\n\n${nearest.join("\n")}`] : []),
    ...(sources.length > 0 ? [`## Sources\n\n${sources.join("\n")}`] : []),
  ].join("\n\n");
}

/** @param tutors with several courses, a title may be one of any of them */
function knownIds(tutors: readonly Tutor[], titles: readonly string[]) {
  return titles.flatMap((title) => {
    const ids = tutors.flatMap(({ index }) => index.names.named(title) ?? []);
    if (ids.length === 0) throw new UsageError(`the course has no concept "${title}"`);
    return ids;
  });
}

type Asked = Omit<Parameters<typeof answerQuestion>[1], "history">;

/** Of one course as the app answers; of several, by the one that is surest. */
async function answerFrom(tutors: readonly Tutor[], ask: Asked, history: readonly Answer[]): Promise<Answered> {
  const replies: Answered[] = [];
  for (const tutor of tutors) {
    const { id } = tutor.graph.course.meta;
    const reply = await answerQuestion(tutor, { ...ask, history: historyOf(id, history) });
    if (!reply.ok)
      throw new UsageError(
        reply.error.type === "question-empty"
          ? "ask a question"
          : `the question can't be answered: ${reply.error.type}`,
      );
    replies.push(reply.value);
  }
  const [first] = replies;
  if (!first) throw new UsageError("name a course");
  if (replies.length === 1) return first;
  const answer = compareCourses(replies);
  return { ...(replies.find((reply) => reply.answer.course.id === answer.course.id) ?? first), answer };
}

export function main(args: readonly string[]): Promise<number> {
  return runCommand(usage, async () => {
    const { values, positionals } = parseCommand(args, {
      json: { type: "boolean" },
      "top-k": { type: "string" },
      depth: { type: "string" },
      "max-concepts": { type: "string" },
      level: { type: "string" },
      known: { type: "string", multiple: true },
      course: { type: "string", multiple: true },
      questions: { type: "string" },
      after: { type: "string", multiple: true },
    });
    const level = values.level ?? "standard";
    if (level !== "beginner" && level !== "standard" && level !== "deep")
      throw new UsageError(`unknown level "${level}"`);
    const range = (name: string, text: string | undefined, key: keyof typeof settingRanges): number =>
      wholeNumber(name, text, settingRanges[key].min, settingRanges[key].max) ?? defaultSettings[key];
    const settings = {
      topK: range("top-k", values["top-k"], "topK"),
      prerequisiteDepth: range("depth", values.depth, "prerequisiteDepth"),
      maxConcepts: range("max-concepts", values["max-concepts"], "maxConcepts"),
    };
    const tutors: Tutor[] = [];
    for (const course of values.course ?? [undefined]) tutors.push(await loadTutor(process.cwd(), { course }));
    const known = knownIds(tutors, values.known ?? []);
    const answerAfter = async (earlier: readonly string[], question: string) => {
      const history: Answer[] = [];
      for (const asked of earlier) history.push((await answer(asked, history)).answer);
      return answer(question, history);
    };
    const answer = (question: string, history: readonly Answer[]) =>
      answerFrom(tutors, { question, settings, level, known }, history);
    const earlier = values.after ?? [];
    if (values.questions !== undefined) {
      for (const { question, after } of readQuestions(values.questions)) {
        const { answer: found, timingsMs } = await answerAfter([...earlier, ...after], question);
        console.log(JSON.stringify(toJson(found, timingsMs)));
      }
      return 0;
    }
    const { answer: found, timingsMs } = await answerAfter(earlier, positionals.join(" "));
    console.log(values.json ? JSON.stringify(toJson(found, timingsMs), null, 2) : toText(found));
    return 0;
  });
}
