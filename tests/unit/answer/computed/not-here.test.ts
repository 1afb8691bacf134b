/** A first visit is asked before what computes is there, or the line broke off: what is said then must be right too. */
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { loadCompute } from "../../../../src/answer/computed/load-compute.ts";
import { CourseGraph } from "../../../../src/domain/course-graph.ts";
import { defaultSettings } from "../../../../src/domain/settings.ts";
import { buildRetrievalIndex } from "../../../../src/retrieval/retrieval-index.ts";
import { answerQuestion, type Tutor } from "../../../../src/tutor/answer-question.ts";
import { makeCourse } from "../../../support/course.ts";

const definition = "A function that turns scores into probabilities.";
let tutor: Tutor;
beforeAll(async () => {
  const course = await makeCourse([{ id: "softmax", title: "Softmax", definition }]);
  tutor = { graph: new CourseGraph(course), index: buildRetrievalIndex(course) };
});

const absent = vi.fn<typeof loadCompute>(() => Promise.resolve(undefined));
const saysSo = "what works it out isn't here yet";

async function ask(question: string, load?: typeof loadCompute) {
  const request = { question, settings: defaultSettings, level: "standard" as const, known: [], history: [] };
  const reply = await answerQuestion(tutor, request, load);
  if (!reply.ok) throw new Error(reply.error.type);
  const blocks = reply.value.answer.sections.flatMap((section) => section.blocks).map(({ markdown }) => markdown);
  return { ...reply.value.answer, blocks };
}

describe("while what computes isn't here", () => {
  it("a question with numbers is answered from the course, and the answer says what may be missing", async () => {
    const { blocks, sureness, subjects } = await ask("softmax of [1,2,3]", absent);
    expect(sureness).not.toBe("outside");
    expect(subjects?.map(({ id }) => id)).toEqual(["softmax"]);
    expect(blocks[0]).toContain(saysSo);
    expect(blocks.join("\n")).toContain(definition);
  });

  it("a refusal says it too: what was asked may be computed", async () => {
    const { blocks, sureness } = await ask("hamming distance of 1011 and 1001", absent);
    expect(sureness).toBe("outside");
    expect(blocks[0]).toContain(saysSo);
  });

  it("neither a question without numbers nor a greeting says or loads anything", async () => {
    absent.mockClear();
    for (const question of ["What is softmax?", "hello"])
      expect((await ask(question, absent)).blocks.join("\n")).not.toContain(saysSo);
    expect(absent).not.toHaveBeenCalled();
  });

  it("and once it is, the same question is computed", async () => {
    const { blocks } = await ask("softmax of [1,2,3]");
    expect(blocks[0]).toContain("**Softmax of");
    expect(blocks.join("\n")).not.toContain(saysSo);
  });
});

describe("loading it", () => {
  const module = "../../../../src/answer/numeric/compute.ts";
  afterEach(() => {
    vi.doUnmock(module);
    vi.resetModules();
    vi.useRealTimers();
  });
  const fresh = async () => (await import("../../../../src/answer/computed/load-compute.ts")).loadCompute;

  it("gives up on a line that says nothing", async () => {
    vi.resetModules();
    vi.doMock(module, () => new Promise(() => undefined));
    const load = await fresh();
    vi.useFakeTimers();
    const loaded = load();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await loaded).toBeUndefined();
  });

  it("comes to nothing without a connection", async () => {
    vi.resetModules();
    vi.doMock(module, () => {
      throw new TypeError("Failed to fetch dynamically imported module");
    });
    expect(await (await fresh())()).toBeUndefined();
  });
});
