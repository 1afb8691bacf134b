import { expect, test, vi } from "vitest";
import { createMemoryLearner } from "../../src/adapters/memory/learner-api.ts";
import type { AppError } from "../../src/domain/errors.ts";
import type { GeneratedAnswer } from "../../src/domain/generated-answer.ts";
import { err, ok } from "../../src/domain/result.ts";
import { mergeExchange } from "../../src/learner/merge.ts";
import type { LearnerApi } from "../../src/protocol/learner-api.ts";
import type { AskRequest } from "../../src/protocol/tutor-api.ts";
import { createFakeWriter, fakeSource } from "./fake-writer.ts";
import { gate, makeAnswer, startConversation } from "./fakes.ts";

const first = <T>(values: readonly T[]): T => {
  const [value] = values;
  if (value === undefined) throw new Error("none");
  return value;
};

/** A conversation with a fake language model that is writing about `question`. */
async function startWriting(question = "What is softmax?", writer = createFakeWriter(), learner?: LearnerApi) {
  const app = startConversation({ generation: writer, ...(learner && { learner }) });
  const said: string[] = [];
  app.announcer.message.subscribe((message) => void (message && said.push(message)));
  await app.session.open();
  app.conversation.ask(question);
  await vi.waitUntil(() => writer.runs.length > 0);
  const exchange = first(app.conversation.exchanges.value);
  return { ...app, ...writer, app, exchange, said, run: first(writer.runs) };
}
const settled = ({ conversation }: Pick<ReturnType<typeof startConversation>, "conversation">) =>
  vi.waitUntil(() => !conversation.busy.value);

test("the composed answer is there while a (fake) language model writes beside it, and the whole is announced once", async () => {
  const { conversation, exchange, run, said } = await startWriting();
  expect(exchange.status.value).toBe("done");
  expect(exchange.revealed.value).toBe(2);
  expect(conversation.busy.value).toBe(true);
  for (const piece of ["Soft", "max is shared", ". It is absent", " here. Is it"]) run.write(piece);
  await vi.waitUntil(() => exchange.generated.value?.sentences.length === 2);
  run.write("?");
  run.end();
  await settled({ conversation });
  const generated = exchange.generated.value;
  expect(generated?.status).toBe("complete");
  expect(generated?.text).toBe("Softmax is shared. It is absent here. Is it?");
  expect(generated?.sentences.map(({ start, end, verdict }) => [generated.text.slice(start, end), verdict])).toEqual([
    ["Softmax is shared.", "supported"],
    ["It is absent here.", "absent"],
    ["Is it?", "unchecked"],
  ]);
  expect(said).toEqual(["Answering", "Answer complete"]);
});

test("every sentence is checked once, with the question and the prompt's sources", async () => {
  const { conversation, run, checked } = await startWriting();
  run.write("## Softmax\n\nOne thing. Two things. Three");
  await vi.waitUntil(() => checked.length > 0);
  run.write(" things.");
  run.end();
  await settled({ conversation });
  expect(checked.flatMap(({ sentences }) => sentences)).toEqual(["One thing.", "Two things.", "Three things."]);
  expect(checked[0]).toMatchObject({ question: "What is softmax?", sources: ["passage-1", "passage-2"] });
});

test("Stop keeps the partial text at once, ignores what comes late, and saves it", async () => {
  const { app, conversation, exchange, run, said, learner } = await startWriting();
  run.write("One is done. Two is cut");
  await vi.waitUntil(() => exchange.generated.value?.sentences.length === 1);
  conversation.stop();
  expect(conversation.busy.value).toBe(false);
  expect(exchange.generated.value).toMatchObject({ status: "stopped", text: "One is done. Two is cut" });
  run.write(" off, too late");
  await vi.waitUntil(async () => {
    const stored = await learner.readConversation(app.conversation.id.value);
    return stored.ok && stored.value.exchanges[0]?.generated?.status === "stopped";
  });
  expect(exchange.generated.value?.text).toBe("One is done. Two is cut");
  expect(said).toEqual(["Answering", "Stopped. What was written so far is kept."]);
});

