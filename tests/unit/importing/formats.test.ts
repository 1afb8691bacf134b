import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/importing/read-file.ts";
import type { ReadBlock } from "../../../src/importing/source.ts";
import { pdf } from "../../support/importing/files.ts";
import { madePdf } from "../../support/importing/made-pdf.ts";
import { madeBook, madeDocument, madeSlides, madeZip } from "../../support/importing/office-files.ts";

type Content = string | Uint8Array<ArrayBuffer>;

async function read(path: string, content: Content) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readFile(path, bytes, { pdf }, { left: 64e6 });
}

async function documentOf(path: string, content: Content) {
  const outcome = await read(path, content);
  if (!outcome.ok) throw new Error(`${path}: ${outcome.error.type}`);
  const [document] = outcome.value.documents;
  if (!document) throw new Error(`${path} gave no document`);
  return document;
}

const short = (blocks: readonly ReadBlock[]): string[] =>
  blocks.map((block) => (block.type === "heading" ? `${"#".repeat(block.level)} ${block.text}` : block.markdown));

describe("Markdown", () => {
  test("headings, lists, code, formulas and tables become blocks", async () => {
    const { blocks, title, authors, licence } = await documentOf(
      "bread.md",
      `---\ntitle: "Bread"\nauthor: [Ann, Bob]\nlicense: CC BY 4.0\n---\n# Dough\nFlour and\nwater.\n\n- salt\n\n- yeast\n\nSetext\n------\n\n\`\`\`python\n# no heading\nbake()\n\`\`\`\n\n$$ r = w / f $$\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`,
    );
    expect(short(blocks)).toEqual([
      "# Dough",
      "Flour and\nwater.",
      "- salt\n\n- yeast",
      "## Setext",
      "```python\n# no heading\nbake()\n```",
      "$$ r = w / f $$",
      "| a | b |\n|---|---|\n| 1 | 2 |",
    ]);
    expect({ title, authors, licence }).toEqual({ title: "Bread", authors: ["Ann", "Bob"], licence: "CC BY 4.0" });
  });

  test("what Quarto and MyST add is read as the text it holds", async () => {
    const { blocks } = await documentOf(
      "a.qmd",
      "```{admonition} Mind the oven\nIt is {term}`hot <heat>` {cite}`k20`.\n```\n\n::: {.callout-note}\nSteam helps.\n:::\n\n```{figure} x.png\nA loaf\n```\n\n```{math}\na+b\n```\n\n![](loaf.png) Crust [here](crust.md) and [there](https://example.org/x){.external}, $ x $ and \\[ y \\]",
    );
    expect(short(blocks)).toEqual([
      "**Mind the oven**",
      "It is hot .",
      "Steam helps.",
      "$$\na+b\n$$",
      "Crust here and [there](https://example.org/x), $x$ and",
      "$$\ny\n$$",
    ]);
  });

  test("brackets that are a link's own words make no formula of it", async () => {
    const { blocks } = await documentOf("a.md", "Dough rises, as [\\[link\\]](#figure-3) shows.");
    expect(short(blocks)).toEqual(["Dough rises, as link shows."]);
  });

  test("scripts and other HTML in it are gone, and a formula that never ends takes nothing with it", async () => {
    const { blocks } = await documentOf(
      "a.md",
      "One <script>alert(1)</script><b>two</b> <!-- no -->\n\n$$ never\n\n# Next\nText.",
    );
    expect(short(blocks).join("\n")).not.toMatch(/script|alert|<b>|no -->/);
    expect(short(blocks)).toContain("# Next");
  });
});

describe("HTML", () => {
  test("gives its text and leaves navigation and scripts out", async () => {
    const { blocks, title, authors } = await documentOf(
      "page.html",
      `<!doctype html><html><head><title>No heading here</title><meta name="author" content="Eve"></head><body><nav>Menu</nav>
       <p>A <b>sponge</b> is a <a href="x">pre-dough</a>, at 5 * 3 $.</p><ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>
       <pre><code class="language-python">bake(1 &lt; 2)</code></pre><table><tr><th>x</th><th>y</th></tr><tr><td>1</td><td>2</td></tr></table>
       <script>steal()</script><img src=x onerror=alert(1)></body></html>`,
    );
    expect(short(blocks)).toEqual([
      "A **sponge** is a pre-dough, at 5 \\* 3 \\$.",
      "- one\n  - inner\n- two",
      "```python\nbake(1 < 2)\n```",
      "| x | y |\n| --- | --- |\n| 1 | 2 |",
    ]);
    expect({ title, authors }).toEqual({ title: "No heading here", authors: ["Eve"] });
  });
});

describe("notebooks", () => {
  test("each block knows its cell; output stands below its code", async () => {
    const { blocks, notes } = await documentOf(
      "n.ipynb",
      JSON.stringify({
        cells: [
          { cell_type: "markdown", source: ["# Mean\n", "The mean is a sum over a count."] },
          {
            cell_type: "code",
            source: "print(2)",
            outputs: [{ output_type: "stream", text: ["2\n"] }, { data: { "image/png": "…" } }],
          },
        ],
        metadata: { language_info: { name: "python" } },
      }),
    );
    expect(blocks).toEqual([
      { type: "heading", level: 1, text: "Mean", place: { type: "cell", cell: 1 } },
      { type: "text", markdown: "The mean is a sum over a count.", place: { type: "cell", cell: 1 } },
      { type: "code", markdown: "```python\nprint(2)\n```\n\n```output\n2\n```", place: { type: "cell", cell: 2 } },
    ]);
    expect(notes).toEqual([{ type: "pictures", count: 1 }]);
  });
});

