/** Several tabs on one store, as view models: what each shows after the others changed something. */

import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { createMemoryLearner } from "../../src/adapters/memory/learner-api.ts";
import { createLearnerWithFallback } from "../../src/app/learner-fallback.ts";
import { createLearnerSync } from "../../src/app/learner-sync.ts";
import { conceptId } from "../../src/domain/ids.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { answerWording } from "../../src/language/words/en/answer-wording.ts";
import type { LearnerChange } from "../../src/ports/page.ts";
import type { LearnerApi } from "../../src/protocol/learner-api.ts";
import type { AskReply } from "../../src/protocol/tutor-api.ts";
import { createConversations } from "../../src/ui/view-models/conversations-view-model.ts";
import { createLearnerData } from "../../src/ui/view-models/learner-data-view-model.ts";
import { answerAtOnce, gate, makeAnswer, startConversation } from "./fakes.ts";

/** Tabs of one browser: one store, and a channel that reaches all but the sender. */
function browser() {
  const learner = createMemoryLearner();
  const listeners: ((change: LearnerChange) => void)[] = [];
  const openTab = async (ask = answerAtOnce) => {
    const mine: ((change: LearnerChange) => void)[] = [];
    const channel = {
      changed: (change: LearnerChange) => {
        for (const listen of listeners) if (!mine.includes(listen)) listen(change);
      },
      onChange: (listen: (change: LearnerChange) => void) => {
        mine.push(listen);
        listeners.push(listen);
      },
    };
    const announce = createLearnerSync(channel, () => ({
      ...tab,
      conversations,
      practice: { value: signal(undefined) },
      standing: { refresh: async () => undefined },
    }));
    const onSaved = (id: string) => announce({ type: "conversation", id });
    const tab = startConversation({ learner, ask, onSaved });
    const conversations = createConversations({ learner, report: tab.report, heading: answerWording.heading, onSaved });
    const onChanged = () => announce({ type: "everything" });
    const learnerData = createLearnerData({ ...tab, onChanged });
    await tab.session.open();
    const questions = () => tab.conversation.exchanges.value.map(({ question }) => question);
    const idle = () => vi.waitUntil(() => !tab.conversation.busy.value);
    return { ...tab, conversations, learnerData, questions, idle };
  };
  return { learner, openTab };
}

test("eight tabs that ask in one conversation at once lose no question, and all come to show the same", async () => {
  const { openTab } = browser();
  const first = await openTab();
  first.conversation.ask("start");
  await first.idle();
  const tabs = await Promise.all(Array.from({ length: 8 }, () => openTab()));
  for (const tab of tabs) await tab.conversation.open(first.conversation.id.value);
  tabs.forEach((tab, t) => {
    for (let i = 0; i < 7; i++) tab.conversation.ask(`tab ${t} question ${i}`);
  });
  for (const tab of tabs) await tab.idle();
  await vi.waitUntil(() => tabs.every((tab) => tab.questions().length === 57));
  const [one] = tabs;
  for (const tab of tabs) await vi.waitFor(() => expect(tab.questions()).toEqual(one?.questions()));
  expect(new Set(one?.questions()).size).toBe(57);
});

test("an answer shown as done is an answer stored", async () => {
  const { learner, openTab } = browser();
  const slow = gate<void>();
  const slowly: LearnerApi = {
    ...learner,
    saveExchange: async (save) => {
      if (save.exchange.answer) await slow.promise;
      return learner.saveExchange(save);
    },
  };
  const app = startConversation({ learner: slowly });
  await app.session.open();
  app.conversation.ask("What is softmax?");
  const [exchange] = app.conversation.exchanges.value;
  await vi.waitUntil(() => exchange?.revealed.value === 2);
  expect(exchange?.status.value).toBe("revealing");
  slow.open();
  await vi.waitUntil(() => exchange?.status.value === "done");
  const other = await openTab();
  await other.conversation.open(app.conversation.id.value);
  expect(other.conversation.exchanges.value[0]?.answer.value).toBeDefined();
});

test("a conversation deleted in one tab leaves the other, stays deleted, and comes back with Undo", async () => {
  const { learner, openTab } = browser();
  const [one, two] = [await openTab(), await openTab()];
  one.conversation.ask("What is softmax?");
  await one.idle();
  const id = one.conversation.id.value;
  await two.conversation.open(id);
  const takeBack = await one.conversations.remove(id);
  await vi.waitUntil(() => two.questions().length === 0);
  expect(two.conversation.id.value).not.toBe(id);
  expect(two.errors).toEqual([{ type: "conversation-deleted" }]);
  expect(await learner.listConversations()).toEqual(ok([]));
  await takeBack?.();
  await vi.waitUntil(() => two.conversations.all.value.length === 1);
});