test("a finished sentence is stored within a second, and read back as interrupted, never lost", async () => {
  const { conversation, run, learner } = await startWriting();
  run.write("One is done. Two");
  const id = conversation.id.value;
  await vi.waitUntil(
    async () => {
      const stored = await learner.readConversation(id);
      return stored.ok && stored.value.exchanges[0]?.generated?.sentences.length === 1;
    },
    { timeout: 1000 },
  );
  const reopened = startConversation({ learner });
  await reopened.conversation.open(id);
  const exchange = first(reopened.conversation.exchanges.value);
  expect(exchange.generated.value).toMatchObject({ status: "interrupted", text: "One is done. Two" });
  expect(exchange.answer.value?.sections.length).toBe(2);
  expect(reopened.conversation.busy.value).toBe(false);
});

test.each([
  { type: "gpu-lost" },
  { type: "language-model-stalled", seconds: 30 },
  { type: "language-model-failed", detail: "x" },
] as const satisfies readonly AppError[])(
  "$type in the middle keeps the partial text, and Regenerate writes it anew",
  async (error) => {
    const { conversation, exchange, run, runs } = await startWriting();
    run.write("One is done. Two");
    run.end(err(error));
    await settled({ conversation });
    expect(exchange.generated.value).toMatchObject({ status: "failed", text: "One is done. Two" });
    expect(exchange.generation.value).toEqual({ type: "failed", error });
    expect(exchange.answer.value?.sections.length).toBe(2);
    conversation.regenerate(exchange);
    await vi.waitUntil(() => runs.length === 2);
    expect(exchange.generated.value?.text).toBe("One is done. Two");
    runs[1]?.write("All new.");
    runs[1]?.end();
    await settled({ conversation });
    expect(exchange.generated.value).toMatchObject({ status: "complete", text: "All new." });
    expect(exchange.generation.value).toEqual({ type: "idle" });
  },
);

test("when the check fails the text stays, and can be checked later", async () => {
  let down = true;
  const crashed: AppError = { type: "worker-crashed", worker: "tutor", detail: "gone" };
  const writer = createFakeWriter({
    ground: async ({ sentences }) =>
      down ? err(crashed) : ok(sentences.map(() => ({ verdict: "supported", citations: [1], missing: [] }))),
  });
  const { conversation, exchange, run } = await startWriting(undefined, writer);
  run.write("One. Two. ");
  run.end();
  await settled({ conversation });
  expect(exchange.generated.value).toMatchObject({ status: "complete", sentences: [] });
  down = false;
  await conversation.checkAgain(exchange);
  expect(exchange.generated.value?.sentences.map(({ verdict }) => verdict)).toEqual(["supported", "supported"]);
  expect(exchange.generated.value?.status).toBe("complete");
});

test("when no prompt can be made, the composed answer stands with the reason", async () => {
  const writer = createFakeWriter();
  const refused: AppError = { type: "course-missing" };
  const app = startConversation({
    generation: { ...writer, tutor: { ...writer.tutor, prompt: async () => err(refused) } },
  });
  await app.session.open();
  app.conversation.ask("What is softmax?");
  await vi.waitUntil(() => app.conversation.exchanges.value[0]?.generation.value.type === "failed");
  const exchange = first(app.conversation.exchanges.value);
  expect(exchange.generated.value).toBeUndefined();
  expect(exchange.revealed.value).toBe(2);
});

test("the next question's composed answer does not wait for the text; its own text waits its turn and knows the first", async () => {
  const { conversation, run, runs, prompts } = await startWriting();
  conversation.ask("and how is it trained?");
  await vi.waitUntil(() => conversation.exchanges.value[1]?.status.value === "done");
  expect(runs).toHaveLength(1);
  run.write("Softmax is shared.");
  run.end();
  await vi.waitUntil(() => runs.length === 2);
  expect(prompts[1]?.history).toEqual([{ question: "What is softmax?", text: "One.\n\nTwo." }]);
  runs[1]?.end();
  await settled({ conversation });
});

