/** Decks made by enemies, disks and newer versions: a clear message within limits, or what is whole of them. */
import { describe, expect, test } from "vitest";
import { importing } from "../../../src/language/words/en/importing.ts";
import {
  basic,
  deckArchive,
  type MadeCollection,
  madeCards,
  madeCollection,
  madeDeck,
} from "../../support/importing/made-deck.ts";
import { madeZip } from "../../support/importing/office-files.ts";
import {
  cardsIn,
  documentOfDeck,
  problemOfDeck,
  readDeckFile,
  shortBlocks,
} from "../../support/importing/read-decks.ts";

describe("decks that are not what they seem", () => {
  const scripted = (fields: readonly [string, string]) => madeDeck({ notes: [{ fields }] });

  test("one in Anki's newer format says how to export the older one", async () => {
    const old = await madeCollection({ notes: [{ fields: ["Please update", "to the latest version"] }] });
    const newer = deckArchive({ "collection.anki2": old, "collection.anki21b": Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd) });
    expect(await problemOfDeck(newer)).toBe("newer-deck");
    expect(importing.problem({ type: "newer-deck" })).toContain("Support older Anki versions");
  });

  test("scripts, frames and handlers are gone", async () => {
    const document = await documentOfDeck(
      await scripted([
        `What is it?<script>steal()</script><iframe src="https://example.org"></iframe>`,
        `<p onclick="steal()">Bread<svg onload=steal()><style>p{}</style></svg></p><a href="javascript:steal()">link</a>`,
      ]),
    );
    expect(JSON.stringify(document.blocks)).not.toMatch(/steal|script|iframe|onclick|onload/);
    expect(shortBlocks(document.blocks).join(" ")).toContain("Bread");
  });

  test("views, virtual tables and computed columns in place of its tables are refused before they run", async () => {
    const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)";
    const columns = "id, '' AS guid, 1 AS mid, '' AS tags, 'a' AS flds";
    const hostile = [
      `CREATE VIEW notes AS ${endless} SELECT i AS ${columns} FROM n`,
      "CREATE VIRTUAL TABLE notes USING fts4(id, guid, mid, tags, flds)",
      "CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, flds TEXT AS (hex(zeroblob(400000000))))",
    ];
    for (const notes of hostile)
      expect(await problemOfDeck(await madeDeck({ notes: [{ fields: ["a", "b"] }], tables: { notes } }))).toBe(
        "damaged",
      );
    const col = `CREATE VIEW col AS ${endless} SELECT i AS id, 11 AS ver, '{}' AS models, '{}' AS decks FROM n`;
    expect(await problemOfDeck(await madeDeck({ notes: [{ fields: ["a", "b"] }], tables: { col } }))).toBe("damaged");
    const cards = `CREATE VIEW cards AS ${endless} SELECT i AS id, i AS nid, 7 AS did, 0 AS ord FROM n`;
    expect(await problemOfDeck(await madeDeck({ notes: [{ fields: ["a", "b"] }], tables: { cards } }))).toBe("read");
  });

  test("numbers, bytes and nothing where text should be cost only themselves", async () => {
    const made: MadeCollection = {
      types: { "1": basic, "2": null, "3": { flds: "none", tmpls: [null, { qfmt: 5 }] } },
      notes: [
        { fields: [Number.NaN] },
        { fields: [9e300] },
        { fields: [Uint8Array.of(0xff, 0xfe, 0)] },
        { fields: ["a", "b"], type: "2" },
        { fields: ["c", "d"], type: "3", deck: "none" },
        { fields: ["What is left?", "The good one."], type: "9" },
      ],
    };
    expect(shortBlocks((await documentOfDeck(await madeDeck(made))).blocks).join("\n")).toContain("The good one.");
  });

  test("huge fields and templates are cut, and the rest is read", async () => {
    const { blocks } = await documentOfDeck(
      await madeDeck({
        types: { "1": { ...basic, tmpls: [{ qfmt: "{{Front}}".repeat(50_000), afmt: "{{Back}}".repeat(50_000) }] } },
        notes: [
          { fields: [`What is long? ${"a ".repeat(200_000)}`, "b".repeat(1_000_000)] },
          { fields: [`${"{{c1::".repeat(5_000)}x${"}}".repeat(5_000)}`, "<b>".repeat(6_000)] },
        ],
      }),
    );
    for (const { question, answer } of cardsIn(blocks)) {
      expect(question.length).toBeLessThanOrEqual(20_000);
      expect(answer.length).toBeLessThanOrEqual(50_000);
    }
  });

  test("a deck that unpacks to too much, has no tables or is cut off is named, and hurts no other file", async () => {
    const bomb = deckArchive({ "collection.anki2": new Uint8Array(65 * 1024 * 1024) });
    expect(await problemOfDeck(bomb)).toBe("unpacks-too-large");
    const whole = await madeCards(["a", "b"]);
    expect(await problemOfDeck(whole.slice(0, whole.length / 2))).toBe("damaged");
    expect(
      await problemOfDeck(deckArchive({ "collection.anki2": new TextEncoder().encode("no database at all") })),
    ).toBe("damaged");
    expect(await problemOfDeck(madeZip({ "../../notes.txt": "hello" }))).toBe("damaged");
    expect(await problemOfDeck("#separator:tab\n#html:true\n", "empty.txt")).toBe("no-text");
    expect(await problemOfDeck("no archive", "deck.apkg")).toBe("damaged");
  });

  test("a collection that leads to one of its rows without end is read up to the limit", async () => {
    const pageSize = 512;
    const bytes = await madeCollection({
      pageSize,
      notes: Array.from({ length: 3_000 }, (_, i) => ({ fields: ["Which row?", `${i} ${"x".repeat(60)}`] })),
    });
    const view = new DataView(bytes.buffer);
    const pages = Array.from({ length: bytes.length / pageSize }, (_, page) => page).slice(1);
    const interior = pages.filter((page) => bytes[page * pageSize] === 5);
    const ofPage = (page: number) => Buffer.from(bytes.subarray(page * pageSize, (page + 1) * pageSize));
    const leaf = pages.find((page) => bytes[page * pageSize] === 13 && ofPage(page).includes("Which row?"));
    expect(interior.length).toBeGreaterThan(8);
    // Each page of branches leads to the next one alone, dozens of times: rows beyond all counting.
    for (const [place, page] of interior.entries()) {
      const [at, next] = [page * pageSize, (interior[place + 1] ?? leaf ?? 0) + 1];
      view.setUint32(at + 8, next);
      for (let cell = 0; cell < view.getUint16(at + 3); cell++)
        view.setUint32(at + view.getUint16(at + 12 + cell * 2), next);
    }
    const began = performance.now();
    const outcome = await readDeckFile("deck.apkg", deckArchive({ "collection.anki2": bytes }));
    expect(outcome.ok && outcome.value.documents[0]?.notes).toEqual([{ type: "cut-off" }]);
    expect(performance.now() - began).toBeLessThan(30_000);
  });
});