describe("transcripts", () => {
  const cues =
    "00:00:01.000 --> 00:00:03.500\n<v Ada>Rye wakes it.\n\n00:00:03.500 --> 00:00:06.000\n<v Ada>Feed it daily.\n\n00:01:00.000 --> 00:01:02.000\nA pause.";
  test("WebVTT cues are joined, with speaker and time", async () => {
    const { blocks } = await documentOf("talk.vtt", `WEBVTT\n\nNOTE nothing\n\n${cues}`);
    expect(blocks).toEqual([
      {
        type: "text",
        markdown: "**Ada:** Rye wakes it. Feed it daily.",
        place: { type: "time", startSeconds: 1, endSeconds: 6 },
      },
      { type: "text", markdown: "A pause.", place: { type: "time", startSeconds: 60, endSeconds: 62 } },
    ]);
  });
  test("SubRip writes its times with commas", async () => {
    const { blocks } = await documentOf("talk.srt", `1\n${cues.replaceAll(".000", ",000").replaceAll(".500", ",500")}`);
    expect(blocks).toHaveLength(2);
  });
});

describe("office files and books", () => {
  test("Word: headings by style, emphasis, lists, formulas, tables; deleted text stays deleted", async () => {
    const { blocks, title, authors } = await documentOf("compost.docx", madeDocument());
    expect(short(blocks)).toEqual([
      "# Compost",
      "# Heat",
      "**Thermophilic phase** is the hot stage of a heap.",
      "- turn the heap\n  - weekly",
      "$$\nr=\\frac{C}{N}\n$$",
      "| Stage | Days |\n| --- | --- |\n| Hot | 20 |",
    ]);
    expect({ title, authors }).toEqual({ title: "Compost", authors: ["Ada Heap"] });
  });
  test("PowerPoint: slides in their order, with notes and without their furniture", async () => {
    const { blocks } = await documentOf("bread.pptx", madeSlides());
    expect(blocks).toEqual([
      { type: "heading", level: 2, text: "Baking bread", place: { type: "slide", slide: 1 } },
      { type: "heading", level: 2, text: "Leaven", place: { type: "slide", slide: 2 } },
      { type: "text", markdown: "- Flour and water\n- Feed it daily", place: { type: "slide", slide: 2 } },
      { type: "text", markdown: "Say that rye wakes it fastest.", place: { type: "slide", slide: 2 } },
    ]);
  });
  test("EPUB: chapters in reading order, with the book's own particulars", async () => {
    const { blocks, title, authors, licence } = await documentOf("tides.epub", madeBook());
    expect(short(blocks)).toEqual([
      "# Spring tide",
      "A *spring tide* is the highest tide of a fortnight.",
      "# Neap tide",
      "A neap tide is the lowest one.",
    ]);
    expect({ title, authors, licence }).toEqual({ title: "Tides", authors: ["Mo Moon"], licence: "CC BY 4.0" });
  });
  test("EPUB: marks of notes are no part of a sentence, notes no part of the text, and what stands aside is", async () => {
    const chapter = `<html xmlns:epub="http://www.idpf.org/2007/ops"><body><h1>Neap tide</h1>
      <p>A neap tide is the lowest one<a epub:type="noteref" href="#n">1</a>.</p>
      <aside class="box"><p>Sailors wait for it.</p></aside>
      <aside epub:type="footnote" id="n"><p>1. See the almanac.</p></aside></body></html>`;
    const { blocks } = await documentOf("tides.epub", madeBook({ "OEBPS/two.xhtml": chapter }));
    expect(short(blocks).slice(2)).toEqual(["# Neap tide", "A neap tide is the lowest one.", "Sailors wait for it."]);
  });
});

describe("files that are not what they seem", () => {
  const problemOf = async (path: string, content: Content) => {
    const outcome = await read(path, content);
    return outcome.ok ? "read" : outcome.error.type;
  };
  test("each gets a reason of its own", async () => {
    const locked = {
      "META-INF/encryption.xml": `<encryption><EncryptedData><EncryptionMethod Algorithm="aes256-cbc"/></EncryptedData></encryption>`,
    };
    const oldOffice = Uint8Array.of(
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 600 }, () => 0),
    );
    const whole = madeDocument();
    expect(await problemOf("a.md", "")).toBe("empty");
    expect(await problemOf("a.exe", Uint8Array.of(77, 90, 0, 0, 3))).toBe("unknown-format");
    expect(await problemOf("a.pdf", "no PDF at all")).toBe("damaged");
    expect(await problemOf("a.doc", oldOffice)).toBe("old-office");
    expect(await problemOf("a.docx", whole.slice(0, whole.length / 2))).toBe("damaged");
    expect(await problemOf("a.epub", madeBook(locked))).toBe("password");
    expect(await problemOf("a.json", "{]")).toBe("damaged");
    expect(await problemOf("a.json", '{"a":1}')).toBe("unknown-format");
    expect(await problemOf("a.vtt", "WEBVTT\n\n")).toBe("no-text");
    expect(await problemOf("a.pdf", madePdf([[]]))).toBe("scanned");
    expect(await problemOf("a.docx", madeZip({ "x.txt": "hello" }))).toBe("damaged");
  });
  test("a file with a wrong ending is read as what it is, and that is said", async () => {
    const outcome = await read("slides.txt", madePdf([[{ text: "A page of plain words.", x: 50, y: 700 }]]));
    expect(outcome.ok && [outcome.value.format, outcome.value.notes]).toEqual([
      "pdf",
      [{ type: "read-as", format: "pdf" }],
    ]);
  });
});