test("what was deleted while another tab was answering in it stays deleted", async () => {
  const { learner, openTab } = browser();
  const slow = gate<Result<AskReply, never>>();
  const [one, two] = [await openTab(), await openTab(() => slow.promise)];
  one.conversation.ask("first");
  await one.idle();
  const id = one.conversation.id.value;
  await two.conversation.open(id);
  two.conversation.ask("second");
  await vi.waitUntil(() => one.questions().length === 2);
  await one.conversation.clear();
  slow.open(ok({ answer: makeAnswer("second"), timingsMs: {} }));
  await two.idle();
  await two.conversation.saved();
  expect(await learner.listConversations()).toEqual(ok([]));
});

test("a question asked just when its conversation was deleted elsewhere goes on in a new one", async () => {
  const { learner, openTab } = browser();
  const [one, two] = [await openTab(), await openTab()];
  one.conversation.ask("first");
  await one.idle();
  const id = one.conversation.id.value;
  await two.conversation.open(id);
  await learner.deleteConversation(id);
  two.conversation.ask("second");
  await two.idle();
  expect(two.questions()).toEqual(["second"]);
  const listed = await learner.listConversations();
  expect(listed.ok && listed.value.map(({ title }) => title)).toEqual(["second"]);
});

test("an import shows in other tabs, and so does its undo", async () => {
  const { openTab } = browser();
  const [one, two] = [await openTab(), await openTab()];
  one.conversation.ask("first");
  await one.idle();
  one.profile.setKnown(conceptId("softmax"), true);
  const exported = await one.learnerData.exportFile();
  if (!exported.ok) throw new Error("not exported");
  const file = exported.value.json.replace('"first"', '"better"').replace(/"askedAt"/g, '"revision": 3, "askedAt"');
  await two.conversation.open(one.conversation.id.value);
  await two.learnerData.deleteEverything();
  await vi.waitUntil(() => one.profile.knownIds.value.size === 0 && one.questions().length === 0);
  const imported = await two.learnerData.importFile("a.json", file);
  await vi.waitUntil(() => one.conversations.all.value.length === 1 && one.profile.knownIds.value.size === 1);
  if (!imported.ok) throw new Error("not imported");
  await imported.value.takeBack();
  await vi.waitUntil(() => one.conversations.all.value.length === 0 && one.profile.knownIds.value.size === 0);
});

test("what an import changed in the open conversation is shown, and its undo shows what was before", async () => {
  const { openTab } = browser();
  const tab = await openTab();
  tab.conversation.ask("first");
  await tab.idle();
  const exported = await tab.learnerData.exportFile();
  if (!exported.ok) throw new Error("not exported");
  const file = exported.value.json.replace('"question": "first"', '"revision": 3, "question": "better"');
  const imported = await tab.learnerData.importFile("a.json", file);
  await vi.waitUntil(() => tab.questions()[0] === "better");
  if (!imported.ok) throw new Error("not imported");
  await imported.value.takeBack();
  await vi.waitUntil(() => tab.questions()[0] === "first");
});

test("concepts marked in two tabs at the same moment are both kept", async () => {
  const { learner, openTab } = browser();
  const [one, two] = [await openTab(), await openTab()];
  one.profile.setKnown(conceptId("a"), true);
  two.profile.setKnown(conceptId("b"), true);
  await Promise.all([one.profile.saved(), two.profile.saved()]);
  const profile = await learner.readProfile();
  expect(profile.ok && [...profile.value.known].sort()).toEqual(["a", "b"]);
});

test("a save that failed is made up for by the next one", async () => {
  const learner = createMemoryLearner();
  let full = true;
  const app = startConversation({
    learner: {
      ...learner,
      saveExchange: async (save) => (full ? err({ type: "storage-full" }) : learner.saveExchange(save)),
    },
  });
  await app.session.open();
  app.conversation.ask("first");
  await vi.waitUntil(() => !app.conversation.busy.value);
  full = false;
  app.conversation.ask("second");
  await vi.waitUntil(() => !app.conversation.busy.value);
  const stored = await learner.readConversation(app.conversation.id.value);
  expect(stored.ok && stored.value.exchanges.map(({ question }) => question)).toEqual(["first", "second"]);
});

test("storage that is refused later leaves what is on the screen, in memory", async () => {
  const stored = createMemoryLearner();
  let refused = false;
  const { learner } = createLearnerWithFallback(
    {
      ...stored,
      saveExchange: async (save) =>
        refused ? err({ type: "storage-unavailable", detail: "gone" }) : stored.saveExchange(save),
    },
    async () => createMemoryLearner(),
  );
  const app = startConversation({ learner });
  await app.session.open();
  app.conversation.ask("first");
  await vi.waitUntil(() => !app.conversation.busy.value);
  refused = true;
  app.conversation.ask("second");
  await vi.waitUntil(() => !app.conversation.busy.value);
  expect(app.conversation.exchanges.value.map(({ question }) => question)).toEqual(["first", "second"]);
  expect(app.errors).toEqual([]);
});

