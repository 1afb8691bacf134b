/** Questions taken elsewhere: packages read back by SQLite, texts as Anki imports them, tables. */
import fc from "fast-check";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { conceptId, courseId, quizId } from "../../../src/domain/ids.ts";
import type { LearningEvent } from "../../../src/domain/learning.ts";
import type { PracticeItem } from "../../../src/domain/practice-item.ts";
import { parseCsv } from "../../../src/importing/graph/parse-csv.ts";
import { takeAway } from "../../../src/language/words/en/take-away.ts";
import { text } from "../../../src/language/words/en/text.ts";
import { plainText } from "../../../src/markdown/plain-text.ts";
import { toDeckNotes } from "../../../src/practice/decks/deck-note.ts";
import { deckPart } from "../../../src/practice/decks/deck-part.ts";
import { makeDeck } from "../../../src/practice/decks/make-deck.ts";
import { sideHtml, sideText } from "../../../src/practice/decks/side-html.ts";
import type { DeckItem, DeckOrder, DeckScope } from "../../../src/protocol/deck-api.ts";
import { attentionSketches, makeCourse } from "../../support/course.ts";
import { sqlite } from "../../support/importing/files.ts";
import { cardsIn, documentOfDeck } from "../../support/importing/read-decks.ts";

const now = Date.UTC(2026, 10, 30, 12);
const words = takeAway.deck;
const notesOf = (order: DeckOrder) => toDeckNotes(order, words, text.locator);
const made = (order: DeckOrder) => makeDeck(order, { sqlite, words, locator: text.locator });
const madeText = async (order: DeckOrder) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await made(order));

function orderOf(items: readonly DeckItem[], format: DeckOrder["format"] = "package", at = now): DeckOrder {
  return {
    course: { id: courseId("test"), title: "Test course" },
    items,
    format,
    pages: "https://e.org/course/",
    now: at,
  };
}

async function open(bytes: Uint8Array) {
  const collection = unzipSync(bytes)["collection.anki2"];
  const database = await sqlite.open(collection as Uint8Array<ArrayBuffer>);
  return (sql: string) => [...database.rows(sql)];
}

