/** `npm run ask -- "QUESTION"`: answers in Node with the browser's core. */
import type { Answer, Timings } from "../domain/answer.ts";
import { formatLocator } from "../domain/locator.ts";
import { defaultSettings, settingRanges } from "../domain/settings.ts";
import { answerWording } from "../language/words/en/answer-wording.ts";
import { answerQuestion, type Tutor } from "../tutor/answer-question.ts";
import { parseCommand, runCommand, UsageError, wholeNumber } from "./arguments.ts";
import { loadTutor } from "./load-tutor.ts";
import { readQuestions } from "./read-questions.ts";

const usage = `Usage: npm run --silent ask -- "QUESTION" [--json] [--top-k N] [--depth N] [--max-concepts N]
       [--level beginner|standard|deep] [--known "TITLE"]… [--course FILE.erica]
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
  return [
    `# ${answer.question}`,
    ...parts,
    ...(nearest.length > 0 ? [`## Nearest concepts\n\n${nearest.join("\n")}`] : []),
    ...(sources.length > 0 ? [`## Sources\n\n${sources.join("\n")}`] : []),
  ].join("\n\n");
}

function knownIds({ index }: Tutor, titles: readonly string[]) {
  return titles.map((title) => {
    const id = index.names.named(title);
    if (!id) throw new UsageError(`the course has no concept "${title}"`);
    return id;
  });
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
      course: { type: "string" },
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
    const tutor = await loadTutor(process.cwd(), { course: values.course });
    const known = knownIds(tutor, values.known ?? []);
    const answerAfter = async (earlier: readonly string[], question: string) => {
      const history: Answer[] = [];
      for (const asked of earlier) history.push((await answer(asked, history)).answer);
      return answer(question, history);
    };
    const answer = async (question: string, history: readonly Answer[]) => {
      const reply = await answerQuestion(tutor, { question, settings, level, known, history });
      if (reply.ok) return reply.value;
      throw new UsageError(
        reply.error.type === "question-empty"
          ? "ask a question"
          : `the question can't be answered: ${reply.error.type}`,
      );
    };
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
