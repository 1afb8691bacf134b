import { expect, test } from "vitest";
import { createMemoryLearnerStore } from "../../../src/adapters/memory/learner-store.ts";
import { conceptId } from "../../../src/domain/ids.ts";
import { detailText } from "../../../src/language/words/en/error-details.ts";
import { createLearnerApi } from "../../../src/learner/learner-api.ts";
import { readLearnerFile, writeLearnerFile } from "../../../src/learner/learner-file.ts";
import { makeConversation, makeExchange, storedAnswer, version1, version1File } from "../../support/learner-data.ts";
import { goal, review, seen } from "../../support/learning.ts";

const answered = makeExchange("a", 0, { answer: storedAnswer("a") });
const generated = {
  model: { id: "m", title: "M", engine: "web-llm" },
  status: "complete",
  text: "One.",
  sentences: [{ start: 0, end: 4, verdict: "supported", citations: [1], missing: [] }],
  sources: [],
  startedAt: 1,
} as const;

const readOk = (json: string) => {
  const read = readLearnerFile("a.json", json);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

test("what is exported can be imported and loses nothing", () => {
  const data = {
    conversations: [
      makeConversation("c", [answered, makeExchange("b", 1, { generated, revision: 2, hintsShown: 1 })], {
        renames: 3,
      }),
      makeConversation("d", []),
    ],
    known: [conceptId("softmax")],
    learning: [seen, review, goal],
  };
  expect(readOk(writeLearnerFile(data))).toEqual({ data, problems: [] });
});

test("fields that a newer version added come through unchanged", () => {
  const newer = { ...answered, answer: { ...storedAnswer("a"), mood: "calm", figures: [{ kind: "plot" }] } };
  const { data } = readOk(
    writeLearnerFile({ conversations: [makeConversation("c", [newer])], known: [], learning: [] }),
  );
  expect(data.conversations[0]?.exchanges).toEqual([newer]);
});

test("one bad exchange is named and the rest kept", () => {
  const bad = { ...answered, id: "bad", question: "How?", answer: { ...storedAnswer("How?"), intent: "unknown" } };
  const json = JSON.stringify({
    format: "erica-conversations",
    version: 2,
    known: ["softmax", 7],
    conversations: [
      { ...makeConversation("c", [answered]), exchanges: [answered, bad, 4] },
      { title: "No id", exchanges: [] },
      makeConversation("d", [answered]),
    ],
  });
  const { data, problems } = readOk(json);
  expect(data.conversations.map(({ id, exchanges }) => [id, exchanges.length])).toEqual([
    ["c", 1],
    ["d", 1],
  ]);
  expect(data.known).toEqual(["softmax"]);
  expect(problems).toEqual([
    { item: "exchange", name: "How?", field: "answer.intent" },
    { item: "exchange", name: "3", field: "record" },
    { item: "conversation", name: "No id", field: "id" },
    { item: "known", name: "2", field: "known" },
  ]);
});

test("a forged verdict is not taken over", () => {
  const forged = writeLearnerFile({
    conversations: [makeConversation("c", [makeExchange("b", 1, { generated })])],
    known: [],
    learning: [],
  }).replace('"supported"', '"proven"');
  expect(readOk(forged).problems).toEqual([
    { item: "exchange", name: "question b", field: "generated.sentences.0.verdict" },
  ]);
});

test.each([
  ["", "JSON"],
  ["[]", "export"],
  ["{}", "export"],
  ['{"format":"erica-conversations","version":1,"conversations":7}', "conversations"],
  ['{"format":"erica-conversations","version":4,"conversations":[]}', "newer"],
])("%s is no export, and says why", (json, reason) => {
  const read = readLearnerFile("a.json", json);
  expect(!read.ok && read.error.type === "file-unreadable" && detailText(read.error.detail)).toContain(reason);
});

test("dates that can't be are kept as they are, missing ones become unknown", () => {
  const { updatedAt: _updatedAt, ...rest } = makeConversation("c", [{ ...answered, askedAt: 9e15 }]);
  const json = JSON.stringify({ format: "erica-conversations", version: 2, conversations: [rest] });
  const { data, problems } = readOk(json);
  expect(problems).toEqual([]);
  expect(data.conversations[0]?.updatedAt).toBe(0);
  expect(data.conversations[0]?.exchanges[0]?.askedAt).toBe(9e15);
});

test("a file of the first version opens: places by order, a title that was given counted as one", () => {
  const { data, problems } = readOk(version1File());
  expect(problems).toEqual([]);
  const titles = data.conversations.map(({ title, renames, exchanges }) => [title, renames, exchanges.length]);
  expect(titles).toEqual([
    ["What is the capital of France?", undefined, 1],
    ["My softmax notes", 1, 2],
  ]);
  expect(data.conversations[1]?.exchanges.map(({ place }) => place)).toEqual([0, 1]);
  expect(data.conversations[1]?.exchanges[0]?.answer).toEqual(version1.tables.exchanges[1]?.exchange.answer);
});

test("an export that is imported where it came from changes nothing", async () => {
  const learner = createLearnerApi(createMemoryLearnerStore());
  await learner.importFile("first.json", version1File());
  const exported = await learner.exportFile();
  if (!exported.ok) throw new Error("not exported");
  const again = await learner.importFile("again.json", exported.value.json);
  expect(again.ok && [again.value.added, again.value.changed, again.value.known]).toEqual([0, 0, 0]);
  const after = await learner.exportFile();
  expect(after.ok && after.value.json).toBe(exported.value.json);
});