const base = { concept: conceptId("c"), passages: [] };
const markdown = fc.oneof(
  fc.constantFrom(
    "**a** and $b < c$",
    "- x\n- y",
    "$$\n\\frac{1}{2}\n$$",
    "`[sound:x.mp3]`",
    "{{c1::x}} [latex]y[/latex]",
    "a\tb\n\nc",
    "=1+1",
  ),
  fc.string({ unit: "grapheme" }),
);
const name = fc.string({ minLength: 1 });
const several = (min: number) => fc.array(markdown, { minLength: min, maxLength: 5 });
const question = markdown.map((each) => ({ type: "question", markdown: each }) as const);
const item: fc.Arbitrary<PracticeItem> = fc
  .tuple(
    fc.oneof(
      fc.record({
        kind: fc.constant("choice" as const),
        prompt: fc.oneof(
          question,
          name.map((each) => ({ type: "builds-on", name: each }) as const),
        ),
        answer: markdown,
        wrong: several(1).map((texts) =>
          texts.map((each) => ({ text: each, why: { type: "text", markdown: each } as const })),
        ),
      }),
      fc.record({
        kind: fc.constant("cloze" as const),
        prompt: markdown.map((each) => ({ type: "described", markdown: each }) as const),
        letters: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
        accepted: fc.array(name, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant("number" as const),
        prompt: question,
        answer: fc.double({ noNaN: true }),
        tolerance: fc.constant(0.006),
        because: markdown,
      }),
      fc.record({
        kind: fc.constant("order" as const),
        prompt: name.map((each) => ({ type: "ordered", name: each }) as const),
        steps: several(3),
      }),
      fc.record({
        kind: fc.constant("match" as const),
        prompt: fc.constant({ type: "matched" } as const),
        pairs: fc.array(fc.record({ name, markdown }), { minLength: 2, maxLength: 4 }),
      }),
      fc.record({ kind: fc.constant("recall" as const), prompt: question, answer: markdown }),
    ),
    fc.string(),
  )
  .map(([rest, id]) => ({ ...base, id: quizId(`c#${id}`), ...rest }) as PracticeItem);
const deckItem: fc.Arbitrary<DeckItem> = fc.record({
  item,
  title: name,
  topic: fc.record({ id: fc.string(), title: fc.string() }),
  sources: fc.array(fc.record({ title: name, locator: fc.constant({ type: "page", page: 3 } as const) }), {
    maxLength: 2,
  }),
  shown: fc.constant([2, 0, 1, 4, 3]),
});

describe("any items", () => {
  test("as a package: SQLite reads back the same texts, one card a note, under their own names", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(deckItem, { maxLength: 8, selector: (one) => one.item.id }), async (items) => {
        const order = orderOf(items);
        const notes = notesOf(order);
        const rows = await open(await made(order));
        const stored = rows("SELECT guid, flds, tags, sfld FROM notes ORDER BY id");
        expect(stored.map(([guid]) => guid)).toEqual(notes.map(({ guid }) => guid));
        expect(stored.map(([, fields]) => String(fields).split("\u001f"))).toEqual(
          notes.map(({ front, back, source, page }) => [front, back, [...source, page]].map((side) => sideHtml(side))),
        );
        expect(rows("SELECT nid, due FROM cards ORDER BY id").map(([, due]) => due)).toEqual(
          notes.map((_, place) => place + 1),
        );
        for (const { deck, tags } of notes) {
          expect(deck.split("::").length).toBeLessThanOrEqual(2);
          for (const tag of tags) expect(tag).not.toMatch(/\s/);
        }
        // Nothing in a field is for Anki to run, play or leave out.
        for (const [, fields] of stored) expect(fields).not.toMatch(/\[(?:sound:|latex\]|\$)|\{\{c\d/);
      }),
      { numRuns: 25 },
    );
  });

  test("as text and as a table: every cell is the one that was written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deckItem, { minLength: 1, maxLength: 5 }), async (items) => {
        const notes = notesOf(orderOf(items));
        const body = (await madeText(orderOf(items, "text"))).split("\n").slice(5).join("\n");
        const cells = parseCsv(body, "\t");
        const tidy = (cell: string) => cell.replace(/\r\n?/g, "\n").trim();
        expect(cells.map(([guid, , front]) => [guid, front])).toEqual(
          notes.map(({ guid, front }) => [tidy(guid), tidy(sideHtml(front))]),
        );
        const table = await madeText(orderOf(items, "table"));
        expect(table.startsWith("\ufeffQuestion,Answer,")).toBe(true);
        const [, ...rows] = parseCsv(table, ",");
        expect(rows.map(([front = ""]) => front.replace(/^'(?=\s*[=+\-@])/, "").trim())).toEqual(
          notes.map(({ front }) => tidy(sideText(front))),
        );
        for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@](?!\d+(?:[.,]\d+)?$)/);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the items of a course", () => {
  let graph: CourseGraph;
  let items: readonly DeckItem[];
  const allOf = (scope: DeckScope): readonly DeckItem[] => {
    const found: DeckItem[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const part = deckPart(graph, scope, from);
      found.push(...part.items);
      from = part.next;
    }
    return found;
  };

  beforeAll(async () => {
    graph = new CourseGraph(await makeCourse(attentionSketches));
    items = allOf({ type: "course" });
  });

  test("are those of the course, of a topic, or those that were answered", () => {
    expect(items.length).toBeGreaterThan(10);
    expect(allOf({ type: "topic", topic: "basics" })).toEqual(items);
    expect(allOf({ type: "topic", topic: "none" })).toEqual([]);
    const answered = items[3]?.item;
    if (!answered) throw new Error("too few items");
    const review = {
      type: "review",
      id: "r",
      course: graph.course.meta.id,
      concept: answered.concept,
      item: answered.id,
      grade: 3,
      at: now,
      zoneMinutes: 0,
    } as const;
    const elsewhere: LearningEvent = {
      ...review,
      id: "s",
      course: courseId("other"),
      item: items[0]!.item.id,
      concept: items[0]!.item.concept,
    };
    expect(allOf({ type: "practised", events: [review, elsewhere] }).map((one) => one.item.id)).toEqual([answered.id]);
  });

  test("make a collection of schema 11, with the entries that Anki asks for", async () => {
    const rows = await open(await made(orderOf(items)));
    const [[version, models, decks, options] = []] = rows("SELECT ver, models, decks, dconf FROM col");
    expect(version).toBe(11);
    const [type] = Object.values(JSON.parse(String(models))) as Record<string, unknown>[];
    expect(Object.keys(type ?? {})).toEqual(
      expect.arrayContaining(["id", "name", "type", "mod", "usn", "sortf", "tmpls", "flds", "css", "req"]),
    );
    expect(
      Object.values(JSON.parse(String(decks)) as Record<string, { name: string }>)
        .map((deck) => deck.name)
        .sort(),
    ).toEqual(["Default", "Test course", "Test course::Basics"]);
    expect(Object.keys(JSON.parse(String(options)))).toEqual(["1"]);
    expect(
      rows("SELECT count(*) FROM cards WHERE did IN (SELECT key FROM json_each((SELECT decks FROM col)))"),
    ).toEqual([[items.length]]);
    expect(rows("PRAGMA integrity_check")).toEqual([["ok"]]);
    const [[front, sum] = []] = rows("SELECT sfld, csum FROM notes LIMIT 1");
    const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(String(front)));
    expect(sum).toBe(new DataView(digest).getUint32(0));
  });

  test("keep their names when they are taken again, and are newer then", async () => {
    const [first, second] = await Promise.all(
      [now, now + 5_000].map(async (at) => open(await made(orderOf(items, "package", at)))),
    );
    for (const sql of ["SELECT guid, mid FROM notes ORDER BY guid", "SELECT did FROM cards"])
      expect(second?.(sql)).toEqual(first?.(sql));
    expect(second?.("SELECT max(mod) FROM notes")).toEqual([[now / 1000 + 5]]);
    expect(await made(orderOf(items))).toEqual(await made(orderOf(items)));
  });

  test("come back through the importer as they went, from the package and from the text", async () => {
    const asked = notesOf(orderOf(items)).map(({ front }) =>
      plainText(sideText(front)).replace(/[^\p{L}\p{N}]+/gu, ""),
    );
    for (const format of ["package", "text"] as const) {
      const document = await documentOfDeck(
        await made(orderOf(items, format)),
        format === "text" ? "deck.txt" : "deck.apkg",
      );
      expect(document.title).toBe("Test course");
      const cards = cardsIn(document.blocks);
      // A course made of it learns neither the wrong choices nor where the cards are from.
      const learned = JSON.stringify(document.blocks);
      for (const left of [words.others, words.inErica(""), "https://e.org"]) expect(learned).not.toContain(left);
      // Letters of choices are numbers of a list elsewhere.
      const bare = (side: string) => plainText(side).replace(/[^\p{L}\p{N}]+/gu, "");
      const loose = (side: string) => side.replace(/[A-D1-6]/g, "");
      expect(cards.map(({ question }) => loose(bare(question)))).toEqual(asked.map(loose));
    }
  });
});
