/** The first screen over the bundled course: what a good tutor would say stands in it. */
import fs from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadTutor } from "../../src/cli/load-tutor.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { answerQuestion, type Tutor } from "../../src/tutor/answer-question.ts";

interface DirectQuestion {
  readonly question: string;
  readonly facts: readonly { readonly any: readonly string[]; readonly min?: number }[];
  readonly need: number;
}

let tutor: Tutor;
beforeAll(async () => {
  tutor = await loadTutor(process.cwd());
}, 240_000);

async function ask(question: string): Promise<Answer> {
  const reply = await answerQuestion(tutor, {
    question,
    settings: defaultSettings,
    level: "standard",
    known: [],
    history: [],
  });
  if (!reply.ok) throw new Error(reply.error.type);
  return reply.value.answer;
}

const screen = ({ sections }: Answer): string => sections[0]?.blocks.map(({ markdown }) => markdown).join("\n\n") ?? "";

describe("the first screen", () => {
  it("shows an answer note whole or not at all", async () => {
    const notes = tutor.graph.course.notes.map(({ passage }) => tutor.graph.passage(passage)?.markdown ?? "");
    const questions = [
      "what is q learning? also how do I choose its learning rate?",
      "What is a decision tree and how is it pruned?",
      "How do minimax and alpha-beta pruning work, and when should I use them?",
    ];
    for (const question of questions) {
      const { sections } = await ask(question);
      for (const { markdown } of sections[0]?.blocks ?? []) {
        const cut = notes.find((note) => note !== markdown && note.startsWith(markdown));
        expect(cut, `${question}: ${markdown}`).toBeUndefined();
      }
    }
  });

  it("answers each of two things that one part asks about", async () => {
    const shown = screen(await ask("how do stemming and tokenization work, and can I combine them?"));
    expect(shown).toMatch(/stem/i);
    expect(shown).toMatch(/token/i);
  });

  it("answers a number that is asked for beside nothing but a name", async () => {
    const note = tutor.graph.course.notes.find(
      ({ kind, concept }) => kind === "how-many" && concept === "hidden-layer",
    );
    expect(screen(await ask(note?.question ?? ""))).toContain(note && tutor.graph.passage(note.passage)?.markdown);
  });

  it("answers what is asked of the thing named before from its own notes", async () => {
    const shown = screen(await ask("What is CLIP and how is it used in computer vision applications?"));
    expect(shown).not.toMatch(/Vision transformers are/);
  });

  it("says within 120 words what a good tutor would, for the development questions", async () => {
    const questions = fs
      .readFileSync("tests/eval/questions/direct.jsonl", "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as DirectQuestion);
    let said = 0;
    for (const { question, facts, need } of questions) {
      const first = screen(await ask(question))
        .split(/\s+/)
        .slice(0, 120)
        .join(" ");
      const held = facts.filter(
        ({ any, min = 1 }) => any.filter((pattern) => new RegExp(pattern, "i").test(first)).length >= min,
      );
      if (held.length >= need) said++;
    }
    expect(said / questions.length).toBeGreaterThanOrEqual(0.86);
  }, 120_000);
});