test("small talk and refusals are never written about", async () => {
  for (const change of [{ inScope: false }, { intent: "smalltalk" as const }]) {
    const writer = createFakeWriter();
    const ask = async ({ question }: AskRequest) =>
      ok({ answer: { ...makeAnswer(question), ...change }, timingsMs: {} });
    const app = startConversation({ ask, generation: writer });
    await app.session.open();
    app.conversation.ask("Hello");
    await settled(app);
    expect(writer.prompts).toEqual([]);
    expect(app.announcer.message.value).toBe("Answer complete");
  }
});

test("with hints first nothing is written until the learner asks for the answer", async () => {
  const writer = createFakeWriter();
  const hints = [{ markdown: "Hint.", citations: [] }];
  const ask = async ({ question }: AskRequest) => ok({ answer: { ...makeAnswer(question), hints }, timingsMs: {} });
  const app = startConversation({ ask, generation: writer });
  app.profile.update({ hintFirst: true });
  await app.session.open();
  app.conversation.ask("How does softmax work?");
  await settled(app);
  expect(writer.prompts).toEqual([]);
  const shown = app.conversation.showAnswer(first(app.conversation.exchanges.value));
  await vi.waitUntil(() => writer.runs.length === 1);
  writer.runs[0]?.write("Text.");
  writer.runs[0]?.end();
  await shown;
  expect(app.conversation.exchanges.value[0]?.generated.value?.text).toBe("Text.");
});

test("an edited question takes the place of the old one, later ones stay, and Undo brings back answer and text", async () => {
  const { conversation, exchange, run, runs, learner } = await startWriting("first");
  run.write("Old text.");
  run.end();
  await settled({ conversation });
  conversation.ask("second");
  await vi.waitUntil(() => runs.length === 2);
  runs[1]?.end();
  await settled({ conversation });
  const edited = conversation.edit(exchange, "  first, better ");
  await vi.waitUntil(() => runs.length === 3);
  runs[2]?.write("New text.");
  runs[2]?.end();
  await settled({ conversation });
  const questions = () => conversation.exchanges.value.map(({ question }) => question);
  expect(questions()).toEqual(["first, better", "second"]);
  const storedQuestions = async () => {
    const stored = await learner.readConversation(conversation.id.value);
    return stored.ok ? stored.value.exchanges.map(({ question, generated }) => [question, generated?.text]) : [];
  };
  await vi.waitFor(async () => expect((await storedQuestions())[0]).toEqual(["first, better", "New text."]));
  if (!edited.ok) throw new Error("refused");
  edited.value();
  expect(questions()).toEqual(["first", "second"]);
  expect(conversation.exchanges.value[0]?.generated.value?.text).toBe("Old text.");
  await vi.waitFor(async () => expect((await storedQuestions())[0]).toEqual(["first", "Old text."]));
  expect(conversation.edit(exchange, " ")).toEqual(err({ type: "question-empty" }));
});

test("leaving for a new conversation stops the text and keeps it where it belongs", async () => {
  const { conversation, exchange, run, learner } = await startWriting();
  const id = conversation.id.value;
  run.write("One is done. Two");
  await vi.waitUntil(() => exchange.generated.value?.text !== "");
  conversation.startNew();
  await vi.waitUntil(async () => {
    const stored = await learner.readConversation(id);
    return stored.ok && stored.value.exchanges[0]?.generated?.text === "One is done. Two";
  });
  expect(conversation.exchanges.value).toEqual([]);
  const listed = await learner.listConversations();
  expect(listed.ok && listed.value).toHaveLength(1);
});

