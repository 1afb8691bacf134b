import { expect, test, vi } from "vitest";
import { createMemoryLearner } from "../../src/adapters/memory/learner-api.ts";
import { createLearnerWithFallback } from "../../src/app/learner-fallback.ts";
import type { AskedAcross } from "../../src/domain/answer.ts";
import type { AppError } from "../../src/domain/errors.ts";
import { courseId } from "../../src/domain/ids.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import type { AskReply, AskRequest, CourseStats } from "../../src/protocol/tutor-api.ts";
import { gate, makeAnswer, startConversation } from "./fakes.ts";

const statuses = ({ conversation }: ReturnType<typeof startConversation>) =>
  conversation.exchanges.value.map(({ status }) => status.value);
const settled = (app: ReturnType<typeof startConversation>) => vi.waitUntil(() => !app.conversation.busy.value);

test("a question asked while the course is opening waits and is then answered", async () => {
  const opening = gate<Result<CourseStats, AppError>>();
  const app = startConversation({ open: () => opening.promise });
  void app.session.open();
  app.conversation.ask("What is softmax?");
  expect(statuses(app)).toEqual(["queued"]);
  expect(app.asked).toEqual([]);
  opening.open(ok({} as CourseStats));
  await settled(app);
  expect(statuses(app)).toEqual(["done"]);
  expect(app.announcer.message.value).toBe("Answer complete");
});

test("empty and over-long questions are refused with a reason", () => {
  const { conversation } = startConversation();
  expect(conversation.ask(" \n ")).toEqual(err({ type: "question-empty" }));
  expect(conversation.ask("x".repeat(2001))).toEqual(err({ type: "question-too-long", length: 2001, limit: 2000 }));
  expect(conversation.exchanges.value).toEqual([]);
});

test("a stopped question ignores its late answer and does not hold up the next one", async () => {
  const slow = gate<Result<AskReply, AppError>>();
  let calls = 0;
  const app = startConversation({
    ask: async ({ question }) => (calls++ === 0 ? slow.promise : ok({ answer: makeAnswer(question), timingsMs: {} })),
  });
  await app.session.open();
  app.conversation.ask("first");
  await vi.waitUntil(() => statuses(app)[0] === "answering");
  app.conversation.stop();
  app.conversation.ask("second");
  await settled(app);
  slow.open(ok({ answer: makeAnswer("first"), timingsMs: {} }));
  await Promise.resolve();
  expect(statuses(app)).toEqual(["stopped", "done"]);
});

test("a follow-up carries the answers before it, not itself", async () => {
  const app = startConversation();
  await app.session.open();
  app.conversation.ask("What is CLIP?");
  await settled(app);
  app.conversation.ask("and how is it trained?");
  await settled(app);
  expect(app.asked[1]?.history.map(({ question }) => question)).toEqual(["What is CLIP?"]);
});

test("clearing the chat can be undone, and both are saved", async () => {
  const app = startConversation();
  await app.session.open();
  app.conversation.ask("What is softmax?");
  await settled(app);
  const { value: id } = app.conversation.id;
  const takeBack = await app.conversation.clear();
  expect(app.conversation.exchanges.value).toEqual([]);
  expect(await app.learner.listConversations()).toEqual(ok([]));
  await takeBack?.();
  expect(app.conversation.exchanges.value.map(({ question }) => question)).toEqual(["What is softmax?"]);
  const stored = await app.learner.readConversation(id);
  expect(stored.ok && stored.value.exchanges[0]?.answer?.sections.length).toBe(2);
});

test("a crashed worker fails the question and asks for a restart", async () => {
  const crash: AppError = { type: "worker-crashed", worker: "tutor", detail: "out of memory" };
  const app = startConversation({ ask: async () => err(crash) });
  await app.session.open();
  app.conversation.ask("What is softmax?");
  await settled(app);
  expect(statuses(app)).toEqual(["failed"]);
  expect(app.session.state.value).toEqual({ type: "failed", error: crash });
});

test("without storage conversations are kept in memory, and that is said", async () => {
  const refused = async () => err({ type: "storage-unavailable", detail: "private window" } as const);
  const stored = { ...createMemoryLearner(), saveExchange: refused, readConversation: refused };
  const { learner, memoryOnly } = createLearnerWithFallback(stored, async () => createMemoryLearner());
  const app = startConversation({ learner });
  await app.session.open();
  app.conversation.ask("What is softmax?");
  await settled(app);
  await vi.waitUntil(() => memoryOnly.value);
  const listed = await learner.listConversations();
  expect(listed.ok && listed.value.map(({ title }) => title)).toEqual(["What is softmax?"]);
  expect(app.errors).toEqual([]);
});

const withHints = async ({ question }: AskRequest) =>
  ok({
    answer: { ...makeAnswer(question), hints: [1, 2, 3].map((n) => ({ markdown: `Hint ${n}.`, citations: [] })) },
    timingsMs: {},
  });

