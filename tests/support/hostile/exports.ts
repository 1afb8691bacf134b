/** Learners' files from someone who never learnt: everything in them is text of theirs. */
import type { StoredAnswer } from "../../../src/domain/stored-answer.ts";
import type { Chance } from "../chance.ts";
import { makeConversation, makeExchange, someTime, storedAnswer } from "../learner-data.ts";
import { attacks } from "./attacks.ts";
import { mutate } from "./mutate.ts";

function hostileAnswer(next: () => string): StoredAnswer {
  const citation = {
    number: 1,
    id: next(),
    concept: next(),
    title: next(),
    locator: { type: "heading", path: [next()] },
    url: "javascript:window.hacked=50",
    quote: next(),
  };
  const block = { markdown: next(), citations: [1, 99, -1], lead: next() };
  const answer = {
    ...storedAnswer(next()),
    about: { id: next(), title: next() },
    subjects: [{ id: next(), title: next() }],
    seeds: [{ id: next(), title: next(), score: 1e308, why: next(), words: -1, meaning: 0.5 }],
    order: [{ id: next(), title: next(), role: "seed", depth: -3, difficulty: "beginner", reason: next() }],
    groups: [[next(), next()]],
    sections: ["answer", "concept", "math", "further-reading"].map((kind, i) => ({
      id: next(),
      heading: next(),
      kind,
      concept: next(),
      blocks: [block, block],
      open: i === 0,
    })),
    hints: [block],
    citations: [citation, citation],
    nearest: [{ id: next(), title: next(), score: -1 }],
    course: { id: next(), title: next(), contentHash: next() },
  };
  return answer as unknown as StoredAnswer;
}

function hostileGenerated(text: string): object {
  return {
    model: { id: "x", title: text.slice(0, 100), engine: "web-llm" },
    status: "complete",
    text,
    sentences: [
      { start: -5, end: 1e9, verdict: "supported", citations: [1, 7], missing: [text] },
      { start: 3, end: 1, verdict: "absent", citations: [], missing: [] },
    ],
    sources: [],
    startedAt: 1e300,
  };
}

function file(conversations: readonly unknown[], more: object = {}) {
  return { format: "erica-conversations", version: 2, known: ["softmax"], conversations, ...more };
}

/** One conversation whose every text is an attack. */
export function hostileExport(chance: Chance, kind: keyof typeof attacks) {
  const heavy = chance.pick(attacks.heavy);
  const next = (): string => (kind === "heavy" ? "Plain" : chance.pick(attacks[kind]));
  const answer = hostileAnswer(next);
  const blocks = [{ markdown: heavy, citations: [] }];
  const answers =
    kind === "heavy" ? { ...answer, sections: answer.sections.map((section) => ({ ...section, blocks })) } : answer;
  const exchanges = [0, 1].map((place) => {
    const exchange = makeExchange(`e${place}-${chance.below(1e9)}`, place, { question: next(), answer: answers });
    return place === 0 ? exchange : { ...exchange, generated: hostileGenerated(kind === "heavy" ? heavy : next()) };
  });
  const title = kind === "heavy" ? "Heavy" : next() || "x";
  // biome-ignore lint/suspicious/noExplicitAny: no exchange of ours has these values
  return file([makeConversation(`c${chance.below(1e9)}`, exchanges as any, { title, updatedAt: 4e12 })]);
}

export function mutatedExport(chance: Chance): object {
  const whole = hostileExport(chance, "odd");
  const [conversation] = whole.conversations;
  mutate(chance.below(4) === 0 ? whole : (conversation as object), chance, 1 + chance.below(6));
  return whole;
}

/** Records that say the same twice, or what no clock and no counter says. */
export function impossibleExport(chance: Chance): object {
  const place = chance.pick<unknown>([-1, 0.5, 1e9, 1e300, "0", null]);
  const time = chance.pick<unknown>([0, -1e15, 8.7e15, 1e308, "2020-01-01", null, someTime]);
  const exchanges = Array.from({ length: 3 }, () => ({ ...makeExchange("same", 0), place, askedAt: time }));
  const conversation = { id: "same", title: "Twice", createdAt: time, updatedAt: time, exchanges };
  return file([conversation, conversation, { ...conversation, id: "" }, null, 7, []], {
    known: chance.pick<unknown>([["softmax", "softmax", "", 7], {}, "softmax", null]),
  });
}

/** Many conversations, or one that is long. */
export function largeExport(chance: Chance): object {
  const count = 200 + chance.below(800);
  const exchange = (id: string, place: number) => makeExchange(id, place, { answer: storedAnswer("x") });
  if (chance.below(2) === 0)
    return file(Array.from({ length: count }, (_, i) => makeConversation(`l${count}-${i}`, [exchange(`x${i}`, 0)])));
  return file([
    makeConversation(
      `long${count}`,
      Array.from({ length: 100 }, (_, i) => exchange(`y${i}`, i)),
    ),
  ]);
}
