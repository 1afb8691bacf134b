import { describe, expect, test } from "vitest";
import type { Course } from "../../../src/domain/course.ts";
import type { DocumentId } from "../../../src/domain/ids.ts";
import type { ImportOptions } from "../../../src/importing/import-course.ts";
import { readerVersion } from "../../../src/importing/readings/kept-reading.ts";
import { describeRemoved, parseRemoved } from "../../../src/importing/update/removed-sources.ts";
import { importThese } from "../../support/importing/files.ts";
import { madePdf } from "../../support/importing/made-pdf.ts";
import { madeReadings } from "../../support/importing/made-readings.ts";

type Files = Parameters<typeof importThese>[0];

const files: Files = {
  "bread/1-dough.md":
    "# Dough\n\n## Starter\n\nA **starter** is a mixture of flour and water in which wild yeast lives.\n\n## Hydration\n\n**Hydration** is the weight of the water over the weight of the flour. A starter of high hydration is sour.\n",
  "bread/2-oven.md":
    "# Oven\n\n## Steam\n\n**Steam** is water vapour that keeps the crust soft for a while.\n\n## Crust\n\nThe **crust** is the brown outside of a loaf. Steam makes the crust shine.\n",
  "bread/3-shapes.pdf": madePdf([
    [
      { text: "Shapes", x: 50, y: 780, size: 20 },
      { text: "A banneton is a basket that holds the dough while it rises.", x: 50, y: 700 },
    ],
  ]),
};

async function made(of: Files, options: Partial<ImportOptions> = {}) {
  const { course, report } = await importThese(of, options);
  if (!course) throw new Error("no course");
  return { course, report };
}

const update = (before: Course, remove: readonly string[] = []) => ({
  update: { before, remove: new Set(remove as readonly DocumentId[]) },
});
const idsByText = ({ passages }: Course) => new Map(passages.map(({ id, markdown }) => [markdown, id]));
const idsByTitle = ({ concepts }: Course) => new Map(concepts.map(({ id, title }) => [title, id]));