test("a question asked while the conversation of last time is still being read stays, and is answered", async () => {
  const learner = createMemoryLearner();
  const before = startConversation({ learner });
  await before.session.open();
  before.conversation.ask("first");
  await vi.waitUntil(() => !before.conversation.busy.value);
  const slow = gate<void>();
  const app = startConversation({
    learner: {
      ...learner,
      readConversation: async (id) => {
        await slow.promise;
        return learner.readConversation(id);
      },
    },
  });
  await app.session.open();
  const resumed = app.conversation.resume(before.conversation.id.value);
  app.conversation.ask("second");
  slow.open();
  await resumed;
  await vi.waitUntil(() => !app.conversation.busy.value);
  expect(app.conversation.exchanges.value.map(({ question, status }) => [question, status.value])).toEqual([
    ["second", "done"],
  ]);
});

test("what could not be saved is said as long as it is so, and is saved when it can be", async () => {
  const learner = createMemoryLearner();
  let full = true;
  const app = startConversation({
    learner: {
      ...learner,
      saveExchange: async (save) => (full ? err({ type: "storage-full" }) : learner.saveExchange(save)),
    },
  });
  const { conversation } = app;
  await app.session.open();
  conversation.ask("first");
  await vi.waitUntil(() => !conversation.busy.value);
  const { value: id } = conversation.id;
  conversation.startNew();
  conversation.ask("second");
  await vi.waitUntil(() => !conversation.busy.value);
  expect([conversation.unsaved.value, app.errors]).toEqual([{ type: "storage-full" }, []]);
  full = false;
  await conversation.saveAgain();
  expect(conversation.unsaved.value).toBeUndefined();
  const stored = await learner.readConversation(id);
  expect(stored.ok && stored.value.exchanges[0]?.answer).toBeDefined();
  const listed = await learner.listConversations();
  expect(listed.ok && listed.value).toHaveLength(2);
});

test("answers that a crash kept from being saved are saved by the thread that is started afresh", async () => {
  const learner = createMemoryLearner();
  const crash = err({ type: "worker-crashed", worker: "tutor", detail: "gone" } as const);
  let crashed = true;
  const app = startConversation({
    learner: { ...learner, saveExchange: async (save) => (crashed ? crash : learner.saveExchange(save)) },
  });
  await app.session.open();
  app.conversation.ask("first");
  await vi.waitUntil(() => !app.conversation.busy.value);
  crashed = false;
  await app.session.restart();
  await vi.waitFor(async () => {
    const stored = await learner.readConversation(app.conversation.id.value);
    expect(stored.ok && stored.value.exchanges[0]?.answer).toBeDefined();
  });
});

test("an answer stays stored until the one that takes its place is there", async () => {
  const slow = gate<Result<AskReply, never>>();
  let asked = 0;
  const app = startConversation({ ask: (request) => (asked++ === 1 ? slow.promise : answerAtOnce(request)) });
  const { conversation, learner } = app;
  await app.session.open();
  conversation.ask("first");
  await vi.waitUntil(() => !conversation.busy.value);
  const [exchange] = conversation.exchanges.value;
  if (!exchange) throw new Error("not asked");
  conversation.edit(exchange, "better");
  await conversation.saved();
  const stored = async () => {
    const read = await learner.readConversation(conversation.id.value);
    return read.ok ? read.value.exchanges.map(({ question, answer }) => [question, answer !== undefined]) : read.error;
  };
  expect(await stored()).toEqual([["first", true]]);
  slow.open(ok({ answer: makeAnswer("better"), timingsMs: {} }));
  await vi.waitUntil(() => !conversation.busy.value);
  expect(await stored()).toEqual([["better", true]]);
});

test("a question taken back in another tab leaves this one, and is not saved again", async () => {
  const { learner, openTab } = browser();
  const [one, two] = [await openTab(), await openTab()];
  one.conversation.ask("first");
  await one.idle();
  const exported = await one.learnerData.exportFile();
  if (!exported.ok) throw new Error("not exported");
  await one.learnerData.deleteEverything();
  const imported = await one.learnerData.importFile("a.json", exported.value.json);
  if (!imported.ok) throw new Error("not imported");
  await vi.waitUntil(() => one.conversations.all.value.length === 1);
  const [listed] = one.conversations.all.value;
  if (!listed) throw new Error("not listed");
  await two.conversation.open(listed.id);
  two.conversation.ask("second");
  await two.idle();
  const undone = await learner.undo(imported.value.undo);
  expect(undone.ok).toBe(true);
  const [first] = two.conversation.exchanges.value;
  if (!first) throw new Error("not shown");
  await two.conversation.checkAgain(first);
  expect(two.questions()).toEqual(["second"]);
  expect(two.errors).toEqual([{ type: "exchange-deleted" }]);
  const read = await learner.readConversation(listed.id);
  expect(read.ok && read.value.exchanges.map(({ question }) => question)).toEqual(["second"]);
});
