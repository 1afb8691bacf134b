/** Flashcard decks as a learner brings them along, read by the real SQLite. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CourseGraph } from "../../../src/domain/course-graph.ts";
import { readCloze } from "../../../src/importing/anki/cloze.ts";
import { importing } from "../../../src/language/words/en/importing.ts";
import { itemsOf } from "../../../src/practice/items/items-of.ts";
import { importThese } from "../../support/importing/files.ts";
import {
  deckArchive,
  type MadeCollection,
  madeCards,
  madeCollection,
  madeDeck,
} from "../../support/importing/made-deck.ts";
import { cardsIn, documentOfDeck, readDeckFile, shortBlocks } from "../../support/importing/read-decks.ts";

describe("an .apkg", () => {
  test("gives its decks as headings and its notes as passages that know their question", async () => {
    const document = await documentOfDeck(
      await madeDeck({
        decks: { "7": "Baking::Bread", "8": "Baking::Cake" },
        notes: [
          { fields: ["Why does a <b>starter</b> bubble?", "Wild yeast makes <i>carbon dioxide</i>."] },
          { fields: ["Hydration", "The weight of the water over that of the flour."] },
          { fields: ["What is a sponge?", "A cake of eggs, sugar and flour without butter."], deck: "8" },
          { fields: ["The stuff that makes the dough hold together when it is kneaded", "Gluten"] },
        ],
      }),
    );
    expect(document.title).toBe("Baking");
    expect(shortBlocks(document.blocks)).toEqual([
      "# Bread",
      "## Why does a starter bubble?",
      "Wild yeast makes *carbon dioxide*.",
      "## Hydration",
      "**Hydration**: The weight of the water over that of the flour.",
      "## Gluten",
      "**Gluten**: The stuff that makes the dough hold together when it is kneaded",
      "# Cake",
      "## sponge",
      "**sponge**: A cake of eggs, sugar and flour without butter.",
    ]);
    expect(cardsIn(document.blocks)[0]).toEqual({
      question: "Why does a **starter** bubble?",
      answer: "Wild yeast makes *carbon dioxide*.",
    });
  });

  test("the newer of two collections in it is read", async () => {
    const [old, now] = await Promise.all(
      ["old", "now"].map((back) => madeCollection({ notes: [{ fields: ["Which one is read?", back] }] })),
    );
    const both = deckArchive({ "collection.anki2": old!, "collection.anki21": now! });
    expect(shortBlocks((await documentOfDeck(both)).blocks)).toContain("now");
  });

  test("templates say what is asked: several fields, conditions, filters, several cards a note", async () => {
    const word = {
      flds: ["Word", "Meaning", "Example", "Reverse"].map((name, ord) => ({ name, ord })),
      tmpls: [
        {
          ord: 1,
          qfmt: "{{#Reverse}}{{Meaning}}{{/Reverse}}",
          afmt: "{{FrontSide}}<hr id='answer'>{{text:Word}}",
        },
        {
          ord: 0,
          qfmt: "<style>.card{}</style>Translate: {{Word}} <!-- {{Meaning}} --> {{Deck}}",
          afmt: "Translate: {{Word}}<hr id=answer>{{Meaning}}{{^Example}} (no example){{/Example}}{{#Example}}<br>{{hint:Example}}{{/Example}}",
        },
      ],
    };
    const made: MadeCollection = {
      types: { "1": word },
      notes: [{ fields: ["das Brot", "bread", "Ich esse Brot.", "y"] }, { fields: ["der Teig", "dough", "", ""] }],
    };
    const { blocks } = await documentOfDeck(await madeDeck(made));
    expect(cardsIn(blocks)).toEqual([
      { question: "Translate: das Brot", answer: "bread\n\nIch esse Brot." },
      { question: "bread", answer: "das Brot" },
      { question: "Translate: der Teig", answer: "dough (no example)" },
    ]);
  });

  test("cloze notes are whole passages, with a question a number", async () => {
    const cloze = {
      type: 1,
      flds: ["Text", "Extra"].map((name, ord) => ({ name, ord })),
      tmpls: [{ ord: 0, qfmt: "{{cloze:Text}}", afmt: "{{cloze:Text}}<br>{{Extra}}" }],
    };
    const { blocks } = await documentOfDeck(
      await madeDeck({
        types: { "1": cloze },
        notes: [
          {
            fields: [
              "{{c1::Wild <b>yeast</b>::a microbe}} makes {{c2::{{c1::carbon}} dioxide}} of sugar.",
              "See p. 3.",
            ],
          },
        ],
      }),
    );
    expect(shortBlocks(blocks)).toContain("**Wild yeast** makes **carbon dioxide** of sugar.\n\nSee p. 3.");
    expect(cardsIn(blocks)).toEqual([
      {
        question: "[…] (a microbe) makes […] dioxide of sugar.",
        answer: "Wild **yeast**, carbon\n\nSee p. 3.",
      },
      { question: "Wild **yeast** makes […] of sugar.", answer: "carbon dioxide\n\nSee p. 3." },
    ]);
  });

  test("formulas in every way Anki writes them", async () => {
    const fields = [
      String.raw`\(a &lt; b\) and \[c_1*d\]`,
      String.raw`[latex]\frac{1}{2}[/latex], [$]e[/$], [$$]f[/$$] <anki-mathjax block="true">g</anki-mathjax>`,
    ] as const;
    const [card] = cardsIn((await documentOfDeck(await madeCards(fields))).blocks);
    expect(card).toEqual({
      question: "$a < b$ and $c_1*d$",
      answer: String.raw`$\frac{1}{2}$, $e$, $f$ $g$`,
    });
  });

  test("pictures and sounds are left out and counted; a note of nothing else is too", async () => {
    const { blocks, notes } = await documentOfDeck(
      await madeCards(
        ["What is this? <img src='../../etc/passwd'>", "Rye [sound:rye.mp3]"],
        ["<img src=x onerror=alert(1)>", "[sound:only.mp3]"],
      ),
    );
    expect(shortBlocks(blocks)).toEqual(["# Bread", "## What is this?", "Rye"]);
    expect(notes).toEqual([
      { type: "rows-dropped", count: 1 },
      { type: "media", count: 4 },
    ]);
    expect(importing.note({ type: "media", count: 4 })).toBe("4 pictures and sounds of its cards were left out.");
  });
});

describe("Anki's export as text", () => {
  test("its head says which column is what", async () => {
    const text = [
      "#separator:tab",
      "#html:true",
      "#guid column:1",
      "#deck column:2",
      "#tags column:5",
      'g1\tBaking::Bread\tWhat is <b>oven spring</b>?\t"The last rise,\nin ""the"" oven"\tbread heat',
      "g2\tBaking::Bread\tCrumb\tThe inside of a loaf, below its crust.\t",
    ].join("\n");
    const outcome = await readDeckFile("notes.txt", `\ufeff${text}`);
    expect(outcome.ok && [outcome.value.format, outcome.value.notes]).toEqual([
      "deck",
      [{ type: "read-as", format: "deck" }],
    ]);
    expect(shortBlocks((await documentOfDeck(text, "notes.txt")).blocks)).toEqual([
      "# Bread",
      "## oven spring",
      '**oven spring**: The last rise, in "the" oven',
      "## Crumb",
      "**Crumb**: The inside of a loaf, below its crust.",
    ]);
  });

  test("text that is no HTML stays as it is written", async () => {
    const [card] = cardsIn(
      (await documentOfDeck("#separator:;\n#html:false\nWhat is 3 < 4?;It is <b>true</b> & $plain\n", "notes.txt"))
        .blocks,
    );
    expect(card).toEqual({ question: "What is 3 < 4?", answer: "It is <b>true</b> & \\$plain" });
  });
});

describe("a course made from a deck", () => {
  test("answers its questions, defines its terms and asks every card in Practice", async () => {
    const deck = await madeCards(
      ["Why does a starter bubble?", "Wild yeast makes carbon dioxide of the sugar in the flour."],
      ["Hydration", "The weight of the water in a dough over the weight of its flour."],
      ["The protein {{c1::gluten}} holds a dough together.", ""],
    );
    const { course } = await importThese({ "bread.apkg": deck });
    if (!course) throw new Error("no course");
    expect(course.meta.title).toBe("Baking");
    const [note] = course.notes;
    expect(note).toMatchObject({ kind: "why", question: "Why does a starter bubble?" });
    expect(course.passages.find(({ id }) => id === note?.passage)?.markdown).toContain("Wild yeast makes");
    const hydration = course.concepts.find(({ title }) => title === "Hydration");
    expect(hydration?.definition).toContain("The weight of the water in a dough");
    const graph = new CourseGraph(course);
    const recalled = course.concepts.flatMap(({ id }) => itemsOf(graph, id)).filter(({ kind }) => kind === "recall");
    expect(recalled.map(({ prompt }) => "markdown" in prompt && prompt.markdown).sort()).toEqual([
      "Hydration",
      "The protein […] holds a dough together.",
      "Why does a starter bubble?",
    ]);
    expect(recalled.every(({ passages }) => passages.length === 1)).toBe(true);
  });

  test("the same deck gives the same ids, and a card that is asked twice has two", async () => {
    const deck = await madeCards(["Rye", "A grain that is sour."], ["Rye", "A bread made of that grain."]);
    const [first, second] = await Promise.all([importThese({ "a.apkg": deck }), importThese({ "a.apkg": deck })]);
    const ids = first.course?.quiz.map(({ id }) => id);
    expect(ids).toEqual(second.course?.quiz.map(({ id }) => id));
    expect(new Set(ids).size).toBe(2);
  });
});

test("any text is a cloze text: filled it holds its words, and no number takes more than its own", () => {
  const piece = fc.oneof(
    fc.constantFrom("{{c1::", "{{c2::", "{{c1,2::", "}}", "::", "{{", "a", "b ", "\n"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const { whole, cards } = readCloze(text);
      expect(whole.length).toBeLessThanOrEqual(text.length);
      for (const { question } of cards) expect(question).toContain("[…]");
      if (!/\{\{c/.test(text)) expect([whole, cards.length]).toEqual([text, 0]);
    }),
  );
});