describe("a course whose files are chosen again", () => {
  test("the same files give the same course, and none is read twice", async () => {
    const { readings } = madeReadings();
    const first = await made(files, { readings });
    const again = await made(files, { readings, ...update(first.course) });
    expect(again.course).toEqual(first.course);
    expect(again.report.files.map(({ kept }) => kept)).toEqual([true, true, true]);
    expect(again.report.update).toMatchObject({ added: [], changed: [], same: 3, gone: [], removed: [] });
  });

  test("a document that was taken out stays out, changed or moved, until it is taken back", async () => {
    const { readings } = madeReadings();
    const { course: before } = await made(files, { readings });
    const remove = new Set(before.documents.flatMap(({ id, title }) => (title === "Oven" ? [id] : [])));
    const stayOut = await describeRemoved(before, remove, readings);
    expect(stayOut).toMatchObject([{ title: "Oven", path: "bread/2-oven.md" }]);
    const { course: without } = await made({}, { readings, update: { before, remove } });
    const oven = String(files["bread/2-oven.md"]);
    const { "bread/2-oven.md": _, ...others } = files;
    const again: readonly Files[] = [
      files,
      { ...files, "bread/2-oven.md": `${oven}\nMore of it.\n` },
      { ...others, "old/oven.md": oven },
      { ...others, "2-oven.md": `${oven}\nMore of it.\n` },
    ];
    for (const chosen of again) {
      const { course, report } = await made(chosen, {
        readings,
        update: { before: without, remove: new Set(), stayOut },
      });
      expect(course.documents.map(({ title }) => title)).toEqual(["Dough", "Shapes"]);
      expect(report.update).toMatchObject({ leftOut: ["Oven"], added: [], same: 2, gone: [] });
      expect(report.files.flatMap(({ notes }) => notes)).toContainEqual({ type: "removed-before" });
    }
    const back = await made(files, { readings, update: { before: without, remove: new Set(), stayOut: [] } });
    expect(back.report.update).toMatchObject({ leftOut: [], added: ["Oven"], same: 2 });
  });

  test("what can't be read of what was kept of them keeps nothing out", () => {
    expect(parseRemoved(undefined)).toEqual([]);
    expect(parseRemoved([{ title: "Oven" }, 7, { title: "Salt", hash: "a", path: "salt.md" }])).toEqual([
      { title: "Salt", hash: "a", path: "salt.md" },
    ]);
  });

  test("a paragraph put before others leaves their ids, and those of ideas, as they were", async () => {
    const { course: before } = await made(files);
    const dough = String(files["bread/1-dough.md"]).replace(
      "# Dough\n",
      "# Dough\n\n## Autolyse\n\n**Autolyse** is a rest of the flour in its water.\n",
    );
    const { course, report } = await made({ ...files, "bread/1-dough.md": dough }, update(before));
    expect(report.update).toMatchObject({ added: [], changed: ["Dough"], same: 2, gone: [] });
    const [old, now] = [idsByText(before), idsByText(course)];
    for (const [text, id] of old) expect([text, now.get(text)]).toEqual([text, id]);
    expect(now.size).toBe(old.size + 1);
    expect(new Set(now.values()).size).toBe(now.size);
    const ideas = idsByTitle(course);
    for (const [title, id] of idsByTitle(before)) expect([title, ideas.get(title)]).toEqual([title, id]);
    expect(ideas.has("Autolyse")).toBe(true);
    expect({ ...course.meta, contentHash: "", description: "" }).toEqual({
      ...before.meta,
      topics: course.meta.topics,
      contentHash: "",
      description: "",
    });
    expect(course.meta.contentHash).not.toBe(before.meta.contentHash);
  });

  test("two documents of one title keep the ids of their ideas apart", async () => {
    const page = (text: string) =>
      madePdf([
        [
          { text: "Sourdough", x: 50, y: 760, size: 20 },
          { text, x: 50, y: 700 },
        ],
      ]);
    const two = {
      "a.pdf": page("A starter is a mixture of flour and water in which wild yeast lives."),
      "b.pdf": page("A banneton is a basket that holds the dough while it rises."),
    };
    const { course: before } = await made(two);
    expect(before.concepts.filter(({ title }) => title === "Sourdough")).toHaveLength(2);
    expect((await made(two, update(before))).course).toEqual(before);
  });

  test("what was said otherwise gets an id that no passage ever had", async () => {
    const { course: before } = await made(files);
    const dough = String(files["bread/1-dough.md"]).replace("in which wild yeast lives", "that is fed daily");
    const { course } = await made({ ...files, "bread/1-dough.md": dough }, update(before));
    const old = new Set<string>(before.passages.map(({ id }) => id));
    const news = course.passages.filter(({ id }) => !old.has(id));
    expect(news.map(({ markdown }) => markdown)).toEqual([expect.stringContaining("that is fed daily")]);
  });

  test("files that were moved or renamed are the same documents", async () => {
    const { course: before } = await made(files);
    const moved = Object.fromEntries(Object.entries(files).map(([path, content]) => [`new/deep-${path}`, content]));
    const { course, report } = await made(moved, update(before));
    expect(report.update).toMatchObject({ added: [], changed: [], same: 3, gone: [] });
    expect(new Set(course.passages.map(({ id }) => id))).toEqual(new Set(before.passages.map(({ id }) => id)));
  });

  test.each([true, false])(
    "files that are gone stay, and what would go with them is counted (kept readings: %s)",
    async (keeps) => {
      const { readings } = madeReadings();
      const options = keeps ? { readings } : {};
      const { course: before } = await made(files, options);
      const { "bread/2-oven.md": _, ...rest } = files;
      const { course, report } = await made(rest, { ...options, ...update(before) });
      expect(idsByText(course)).toEqual(idsByText(before));
      expect(idsByTitle(course)).toEqual(idsByTitle(before));
      const [gone] = report.update?.gone ?? [];
      expect(gone).toMatchObject({ title: "Oven", passages: 2, concepts: 2 });
      const removed = await made({}, { ...options, ...update(course, [gone?.document ?? ""]) });
      expect(removed.report.update).toMatchObject({ removed: ["Oven"], gone: [] });
      expect(removed.course.documents.map(({ title }) => title)).toEqual(["Dough", "Shapes"]);
      expect(idsByTitle(removed.course).get("Steam")).toBeUndefined();
      for (const [text, id] of idsByText(removed.course)) expect(idsByText(before).get(text)).toBe(id);
      expect(removed.course.passages).toHaveLength(before.passages.length - (gone?.passages ?? 0));
      expect(removed.course.concepts).toHaveLength(before.concepts.length - (gone?.concepts ?? 0));
      expect(removed.course.relations).toHaveLength(before.relations.length - (gone?.relations ?? 0));
    },
  );

  test("one file alone is added, or takes its document's place, and all others stay", async () => {
    const { readings } = madeReadings();
    const { course: before } = await made(files, { readings });
    const { course, report } = await made(
      { "4-salt.md": "# Salt\n\n**Salt** is a mineral that slows the yeast.\n" },
      { readings, ...update(before) },
    );
    expect(report.update).toMatchObject({ added: ["Salt"], same: 0 });
    expect(course.documents).toHaveLength(4);
  });

  test("questions and notes of flashcards keep their ids", async () => {
    const deck = "#separator:tab\nWhat is rye?\tA grain of the north.\n";
    const { course: before } = await made({ "deck.txt": deck });
    const { course } = await made(
      { "deck.txt": `#separator:tab\nWhat is spelt?\tAn old grain.\n${deck.slice(15)}` },
      update(before),
    );
    const questions = new Map(course.quiz.map(({ id, question }) => [question, id]));
    expect(before.quiz).toHaveLength(1);
    for (const { id, question } of before.quiz) expect(questions.get(question)).toBe(id);
    expect(course.quiz).toHaveLength(2);
  });

  test("what was kept of a file and is damaged costs reading it again", async () => {
    const { readings, rows } = madeReadings();
    const first = await made(files, { readings });
    for (const sha256 of rows.keys()) rows.set(sha256, { reader: readerVersion, documents: [{}] });
    const again = await made(files, { readings, ...update(first.course) });
    expect(again.course).toEqual(first.course);
    expect(again.report.files.map(({ kept }) => kept)).toEqual([undefined, undefined, undefined]);
  });
});

test("of twenty files of which one changed, one is read", async () => {
  const page = (number: number, text: string) =>
    madePdf([[{ text: `Loaf ${number} is a bread that ${text} in the oven.`, x: 50, y: 700 }]]);
  const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`loaf-${i}.pdf`, page(i, "rises")]));
  const { readings } = madeReadings();
  const first = await made(twenty, { readings });
  const { report } = await made({ ...twenty, "loaf-7.pdf": page(7, "sinks") }, { readings, ...update(first.course) });
  const read = report.files.filter(({ kept }) => !kept);
  expect(read.map(({ path }) => path)).toEqual(["loaf-7.pdf"]);
  expect(report.update).toMatchObject({
    same: 19,
    changed: [first.course.documents.find(({ title }) => title.includes("7"))?.title],
  });
});
