/** A question to every course on the device: the surest answers, the others are named, and memory goes back. */
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Answer } from "../../../src/domain/answer.ts";
import type { Course } from "../../../src/domain/course.ts";
import { courseId, passageId } from "../../../src/domain/ids.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";
import type { Looking } from "../../../src/protocol/across-api.ts";
import { attentionSketches, makeCourse, withMeta } from "../../support/course.ts";
import { asFile, type Device, errorOf, makeDevice, openWhole, renamed, value } from "./library-device.ts";

let shipped: Course;
let cooking: Course;
let garden: Course;
beforeAll(async () => {
  shipped = await makeCourse(attentionSketches);
  const dough = {
    id: "dough",
    title: "Dough",
    definition: "Dough is flour and water, kneaded until it holds together.",
  };
  cooking = await renamed(
    await makeCourse([dough, { id: "bread", title: "Bread", needs: { dough: "It is baked dough." } }]),
    "cooking",
  );
  garden = await renamed(
    await makeCourse([
      { id: "compost", title: "Compost", definition: "Compost is what is left of leaves that rotted." },
      { id: "dough", title: "Dough", definition: "Dough is what snails are fed with." },
    ]),
    "garden",
  );
});

let device: Device;
beforeEach(() => {
  device = makeDevice(shipped);
});
const withCourses = async (...courses: readonly Course[]) => {
  const tutor = device.start();
  await openWhole(tutor);
  for (const course of courses) value(await tutor.addCourse(await asFile({ course })));
  return tutor;
};
type Tutor = Awaited<ReturnType<typeof withCourses>>;
const request = (question: string, history: readonly Answer[] = []) => ({
  question,
  settings: defaultSettings,
  level: "standard" as const,
  known: [],
  history: history.map((answer) => ({ question: answer.question, answer })),
});
const askAcross = async (tutor: Tutor, question: string, history: readonly Answer[] = []) => {
  const told: Looking[] = [];
  const { answer } = value(
    await tutor.askAcross(request(question, history), (looking) => {
      told.push(looking);
      return true;
    }),
  );
  return { answer, told };
};

it("the answer comes from the course that is sure of it, whichever is open, and no thread stays", async () => {
  const tutor = await withCourses(cooking, garden);
  const threads = [...device.threads];
  const { answer, told } = await askAcross(tutor, "What is compost?");
  expect(answer.course.id).toBe("garden");
  expect(answer.sureness).toBe("sure");
  expect(answer.across).toEqual({ courses: 3, alsoIn: [], unread: [] });
  expect(told.map(({ left }) => left)).toEqual([2, 1]);
  expect(told[0]?.first.course.id).toBe("test");
  expect([...device.threads].sort()).toEqual(threads.sort());
  expect(value(await tutor.stats())).toMatchObject({ meta: { id: "test" }, otherCourses: 2 });
});

it("others that treat it too are named, and asked in turn", async () => {
  const tutor = await withCourses(cooking, garden);
  const { answer } = await askAcross(tutor, "What is dough?");
  const [other] = answer.across?.alsoIn ?? [];
  expect([answer.course.id, other?.id].sort()).toEqual(["cooking", "garden"]);
  const there = value(await tutor.askIn(courseId(other?.id ?? ""), request("What is dough?")));
  expect(there.answer.course.id).toBe(other?.id);
  expect(there.answer.inScope).toBe(true);
});

it("the open course keeps what it is as sure of as another", async () => {
  const twin = await withMeta(cooking, { id: courseId("bakery"), title: "Bakery" });
  const tutor = await withCourses(cooking, twin);
  value(await tutor.useCourse(courseId("cooking"), () => undefined));
  const { answer } = await askAcross(tutor, "What is dough?");
  expect(answer.course.id).toBe("cooking");
  expect(answer.across?.alsoIn).toEqual([{ id: "bakery", title: "Bakery" }]);
});

it("what no course has is refused by the open one, and nothing else is named", async () => {
  const tutor = await withCourses(cooking);
  const { answer } = await askAcross(tutor, "Who won the football match in Lisbon yesterday evening?");
  expect(answer).toMatchObject({ inScope: false, course: { id: "test" }, across: { courses: 2, alsoIn: [] } });
});

it("a course that can't be read is named, the rest answer", async () => {
  const tutor = await withCourses(cooking, garden);
  const { read } = device.store;
  Object.assign(device.store, {
    read: async (id: string) =>
      id === "garden" ? { ok: false, error: { type: "storage-corrupt", detail: "torn" } } : read(courseId(id)),
  });
  const { answer } = await askAcross(tutor, "What is dough?");
  expect(answer.course.id).toBe("cooking");
  expect(answer.across).toEqual({ courses: 2, alsoIn: [], unread: ["Course garden"] });
});

it("with one course nothing is looked in, and who no longer wants it ends it", async () => {
  const alone = await withCourses();
  const { answer, told } = await askAcross(alone, "What is softmax?");
  expect(answer.across).toBeUndefined();
  expect(told).toEqual([]);
  const tutor = await withCourses(cooking, garden);
  let asked = 0;
  const stopped = await tutor.askAcross(request("What is dough?"), () => ++asked < 2);
  expect(errorOf(stopped)).toEqual({ type: "aborted" });
  expect(asked).toBe(2);
});

it("a follow-up goes to the course that was answered from last, and its citations open there", async () => {
  const tutor = await withCourses(cooking);
  const { answer: softmax } = await askAcross(tutor, "What is softmax?");
  const { answer: bread } = await askAcross(tutor, "What is bread?", [softmax]);
  expect(bread.course.id).toBe("cooking");
  const { answer } = await askAcross(tutor, "Why is it important?", [softmax, bread]);
  expect(answer.course.id).toBe("cooking");
  expect(answer.about?.title).toBe("Bread");
  const [citation] = bread.citations;
  const here = await tutor.passage(citation?.id ?? passageId(""));
  const there = value(await tutor.passage(citation?.id ?? passageId(""), courseId("cooking")));
  expect(here.ok && here.value.document.title === there.document.title).toBe(false);
  expect(there.passage.id).toBe(citation?.id);
});