test("with hints first, the answer waits behind its hints, also after it is read back", async () => {
  const app = startConversation({ ask: withHints });
  app.profile.update({ hintFirst: true });
  await app.session.open();
  app.conversation.ask("How does softmax work?");
  await settled(app);
  const exchange = app.conversation.exchanges.value[0];
  if (!exchange) throw new Error("no exchange");
  expect([exchange.hintsShown.value, exchange.revealed.value]).toEqual([0, 0]);
  app.conversation.showHint(exchange);
  await vi.waitUntil(async () => {
    const stored = await app.learner.readConversation(app.conversation.id.value);
    return stored.ok && stored.value.exchanges[0]?.hintsShown === 1;
  });
  const id = app.conversation.id.value;
  app.conversation.startNew();
  await app.conversation.open(id);
  const restored = app.conversation.exchanges.value[0];
  if (!restored) throw new Error("no exchange");
  expect([restored.hintsShown.value, restored.revealed.value]).toEqual([1, 0]);
  await app.conversation.showAnswer(restored);
  expect([restored.hintsShown.value, restored.revealed.value]).toEqual([undefined, 2]);
});

test("hints are passed over when there are none, and a shared question decides for itself", async () => {
  const plain = startConversation();
  plain.profile.update({ hintFirst: true });
  await plain.session.open();
  plain.conversation.ask("What is softmax?");
  await settled(plain);
  expect(plain.conversation.exchanges.value[0]?.revealed.value).toBe(2);
  const shared = startConversation({ ask: withHints });
  await shared.session.open();
  shared.conversation.ask("How?", { hintFirst: true });
  await settled(shared);
  expect(shared.conversation.exchanges.value[0]?.hintsShown.value).toBe(0);
  expect(shared.asked[0]).not.toHaveProperty("hintFirst");
});

const ofCourse = (question: string, id: string, across?: AskedAcross): AskReply => ({
  answer: {
    ...makeAnswer(question),
    sureness: "sure",
    course: { id, title: `Course ${id}`, contentHash: "" },
    ...(across && { across }),
  },
  timingsMs: {},
});

test("asked across courses, the open one's answer can be read while the others are looked in", async () => {
  const others = gate<Result<AskReply, AppError>>();
  const app = startConversation({
    askAcross: async ({ question }, tell) => {
      await tell({ first: ofCourse(question, "open").answer, left: 2 });
      return others.promise;
    },
  });
  await app.session.open();
  app.conversation.ask("What is dough?", { everyCourse: true });
  const [exchange] = app.conversation.exchanges.value;
  await vi.waitUntil(() => exchange?.revealed.value === 2);
  expect([exchange?.looking.value, exchange?.status.value, exchange?.answer.value?.course.id]).toEqual([
    2,
    "revealing",
    "open",
  ]);
  others.open(ok(ofCourse("What is dough?", "cooking", { courses: 3, alsoIn: [], unread: [] })));
  await settled(app);
  expect([exchange?.looking.value, exchange?.status.value, exchange?.answer.value?.course.id]).toEqual([
    0,
    "done",
    "cooking",
  ]);
  const stored = await app.learner.readConversation(app.conversation.id.value);
  expect(stored.ok && stored.value.exchanges[0]?.answer?.course.id).toBe("cooking");
});

test("stopped while other courses are looked in, it is told so, and what was shown stays", async () => {
  const told: boolean[] = [];
  const app = startConversation({
    askAcross: async ({ question }, tell) => {
      told.push(await tell({ first: ofCourse(question, "open").answer, left: 2 }));
      await vi.waitUntil(() => app.conversation.exchanges.value[0]?.status.value === "stopped");
      told.push(await tell({ first: ofCourse(question, "open").answer, left: 1 }));
      return err({ type: "aborted" });
    },
  });
  await app.session.open();
  app.conversation.ask("What is dough?", { everyCourse: true });
  await vi.waitUntil(() => app.conversation.exchanges.value[0]?.answer.value !== undefined);
  app.conversation.stop();
  await vi.waitUntil(() => told.length === 2);
  expect(told).toEqual([true, false]);
  expect(statuses(app)).toEqual(["stopped"]);
  expect(app.conversation.exchanges.value[0]?.answer.value?.course.id).toBe("open");
});

test.each(["before", "after"] as const)(
  "asked again %s a reload, a question goes to the course that it was asked of, or to all of them",
  async (when) => {
    const learner = createMemoryLearner();
    const places: string[] = [];
    const start = async () => {
      const app = startConversation({
        learner,
        ask: async ({ question }) => {
          places.push("open");
          return ok(ofCourse(question, "open"));
        },
        askIn: async (course, { question }) => {
          places.push(course);
          return ok(ofCourse(question, course));
        },
        askAcross: async ({ question }) => {
          places.push("all");
          return ok(ofCourse(question, "cooking", { courses: 3, alsoIn: [], unread: [] }));
        },
      });
      await app.session.open();
      return app;
    };
    let app = await start();
    app.conversation.ask("What is dough?", { course: courseId("cooking") });
    app.conversation.ask("What is yeast?", { everyCourse: true });
    await settled(app);
    await app.conversation.saved();
    if (when === "after") {
      const { value: id } = app.conversation.id;
      app = await start();
      await app.conversation.open(id);
    }
    places.length = 0;
    for (const exchange of app.conversation.exchanges.value) app.conversation.retry(exchange);
    await settled(app);
    expect(places).toEqual(["cooking", "all"]);
  },
);
