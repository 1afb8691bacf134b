import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Extent } from "../../../src/markdown/blocks.ts";
import { parseGenerated, parseGrowing, parseMarkdown } from "../../../src/markdown/parse.ts";

const types = (markdown: string): string[] => parseMarkdown(markdown).blocks.map(({ type }) => type);

/** The spans of the first block. */
const spansOf = (markdown: string, parse = parseMarkdown) => {
  const [block] = parse(markdown).blocks;
  return block && "spans" in block ? block.spans : [];
};

interface Piece extends Extent {
  readonly type: string;
  readonly raw?: string;
}

/** Everything that has a place, however deep. */
function pieces(value: unknown, found: Piece[] = []): Piece[] {
  if (typeof value !== "object" || value === null) return found;
  if ("start" in value && "type" in value) found.push(value as Piece);
  for (const inner of Object.values(value)) pieces(inner, found);
  return found;
}

/** Each block with what it was written as. */
const written = (markdown: string): string[] => {
  const { source, blocks } = parseMarkdown(markdown);
  return blocks.map(({ start, end }) => source.slice(start, end));
};

describe("blocks", () => {
  it("are told apart", () => {
    const page = [
      "# Title",
      "Text.",
      "- one\n- two",
      "| a | b |\n| - | - |\n| 1 | 2 |",
      "```python\nprint(1)\n```",
      "```output\n1\n```",
      "$$\nx\n$$",
      "> said",
      "---",
      "<div>",
    ];
    expect(types(page.join("\n\n"))).toEqual([
      ...["heading", "paragraph", "list", "table", "code", "output", "math", "quote", "rule", "html"],
    ]);
    expect(written(page.join("\n\n"))).toEqual(page);
  });

  it("know their place behind quote marks and indents", () => {
    const markdown = "> quoted *words*\n> go on\n\n1. first\n   - inner **bold**\n     more\n2. second";
    const { source, blocks } = parseMarkdown(markdown);
    const texts = pieces(blocks).filter(({ type }) => type === "text");
    expect(texts.map(({ start, end }) => source.slice(start, end))).toEqual(texts.map(({ raw }) => raw));
    expect(texts.map(({ raw }) => raw).join("|")).toBe("quoted |words|\n|go on|first|inner |bold|\n|more|second");
  });

  it("of a table keep a pipe that a backslash makes part of a cell", () => {
    const markdown = "| a \\| b | c |\n| --- | --- |\n| **x** | y |";
    const { source, blocks } = parseMarkdown(markdown);
    const [table] = blocks;
    expect(table?.type === "table" && table.header.map(({ start, end }) => source.slice(start, end))).toEqual([
      "a \\| b",
      "c",
    ]);
  });

  it("have Unix line ends, whatever the text had", () => {
    expect(parseMarkdown("a\r\n\r\nb\rc").source).toBe("a\n\nb\nc");
  });
});

describe("a formula", () => {
  it.each([
    ["$x$", "x"],
    ["so $a_1 * b_1$ holds", "a_1 * b_1"],
    ["for $5x + 3 = 1$.", "5x + 3 = 1"],
    ["a price of \\$5 and $n$", "n"],
  ])("stands between dollars: %s", (markdown, tex) => {
    expect(spansOf(markdown).flatMap((span) => (span.type === "math" ? [span.tex] : []))).toEqual([tex]);
  });

  it.each([
    "It costs $5 and $10.",
    "Between $5-$10 a month.",
    "From $20k to $1m.",
    "US$5, or US$10 with tax.",
    "$5 million was raised, the rest in US$ later.",
    "A ticket is $12.50; two are $25.",
    "$5 and $",
  ])("is no price: %s", (markdown) => {
    for (const parse of [parseMarkdown, parseGenerated])
      expect(spansOf(markdown, parse).filter(({ type }) => type === "math")).toEqual([]);
  });

  it("of a language model may stand between backslashed brackets", () => {
    expect(spansOf("so \\(a_1 + b_1\\) holds", parseGenerated)).toMatchObject([
      { text: "so " },
      { type: "math", tex: "a_1 + b_1", display: false },
      { text: " holds" },
    ]);
    expect(parseGenerated("Then\n\n\\[\nx = 1\n\\]\n\nend").blocks).toMatchObject([
      { type: "paragraph" },
      { type: "math", tex: "x = 1" },
      { type: "paragraph" },
    ]);
    expect(spansOf("the value \\[x\\] is", parseGenerated)).toMatchObject([{}, { type: "math", display: true }, {}]);
  });

  it("of a course does not: there they are brackets", () => {
    expect(spansOf("[a \\[1\\] b](https://example.org)")).toMatchObject([{ type: "link" }]);
    expect(spansOf("a \\(b\\)").some(({ type }) => type === "math")).toBe(false);
  });
});

describe("whatever the text", () => {
  const marks = fc.constantFrom(
    ..."a b 1 . , * ** _ ` ``` $ $$ \\ \\( \\) \\[ \\] [ ] ( ) ![ < > | - + # ~ & &amp; ! \t = : www. @ x".split(" "),
    " ",
    "\n",
    "\n\n",
    "\n- ",
    "\n> ",
    "\n1. ",
    "\n  ",
    "| a | b |\n| - | - |\n| ",
    "[a](concept:b)",
  );
  const text = fc.array(marks, { maxLength: 60 }).map((parts) => parts.join(""));

  it("blocks stand in order, and between them there is nothing to see", () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const { source, blocks } = parseGrowing(markdown);
        let at = 0;
        for (const { start, end } of blocks) {
          expect(source.slice(at, start).trim()).toBe("");
          expect(end).toBeGreaterThanOrEqual(start);
          at = end;
        }
        expect(source.slice(at).trim()).toBe("");
      }),
      { numRuns: 700 },
    );
  });

  it("text stands where it says", () => {
    const underlined = parseGrowing("\n- a\n=");
    for (const { type, raw, start, end } of pieces(underlined.blocks))
      if (type === "text") expect(underlined.source.slice(start, end)).toBe(raw);
    fc.assert(
      fc.property(text, (markdown) => {
        const { source, blocks } = parseGrowing(markdown);
        for (const { type, raw, start, end } of pieces(blocks))
          if (type === "text" && !/[\\\t|]/.test(source)) expect(source.slice(start, end)).toBe(raw);
      }),
      { numRuns: 700 },
    );
  });
});

/** So that a new kind of block is a decision for everyone who reads them. */
it("every block has a type that readers know", () => {
  const known: readonly Block["type"][] = ["paragraph", "list", "html", "unparsed"];
  expect(known).toContain(parseMarkdown(">".repeat(6_000)).blocks[0]?.type);
});