test("storage that fails while text streams in is said as long as it does, not with every sentence", async () => {
  const store = createMemoryLearner();
  let full = false;
  const learner: LearnerApi = {
    ...store,
    saveExchange: async (save) => (full ? err({ type: "storage-full" }) : store.saveExchange(save)),
  };
  const { run, errors, exchange, conversation } = await startWriting(undefined, createFakeWriter(), learner);
  full = true;
  for (let i = 0; i < 4; i++) {
    run.write(`Sentence ${i} is written. `);
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
  expect(exchange.generated.value?.sentences.length).toBeGreaterThan(2);
  expect([errors, conversation.unsaved.value]).toEqual([[], { type: "storage-full" }]);
});

test("characters that can't be seen, or turn text around, never reach the page", async () => {
  const { conversation, exchange, run } = await startWriting();
  run.write("So\u200bft\ue000max\u202e is\u0007 shared.\r\n\tIt\ufeff is.");
  run.end();
  await settled({ conversation });
  expect(exchange.generated.value?.text).toBe("Softmax is shared.\n\tIt is.");
});

test("a model that could not be loaded leaves the composed answer alone; asked for by name it says why", async () => {
  const writer = createFakeWriter();
  const lost: AppError = { type: "gpu-unavailable", detail: "x" };
  const models = { ...writer.models, wanted: async () => err(lost) };
  const app = startConversation({ generation: { ...writer, models } });
  await app.session.open();
  app.conversation.ask("What is softmax?");
  await settled(app);
  const exchange = first(app.conversation.exchanges.value);
  expect(exchange.generation.value).toEqual({ type: "idle" });
  app.conversation.regenerate(exchange);
  await settled(app);
  expect(exchange.generation.value).toEqual({ type: "failed", error: lost });
});

test("while a model loads the question can be stopped", async () => {
  const writer = createFakeWriter();
  const loading = gate<Awaited<ReturnType<typeof writer.models.wanted>>>();
  const app = startConversation({
    generation: { ...writer, models: { ...writer.models, wanted: () => loading.promise } },
  });
  await app.session.open();
  app.conversation.ask("What is softmax?");
  await vi.waitUntil(() => app.conversation.exchanges.value[0]?.status.value === "done");
  expect(app.conversation.busy.value).toBe(true);
  app.conversation.stop();
  expect(app.conversation.busy.value).toBe(false);
  loading.open(ok(writer.active.value));
  await settled(app);
  expect(writer.runs).toEqual([]);
});

const text = (change: Partial<GeneratedAnswer>): GeneratedAnswer => ({
  model: { id: "fake", title: "Fake", engine: "web-llm" },
  status: "complete",
  text: "One.",
  sentences: [{ start: 0, end: 4, verdict: "supported", citations: [1], missing: [] }],
  sources: [fakeSource(1)],
  startedAt: 1,
  ...change,
});

test("two tabs: the text that got further stays, a newer one replaces an older one", () => {
  const asked = { id: "1", place: 0, question: "a", askedAt: 1, answer: makeAnswer("a") };
  const merged = (stored: GeneratedAnswer, mine: GeneratedAnswer) =>
    mergeExchange({ ...asked, generated: stored }, { ...asked, generated: mine }).generated;
  const long = text({ status: "streaming", text: "One. Two." });
  const short = text({ status: "interrupted" });
  expect(merged(long, short)).toBe(long);
  expect(merged(short, long)).toBe(long);
  const complete = text({ text: "One. Two. Three." });
  expect(merged(complete, long)).toBe(complete);
  const again = text({ startedAt: 2, status: "streaming", text: "" });
  expect(merged(complete, again)).toBe(again);
});

test("a text shown as done is a text stored", async () => {
  const { conversation, exchange, run, learner } = await startWriting();
  run.write("All of it.");
  run.end();
  await settled({ conversation });
  const stored = await learner.readConversation(conversation.id.value);
  expect(stored.ok && stored.value.exchanges[0]?.generated).toEqual(exchange.generated.value);
});
